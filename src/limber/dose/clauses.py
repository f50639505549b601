"""The clauses of a dose sentence, one function each: what a person may say and which part of the dose it states.

Takes a Reader at the first token of a clause; leaves it behind the clause, with the part stated or a Problem reported.
Never guesses: what could mean two things is a Problem that shows both ways to say it.
"""

from __future__ import annotations

from limber.dose.days_and_sides import frequency, sides
from limber.dose.dose import Tempo
from limber.dose.lexer import Kind
from limber.dose.reader import Numbers, Reader, Span
from limber.dose.words import BREATHS, DAYS, JOINING, PER, REPETITIONS, SETS, TIMES, WEEKS


def clause(reader: Reader) -> None:
    """Read the clause that begins at the place, whatever it is; always moves on by at least one token."""
    token = reader.token
    if token.kind is Kind.NUMBER:
        _counted(reader)
    elif token.kind in (Kind.BREAK, Kind.DASH, Kind.UNREAD) or reader.at(JOINING):
        reader.place += 1  # what is UNREAD was reported when the text was cut
    elif reader.at(("hold", "rest")):
        _timed(reader, token.word)
    elif reader.at(("tempo",)):
        _tempo(reader)
    elif reader.at(("effort",)):
        _effort(reader)
    elif not (frequency(reader) or sides(reader)):
        _alone(reader)


def _alone(reader: Reader) -> None:
    """Report a known word in a place where it says nothing; one Problem for a run of them, none behind a word that was not known."""
    token, place = reader.token, reader.place
    reader.place += 1
    before = reader.problems[-1] if reader.problems else None
    if place and reader.tokens[place - 1].kind is Kind.UNREAD:
        return
    if place and before and before.code == "dose-word-alone" and before.span and before.span[1] == reader.tokens[place - 1].end:
        reader.problems.pop()
        reader.report("dose-word-alone", (before.span[0], token.end))
    else:
        reader.report("dose-word-alone", (token.start, token.end))


def _counted(reader: Reader) -> None:
    """Read a clause that begins with a number: what follows the number tells what it counts."""
    numbers = reader.numbers()
    if reader.at_time_unit():
        _length(reader, reader.time(numbers))
    elif reader.take(BREATHS):
        span = (numbers.span[0], reader.last)
        _bound_to(reader, "hold")
        reader.state("breaths", numbers.value, span)
    elif reader.at(SETS) or reader.at(REPETITIONS) or reader.at_kind(Kind.CROSS):
        _amount(reader, numbers)
    elif not _counted_often(reader, numbers):
        _bare(reader, numbers)


def _bare(reader: Reader, numbers: Numbers) -> None:
    """Read a number that nothing follows: the repetitions, unless they are known already."""
    if "repetitions" in reader.parts:
        reader.report("dose-number-alone", numbers.span)
    else:
        reader.state("repetitions", numbers.value, numbers.span)


def _length(reader: Reader, time: Numbers) -> None:
    """Read a length of time whose keyword may stand behind it (`5 s hold`); alone it is a duration."""
    for part in ("hold", "rest"):
        if _bound_to(reader, part):
            reader.state(part, time.value, time.span)
            if part == "rest":
                _between(reader)
            return
    reader.state("duration", time.value, time.span)


def _bound_to(reader: Reader, keyword: str) -> bool:
    """Pass over a keyword that belongs to the number before it, not to a number behind it; tell whether it was there."""
    behind = 2 if reader.at(("for", "of"), 1) else 1
    return not reader.at_kind(Kind.NUMBER, behind) and reader.take((keyword,))


def _amount(reader: Reader, first: Numbers) -> None:
    """Read sets and repetitions: `3 x 15`, `3 sets of 15`, `15 reps`, `15 reps x 3 sets`, `3x a day`."""
    counts = _counting(reader)
    crossed = reader.at_kind(Kind.CROSS) or (counts == "sets" and reader.at(("of",)))
    if not crossed:
        reader.state(counts, first.value, (first.span[0], reader.last))
        return
    reader.place += 1
    if not reader.at_kind(Kind.NUMBER):
        if counts or not _how_often(reader, first):
            reader.report("dose-cross-alone", (first.span[0], reader.last))
        return
    second = reader.numbers()
    if reader.at_time_unit() or reader.at(BREATHS):
        _sets_of_time(reader, first, second)
        return
    other = _counting(reader)
    _sets_by_repetitions(reader, (counts, first), (other, second._replace(span=(second.span[0], reader.last))))


def _counting(reader: Reader) -> str:
    """Pass over `sets` or `reps`; give the part it names, or "" where neither stands here."""
    if reader.take(SETS):
        return "sets"
    return "repetitions" if reader.take(REPETITIONS) else ""


def _sets_by_repetitions(reader: Reader, first: tuple[str, Numbers], second: tuple[str, Numbers]) -> None:
    """State sets and repetitions from two counts; sets come first where neither is named."""
    if first[0] and first[0] == second[0]:
        reader.report(f"dose-{first[0]}-twice", second[1].span)
    elif first[0] == "repetitions" or second[0] == "sets":
        reader.state("repetitions", first[1].value, first[1].span)
        reader.state("sets", second[1].value, second[1].span)
    else:
        reader.state("sets", first[1].value, first[1].span)
        reader.state("repetitions", second[1].value, second[1].span)


