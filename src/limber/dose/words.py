"""The words that a dose sentence knows, each with what it stands for.

Takes a word in lower case; gives its meaning, or the nearest word that is known. Never reads a sentence: `limber.dose.parse` does.
"""

from __future__ import annotations

from difflib import get_close_matches
from functools import lru_cache

SMALL_NUMBERS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    )
}
TENS = {word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
HUNDRED = {"hundred": 100}
NUMBERS = SMALL_NUMBERS | TENS | HUNDRED

TIME_UNITS = (
    dict.fromkeys(("s", "sec", "secs", "second", "seconds"), 1)
    | dict.fromkeys(("min", "mins", "minute", "minutes"), 60)
    | dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), 3600)
)
SETS = frozenset({"set", "sets"})
REPETITIONS = frozenset({"rep", "reps", "repetition", "repetitions"})
BREATHS = frozenset({"breath", "breaths"})
DAYS = frozenset({"day", "days"})
WEEKS = frozenset({"week", "weeks"})
TIMES = frozenset({"time", "times"})
ONCE = {"once": 1, "twice": 2, "thrice": 3}
CROSSES = frozenset({"x"})
SIDES = frozenset(
    {"side", "leg", "arm", "way", "foot", "hand", "knee", "hip", "ankle", "shoulder", "direction"}
    | {"sides", "legs", "arms", "ways", "feet", "hands", "knees", "hips", "ankles", "shoulders", "directions"}
)
KEYWORDS = frozenset({"hold", "rest", "tempo", "effort"})
PER = frozenset({"a", "per", "each", "every"})
EVERY_DAY = frozenset({"daily", "everyday"})
ALTERNATING = frozenset({"alternating", "alternate", "alternately"})
TOGETHER = frozenset({"together", "bilateral", "bilaterally"})
# Words that only join clauses; they carry no number and no meaning of their own.
JOINING = frozenset({"and", "with", "for", "at", "on", "then"})
LINKS = frozenset({"both", "of", "to", "out", "other", "between", "weekly"})

_GRAMMAR = frozenset().union(
    TIME_UNITS, SETS, REPETITIONS, BREATHS, DAYS, WEEKS, TIMES, ONCE, CROSSES, SIDES, KEYWORDS, PER, EVERY_DAY, ALTERNATING, TOGETHER, JOINING, LINKS
)
KNOWN = _GRAMMAR | NUMBERS.keys()
_LONGEST = max(map(len, KNOWN)) + 3
_OFFERED = sorted(word for word in KNOWN - JOINING if len(word) > 2)


@lru_cache(maxsize=256)
def nearest(word: str) -> str | None:
    """Give the known word that an unknown one was most likely meant to be, or None where none is near.

    A number must be nearer than another word ("light" is not "eight"), and a short word too ("the" is not "other").
    The three shares are our own, tried on common slips.
    """
    if not 2 < len(word) <= _LONGEST:
        return None
    for near in get_close_matches(word, _OFFERED, n=3, cutoff=0.75 if len(word) > 3 else 0.8):
        if near not in NUMBERS or get_close_matches(word, [near], cutoff=0.85):
            return near
    return None
