"""Leaflets of every family, invented for this: headings and steps, run-in labels, tables, transcripts, two columns, one line, blanks, no labels."""

from __future__ import annotations

from pathlib import Path

import pytest

from limber.leaflet.read import read
from limber.leaflet.words import packaged_words
from tests.engine.leaflet.reading import expected, stated

FILES = ("families.txt", "layouts.txt")
EXAMPLES = [example.partition("\n") for name in FILES for example in (Path(__file__).parent / name).read_text(encoding="utf-8").split("=====\n")]


@pytest.mark.parametrize(("name", "example"), [(name, rest) for name, _, rest in EXAMPLES], ids=[name for name, _, _ in EXAMPLES])
def test_a_leaflet_is_read_as_a_person_reads_it(name: str, example: str) -> None:
    text, _, wanted = example.partition("-----\n")
    lines = [line.partition("::") for line in wanted.splitlines() if line]
    found = read(text, packaged_words()).exercises
    names = [exercise.name if name.strip() != "*" else "*" for (name, _, _), exercise in zip(lines, found, strict=False)]
    assert [(name.strip(), expected(dose)) for name, _, dose in lines] == [
        (name, stated(each.dose)) for name, each in zip(names, found, strict=False)
    ]
    assert len(found) == len(lines)


def test_the_place_of_an_exercise_is_the_leaflet_s_own_where_two_columns_are_read_one_after_the_other() -> None:
    text = next(rest for name, _, rest in EXAMPLES if name == "two-col").partition("-----\n")[0]
    second = read(text, packaged_words()).exercises[1]
    assert second.lines == (1, 4)
    said = [text[place.start : place.end] for place in second.places]
    assert said[0].strip() == "2. Heel slides"
    assert all("Ankle" not in piece and "feet" not in piece for piece in said)
