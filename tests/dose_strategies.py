"""Random doses and the many ways to write one: strategies of hypothesis that every test of a dose, a programme or a session may draw from.

`doses()` draws any Dose that exists; `climbs()` a start under its ceiling; `spellings(dose)` a sentence in any case, spacing and order.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random
from typing import Any

from hypothesis import strategies as st

from limber.dose.dose import LIMITS, Dose, Laterality, Range, Tempo, faults
from limber.dose.words import ONCE, SMALL_NUMBERS, TENS

WORDS = {number: word for word, number in (SMALL_NUMBERS | TENS).items()} | {100: "one hundred"}
WORDS |= {ten + unit: f"{WORDS[ten]}-{WORDS[unit]}" for ten in range(20, 100, 10) for unit in range(1, 10)}


@st.composite
def ranges(draw: st.DrawFn, part: str, most: int | None = None) -> Range:
    """Draw a range of one part inside its limits."""
    limit = LIMITS[part]
    low = draw(st.integers(limit.low, most or limit.high))
    return Range(low, draw(st.one_of(st.just(low), st.integers(low, most or limit.high))))


def stated(part: str) -> st.SearchStrategy[Range | None]:
    """Draw a range of one part, or None."""
    return st.none() | ranges(part)


@st.composite
def doses(draw: st.DrawFn) -> Dose:
    """Draw any dose that exists: in repetitions, in holds, or as a duration."""
    often: dict[str, Any] = {part: draw(stated(part)) for part in ("times_per_day", "days_per_week", "effort")}
    sides = draw(st.none() | st.sampled_from(Laterality))
    if draw(st.integers(0, 3)) == 0:
        return Dose(duration=draw(durations()), laterality=sides, **often)
    repetitions = draw(stated("repetitions"))
    tempo = draw(st.none() | st.builds(Tempo, st.integers(1, 30), st.integers(0, 3), st.integers(1, 30))) if repetitions else None
    held = draw(st.sampled_from(["hold", "breaths"] if not repetitions else [None, "hold", "breaths"])) if not (tempo and tempo.stay) else None
    amount: dict[str, Any] = {held: draw(ranges(held))} if held else {}
    return Dose(sets=draw(stated("sets")), repetitions=repetitions, rest=draw(stated("rest")), laterality=sides, tempo=tempo, **amount, **often)


def random_dose(chance: Random) -> Dose:
    """Give a random dose; draws parts until they may stand together."""
    while True:
        parts: dict[str, Any] = {part: _random_range(chance, limit) for part, limit in LIMITS.items() if chance.random() < 0.4}
        if chance.random() < 0.3:
            parts["tempo"] = Tempo(chance.randint(1, 30), chance.choice([0, 0, 3]), chance.randint(1, 30))
        parts["laterality"] = chance.choice([None, *Laterality])
        if not tuple(faults(parts)):
            return Dose(**parts)


def _random_range(chance: Random, limit: Range) -> Range:
    """Give a random range inside a limit, one number in half of the cases."""
    low = chance.randint(*limit)
    return Range(low, chance.choice([low, chance.randint(low, limit.high)]))


@st.composite
def durations(draw: st.DrawFn) -> Range:
    """Draw a duration in whole minutes or in seconds."""
    unit = draw(st.sampled_from([1, 60]))
    low = draw(st.integers(1, 10_800 // unit))
    return Range(low * unit, draw(st.one_of(st.just(low), st.integers(low, 10_800 // unit))) * unit)


@st.composite
def climbs(draw: st.DrawFn) -> tuple[Dose, Dose]:
    """Draw a start and its ceiling, counted alike, no part of the start above the ceiling's; small enough to climb in a test."""
    kind = draw(st.sampled_from(["repetitions", "held", "hold", "breaths", "duration"]))
    if kind == "duration":
        start, more = draw(ranges("duration", 60)), draw(st.integers(0, 40))
        ends = [Range(low * 60, high * 60) for low, high in (start, (start.low + more, start.high + more))]
        return Dose(duration=ends[0]), Dose(duration=ends[1])
    counts = {"sets": 4}
    if kind in ("repetitions", "held"):
        counts |= {"repetitions": 15}
    if kind != "repetitions":
        counts |= {"breaths" if kind == "breaths" else "hold": 12}
    low: dict[str, Any] = {}
    high: dict[str, Any] = {}
    for part, most in counts.items():
        top = draw(ranges(part, most))
        below = draw(ranges(part, top.high))
        low[part], high[part] = Range(min(below.low, top.low), below.high), top
    rests = st.none() | st.sampled_from([Range(10, 10), Range(60, 60)])
    return Dose(rest=draw(rests), **low), Dose(rest=draw(rests), **high)


@st.composite
def spellings(draw: st.DrawFn, dose: Dose) -> str:
    """Draw a sentence for a dose: another order, other words, other spacing, another case."""
    clauses = [draw(clause) for clause in _clauses(dose)]
    text = draw(st.sampled_from([", ", ",", " ; ", "\u00a0,\u2009", ",\n"])).join(draw(st.permutations(clauses)))
    cases: list[Callable[[str], str]] = [str, str.upper, str.title]
    cased = draw(st.sampled_from(cases))
    return draw(st.sampled_from(["", " ", "\t"])) + cased(text) + draw(st.sampled_from(["", " ", ".", " ."]))


