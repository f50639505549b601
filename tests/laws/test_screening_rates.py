"""Ten thousand typical users: few are sent away, and the common weak signs send nobody (hazards H01 and H04).

The people are drawn with a fixed seed. 80.4 % have at least one weak sign and 0.9 % serious disease (Henschke 2009); everyone with serious
disease answers yes to a strong sign. How common each weak sign is, and how often a slip of the finger says yes to a strong one, is our own
proposal, set so that the two figures of the source come out.
"""

from __future__ import annotations

import random
from collections import Counter
from functools import cache

from limber.screening.questions import asked
from limber.screening.screen import Answer, Answers, LevelOfCare, screen

PEOPLE = 10_000
SERIOUS = 0.009
STRONG = ("E1", "E2", "E10", "U1", "U2", "U3")
# Share of people in primary care with back pain who would say yes.
WEAK = {"S2": 0.06, "S3": 0.03, "S4": 0.01, "S1": 0.03, "S6": 0.30, "S7": 0.12, "S8": 0.06, "S9": 0.06, "S10": 0.03, "S14": 0.45, "S16": 0.02}
WEAK |= {"S11": 0.005, "S12": 0.01, "S13": 0.005, "S15": 0.01, "S17": 0.005, "S18": 0.01}
SLIP = 0.0001  # a yes that nothing stands behind, after the follow-up question and the confirm page
FEATURES = (0, 0, 1, 1, 1, 2, 2, 3)


def person(draw: random.Random) -> tuple[Answers, bool]:
    """Draw one person: their answers, and whether something serious stands behind them."""
    serious = draw.random() < SERIOUS
    items = {
        key: Answer.YES if draw.random() < (SLIP if key[0] in "EU" else WEAK.get(key, 0.0)) else Answer.NO
        for key in asked("EUS", pregnancy_possible=True)
    }
    if serious:
        items[draw.choice(STRONG)] = Answer.YES
    return Answers(draw.randint(18, 85), "GB", True, items, None, draw.choice(FEATURES)), serious


@cache
def crowd() -> tuple[tuple[Answers, bool], ...]:
    """Draw everyone, the same each time."""
    draw = random.Random(2009)  # noqa: S311 - a crowd to test with, no secret
    return tuple(person(draw) for _ in range(PEOPLE))


@cache
def levels() -> Counter[LevelOfCare]:
    """Count the levels of care."""
    return Counter(screen(answers).level_of_care for answers, _ in crowd())


def test_the_crowd_is_as_the_source_found_it() -> None:
    weak = sum(answers.age >= 50 or any(answer is Answer.YES for answer in answers.items.values()) for answers, _ in crowd())
    assert 0.75 <= weak / PEOPLE <= 0.95
    assert 0.006 <= sum(serious for _, serious in crowd()) / PEOPLE <= 0.012


def test_at_most_one_in_a_hundred_is_sent_as_an_emergency() -> None:
    assert levels()[LevelOfCare.EMERGENCY] / PEOPLE <= 0.01


def test_at_most_one_in_four_is_told_to_book_a_visit() -> None:
    assert levels()[LevelOfCare.SOON] / PEOPLE <= 0.25


def test_most_people_carry_on() -> None:
    assert levels()[LevelOfCare.CARRY_ON] / PEOPLE >= 0.7


def test_everyone_with_something_serious_is_locked() -> None:
    assert all(screen(answers).locks_exercise for answers, serious in crowd() if serious)


def test_age_alone_sends_nobody() -> None:
    for age in range(18, 121):
        items = dict.fromkeys(asked("EUS", pregnancy_possible=True), Answer.NO)
        assert screen(Answers(age, "GB", True, items)).level_of_care is LevelOfCare.CARRY_ON
