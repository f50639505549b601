"""What the leaflets leave open or say in two ways, and how Limber reads it. The numbers are those of docs/decisions/0003."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from limber.catalogue.exercise import Exercise, Kind, SpineDirection
from limber.catalogue.load import load
from limber.dose.dose import Laterality
from limber.dose.reckon import seconds
from limber.dose.write import write

EXERCISES = load().exercises


def of(slug: str) -> Exercise:
    return EXERCISES[slug]


def ceiling_seconds(slug: str) -> int:
    return seconds(of(slug).ceiling, of(slug).tempo, of(slug).laterality)


def test_1_ankle_pumps_are_ten_rounds_of_ten_and_marked_as_ambiguous() -> None:
    pumps = of("ankle-pumps")
    assert (write(pumps.ceiling)[:7], write(pumps.start)[:6], pumps.ambiguous) == ("10 x 10", "2 x 10", True)
    assert [slug for slug, exercise in EXERCISES.items() if exercise.ambiguous] == ["ankle-pumps"]


def test_2_the_bridge_rests_between_sets_and_not_after_each_lift() -> None:
    moving = 3 * 15 * (3 + 2 + 3)
    assert ceiling_seconds("glute-bridge") == moving + 2 * 60


def test_3_the_bridge_is_held_two_seconds_and_never_above_five() -> None:
    bridge = of("glute-bridge")
    assert [dose.hold and tuple(dose.hold) for dose in (bridge.start, bridge.ceiling)] == [(2, 2), (2, 2)]
    assert "hold" in bridge.unstated
    assert all((of(slug).ceiling.hold or (0, 0))[1] <= 5 for slug in ("mini-bridge", "glute-bridge", "bridge-march", "single-leg-bridge"))


def test_4_repeat_ten_means_ten_in_all() -> None:
    assert of("heel-slides").ceiling.repetitions == (10, 10)
    assert ceiling_seconds("heel-slides") == 10 * (3 + 3) * 2


@pytest.mark.parametrize("slug", ["hip-abduction-side-lying", "single-knee-to-chest"])
def test_5_one_side_is_finished_before_the_other(slug: str) -> None:
    assert of(slug).laterality is Laterality.EACH_SIDE
    assert "each side" in write(of(slug).ceiling)


def test_6_every_hold_says_to_keep_breathing_and_every_lift_to_breathe() -> None:
    held = [exercise for exercise in EXERCISES.values() if exercise.ceiling.hold]
    assert len(held) > 50
    assert all(any("keep breathing" in cue for cue in exercise.cues) for exercise in held)
    assert any("breathe out" in cue for cue in of("abdominal-curl").cues)


def test_7_drawing_in_and_bracing_are_two_exercises_in_two_kinds_of_words() -> None:
    draw_in, brace = ("\n".join((of(slug).name, *of(slug).steps, *of(slug).cues)).lower() for slug in ("transversus-draw-in", "abdominal-brace"))
    assert "navel" in draw_in
    assert "cough" in brace
    assert "brac" not in draw_in
    assert "cough" not in draw_in
    assert "navel" not in brace
    assert "draw" not in brace


def test_8_the_head_lift_in_double_knee_to_chest_is_optional_and_off_for_thin_bones() -> None:
    double = of("double-knee-to-chest")
    assert any("only if the neck is happy" in cue for cue in double.cues)
    assert any("if comfortable" in step for step in double.steps)
    assert "osteoporosis" in double.avoid_if
    assert {"cervical-instability", "neck-arm-symptoms"} <= set(double.caution_if)


def test_9_the_standing_backward_bend_stops_before_pain_with_a_support_in_reach() -> None:
    bend = of("backwards-stretch")
    assert any("short of pain" in cue for cue in bend.cues)
    assert bend.equipment == ("chair or wall",)
    assert any("close enough to touch" in step for step in bend.steps)


def test_10_upper_back_is_filed_by_its_true_muscle_and_balanced() -> None:
    assert of("corner-chest-stretch").muscles == ("pectoralis major", "pectoralis minor")
    assert {of(slug).spine_direction for slug in ("open-book", "seated-thoracic-rotation")} == {SpineDirection.ROTATION}


@pytest.mark.parametrize("slug", ["ankle-pumps", "heel-slides"])
def test_11_drills_in_the_stretch_leaflet_are_mobility(slug: str) -> None:
    assert of(slug).kind is Kind.MOBILITY


def test_13_the_comfort_set_is_movement_as_well_as_rest() -> None:
    comfort = load().vocabulary.comfort_set
    assert {"walk-easy", "heel-slides", "pelvic-tilt-supine"} <= set(comfort)
    assert of("legs-up-rest").ceiling.duration == (300, 600)


def test_14_the_leaflets_strength_is_two_or_three_days_and_its_stretches_are_daily() -> None:
    from_leaflets = [exercise for exercise in EXERCISES.values() if exercise.from_leaflets]
    assert {tuple(e.ceiling.days_per_week or ()) for e in from_leaflets if e.kind is Kind.STRENGTH} == {(2, 3)}
    assert {tuple(e.ceiling.days_per_week or ()) for e in from_leaflets if e.kind in {Kind.STRETCH, Kind.MOBILITY}} == {(7, 7)}


def test_16_the_hand_goes_behind_the_thigh() -> None:
    for slug in ("single-knee-to-chest", "seated-knee-to-chest", "double-knee-to-chest"):
        assert any("behind" in line and "thigh" in line for line in (*of(slug).steps, *of(slug).cues))


@pytest.mark.parametrize("slug", ["heel-slides", "single-knee-to-chest"])
def test_17_what_a_leaflet_shows_on_one_side_is_done_on_both(slug: str) -> None:
    assert of(slug).laterality is not Laterality.BILATERAL


def test_18_the_full_front_lying_lift_is_never_in_a_first_plan_and_has_a_ladder_under_it() -> None:
    assert [slug for slug, exercise in EXERCISES.items() if not exercise.first_plan] == ["back-extension-prone"]
    assert of("back-extension-prone").easier == ("prone-alternate-lift",)
    assert of("prone-alternate-lift").easier == ("prone-leg-lift", "prone-chest-lift")


def test_the_leaflets_show_thirteen_exercises() -> None:
    strength = {slug for slug, exercise in EXERCISES.items() if "leaflet-strength" in exercise.from_leaflets}
    stretch = {slug for slug, exercise in EXERCISES.items() if "leaflet-stretch" in exercise.from_leaflets}
    assert (len(strength), len(stretch), len(strength | stretch), strength & stretch) == (10, 4, 13, {"single-knee-to-chest"})


def test_minutes_of_walking_are_not_counted_for_each_leg() -> None:
    assert ceiling_seconds("walk-easy") == 30 * 60


def test_each_condition_forbids_the_exercises_that_were_reviewed_and_no_others() -> None:
    reviewed = tomllib.loads(Path(__file__).with_name("avoided.toml").read_text(encoding="utf-8"))
    found = {tag: [slug for slug, exercise in EXERCISES.items() if tag in exercise.avoid_if] for tag in load().vocabulary.tags}
    assert found == reviewed
