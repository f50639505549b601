"""What time alone changes: a flare that is over leaves every exercise a fifth lower.

Takes a State and a moment; gives the State as it stands then. Never looks at a clock.
"""

from __future__ import annotations

from datetime import datetime

from limber.catalogue.exercise import Exercise, Kind
from limber.catalogue.load import load
from limber.diary.pain import FLARE_TAG
from limber.progression.changed import changed
from limber.progression.rule import OWN
from limber.progression.state import State
from limber.progression.track import Owed, with_owed
from limber.reasons import Reason

RESUME_LESS = 20


def settled(state: State, moment: datetime) -> State:
    """Give the state at a moment: where a flare has begun or ended since the last entry, that is noted.

    A spasm alone passes after its 48 hours: what brought it goes a rung down, and the rest goes on as it was.
    """
    flares = state.pain.flares(moment)
    if flares and state.flare_since is None:
        return changed(state, flare_since=moment, flared=state.pain.flare)
    if flares:
        return changed(state, flared=True) if state.pain.flare and not state.flared else state
    if state.flare_since is None:
        return state
    if not state.flared:
        return changed(state, flare_since=None)
    owed = Owed(state.day, RESUME_LESS, rung=False, because=Reason("progress-flare-over", {}, "3.2-11", OWN))
    tracks = {slug: track if _stayed(state.exercises[slug]) else with_owed(track, owed) for slug, track in state.tracks.items()}
    return changed(state, flare_since=None, flared=False, tracks=tracks)


def _stayed(exercise: Exercise) -> bool:
    """Tell whether an exercise stayed as it was in a flare: the comfort set without its walks."""
    leaves = load().vocabulary.tags[FLARE_TAG].leaves
    return leaves is not None and leaves.holds(exercise) and exercise.kind is not Kind.AEROBIC
