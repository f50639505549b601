"""How an exercise's words share the work between the sides.

Takes a Page and the tokens of an exercise; gives "each", "alternating" or None. The first rule that fits counts:
alternating by word, a count tied to each side, the other side after the count, the other side before it.
"""

from __future__ import annotations

from limber.leaflet.page import Page
from limber.leaflet.phrases import Mention

_COUNTS = frozenset({"reps", "sets", "more-reps", "chain-reps", "goal-reps"})


def sides(page: Page, first: int, last: int) -> str | None:
    """Give how the sides share the work, None where the words do not say."""
    found = page.within(page.sides, first, last)
    doses = page.within(page.doses, first, last)
    counts = [mention.first for mention in doses if _counts(mention)]
    read = [mention._replace(gives=_read(page, mention, counts)) for mention in found]
    kinds = {mention.gives for mention in read}
    if "alternating" in kinds or any("sides=alternating" in mention.gives for mention in doses) or _in_turn(page, read):
        return "alternating"
    if "each" in kinds:
        return "each"
    others = [mention.first for mention in read if mention.gives == "other"]
    if not others:
        return None
    return "alternating" if counts and max(others) < max(counts) else "each"


def _read(page: Page, mention: Mention, counts: list[int]) -> str:
    """Give what a mention says of the sides: a turn to one side and to the other is one repetition unless a count stands in it."""
    if mention.gives == "turned":
        return "other" if any(mention.first - 4 <= count <= mention.last for count in counts) else "alternating"
    if mention.gives == "to-other":
        again = page.words.headings["again"]
        start = page.sentence(mention.first)[0]
        return "other" if any(page.tokens[i].word in again for i in range(start, mention.first)) else "to-other"
    return mention.gives


def _counts(mention: Mention) -> bool:
    """Tell whether a mention says how many repetitions or sets."""
    return any(part.split("=")[0] in _COUNTS for part in mention.gives.split())


def _in_turn(page: Page, found: list[Mention]) -> bool:
    """Tell whether one movement is asked for to the left and, in another sentence, to the right: one repetition holds both."""
    left, right = (
        {(page.tokens[each.first].word, page.sentence(each.first)[0]) for each in found if each.gives == side} for side in ("act-left", "act-right")
    )
    one, other = ({page.sentence(each.first)[0] for each in found if each.gives == side} for side in ("to-one", "to-other"))
    return any(verb == same and place != elsewhere for verb, place in left for same, elsewhere in right) or bool(one and other - one)
