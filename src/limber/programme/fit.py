"""A programme as it suits one person: filtered, swapped, started low, or refused.

Takes a programme, a Person and the catalogue; gives the programme with what was left out or replaced and why, or a refusal with its
reasons. Never asks for more than an exercise's start, and never relaxes the filter to fill a gap (hazard H08).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from limber.catalogue.exercise import Exercise, Kind
from limber.catalogue.load import Catalogue
from limber.catalogue.vocabulary import COMFORT
from limber.dose.dose import Dose
from limber.dose.reckon import volume
from limber.person.caps import capped
from limber.person.person import Person
from limber.programme.balance import missing
from limber.programme.minutes import within_minutes
from limber.programme.own import with_own
from limber.programme.programme import DAILY, Phase, Prescription, Programme, Routine
from limber.programme.swap import Suited, against, instead, suited
from limber.reasons import Reason, Reasons

FEWEST = 3  # fewer suitable exercises than this are no programme
SETTLING_WEEKS = 2
STRONG_PAIN = 7  # 0-10, rules 3.2 notes
CHAIR_FIRST_AGE = 75  # hazard H22
_CHAIR_FIRST = (Reason("programme-chair-first", {"weeks": SETTLING_WEEKS}, "hazard H22", "own-proposal"),)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An exercise of the programme that this person is not asked for, and why; the last reason says what took its place, if anything did."""

    slug: str
    because: Reasons


@dataclass(frozen=True, slots=True)
class Replaced:
    """An exercise whose place another one took, and why."""

    slug: str
    by: str
    because: Reasons


@dataclass(frozen=True, slots=True)
class Fitted:
    """What suits the person. `programme` is None exactly when `refused` says why; `missing` says what a week lacks, and is no refusal."""

    programme: Programme | None
    left_out: tuple[LeftOut, ...]
    replaced: tuple[Replaced, ...]
    refused: Reasons = ()
    missing: Reasons = ()


@dataclass(frozen=True, slots=True)
class _For:
    """Who a programme is fitted for: what suits them, and what suits them while they settle in."""

    person: Person
    catalogue: Catalogue
    plain: Suited
    settling: Suited


def fit(programme: Programme, person: Person, catalogue: Catalogue) -> Fitted:
    """Give the programme that suits a person, with what was left out and why, or a refusal."""
    known = with_own(catalogue, programme)
    person = with_strong_pain(person)
    plain = suited(person, known)
    whom = _For(person, known, plain, suited(off_floor(person), known) if chair_first(person) else plain)
    programme = replace(programme, strength_weekdays=_strength_weekdays(programme, person))
    swaps: list[Replaced] = []
    suiting: list[Phase] = []
    phases: list[Phase] = []
    for phase in programme.phases:
        held = frozenset(_slugs(phases))
        suiting.append(_fit_phase(phase, whom, held, swaps))
        phases.append(within_minutes(programme, suiting[-1], person.minutes_per_day, known.exercises))
    replaced = tuple({(swap.slug, swap.by): swap for swap in reversed(swaps)}.values())[::-1]
    left_out = tuple(_left_out(programme.phases, suiting, phases, replaced, whom))
    refused = _refusal(suiting, person, catalogue)
    if refused:
        return Fitted(None, left_out, (), refused)
    fitted = replace(programme, phases=tuple(phases))
    return Fitted(fitted, left_out, replaced, (), missing(fitted, catalogue))


def first_dose(prescription: Prescription, exercise: Exercise, person: Person, catalogue: Catalogue) -> Dose:
    """Give the dose that a person begins with: what is prescribed, at most the exercise's start, under what the person's conditions cap.

    An own exercise starts at the dose its prescriber wrote.
    """
    sides = exercise.tempo, exercise.laterality
    low_enough = volume(prescription.dose, *sides) <= volume(exercise.start, *sides)
    return capped(prescription.dose if low_enough else exercise.start, exercise, person, catalogue.vocabulary)


def chair_first(person: Person) -> bool:
    """True for whom the first weeks stay off the floor: from 75, or after a fall (hazard H22)."""
    return person.age >= CHAIR_FIRST_AGE or "falls-risk" in person.tags


def with_strong_pain(person: Person) -> Person:
    """Give a person whose usual pain is 7 or more, and whom no clinician has seen, as if in a flare: the comfort set and walking (rules 3.2)."""
    strong = person.usual_pain is not None and person.usual_pain >= STRONG_PAIN and not person.assessed
    return replace(person, tags=person.tags | {COMFORT}) if strong else person


