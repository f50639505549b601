"""docs/programme.md: its programmes are read, and its slips are found on the lines it names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from limber.programme.packaged import packaged_slugs
from limber.programme.read import read_programme
from limber.programme.write import write_programme
from limber.wording import problem_sentence

TEXT = (Path(__file__).parents[3] / "docs" / "programme.md").read_text(encoding="utf-8")
PROGRAMMES = re.findall(r"```programme\n(.*?)```", TEXT, re.DOTALL)


@pytest.mark.parametrize("text", PROGRAMMES)
def test_every_programme_of_the_document_is_read_and_written_back(text: str) -> None:
    programme, problems = read_programme(text)
    assert problems == ()
    assert programme is not None
    assert read_programme(write_programme(programme)) == (programme, ())


def test_the_slips_of_the_document_stand_on_the_lines_it_names() -> None:
    (text,) = re.findall(r"```problems\n(.*?)```", TEXT, re.DOTALL)
    said = re.findall(r"^\* line (\d+):", TEXT, re.MULTILINE)
    programme, problems = read_programme(text, "PROGRAMME.md")
    assert programme is None
    assert sorted(str(problem.where.line) for problem in problems) == sorted(said)
    assert any("glute-bridge" in problem_sentence(problem) for problem in problems)


def test_the_document_names_every_packaged_programme() -> None:
    assert set(re.findall(r"^\* `([a-z-]+)`:", TEXT, re.MULTILINE)) == set(packaged_slugs())