def _sets_of_time(reader: Reader, first: Numbers, second: Numbers) -> None:
    """Report `3 x 30 s`: it may be three sets or three repetitions, so a person says which."""
    if not reader.take(BREATHS):
        reader.time(second)
    times = reader.text[slice(*first.span)]
    held = reader.text[second.span[0] : reader.last]
    _bound_to(reader, "hold")
    reader.report("dose-sets-of-time", (first.span[0], reader.last), times=times, held=held)


def _counted_often(reader: Reader, numbers: Numbers) -> bool:
    """Read `5 days a week` or `3 times a day`; tell whether the number counts how often. `10 a day` could mean two things."""
    start, number = numbers.span[0], reader.text[slice(*numbers.span)]
    if reader.take(DAYS):
        if reader.often() == "days_per_week":
            reader.state("days_per_week", numbers.value, (start, reader.last))
        else:
            reader.report("dose-days-of-what", (start, reader.last), number=number)
        return True
    if reader.take(TIMES):
        if not _how_often(reader, numbers):
            reader.report("dose-times-of-what", (start, reader.last), number=number, often=f"{number} times a day")
        return True
    part = reader.often() if reader.at(("a", "per")) or reader.at_kind(Kind.SLASH) else None
    if part:
        span = "day" if part == "times_per_day" else "week"
        reader.report("dose-times-of-what", (start, reader.last), number=number, often=f"{number} times a {span}")
    return part is not None


def _how_often(reader: Reader, numbers: Numbers) -> bool:
    """Read `a day`, `/week`, `daily` behind a count of times; tell whether it stood here."""
    part = reader.often()
    if part:
        reader.state(part, numbers.value, (numbers.span[0], reader.last))
    return part is not None


def _timed(reader: Reader, part: str) -> None:
    """Read `hold 5 s`, `hold for 3 breaths`, `rest: 1 min`; a number without unit is a Problem that shows the unit."""
    keyword = _keyword(reader)
    if not reader.at_kind(Kind.NUMBER):
        reader.report(f"dose-{part}-without-number", keyword)
        return
    place = reader.place
    numbers = reader.numbers()
    if reader.at_time_unit():
        time = reader.time(numbers)
        reader.state(part, time.value, (keyword[0], time.span[1]))
        if part == "rest":
            _between(reader)
    elif part == "hold" and reader.take(BREATHS):
        reader.state("breaths", numbers.value, (keyword[0], reader.last))
    elif _counts_something(reader):
        reader.place = place
        reader.report(f"dose-{part}-without-number", keyword)
    else:
        _without_unit(reader, part, numbers, keyword[0])


def _keyword(reader: Reader) -> Span:
    """Pass over a keyword and the `for`, `of` or colon that may stand behind it; give the keyword's span."""
    span = (reader.token.start, reader.token.end)
    reader.place += 1
    if reader.at(("for", "of", "at")) or reader.token.word == ":":
        reader.place += 1
    return span


def _counts_something(reader: Reader) -> bool:
    """Tell whether the number just read belongs to a clause of its own, such as `10 reps` or `5 days a week`."""
    others = SETS | REPETITIONS | BREATHS | DAYS | TIMES
    return reader.at(others) or reader.at_kind(Kind.CROSS) or (reader.at(PER) and (reader.at(DAYS, 1) or reader.at(WEEKS, 1)))


def _without_unit(reader: Reader, part: str, numbers: Numbers, start: int) -> None:
    """Report a hold or rest without a unit, with the same words and the unit as its mend."""
    said = reader.text[slice(*numbers.span)]
    reader.report(f"dose-{part}-without-unit", (start, reader.last), mend=f"{part} {said} s")


def _between(reader: Reader) -> None:
    """Read `between sets` or `between reps` behind a rest, and keep which it was, to hold it against the sets."""
    start = reader.token.start
    if not reader.take(("between",)):
        return
    counts = _counting(reader)
    if counts:
        reader.spans[f"between {counts}"] = (start, reader.last)
    else:
        reader.report("dose-word-alone", (start, reader.last))


def _tempo(reader: Reader) -> None:
    """Read `tempo 3-1-3`, with dashes, slashes, colons or spaces between the three numbers."""
    keyword = _keyword(reader)
    found: list[int] = []
    while reader.at_kind(Kind.NUMBER) and len(found) < 3:
        found.append(reader.token.value)
        reader.place += 1
        if len(found) < 3 and (reader.token.kind in (Kind.DASH, Kind.SLASH) or reader.token.word == ":"):
            reader.place += 1
    if len(found) == 3:
        reader.state("tempo", Tempo(*found), (keyword[0], reader.last))
    else:
        reader.report("dose-tempo-not-three", (keyword[0], reader.last))


def _effort(reader: Reader) -> None:
    """Read `effort 3-4`, `effort 3/10`, `effort 3 out of 10`."""
    keyword = _keyword(reader)
    if not reader.at_kind(Kind.NUMBER):
        reader.report("dose-effort-without-number", keyword)
        return
    numbers = reader.numbers()
    out_of = 1 if reader.at_kind(Kind.SLASH) else 2 if reader.at(("out",)) and reader.at(("of",), 1) else 0
    if out_of and reader.at_kind(Kind.NUMBER, out_of):
        scale = reader.ahead(out_of)
        reader.place += out_of + 1
        if scale.value != 10:
            reader.report("dose-effort-scale", (scale.start, scale.end))
    reader.state("effort", numbers.value, (keyword[0], reader.last))
