"""The laws of a programme's text: what is written reads back, and no line is dropped."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import islice

from hypothesis import given
from hypothesis import strategies as st

from limber.catalogue.exercise import Kind
from limber.catalogue.load import load
from limber.dose.dose import Dose, Laterality
from limber.programme.programme import ROUTINES, OwnExercise, Phase, Prescription, Programme, Routine
from limber.programme.read import read_programme
from limber.programme.write import write_programme
from tests.dose_strategies import doses

SLUGS = tuple(load().exercises)
TEXTS = st.text(min_size=1, max_size=30).filter(str.strip)
STRENGTH_DAYS = st.sampled_from([(1,), (2, 5), (1, 3, 5), (2, 4, 6), (3, 7), (4, 7)])


@st.composite
def own_exercises(draw: st.DrawFn) -> OwnExercise:
    return OwnExercise(
        slug="own-" + draw(st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4})?", fullmatch=True)),
        name=draw(TEXTS),
        kind=draw(st.sampled_from(Kind)).value,
        position=draw(st.sampled_from(["standing", "quadruped", "on a swing"])),
        laterality=draw(st.sampled_from(Laterality)),
        steps=tuple(draw(st.lists(TEXTS, max_size=3))),
        muscles=tuple(draw(st.lists(TEXTS, max_size=2))),
        prescribed_despite=tuple(draw(st.lists(st.sampled_from(["osteoporosis", "vertigo", "not-a-tag"]), max_size=2, unique=True))),
        like=draw(st.sampled_from(["", "glute-bridge", "not-an-exercise"])),
    )


@st.composite
def routines(draw: st.DrawFn, slugs: list[str], amounts: list[Dose]) -> tuple[Routine, ...]:
    names = draw(st.lists(st.sampled_from(ROUTINES), max_size=5, unique=True))
    chosen = iter(draw(st.lists(st.sampled_from(slugs), max_size=8, unique=True)))
    return tuple(
        Routine(name, tuple(Prescription(slug, draw(st.sampled_from(amounts))) for slug in islice(chosen, draw(st.integers(0, 3))))) for name in names
    )


@st.composite
def programmes(draw: st.DrawFn) -> Programme:
    own = draw(st.lists(own_exercises(), max_size=2, unique_by=lambda each: each.slug))
    lengths = draw(st.lists(st.integers(1, 5), min_size=1, max_size=4))
    firsts = [1 + sum(lengths[:number]) for number in range(len(lengths))]
    slugs = [*SLUGS, *(each.slug for each in own)]
    amounts = draw(st.lists(doses(), min_size=1, max_size=3))
    phases = tuple(Phase(first, first + length - 1, draw(routines(slugs, amounts))) for first, length in zip(firsts, lengths, strict=True))
    return Programme(
        name=draw(TEXTS),
        start=draw(st.none() | st.dates()),
        weeks=sum(lengths),
        strength_weekdays=draw(STRENGTH_DAYS),
        aerobic_weekdays=tuple(sorted(draw(st.sets(st.integers(1, 7), min_size=1)))),
        phases=phases,
        own=tuple(own),
        notes=tuple(draw(st.lists(TEXTS, max_size=2))),
        ceilings=tuple(
            Prescription(slug, draw(st.sampled_from(amounts))) for slug in draw(st.lists(st.sampled_from(slugs), max_size=2, unique=True))
        ),
    )


@given(programmes())
def test_reading_what_was_written_gives_the_same_programme(programme: Programme) -> None:
    assert read_programme(write_programme(programme)) == (programme, ())


@given(programmes())
def test_what_was_read_is_written_in_one_canonical_way(programme: Programme) -> None:
    text = write_programme(programme)
    loose = text.replace("\n\n", "\n\n \n").replace("## Week", "##  WEEK").replace("- ", "* ").replace("\n", "\r\n")
    if "- " in text.split("\n## ")[0]:
        loose = text  # a dash inside a name is not ours to change
    read, problems = read_programme(loose)
    assert problems == ()
    assert read is not None
    assert write_programme(read) == text


@given(programmes(), st.data())
def test_every_line_that_is_spoilt_is_told(programme: Programme, data: st.DataObject) -> None:
    lines = write_programme(programme).split("\n")
    body = [number for number, line in enumerate(lines) if line.startswith("- ")]
    spoilt = data.draw(st.sets(st.sampled_from(body))) if body else set()
    for number in spoilt:
        lines[number] = "- no-such-exercise: gently"
    _, problems = read_programme("\n".join(lines))
    assert {problem.where.line for problem in problems} == {number + 1 for number in spoilt}


@given(programmes(), st.dates(date(2020, 1, 1), date(2030, 1, 1)))
def test_a_start_changes_nothing_else(programme: Programme, start: date) -> None:
    read, _ = read_programme(write_programme(replace(programme, start=start)))
    assert read == replace(programme, start=start)
