"""What stood stays where it can: each exercise of a period that would go costs one."""

from __future__ import annotations

from limber.planning.model import Draft, Terms


def wish(draft: Draft) -> Terms:
    """Give a column for each exercise that stood in a period and would not any more; nothing for a first plan."""
    stood = sorted({(place.period, place.slug) for place in draft.task.before})
    ways = ([place for place in draft.of_period[number] if place.slug == slug] for number, slug in stood)
    return [(draft.model.lack(draft.columns(places)), 1) for places in ways]
