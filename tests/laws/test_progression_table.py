"""The decision table, every combination of it, through the real fold: total, monotone in severity, and leaflet rule S16 always honoured.

Two factors: what is told of the session (pain before and during, leg, spasm, worse, strict), and the next morning beside the mornings
before and the usual. Each is the whole of what the table knows.
"""

from __future__ import annotations

import runpy
from datetime import date, timedelta
from itertools import pairwise, product
from pathlib import Path

import pytest

from limber.catalogue.load import load
from limber.diary.entry import Entry, Kind
from limber.diary.forms import LEGS
from limber.dose.write import write
from limber.progression.decide import decide
from limber.progression.decision import Action
from limber.progression.fold import fold
from limber.progression.state import State, begin
from limber.progression.table import Mark, Morning, during, morning_after
from tests.laws.diaries import FIRST, by_exercise, profile, programme, rank

Case = tuple[int, int, str, bool, bool, bool]
Table = dict[Case, tuple[tuple[int, int], ...]]
SLUG = "glute-bridge"
SCALE = range(11)
LATER = (0, 1, 2, 4, 9)  # days after the session on which the next dose is looked at


def begun(*, strict: bool) -> State:
    """Give someone with four good sessions, past the first two weeks."""
    state = fold(begin(programme((SLUG,)), load()), profile())
    for number in range(4):
        state = fold(state, asked(state, FIRST + timedelta(days=14 + 2 * number), f"s{number}", {"pain_before": 3}, {}))
        morning = {"pain": 3, "of": (FIRST.date() + timedelta(days=15 + 2 * number)).isoformat()}
        state = fold(state, Entry(f"m{number}", FIRST + timedelta(days=14 + 2 * number, hours=22), Kind.MORNING, morning))
    return fold(state, Entry("strict", FIRST + timedelta(days=21, hours=1), Kind.REQUEST, {"what": "strict"})) if strict else state


def asked(state: State, at: object, name: str, session: dict[str, object], told: dict[str, object]) -> Entry:
    """Give a session of the exercise at the dose in force."""
    dose = state.tracks[SLUG].dose if SLUG in state.tracks else load().exercises[SLUG].start
    exercises = [{"exercise": SLUG, "dose": write(dose), "done": 1, "effort": 3, **told}]
    return Entry(name, at, Kind.SESSION, {**session, "exercises": exercises})  # type: ignore[arg-type]


BEGUN = {strict: begun(strict=strict) for strict in (False, True)}
AT = FIRST + timedelta(days=22)


@pytest.fixture(scope="module")
def table() -> Table:
    """Give for every combination of a session the rank of the next dose, on the day itself and on days after it."""
    found: Table = {}
    for before, worst, leg, spasm, worse, strict in product(SCALE, SCALE, LEGS, (False, True), (False, True), (False, True)):
        told = {"pain_worst": worst, "leg": leg, "spasm": spasm, "worse": worse}
        state = fold(BEGUN[strict], asked(BEGUN[strict], AT, "last", {"pain_before": before}, told))
        ranks = (by_exercise(decide(state, AT.date() + timedelta(days=days)))[SLUG] for days in LATER)
        found[before, worst, leg, spasm, worse, strict] = tuple(rank(each) for each in ranks)
    return found


def test_every_combination_of_a_session_has_one_next_dose(table: Table) -> None:
    assert len(table) == 11 * 11 * 4 * 2 * 2 * 2
    assert all(len(ranks) == len(LATER) for ranks in table.values())


def test_a_session_that_was_worse_never_gives_more(table: Table) -> None:
    for (before, worst, leg, spasm, worse, strict), ranks in table.items():
        harsher: list[Case] = [
            (before, min(10, worst + 1), leg, spasm, worse, strict),
            (before, worst, "spreading", spasm, worse, strict),
            (before, worst, leg, True, worse, strict),
            (before, worst, leg, spasm, True, strict),
            (before, worst, leg, spasm, worse, True),
        ]
        for case in harsher:
            assert all(after <= now for after, now in zip(table[case], ranks, strict=True)), (case, (before, worst, leg, spasm, worse, strict))


def test_spasm_or_more_pain_ends_the_exercise_for_the_day(table: Table) -> None:
    """Leaflet rule S16, hazard H11."""
    for (before, worst, leg, spasm, worse, strict), ranks in table.items():
        mark = during(before, worst, worse=worse, spasm=spasm, spreading=leg == "spreading", strict=strict)
        if worse or spasm or mark >= Mark.STOP:
            assert ranks[0] == (0, 0)


def test_the_rows_are_those_of_the_reference(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The clinical document ships its own encoding of the rows during a session."""
    row = runpy.run_path(str(shared / "clinical" / "tools" / "check_pain_table.py"))["row"]
    capsys.readouterr()
    for before, worst, leg, spasm, worse, strict in product(SCALE, SCALE, LEGS, (0, 1), (0, 1), (0, 1)):
        ours = during(before, worst, worse=bool(worse), spasm=bool(spasm), spreading=leg == "spreading", strict=bool(strict))
        assert ours.name.lower() == row(before, worst, worse, spasm, leg, False, strict)


@pytest.mark.parametrize("first_bad", [False, True])
def test_every_next_morning_has_one_next_dose_and_a_worse_one_never_gives_more(*, first_bad: bool) -> None:
    """Row 8: every pain of the morning after beside every usual, the first time and again within 14 days."""
    for usual in SCALE:
        state = fold(begin(programme((SLUG,)), load()), profile(usual_pain=usual, assessed=True))
        for number in range(3):
            at = FIRST + timedelta(days=15 + 2 * number)
            state = fold(state, asked(state, at, f"s{number}", {"pain_before": usual}, {}))
            pain = min(10, usual + 2) if first_bad and number == 1 else usual
            told = {"pain": pain, "of": (at.date() + timedelta(days=1)).isoformat()}
            state = state if number == 2 else fold(state, Entry(f"m{number}", at + timedelta(hours=22), Kind.MORNING, told))
        ranks = []
        for pain in SCALE:
            told = {"pain": pain, "of": date.fromordinal(state.day + 1).isoformat()}
            after = fold(state, Entry("last", FIRST + timedelta(days=19, hours=22), Kind.MORNING, told))
            made = next(iter(by_exercise(decide(after, FIRST.date() + timedelta(days=21))).values()))
            assert morning_after(pain, usual) is Morning.GOOD or made.action is not Action.UP
            ranks.append(rank(made))
        assert all(worse <= better for better, worse in pairwise(ranks)), (usual, ranks)
