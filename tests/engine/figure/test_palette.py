from __future__ import annotations

import pytest

from limber.figure.look import Hair, Look
from limber.figure.palette import PALETTES, darker, mixed, palette
from limber.figure.person import parts
from limber.figure.view import View
from tests.engine.figure.figures import body


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize("hair", list(Hair))
@pytest.mark.parametrize("azimuth", [0, -90])
def test_every_part_finds_its_tone(name: str, hair: Hair, azimuth: float) -> None:
    tones = palette(name)
    for part in parts(body(), View(azimuth, 12), Look(name, 1, hair)):
        assert f"far_{part.tone}" in tones if part.far else part.tone in tones


@pytest.mark.parametrize("name", PALETTES)
def test_each_line_is_darker_than_its_shade_and_each_shade_than_its_base(name: str) -> None:
    for dark in (False, True):
        for tone in palette(name, dark).values():
            if not tone.flat:
                assert light(tone.line) < light(tone.shade) < light(tone.base)


def light(colour: str) -> float:
    return sum(int(colour[i : i + 2], 16) * share for i, share in ((1, 0.3), (3, 0.59), (5, 0.11)))


def test_the_line_is_the_shade_darkened_by_a_third() -> None:
    assert palette("a")["skin"].line == darker("#CF9068", 1 / 3) == "#8A6045"


def test_far_skin_is_the_shade_a_little_darker_and_never_grey() -> None:
    for name in PALETTES:
        near, far = palette(name)["skin"], palette(name)["far_skin"]
        assert far.base == darker(near.shade, 0.07)
        assert int(far.base[1:3], 16) - int(far.base[5:7], 16) > 25


def test_on_the_dark_page_hair_and_leggings_grow_paler_and_skin_stays() -> None:
    for name in PALETTES:
        bright, dark = palette(name), palette(name, dark=True)
        assert dark["skin"] == bright["skin"]
        assert dark["leg"].base == mixed(bright["leg"].base, "#DDEBEA", 0.3)
        assert light(dark["hair"].base) > light(bright["hair"].base)


def test_a_colour_half_way_is_in_the_middle() -> None:
    assert mixed("#000000", "#FF8040", 0.5) == "#804020"


def test_a_palette_that_is_none_raises() -> None:
    with pytest.raises(KeyError):
        palette("z")
