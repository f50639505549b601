"""Laws of reading a leaflet: nothing is lost, nothing is invented, nothing is too odd, and what has nothing to do with it changes nothing."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from pathlib import Path
from types import FrameType

from hypothesis import given
from hypothesis import strategies as st

from limber.catalogue.load import load
from limber.dose.reckon import volume
from limber.leaflet.adopt import NEVER_OPENED, Chosen, adopt
from limber.leaflet.dosage import dose_of
from limber.leaflet.draft import Draft
from limber.leaflet.match import index, match
from limber.leaflet.read import read
from limber.leaflet.words import packaged_words
from limber.person.person import Person
from limber.programme.minutes import LONGEST_MINUTES
from limber.programme.own import with_own
from limber.programme.read import read_programme
from limber.programme.write import write_programme

WORDS = packaged_words()
INDEX = index(load(), WORDS)
FOLDER = Path(__file__).parents[1] / "engine" / "leaflet"
EXAMPLES = [
    example.partition("\n")[2].partition("-----\n")[0]
    for name in ("families.txt", "layouts.txt")
    for example in (FOLDER / name).read_text(encoding="utf-8").split("=====\n")
]
PIECES = [
    *sorted(WORDS.letters),
    *map(str, range(30)),
    "\n",
    "\n\n",
    ". ",
    "\n- ",
    "\n1. ",
    "\t",
    "|",
    ": ",
    "    ",
    "½",
    "–",
    "____",
    "10x",
    "up to",
    "İ",
    "\x00",
    "\u202e",
]
wordy = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)
glued = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


@st.composite
def torn(draw: st.DrawFn) -> str:
    """Draw an example with a piece cut out of it, and a piece of another one put in."""
    text, other = draw(st.sampled_from(EXAMPLES)), draw(st.sampled_from(EXAMPLES))
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, min(len(text), start + 60)))
    first = draw(st.integers(0, len(other)))
    return text[:start] + other[first : first + draw(st.integers(0, 80))] + text[end:]


texts = st.one_of(wordy, glued, torn(), st.text(max_size=200), st.sampled_from(EXAMPLES))


def understood(text: str) -> Draft:
    return read(text, WORDS)


@given(texts)
def test_every_character_belongs_to_one_part_of_the_draft(text: str) -> None:
    draft = understood(text)
    assert "".join(text[part.place.start : part.place.end] for part in draft.parts) == text
    assert all(part.kind in {"exercise", "rule", "heading", "unused"} for part in draft.parts)
    held = {at for part in draft.parts if part.kind == "exercise" for at in range(*part.place)}
    assert all(at in held for exercise in draft.exercises for place in exercise.places for at in range(*place))


@given(texts)
def test_every_place_and_line_lies_in_the_leaflet(text: str) -> None:
    draft = understood(text)
    lines = text.count("\n") + 1
    for exercise in draft.exercises:
        assert 1 <= exercise.lines[0] <= exercise.lines[1] <= lines
        places = (*exercise.places, *exercise.said, *exercise.beside, *(blank.place for blank in exercise.blanks))
        assert all(0 <= place.start < place.end <= len(text) for place in places)
    assert all(1 <= rule.line <= lines for rule in draft.rules)


@given(texts)
def test_no_number_appears_that_the_text_does_not_state(text: str) -> None:
    numbers = {float(found.replace(",", ".")) for found in re.findall(r"\d+(?:[.,]\d+)?", text)} | set(map(float, WORDS.numbers.values()))
    numbers |= {value + part for value in numbers for part in (0.5, 0.25, 0.75)} | {0.5, 0.25, 0.75}
    numbers |= {tens + ones for tens in numbers if tens % 10 == 0 for ones in numbers if ones < 10}
    lengths = numbers | {60 * value for value in numbers} | {30.0}
    lengths |= {minutes + seconds for minutes in lengths if minutes % 60 == 0 for seconds in numbers}
    given_by_words = {1.0, 2.0, 3.0, 4.0, 7.0}  # once, morning and evening, every other day, daily
    for exercise in understood(text).exercises:
        dose = exercise.dose
        for ends in (dose.sets, dose.reps, dose.breaths, dose.times_per_day, dose.days_per_week):
            assert all(end in numbers | given_by_words | {value + 1 for value in numbers} for end in ends or () if end is not None)
        for ends in (dose.hold_s, dose.rest_s, dose.duration_s):
            assert all(end in lengths for end in ends or () if end is not None)


@given(
    st.sampled_from(EXAMPLES),
    st.sampled_from(["start", "end"]),
    st.sampled_from(["The tea in the waiting room is free.", "Buses stop behind the building."]),
)
def test_a_paragraph_that_has_nothing_to_do_with_it_changes_nothing_else(text: str, where: str, paragraph: str) -> None:
    more = f"{paragraph}\n\n{text}" if where == "start" else f"{text.rstrip()}\n\n{paragraph}\n"
    assert [(each.name, each.dose) for each in understood(more).exercises] == [(each.name, each.dose) for each in understood(text).exercises]


@given(
    st.sampled_from(
        [*EXAMPLES, "1. A ", "|", "left right ", "- Squat 3 x 10\n", "   x", "to the other side ", "# Squat\nLie on your back. Repeat 10 times.\n"]
    )
)
def test_reading_takes_steps_that_grow_with_the_length_of_the_text(piece: str) -> None:
    def steps(text: str) -> int:
        count = 0

        def step(_frame: FrameType, event: str, _argument: object) -> None:
            nonlocal count
            count += event == "call"

        before = sys.getprofile()
        sys.setprofile(step)
        try:
            understood(text)
        finally:
            sys.setprofile(before)
        return count

    short = (piece * (1 + 2000 // max(1, len(piece))))[:2000]
    assert steps(short * 4) <= 6 * steps(short) + 2000


@given(torn(), st.frozensets(st.sampled_from(["osteoporosis", "cervical-instability", "spinal-stenosis", "acute-flare"]), max_size=2), st.booleans())
def test_what_is_adopted_is_a_programme_that_reads_back_and_never_asks_for_more_than_the_leaflet(
    text: str, tags: frozenset[str], prescribed: bool
) -> None:
    person = Person(60, tags=tags, equipment=frozenset({"chair", "wall", "mat"}), floor=True, kneeling=True)
    chosen = [Chosen(each, match(each, INDEX).slug, dose_of(each.dose), prescribed=prescribed) for each in understood(text).exercises]
    adopted = adopt(chosen, person, load(), WORDS, name="From the clinic")
    if adopted.programme is None:
        assert len(adopted.left_out) == len(chosen)
        return
    again, problems = read_programme(write_programme(adopted.programme), "leaflet", load())
    assert (again, problems) == (adopted.programme, ())
    assert all(NEVER_OPENED.isdisjoint(own.prescribed_despite) for own in adopted.programme.own)
    most = {volume(dose) for each in chosen if (dose := each.dose)}
    ceilings = {each.slug: each.dose for each in adopted.programme.ceilings}
    assert max(map(volume, ceilings.values())) <= max(most)
    known = with_own(load(), adopted.programme).exercises
    for each in adopted.programme.phases[0].prescriptions:
        exercise = known[each.slug]
        sides = exercise.tempo, exercise.laterality
        assert volume(each.dose, *sides) <= volume(ceilings[each.slug], *sides)
        assert not exercise.sources or volume(each.dose, *sides) <= volume(replace(exercise.start, laterality=each.dose.laterality), *sides)
    assert 0 < adopted.minutes <= LONGEST_MINUTES
