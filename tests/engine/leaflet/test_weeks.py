"""A leaflet that asks for more than a day holds: what gives way, in which order, and in which words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from limber.catalogue.load import load
from limber.dose.dose import Dose
from limber.dose.parse import parse
from limber.dose.reckon import volume
from limber.dose.write import write
from limber.leaflet.adopt import Adopted, Chosen, adopt
from limber.leaflet.draft import ReadDose, ReadExercise
from limber.leaflet.words import packaged_words
from limber.person.person import Person
from limber.programme.own import with_ceilings
from limber.programme.programme import Programme
from limber.reasons import Reason
from limber.session.compile import compile_session
from limber.session.session import session_on
from limber.wording import reason_sentence

MONDAY = date(2026, 1, 5)
KNOWN = load()
PERSON = Person(60, equipment=frozenset(KNOWN.vocabulary.equipment), floor=True, kneeling=True)
STRETCHES = ("single-knee-to-chest", "hamstring-stretch-seated", "piriformis-stretch-supine", "childs-pose", "gluteal-stretch-cross")


def dose(text: str) -> Dose:
    read, problems = parse(text)
    assert read is not None, problems
    return read


def own(name: str, said: str, steps: str = "Stand tall.") -> Chosen:
    return Chosen(ReadExercise(name, True, None, (), ReadDose(), (1, 1), (), (steps,)), None, dose(said))


def known(slug: str, said: str) -> Chosen:
    return replace(own(slug, said), slug=slug)


def adopted(*chosen: Chosen, person: Person = PERSON) -> Adopted:
    return adopt(chosen, person, KNOWN, packaged_words(), name="From the clinic", start=MONDAY)


def grown(programme: Programme) -> Programme:
    """Give a programme whose every exercise has reached the most that is asked."""
    most = {each.slug: each for each in programme.ceilings}
    routines = tuple(replace(one, prescriptions=tuple(most[each.slug] for each in one.prescriptions)) for one in programme.phases[0].routines)
    return replace(programme, phases=(replace(programme.phases[0], routines=routines),))


def longest(programme: Programme, person: Person = PERSON) -> int:
    """Give the seconds of the longest day of two weeks, as sessions take them, at the most that is asked."""
    full, catalogue = grown(programme), with_ceilings(KNOWN, programme)
    days = (session_on(full, MONDAY + timedelta(days=day), KNOWN, person) for day in range(14))
    return max(compile_session(day, catalogue, person).seconds for day in days)


def codes(result: Adopted) -> list[str]:
    return [reason.code for reason in result.arranged]


def most(result: Adopted) -> dict[str, str]:
    assert result.programme is not None
    return {each.slug: write(each.dose) for each in result.programme.ceilings}


def test_a_leaflet_that_fits_is_left_as_it_is() -> None:
    result = adopted(own("Reach", "10"), own("Turn", "2-3 x 10"))
    assert (codes(result), result.left_out) == ([], ())
    assert most(result) == {"own-reach": "10", "own-turn": "2-3 x 10"}
    assert result.minutes <= 5


def test_twenty_exercises_make_no_day_longer_than_45_minutes_and_what_waits_is_told() -> None:
    result = adopted(*(own(f"Stretch {number}", "5, hold 30 s") for number in range(20)))
    assert result.programme is not None
    assert longest(result.programme) <= 45 * 60
    assert result.minutes <= 45
    waits = [each.number for each in result.left_out]
    assert waits == list(range(20 - len(waits), 20))
    assert {reason.code for each in result.left_out for reason in each.because} == {"leaflet-day-full"}
    assert "Leave another out" in reason_sentence(result.left_out[-1].because[0])
    one_less = adopted(*(own(f"Stretch {number}", "5, hold 30 s") for number in range(1, 20)))
    assert len(one_less.left_out) == len(result.left_out) - 1


def test_the_lower_numbers_hold_first_and_of_the_longest_exercises_only() -> None:
    result = adopted(own("Curl", "3-4 x 5-20, hold 4-10 s, rest 30-60 s"), own("Lean", "4-5 x 15-20, hold 4-10 s"), own("Nod", "5-6"))
    assert (codes(result), result.left_out) == (["leaflet-low-end"], ())
    assert most(result)["own-lean"] == "4 x 15, hold 4 s"
    assert most(result)["own-nod"] == "5-6"
    assert result.programme is not None
    assert reason_sentence(result.arranged[0]) in result.programme.notes


def test_strength_work_takes_turns_before_anything_waits() -> None:
    work = [known(slug, "3 x 20, hold 5 s, rest 60 s") for slug in ("glute-bridge", "squat", "wall-push-up", "clamshell")]
    result = adopted(*work, own("Turn", "10"))
    assert (codes(result), result.left_out) == (["leaflet-in-turn"], ())
    assert result.programme is not None
    assert result.programme.strength_weekdays == (1, 3, 5)
    there = {routine.name: [each.slug for each in routine.prescriptions] for routine in result.programme.phases[0].routines}
    assert there == {"daily": ["own-turn"], "strength_a": ["glute-bridge", "wall-push-up"], "strength_b": ["squat", "clamshell"]}
    assert longest(result.programme) <= 45 * 60


def test_days_that_the_leaflet_states_for_strength_work_are_kept() -> None:
    result = adopted(
        *(known(slug, "3 x 12, hold 5 s, rest 60 s, 2 days a week") for slug in ("glute-bridge", "squat")), own("Turn", "2 x 40, hold 30 s")
    )
    assert "leaflet-in-turn" not in codes(result)


def test_a_walk_gets_shorter_before_an_exercise_waits_and_is_left_ten_minutes() -> None:
    result = adopted(known("walk-easy", "40 min"), own("Reach", "20, hold 30 s"), own("Turn", "10, hold 30 s"))
    assert (codes(result), result.left_out) == (["leaflet-shorter-walk"], ())
    assert result.programme is not None
    assert 20 * 60 < longest(result.programme) <= 45 * 60
    short = adopted(known("walk-easy", "12 min"), *(own(f"Stretch {number}", "10, hold 30 s") for number in range(8)))
    assert [each.number for each in short.left_out] == list(range(9 - len(short.left_out), 9))
    assert "walk-easy" in most(short)


@pytest.mark.parametrize("long", [known("walk-easy", "60 min"), own("Reach", "20 x 20, hold 3 s")])
def test_an_exercise_that_is_longer_than_a_day_by_itself_stays_below_its_dose(long: Chosen) -> None:
    result = adopted(long)
    assert result.programme is not None
    assert longest(result.programme) <= 45 * 60
    assert result.left_out == ()
    assert codes(result)[-1] in {"leaflet-shorter-walk", "leaflet-day-less"}


def test_what_fits_on_no_day_waits_even_alone() -> None:
    result = adopted(own("Squeeze", "20 x 90, hold 300 s"))
    assert result.programme is None
    assert [each.because[0].code for each in result.left_out] == ["leaflet-day-full"]
    assert result.minutes == 0


def test_one_that_waited_comes_in_where_there_is_room_after_all() -> None:
    result = adopted(own("Reach", "10"), own("Long one", "10, hold 240 s"), own("Bend", "6, hold 60 s"), own("Turn", "5"))
    assert [each.number for each in result.left_out] == [2]
    assert result.programme is not None
    assert len(result.programme.ceilings) == 3


def test_somebody_who_does_all_of_it_has_days_as_short() -> None:
    result = adopted(*(replace(own(f"Stretch {number}", "5, hold 30 s"), in_full=True) for number in range(20)))
    assert result.programme is not None
    assert longest(result.programme) <= 45 * 60
    assert [each.dose for each in result.programme.phases[0].prescriptions] == [each.dose for each in result.programme.ceilings]


def test_a_bed_in_place_of_the_floor_keeps_the_days_as_short() -> None:
    person = replace(PERSON, floor=False, kneeling=False)
    result = adopted(
        *(known(slug, "5, hold 60 s") for slug in STRETCHES), *(own(f"Lie {number}", "5, hold 60 s", "Sit.") for number in range(9)), person=person
    )
    assert result.programme is not None
    assert longest(result.programme, person) <= 45 * 60


def test_every_reason_of_the_days_has_a_sentence() -> None:
    for code in ("leaflet-low-end", "leaflet-in-turn", "leaflet-shorter-walk", "leaflet-day-less", "leaflet-day-full"):
        assert "45" in reason_sentence(Reason(code, {"most": 45, "minutes": 50}))


def test_volume_never_grows_by_arranging() -> None:
    chosen = [own(f"Stretch {number}", "2-5, hold 20-30 s") for number in range(20)]
    result = adopted(*chosen)
    assert result.programme is not None
    assert all(volume(each.dose) <= volume(dose("5, hold 30 s")) for each in result.programme.ceilings)
