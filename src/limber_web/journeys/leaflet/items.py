"""What Limber understood of a leaflet, exercise by exercise, as the reading page shows it.

Takes a leaflet that is kept; gives an Item for each exercise with what the person can choose, and the rules in plain words. Never decides
whether an exercise suits, and drops none.
"""

from __future__ import annotations

from dataclasses import dataclass

from limber.catalogue.exercise import Exercise
from limber.dose.spell import spell
from limber.figure.look import Look
from limber.reasons import Reasons
from limber.wording.leaflet import QUESTIONS
from limber_web.journeys.leaflet.understood import LEAVE, OWN, POSITIONS, Taken
from limber_web.journeys.today.figures import figure_url

FIELDS = {"sets": "Sets", "times": "Times", "hold": "Seconds to hold", "lasting": "Or how long"}
_LAID_OPEN = "The leaflet leaves this open. Fill in what you were told."
_HOW_MUCH, _TOO_MUCH = "leaflet-how-much", "leaflet-too-much"


@dataclass(frozen=True, slots=True)
class Pick:
    """One thing that an exercise of the leaflet may be: an exercise that Limber knows, its own, or left out."""

    value: str
    label: str
    more: str
    picture: str
    checked: bool


@dataclass(frozen=True, slots=True)
class Item:
    """One exercise of the leaflet as the page shows it. `asks` is the one question that it raises, `mend` what of an answer cannot be read."""

    number: int
    title: str
    written: str
    quote: str
    picture: str
    dose: str
    beside: tuple[str, ...]
    is_new: bool
    may_be: bool
    asks: str
    mend: str
    picks: list[Pick]
    fields: list[tuple[str, str, str]]
    positions: list[tuple[str, str, bool]]
    full: bool
    left: bool
    first: str
    because: Reasons


def item(taken: Taken, look: Look, first: str = "", because: Reasons = ()) -> Item:
    """Give the item of an exercise; `first` is how it begins where that is less, `because` why it is left out for this person."""
    known = taken.exercise
    return Item(
        number=taken.number,
        title=known.name if known else taken.read.name,
        written=taken.read.name if known and taken.read.named and known.name.casefold() != taken.read.name.casefold() else "",
        quote=taken.quote,
        picture=figure_url(known, look) if known else "",
        dose=spell(taken.dose) if taken.dose else "",
        beside=taken.beside,
        is_new=taken.pick == OWN,
        may_be=not taken.sure and taken.near and taken.pick == OWN,
        asks=_asks(taken),
        mend=taken.mend,
        picks=_picks(taken, look),
        fields=[(name, label, taken.amounts[name]) for name, label in FIELDS.items()],
        positions=_positions(taken),
        full=taken.full,
        left=taken.pick == LEAVE,
        first=first,
        because=because if taken.dose else (),
    )


def _positions(taken: Taken) -> list[tuple[str, str, bool]]:
    """Give the ways to start, where an exercise that is kept as its own does not say it."""
    if taken.pick != OWN or taken.position is None:
        return []
    return [("", "I am not sure", not taken.position), *((value, said.rstrip("."), value == taken.position) for value, said in POSITIONS.items())]


def _asks(taken: Taken) -> str:
    """Give the one question that an exercise raises; none where it is left out, or where the person answered."""
    if taken.pick == LEAVE:
        return ""
    if taken.dose is None:
        return _LAID_OPEN if taken.read.blanks else QUESTIONS[_TOO_MUCH if any(taken.amounts.values()) else _HOW_MUCH]
    return "" if taken.answered else QUESTIONS.get(taken.read.question, "")


def _picks(taken: Taken, look: Look) -> list[Pick]:
    """Give what the exercise may be, the one that is taken checked."""
    known = [_pick(each, look, checked=taken.pick == each.slug) for each in taken.candidates]
    own = Pick(OWN, "None of these" if known else "Its own exercise", "Kept in the words of the leaflet", "", taken.pick == OWN)
    leave = Pick(LEAVE, "Leave it out", "", "", taken.pick == LEAVE)
    return [*known, own, leave]


def _pick(exercise: Exercise, look: Look, *, checked: bool) -> Pick:
    """Give an exercise that Limber knows as a thing to pick."""
    return Pick(exercise.slug, exercise.name, "", figure_url(exercise, look), checked)
