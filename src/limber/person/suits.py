"""The one filter: whether an exercise suits a person, and why not.

Takes an Exercise and a Person; gives the reasons against it. Everything that puts an exercise before a person asks here first: plans,
swaps, steps up the ladder, imported programmes. Never relaxes to fill a gap (hazard H08), and what was not asked counts as present
(hazard H07). What each condition forbids beyond `avoid_if` stands in `vocabulary.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from limber.catalogue.exercise import FLOOR, KNEELING, LYING, Exercise
from limber.catalogue.load import load
from limber.catalogue.vocabulary import Selection, Tag, Vocabulary, words_of
from limber.person.person import Person
from limber.reasons import Reason, Reasons

# A person who cannot reach the floor has this condition, asked or not.
_FLOOR_TAG = "floor-transfer-difficulty"
_ALWAYS_THERE = frozenset({"none", "mat"})  # carpet does for a mat, and so does a firm bed


@dataclass(frozen=True, slots=True)
class Suitability:
    """The reasons against an exercise for a person; true where there are none."""

    because: Reasons = ()

    def __bool__(self) -> bool:
        """True when the exercise suits."""
        return not self.because


def suits(exercise: Exercise, person: Person) -> Suitability:
    """Tell whether an exercise suits a person, with every reason against it. Raises ValueError for a condition Limber does not know."""
    vocabulary = load().vocabulary
    present = conditions(person, vocabulary)
    because = (
        *_avoided(exercise, person, present, vocabulary),
        *_narrowed(exercise, person, present),
        *_taken_away(exercise, present),
        *_out_of_reach(exercise, person, present),
        *_kit_missing(exercise, person, vocabulary),
    )
    return Suitability(because)


def cautions(exercise: Exercise, person: Person) -> tuple[str, ...]:
    """Give the conditions that ask for this exercise to be done differently, in the exercise's order; their `adapt` says how."""
    present = {tag.slug for tag in conditions(person, load().vocabulary)}
    return tuple(slug for slug in exercise.caution_if if slug in present)


def adapted(exercise: Exercise, person: Person) -> tuple[str, ...]:
    """Give what a person does differently for the conditions they told us of, a sentence each where a condition has one."""
    tags = load().vocabulary.tags
    return tuple(tags[slug].adapt for slug in cautions(exercise, person) if slug in person.tags and tags[slug].adapt)


def conditions(person: Person, vocabulary: Vocabulary) -> tuple[Tag, ...]:
    """Give the conditions that count as present: those told, those not yet asked, and the floor where it is out of reach.

    Raises ValueError for a condition that Limber does not know: it must never be passed over.
    """
    counted = person.tags | person.unanswered | (frozenset() if person.floor else {_FLOOR_TAG})
    if unknown := counted - vocabulary.tags.keys():
        raise ValueError(f"unknown conditions: {', '.join(sorted(unknown))}")
    return tuple(tag for slug, tag in vocabulary.tags.items() if slug in counted)


def _avoided(exercise: Exercise, person: Person, present: tuple[Tag, ...], vocabulary: Vocabulary) -> Iterator[Reason]:
    """Say which conditions forbid the exercise; one that is not known here, as an own exercise may name, forbids it too (hazard H06)."""
    for slug in exercise.avoid_if:
        if slug not in vocabulary.tags:
            yield Reason("avoid-unknown", {"tag": slug}, "hazard H06", "own-proposal")
    for tag in present:
        if tag.slug in exercise.avoid_if:
            told = tag.slug in person.tags or tag.slug not in person.unanswered
            yield Reason("avoid-if" if told else "avoid-not-asked", {"tag": tag.slug, "name": tag.name}, "rules 2", tag.source)


def _narrowed(exercise: Exercise, person: Person, present: tuple[Tag, ...]) -> Iterator[Reason]:
    """Say which conditions refuse everything or leave only others.

    While such a condition has not been asked it does not empty the set: then it forbids what needs care with it, save what it would leave.
    """
    for tag in present:
        left = tag.leaves is not None and tag.leaves.holds(exercise)
        rule = tag.refuses or tag.leaves
        if rule is None or left:
            continue
        if tag.slug in person.tags:
            yield _said(tag, rule.says, rule.source)
        elif tag.slug in exercise.caution_if:
            yield Reason("caution-not-asked", {"tag": tag.slug, "name": tag.name}, "rules 2", rule.source)


def _taken_away(exercise: Exercise, present: tuple[Tag, ...]) -> Iterator[Reason]:
    """Say which conditions take this kind of exercise away; not those that whoever prescribed it to this person knew of."""
    for tag in (each for each in present if each.slug not in exercise.prescribed_despite):
        for selection in _holding(exercise, tag.takes_away):
            yield _said(tag, selection.says, selection.source)


def _out_of_reach(exercise: Exercise, person: Person, present: tuple[Tag, ...]) -> Iterator[Reason]:
    """Say what keeps a person from getting into the position. A firm bed stands in for the floor in lying exercises, not for kneeling."""
    on_bed = exercise.position in LYING and "bed" in person.equipment
    if exercise.position in FLOOR and not on_bed:
        for tag in present:
            if tag.keeps_off_floor:
                yield _said(tag, tag.keeps_off_floor.says, tag.keeps_off_floor.source)
    if exercise.position in KNEELING and not person.kneeling:
        yield Reason("kneeling-out-of-reach", {}, "rules 2", "own-proposal")


def _kit_missing(exercise: Exercise, person: Person, vocabulary: Vocabulary) -> Iterator[Reason]:
    """Say what is needed and not there. Any one of "chair or wall" will do."""
    has = person.equipment | _ALWAYS_THERE
    for item in exercise.equipment:
        words = words_of(item)
        if has.isdisjoint(words):
            plain = " or ".join(vocabulary.equipment.get(word, word) for word in words)
            yield Reason("kit-missing", {"item": item, "plain": plain}, "contract kit", "own-proposal")


def _holding(exercise: Exercise, selections: tuple[Selection, ...]) -> Iterator[Selection]:
    """Give the selections that hold an exercise."""
    return (selection for selection in selections if selection.holds(exercise))


def _said(tag: Tag, says: str, source: str) -> Reason:
    """Give a condition's rule as a reason, in the words of the vocabulary."""
    return Reason("condition-rule", {"tag": tag.slug, "says": says}, "rules 2", source)
