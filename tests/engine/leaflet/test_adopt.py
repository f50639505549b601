"""A leaflet becomes a programme: below its doses at first, without what a condition forbids."""

from __future__ import annotations

from dataclasses import replace

from limber.catalogue.load import load
from limber.dose.parse import parse
from limber.dose.write import write
from limber.leaflet.adopt import Adopted, Chosen, adopt
from limber.leaflet.dosage import dose_of, too_much
from limber.leaflet.draft import ReadDose, ReadExercise
from limber.leaflet.read import read
from limber.leaflet.share import share
from limber.leaflet.words import packaged_words
from limber.person.person import Person

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
    assert result.programme is not None
    return [write(each.dose) for phase in result.programme.phases for each in phase.prescriptions if each.slug == slug]


def test_a_programme_begins_below_the_leaflet_and_ends_at_its_dose() -> None:
    result = adopted(chosen({0: "glute-bridge"}))
    assert result.programme is not None
    assert [(phase.first_week, phase.last_week) for phase in result.programme.phases] == [(1, 2), (3, 4), (5, 12)]
    assert doses(result, "own-towel-reach") == ["7", "8", "10"]
    first, between, full = doses(result, "glute-bridge")
    assert first.startswith("2 x 6")
    assert (between, full) == ("3 x 8, hold 5 s", "3 x 10, hold 5 s")
    assert len(result.programme.notes) == 1


def test_a_person_who_does_all_of_it_already_begins_with_all_of_it() -> None:
    result = adopted([replace(each, in_full=True) for each in chosen()])
    assert doses(result, "own-towel-reach") == ["10"]
    assert result.programme is not None
    assert result.programme.notes == ()


def test_an_exercise_without_an_amount_is_left_out_until_it_is_filled_in() -> None:
    result = adopted(chosen())
    assert [(each.number, each.because[0].code) for each in result.left_out] == [(2, "leaflet-no-dose")]


def test_days_of_the_week_are_kept() -> None:
    result = adopted(chosen())
    assert result.programme is not None
    assert [routine.name for routine in result.programme.phases[0].routines] == ["daily", "strength", "aerobic"]
    assert (result.programme.strength_weekdays, result.programme.aerobic_weekdays) == ((1, 4), (1, 3, 5))


def test_a_walk_on_no_stated_days_is_for_every_day_and_on_five_days_for_five() -> None:
    walk = next(each for each in chosen() if each.exercise.name == "Brisk walking")
    for days, weekdays in ((None, (1, 2, 3, 4, 5, 6, 7)), ("5 days a week", (1, 2, 3, 4, 5))):
        dose, _ = parse(f"20 min, {days}" if days else "20 min")
        result = adopted([replace(walk, dose=dose)])
        assert result.programme is not None
        assert result.programme.aerobic_weekdays == weekdays


def test_a_short_programme_still_has_time_to_work_up() -> None:
    result = adopted(chosen(), weeks=1)
    assert result.programme is not None
    assert result.programme.weeks == 5


def test_what_a_condition_forbids_is_left_out_with_the_reason_unless_a_clinician_prescribed_it() -> None:
    person = replace(PERSON, tags=frozenset({"osteoporosis"}))
    choices = chosen({1: "abdominal-curl"})[:2]
    result = adopted(choices, person)
    assert [[reason.code for reason in each.because][:1] for each in result.left_out] == [["avoid-if"], ["avoid-if"]]
    assert result.programme is None
    result = adopted([replace(each, prescribed=True) for each in choices], person)
    assert result.programme is not None
    assert [own.prescribed_despite for own in result.programme.own] == [("osteoporosis",)] * 2
    assert result.programme.own[1].slug == "own-small-curl-up-arms-crossed"


def test_an_unstable_neck_is_never_opened() -> None:
    person = replace(PERSON, tags=frozenset({"cervical-instability"}))
    result = adopted([replace(each, prescribed=True) for each in chosen()[:1]], person)
    assert result.programme is None
    assert [reason.code for reason in result.left_out[0].because] == ["leaflet-never-opened"]


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
