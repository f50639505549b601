"""What the tests of screening and of the diary start from: someone to whom nothing applies."""

from __future__ import annotations

from collections.abc import Mapping

from limber.screening.questions import asked, questions
from limber.screening.screen import Answer, Answers

AGE, COUNTRY = 40, "GB"


def all_no(tiers: str = "EU", *, pregnancy_possible: bool = True) -> dict[str, str]:
    """Give a no for every question that is asked in these tiers."""
    return dict.fromkeys(asked(tiers, pregnancy_possible=pregnancy_possible), "no")


def answers(
    changed: Mapping[str, str] | None = None, *, tiers: str = "EUS", age: int = AGE, features: int | None = None, sudden: str = ""
) -> Answers:
    """Give answers that are no, save those named."""
    items = {key: Answer(value) for key, value in {**all_no(tiers), **(changed or {})}.items()}
    return Answers(age, COUNTRY, True, items, Answer(sudden) if sudden else None, features)


def of_tier(tier: str) -> list[str]:
    """Give the ids of one tier."""
    return [key for key in questions() if key.startswith(tier)]
