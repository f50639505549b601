"""The look of the person who shows the exercises: as one word of an address, and as a diary's profile holds it.

Takes and gives the engine's Look. What cannot be read is the first look, never an error: a picture is always better than none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict

from limber.figure.look import Hair, Look
from limber.figure.palette import PALETTES

KEY = "look"
BUILDS = (1, 2)
FIRST = Look()


def look_of(profile: Mapping[str, object] | None) -> Look:
    """Give the look that a person chose; the first one where they chose none."""
    chosen = (profile or {}).get(KEY)
    stated = chosen if isinstance(chosen, dict) else {}
    return looked(*(str(stated.get(part, "")) for part in ("palette", "build", "hair")))


def look_named(word: str) -> Look:
    """Give the look that a word of an address names, as `b-2-bun`."""
    palette, _, rest = word.partition("-")
    build, _, hair = rest.partition("-")
    return looked(palette, build, hair)


def looked(palette: str, build: str, hair: str) -> Look:
    """Give the look of three words; for each that is not known, what the first look has."""
    return Look(
        palette if palette in PALETTES else FIRST.palette,
        int(build) if build in map(str, BUILDS) else FIRST.build,
        Hair(hair) if hair in set(Hair) else FIRST.hair,
    )


def name_of(look: Look) -> str:
    """Give a look as one word of an address."""
    return f"{look.palette}-{look.build}-{look.hair}"


def kept(look: Look) -> dict[str, object]:
    """Give a look as the profile of a diary holds it."""
    return {KEY: {key: value if key == "build" else str(value) for key, value in asdict(look).items()}}
