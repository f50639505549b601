"""The dose that an exercise's own words state.

Takes a Page and the tokens of an exercise; gives the values of its fields, ranges as (low, high) with None for an open end. Never fills a gap.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from limber.leaflet.lexer import Token
from limber.leaflet.page import Page
from limber.leaflet.phrases import Mention

Ends = tuple[float | None, float | None]
_NEVER = 1 << 62  # beyond every character and token
_RANGE = 30  # repetitions that a range goes up to
MOST = 200  # repetitions; beyond it may stand a page's mistake, a range that lost its dash
CROSSED = "sets=1 reps=2 crossed"
FIELDS = ("sets", "reps", "hold", "rest", "times_per_day", "days_per_week", "breaths", "duration")


def stated(found: Sequence[Mention], *, static: bool) -> dict[str, Ends]:
    """Give what the mentions of an exercise state of its dose; `static` tells that it is a position kept."""
    bare = any(mention.gives == "bare=1" for mention in found)
    counted = bare and any(field == "reps" for mention in found for field, _ in given(mention, static=False))
    values: dict[str, list[Ends]] = {}
    goals: dict[str, Ends] = {}
    for mention in found:
        for field, ends in given(mention, static=static or (mention.gives == "bare=1" and counted)):
            if field.startswith("goal-"):
                goals[field[5:]] = ends
            else:
                values.setdefault(field, []).append(ends)
    joined = _joined(found, values)
    for field, (_, high) in goals.items():
        low = joined[field][0] if field in joined else None
        joined[field] = (low if low is None or high is None or low < high else None, high)
    return joined


def heard(page: Page, first: int, last: int, after: int = 0, without: Sequence[tuple[int, int]] = ()) -> tuple[list[Mention], list[Mention]]:
    """Give the mentions that state the dose, and those that speak of another version of the exercise and are kept beside it.

    The tokens are those from `first` up to `last`; a mention's numbers stand at the character `after` or behind it.
    """
    stating: list[Mention] = []
    left: list[Mention] = []
    for mention in page.within(page.doses, first, last):
        if _starts(mention) >= after:
            (left if aside(page, mention) or among(mention, without) else stating).append(mention)
    return stating, left


def _starts(mention: Mention) -> int:
    """Give the character at which a mention's first number starts; a mention without a number stands anywhere."""
    return mention.values[0].start if mention.values else _NEVER


def among(mention: Mention, runs: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a mention starts in one of some runs of tokens, which stand in order."""
    at = bisect_right(runs, (mention.first, _NEVER)) - 1
    return at >= 0 and mention.first < runs[at][1]


def aside(page: Page, mention: Mention) -> bool:
    """Tell whether a mention stands in a sentence about another version of the exercise, or in a question."""
    first, last = page.sentence(mention.first)
    if last < len(page.tokens) and page.tokens[last].word == "?":
        return True
    return page.count("aside", first, mention.first + 1) > 0 and not mention.gives.startswith("goal")


def given(mention: Mention, *, static: bool) -> list[tuple[str, Ends]]:
    """Give the fields of a mention with their values."""
    given: list[tuple[str, Ends]] = []
    for part in mention.gives.split():
        field, _, value = part.partition("=")
        if field in ("aside", "sides", "crossed", ""):
            continue
        if field in ("any", "bare"):
            field = "hold" if static else "duration"
        if field == "set-number":
            given.append(("sets", (mention.values[0].low, mention.values[0].high)))
        elif field == "chain-reps":
            token = mention.values[0]
            given += [("sets", (token.size, token.size)), ("reps", (token.low, token.high))]
        elif field == "more-reps":
            given.append(("reps", _more(mention.values[0])))
        elif field != "reps" or not _without_dash(mention.values[-1].high or 0):
            given.append((field, _value(value, mention.values)))
    return _upright(given) if mention.gives == CROSSED and len(given) == 2 else given


def _without_dash(count: float) -> bool:
    """Tell whether a count is more likely two that lost the dash between them, such as 510 for 5-10: no number of it can be trusted."""
    digits = str(int(count))
    pairs = [(digits[:cut], digits[cut:]) for cut in range(1, len(digits))]
    return count > MOST and any(high[0] != "0" and int(low) < int(high) <= _RANGE for low, high in pairs)


def _upright(given: list[tuple[str, Ends]]) -> list[tuple[str, Ends]]:
    """Give two numbers with a cross between them as sets and repetitions: sets stand first unless they would be many and repetitions few."""
    (_, one), (_, other) = given
    return [("sets", other), ("reps", one)] if (one[0] or 0) >= 8 and (other[1] or 0) <= 5 else given


def _value(text: str, values: Sequence[Token]) -> Ends:
    """Give the value that a phrase's rule names: a fixed one ("@7", "@3-4"), a token's, or from one token to another ("1-2")."""
    if text.startswith("@"):
        low, _, high = text[1:].partition("-")
        return float(low), float(high or low)
    low, _, high = text.partition("-")
    one, other = values[int(low) - 1], values[int(high or low) - 1]
    if high:
        return one.low if one.low is not None else one.high, other.high if other.high is not None else other.low
    if one.low is not None and one.high is not None and one.low > one.high:
        return one.high, one.low
    return one.low, one.high


def _more(token: Token) -> Ends:
    """Give how often something is done that is repeated so many more times."""
    return (None if token.low is None else token.low + 1), (None if token.high is None else token.high + 1)


def _joined(found: Sequence[Mention], values: dict[str, list[Ends]]) -> dict[str, Ends]:
    """Give one value for each field: the span of several holds, else the value stated first; repetitions stated with sets go first."""
    numbered = [mention.values[0].high or 0 for mention in found if mention.gives.startswith("set-number")]
    joined: dict[str, Ends] = {}
    for field, ends in values.items():
        if len(ends) > 1 and (field == "hold" or (field == "reps" and numbered)):
            lows, highs = [low for low, _ in ends if low is not None], [high for _, high in ends if high is not None]
            joined[field] = (min(lows, default=None), max(highs, default=None))
        else:
            joined[field] = ends[0]
    if numbered:
        joined["sets"] = (max(numbered), max(numbered))
    for mention in found:
        together = dict(given(mention, static=False))
        if "sets" in together and "reps" in together:
            joined["reps"] = together["reps"]
            joined["sets"] = joined["sets"] if numbered else together["sets"]
            break
    return joined
