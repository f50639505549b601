"""One simulated person and their days, drawn from a seed and a number.

Takes a seed, a number and weeks; gives who it is and what each day brings. Every draw of a person comes from a stream of their own, so that
nothing depends on who else is simulated, where, or in what order. Never knows a rule or a dose.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import exp, log

from limber.person.person import Person
from limber.screening.questions import asked, questions
from limber_lab import recipe
from limber_lab.recipe import WEEK, Course

PREGNANCY_UNTIL = 50
_NOT_WEAK = frozenset({"S5", "S7", "S9", "S11", "S12", "S13", "S15"})


@dataclass(frozen=True, slots=True)
class Danger:
    """A danger sign: the day it begins (from 0), the question that asks for it, and what is answered."""

    day: int
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """One person. `level` is added to the course's pain; `usual` is what they state; `leaves` the day on which they give up."""

    number: int
    person: Person
    course: Course
    level: float
    usual: int
    pregnancy_possible: bool
    flags: tuple[str, ...]
    danger: Danger | None
    leaves: int


@dataclass(frozen=True, slots=True)
class During:
    """What a session does. `rise` is the pain during exercise above that before, `which` (0-1) the exercise that it is tied to;
    `effort` lies above or below what is usual; `overload` are the points that too much at once would bring.
    """

    rise: int
    which: float
    spasm: bool
    leg: bool
    effort: float
    overload: int
    says_yes: bool


@dataclass(frozen=True, slots=True)
class Day:
    """What a day brings whatever is asked for. `morning` and `before` are pain without exercise; `flare` tells that one begins."""

    number: int
    comes: bool
    morning: float
    morning_told: bool
    before: float
    flare: bool
    session: During


def stream(seed: int, number: int, what: str) -> random.Random:
    """Give the stream of random numbers of one person, for one purpose."""
    return random.Random(f"{seed}/{number}/{what}")  # noqa: S311 (the same people each time, nothing secret)


def draw_person(seed: int, number: int, weeks: int) -> Drawn:
    """Draw one person."""
    draw = stream(seed, number, "person")
    persistent = draw.random() < recipe.PERSISTENT_SHARE
    kind = [course for course in recipe.COURSES if course.persistent is persistent]
    course = draw.choices(kind, [each.share for each in kind])[0]
    level = draw.gauss(0, recipe.SPREAD)
    usual = rating(course.at(0) + level)
    person = _person(draw, usual, assessed=draw.random() < recipe.ASSESSED[persistent])
    pregnancy = person.age < PREGNANCY_UNTIL and draw.random() < 0.5
    flags = _flags(draw)
    leaves = next((week for week in range(weeks) if draw.random() < recipe.DROPOUT_A_WEEK), weeks) * WEEK + draw.randrange(WEEK)
    danger = _danger(draw, weeks, pregnancy_possible=pregnancy) if draw.random() < recipe.DANGER else None
    return Drawn(number, person, course, level, usual, pregnancy, flags, danger, max(1, leaves))


def draw_days(seed: int, drawn: Drawn, weeks: int, *, flares: bool = True) -> Iterator[Day]:
    """Draw the days of a person; without flares, the same days with their noise alone."""
    draw = stream(seed, drawn.number, "days")
    noise = draw.gauss(0, recipe.NOISE_SD)
    flare_until, flare_height = 0.0, 0.0
    fresh = recipe.NOISE_SD * (1 - recipe.NOISE_MEMORY**2) ** 0.5
    for number in range(weeks * WEEK):
        noise = recipe.NOISE_MEMORY * noise + draw.gauss(0, fresh)
        bad_night = draw.random() < recipe.BAD_NIGHTS
        base = drawn.course.at(number / WEEK) + drawn.level + noise
        flare = draw.random() < (recipe.FLARES_BAD_NIGHT if bad_night else recipe.FLARES_GOOD_NIGHT)
        begins, height, hours = draw.random() * 24, draw.uniform(recipe.FLARE_LOW, recipe.FLARE_HIGH), _hours(draw, drawn.course)
        raised = [flare_height if number * 24 + hour < flare_until else 0.0 for hour in (7.5, 9.0)]
        if flares and flare and number * 24 + begins + hours > flare_until:
            flare_until, flare_height = number * 24 + begins + hours, height
            raised = [max(old, height if begins <= hour < begins + hours else 0.0) for old, hour in zip(raised, (7.5, 9.0), strict=True)]
        comes, told = _comes(draw, number), draw.random() >= recipe.MORNING_MISSING
        yield Day(number, comes, base + raised[0], told, base + raised[1], flare, _session(draw))


