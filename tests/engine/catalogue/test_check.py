"""Each law of the catalogue is broken once, and says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from limber.catalogue.check import check, check_exercise
from limber.catalogue.exercise import Exercise, Kind, Position, SpineDirection
from limber.catalogue.load import load
from limber.catalogue.vocabulary import Vocabulary
from limber.dose.dose import Dose, Laterality, Tempo
from limber.dose.parse import parse
from limber.problems import Problems

CATALOGUE = load()
BRIDGE = CATALOGUE.exercises["glute-bridge"]
LIFT = CATALOGUE.exercises["back-extension-prone"]
TILT = CATALOGUE.exercises["pelvic-tilt-supine"]


def dose(text: str) -> Dose:
    found, problems = parse(text)
    assert found is not None, problems
    return found


def codes(problems: Problems) -> list[tuple[str, str]]:
    return [(problem.code, problem.where.key) for problem in problems]


@pytest.mark.parametrize(
    ("exercise", "found"),
    [
        (replace(BRIDGE, slug="Glute_Bridge"), ("slug-form", "")),
        (replace(BRIDGE, steps=("Lift",)), ("list-length", "steps")),
        (replace(BRIDGE, steps=("Lift",) * 7), ("list-length", "steps")),
        (replace(BRIDGE, cues=BRIDGE.cues[-1:]), ("list-length", "cues")),
        (replace(BRIDGE, faults=()), ("list-length", "faults")),
        (replace(BRIDGE, muscles=()), ("list-length", "muscles")),
        (replace(BRIDGE, equipment=()), ("list-length", "equipment")),
        (replace(BRIDGE, avoid_if=(*BRIDGE.avoid_if, "reflux")), ("tag-avoid-and-caution", "caution_if")),
        (replace(BRIDGE, sources=("tataryn-2021",)), ("leaflet-not-a-source", "sources")),
        (replace(BRIDGE, start=BRIDGE.ceiling), ("start-not-below-ceiling", "start")),
        (replace(BRIDGE, start=dose("2 x 5, hold 3 s, effort 2, daily")), ("start-not-below-ceiling", "start")),
        (replace(BRIDGE, start=dose("2 x 5, effort 2-6, 2 days a week")), ("start-not-below-ceiling", "start")),
        (replace(BRIDGE, start=dose("2 x 5, effort 2, twice a day, 2 days a week")), ("start-not-below-ceiling", "start")),
        (replace(BRIDGE, start=dose("2 x 5, daily")), ("dose-without-frequency", "start")),
        (replace(BRIDGE, ceiling=dose("3 x 15, effort 3")), ("dose-without-frequency", "ceiling")),
        (replace(BRIDGE, tempo=Tempo(2, 1, 2)), ("tempo-and-hold", "tempo")),
        (replace(BRIDGE, laterality=Laterality.EACH_SIDE), ("sides-differ", "start")),
        (replace(BRIDGE, cues=("lift", "lower")), ("hold-without-breathing", "cues")),
        (replace(BRIDGE, cues=("lift", "lower")), ("breath-not-mentioned", "cues")),
        (replace(BRIDGE, ceiling=dose("3 x 15, hold 11 s, effort 3-5, 2-3 days a week")), ("hold-too-long", "ceiling")),
        (replace(LIFT, avoid_if=tuple(tag for tag in LIFT.avoid_if if tag != "pregnancy-t2")), ("tag-must-avoid", "avoid_if")),
        (replace(LIFT, avoid_if=tuple(tag for tag in LIFT.avoid_if if tag != "extension-leg-pain")), ("tag-must-avoid", "avoid_if")),
        (replace(LIFT, avoid_if=tuple(tag for tag in LIFT.avoid_if if tag != "spinal-stenosis")), ("tag-must-caution", "caution_if")),
        (replace(BRIDGE, position=Position.SUPINE, avoid_if=()), ("tag-must-avoid", "avoid_if")),
        (replace(TILT, kind=Kind.STRENGTH), ("tag-must-avoid", "avoid_if")),
        (replace(TILT, caution_if=()), ("tag-must-caution", "caution_if")),
    ],
)
def test_an_exercise_that_breaks_a_law_says_which(exercise: Exercise, found: tuple[str, str]) -> None:
    problems = check_exercise(exercise)
    assert found in codes(problems)
    assert {problem.where.source for problem in problems} == {f"{exercise.slug}.toml"}


def test_a_hold_counted_in_breaths_is_a_hold() -> None:
    breathed = replace(BRIDGE, cues=("lift", "breathe out"), start=dose("2, effort 2, daily"), ceiling=dose("3, 3 breaths, effort 3, daily"))
    assert {"hold-without-breathing", "hold-too-long"} <= {code for code, _ in codes(check_exercise(breathed))}


def test_a_stand_for_balance_may_be_held_longer() -> None:
    stand = CATALOGUE.exercises["tandem-stance"]
    assert stand.ceiling.hold is not None
    assert stand.ceiling.hold.high == 20
    assert check_exercise(stand) == ()
    assert codes(check_exercise(replace(stand, slug="squat-hold"))) == [("hold-too-long", "ceiling")]


def whole(exercises: Mapping[str, Exercise] | None = None, vocabulary: Vocabulary | None = None) -> list[tuple[str, str]]:
    """Check the catalogue with other exercises or other words."""
    problems = check(exercises or CATALOGUE.exercises, vocabulary or CATALOGUE.vocabulary, CATALOGUE.sources)
    return [(problem.code, f"{problem.where.source} {problem.where.key}".strip()) for problem in problems]


def with_one(**changes: object) -> dict[str, Exercise]:
    """Give the exercises with the bridge changed."""
    return {**CATALOGUE.exercises, "glute-bridge": replace(BRIDGE, **changes)}  # type: ignore[arg-type]


def adapted(slug: str, adapt: str) -> Vocabulary:
    """Give the vocabulary with another `adapt` for one tag."""
    tags = CATALOGUE.vocabulary.tags
    return replace(CATALOGUE.vocabulary, tags={**tags, slug: replace(tags[slug], adapt=adapt)})


def test_the_packaged_catalogue_breaks_no_law() -> None:
    assert whole() == []
    assert [problem for exercise in CATALOGUE.exercises.values() for problem in check_exercise(exercise)] == []


def test_a_rung_that_is_not_there_is_named() -> None:
    assert whole(with_one(easier=("half-bridge",))) == [("rung-missing", "glute-bridge.toml easier")]


def test_a_ladder_that_comes_back_is_found_at_every_rung_of_the_circle() -> None:
    found = whole(with_one(easier=("single-leg-bridge",)))
    assert found == [("ladder-circle", f"{slug}.toml easier") for slug in ("bridge-march", "glute-bridge", "single-leg-bridge")]


@pytest.mark.parametrize(
    ("slug", "adapt", "code"),
    [
        ("vertigo", "", "adapt-missing"),
        ("dvt-suspected", "Rest.", "adapt-without-use"),
        ("vertigo", CATALOGUE.vocabulary.tags["reflux"].adapt, "adapt-twice"),
    ],
)
def test_each_caution_says_what_to_do_in_a_sentence_of_its_own(slug: str, adapt: str, code: str) -> None:
    assert [found for found, _ in whole(vocabulary=adapted(slug, adapt))] == [code]


def test_the_vocabulary_names_no_exercise_that_is_not_there() -> None:
    gone = {"walk-easy", "legs-up-rest"}
    rest = {slug: replace(exercise, easier=()) for slug, exercise in CATALOGUE.exercises.items() if slug not in gone}
    problems = check(rest, CATALOGUE.vocabulary, CATALOGUE.sources)
    assert {(problem.code, problem.where.source) for problem in problems} == {("rung-missing", "vocabulary.toml")}
    assert {problem.values["slug"] for problem in problems} == gone


def test_a_leaflet_that_no_exercise_comes_from_is_said() -> None:
    without = {slug: replace(exercise, from_leaflets=()) for slug, exercise in CATALOGUE.exercises.items()}
    assert whole(without) == [("leaflet-without-use", "sources.toml leaflet-strength"), ("leaflet-without-use", "sources.toml leaflet-stretch")]


def test_a_bend_that_is_no_strength_work_may_stay_with_thin_bones() -> None:
    assert TILT.spine_direction is SpineDirection.FLEXION
    assert "osteoporosis" not in TILT.avoid_if
