"""Exercises in running text that no heading or label names.

Takes a Page and a run of its tokens; gives the stretches of sentences that are one exercise each. An exercise opens with a position or a
movement and goes on until, after a dose, the next position is taken. Never takes a sentence that speaks of all exercises.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from limber.leaflet.page import Page

_COUNTS = frozenset({"reps", "sets", "more-reps", "chain-reps"})
_HOW_MUCH = _COUNTS | {"hold", "breaths", "duration", "any", "bare", "goal-reps", "goal-hold"}
_NAME_WORDS = 6
_TOLD = frozenset({"each", "other", "alternating", "each-too"})  # what is said of the sides once all else is
_LISTED = frozenset({"number", "bullet", "letter", "spaced", "glued"})


class Stretch(NamedTuple):
    """The tokens of an exercise, the last one not included, and the characters that serve as its name."""

    first: int
    last: int
    name: tuple[int, int]


class _Sentence(NamedTuple):
    """One sentence: its tokens, and what is in it."""

    first: int
    last: int
    pose: bool
    move: bool
    much: bool
    counted: bool
    general: bool
    item: bool
    opens: bool
    whole: bool
    paragraph: bool
    called: bool
    sided: bool


def stretches(page: Page, first: int, last: int, *, alone: bool) -> list[Stretch]:
    """Give the exercises among some tokens; `alone` tells that the leaflet has no labelled exercise."""
    groups: list[list[_Sentence]] = []
    counted = much = False
    for sentence in _sentences(page, first, last):
        if sentence.general or not (groups or sentence.pose or sentence.move or sentence.opens):
            continue
        again = counted and (sentence.pose or sentence.item) and not groups[-1][-1].opens
        if not groups or again or sentence.whole or (much and (sentence.opens or sentence.paragraph)):
            groups.append([])
            counted = much = False
        groups[-1].append(sentence)
        counted, much = counted or sentence.counted, much or sentence.much
    return [_stretch(page, group) for group in map(_trimmed, groups) if _holds(page, group, alone=alone)]


def _sentences(page: Page, first: int, last: int) -> Iterator[_Sentence]:
    """Give the sentences among some tokens."""
    items, whole = _items(page, first, last)
    paragraphs = _paragraphs(page, first, last)
    start = first
    for at in range(first, last):
        if page.tokens[at].kind != "end" and at + 1 < last:
            continue
        stop = at + 1
        if stop - start > 1:
            gives = {part.split("=")[0] for mention in page.within(page.doses, start, stop) for part in mention.gives.split()}
            yield _Sentence(
                start,
                stop,
                page.count("pose", start, stop) > 0,
                page.count("move", start, stop) > 0,
                bool(gives & _HOW_MUCH),
                bool(gives & _COUNTS),
                page.count("general", start, stop) > 0 or (page.count("often", start, stop) > 0 and not gives & _COUNTS),
                start in items,
                page.count("opens", start, stop) > 0,
                start in whole,
                start in paragraphs,
                page.count("called", start, stop) > 0,
                any(mention.gives in _TOLD for mention in page.within(page.sides, start, stop)),
            )
        start = stop


def _paragraphs(page: Page, first: int, last: int) -> set[int]:
    """Give the tokens that open a paragraph which takes a position and states how much, or opens with a movement and states how often."""
    opened: set[int] = set()
    for block in range(bisect_left(page.edges, first), bisect_left(page.edges, last)):
        start, stop = page.edges[block], page.edges[block + 1]
        if not page.blocks[block].after_blank or page.blocks[block].marker or page.tokens[start].word in page.words.headings["never_first"]:
            continue
        gives = {part.split("=")[0] for each in page.within(page.doses, start, stop) for part in each.gives.split()}
        moved = page.tokens[start].word in page.words.acts and gives & _COUNTS
        if moved or (gives & _HOW_MUCH and page.count("pose", *page.sentence(start))):
            opened.add(start)
    return opened


class _Item(NamedTuple):
    """An item of a list with the text under it: its first token, whether it states a count, what speaks for an exercise of its own, and against."""

    first: int
    counted: bool
    opens: bool
    goes_on: bool


def whole_items(page: Page, first: int, last: int) -> bool:
    """Tell whether some tokens hold a list of which nearly every item states what is done and how often."""
    return any(_mostly([item.counted and item.opens for item in found]) for found in _lists(page, first, last))


def _mostly(told: list[bool]) -> bool:
    """Tell whether two or more, and two thirds, of some things are so."""
    return sum(told) >= 2 and 3 * sum(told) >= 2 * len(told)


def _items(page: Page, first: int, last: int) -> tuple[set[int], set[int]]:
    """Give the tokens that open an item of a list which says how often it is done, and those of lists whose items are exercises."""
    counted: set[int] = set()
    opened: set[int] = set()
    for found in _lists(page, first, last):
        counted |= {item.first for item in found if item.counted}
        if _mostly([item.opens for item in found]):
            opened |= {item.first for item in found if not item.goes_on}
    return counted, opened


def _lists(page: Page, first: int, last: int) -> list[list[_Item]]:
    """Give the lists among some tokens, each as its items; text between two items belongs to the first."""
    found: list[list[_Item]] = []
    marker = ""
    block, end = bisect_left(page.edges, first), bisect_left(page.edges, last)
    while block < end:
        start = block
        block += 1
        if page.blocks[start].marker not in _LISTED:
            continue
        while block < end and page.blocks[block].marker not in _LISTED:
            block += 1
        block = block if block < end else start + 1
        if page.blocks[start].marker != marker or not found:
            found.append([])
            marker = page.blocks[start].marker
        found[-1].append(_item(page, page.edges[start], page.edges[block]))
    return found


def _item(page: Page, first: int, last: int) -> _Item:
    """Give an item: it opens an exercise with a count or a position, and movements, unless its first word goes on with what was done before."""
    gives = {part.split("=")[0] for each in page.within(page.doses, first, last) for part in each.gives.split()}
    moves, pose = page.count("move", first, last), page.count("pose", first, last)
    goes_on = page.tokens[first].word in page.words.headings["never_first"] or page.count("general", first, last) > 0
    done = (moves and gives & _HOW_MUCH) or (pose and moves >= 2)
    return _Item(first, bool(gives & _COUNTS), bool(done) and not goes_on, goes_on)


def _trimmed(group: list[_Sentence]) -> list[_Sentence]:
    """Leave out the sentences at the end that neither move, nor say how much, nor name what was done, nor ask for the other side after that."""
    last = max((i for i, each in enumerate(group) if each.much or each.called), default=None)
    if last is None:
        last = max((i for i, each in enumerate(group) if each.pose or each.move), default=0)
    elif last + 1 < len(group) and group[last + 1].sided:
        last += 1
    return group[: last + 1]


def _holds(page: Page, group: list[_Sentence], *, alone: bool) -> bool:
    """Tell whether sentences are an exercise: how much is said together with a position or movements, or these alone where nothing is labelled."""
    moves = sum(each.move for each in group)
    poses = sum(each.pose for each in group)
    much = any(each.much for each in group)
    told = bool(poses or moves >= 2 or (group[0].opens and _announced(page, group[0])))
    told = told or ((group[0].whole or group[0].paragraph) and moves > 0)
    return (much and told) or (alone and bool(poses) and (moves >= 2 or group[0].whole or any(each.called for each in group)))


def _stretch(page: Page, group: list[_Sentence]) -> Stretch:
    """Give the stretch of some sentences, named by the sentence that announces it, else by the first words of its first movement."""
    telling = next((each for each in group if each.called or (each.opens and each is group[0])), None)
    if telling and (announced := _announced(page, telling)):
        return Stretch(group[0].first, group[-1].last, announced)
    named = next((each for each in group if each.move and not each.pose and not each.much), group[0])
    tokens = page.tokens[named.first : min(named.last, named.first + _NAME_WORDS)]
    words = [token for token in tokens if token.kind != "end"] or [page.tokens[group[0].first]]
    return Stretch(group[0].first, group[-1].last, (words[0].start, words[-1].end))


def _announced(page: Page, sentence: _Sentence) -> tuple[int, int] | None:
    """Give the name in a sentence such as "The next exercise is the bridge": the words behind a verb that hold a noun, else the first."""
    lists = page.words.headings
    after = [i + 1 for i in range(sentence.first, sentence.last) if _leads(page, i)]
    names = [name for at in after if (name := _called(page, at, sentence.last))]
    known = [name for name in names if any(page.tokens[i].word in lists["noun"] or page.tokens[i].word in lists["body"] for i in range(*name))]
    first, last = next(iter(known or names), (0, 0))
    return (page.tokens[first].start, page.tokens[last - 1].end) if first < last else None


def _leads(page: Page, at: int) -> bool:
    """Tell whether a token leads to a name: a verb such as "is", or the comma of "The first exercise, the bridge"."""
    if page.tokens[at].kind != "comma":
        return page.tokens[at].word in page.words.lexing["is"]
    numbered = page.words.headings["exercise_n"]
    return page.tokens[at - 1].word in numbered or page.tokens[at - 2].word in numbered


def _called(page: Page, at: int, last: int) -> tuple[int, int] | None:
    """Give the tokens of a name that starts at a token, behind its article, and ends where the sentence goes on."""
    while at < last and page.tokens[at].word in page.words.lexing["article"]:
        at += 1
    end = at
    while (
        end < min(last, at + _NAME_WORDS)
        and page.tokens[end].kind in ("word", "dash")
        and page.tokens[end].word not in page.words.lexing["name_ends"]
    ):
        end += 1
    known = any(page.tokens[i].word not in page.words.headings["exercise_n"] for i in range(at, end))
    return (at, end) if known else None


def first_name(page: Page) -> tuple[int, int] | None:
    """Give the characters of the first words that read as the name of an exercise: muscles and parts of the body before a word such as stretch."""
    lists = page.words.headings
    start: int | None = None
    for i, token in enumerate(page.tokens):
        named = token.word in lists["body"] or token.word in page.words.muscles["names"]
        if start is not None and not named and (token.word in lists["noun"] or token.word in lists["collective"]):
            return page.tokens[start].start, token.end
        start = (i if start is None else start) if named else None
    return None
