"""The files of the catalogue say the same as the clinical document they were made from, save where this says otherwise and why."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from limber.catalogue.exercise import Exercise
from limber.catalogue.load import load
from limber.dose.dose import Dose, Laterality, Range

yaml = pytest.importorskip("yaml", reason="reading the clinical document needs PyYAML, which the product does not")

POSITIONS = {"supine-hooklying": "hook_lying", "side-lying": "side_lying", "half-kneeling": "half_kneeling", "kneeling": "quadruped"}
SIDES = {"none": "bilateral", "each": "each_side", "alternating": "alternating"}
# Either will do: the steps of these name a support, not two things.
EITHER = {"backwards-stretch", "hip-hinge", "tandem-stance", "single-leg-stance", "step-tap"}
LEAFLETS = {"seed:000": "leaflet-strength", "seed:004": "leaflet-stretch"}
PARTS = {"rest_s": "rest", "hold_s": "hold", "reps": "repetitions", "per_side": "laterality"}
# Steps whose words were made plainer (brace, hinge, pelvis), or that now check the band, the shoes or the chair; their number is the same.
REWORDED_STEPS = {
    "hamstring-stretch-seated",
    "hamstring-stretch-step",
    "hip-flexor-stretch-standing",
    "hip-flexor-stretch-half-kneeling",
    "pelvic-tilt-supine",
    "pelvic-tilt-seated",
    "prone-press-up",
    "curl-up-neutral",
    "abdominal-curl",
    "abdominal-brace",
    "supine-march",
    "dead-bug-heel-tap",
    "dead-bug",
    "quadruped-arm-lift",
    "quadruped-leg-lift",
    "bird-dog",
    "plank-knees",
    "plank-full",
    "wall-squat",
    "squat",
    "hip-hinge",
    "band-row",
    "pallof-press",
    # A time in the step that the start does not ask yet: the timer tells it.
    "transversus-draw-in",
    "hip-abduction-side-lying",
    "back-extension-prone",
    "stationary-bike",
    # The second side was not told.
    "open-book",
}
# Worded without a word that a person must not read (safe, diagnosed, unstable, treated), or about "you" where we speak of "they".
REWORDED_TAGS = {
    "spinal-stenosis",
    "spondylolisthesis",
    "spinal-surgery-recent",
    "hernia-abdominal",
    "hypertension-uncontrolled",
    "cardiac-symptoms",
    "floor-transfer-difficulty",
    "shoulder-pain",
    "acute-flare",
    "incontinence-unmanaged",
}


@pytest.fixture(scope="module")
def document(shared: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((shared / "clinical" / "catalogue.yaml").read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def pairs(document: dict[str, Any]) -> list[tuple[dict[str, Any], Exercise]]:
    assert {entry["id"] for entry in document["exercises"]} == set(load().exercises)
    return [(entry, load().exercises[entry["id"]]) for entry in document["exercises"]]


def dose_of(entry: dict[str, Any], stated: dict[str, Any]) -> Dose:
    """Give the document's dose as a Dose: one set, no hold and once a day are not said."""
    minutes, hold = stated["minutes"], stated["hold_s"]
    times, sides = Range(*stated["times_per_day"]), Laterality(SIDES[entry["sides"]])
    return Dose(
        sets=Range(stated["sets"], stated["sets"]) if stated["sets"] > 1 else None,
        repetitions=None if minutes else Range(stated["reps"], stated["reps"]),
        hold=Range(*hold) if hold and hold[1] else None,
        rest=Range(stated["rest_s"], stated["rest_s"]) if stated["rest_s"] else None,
        laterality=sides if stated["per_side"] else None,
        duration=Range(*(60 * end for end in minutes)) if minutes else None,
        times_per_day=None if times == (1, 1) else times,
        days_per_week=Range(*stated["days_per_week"]),
        effort=Range(*stated["effort_0_10"]),
    )


def test_names_kinds_positions_and_kit_are_the_same(pairs: list[tuple[dict[str, Any], Exercise]]) -> None:
    for entry, exercise in pairs:
        assert (entry["name"], tuple(entry["aka"]), entry["component"]) == (exercise.name, exercise.also_known_as, exercise.kind)
        assert POSITIONS.get(entry["start_position"], entry["start_position"]) == exercise.position
        assert (SIDES[entry["sides"]], entry["spine_direction"]) == (exercise.laterality, exercise.spine_direction)
        assert entry["weight_bearing"] is exercise.weight_bearing
        kit = (" or ".join(entry["equipment"]),) if entry["id"] in EITHER else tuple(entry["equipment"])
        assert kit == exercise.equipment


def test_doses_are_the_same(pairs: list[tuple[dict[str, Any], Exercise]]) -> None:
    for entry, exercise in pairs:
        assert dose_of(entry, entry["starting_dose"]) == exercise.start, exercise.slug
        assert dose_of(entry, entry["leaflet_dose"]) == exercise.ceiling, exercise.slug
        assert [PARTS.get(part, part) for part in entry["leaflet_dose"]["unstated_in_source"]] == list(exercise.unstated)


def test_muscles_tags_and_ladders_are_the_same(pairs: list[tuple[dict[str, Any], Exercise]]) -> None:
    for entry, exercise in pairs:
        assert (entry["primary_muscles"], entry["secondary_muscles"]) == (list(exercise.muscles), list(exercise.secondary_muscles))
        assert (set(entry["avoid_if"]), set(entry["caution_if"])) == (set(exercise.avoid_if), set(exercise.caution_if))
        assert entry["easier"] == list(exercise.easier)
        assert set(entry["harder"]) == set(exercise.harder)
        assert [LEAFLETS[source] for source in entry["source"] if source in LEAFLETS] == list(exercise.from_leaflets)


def test_steps_are_the_same_save_for_plainer_words(pairs: list[tuple[dict[str, Any], Exercise]]) -> None:
    assert {exercise.slug for entry, exercise in pairs if tuple(entry["steps"]) != exercise.steps} == REWORDED_STEPS
    for entry, exercise in pairs:
        assert len(entry["steps"]) == len(exercise.steps)
        assert len(entry["form_cues"]) <= len(exercise.cues)
        assert len(entry["faults"]) == len(exercise.faults)


def test_conditions_and_what_to_do_differently_are_the_same(document: dict[str, Any]) -> None:
    tags = load().vocabulary.tags
    assert set(tags) == set(document["tags"])
    assert {slug for slug, tag in tags.items() if tag.meaning != document["tags"][slug]} - REWORDED_TAGS == set()
    assert {slug: tag.adapt for slug, tag in tags.items() if tag.adapt} == document["adapt"]
