"""Every slip in a programme's text has its own Problem, with line and mend, and all come at once."""

from __future__ import annotations

from datetime import date

import pytest

from limber.programme.read import read_programme
from limber.wording import problem_sentence

FRONT = """+++
name = "Mine"
weeks = 2
strength_weekdays = [1, 4]
aerobic_weekdays = [2]
+++
"""
BODY = """
## Weeks 1-2
### Daily
- heel-slides: 5
"""
OWN = """[[own]]
slug = "own-rise"
name = "Rise"
kind = "strength"
position = "standing"
laterality = "bilateral"
steps = ["Rise"]
"""


def problems_of(text: str) -> list[tuple[str, int | None]]:
    """Give the code and line of each Problem; each has a sentence, and no programme comes with one."""
    programme, problems = read_programme(text, "P.md")
    assert (programme is None) == bool(problems)
    assert all(problem_sentence(problem).startswith("P.md") for problem in problems)
    return [(problem.code, problem.where.line) for problem in problems]


def with_front(line: str) -> str:
    return FRONT.removesuffix("+++\n") + line + "\n+++\n" + BODY


def test_a_programme_is_read() -> None:
    programme, problems = read_programme("\ufeff\n" + with_front("start = 2026-02-01"))
    assert problems == ()
    assert programme is not None
    assert (programme.name, programme.start, programme.strength_weekdays) == ("Mine", date(2026, 2, 1), (1, 4))
    assert [each.slug for each in programme.phases[0].prescriptions] == ["heel-slides"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("strat = 2026-02-01", ("programme-key-unknown", 6)),
        ("start = 2026-02-01T10:00:00", ("programme-value", 6)),
        ('start = "2026-02-01"', ("programme-value", 6)),
        ("notes = [1]", ("programme-value", 6)),
        ("own = 3", ("programme-value", 6)),
        ("ceilings = 3", ("programme-value", 6)),
        ('[ceilings]\nglute-bridge = "lots"', ("programme-value", 7)),
        ("[ceilings]\nglute-bridge = 3", ("programme-value", 7)),
        ('[ceilings]\nglute-brige = "3 x 10"', ("programme-exercise-unknown", 7)),
        (OWN + "like = 3", ("programme-value", 13)),
        ("start = 2026-02-30", ("toml-line", 6)),
        (OWN.replace('"own-rise"', '"rise"').strip(), ("programme-value", 7)),
        (OWN.replace('"strength"', '"power"').strip(), ("programme-value", 9)),
        (OWN.replace('"bilateral"', '"both"').strip(), ("programme-value", 11)),
        (OWN.replace('"Rise"', '" "', 1).strip(), ("programme-value", 8)),
        (OWN + "step = 1", ("programme-key-unknown", 13)),
        (OWN + OWN.strip(), ("programme-own-twice", 14)),
    ],
)
def test_a_slip_in_the_opening_part_stands_on_its_line(line: str, found: tuple[str, int]) -> None:
    assert problems_of(with_front(line)) == [found]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("weeks = 2", "weeks = 0", ("programme-value", 3)),
        ("weeks = 2", "weeks = true", ("programme-value", 3)),
        ("weeks = 2", "weeks = 3", ("programme-weeks-end", 8)),
        ('name = "Mine"', "name = 3", ("programme-value", 2)),
        ('name = "Mine"\n', "", ("programme-key-missing", None)),
        ("[1, 4]", "[1, 8]", ("programme-value", 4)),
        ("[1, 4]", "[1, 1]", ("programme-value", 4)),
        ("[1, 4]", "3", ("programme-value", 4)),
        ("[1, 4]", "[1, 7]", ("programme-strength-in-a-row", 4)),
        ("[1, 4]", "[3, 2, 5]", ("programme-strength-in-a-row", 4)),
    ],
)
def test_a_value_that_does_not_fit_is_told(old: str, new: str, found: tuple[str, int | None]) -> None:
    assert problems_of(FRONT.replace(old, new) + BODY) == [found]


