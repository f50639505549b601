"""The front matter of a programme: its name, weeks and weekdays, its ceilings, and the exercises that are not in the catalogue.

Takes the TOML table between the `+++` lines; gives checked values and every Problem, each with its line. Never looks at the phases.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import TypeVar

from limber.catalogue.exercise import Kind
from limber.dose.dose import Dose, Laterality
from limber.dose.parse import parse
from limber.files import Table
from limber.problems import Problem
from limber.programme.programme import OwnExercise, Prescription

Value = TypeVar("Value")
KEYS = ("name", "start", "weeks", "strength_weekdays", "aerobic_weekdays", "notes", "ceilings", "own")
OWN_KEYS = ("slug", "name", "kind", "position", "laterality", "steps", "muscles", "prescribed_despite", "like")
OWN_SLUG = re.compile(r"own-[a-z0-9]+(-[a-z0-9]+)*")
LONGEST = 520  # weeks: ten years, so that a slip of the finger is caught


@dataclass(frozen=True, slots=True)
class Front:
    """What the front matter states; only to be used where it came without Problems."""

    name: str = ""
    start: date | None = None
    weeks: int = 0
    strength_weekdays: tuple[int, ...] = ()
    aerobic_weekdays: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()
    own: tuple[OwnExercise, ...] = ()
    ceilings: tuple[Prescription, ...] = ()


class _Fields:
    """One table being read: each `take` gives the value of a key, or a stand-in and a Problem."""

    def __init__(self, table: Table, prefix: str, values: Mapping[str, object], problems: list[Problem]) -> None:
        self.table, self.prefix, self.values, self.problems = table, prefix, values, problems

    def tell(self, code: str, key: str, **values: object) -> None:
        """Add a Problem at a key of this table."""
        self.problems.append(Problem(code, self.table.where(self.prefix + key), None, {"key": key, **values}))

    def only(self, known: tuple[str, ...]) -> None:
        """Add a Problem for each key that is not known, with the nearest that is."""
        for key in self.values:
            if key not in known:
                self.tell("programme-key-unknown", key, near=nearest(key, known))

    def take(self, key: str, form: str, fits: Callable[[object], Value | None], *, needed: bool = True) -> Value | None:
        """Give the value of a key where it is there and fits. One that is needed and not there is a Problem, and so is one that does not fit."""
        if key not in self.values:
            if needed:
                self.tell("programme-key-missing", key, form=form)
            return None
        value = fits(self.values[key])
        if value is None:
            self.tell("programme-value", key, form=form)
        return value


def read_front(table: Table, known: Collection[str] = ()) -> tuple[Front, tuple[Problem, ...]]:
    """Give what the front matter states and every Problem in it; `known` are the slugs of the catalogue."""
    problems: list[Problem] = []
    fields = _Fields(table, "", table.values, problems)
    fields.only(KEYS)
    own = _own_exercises(fields)
    front = Front(
        name=fields.take("name", 'name = "My programme"', _text) or "",
        start=_start(fields),
        weeks=fields.take("weeks", "weeks = 12", _weeks) or 0,
        strength_weekdays=_strength_weekdays(fields),
        aerobic_weekdays=fields.take("aerobic_weekdays", "aerobic_weekdays = [2, 4, 6]", _weekdays, needed=False) or (),
        notes=fields.take("notes", 'notes = ["A sentence."]', _texts, needed=False) or (),
        own=own,
        ceilings=_ceilings(fields, (*known, *(each.slug for each in own))),
    )
    return front, tuple(problems)


def nearest(word: str, known: tuple[str, ...]) -> str:
    """Give the known word that looks most like this one; the first of them where none does."""
    return (get_close_matches(word, known, 1, 0.4) or [known[0]])[0]


def _start(fields: _Fields) -> date | None:
    """Give the first day, or None where it is not stated yet."""
    return fields.take("start", "start = 2026-01-31", _date, needed=False)


def _strength_weekdays(fields: _Fields) -> tuple[int, ...]:
    """Give the strength weekdays. Two in a row are a Problem: muscles get a day between (rules 4.2-12), Sunday and Monday too."""
    days = fields.take("strength_weekdays", "strength_weekdays = [1, 3, 5]", _weekdays, needed=False) or ()
    if any(day % 7 + 1 in days for day in days):
        fields.tell("programme-strength-in-a-row", "strength_weekdays")
    return days


def _ceilings(fields: _Fields, known: tuple[str, ...]) -> tuple[Prescription, ...]:
    """Give the most that is asked of each exercise that states it; one that nobody knows is a Problem."""
    stated = fields.take("ceilings", "[ceilings]", _table, needed=False) or {}
    inner = _Fields(fields.table, "ceilings.", stated, fields.problems)
    for slug in stated:
        if slug not in known:
            inner.tell("programme-exercise-unknown", slug, slug=slug, near=nearest(slug, known))
    doses = {slug: inner.take(slug, f'{slug} = "3 x 10"', _dose) for slug in stated}
    return tuple(Prescription(slug, dose) for slug, dose in doses.items() if dose)


def _own_exercises(fields: _Fields) -> tuple[OwnExercise, ...]:
    """Give the exercises that are not in the catalogue; two with one slug are a Problem."""
    tables = fields.take("own", "[[own]]", _tables, needed=False) or ()
    found: dict[str, OwnExercise] = {}
    for number, values in enumerate(tables):
        own = _own_exercise(_Fields(fields.table, f"own[{number}].", values, fields.problems))
        if own.slug in found:
            fields.tell("programme-own-twice", f"own[{number}].slug", slug=own.slug)
        found.setdefault(own.slug, own)
    return tuple(found.values())


def _own_exercise(fields: _Fields) -> OwnExercise:
    """Give one own exercise. Its position and conditions are kept as written: what is not known is read with most care later."""
    fields.only(OWN_KEYS)
    return OwnExercise(
        slug=fields.take("slug", 'slug = "own-heel-raise"', _own_slug) or "",
        name=fields.take("name", 'name = "Heel raise"', _text) or "",
        kind=fields.take("kind", "kind = one of " + ", ".join(Kind), _one_of(tuple(Kind))) or "",
        position=fields.take("position", 'position = "standing"', _text) or "",
        laterality=Laterality(fields.take("laterality", "laterality = one of " + ", ".join(Laterality), _one_of(tuple(Laterality))) or "bilateral"),
        steps=fields.take("steps", 'steps = ["Stand tall", "Rise on your toes"]', _texts) or (),
        muscles=fields.take("muscles", 'muscles = ["soleus"]', _texts, needed=False) or (),
        prescribed_despite=fields.take("prescribed_despite", 'prescribed_despite = ["osteoporosis"]', _texts, needed=False) or (),
        like=fields.take("like", 'like = "glute-bridge"', _text, needed=False) or "",
    )


def _text(value: object) -> str | None:
    """Give a text that says something."""
    return value if isinstance(value, str) and value.strip() else None


def _texts(value: object) -> tuple[str, ...] | None:
    """Give a list of texts, each saying something."""
    return tuple(value) if isinstance(value, list) and all(_text(item) is not None for item in value) else None


def _own_slug(value: object) -> str | None:
    """Give a slug that cannot be taken for one of the catalogue's."""
    return value if isinstance(value, str) and OWN_SLUG.fullmatch(value) else None


