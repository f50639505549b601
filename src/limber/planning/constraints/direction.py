"""The direction that eases a person's back: bend along with it each week, and not against it."""

from __future__ import annotations

from limber.planning.model import Draft, Terms
from limber.planning.task import Place

_OPPOSITE = {"flexion": "extension", "extension": "flexion"}


def wish(draft: Draft) -> Terms:
    """Give what bends the other way, and a column for each period in which nothing bends along; nothing for who has no such direction."""
    likes = draft.task.person.directional_preference
    if likes not in _OPPOSITE:
        return []

    def bending(way: str, places: tuple[Place, ...]) -> list[int]:
        return draft.columns(place for place in places if draft.task.exercise(place).spine_direction == way)

    against = [(column, 1) for column in bending(_OPPOSITE[likes], draft.task.places)]
    return against + [(draft.model.lack(bending(likes, draft.of_period[period.number])), 1) for period in draft.task.periods]
