"""How an exercise's words share the work between the sides.

Takes a Page and the tokens of an exercise; gives "each", "alternating" or None. The first rule that fits counts:
alternating by word, a count tied to each side, the other side after the count, the other side before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from limber.leaflet.page import Page
from limber.leaflet.phrases import Mention
from limber.leaflet.stated import among

_BACK = 40  # tokens before "to the other side" in which a word such as "repeat" may stand
_COUNTS = frozenset({"reps", "sets", "more-reps", "chain-reps", "goal-reps"})


def sides(page: Page, first: int, last: int, without: Sequence[tuple[int, int]] = ()) -> str | None:
    """Give how the sides share the work, None where the words do not say."""
    found = [mention for mention in page.within(page.sides, first, last) if not among(mention, without)]
    doses = page.within(page.doses, first, last)
    counts = [mention.first for mention in doses if _counts(mention)]
    read = [mention._replace(gives=_read(page, mention, counts)) for mention in found]
    kinds = {mention.gives for mention in read}
    if "alternating" in kinds or any("sides=alternating" in mention.gives for mention in doses):
        return "alternating"
    if "each" in kinds:
        return "each"
    others = [mention.first for mention in read if mention.gives == "other"]
    if others and "each-too" in kinds:
        return "each"
    if others:
        return "alternating" if counts and max(others) < min(counts) else "each"
    if _in_turn(page, read):
        return "each" if not counts and any("hold" in mention.gives for mention in doses) else "alternating"
    return "each" if "to-other" in kinds else None


def _read(page: Page, mention: Mention, counts: list[int]) -> str:
    """Give what a mention says of the sides: a turn to one side and to the other is one repetition unless a count stands in it."""
    if mention.gives == "turned":
        return "other" if any(mention.first - 4 <= count <= mention.last for count in counts) else "alternating"
    if mention.gives == "to-other":
        again = page.words.headings["again"]
        start = max(page.sentence(mention.first)[0], mention.first - _BACK)
        return "other" if any(page.tokens[i].word in again for i in range(start, mention.first)) else "to-other"
    return mention.gives


def _counts(mention: Mention) -> bool:
    """Tell whether a mention says how many repetitions or sets."""
    return any(part.split("=")[0] in _COUNTS for part in mention.gives.split())


def _in_turn(page: Page, found: list[Mention]) -> bool:
    """Tell whether a movement to one side and, in another sentence, the same one to the other side are described: one repetition holds both."""
    one, other = ({page.sentence(each.first)[0] for each in found if each.gives == side} for side in ("to-one", "to-other"))
    if one and other - one:
        return True
    left, right = ({page.sentence(each.first) for each in found if each.gives == side} for side in ("left", "right"))
    moved = {word for sentence in left - right for word in _acts(page, *sentence)}
    return any(not moved.isdisjoint(_acts(page, *sentence)) for sentence in right - left)


def _acts(page: Page, first: int, last: int) -> set[str]:
    """Give the words for movements among some tokens, without those that steps of any movement have."""
    return {token.word for token in page.tokens[first:last] if token.word in page.words.acts} - page.words.headings["sameness"]
