"""What a handout says: the first page, the weeks, and one panel an exercise.

Takes a Programme and the catalogue, and where they are known a Person, a country and the address of a session; gives a Handout, the same
for paper, text and Markdown. Never changes a dose, and never draws: `limber.export.handout_pdf` does.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import chain, groupby

from limber.catalogue.exercise import Exercise, Kind
from limber.catalogue.load import Catalogue
from limber.catalogue.vocabulary import words_of
from limber.dose.dose import Dose
from limber.dose.spell import spell
from limber.person.person import Person
from limber.person.suits import adapted, suits
from limber.problems import Problem, Problems
from limber.programme.days import routines_on
from limber.programme.own import ceilings, with_own
from limber.programme.programme import AEROBIC, STRENGTH, Programme
from limber.programme.write import TITLES, weeks_words
from limber.screening.countries import country
from limber.wording.handout import MEANINGS, ROUTINES, SIDES, WEEKDAYS, Block, first_page

MOST_WEEKS = 24
"""Weeks with boxes to tick: two rows of a grid; for later ones a page is printed again."""
MOST_LETTERS = 300  # of an address: more would make a QR code too fine for a phone's camera
_ADDRESS = re.compile(r"https?://[!-~]+")
REST = "legs-up-rest"
A_MONDAY = date(2024, 1, 1)  # where no first day is stated, week 1 is read as beginning on some Monday


@dataclass(frozen=True, slots=True)
class Amount:
    """A dose and where it holds: a span of weeks and a routine."""

    first_week: int
    last_week: int
    routine: str
    dose: Dose

    @property
    def when(self) -> str:
        """The weeks and the routine as the programme's text names them: `Weeks 1-4, Strength A`."""
        return f"{weeks_words(self.first_week, self.last_week)}, {TITLES[self.routine]}"


@dataclass(frozen=True, slots=True)
class Ticks:
    """A grid of boxes: one column a week, one row a weekday, and whether the exercise is due there."""

    weeks: tuple[int, ...]
    rows: tuple[tuple[str, tuple[bool, ...]], ...]
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Panel:
    """One exercise of the handout. `care` is what this person does differently; `exercise` is for whoever draws it.

    `most` is the dose that it works up to, in words, where the programme states one that is not there yet.
    """

    number: int
    exercise: Exercise
    name: str
    position: str
    needs: str
    sides: str
    amounts: tuple[Amount, ...]
    steps: tuple[str, ...]
    remember: tuple[str, ...]
    care: tuple[str, ...]
    ticks: Ticks
    most: str = ""


