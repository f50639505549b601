"""Where a person stands in the questions: what they have answered so far, and which page comes next.

Takes a draft (answers that are not yet complete) and the engine's questions; gives the next page. Never decides what an answer means:
the engine's `screen` does. Knows nothing of the web, so that leaving midway and coming back is the same question asked again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace

from limber.screening.questions import questions, screens
from limber.screening.screen import Answers, LevelOfCare, Screening, answers_of, screen

YES, NO, NOT_SURE = "yes", "no", "not sure"
ANSWERS = (YES, NO, NOT_SURE)
SUDDEN = "E7_sudden"
ADULT = 18  # rules.md 1.1 S5: not for children
PREGNANCY_ASKED_TO = 55  # [P] our own proposal: later the question hurts more often than it helps
FIRST, DAILY, LATER = "first", "daily", "later"


@dataclass(frozen=True, slots=True)
class Draft:
    """Answers on their way. `asked` are the items this errand has to ask; `pending` those answered "not sure" once."""

    errand: str = FIRST
    country: str = ""
    age: int | None = None
    lasted: str = ""
    helped: bool = False
    pregnancy_possible: bool | None = None
    asked: tuple[str, ...] = ()
    pending: tuple[str, ...] = ()
    items: Mapping[str, str] = field(default_factory=dict)
    features: tuple[str, ...] | None = None
    after: str = ""

    def to_json(self) -> dict[str, object]:
        """Give the draft as JSON values."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Step:
    """A page: the name of its address, and the slug or id it is about, if any."""

    page: str
    at: str = ""


def draft_of(values: Mapping[str, object]) -> Draft:
    """Give the draft that JSON values hold; the inverse of `Draft.to_json`."""
    features = values.get("features")
    lists = {"asked": tuple(values.get("asked", ())), "pending": tuple(values.get("pending", ()))}
    return Draft(**{**values, **lists, "features": None if features is None else tuple(features)})
