"""In strength and stabilisation nothing whose easier rung has not been there first."""

from __future__ import annotations

from limber.planning.model import Draft
from limber.planning.task import Place, is_gated


def add(draft: Draft) -> None:
    """Add a row for each gated place: its rungs of earlier periods have to be there."""
    for place in draft.task.places:
        exercise, held = draft.task.exercise(place), draft.task.held
        if is_gated(exercise) and place.slug not in held and held.isdisjoint(exercise.easier):
            draft.model.at_most([(draft.column[place], 1), *((column, -1) for column in _rungs(draft, place))], 0)


def _rungs(draft: Draft, place: Place) -> list[int]:
    """Give the columns of the easier rungs in earlier periods, each once."""
    earlier = (other for number, places in draft.of_period.items() if number < place.period for other in places)
    easier = draft.task.exercise(place).easier
    return sorted({draft.column[other] for other in earlier if other.slug in easier})
