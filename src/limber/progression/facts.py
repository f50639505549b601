"""Who the person is, as far as the diary tells: conditions, what they keep away, and the lock that stands.

Takes a State whose answers or profile have changed; gives it with the person made anew. Where no profile was ever told, the programme is
taken as it stands: whoever made it knew whom it is for. A condition that was told always counts.
"""

from __future__ import annotations

from dataclasses import replace

from limber.catalogue.load import load
from limber.diary import dangers, profile
from limber.diary.pain import FLARE_TAG
from limber.person.person import Person
from limber.person.suits import conditions, suits
from limber.progression.changed import changed
from limber.progression.ladder import within_reach
from limber.progression.state import State
from limber.reasons import Reasons
from limber.screening.answers import Answer
from limber.screening.screen import not_asked


def with_facts(state: State) -> State:
    """Give the state with its person, what their conditions keep away, and the lock, as answers and profile stand now."""
    person = _person(state)
    told = changed(state, person=person, lock=dangers.lock_of(state.dangers))
    against = {slug: because for slug in state.exercises if (because := _against(told, person, slug))} if person and person.tags else {}
    vocabulary = load().vocabulary
    capping = person is not None and any(tag.caps for tag in conditions(person, vocabulary) if tag.slug != FLARE_TAG)
    return changed(told, against=against, capping=capping)


def _person(state: State) -> Person | None:
    """Give the person; None where nothing was told that planning would look at."""
    known = state.dangers
    answers = dangers.answers_of(known)
    maybe = [key for key, answer in answers.items.items() if answer is not Answer.NO]
    if not state.profiled and not maybe:
        return None
    made = profile.person_from(state.told, known.age, maybe, not_asked(answers), pregnancy_possible=known.pregnancy_possible)
    if state.profiled:
        # A flare comes and goes with the reports: its own rule knows when.
        return replace(made, tags=made.tags - {FLARE_TAG}, unanswered=made.unanswered - {FLARE_TAG})
    kit = frozenset(load().vocabulary.equipment)
    return replace(made, tags=made.tags - {FLARE_TAG}, unanswered=frozenset(), floor=True, kneeling=True, equipment=kit)


def _against(state: State, person: Person, slug: str) -> Reasons:
    """Give why a condition that was told keeps an exercise away; what was not asked does not take away what was prescribed."""
    exercise = state.exercises[slug]
    told = frozenset(state.told.values)
    asked = replace(
        within_reach(person, exercise, told),
        unanswered=frozenset(),
        tags=person.tags - state.overrides.get(slug, frozenset()),
        dislikes=frozenset(),
    )
    return suits(exercise, asked).because
