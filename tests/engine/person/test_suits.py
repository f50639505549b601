from __future__ import annotations

from dataclasses import replace

import pytest

from limber.catalogue.exercise import FLOOR, KNEELING, LYING, Exercise, Kind, Position, SpineDirection
from limber.catalogue.load import load
from limber.person.person import Person
from limber.person.read import UNKNOWN
from limber.person.suits import adapted, cautions, suits
from limber.wording import reason_sentence

EXERCISES = load().exercises
KIT = frozenset(load().vocabulary.equipment)
WELL = Person(age=40, equipment=KIT, floor=True, kneeling=True)


def who(*tags: str, unanswered: tuple[str, ...] = (), base: Person = WELL) -> Person:
    """Give a well person with conditions, or with conditions not yet asked."""
    return replace(base, tags=frozenset(tags), unanswered=frozenset(unanswered))


def suited(person: Person) -> set[str]:
    return {slug for slug, exercise in EXERCISES.items() if suits(exercise, person)}


def own(**changes: object) -> Exercise:
    """Give an exercise of someone's own that lists no condition, so that only the rules of the vocabulary can speak."""
    plain = replace(EXERCISES["wall-push-up"], slug="own-move", avoid_if=(), caution_if=(), equipment=("none",))
    return replace(plain, **changes)  # type: ignore[arg-type]


def codes(exercise: Exercise, person: Person) -> list[str]:
    return [reason.code for reason in suits(exercise, person).because]


def test_everything_suits_a_well_person_with_all_the_kit() -> None:
    assert suited(WELL) == set(EXERCISES)


def test_what_a_condition_forbids_is_said_with_its_source() -> None:
    (reason,) = suits(EXERCISES["abdominal-curl"], who("diastasis-recti")).because
    assert (reason.code, reason.rule, reason.source) == ("avoid-if", "rules 2", "expert-practice")
    assert reason_sentence(reason).startswith("Left out because of what you told us: Tummy muscles")


def test_every_reason_is_given_and_not_only_the_first() -> None:
    found = codes(EXERCISES["abdominal-curl"], who("diastasis-recti", "osteoporosis", base=replace(WELL, floor=False, equipment=frozenset())))
    assert found == ["avoid-if", "avoid-if", "condition-rule", "condition-rule"]


def test_a_condition_not_yet_asked_forbids_like_one_that_is_there() -> None:
    (reason,) = suits(EXERCISES["abdominal-curl"], who(unanswered=("diastasis-recti",))).because
    assert reason.code == "avoid-not-asked"
    assert reason_sentence(reason).startswith("Left out until we have asked")


def test_a_condition_that_is_there_and_not_asked_again_is_there() -> None:
    assert codes(EXERCISES["abdominal-curl"], who("diastasis-recti", unanswered=("diastasis-recti",))) == ["avoid-if"]


def test_a_condition_that_limber_does_not_know_is_never_passed_over() -> None:
    for person in (who("hiccups"), who(unanswered=("hiccups",))):
        with pytest.raises(ValueError, match="hiccups"):
            suits(EXERCISES["squat"], person)
    assert codes(own(avoid_if=("hiccups",)), WELL) == ["avoid-unknown"]


def test_a_swollen_calf_refuses_everything() -> None:
    assert suited(who("dvt-suspected")) == set()
    assert codes(own(), who("dvt-suspected")) == ["condition-rule"]


def test_a_flare_leaves_the_comfort_set() -> None:
    assert suited(who("acute-flare")) == set(load().vocabulary.comfort_set)


def test_back_surgery_leaves_walking() -> None:
    assert suited(who("spinal-surgery-recent")) == {"walk-easy"}


def test_heart_symptoms_leave_easy_movement_sitting_or_lying() -> None:
    left = {EXERCISES[slug] for slug in suited(who("cardiac-symptoms"))}
    assert {exercise.kind for exercise in left} == {Kind.MOBILITY}
    assert {exercise.position for exercise in left} <= LYING | {Position.SITTING}
    assert {"diaphragmatic-breathing", "legs-up-rest", "ankle-pumps"} <= {exercise.slug for exercise in left}


