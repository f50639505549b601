from __future__ import annotations

import os
import sys

import pytest

from limber.cli.main import main


class Became(Exception):
    """The program was replaced by another one."""


@pytest.mark.parametrize(
    ("given", "handed_on"),
    [
        (["--people", "5"], ["--people=5"]),
        (
            ["--people", "5", "--weeks", "2", "--seed", "-3", "--workers", "2", "--json"],
            ["--people=5", "--weeks=2", "--seed=-3", "--workers=2", "--json"],
        ),
    ],
)
def test_simulate_becomes_the_cohort_with_its_arguments(given: list[str], handed_on: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def become(path: str, arguments: list[str]) -> None:
        raise Became(path, arguments)

    monkeypatch.setattr(os, "execv", become)
    with pytest.raises(Became) as became:
        main(["simulate", *given])
    assert became.value.args == (sys.executable, [sys.executable, "-m", "limber_lab", *handed_on])
