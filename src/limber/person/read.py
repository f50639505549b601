"""A Person read from a file or from the profile that a diary holds.

Takes a table or a mapping of plain values; gives a Person, or every Problem at once. Never takes silence for a no: conditions that were
not stated are a Problem in a file, and count as not yet asked in a profile.
"""

from __future__ import annotations

from collections.abc import Mapping

from limber.catalogue.fields import Fields
from limber.catalogue.load import load
from limber.files import Table
from limber.person.person import ADULT, OLDEST, Person
from limber.problems import Problems
from limber.scales import PainScore

KEYS = (
    "age",
    "tags",
    "equipment",
    "floor",
    "kneeling",
    "minutes_per_day",
    "strength_days",
    "directional_preference",
    "level",
    "pain_now",
    "dislikes",
    "unanswered",
    "usual_pain",
    "assessed",
)
LONGEST_DAY = 240  # minutes that someone may offer; how much of it is used is the planner's matter
# Of an age not told, the group for whom most care is taken (hazard H22).
UNTOLD_AGE = 75

UNKNOWN = Person(age=UNTOLD_AGE, equipment=frozenset({"chair"}), unanswered=frozenset(load().vocabulary.tags))
"""Someone of whom nothing is known: every condition unanswered, a chair and nothing else, no floor, no kneeling."""


def read_person(table: Table) -> tuple[Person | None, Problems]:
    """Give the person that a PERSON.toml describes, or every Problem in it. `tags` must be there; an empty list means none."""
    fields = Fields(table)
    fields.only(KEYS)
    if not fields.has("tags"):
        fields.report("person-tags-missing", "tags")
    person = _person(fields, unanswered=frozenset())
    return (None if fields.problems else person), fields.problems


def person_of(values: Mapping[str, object]) -> tuple[Person | None, Problems]:
    """Give the person that a diary's profile describes, or every Problem in it.

    A profile may hold more than planning needs (a goal in their own words); that stays in the diary. Null counts as not stated, and
    where `tags` is not stated every condition counts as not yet asked.
    """
    stated = {key: value for key, value in values.items() if key in KEYS and value is not None}
    fields = Fields(Table(stated, "profile", {}))
    not_asked = frozenset() if fields.has("tags") else frozenset(load().vocabulary.tags)
    person = _person(fields, unanswered=not_asked)
    return (None if fields.problems else person), fields.problems


def _person(fields: Fields, unanswered: frozenset[str]) -> Person:
    """Take a person out of a table; to be used only where no Problem was found."""
    catalogue = load()
    tags, kit = catalogue.vocabulary.tags, catalogue.vocabulary.equipment
    return Person(
        age=_age(fields),
        tags=frozenset(fields.words("tags", tags, may_lack=True)),
        equipment=frozenset(fields.words("equipment", kit, may_lack=True)),
        floor=fields.flag("floor", default=False),
        kneeling=fields.flag("kneeling", default=False),
        minutes_per_day=fields.whole_if_stated("minutes_per_day", 1, LONGEST_DAY) or UNKNOWN.minutes_per_day,
        strength_days=fields.whole_if_stated("strength_days", 2, 3) or UNKNOWN.strength_days,
        directional_preference=_choice(fields, "directional_preference", ("none", "flexion", "extension")),
        level=_choice(fields, "level", ("new", "some", "active")),
        pain_now=fields.whole_if_stated("pain_now", PainScore.LOW, PainScore.HIGH),
        dislikes=frozenset(fields.words("dislikes", catalogue.exercises, may_lack=True)),
        unanswered=unanswered | frozenset(fields.words("unanswered", tags, may_lack=True)),
        usual_pain=fields.whole_if_stated("usual_pain", PainScore.LOW, PainScore.HIGH),
        assessed=fields.flag("assessed", default=False),
    )


def _age(fields: Fields) -> int:
    """Read the age in years; below 18 is a Problem of its own, for Limber is made for adults."""
    age = fields.whole("age", 0, OLDEST)
    if 0 <= age < ADULT and not fields.problems_at("age"):
        fields.report("person-under-18", "age", age=age)
    return age


def _choice(fields: Fields, key: str, words: tuple[str, ...]) -> str:
    """Read one of a few words; the first of them where none is stated."""
    return fields.word(key, words) if fields.has(key) else words[0]
