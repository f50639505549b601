"""Names of leaflets and the exercises of the catalogue."""

from __future__ import annotations

from dataclasses import replace

import pytest

from limber.catalogue.load import load
from limber.leaflet.draft import ReadDose, ReadExercise
from limber.leaflet.match import SURE, Match, index, match
from limber.leaflet.words import packaged_words

INDEX = index(load(), packaged_words())


def named(name: str, *steps: str, is_name: bool = True) -> Match:
    return match(ReadExercise(name, is_name, None, (), ReadDose(), (1, 1), (), steps), INDEX)


@pytest.mark.parametrize("slug", sorted(load().exercises))
def test_an_exercise_of_the_catalogue_is_found_by_each_of_its_names(slug: str) -> None:
    exercise = load().exercises[slug]
    for name in (exercise.name, *exercise.also_known_as):
        found = match(ReadExercise(name, True, None, exercise.muscles, ReadDose(), (1, 1), (), exercise.steps), INDEX)
        assert found.slug == slug or slug in {candidate.slug for candidate in found.runners_up}


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Bridging", "glute-bridge"),
        ("Clamshells", "clamshell"),
        ("Cat / Camel", "cat-camel"),
        ("Chin tucks", "chin-tuck"),
        ("Heel slide", "heel-slides"),
    ],
)
def test_a_name_is_known_in_other_forms(name: str, slug: str) -> None:
    assert named(name).slug == slug


@pytest.mark.parametrize("name", ["Wrist curl", "Jumping jacks", "Neck circles", "Toe yoga", "!"])
def test_what_is_new_to_limber_is_not_guessed(name: str) -> None:
    found = named(name)
    assert found.slug is None
    assert found.score < SURE


def test_two_that_fit_alike_are_for_the_person_to_choose() -> None:
    found = named("Knee-to-chest stretch", "Lie on your back")
    assert found.slug is None
    assert {"double-knee-to-chest", "single-knee-to-chest"} <= {candidate.slug for candidate in found.runners_up}


def test_the_position_tells_two_of_one_name_apart() -> None:
    assert named("Pelvic tilt", "Lie on your back with your knees bent").slug == "pelvic-tilt-supine"
    assert named("Piriformis stretch", "Sit on a chair", "Cross one ankle over the other knee").slug == "piriformis-stretch-seated"


def test_an_exercise_without_a_name_is_never_taken_for_one() -> None:
    assert named("Lift your hips", "Lie on your back", "Lift your hips", is_name=False).slug is None


def test_without_a_catalogue_everything_is_new() -> None:
    empty = index(replace(load(), exercises={}), packaged_words())
    assert match(ReadExercise("Bridge", True, None, (), ReadDose(), (1, 1), ()), empty) == Match(None, 0.0, ())