@pytest.mark.parametrize("tag", ["acute-flare", "spinal-surgery-recent", "cardiac-symptoms", "dvt-suspected"])
def test_a_narrowing_condition_not_yet_asked_forbids_what_needs_care_and_does_not_empty_the_set(tag: str) -> None:
    asked, told = suited(who(unanswered=(tag,))), suited(who(tag))
    rule = load().vocabulary.tags[tag].leaves
    named = {slug for slug, exercise in EXERCISES.items() if tag in exercise.avoid_if + exercise.caution_if}
    left = {slug for slug in named if rule and rule.holds(EXERCISES[slug]) and tag not in EXERCISES[slug].avoid_if}
    assert asked == set(EXERCISES) - named | left
    assert told < asked


def test_what_is_not_asked_says_that_it_waits() -> None:
    assert codes(EXERCISES["sit-to-stand"], who(unanswered=("cardiac-symptoms",))) == ["caution-not-asked"]


@pytest.mark.parametrize(
    ("tag", "move"),
    [
        ("osteoporosis", own(kind=Kind.STRENGTH, spine_direction=SpineDirection.FLEXION)),
        ("osteoporosis-vertebral-fracture", own(kind=Kind.STRETCH, spine_direction=SpineDirection.FLEXION)),
        ("disc-flexion-leg-pain", own(kind=Kind.STRENGTH, spine_direction=SpineDirection.FLEXION)),
        ("disc-flexion-leg-pain", own(kind=Kind.STRETCH, spine_direction=SpineDirection.FLEXION, position=Position.STANDING)),
        ("extension-leg-pain", own(kind=Kind.MOBILITY, spine_direction=SpineDirection.EXTENSION, position=Position.PRONE)),
        ("pregnancy-t2", own(position=Position.PRONE)),
        ("pregnancy-t3", own(position=Position.PRONE)),
        ("pregnancy-t3", own(position=Position.SUPINE)),
        ("pregnancy-t3", own(position=Position.HOOK_LYING)),
        ("falls-risk", own(position=Position.STANDING)),
        ("falls-risk", own(position=Position.SPLIT_STANCE)),
        ("vertigo", own(position=Position.STANDING)),
        ("open-wound", own(equipment=("pool",))),
        ("incontinence-unmanaged", own(equipment=("pool",))),
    ],
)
def test_a_condition_takes_its_kind_away_though_the_exercise_does_not_list_it(tag: str, move: Exercise) -> None:
    assert suits(move, WELL)
    assert codes(move, who(tag)) == ["condition-rule"]
    assert codes(move, who(unanswered=(tag,))) == ["condition-rule"]


@pytest.mark.parametrize("tag", ["falls-risk", "vertigo"])
def test_the_unsteady_stand_with_a_chair_or_wall_in_reach_or_walk_with_care(tag: str) -> None:
    standing = {slug for slug in suited(who(tag)) if EXERCISES[slug].position in {Position.STANDING, Position.SPLIT_STANCE}}
    held = {slug for slug in standing if any(word in item for item in EXERCISES[slug].equipment for word in ("chair", "wall"))}
    assert standing - held == {"walk-easy"}
    assert any("if you feel unsteady" in cue for cue in EXERCISES["walk-easy"].cues)
    assert not standing & {"band-row", "pallof-press", "walk-brisk", "water-walking"}


@pytest.mark.parametrize("person", [replace(WELL, floor=False), who("floor-transfer-difficulty")])
def test_without_the_floor_a_firm_bed_serves_for_lying_and_not_for_kneeling(person: Person) -> None:
    on_bed = suited(person)
    assert {"ankle-pumps", "glute-bridge", "clamshell", "prone-lying"} <= on_bed
    assert not any(EXERCISES[slug].position in KNEELING for slug in on_bed)
    assert not on_bed & {"plank-full", "side-bridge-knees", "side-bridge-feet"}
    without = suited(replace(person, equipment=KIT - {"bed"}))
    assert not any(EXERCISES[slug].position in FLOOR for slug in without)


