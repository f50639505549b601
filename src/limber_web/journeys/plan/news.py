"""What a person told since their programme was adopted, and how one programme differs from another.

Takes two persons, or two programmes; gives plain words and names. Never decides whether a programme is to change.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from limber.catalogue.load import load
from limber.diary.entry import Entry, Kind
from limber.diary.standing import Standing, standing
from limber.person.person import Person
from limber.planning.adopted import lasting, requests
from limber.programme.programme import Programme
from limber_web.journeys.plan.words import listed


@dataclass(frozen=True, slots=True)
class Difference:
    """How the weeks that are left differ: exercises that come and go, those at other times, and how many stay as they were."""

    comes: tuple[str, ...]
    goes: tuple[str, ...]
    moves: tuple[str, ...]
    stays: int

    def __bool__(self) -> bool:
        """Say whether anything differs."""
        return bool(self.comes or self.goes or self.moves)


def difference(before: Programme, after: Programme, week: int) -> Difference:
    """Give how a programme differs from the one before it, from a week on."""
    old, new = _weeks(before, week), _weeks(after, week)
    both = [slug for slug in new if slug in old]
    moves = tuple(slug for slug in both if old[slug] != new[slug])
    return Difference(tuple(slug for slug in new if slug not in old), tuple(slug for slug in old if slug not in new), moves, len(both) - len(moves))


def _weeks(programme: Programme, week: int) -> dict[str, frozenset[int]]:
    """Give the exercises from a week on, each with the first weeks of the phases it is in."""
    left = [phase for phase in programme.phases if phase.last_week >= week]
    slugs = dict.fromkeys(each.slug for phase in left for each in phase.prescriptions)
    return {slug: frozenset(phase.first_week for phase in left if any(each.slug == slug for each in phase.prescriptions)) for slug in slugs}


def news(held: Standing, entries: Iterable[Entry]) -> list[str]:
    """Say what was told since the programme was adopted that a programme depends on; nothing where nothing was."""
    known = tuple(entries)
    kept = next((entry for entry in reversed(known) if entry.kind is Kind.PROGRAMME), None)
    if kept is None:
        return []
    before = tuple(entry for entry in known if entry.at <= kept.at)
    then = standing(before, kept.at)
    return [*_asked(set(requests(before)), set(requests(known))), *_told(lasting(then.person), lasting(held.person))]


def _asked(old: set[str], new: set[str]) -> Iterator[str]:
    """Say what another device asked to be taken out, or brought back, while the programme stayed as it is."""
    names = load().exercises
    for said, slugs in (("You want to do without", new - old), ("You want back", old - new)):
        if told := sorted(names[slug].name for slug in slugs if slug in names):
            yield f"{said}: {listed(told)}."


def _told(old: Person, new: Person) -> Iterator[str]:
    """Say how two persons differ in what a programme depends on."""
    yield from _conditions(old, new)
    if old.minutes_per_day != new.minutes_per_day:
        yield f"{new.minutes_per_day} minutes a day. It was {old.minutes_per_day}."
    if old.strength_days != new.strength_days:
        yield f"Strength on {new.strength_days} days a week. It was {old.strength_days}."
    yield from _kit(old, new)
    for name, was, now in (("the floor", old.floor, new.floor), ("kneeling", old.kneeling, new.kneeling)):
        if was != now:
            yield f"{name.capitalize()} is {'open to you now' if now else 'out of reach'}."
    if old.directional_preference != new.directional_preference:
        yield "What eases your back has changed."
    if old.level != new.level:
        yield "How used you are to exercise has changed."


def _conditions(old: Person, new: Person) -> Iterator[str]:
    """Say which conditions are there now, which no longer, and whether more is known."""
    tags = load().vocabulary.tags
    if come := sorted(new.tags - old.tags):
        yield f"New: {listed([tags[tag].name for tag in come])}."
    if gone := sorted(old.tags - new.tags):
        yield f"No longer: {listed([tags[tag].name for tag in gone])}."
    if (old.unanswered - new.tags) != (new.unanswered - old.tags):
        yield "Some questions about your health have another answer."


def _kit(old: Person, new: Person) -> Iterator[str]:
    """Say which kit is there now, and which no longer."""
    names = load().vocabulary.equipment
    for said, kit in (("You have now", new.equipment - old.equipment), ("You no longer have", old.equipment - new.equipment)):
        if told := sorted(kit - {"none"}):
            yield f"{said}: {listed([names[item] for item in told])}."