def test_the_opening_part_has_to_be_there_and_closed() -> None:
    assert problems_of(BODY) == [("programme-front-missing", 1)]
    assert ("programme-front-missing", 1) in problems_of("Hello\n" + FRONT + BODY)
    assert problems_of("") == [("programme-front-missing", 1), ("programme-no-weeks", 1)]
    assert ("programme-front-open", 1) in problems_of("+++\nname = 3")


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("", [("programme-no-weeks", 1)]),
        ("## Weeks 2-1\n### Daily\n- heel-slides: 5", [("programme-weeks-backwards", 7)]),
        ("## Week 1\n## Weeks 1-2", [("programme-weeks-overlap", 8)]),
        ("## Week 2", [("programme-weeks-gap", 7)]),
        ("## Weeks 1–2\nstretch a bit", [("programme-line", 8)]),
        ("## Weeks 1-2\n### Weekly\n- heel-slides: 5", [("programme-routine-unknown", 8)]),
        ("### Daily\n- heel-slides: 5\n## Weeks 1-2", [("programme-before-weeks", 7), ("programme-before-routine", 8)]),
        ("## Weeks 1-2\n- heel-slides: 5", [("programme-before-routine", 8)]),
        ("## Weeks 1-2\n### Daily\n### daily\n- heel-slides: 5", [("programme-routine-twice", 9)]),
        ("## Weeks 1-2\n### Daily\n- heel-slide: 5", [("programme-exercise-unknown", 9)]),
        ("## Weeks 1-2\n### Daily\n- heel-slides: 5\n- heel-slides: 6", [("programme-exercise-twice", 10)]),
        ("## Weeks 1-2\n### Daily\n- heel-slides: 5\n### Strength B\n- heel-slides: 6", [("programme-exercise-twice", 11)]),
        ("## Weeks 1-2\n### Strength\n- squat: 5\n### Strength A\n- squat: 6", [("programme-exercise-twice", 11)]),
        ("## Weeks 1-2\n### Daily\n- heel-slides: gently\n### Yoga\n- x: y", None),
    ],
)
def test_a_slip_in_the_weeks_stands_on_its_line(body: str, found: list[tuple[str, int]] | None) -> None:
    told = problems_of(FRONT + body)
    if found is None:
        assert {line for _, line in told} == {9, 10, 11}
    else:
        assert told == found


def test_routines_that_never_meet_may_share_an_exercise() -> None:
    shared = "## Weeks 1-2\n### Strength A\n- squat: 5\n### Strength B\n- squat: 5\n### Aerobic\n- walk-easy: 5 min"
    assert problems_of(FRONT + shared) == []
    assert problems_of(FRONT + shared.replace("### Strength B", "### Strength")) == [("programme-exercise-twice", 11)]


def test_exercises_without_a_weekday_are_told_and_never_dropped() -> None:
    bare = '+++\nname = "Mine"\nweeks = 2\n+++\n## Weeks 1-2\n### Strength A\n- squat: 5\n### Aerobic\n- walk-easy: 5 min\n'
    assert problems_of(bare) == [("programme-no-strength-weekdays", 5), ("programme-no-aerobic-weekdays", 5)]
    assert problems_of(bare.replace("- squat: 5\n", "").replace("- walk-easy: 5 min\n", "")) == []


def test_a_dose_slip_points_at_its_characters() -> None:
    _, problems = read_programme(FRONT + "## Weeks 1-2\n### Daily\n- heel-slides: 5, hold 2", "P.md")
    (problem,) = problems
    assert problem.span is not None
    assert "- heel-slides: 5, hold 2"[slice(*problem.span)] == "hold 2"
    assert problem.where.key == "heel-slides"


def test_many_slips_come_at_once() -> None:
    text = FRONT.replace("weeks = 2", "weeks = many") + "## Week 2\n### Daily\n- heel-slide: 5\n- squat: x\nhello"
    assert [line for _, line in problems_of(text)] == [3, 9, 10, 11, 7]
