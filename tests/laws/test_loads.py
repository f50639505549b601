"""Ladders climb in load, or say why not; held poses stay within what people can do; and the page of loads is what is reckoned."""

from __future__ import annotations

from pathlib import Path

import pytest

from limber.figure.packaged import drawn
from tests.judge.loads import FALLS, document, falls, moments, rows

# The strongest of 101 women held 168 N m of trunk extension and 109 of flexion, the weakest 38 and 19: Nordin and others (1987), Normal trunk muscle
# strength and endurance in women, Spine 12:105. No number for the hip was at hand: 100 N m a leg is our own proposal.
BACK_EXTENSION, TRUNK_FLEXION, HIP = 168.0, 109.0, 100.0


def test_every_step_up_a_ladder_climbs_or_says_why_it_falls() -> None:
    assert set(falls()) == set(FALLS)


def test_no_held_pose_asks_for_more_than_people_have() -> None:
    for row in rows():
        assert -BACK_EXTENSION < row.back < TRUNK_FLEXION, row
        assert abs(row.side) < TRUNK_FLEXION, row
        assert abs(row.hip) < HIP, row


def test_a_body_that_lies_asks_nothing_of_its_muscles() -> None:
    """The method itself: what rests on a mat needs no muscle."""
    for slug in {"legs-up-rest", "prone-lying"} & drawn():
        assert max(abs(found["lumbar"]) for found in moments(slug).values()) < 2.0


@pytest.mark.parametrize(("harder", "easier"), [("plank-full", "plank-knees"), ("side-bridge-feet", "side-bridge-knees")])
def test_a_longer_lever_is_harder(harder: str, easier: str) -> None:
    """Known from every clinic: on the feet is harder than on the knees."""
    strength = {slug: max(abs(found["lumbar"]) + abs(found["lumbar_side"]) for found in moments(slug).values()) for slug in (harder, easier)}
    assert strength[harder] > 1.2 * strength[easier]


def test_the_page_of_loads_is_what_is_reckoned(root: Path) -> None:
    assert (root / "docs" / "loads.md").read_text(encoding="utf-8") == document(), "Run: python -m tests.judge.loads > docs/loads.md"