@dataclass(frozen=True, slots=True)
class Week:
    """Weeks that share their exercises: their words, and for each routine its words, its days, and the numbers of its panels."""

    title: str
    routines: tuple[tuple[str, str, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True)
class Handout:
    """All that a handout says. `turns` tells that two strength routines alternate.

    `on` is the day whose amounts these are, where that was looked at; `waits` says what of the programme is not on it now, a sentence each.
    """

    programme: Programme
    name: str
    notes: tuple[str, ...]
    blocks: tuple[Block, ...]
    meanings: tuple[str, ...]
    weeks: tuple[Week, ...]
    panels: tuple[Panel, ...]
    turns: bool
    address: str
    on: date | None = None
    waits: tuple[str, ...] = ()


def handout(programme: Programme, catalogue: Catalogue, person: Person | None = None, place: str = "", address: str = "") -> Handout:
    """Give the handout of a programme. `place` is a country's two letters, "" where it is not known; `address` leads to the session."""
    known = with_own(catalogue, programme)
    slugs = tuple(dict.fromkeys(each.slug for phase in programme.phases for each in phase.prescriptions))
    panels = tuple(_panel(number, programme, known.exercises[slug], known, person) for number, slug in enumerate(slugs, 1))
    comfort = {slug: catalogue.exercises[slug] for slug in catalogue.vocabulary.comfort_set}
    fine = {slug for slug, exercise in comfort.items() if person is None or suits(exercise, person)}
    calm = tuple(exercise.name for slug, exercise in comfort.items() if slug in fine and slug in slugs and exercise.kind is not Kind.AEROBIC)
    weeks = tuple(_weeks(programme, {slug: number for number, slug in enumerate(slugs, 1)}))
    return Handout(
        programme=programme,
        name=plain(programme.name),
        notes=tuple(map(plain, programme.notes)),
        blocks=first_page(country(place or "ZZ").emergency.words, calm, on_the_back=REST in fine),
        meanings=_meanings(panels),
        weeks=weeks,
        panels=panels,
        turns=any(sum(routine.name.startswith(f"{STRENGTH}_") for routine in phase.routines) > 1 for phase in programme.phases),
        address=address,
    )


def check_address(address: str) -> Problems:
    """Give the Problem of what is not the address of a page; none is fine."""
    if not address or (_ADDRESS.fullmatch(address) and len(address) <= MOST_LETTERS):
        return ()
    return (Problem("handout-address", values={"address": address[:MOST_LETTERS], "most": MOST_LETTERS}),)


def plain(text: str) -> str:
    """Give a person's text on one line, without signs that nobody can see."""
    seen = "".join(" " if unicodedata.category(sign).startswith(("C", "Z")) else sign for sign in text)
    return " ".join(seen.split()) or "-"


def _panel(number: int, programme: Programme, exercise: Exercise, catalogue: Catalogue, person: Person | None) -> Panel:
    """Give the panel of one exercise."""
    amounts = tuple(_amounts(programme, exercise.slug))
    own = not exercise.sources
    kit = [" or ".join(catalogue.vocabulary.equipment[word] for word in words_of(item)) for item in exercise.equipment if item != "none"]
    return Panel(
        number=number,
        exercise=exercise,
        name=plain(exercise.name),
        position=catalogue.vocabulary.place_of(exercise),
        needs=", ".join(kit),
        sides=_sides(exercise, amounts),
        amounts=amounts,
        steps=tuple(map(plain, exercise.steps)),
        remember=() if own else exercise.cues,
        care=adapted(exercise, person) if person else (),
        ticks=_ticks(programme, exercise.slug),
        most=_most(programme, exercise.slug, amounts),
    )


def _most(programme: Programme, slug: str, amounts: Iterable[Amount]) -> str:
    """Give the dose that an exercise works up to in words; nothing where none is stated, or where it is there."""
    most = ceilings(programme).get(slug)
    return "" if most is None or any(each.dose == most for each in amounts) else spell(most)


def _sides(exercise: Exercise, amounts: Iterable[Amount]) -> str:
    """Say how the sides share the work where a dose leaves it to the exercise; nothing for what is timed or done with both."""
    silent = any(each.dose.laterality is None and each.dose.duration is None for each in amounts)
    return SIDES[exercise.laterality] if silent else ""


def _amounts(programme: Programme, slug: str) -> Iterator[Amount]:
    """Give the doses of an exercise by routine, weeks in a row with one dose taken together."""
    found = [
        Amount(phase.first_week, phase.last_week, routine.name, each.dose)
        for phase in programme.phases
        for routine in phase.routines
        for each in routine.prescriptions
        if each.slug == slug
    ]
    for _, same in groupby(sorted(found, key=lambda each: each.routine), key=lambda each: each.routine):
        joined: list[Amount] = []
        for each in same:
            last = joined[-1] if joined else None
            if last and last.dose == each.dose and last.last_week + 1 == each.first_week:
                joined[-1] = Amount(last.first_week, each.last_week, each.routine, each.dose)
            else:
                joined.append(each)
        yield from joined


def _ticks(programme: Programme, slug: str) -> Ticks:
    """Give the boxes of an exercise, for the weeks that ask for it and the weekdays from the programme's first on."""
    first = programme.start or A_MONDAY
    dated = replace(programme, start=first)
    spans = [range(phase.first_week, phase.last_week + 1) for phase in programme.phases if any(each.slug == slug for each in phase.prescriptions)]
    asked = tuple(chain(*spans))
    weeks = asked[:MOST_WEEKS]

    def due(week: int, day: int) -> bool:
        on = first + timedelta(days=7 * (week - 1) + day)
        return any(each.slug == slug for routine in routines_on(dated, on) for each in routine.prescriptions)

    rows = tuple((WEEKDAYS[(first.weekday() + day) % 7], tuple(due(week, day) for week in weeks)) for day in range(7))
    return Ticks(weeks, rows, len(asked) > MOST_WEEKS)


def _weeks(programme: Programme, numbers: Mapping[str, int]) -> Iterator[Week]:
    """Give the weeks with the numbers of their panels."""
    days = {STRENGTH: programme.strength_weekdays, AEROBIC: programme.aerobic_weekdays}
    for phase in programme.phases:
        routines = tuple(
            (
                ROUTINES[routine.name],
                ", ".join(WEEKDAYS[day - 1] for day in days.get(routine.name.partition("_")[0], ())),
                tuple(numbers[each.slug] for each in routine.prescriptions),
            )
            for routine in phase.routines
            if routine.prescriptions
        )
        yield Week(weeks_words(phase.first_week, phase.last_week), routines)


def _meanings(panels: Iterable[Panel]) -> tuple[str, ...]:
    """Give what the words of the doses mean, as far as the handout holds them."""
    said = " ".join(spell(amount.dose) for panel in panels for amount in panel.amounts)
    return tuple(meaning for word, meaning in MEANINGS.items() if word in said)
