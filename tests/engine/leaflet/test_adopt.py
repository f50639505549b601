"""A leaflet becomes a programme: below its doses at first, without what a condition forbids."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from limber.catalogue.load import load
from limber.diary.entry import read_line
from limber.dose.parse import parse
from limber.dose.reckon import volume
from limber.dose.write import write
from limber.leaflet.adopt import Adopted, Chosen, adopt
from limber.leaflet.dosage import dose_of, too_much
from limber.leaflet.draft import ReadDose, ReadExercise
from limber.leaflet.read import read
from limber.leaflet.share import share
from limber.leaflet.words import packaged_words
from limber.person.caps import capped
from limber.person.person import Person
from limber.person.suits import suits
from limber.programme.own import with_own
from limber.progression.advance import advance

WORDS = packaged_words()
PERSON = Person(60, equipment=frozenset({"chair", "wall", "mat"}), floor=True, kneeling=True)
TEXT = """Exercises

Hip lift
Lie on your back with knees bent. Lift your hips. Hold 5 seconds. 3 sets of 10.

Towel reach
Stand tall. Reach a towel up over your head. Repeat 10 times.

Heel dig
Sit on a chair. Dig one heel into the floor.

Brisk walking
Stand tall and walk for 20 minutes, 3 times a week.

Leg lower strengthening
Lie on your back. Lower one leg. 2 sets of 8, twice a week.
"""


def chosen(slugs: dict[int, str] | None = None) -> list[Chosen]:
    return [Chosen(each, (slugs or {}).get(number), dose_of(each.dose)) for number, each in enumerate(read(TEXT, WORDS).exercises)]


def adopted(choices: list[Chosen], person: Person = PERSON, weeks: int = 12) -> Adopted:
    return adopt(choices, person, load(), WORDS, name="From the clinic", weeks=weeks)


def doses(result: Adopted, slug: str) -> list[str]:
    """Give what an exercise begins with, and the most that is asked of it."""
    assert result.programme is not None
    known = (*result.programme.phases[0].prescriptions, *result.programme.ceilings)
    return [write(each.dose) for each in known if each.slug == slug]


def test_a_programme_begins_below_the_leaflet_and_works_up_to_its_dose() -> None:
    result = adopted(chosen({0: "glute-bridge"}))
    assert result.programme is not None
    assert [(phase.first_week, phase.last_week) for phase in result.programme.phases] == [(1, 12)]
    assert doses(result, "own-towel-reach") == ["7", "10"]
    first, full = doses(result, "glute-bridge")
    assert first.startswith("2 x 6")
    assert full == "3 x 10, hold 5 s"
    assert len(result.programme.notes) == 1


def test_no_part_of_a_first_dose_is_above_the_leaflets() -> None:
    bridge = chosen({0: "glute-bridge"})[0]
    for said, expected in (("1 x 14, hold 9 s", "1 x 6, hold 2 s, effort 2-4"), ("5 x 8", "2 x 6, rest 60 s, effort 2-4"), ("1 x 3", "1 x 2")):
        dose, _ = parse(said)
        first, full = doses(adopted([replace(bridge, dose=dose)]), "glute-bridge")
        assert (first, full) == (expected, said)


def test_a_dose_that_is_counted_in_another_way_begins_no_higher_than_the_exercise() -> None:
    catalogue = load()
    bridge = chosen({0: "glute-bridge"})[0]
    start = catalogue.exercises["glute-bridge"].start
    for said in ("hold 60 s", "10 min", "3 breaths"):
        dose, _ = parse(said)
        result = adopted([replace(bridge, dose=dose)])
        assert result.programme is not None
        assert volume(result.programme.phases[0].prescriptions[0].dose) <= volume(start)


def test_a_person_who_does_all_of_it_already_begins_with_all_of_it() -> None:
    result = adopted([replace(each, in_full=True) for each in chosen()])
    assert doses(result, "own-towel-reach") == ["10", "10"]
    assert result.programme is not None
    assert result.programme.notes == ()


def test_an_exercise_without_an_amount_is_left_out_until_it_is_filled_in() -> None:
    result = adopted(chosen())
    assert [(each.number, each.because[0].code) for each in result.left_out] == [(2, "leaflet-no-dose")]


def test_days_of_the_week_are_kept_and_walks_fall_between_those_of_strength_work() -> None:
    result = adopted(chosen())
    assert result.programme is not None
    assert [routine.name for routine in result.programme.phases[0].routines] == ["daily", "strength", "aerobic"]
    assert (result.programme.strength_weekdays, result.programme.aerobic_weekdays) == ((1, 4), (2, 5, 7))


def test_a_walk_on_no_stated_days_is_for_every_day_and_on_five_days_for_five() -> None:
    walk = next(each for each in chosen() if each.exercise.name == "Brisk walking")
    for days, weekdays in ((None, (1, 2, 3, 4, 5, 6, 7)), ("5 days a week", (1, 2, 3, 4, 5))):
        dose, _ = parse(f"20 min, {days}" if days else "20 min")
        result = adopted([replace(walk, dose=dose)])
        assert result.programme is not None
        assert result.programme.aerobic_weekdays == weekdays


def test_what_a_condition_forbids_is_left_out_with_the_reason_unless_a_clinician_prescribed_it() -> None:
    person = replace(PERSON, tags=frozenset({"osteoporosis"}))
    choices = chosen({1: "abdominal-curl"})[:2]
    result = adopted(choices, person)
    assert [[reason.code for reason in each.because][:1] for each in result.left_out] == [["avoid-if"], ["avoid-if"]]
    assert result.programme is None
    result = adopted([replace(each, prescribed=True) for each in choices], person)
    assert result.programme is not None
    assert [(own.prescribed_despite, own.like) for own in result.programme.own] == [(("osteoporosis",), ""), (("osteoporosis",), "abdominal-curl")]
    assert result.programme.own[1].slug == "own-small-curl-up-arms-crossed"


@pytest.mark.parametrize("said", ["3 x 15", "3 x 15, hold 10 s", "hold 90 s", "10 min"])
@pytest.mark.parametrize("tags", [{"osteoporosis"}, {"disc-flexion-leg-pain"}, {"osteoporosis", "hypertension-uncontrolled"}])
def test_what_was_prescribed_despite_a_condition_begins_no_higher_than_the_exercise_keeps_it_and_works_up(said: str, tags: set[str]) -> None:
    person, known = replace(PERSON, tags=frozenset(tags)), load().exercises["abdominal-curl"]
    dose, _ = parse(said)
    result = adopted([replace(chosen({1: "abdominal-curl"})[1], dose=dose, prescribed=True)], person)
    assert result.programme is not None
    first, most = (each[0].dose for each in (result.programme.phases[0].prescriptions, result.programme.ceilings))
    opened = with_own(load(), result.programme).exercises[result.programme.own[0].slug]
    sides = known.tempo, known.laterality
    assert dose is not None
    assert volume(first, *sides) <= volume(capped(known.start, known, person, load().vocabulary), *sides)
    assert capped(first, known, person, load().vocabulary) == first
    assert (opened.like, opened.steps, opened.spine_direction) == (known.slug, known.steps, known.spine_direction)
    assert most == opened.ceiling == capped(dose, known, person, load().vocabulary)
    assert suits(opened, person)
    assert not suits(opened, replace(person, tags=person.tags | {"diastasis-recti"}))


@pytest.mark.parametrize("tag", ["osteoporosis-vertebral-fracture", "cervical-instability", "spinal-surgery-recent", "abdominal-surgery-recent"])
def test_a_broken_spine_an_unstable_neck_and_surgery_that_waits_are_never_opened(tag: str) -> None:
    forbidden = next(slug for slug, exercise in load().exercises.items() if tag in exercise.avoid_if and exercise.position != "quadruped")
    for more in (set[str](), {"osteoporosis"}):
        person = replace(PERSON, tags=frozenset({tag, *more}), equipment=frozenset(load().vocabulary.equipment))
        result = adopted([replace(each, prescribed=True) for each in chosen({1: forbidden})[:2]], person)
        assert result.programme is None
        assert [[reason.code for reason in each.because] for each in result.left_out] == [["leaflet-never-opened"]] * 2
        unasked = replace(person, tags=frozenset(more), unanswered=frozenset({tag}))
        assert adopted([replace(each, prescribed=True) for each in chosen({1: forbidden})[:2]], unasked).programme is None


def test_a_position_that_a_condition_takes_away_is_opened_by_a_prescription_that_knew_of_it() -> None:
    person = replace(PERSON, tags=frozenset({"falls-risk"}))
    standing = chosen()[1:2]
    assert {reason.code for reason in adopted(standing, person).left_out[0].because} == {"avoid-if", "condition-rule"}
    assert adopted([replace(each, prescribed=True) for each in standing], person).programme is not None


def test_what_cannot_be_reached_stays_left_out_when_prescribed() -> None:
    person = replace(PERSON, tags=frozenset({"knee-kneeling-pain"}), kneeling=False)
    kneeling = ReadExercise("Rock back", True, None, (), ReadDose(reps=(5, 5)), (1, 1), (), ("Start on your hands and knees.",))
    result = adopted([Chosen(kneeling, None, dose_of(kneeling.dose), prescribed=True)], person)
    assert [reason.code for reason in result.left_out[0].because] == ["kneeling-out-of-reach"]


def test_two_exercises_that_are_the_same_one_are_kept_apart() -> None:
    result = adopted(chosen({0: "glute-bridge", 1: "glute-bridge"})[:2])
    assert result.programme is not None
    assert [each.slug for each in result.programme.phases[0].prescriptions] == ["glute-bridge", "own-towel-reach"]
    again = adopted([each for each in chosen()[1:2] for _ in range(2)])
    assert again.programme is not None
    assert [own.slug for own in again.programme.own] == ["own-towel-reach", "own-towel-reach-2"]


def test_an_exercise_of_which_little_is_known_is_read_with_the_most_care() -> None:
    bare = ReadExercise("!", False, None, (), ReadDose(sets=(2, 2), reps=(5, 5)), (1, 1), ())
    held = ReadExercise("Low one", True, None, (), ReadDose(hold_s=(30, 30)), (1, 1), ())
    result = adopted([Chosen(each, None, dose_of(each.dose)) for each in (bare, held)])
    assert result.programme is not None
    assert [(own.slug, own.position, own.kind, own.steps) for own in result.programme.own] == [
        ("own-exercise", "unknown", "strength", ("!",)),
        ("own-low-one", "unknown", "stretch", ("Low one",)),
    ]


def test_a_dose_beyond_what_limber_asks_is_no_dose() -> None:
    endless = ReadDose(reps=(500, 500))
    assert dose_of(endless) is None
    assert too_much(endless)
    assert not too_much(ReadDose())


def test_what_a_dose_cannot_hold_together_is_left_beside_it() -> None:
    def said(read: ReadDose) -> str:
        dose = dose_of(read)
        assert dose is not None
        return write(dose)

    assert said(ReadDose(hold_s=(4, 10), breaths=(3, 3), reps=(5, 5))) == "5, hold 4-10 s"
    assert said(ReadDose(duration_s=(60, 60), sets=(3, 3))) == "3 sets, hold 60 s"
    assert said(ReadDose(duration_s=(300, 300), hold_s=(5, 5))) == "5 min"
    assert said(ReadDose(reps=(None, 10))) == "10"
    assert said(ReadDose(reps=(5, None))) == "5"
    assert dose_of(ReadDose(reps=(None, None))) is None


def test_a_part_of_a_dose_lowers_one_count() -> None:
    def part(text: str) -> str:
        dose, _ = parse(text)
        assert dose is not None
        return write(share(dose, 70))

    assert [part(text) for text in ("10", "hold 20 s", "20 min", "2 min", "2", "1 breath")] == ["7", "hold 14 s", "14 min", "2 min", "2", "1 breath"]


@pytest.mark.parametrize("slugs", [{}, {1: "abdominal-curl"}, {1: "glute-bridge"}])
def test_months_of_good_sessions_lead_to_the_leaflets_dose_and_no_further(slugs: dict[int, str]) -> None:
    person = replace(PERSON, tags=frozenset({"osteoporosis"} if "abdominal-curl" in slugs.values() else ()))
    dose, _ = parse("2 x 9")
    result = adopt([replace(chosen(slugs)[1], dose=dose, prescribed=True)], person, load(), WORDS, name="From the clinic", start=date(2026, 1, 5))
    assert result.programme is not None
    slug = result.programme.ceilings[0].slug
    lines = [
        {"id": "p", "at": "2026-01-05T08:00:00+00:00", "kind": "profile", "age": 60, "tags": sorted(person.tags), "floor": True, "kneeling": True}
    ]
    asked = []
    for number in range(60):
        day = date(2026, 1, 5) + timedelta(days=2 * number)
        diary = [entry for line in lines if (entry := read_line(json.dumps(line))[0])]
        asked.append(next(each.after for each in advance(result.programme, diary, day) if each.exercise == slug and each.after))
        did = {"exercise": slug, "dose": write(asked[-1]), "done": 1, "effort": 3, "spasm": False, "worse": False}
        lines.append({"id": f"s{number}", "at": f"{day}T09:00:00+00:00", "kind": "session", "pain_before": 2, "leg": "none", "exercises": [did]})
        lines.append({"id": f"m{number}", "at": f"{day + timedelta(days=1)}T08:00:00+00:00", "kind": "morning", "pain": 2})
    assert asked[0] == result.programme.phases[0].prescriptions[0].dose
    assert write(asked[-1]).startswith("2 x 9")
    assert max(map(volume, asked)) == volume(asked[-1])
