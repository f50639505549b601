"""Laws of the whole catalogue, stated apart from the code that checks its files."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.catalogue.exercise import Exercise, Kind, Position
from limber.catalogue.load import load, read_exercise
from limber.dose.dose import Laterality
from limber.dose.parse import parse
from limber.dose.reckon import hold_seconds
from limber.dose.write import write
from limber.files import packaged_names, packaged_text
from tests.house.tree import ENGINE

EXERCISES, VOCABULARY, SOURCES = load().exercises, load().vocabulary, load().sources
ALL = list(EXERCISES.values())
TEXTS = {slug: packaged_text("catalogue", "exercises", f"{slug}.toml") for slug in packaged_names("catalogue/exercises", ".toml")}
each = pytest.mark.parametrize("exercise", ALL, ids=lambda exercise: exercise.slug)
# The English names of Terminologia Anatomica for every muscle that a back exercise may name.
TERMINOLOGIA_ANATOMICA = frozenset(
    """diaphragm;transversus abdominis;internal oblique;external oblique;rectus abdominis;erector spinae;multifidus;quadratus lumborum;psoas major;
iliacus;gluteus maximus;gluteus medius;gluteus minimus;tensor fasciae latae;piriformis;obturator internus;biceps femoris;semitendinosus;
semimembranosus;rectus femoris;quadriceps femoris;gastrocnemius;soleus;tibialis anterior;adductor longus;pectoralis major;pectoralis minor;trapezius;
levator scapulae;rhomboid major;rhomboid minor;splenius capitis;semispinalis capitis;sternocleidomastoid;scalenus medius;longus colli;longus capitis;
serratus anterior;latissimus dorsi;deltoid;triceps brachii;biceps brachii""".replace("\n", "").split(";")
)


def rungs(slug: str, path: tuple[str, ...] = ()) -> int:
    """Give the length of the longest way down a ladder; a circle fails."""
    assert slug not in path, f"circle: {path}"
    return 1 + max((rungs(lower, (*path, slug)) for lower in EXERCISES[slug].easier), default=0)


def test_every_ladder_comes_to_an_end() -> None:
    assert max(rungs(slug) for slug in EXERCISES) <= 7


@each
def test_a_start_asks_less_than_the_ceiling(exercise: Exercise) -> None:
    start, ceiling = exercise.start, exercise.ceiling
    if ceiling.duration:
        assert start.duration is not None
        assert start.duration.high < ceiling.duration.high
    else:
        sets = [(dose.sets or (1, 1))[1] * (dose.repetitions or (1, 1))[1] for dose in (start, ceiling)]
        assert sets[0] < sets[1]
    for low, high in ((start.hold, ceiling.hold), (start.effort, ceiling.effort)):
        assert low is None or (high is not None and low.high <= high.high)


@each
def test_both_doses_stand_in_their_canonical_words(exercise: Exercise) -> None:
    for key, dose in (("start", exercise.start), ("ceiling", exercise.ceiling)):
        assert f'{key} = "{write(dose)}"' in TEXTS[exercise.slug]
        assert parse(write(dose)) == (dose, ())


@each
def test_both_sides_get_the_same(exercise: Exercise) -> None:
    assert exercise.start.laterality is exercise.ceiling.laterality
    if exercise.ceiling.duration is None:
        stated = exercise.ceiling.laterality or Laterality.BILATERAL
        assert stated is exercise.laterality


@each
def test_the_steps_of_one_side_say_to_change(exercise: Exercise) -> None:
    told = any(re.search(r"chang|swap|other side|turn over", step.lower()) for step in exercise.steps)
    assert told or exercise.laterality is Laterality.BILATERAL or exercise.ceiling.duration


@each
def test_strength_and_stabilisation_hold_for_ten_seconds_at_most_save_in_balance(exercise: Exercise) -> None:
    training = exercise.kind in {Kind.STRENGTH, Kind.STABILISATION}
    assert not training or hold_seconds(exercise.ceiling) <= 10 or exercise.slug in {"tandem-stance", "single-leg-stance"}


@each
def test_muscles_are_named_in_terminologia_anatomica(exercise: Exercise) -> None:
    assert {*exercise.muscles, *exercise.secondary_muscles} <= TERMINOLOGIA_ANATOMICA
    assert set(exercise.muscles).isdisjoint(exercise.secondary_muscles)


@each
def test_a_position_that_pregnancy_forbids_is_avoided(exercise: Exercise) -> None:
    on_the_back = exercise.position in {Position.SUPINE, Position.HOOK_LYING}
    assert not on_the_back or "pregnancy-t3" in exercise.avoid_if
    assert exercise.position is not Position.PRONE or {"pregnancy-t2", "pregnancy-t3"} <= set(exercise.avoid_if)


@each
def test_a_rule_of_a_condition_never_takes_away_what_the_exercise_lets_it_do_with_care(exercise: Exercise) -> None:
    for slug in exercise.caution_if:
        # A support to hold on to is asked for on top of what the exercise says (hazard H15).
        rules = [rule for rule in VOCABULARY.tags[slug].takes_away if not rule.unless_equipment]
        assert not [rule for rule in rules if rule.holds(exercise)]


@each
def test_words_for_a_person_are_short_and_plain(exercise: Exercise) -> None:
    for line in (*exercise.steps, *exercise.cues, *exercise.faults):
        assert len(line.split()) <= 26, line
        assert max(map(len, re.findall(r"[a-z]+", line.lower()))) <= 12, line
        assert not re.search(r"pelvis|trunk|brac(e|ing)|hing(e|ing)|extension|flexion", line), line


TOGETHER = [("osteoporosis", "spinal-stenosis"), ("pregnancy-t3", "pelvic-girdle-pain"), ("floor-transfer-difficulty", "falls-risk")]
FRACTURE = ("osteoporosis-vertebral-fracture", "hypertension-uncontrolled", "spinal-stenosis")


@pytest.mark.parametrize("tags", [*((slug,) for slug in VOCABULARY.tags), *TOGETHER, FRACTURE])
def test_no_list_of_forbidden_exercises_leaves_a_kind_empty(tags: tuple[str, ...]) -> None:
    left = Counter(exercise.kind for exercise in ALL if not set(tags) & set(exercise.avoid_if))
    assert all(left[kind] >= 2 for kind in Kind)


@pytest.mark.parametrize("slug", [slug for slug, tag in VOCABULARY.tags.items() if tag.adapt])
def test_what_to_do_differently_is_one_short_sentence(slug: str) -> None:
    adapt = VOCABULARY.tags[slug].adapt
    assert re.fullmatch(r"[A-Z][^.!?;:]*\.", adapt)
    assert len(adapt.split()) <= 22
    assert max(map(len, re.findall(r"[a-z]+", adapt.lower()))) <= 10


@pytest.mark.parametrize("slug", list(VOCABULARY.tags))
def test_a_condition_is_asked_in_a_short_question(slug: str) -> None:
    tag = VOCABULARY.tags[slug]
    assert tag.question.endswith("?")
    assert len(tag.question.split()) <= 32
    assert len(tag.name.split()) <= 22
    assert not tag.name.endswith(".")


def test_every_word_of_kit_position_and_muscle_has_a_use_or_a_name() -> None:
    muscles = {muscle for exercise in ALL for muscle in (*exercise.muscles, *exercise.secondary_muscles)}
    assert muscles <= set(VOCABULARY.muscles) == TERMINOLOGIA_ANATOMICA
    assert len(set(VOCABULARY.muscles.values())) == len(VOCABULARY.muscles)
    kit = {word for exercise in ALL for item in exercise.equipment for word in item.split(" or ")}
    assert kit == set(VOCABULARY.equipment)


def test_every_source_is_cited_and_everything_cited_is_a_source() -> None:
    rules = (path.read_text(encoding="utf-8") for path in (ENGINE / "progression").rglob("*.py"))
    others = "\n".join((packaged_text("catalogue", "vocabulary.toml"), *TEXTS.values(), *rules))
    assert {slug for slug in SOURCES if f'"{slug}"' not in others} == set()
    assert {source for exercise in ALL for source in exercise.sources} <= set(SOURCES)


@given(st.sampled_from(ALL), st.data())
def test_a_file_with_any_lines_taken_out_gives_problems_or_an_exercise_and_never_both(exercise: Exercise, data: st.DataObject) -> None:
    lines = TEXTS[exercise.slug].split("\n")
    gone = data.draw(st.sets(st.integers(0, len(lines) - 1), max_size=4))
    text = "\n".join(line for number, line in enumerate(lines) if number not in gone)
    read, problems = read_exercise(text, exercise.slug, VOCABULARY, SOURCES)
    assert (read is None) is bool(problems)
    assert all(problem.where.source == f"{exercise.slug}.toml" for problem in problems)


@given(st.sampled_from(ALL), st.data())
def test_every_key_that_is_misspelt_is_reported_at_once(exercise: Exercise, data: st.DataObject) -> None:
    lines = TEXTS[exercise.slug].split("\n")
    keys = [number for number, line in enumerate(lines) if re.match(r"[a-z_]+ = ", line)]
    wrong = data.draw(st.sets(st.sampled_from(keys), min_size=1))
    text = "\n".join(f"x{line}" if number in wrong else line for number, line in enumerate(lines))
    read, problems = read_exercise(text, exercise.slug, VOCABULARY, SOURCES)
    assert read is None
    assert {problem.where.line for problem in problems if problem.code == "key-unknown"} == {number + 1 for number in wrong}
