"""The programme that a leaflet becomes for one person: what is in it, what is left out and why.

Takes a leaflet that is kept and the person; gives an Offer. Never relaxes the one filter: what was prescribed knowing a condition is the
engine's to open.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from limber.catalogue.load import load
from limber.figure.look import Look
from limber.leaflet.adopt import NEVER_OPENED, Adopted, Chosen, adopt
from limber.leaflet.draft import ReadExercise
from limber.leaflet.words import packaged_words
from limber.person.person import Person
from limber.programme.fit import fit
from limber.programme.own import ceilings, with_own
from limber.programme.programme import OwnExercise, Programme
from limber.reasons import Reason, Reasons
from limber_web.journeys.leaflet.arriving import holds_programme, programme_in
from limber_web.journeys.leaflet.kept import Kept
from limber_web.journeys.leaflet.rules import rules_of
from limber_web.journeys.leaflet.understood import LEAVE, POSITIONS, Taken, draft_of, understood
from limber_web.journeys.today.figures import figure_url
from limber_web.journeys.today.words import dose_words

NAME = "From your leaflet"
DAY_FULL = "leaflet-day-full"
_FEW_WORDS = 7  # of a sentence such as "Repeat 10 times on each side."; our own proposal
# Reasons that speak of a condition: whoever prescribed the exercise may have known it. What is missing at home, nobody prescribes away.
_CONDITIONS = frozenset({"avoid-if", "avoid-unknown", "condition-rule"})


@dataclass(frozen=True, slots=True)
class Row:
    """One exercise of the programme: its picture, its name, how it begins and the most that is asked, `last` empty where they are the same."""

    slug: str
    name: str
    picture: str
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Left:
    """One exercise that is left out, and why. `number` is that of the leaflet, 0 where it has none.

    `may_open` says that whoever prescribed it may have known the condition that forbids it; `kit` that something is missing at home;
    `open` that its amount is still to be filled in; `waits` that the days are full.
    """

    number: int
    name: str
    because: Reasons
    may_open: bool = False
    kit: bool = False
    open: bool = False
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """A programme to use, or the reasons why there is none.

    `missing` says what its week lacks, or how its days were made to fit; `minutes` is the longest of them, 0 where nobody reckoned it.
    """

    programme: Programme | None
    left: tuple[Left, ...]
    refused: Reasons
    missing: Reasons
    minutes: int = 0


def offer_of(leaflet: Kept, person: Person, despite: Collection[int] = ()) -> Offer:
    """Give the programme that a leaflet becomes for a person; one that Limber wrote is taken as it stands."""
    if holds_programme(leaflet.text):
        return offer_of_programme(leaflet.text, person, despite)
    return offer_of_leaflet(leaflet, person, despite)


def offer_of_programme(text: str, person: Person, despite: Collection[int] = ()) -> Offer:
    """Give the programme that Limber itself wrote, as it suits the person. Raises ValueError for a text that holds none.

    What its own exercises were prescribed despite is only words until the person says that it is so; `despite` are their numbers.
    """
    written, _ = programme_in(text)
    if written is None:
        raise ValueError("no programme in this text")
    claims = {each.slug: (number, frozenset(each.prescribed_despite) - NEVER_OPENED) for number, each in enumerate(written.own, 1)}
    own = (replace(each, prescribed_despite=tuple(sorted(claims[each.slug][1])) if claims[each.slug][0] in despite else ()) for each in written.own)
    programme = replace(written, own=tuple(own))
    fitted = fit(programme, person, load())
    known = with_own(load(), programme)

    def left(slug: str, because: Reasons) -> Left:
        """Give an exercise that is left out, with whether the text says that it was prescribed all the same."""
        number, claimed = claims.get(slug, (0, frozenset[str]()))
        return Left(number, known.exercises[slug].name, because, may_open=not claimed.isdisjoint(person.tags))

    return Offer(fitted.programme, tuple(left(each.slug, each.because) for each in fitted.left_out), fitted.refused, fitted.missing)


def offer_of_leaflet(leaflet: Kept, person: Person, despite: Collection[int] = ()) -> Offer:
    """Give the programme that a leaflet becomes. `despite` are the numbers of exercises that were prescribed knowing the person's conditions."""
    taken = [each for each in understood(leaflet) if each.pick != LEAVE]
    found = _adopted(taken, person, despite)
    opened = {each.number for each in _adopted(taken, person, [each.number for each in taken]).left_out if not _waits(each.because)}
    left = tuple(_left(taken[each.number], each.because, may_open=each.number not in opened) for each in found.left_out)
    if found.programme is None:
        return Offer(None, left, (), ())
    own = tuple(_as_said(each, taken) for each in found.programme.own)
    programme = replace(found.programme, own=own, notes=tuple(dict.fromkeys((*found.programme.notes, *_notes(leaflet, taken)))))
    return Offer(programme, left, (), found.arranged, found.minutes)


