"""What a person reads about a decision: one plain line with its reason."""

from __future__ import annotations

from dataclasses import replace

import pytest

from limber.catalogue.load import load
from limber.diary.entry import Entry
from limber.dose.dose import Range
from limber.export.progression import decision_form
from limber.progression.advance import advance
from limber.progression.decision import Action, Decision
from limber.reasons import Reason
from limber.wording.progression import because, say
from tests.engine.progression.told import PROGRAMME, entry, good, morning, on, session

EXERCISES = load().exercises


def lines(entries: list[Entry], day: int) -> list[str]:
    """Give what a person reads on a day."""
    return [say(each, EXERCISES) for each in advance(PROGRAMME, entries, on(day))]


def test_a_step_up_says_from_where_to_where_and_why() -> None:
    assert lines(good(8), 8)[0] == "Bridge goes from 2 x 10 to 2 x 12: 3 good sessions, and your pain was no worse the next morning."


@pytest.mark.parametrize(
    ("entries", "day", "line"),
    [
        (good(4), 4, "Bridge stays at 2 x 10: 3 more days before the next step; your body needs 7 days for each."),
        ([*good(4), session(4, spasm=True)], 4, "Bridge not today: your back went into spasm, so this one is over for today."),
        (
            [*good(4), session(4, spasm=True)],
            7,
            "Bridge makes way for Mini bridge, 6, hold 1 s: your back went into spasm in it, and an easier one comes first.",
        ),
        ([*good(4), entry(4, "request", what="park", exercise="glute-bridge")], 5, "Bridge rests for now: you asked for a rest of 14 days."),
        (good(4), 14, "Bridge goes from 2 x 10 to 2 x 8: you were away from it for 12 days."),
    ],
)
def test_every_change_is_one_plain_line(entries: list[Entry], day: int, line: str) -> None:
    assert lines(entries, day)[0] == line


def test_what_concerns_the_whole_programme_begins_with_what_to_do() -> None:
    lock = entry(4, "screen", age=50, country="GB", answers={"E1": "yes"})
    assert "No exercise now: what you told us asks for a check first (E1)." in lines([*good(4), lock], 5)
    assert any(line.startswith("Before the next session: you told us of something new") for line in lines([*good(4), entry(4, "something_new")], 5))
    spread = [session(day, leg="spreading") for day in (0, 9)]
    assert any(line.startswith("Book a visit to a doctor or physiotherapist and tell them this: your leg pain") for line in lines(spread, 10))


def test_a_hold_is_said_where_it_is_what_changes() -> None:
    five, six = (replace(EXERCISES["abdominal-brace"].start, hold=Range(hold, hold)) for hold in (5, 6))
    held = Decision("glute-bridge", five, six, Action.UP, ())
    assert say(held, EXERCISES) == "Bridge goes from 5, hold 5 s to 5, hold 6 s: as planned."


def test_doses_that_differ_only_in_effort_are_said_whole() -> None:
    bridge = EXERCISES["glute-bridge"]
    low = replace(bridge.start, effort=None)
    assert "effort 2-4" in say(Decision("glute-bridge", bridge.start, low, Action.DOWN, (Reason("progress-condition-cap"),)), EXERCISES)


def test_a_reason_is_a_sentence_of_its_own_where_it_stands_alone() -> None:
    assert because(Reason("progress-full")) == "This is the full amount."
    assert because(Reason("kneeling-out-of-reach")).endswith(".")
    assert not because(Reason("kneeling-out-of-reach")).endswith("..")


def test_the_form_of_a_decision_is_what_others_rely_on() -> None:
    made = advance(PROGRAMME, [*good(4), session(4, spasm=True, pain_worst=9)], on(7))
    bridge = decision_form(made[0], EXERCISES)
    assert (bridge["exercise"], bridge["from"], bridge["action"]) == ("glute-bridge", "2 x 10", "rung_down")
    assert str(bridge["to"]).startswith("mini-bridge: ")
    assert set(bridge) == {"exercise", "from", "to", "action", "because", "say"}
    stopped = decision_form(advance(PROGRAMME, [*good(4), session(4, spasm=True)], on(4))[0], EXERCISES)
    assert stopped["to"] is None
    assert morning(3).payload["pain"] == 3
