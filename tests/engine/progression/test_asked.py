"""What a person asks for, and what they answer to an offer."""

from __future__ import annotations

import pytest

from limber.progression.advance import advance
from limber.progression.decision import Action
from tests.engine.progression.told import BRIDGE, PROGRAMME, codes, decided, entry, folded, good, on, programme, session

EASY = programme(mini_bridge="2 x 10, hold 2 s")


def test_an_easier_week_is_thirty_percent_less_and_then_as_before() -> None:
    asked = [*good(6), entry(6, "request", what="deload")]
    down = decided(asked, 6)
    assert (down.action, codes(down)) == (Action.DOWN, ["progress-easier-asked"])
    done = [*asked, *(session(day, dose="2 x 7") for day in (7, 9))]
    assert decided(done, 10).action is Action.SAME
    back = decided(done, 13)
    assert (back.action, back.after) == (Action.UP, down.before)
    assert codes(back)[0] == "progress-easier-over"


def test_a_restore_without_an_exercise_ends_the_easier_week_and_the_strict_eye() -> None:
    asked = [entry(1, "request", what="strict"), entry(2, "request", what="deload")]
    state = folded([*asked, entry(3, "request", what="restore")])
    assert not state.strict
    assert decided([*good(2), *asked, entry(3, "request", what="restore")], 3).action is Action.SAME


@pytest.mark.parametrize("what", ["park", "swap"])
def test_an_exercise_rests_for_two_weeks_or_until_it_is_brought_back(what: str) -> None:
    asked = [*good(4), entry(4, "request", what=what, exercise=BRIDGE)]
    parked = decided(asked, 5)
    assert (parked.action, codes(parked)) == (Action.PARK, [f"progress-asked-{what}"])
    assert decided(asked, 18).action is not Action.PARK
    assert decided([*asked, entry(5, "request", what="restore", exercise=BRIDGE)], 6).action is Action.SAME


def test_what_is_not_liked_rests_until_it_is_brought_back() -> None:
    asked = [entry(4, "request", what="dislike", exercise=BRIDGE)]
    assert codes(decided([*good(4), *asked], 30)) == ["progress-disliked"]
    assert decided([*good(4), *asked, entry(5, "request", what="restore", exercise=BRIDGE)], 6).action is Action.SAME


def offers(*answers: str, day: int = 10) -> list[Action]:
    """Give the actions about the small bridge at its full amount after answers to the offer."""
    told = [entry(8, "offer_answer", exercise="mini-bridge", to="glute-bridge: 2 x 6", answer=answer) for answer in answers]
    return [each.action for each in advance(EASY, [*good(8, "mini-bridge"), *told], on(day)) if each.exercise == "mini-bridge"]


def test_the_next_rung_is_offered_and_comes_with_a_yes() -> None:
    assert Action.OFFER in offers()
    assert offers("yes") == [Action.RUNG_UP]


@pytest.mark.parametrize(("answer", "days"), [("later", 7), ("no", 28)])
def test_an_offer_that_was_put_off_comes_again_later(answer: str, days: int) -> None:
    assert Action.OFFER not in offers(answer, day=8 + days - 1 if days < 14 else 14)
    state = folded([entry(8, "offer_answer", exercise="mini-bridge", to="glute-bridge: 2 x 6", answer=answer)], EASY)
    assert state.tracks["mini-bridge"].asked_later == on(8).toordinal() + days


def test_a_rung_that_no_longer_suits_is_not_taken_after_a_yes() -> None:
    told = entry(9, "profile", age=45, tags=["spinal-surgery-recent"])
    answered = entry(8, "offer_answer", exercise="mini-bridge", to="glute-bridge: 2 x 6", answer="yes")
    made = [each.action for each in advance(EASY, [*good(8, "mini-bridge"), answered, told], on(10)) if each.exercise == "mini-bridge"]
    assert made == [Action.STOP]


def test_a_step_up_is_shown_by_a_session_that_asks_for_it() -> None:
    stepped = [*good(8), session(8, dose="2 x 12")]
    assert decided(stepped, 9).before == decided(good(8), 8).after
    assert decided([*good(8), session(8, dose="2 x 10")], 9).before != decided(good(8), 8).after
    assert PROGRAMME.weeks == 12
