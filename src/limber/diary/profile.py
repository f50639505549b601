"""What a person told of themselves so far: profiles merged, conditions by group, and what is still to be asked.

Takes profile entries in order; gives the merged values and a Person that stands at its most cautious where nothing was told.
Never takes silence for a no: a group that was not answered, or not readably, counts as present.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from limber.catalogue.load import load
from limber.person.person import Person
from limber.person.read import UNKNOWN, UNTOLD_AGE, person_of
from limber.screening.questions import questions

ABOUT = ("floor", "kneeling", "equipment", "minutes_per_day")
PREGNANCY = "pregnancy"


@dataclass(frozen=True, slots=True)
class Told:
    """What was told: `values` as the profiles state them, `tags` that hold, and the slugs of the groups that were answered."""

    values: Mapping[str, object] = field(default_factory=dict)
    tags: frozenset[str] = frozenset()
    answered: frozenset[str] = frozenset()


def after_profile(known: Told, payload: Mapping[str, object]) -> Told:
    """Take in one profile: later keys stand; conditions are replaced group by group, or all at once where no group is named."""
    values = {**known.values, **{key: value for key, value in payload.items() if key not in ("tags", "conditions_answered")}}
    if "tags" not in payload:
        return replace(known, values=values)
    tags = _texts(payload["tags"])
    if not tags <= load().vocabulary.tags.keys():
        return unreadable(replace(known, values=values, tags=known.tags | tags & load().vocabulary.tags.keys()))
    groups = {group.slug: frozenset(group.tags) for group in load().vocabulary.groups}
    now_answered = _texts(payload["conditions_answered"]) & groups.keys() if "conditions_answered" in payload else groups.keys()
    replaced = frozenset(tag for slug in now_answered for tag in groups[slug])
    return Told(values, known.tags - replaced | tags, known.answered | now_answered)


def after_request(known: Told, payload: Mapping[str, object]) -> Told:
    """Take in one request: what is disliked is asked for no more, until it is brought back."""
    before, asked = _texts(known.values.get("dislikes")), {str(payload.get("exercise"))} & load().exercises.keys()
    after = {"dislike": before | asked, "restore": before - asked}.get(str(payload["what"]), before)
    return known if after == before else replace(known, values={**known.values, "dislikes": sorted(after)})


def unreadable(known: Told) -> Told:
    """Give what is known after something that could not be read: no tag is lost, and every condition is to be asked again."""
    return replace(known, answered=frozenset())


def conditions_left(known: Told, *, pregnancy_possible: bool) -> tuple[str, ...]:
    """Give the slugs of the groups that are still to be asked, in order. Pregnancy is asked only where it is possible."""
    return tuple(
        group.slug
        for group in load().vocabulary.groups
        if group.slug not in known.answered and (pregnancy_possible or group.asked_where != PREGNANCY)
    )


def about_left(known: Told) -> tuple[str, ...]:
    """Give what is still to be asked about the person, beyond conditions."""
    return tuple(key for key in ABOUT if key not in known.values)


def person_from(known: Told, age: int | None, maybe: Iterable[str], not_asked: Iterable[str], *, pregnancy_possible: bool) -> Person:
    """Give the person as planning may see them.

    `maybe` are the questions of screening that were answered with yes or "not sure", `not_asked` those without an answer: the tags of
    the first are present and those of the second unanswered, save where the person named which of several it is.
    """
    groups = {group.slug: group.tags for group in load().vocabulary.groups}
    open_tags = frozenset(tag for slug in conditions_left(known, pregnancy_possible=pregnancy_possible) for tag in groups[slug])
    present = known.tags | frozenset(tag for key in maybe for tag in _tags_of(key, known, open_tags))
    unsettled = frozenset(tag for key in not_asked for tag in _tags_of(key, known, open_tags))
    values = {
        "equipment": sorted(UNKNOWN.equipment),
        **known.values,
        "age": UNTOLD_AGE if age is None else age,
        "tags": sorted(present),
        "unanswered": sorted((open_tags | unsettled) - present),
    }
    person, _ = person_of(values)
    return person or replace(UNKNOWN, tags=present)


def _tags_of(key: str, known: Told, open_tags: frozenset[str]) -> frozenset[str]:
    """Give the tags that a question brings: all of them, unless the person named one, or answered each (how far on a pregnancy is)."""
    question = questions()[key]
    tags = frozenset(question.tags)
    told_apart = question.only_where == PREGNANCY and tags.isdisjoint(open_tags)
    return frozenset() if told_apart or tags & known.tags else tags


def _texts(value: object) -> frozenset[str]:
    """Give the texts of a list."""
    return frozenset(str(item) for item in value) if isinstance(value, list) else frozenset()
