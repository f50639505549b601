"""In a flare, and with strong usual pain that no clinician has looked at, the comfort set is what is left (rules 3.2, row 11 and notes)."""

from __future__ import annotations

from limber.catalogue.load import load
from limber.diary.pain import FLARE_TAG
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
    vocabulary = load().vocabulary
    leaves = vocabulary.tags[FLARE_TAG].leaves
    if leaves is None or not leaves.holds(look.exercise):
        return Cap(Level.STOP, (because,))
    small = look.dose(capped(look.track.dose, look.exercise, _IN_A_FLARE, vocabulary), because)
    return Cap(small.level, small.because, small.dose, small.volume, passing=True)
