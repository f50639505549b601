"""The order of a session, by example."""

from __future__ import annotations

import pytest

from limber.catalogue.load import load
from limber.programme.programme import Prescription
from limber.session.order import order

EXERCISES = load().exercises


def ordered(slugs: str, opening: str = "") -> str:
    """Give slugs in the order of a session; at their starts."""
    items = tuple(Prescription(slug, EXERCISES[slug].start) for slug in slugs.split())
    return " ".join(item.slug for item in order(items, EXERCISES, frozenset(opening.split())))


@pytest.mark.parametrize(
    ("slugs", "opening", "expected"),
    [
        ("diaphragmatic-breathing glute-bridge seated-march", "seated-march", "seated-march glute-bridge diaphragmatic-breathing"),
        ("single-knee-to-chest walk-easy pelvic-tilt-seated", "", "pelvic-tilt-seated walk-easy single-knee-to-chest"),
        ("walk-easy heel-slides hamstring-stretch-seated", "", "heel-slides walk-easy hamstring-stretch-seated"),
        ("squat heel-slides glute-bridge", "", "heel-slides glute-bridge squat"),
        ("squat glute-bridge single-knee-to-chest", "", "squat glute-bridge single-knee-to-chest"),
        ("legs-up-rest glute-bridge heel-slides", "", "heel-slides glute-bridge legs-up-rest"),
        ("bird-dog glute-bridge prone-chest-lift clamshell", "", "glute-bridge clamshell prone-chest-lift bird-dog"),
        ("", "", ""),
    ],
)
def test_a_day_is_put_in_order(slugs: str, opening: str, expected: str) -> None:
    assert ordered(slugs, opening) == expected


def test_a_block_opens_in_the_position_that_the_one_before_ended_in() -> None:
    assert ordered("heel-slides pelvic-tilt-supine dead-bug-heel-tap glute-bridge") == "heel-slides pelvic-tilt-supine glute-bridge dead-bug-heel-tap"
