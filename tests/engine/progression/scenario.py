"""The form of a scenario: a person's history in a file, made into a programme and the lines of a diary.

Takes a file of `tests/scenarios/`; gives a Scenario. Never judges: `tests.engine.progression.judged` compares, the rules decide.
A key that the form does not know raises KeyError, so that a slip of the pen is not an expectation that nobody looks at.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from limber.catalogue.load import load
from limber.screening.questions import asked

FOLDER = Path(__file__).parents[2] / "scenarios"
FILES = sorted(FOLDER.glob("*.toml"))
# When on a day each kind is told where a file gives the date alone: a visit goes from the questions to the session.
CLOCK = {"profile": "05:00", "screen": "06:00", "morning": "07:30", "request": "08:00", "seen": "08:00", "offer_answer": "08:00", "decision": "09:00"}
SESSION_CLOCK = "10:00"
TOP = {"what", "rule", "on", "programme", "person", "told", "problems", "diary", "expect", "expect_not"}
EXPECT = {"exercise", "action", "from", "to", "to_at_most", "to_at_least", "rule", "since"}
EXPECT_NOT = {"exercise", "action", "since"}
REPEATS = {"from", "until", "weekdays", "every_minutes", "times"}
ANYONE: Mapping[str, object] = {
    "age": 45,
    "tags": [],
    "equipment": sorted(load().vocabulary.equipment),
    "floor": True,
    "kneeling": True,
    "minutes_per_day": 30,
    "strength_days": 3,
}


@dataclass(frozen=True, slots=True)
class Scenario:
    """One history and what is expected of it. `problems`: "none", "some" (at least one must be told) or "any"."""

    what: str
    rule: tuple[str, ...]
    on: date
    programme: str
    diary: str
    problems: str
    expect: tuple[Mapping[str, object], ...]
    expect_not: tuple[Mapping[str, object], ...]


def read(path: Path) -> Scenario:
    """Read a file. Raises KeyError for a key that is not of the form, or one that is missing."""
    values = tomllib.loads(path.read_text(encoding="utf-8"))
    _only(values, TOP, path.name)
    for given in values.get("expect", []):
        _only(given, EXPECT, path.name)
    for given in values.get("expect_not", []):
        _only(given, EXPECT_NOT, path.name)
    on = date.fromisoformat(values["on"])
    return Scenario(
        what=values["what"],
        rule=tuple([values["rule"]] if isinstance(values["rule"], str) else values["rule"]),
        on=on,
        programme=values["programme"],
        diary="\n".join(_lines(values, on)) + "\n",
        problems=values.get("problems", "none"),
        expect=tuple(values.get("expect", ())),
        expect_not=tuple(values.get("expect_not", ())),
    )


def _only(values: Mapping[str, object], known: set[str], name: str) -> None:
    """Raise KeyError where a table has a key that is not known."""
    if unknown := values.keys() - known:
        raise KeyError(f"{name}: {sorted(unknown)}")


def _lines(values: Mapping[str, object], on: date) -> Iterator[str]:
    """Give the lines of the diary: what the file tells, and before it who the person is and that nothing of the danger signs is there."""
    told = values.get("diary", [])
    assert isinstance(told, list)
    entries = [entry for given in told for entry in _repeated(given)]
    if values.get("told", "everything") == "everything":
        days = sorted({str(entry["at"])[:10] for entry in entries if "at" in entry} | {on.isoformat()})
        person = values.get("person", {})
        assert isinstance(person, Mapping)
        yield _line({"at": days[0], "kind": "profile", **ANYONE, **person}, "person")
        yield from (_line({"at": day, "kind": "screen", **_nothing_new(person)}, f"asked-{day}") for day in days)
    for place, entry in enumerate(entries):
        yield str(entry["raw"]) if "raw" in entry else _line(entry, f"line-{place:03}")


def _nothing_new(person: Mapping[str, object]) -> dict[str, object]:
    """Give a screen in which every question was answered with no."""
    answers = dict.fromkeys(asked("EUS", pregnancy_possible=False), "no")
    return {"age": person.get("age", ANYONE["age"]), "country": "GB", "pregnancy_possible": False, "answers": answers}


def _repeated(given: Mapping[str, object]) -> Iterator[dict[str, object]]:
    """Give one entry for each time: `at` may be a list; `from`, `until`, `weekdays` name days; `every_minutes`, `times` a number of times."""
    entry = {key: value for key, value in given.items() if key not in REPEATS or not given.keys() & {"until", "times"}}
    if "times" in given:
        first, minutes = datetime.fromisoformat(str(given["from"])), int(str(given["every_minutes"]))
        yield from ({**entry, "at": (first + timedelta(minutes=minutes * turn)).isoformat()} for turn in range(int(str(given["times"]))))
    elif "until" in given:
        yield from ({**entry, "at": day} for day in _weekdays(given))
    elif isinstance(at := given.get("at"), list):
        yield from ({**entry, "at": day} for day in at)
    else:
        yield entry


def _weekdays(given: Mapping[str, object]) -> Iterator[str]:
    """Give the dates from one day until another that fall on certain weekdays."""
    day, last, weekdays = date.fromisoformat(str(given["from"])), date.fromisoformat(str(given["until"])), given["weekdays"]
    assert isinstance(weekdays, list)
    while day <= last:
        if day.isoweekday() in weekdays:
            yield day.isoformat()
        day += timedelta(days=1)


def _line(entry: Mapping[str, object], key: str) -> str:
    """Give a line of the diary; an id comes from its place, a time from its kind, the date of a morning from its day."""
    at, kind = str(entry["at"]), str(entry["kind"])
    whole = at if "T" in at else f"{at}T{CLOCK.get(kind, SESSION_CLOCK)}:00+00:00"
    of = {"of": at[:10]} if kind == "morning" else {}
    return json.dumps({"id": key, **of, **entry, "at": whole})
