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

    A spasm's flare ends with its 48 hours, one by pain with two calm days: both leave all a fifth lower (rules 3.2, row 11), and what brought
    the spasm goes a rung down.
    """
    flares = state.pain.flares(moment)
    if flares:
        return changed(state, flare_since=moment) if state.flare_since is None else state
    if state.flare_since is None:
        return state
    owed = Owed(state.day, RESUME_LESS, rung=False, because=Reason("progress-flare-over", {}, "3.2-11", OWN))
    since = state.flare_since.toordinal()
    # A rung that was moved to in the flare begins at its start, and no lower.
    tracks = {
        slug: track if track.begun >= since or _stayed(state.exercises[slug]) else with_owed(track, owed) for slug, track in state.tracks.items()
    }
    return changed(state, flare_since=None, tracks=tracks)


def _stayed(exercise: Exercise) -> bool:
    """Tell whether an exercise stayed as it was in a flare: the comfort set without its walks."""
    leaves = load().vocabulary.tags[FLARE_TAG].leaves
    return leaves is not None and leaves.holds(exercise) and exercise.kind is not Kind.AEROBIC