def _one_of(known: tuple[str, ...]) -> Callable[[object], str | None]:
    """Give a reader of one of these words."""
    return lambda value: value if isinstance(value, str) and value in known else None


def _whole(value: object, low: int, high: int) -> bool:
    """True for a whole number between two ends, both included; TOML's true and false are none."""
    return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high


def _weeks(value: object) -> int | None:
    """Give a number of weeks."""
    return value if isinstance(value, int) and _whole(value, 1, LONGEST) else None


def _weekdays(value: object) -> tuple[int, ...] | None:
    """Give weekdays in order, Monday 1 to Sunday 7, none of them twice."""
    if not isinstance(value, list) or not all(_whole(day, 1, 7) for day in value) or len(set(value)) < len(value):
        return None
    return tuple(sorted(value))


def _date(value: object) -> date | None:
    """Give a day; TOML's date with a time is none."""
    return value if type(value) is date else None


def _dose(value: object) -> Dose | None:
    """Give a dose."""
    return parse(value)[0] if isinstance(value, str) else None


def _table(value: object) -> Mapping[str, object] | None:
    """Give a table."""
    return value if isinstance(value, dict) else None


def _tables(value: object) -> tuple[Mapping[str, object], ...] | None:
    """Give the tables of an array of tables."""
    return tuple(value) if isinstance(value, list) and all(isinstance(item, dict) for item in value) else None
