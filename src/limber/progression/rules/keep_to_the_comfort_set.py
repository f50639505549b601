"""In a flare, and with strong usual pain that no clinician has looked at, the comfort set is what is left (rules 3.2, row 11 and notes)."""

from __future__ import annotations

from functools import lru_cache

from limber.catalogue.exercise import Exercise
from limber.catalogue.load import load
from limber.diary.pain import FLARE_TAG
from limber.dose.dose import Dose
from limber.person.caps import capped
from limber.person.person import Person
from limber.progression.rule import OWN, Cap, Level, Look
from limber.progression.usual import STRONG_PAIN, strong_and_unseen
from limber.reasons import Reason

_IN_A_FLARE = Person(age=0, tags=frozenset({FLARE_TAG}), floor=True)


def cap(look: Look) -> Cap | None:
    """Give the same small dose for what the comfort set holds (walks of five minutes at most), and nothing for the rest."""
    if look.state.pain.flares(look.moment):
        because = Reason("progress-flare", {}, "3.2-11", "leaflet-stretch")
    elif strong_and_unseen(look.state):
        because = Reason("progress-strong-pain-unseen", {"strong": STRONG_PAIN}, "3.2-notes", OWN)
    else:
        return None
    small = _left(look.track.dose, look.exercise)
    return Cap(Level.STOP, (because,)) if small is None else look.dose(small, because)._replace(passing=True)


@lru_cache(maxsize=1024)
def _left(dose: Dose, exercise: Exercise) -> Dose | None:
    """Give what a flare leaves of a dose, None where the exercise is not of the comfort set."""
    vocabulary = load().vocabulary
    leaves = vocabulary.tags[FLARE_TAG].leaves
    return capped(dose, exercise, _IN_A_FLARE, vocabulary) if leaves and leaves.holds(exercise) else None
