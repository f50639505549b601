"""A picture of each starting position, small enough for a slow tablet, and the vendored files as their list says."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from django.conf import settings

from limber.catalogue.exercise import Position
from limber_web.components import position_picture

STATIC = Path(settings.STATIC_ROOT)
VENDOR = STATIC / "vendor"


@pytest.mark.parametrize("name", [*Position, "walking", "bike", "pool"])
def test_each_position_has_a_small_picture_with_a_title(name: str) -> None:
    path = STATIC / "figures" / "position" / f"{name}.svg"
    assert path.stat().st_size <= 3_072
    assert ET.fromstring(path.read_text()).findtext("{http://www.w3.org/2000/svg}title")  # noqa: S314 - our own file


def test_walking_stands_for_an_aerobic_exercise_whose_position_is_not_drawn() -> None:
    assert position_picture("other", "aerobic").endswith("position/walking.svg")
    assert position_picture("other", "stretch").endswith("position/other.svg")
    assert position_picture("standing", "aerobic").endswith("position/walking.svg")
    assert position_picture("standing", "stretch").endswith("position/standing.svg")


def test_every_vendored_file_is_listed_with_its_hash_and_nothing_else_is_there() -> None:
    listed = dict(re.findall(r"\| `([^`]+)` \|.*\| `([0-9a-f]{64})` \|", (VENDOR / "README.md").read_text()))
    there = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in VENDOR.iterdir() if path.name != "README.md"}
    assert there == listed
