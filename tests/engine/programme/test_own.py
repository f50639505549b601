"""Exercises that are not in the catalogue are read with the most care."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from limber.catalogue.exercise import Position
from limber.catalogue.load import load
from limber.dose.write import write
from limber.person.person import Person
from limber.person.suits import suits
from limber.programme.fit import fit
from limber.programme.own import with_ceilings, with_own
from limber.programme.programme import Programme
from limber.programme.read import read_programme
from limber.session.compile import compile_session
from limber.session.session import session_on

CATALOGUE = load()
TEXT = """+++
name = "From the clinic"
start = 2026-01-05
weeks = 1

[[own]]
slug = "own-rise"
name = "Heel raise"
kind = "strength"
position = "{position}"
laterality = "bilateral"
steps = ["Rise on your toes"]
prescribed_despite = ["osteoporosis", "no-such-tag"]

[[own]]
slug = "own-unused"
name = "Not asked for"
kind = "stretch"
position = "standing"
laterality = "bilateral"
steps = []
+++

## Week 1

### Daily

- own-rise: 2 x 6, hold 4 s
- scapular-squeeze: 8, hold 2 s
- glute-squeeze: 5, hold 3 s
"""
WELL = Person(age=50, equipment=frozenset({"chair"}), floor=True, kneeling=True)


def programme(position: str = "standing", *, more: str = "", ceilings: str = "") -> Programme:
    """Give the programme with a position, more keys of its own exercise, or ceilings."""
    text = TEXT.replace("{position}", position).replace('"no-such-tag"]\n', f'"no-such-tag"]\n{more}\n')
    read, problems = read_programme(text.replace("weeks = 1\n", f"weeks = 1\n\n[ceilings]\n{ceilings}\n" if ceilings else "weeks = 1\n"))
    assert problems == ()
    assert read is not None
    return read


def test_only_what_is_asked_for_joins_the_catalogue() -> None:
    assert set(with_own(CATALOGUE, programme()).exercises) - set(CATALOGUE.exercises) == {"own-rise"}


def test_every_condition_keeps_it_away_save_those_it_was_prescribed_despite() -> None:
    rise = with_own(CATALOGUE, programme()).exercises["own-rise"]
    assert suits(rise, WELL)
    for tag in CATALOGUE.vocabulary.tags:
        assert bool(suits(rise, replace(WELL, tags=frozenset({tag})))) is (tag == "osteoporosis")


def test_an_unknown_position_is_read_as_the_one_that_asks_for_most() -> None:
    read = programme("on a swing")
    assert with_own(CATALOGUE, read).exercises["own-rise"].position is Position.QUADRUPED
    assert read.own[0].position == "on a swing"


def test_it_keeps_its_prescribed_dose_when_fitted_and_is_played_like_any_other() -> None:
    fitted = fit(programme(), WELL, CATALOGUE).programme
    assert fitted is not None
    assert fitted.phases[0].prescriptions[0] == programme().phases[0].prescriptions[0]
    session = session_on(fitted, date(2026, 1, 5), CATALOGUE, WELL)
    assert [each.slug for each in session.own] == ["own-rise"]
    timeline = compile_session(session, CATALOGUE, WELL)
    assert sum(step.seconds for step in timeline.steps if step.exercise == "own-rise" and step.set) == 2 * 6 * (2 + 2 + 4)


def test_it_is_left_out_with_its_reasons_for_whom_it_was_not_prescribed() -> None:
    fitted = fit(programme(), replace(WELL, tags=frozenset({"vertigo"})), CATALOGUE)
    assert [left.slug for left in fitted.left_out] == ["own-rise"]


def test_one_that_is_like_an_exercise_of_the_catalogue_is_that_one_open_to_whom_it_was_prescribed_for() -> None:
    read = programme(more='like = "glute-bridge"')
    read = replace(read, own=(replace(read.own[0], prescribed_despite=("pregnancy-t3",)), *read.own[1:]))
    known, mine = CATALOGUE.exercises["glute-bridge"], with_own(CATALOGUE, read).exercises["own-rise"]
    assert (mine.like, mine.steps, mine.equipment, mine.position) == ("glute-bridge", known.steps, known.equipment, known.position)
    assert set(known.avoid_if) - set(mine.avoid_if) == {"pregnancy-t3"}
    assert (mine.easier, mine.harder) == ((), ())
    assert mine.start == known.start


def test_one_that_is_like_nothing_that_limber_knows_is_read_with_the_most_care() -> None:
    plain, other = (with_own(CATALOGUE, programme(more=more)).exercises["own-rise"] for more in ("", 'like = "glute-brige"'))
    assert plain == other


def test_the_most_that_is_asked_is_what_the_programme_says() -> None:
    read = programme(ceilings='own-rise = "3 x 10"\nglute-bridge = "4 x 4"')
    assert write(with_own(CATALOGUE, read).exercises["own-rise"].ceiling) == "3 x 10"
    known = with_ceilings(CATALOGUE, read).exercises
    assert [write(known[slug].ceiling) for slug in ("own-rise", "glute-bridge")] == ["3 x 10", "4 x 4"]
    assert known["heel-slides"] is CATALOGUE.exercises["heel-slides"]
    assert with_ceilings(CATALOGUE, replace(read, ceilings=())).exercises["glute-bridge"] is CATALOGUE.exercises["glute-bridge"]


def test_one_that_nobody_says_how_to_start_sends_nobody_down_to_the_floor() -> None:
    read = programme("on a swing")
    mine = with_own(CATALOGUE, read).exercises["own-rise"]
    assert CATALOGUE.vocabulary.place_of(mine) == "as its own words say"
    assert not suits(mine, replace(WELL, tags=frozenset(), floor=False))
    session = session_on(read, date(2026, 1, 5), CATALOGUE, replace(WELL, tags=frozenset()))
    said = [line.code for step in compile_session(session, with_own(CATALOGUE, read), WELL).steps for line in step.say]
    assert "own-rise" in {each.slug for each in session.items}
    assert not [code for code in said if code.startswith("floor")]