@pytest.mark.parametrize("position", sorted(FLOOR - LYING))
def test_a_bed_is_no_floor_to_kneel_or_sit_on(position: Position) -> None:
    assert codes(own(position=position), replace(WELL, floor=False)) == ["condition-rule"]


@pytest.mark.parametrize("tag", ["hip-replacement-posterior-recent", "hip-replacement-anterior-recent"])
def test_a_new_hip_keeps_off_the_floor_and_may_lie_on_a_bed(tag: str) -> None:
    assert "ankle-pumps" in suited(who(tag))
    assert not any(EXERCISES[slug].position in FLOOR for slug in suited(who(tag, base=replace(WELL, equipment=KIT - {"bed"}))))


def test_who_does_not_kneel_is_asked_for_nothing_on_the_knees() -> None:
    lost = set(EXERCISES) - suited(replace(WELL, kneeling=False))
    assert {EXERCISES[slug].position for slug in lost} <= KNEELING
    assert lost == {slug for slug, exercise in EXERCISES.items() if exercise.position in KNEELING}
    assert codes(EXERCISES["bird-dog"], replace(WELL, kneeling=False)) == ["kneeling-out-of-reach"]


def test_every_item_is_needed_and_either_of_two_will_do() -> None:
    only = {item: replace(WELL, equipment=frozenset({item})) for item in KIT}
    assert suits(EXERCISES["hip-hinge"], only["chair"])
    assert suits(EXERCISES["hip-hinge"], only["wall"])
    assert codes(EXERCISES["hip-hinge"], only["band"]) == ["kit-missing"]
    assert not suits(EXERCISES["step-up"], only["step"])
    assert not suits(EXERCISES["hamstring-stretch-step"], only["step"])
    assert not suits(EXERCISES["legs-up-rest"], only["mat"])
    assert not suits(EXERCISES["hamstring-stretch-supine"], only["mat"])


def test_carpet_does_for_a_mat_and_some_things_need_nothing() -> None:
    bare = replace(WELL, equipment=frozenset())
    assert suits(EXERCISES["glute-bridge"], bare)
    assert suits(EXERCISES["walk-easy"], bare)
    (reason,) = suits(EXERCISES["sit-to-stand"], bare).because
    assert reason_sentence(reason) == "This needs a sturdy chair."
    assert suits(own(equipment=("kettle",)), bare).because[0].values["plain"] == "kettle"


def test_what_to_do_differently_follows_the_conditions_in_the_exercises_order() -> None:
    walk = EXERCISES["walk-easy"]
    assert cautions(walk, WELL) == ()
    assert cautions(walk, who("falls-risk", "spinal-stenosis", "reflux")) == ("spinal-stenosis", "falls-risk")
    assert cautions(EXERCISES["ankle-pumps"], replace(WELL, floor=False)) == ("floor-transfer-difficulty",)


def test_what_is_done_differently_is_said_for_what_was_told_and_not_for_what_waits() -> None:
    walk, tags = EXERCISES["walk-easy"], load().vocabulary.tags
    assert adapted(walk, who("falls-risk", unanswered=("spinal-stenosis",))) == (tags["falls-risk"].adapt,)
    assert adapted(replace(walk, caution_if=("open-wound",)), who("open-wound")) == ()
    assert cautions(EXERCISES["scapular-squeeze"], UNKNOWN) == ("shoulder-pain",)


def test_someone_unknown_gets_gentle_exercises_on_a_chair() -> None:
    found = suited(UNKNOWN)
    assert {"diaphragmatic-breathing", "scapular-squeeze", "glute-squeeze"} <= found
    for slug in found:
        exercise = EXERCISES[slug]
        assert exercise.position not in FLOOR
        assert exercise.start.effort is not None
        assert exercise.start.effort.high <= 3
        assert exercise.spine_direction is SpineDirection.NEUTRAL