def _clauses(dose: Dose) -> list[st.SearchStrategy[str]]:
    """Give a strategy for each clause of a dose."""
    found = [_hold(dose), _duration(dose.duration)] if dose.duration else [_hold(dose)]
    found += _amount(dose)
    if dose.rest:
        found.append(_with(dose.rest, "rest {} s", "rest: {} seconds", "{}s rest", "{} sec rest", "rest for {} secs"))
    if dose.laterality:
        found.append(st.sampled_from(_SIDES[dose.laterality]))
    if dose.tempo:
        found.append(st.sampled_from(["tempo {}-{}-{}", "tempo {} – {} – {}", "tempo {}:{}:{}", "tempo {}/{}/{}"]).map(_filled(*dose.tempo)))
    if dose.effort:
        found.append(_with(dose.effort, "effort {}", "effort {}/10", "at effort {} out of 10", "effort: {}"))
    if dose.times_per_day:
        found.append(_often(dose.times_per_day, "a day", "per day", "each day", "daily"))
    if dose.days_per_week:
        found.append(_days(dose.days_per_week))
    return [clause for clause in found if clause is not _NOTHING]


_NOTHING: st.SearchStrategy[str] = st.just("")
_SIDES = {
    Laterality.BILATERAL: ["both sides together", "bilateral", "both legs together", "together"],
    Laterality.EACH_SIDE: ["each side", "per side", "each leg", "on each arm", "each way", "a side"],
    Laterality.ALTERNATING: ["alternating", "alternate sides", "alternating legs"],
}


def _filled(*values: object) -> Callable[[str], str]:
    """Give a function that fills a pattern in."""
    return lambda pattern: pattern.format(*values)


def _numbers(value: Range) -> st.SearchStrategy[str]:
    """Draw a range as digits or words."""
    low, high = (WORDS.get(end, str(end)) for end in value)
    if value.low == value.high:
        return st.sampled_from([str(value.low), low])
    ways = ["{}-{}", "{} - {}", "{}–{}", "{}—{}", "{} to {}"]
    return st.sampled_from([way.format(*value) for way in ways] + [f"{low} to {high}"])


def _with(value: Range, *patterns: str) -> st.SearchStrategy[str]:
    """Draw one of the patterns, filled with a range."""
    return st.tuples(st.sampled_from(patterns), _numbers(value)).map(lambda drawn: _spaced(*drawn))


def _spaced(pattern: str, numbers: str) -> str:
    """Fill a pattern, with a space where a word would run into the number's."""
    filled = re.sub(r"\{\}(?=[a-z])", "{} ", pattern) if numbers[-1].isalpha() else pattern
    return filled.format(numbers)


def _hold(dose: Dose) -> st.SearchStrategy[str]:
    """Draw the hold, in seconds or breaths."""
    if dose.hold:
        return _with(dose.hold, "hold {} s", "hold for {} seconds", "{}s hold", "hold {}sec", "{}-second hold")
    return _with(dose.breaths, "hold {} breaths", "{} breaths", "hold for {} breaths", "{} breath hold") if dose.breaths else _NOTHING


def _amount(dose: Dose) -> list[st.SearchStrategy[str]]:
    """Draw sets and repetitions, in one clause; sets alone where no repetitions are stated."""
    if not dose.repetitions:
        return [_with(dose.sets, "{} sets", "{} set")] if dose.sets else []
    if not dose.sets:
        return [_with(dose.repetitions, "{}", "{} reps", "{} repetitions", "{}rep")]
    both = st.tuples(_numbers(dose.sets), _numbers(dose.repetitions))
    ways = ["{0} x {1}", "{0} × {1}", "{0} * {1}", "{0} sets of {1}", "{0} sets x {1} reps", "{1} reps x {0} sets", "{0} X {1}"]
    return [st.tuples(st.sampled_from(ways), both).map(lambda drawn: drawn[0].format(*drawn[1]))]


def _duration(value: Range) -> st.SearchStrategy[str]:
    """Draw a duration in minutes or seconds."""
    if all(end % 60 == 0 for end in value):
        return _with(Range(value.low // 60, value.high // 60), "{} min", "{} minutes", "for {} mins")
    if value.low == value.high > 60:
        minutes, left = divmod(value.low, 60)
        return st.sampled_from([f"{value.low} s", f"{minutes} min {left} s", f"{minutes}min{left}s", f"{minutes} minutes and {left} seconds"])
    return _with(value, "{} s", "{} seconds")


def _often(value: Range, *ends: str) -> st.SearchStrategy[str]:
    """Draw how often, with `once` and `twice` where they fit."""
    once = [word for word, number in ONCE.items() if Range(number, number) == value]
    ways = [_with(value, *(f"{{}} times {end}" for end in ends), f"{{}} x {ends[1]}")]
    return st.one_of(*ways, *(st.sampled_from([f"{word} {end}" for end in ends]) for word in once))


def _days(value: Range) -> st.SearchStrategy[str]:
    """Draw the days a week."""
    named = {
        Range(7, 7): ["daily", "every day", "everyday", "each day"],
        Range(3, 4): ["every other day", "on alternate days"],
        Range(1, 1): ["weekly"],
    }
    counted = _with(value, "{} days a week", "{} days per week", "{} days/week") | _often(value, "a week", "per week", "each week")
    return counted | st.sampled_from(named[value]) if value in named else counted
