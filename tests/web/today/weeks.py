"""A person some days into a programme of a bridge and a walk: what they reported decides what is asked today.

Takes a person and the time of today; keeps their diary. Never sets the clock.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from limber_web.care.models import Person
from limber_web.care.save import keep, new_entry
from tests.web.today.conftest import ABOUT, KNOWN, no_to

BRIDGE, ASKED = "glute-bridge", "2 x 6, hold 2 s, rest 60 s"
_PROGRAMME = """+++
name = "From the clinic"
start = {start}
weeks = 12
strength_weekdays = [1, 3, 5]
aerobic_weekdays = [2, 4, 6]
+++

## Weeks 1-12

### Daily

- glute-bridge: {dose}
- seated-march: 1 min
"""


def some_weeks(person: Person, now: datetime, *, days: int = 8, dose: str = ASKED, profile: Mapping[str, object] | None = None) -> None:
    """Keep a programme that began `days` ago, with every question answered then and the danger signs again today."""
    begun = now - timedelta(days=days)
    about = {"age": 62, "tags": [], **ABOUT, **(profile or {})}
    text = _PROGRAMME.format(start=begun.date(), dose=dose)
    first: list[tuple[str, dict[str, object]]] = [("screen", KNOWN | {"answers": no_to("EUS")}), ("profile", about), ("programme", {"text": text})]
    keep(person, [*(new_entry(kind, payload, begun) for kind, payload in first), new_entry("screen", {"answers": no_to("EU")}, now)])


def session(person: Person, at: datetime, *, dose: str = ASKED, before: int = 3, **told: object) -> None:
    """Keep a session of the bridge, all of it done and easy unless told otherwise."""
    done = {"exercise": BRIDGE, "dose": dose, "done": 1, "effort": 2, **told}
    keep(person, [new_entry("session", {"pain_before": before, "leg": "none", "exercises": [done]}, at)])


def morning(person: Person, at: datetime, pain: int = 3) -> None:
    """Keep a morning."""
    keep(person, [new_entry("morning", {"pain": pain, "of": at.date().isoformat()}, at)])


def three_good(person: Person, now: datetime, **told: object) -> None:
    """Keep three good sessions with good mornings: a step up is due today."""
    some_weeks(person, now, dose=str(told.get("dose", ASKED)))
    for days in (6, 4, 2):
        session(person, now - timedelta(days=days), **told)  # type: ignore[arg-type]
        morning(person, now - timedelta(days=days - 1))