def rating(pain: float) -> int:
    """Give pain as it is told: a whole number from 0 to 10."""
    return max(0, min(10, round(pain)))


def _comes(draw: random.Random, number: int) -> bool:
    """Draw whether somebody comes on a day; on the first everybody does."""
    week = number // WEEK
    likely = max(recipe.COMES_LEAST, recipe.COMES_FIRST * exp(-recipe.COMES_DECAY * week))
    return draw.random() < likely or number == 0


def _session(draw: random.Random) -> During:
    """Draw what a session does to somebody."""
    return During(
        rise=draw.choices(recipe.RISES, recipe.RISE_WEIGHTS)[0],
        which=draw.random(),
        spasm=draw.random() < recipe.SPASM,
        leg=draw.random() < recipe.SPREADING_LEG,
        effort=draw.gauss(0, recipe.EFFORT_SD),
        overload=draw.choice(recipe.OVERLOAD_RISES),
        says_yes=draw.random() < recipe.SAYS_YES,
    )


def _hours(draw: random.Random, course: Course) -> float:
    """Draw how long a flare lasts."""
    return draw.lognormvariate(log(recipe.FLARE_MEDIAN_HOURS[course.persistent]), recipe.FLARE_SPREAD)


def _person(draw: random.Random, usual: int, *, assessed: bool) -> Person:
    """Draw what planning knows of somebody."""
    age = draw.randint(*draw.choices(recipe.AGES, recipe.AGE_WEIGHTS)[0])
    floor, kneeling = next((floor, kneeling) for under, floor, kneeling in recipe.FLOOR_AND_KNEELING if age < under)
    # A draw for every condition and thing, taken or not: who is older changes nothing else of them.
    tags = frozenset(slug for slug, from_age, share in recipe.CONDITIONS if draw.random() < share and age >= from_age)
    kit = frozenset(slug for slug, share in recipe.KIT.items() if draw.random() < share)
    return Person(
        age=age,
        tags=tags,
        equipment=kit | {"none", "chair", "wall"},
        floor=draw.random() < floor,
        kneeling=draw.random() < kneeling,
        minutes_per_day=draw.choices(recipe.MINUTES, recipe.MINUTE_WEIGHTS)[0],
        strength_days=draw.choice((2, 3)),
        usual_pain=usual,
        assessed=assessed,
    )


def _flags(draw: random.Random) -> tuple[str, ...]:
    """Draw the weak flags of somebody: yes to questions that alone send nobody anywhere in a hurry."""
    count = (2 if draw.random() < recipe.TWO_FLAGS else 1) if draw.random() < recipe.WEAK_FLAG else 0
    return tuple(draw.sample(_weak(), count))


@cache
def _weak() -> tuple[str, ...]:
    """Give the questions of weak flags that add no condition."""
    return tuple(key for key, question in questions().items() if question.tier == "S" and not question.tags and key not in _NOT_WEAK)


def _danger(draw: random.Random, weeks: int, *, pregnancy_possible: bool) -> Danger:
    """Draw a danger sign that locks: what the daily lines do not ask is there from the first day."""
    keys = [key for key in asked("EU", pregnancy_possible=pregnancy_possible) if questions()[key].locks]
    key, day = draw.choice(keys), draw.randrange(weeks * WEEK)
    return Danger(day if questions()[key].daily else 0, key, "not sure" if draw.random() < recipe.NOT_SURE else "yes")
