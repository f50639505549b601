"""The colours of the person: four palettes, in the light and on the dark page.

Takes a look; gives literal colours by tone. Every tone has a shade, and a line that is its shade darkened by a third.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Tone:
    """How one tone is painted: its colour, its shade and its outline; `flat` ones have neither shade nor outline."""

    base: str
    shade: str
    line: str
    flat: bool = False


# skin and its shade, hair, shirt and its shade, leggings and their shade
_COLOURS = {
    "a": ("#E8B690", "#CF9068", "#B9B4AD", "#5FA79C", "#43877E", "#2E5561", "#1F3F4A"),
    "b": ("#8D5B3F", "#70432C", "#2A2321", "#D9A05B", "#BC7F3B", "#3A4A5C", "#293746"),
    "c": ("#F2CBAA", "#DDA67F", "#6B4A36", "#C98A6B", "#A96B4E", "#2F5A4F", "#20443B"),
    "d": ("#C98F62", "#AB7148", "#3B302B", "#7FA3B5", "#5E8498", "#33405A", "#242F46"),
}
PALETTES = tuple(_COLOURS)
PALE = "#DDEBEA"
"""What hair and leggings are drawn towards on the dark page."""
WARM = "#D9735A"
"""The red that warms a cheek."""


def _parts(colour: str) -> tuple[int, int, int]:
    """Give red, green and blue of a colour, 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mixed(colour: str, other: str, share: float) -> str:
    """Give the colour a share of the way from one to another."""
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in zip(_parts(colour), _parts(other), strict=True))


def darker(colour: str, by: float) -> str:
    """Give a colour darkened by a share."""
    return mixed(colour, "#000000", by)


def _tone(base: str, shade: str) -> Tone:
    """Give a tone with its line."""
    return Tone(base, shade, darker(shade, 1 / 3))


@cache
def palette(name: str, dark: bool = False) -> Mapping[str, Tone]:
    """Give the tones of one palette, "a" to "d", for the light or the dark page; `far_...` for the far side. Raises KeyError for no palette."""
    skin, skin_shade, hair, shirt, shirt_shade, leg, leg_shade = _COLOURS[name]
    hair_shade = darker(hair, 0.2)
    if dark:
        leg, leg_shade = mixed(leg, PALE, 0.3), mixed(leg_shade, PALE, 0.3)
        hair, hair_shade = mixed(hair, PALE, 0.1), mixed(hair_shade, PALE, 0.1)
    far_skin = darker(skin_shade, 0.07)
    tones = {
        "skin": _tone(skin, skin_shade),
        "far_skin": _tone(far_skin, darker(far_skin, 0.17)),
        "hair": _tone(hair, hair_shade),
        "shirt": _tone(shirt, shirt_shade),
        "sleeve": Tone(shirt, shirt_shade, darker(shirt_shade, 0.12)),
        "far_shirt": _tone(shirt_shade, darker(shirt_shade, 0.15)),
        "leg": _tone(leg, leg_shade),
        "far_leg": _tone(leg_shade, darker(leg_shade, 0.15)),
    }
    tones["far_sleeve"] = tones["far_shirt"]
    ink = darker(skin_shade, 0.72 if name == "b" else 0.62)
    lines = {"skin_line": skin_shade, "far_skin_line": darker(far_skin, 0.17), "leg_line": darker(leg_shade, 1 / 3)}
    for tone, colour in {"ink": ink, "cheek": mixed(skin, WARM, 0.45), **lines}.items():
        tones[tone] = Tone(colour, colour, colour, flat=True)
    return tones
