"""The clauses of a dose sentence that open with a word: how often, and how the sides share the work.

Takes a Reader at the first token of a clause; tells whether one of these stood there, and leaves the Reader behind it. Never guesses:
`both sides` alone could mean two things, so it is a Problem that shows both.
"""

from __future__ import annotations

from limber.dose.dose import Laterality, Range
from limber.dose.reader import Reader
from limber.dose.words import ALTERNATING, DAYS, EVERY_DAY, ONCE, PER, SIDES, TOGETHER

# Every other day is four days in one week and three in the next.
EVERY_OTHER_DAY = Range(3, 4)


def frequency(reader: Reader) -> bool:
    """Read `daily`, `every day`, `every other day`, `on alternate days`, `once a day`, `weekly`; tell whether one stood here."""
    token = reader.token
    part, value = "days_per_week", Range(7, 7)
    if reader.take(ONCE):
        found = reader.often()
        if found is None:
            reader.report("dose-times-of-what", (token.start, reader.last), number=ONCE[token.word], often=f"{token.word} a day")
            return True
        part, value = found, Range(ONCE[token.word], ONCE[token.word])
    elif reader.at(("weekly",)):
        reader.place += 1
        value = Range(1, 1)
    elif (reader.at(("every",)) and reader.at(("other",), 1) and reader.at(DAYS, 2)) or (reader.at(ALTERNATING) and reader.at(DAYS, 1)):
        reader.place += 3 if reader.at(("every",)) else 2
        value = EVERY_OTHER_DAY
    elif reader.at(("every", "each")) and reader.at(DAYS, 1):
        reader.place += 2
    elif not reader.take(EVERY_DAY):
        return False
    reader.state(part, value, (token.start, reader.last))
    return True


def sides(reader: Reader) -> bool:
    """Read `each side`, `per leg`, `a side`, `alternating sides`, `both sides together`, `bilateral`; tell whether one stood here."""
    token = reader.token
    if reader.at(PER) and reader.at(SIDES, 1):
        reader.place += 2
        reader.state("laterality", Laterality.EACH_SIDE, (token.start, reader.last))
    elif reader.take(ALTERNATING):
        reader.take(SIDES)
        reader.state("laterality", Laterality.ALTERNATING, (token.start, reader.last))
    elif reader.take(TOGETHER):
        reader.state("laterality", Laterality.BILATERAL, (token.start, reader.last))
    elif reader.at(("both",)) and reader.at(SIDES, 1):
        _both_sides(reader)
    else:
        return False
    return True


def _both_sides(reader: Reader) -> None:
    """Read `both sides together`; `both sides` alone could also mean each side, so a person says which."""
    start = reader.token.start
    reader.place += 2
    if reader.take(TOGETHER):
        reader.state("laterality", Laterality.BILATERAL, (start, reader.last))
    else:
        reader.report("dose-both-sides", (start, reader.last))
