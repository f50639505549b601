"""The rules in plain words: every row that a decision cites has some."""

from __future__ import annotations

import re
from pathlib import Path

from limber.wording.rules import RULES, rule_words

SOURCE = Path(__file__).parents[3] / "src" / "limber" / "progression"


def test_every_row_that_is_cited_has_words() -> None:
    cited = {row for file in SOURCE.rglob("*.py") for row in re.findall(r'"((?:1\.1|3\.2|4\.2)(?:-\w+)?|request)"', file.read_text("utf-8"))}
    assert cited <= RULES.keys()


def test_a_row_without_words_says_nothing() -> None:
    assert rule_words("3.2-6").startswith("When pain rises by 2 points")
    assert rule_words("law-6") == ""