def _adopted(taken: Sequence[Taken], person: Person, despite: Collection[int]) -> Adopted:
    """Give what the engine makes of the exercises that were not left out."""
    chosen = [Chosen(_as_told(each), each.exercise.slug if each.exercise else None, each.dose, each.full, each.number in despite) for each in taken]
    return adopt(chosen, person, load(), packaged_words(), name=NAME)


def _waits(because: Reasons) -> bool:
    """Say whether an exercise suits, and waits because the days are full."""
    return any(reason.code == DAY_FULL for reason in because)


def _as_told(each: Taken) -> ReadExercise:
    """Give an exercise with how it starts, where the person said it and the leaflet does not, and without the steps that only say how much.

    How much is said by its dose, and at first that is less: a step that says "10 times" beside a count of seven only confuses.
    """
    plain = tuple(step for step in each.read.steps if not _says_only_how_much(step, each.said))
    steps = plain or each.read.steps
    return replace(each.read, steps=(POSITIONS[each.position], *steps) if each.position else steps)


def _says_only_how_much(step: str, said: Iterable[str]) -> bool:
    """Say whether a step is one of the leaflet's statements of a dose, and a few words at most."""
    words = " ".join(step.split())
    return len(words.split()) <= _FEW_WORDS and any(each in words for each in said)


def _as_said(own: OwnExercise, taken: Iterable[Taken]) -> OwnExercise:
    """Give an exercise of the person's own with just the position that they said."""
    same = (each.position for each in taken if each.position and (own.name, own.steps[:1]) == (each.read.name, (POSITIONS[each.position],)))
    said = next(same, None)
    return replace(own, position=said) if said else own


def _left(each: Taken, because: Reasons, *, may_open: bool) -> Left:
    """Give an exercise that is left out; one that is new to Limber says so first, as nobody has judged it for any condition."""
    known, codes = each.exercise, {reason.code for reason in because}
    new = (Reason("leaflet-unknown-kind"),) if known is None and codes & _CONDITIONS else ()
    name = known.name if known else each.read.name
    return Left(
        each.number,
        name,
        (*new, *because),
        may_open=may_open and bool(codes & _CONDITIONS),
        kit="kit-missing" in codes,
        open=each.dose is None,
        waits=DAY_FULL in codes,
    )


def _notes(leaflet: Kept, taken: Iterable[Taken]) -> Iterator[str]:
    """Give what the leaflet says besides, in its own words, so that nothing of it is lost: its rules, and what no field of a dose holds."""
    for rule in rules_of(draft_of(leaflet.text)):
        yield from rule.lines
    for each in taken:
        yield from (f"{each.read.name}: {said}" for said in each.beside)


def rows(programme: Programme, look: Look) -> list[Row]:
    """Give a row for each exercise of a programme, in its order."""
    known = with_own(load(), programme)
    every = [each for phase in programme.phases for each in phase.prescriptions]
    first = {each.slug: each.dose for each in reversed(every)}
    last = {**{each.slug: each.dose for each in every}, **ceilings(programme)}
    given = []
    for slug in dict.fromkeys(each.slug for each in every):
        exercise = known.exercises[slug]
        begins, ends = dose_words(first[slug], exercise), dose_words(last[slug], exercise)
        given.append(Row(slug, exercise.name, figure_url(exercise, look), begins, ends if ends != begins else ""))
    return given


def first_doses(leaflet: Kept, offer: Offer, look: Look) -> dict[int, str]:
    """Give by the numbers of the leaflet how each exercise begins, where that is less than the leaflet asks."""
    if offer.programme is None:
        return {}
    lower = {row.slug: row.first for row in rows(offer.programme, look) if row.last}
    own = {each.name: each.slug for each in offer.programme.own}
    slugs = {each.number: each.exercise.slug if each.exercise else own.get(each.read.name, "") for each in understood(leaflet)}
    return {number: lower[slug] for number, slug in slugs.items() if slug in lower}


def starting(programme: Programme, on: date) -> Programme:
    """Give a programme that starts on a day."""
    return replace(programme, start=on)