def off_floor(person: Person) -> Person:
    """Give a person as if the floor and kneeling were out of reach today; a firm bed still serves for lying."""
    return replace(person, floor=False, kneeling=False)


def _fit_phase(phase: Phase, whom: _For, held: frozenset[str], swaps: list[Replaced]) -> Phase:
    """Give a phase as it suits; what is replaced is added to `swaps`. What is there already is asked for once."""
    chosen = whom.settling if phase.last_week <= SETTLING_WEEKS else whom.plain
    taken = {each.slug for each in phase.prescriptions if not against(chosen, each.slug, held)}
    routines = []
    for routine in phase.routines:
        fitting = []
        for each in routine.prescriptions:
            slug = _place(chosen, routine, each, held, taken)
            if slug is None:
                continue
            fitting.append(_prescribed(each, slug, whom))
            if slug != each.slug:
                taken.add(slug)
                swaps.append(Replaced(each.slug, slug, against(whom.plain, each.slug, held) or _CHAIR_FIRST))
        routines.append(Routine(routine.name, tuple(fitting)))
    return replace(phase, routines=tuple(routines))


def _place(chosen: Suited, routine: Routine, each: Prescription, held: frozenset[str], taken: set[str]) -> str | None:
    """Give the exercise for a place: the one prescribed where it suits and its rung was there, else what stands in for it, else None."""
    if not against(chosen, each.slug, held):
        return each.slug
    opens = routine.name == DAILY and chosen.exercises[each.slug].kind is Kind.AEROBIC
    return instead(chosen, each.slug, held, frozenset(taken), opens=opens)


def _prescribed(each: Prescription, slug: str, whom: _For) -> Prescription:
    """Give the prescription of a place: the dose prescribed where the exercise stayed, else the start of the one that took its place."""
    exercise = whom.catalogue.exercises[slug]
    asked = each if slug == each.slug else Prescription(slug, exercise.start)
    return Prescription(slug, first_dose(asked, exercise, whom.person, whom.catalogue))


def _strength_weekdays(programme: Programme, person: Person) -> tuple[int, ...]:
    """Give the strength weekdays, the middle one of three left out for a person who chose two."""
    days = programme.strength_weekdays
    return days[::2] if len(days) > person.strength_days else days


def _slugs(phases: Iterable[Phase]) -> dict[str, None]:
    """Give the exercises of some phases, each once, in order."""
    return dict.fromkeys(each.slug for phase in phases for each in phase.prescriptions)


def _left_out(
    asked: Iterable[Phase], suiting: Iterable[Phase], fitted: Iterable[Phase], replaced: tuple[Replaced, ...], whom: _For
) -> Iterator[LeftOut]:
    """Give each exercise that was asked for and is nowhere in the fitted phases; `suiting` are these before they were made shorter."""
    before, after = _slugs(suiting), _slugs(fitted)
    by = {swap.slug: swap for swap in reversed(replaced)}
    for slug in _slugs(asked):
        if slug in after:
            continue
        if slug in before:
            yield LeftOut(slug, (Reason("programme-no-time", {"minutes": whom.person.minutes_per_day}),))
        elif slug in by:
            name = whom.catalogue.exercises[by[slug].by].name
            yield LeftOut(slug, (*by[slug].because, Reason("programme-replaced-by", {"by": name})))
        else:
            yield LeftOut(slug, against(whom.plain, slug, frozenset()) or _CHAIR_FIRST)


def _refusal(phases: list[Phase], person: Person, catalogue: Catalogue) -> Reasons:
    """Give why there is no programme: fewer than three exercises in a week, except where a condition says what remains."""
    fewest = min((len(_slugs([phase])) for phase in phases), default=0)
    tags = [catalogue.vocabulary.tags[tag] for tag in sorted(person.tags)]
    if fewest >= FEWEST or (fewest and any(tag.leaves for tag in tags)):
        return ()
    because = tuple(Reason("programme-refused-tag", {"says": tag.refuses.says}, "rules 2", tag.refuses.source) for tag in tags if tag.refuses)
    return (*because, Reason("programme-too-few", {"count": fewest, "needed": FEWEST}, "hazard H08", "own-proposal"))
