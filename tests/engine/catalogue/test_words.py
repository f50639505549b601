"""The vocabulary and the sources as they are read."""

from dataclasses import replace

import pytest

from limber.catalogue.exercise import Kind, Position
from limber.catalogue.load import load
from limber.catalogue.sources import read_sources
from limber.catalogue.vocabulary import Selection, read_vocabulary, words_of
from limber.files import packaged_text
from limber.problems import Problems

TEXT = packaged_text("catalogue", "vocabulary.toml")
VOCABULARY = load().vocabulary
BAND_ROW = load().exercises["band-row"]


def changed(old: str, new: str) -> list[tuple[str, str]]:
    """Give code and key of the Problems of the vocabulary with some of its text changed."""
    assert old in TEXT
    vocabulary, problems = read_vocabulary(TEXT.replace(old, new, 1), load().sources)
    assert (vocabulary is None) is bool(problems)
    return codes(problems)


def codes(problems: Problems) -> list[tuple[str, str]]:
    return [(problem.code, problem.where.key) for problem in problems]


def test_the_tags_stand_in_the_order_of_their_groups() -> None:
    assert list(VOCABULARY.tags) == [tag for group in VOCABULARY.groups for tag in group.tags]
    assert [group.slug for group in VOCABULARY.groups if group.asked_where] == ["pregnancy"]
    assert {tag.group for tag in VOCABULARY.tags.values()} == {group.slug for group in VOCABULARY.groups}


def test_every_group_fits_a_small_screen() -> None:
    assert len(VOCABULARY.tags) == 31
    assert all(1 <= len(group.tags) <= 5 for group in VOCABULARY.groups)


def test_the_comfort_set_is_what_a_flare_leaves() -> None:
    assert VOCABULARY.comfort_set[0] == "diaphragmatic-breathing"
    assert set(VOCABULARY.lock_comfort_set) < set(VOCABULARY.comfort_set) < set(load().exercises)
    calm = replace(VOCABULARY, tags={"acute-flare": replace(VOCABULARY.tags["acute-flare"], leaves=None)})
    assert calm.comfort_set == ()


def test_a_tag_that_refuses_or_leaves_only_some_narrows() -> None:
    narrowing = [slug for slug, tag in VOCABULARY.tags.items() if tag.refuses or tag.leaves]
    assert sorted(narrowing) == ["acute-flare", "cardiac-symptoms", "dvt-suspected", "spinal-surgery-recent"]


def test_what_is_done_in_water_says_so_and_all_else_says_its_position() -> None:
    exercises = load().exercises
    assert [VOCABULARY.place_of(exercises[slug]) for slug in ("swim-easy", "cat-camel")] == ["in water", "on hands and knees"]
    assert "another" not in " ".join(VOCABULARY.place_of(exercise) for exercise in exercises.values())


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ('"spinal-stenosis", "spondylolisthesis"]', '"spinal-stenosis"]', ("tag-in-one-group", "tags.spondylolisthesis")),
        ('tags = ["acute-flare"]', 'tags = ["acute-flare", "vertigo"]', ("tag-in-one-group", "tags.vertigo")),
        ('tags = ["acute-flare"]', 'tags = ["acute-flare", "hiccups"]', ("tag-not-described", "tags")),
        ('other = "in another position"', "", ("position-without-words", "positions")),
        ('positions = ["prone"]\n', "", ("selection-empty", "tags.pregnancy-t2.takes_away[0].says")),
        ('asked_where = "pregnancy"', 'asked_where = "sometimes"', ("word-unknown", "groups[3].asked_where")),
        ("effort = 4", "effort = 40", ("number-range", "tags.hypertension-uncontrolled.caps.effort")),
        ('source = "nery-2010"', 'source = "nery"', ("word-unknown", "tags.hypertension-uncontrolled.source")),
        ('band = "an exercise band"', "band = 1", ("key-form", "equipment.band")),
        ("[tags.dvt-suspected.refuses]\nsays", "[tags.dvt-suspected.refuses]\nsay", ("key-unknown", "tags.dvt-suspected.refuses.say")),
    ],
)
def test_a_mistake_in_the_vocabulary_is_placed(old: str, new: str, found: tuple[str, str]) -> None:
    assert found in changed(old, new)


def test_a_vocabulary_without_tables_says_what_is_missing() -> None:
    _, problems = read_vocabulary("", {})
    missing = {problem.where.key for problem in problems if problem.code == "key-missing"}
    assert missing == {"equipment", "positions", "muscles", "tags", "lock_comfort_set"}


def test_a_source_may_lack_its_year_and_nothing_else() -> None:
    sources, problems = read_sources('[a]\ncitation = "b"\nused_for = "c"\nstrength = "d"\nchecked = true')
    assert problems == ()
    assert sources is not None
    assert sources["a"].year is None
    assert codes(read_sources("[a]\nyear = 1800\npages = 3\nchecked = true")[1]) == [
        ("key-unknown", "a.pages"),
        ("key-missing", "a.citation"),
        ("number-range", "a.year"),
        ("key-missing", "a.used_for"),
        ("key-missing", "a.strength"),
    ]


def test_either_of_two_is_two_words() -> None:
    assert words_of("chair or wall") == ("chair", "wall")
    assert words_of("mat") == ("mat",)


@pytest.mark.parametrize(
    ("selection", "holds"),
    [
        (Selection("", "", kinds=(Kind.STRENGTH,)), True),
        (Selection("", "", kinds=(Kind.STRENGTH,), positions=(Position.PRONE,)), False),
        (Selection("", "", slugs=("band-row", "squat")), True),
        (Selection("", "", equipment=("band",)), True),
        (Selection("", "", equipment=("pool",)), False),
        (Selection("", "", kinds=(Kind.STRENGTH,), unless_equipment=("band",)), False),
        (Selection("", "", kinds=(Kind.STRENGTH,), unless_slugs=("band-row",)), False),
    ],
)
def test_a_selection_holds_what_every_list_holds(selection: Selection, *, holds: bool) -> None:
    assert selection.holds(BAND_ROW) is holds
