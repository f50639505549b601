"""Which number to call in which country, each with its source, and the words that go with it.

Takes a country code (ISO 3166-1 alpha-2) and what is to be done; gives a number where one is cited, and a sentence in any case.
Never guesses a number: where none is cited, the words say "your local emergency number".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from limber.files import packaged_text, read_table
from limber.screening.questions import Action

_ALPHA_2 = re.compile(r"[A-Za-z]{2}")
# ISO 3166-1 leaves these to its users: XK is in common use for Kosovo, ZZ is our "somewhere else".
_LEFT_FREE = re.compile(r"AA|Q[M-Z]|X[A-Z]|ZZ")


@dataclass(frozen=True, slots=True)
class Call:
    """Whom to call: the number where one is cited for the country, else None, and the sentence to show and read aloud."""

    number: str | None
    words: str


@dataclass(frozen=True, slots=True)
class Line:
    """A telephone line: its number (None where none is cited), how a sentence names it, and the address of its source."""

    number: str | None
    words: str
    source: str


@dataclass(frozen=True, slots=True)
class Country:
    """What is known of help in one country. `emergency.words` is the number itself, or the fallback words."""

    code: str
    emergency: Line
    hospital: str
    same_day: Line
    crisis: Line


@cache
def country_names() -> Mapping[str, str]:
    """Give the plain name of every country by its code, to choose from."""
    table = read_table(packaged_text("screening", "country_names.toml"), "country_names.toml")[0]
    return MappingProxyType({code: str(name) for code, name in table.values.items()})


def is_country(code: str) -> bool:
    """Tell whether two letters, large or small, are a code of ISO 3166-1, or one that it leaves to its users."""
    large = code.upper()
    return _ALPHA_2.fullmatch(code) is not None and (large in country_names() or _LEFT_FREE.fullmatch(large) is not None)


@cache
def country(code: str) -> Country:
    """Give what is known of a country; for one without an entry, what holds elsewhere."""
    elsewhere, known = _table("elsewhere"), _known(code)
    number = known.get("number")
    return Country(
        code=code,
        emergency=Line(_text(number), str(number or elsewhere["number"]), str(known.get("url", ""))),
        hospital=str(known.get("hospital", elsewhere["hospital"])),
        same_day=_line(known.get("same_day", elsewhere["same_day"])),
        crisis=_line(known.get("crisis", elsewhere["crisis"])),
    )


def _known(code: str) -> Mapping[str, object]:
    """Give a country's own entry, or the one that it shares with its union, or nothing."""
    own, union = _table("countries").get(code), _table("european_union")
    if isinstance(own, Mapping):
        return own
    members = union["members"]
    return union if isinstance(members, list) and code in members else {}


def call_for(code: str, action: Action, *, now: bool, today: bool = False) -> Call:
    """Give the call that an action asks for. `now`: it is an emergency; `today`: a doctor is needed the same day besides a crisis line."""
    place = country(code)
    key = "crisis_now" if action is Action.CRISIS and now else action.value
    sentence = str(_table("words")[key]).format(
        emergency=place.emergency.words, hospital=place.hospital, same_day=place.same_day.words, crisis=place.crisis.words
    )
    if action is Action.CRISIS and today and not now:
        sentence = f"{call_for(code, Action.SAME_DAY, now=False).words} {sentence}"
    return Call(_number(place, action, now=now), sentence)


def _number(place: Country, action: Action, *, now: bool) -> str | None:
    """Give the number that belongs to an action: the emergency number only for an emergency, none for a visit to be booked."""
    if now:
        return place.emergency.number
    return {Action.CRISIS: place.crisis.number, Action.SAME_DAY: place.same_day.number}.get(action)


def _line(entry: object) -> Line:
    """Make a line of its table. Raises ValueError where the package's own file is wrong."""
    if not isinstance(entry, Mapping):
        raise ValueError(f"write a telephone line as a table: {entry}")
    return Line(_text(entry.get("number")), str(entry["words"]), str(entry.get("source", "")))


def _text(value: object) -> str | None:
    """Give a text as it is, and None for nothing."""
    return None if value is None else str(value)


def _table(name: str) -> Mapping[str, object]:
    """Give one table of the packaged file. Raises ValueError where it is none."""
    table = _sheet()[name]
    if not isinstance(table, Mapping):
        raise ValueError(f"write {name} as a table")
    return table


@cache
def _sheet() -> Mapping[str, object]:
    """Read the packaged file once."""
    return read_table(packaged_text("screening", "countries.toml"), "countries.toml")[0].values
