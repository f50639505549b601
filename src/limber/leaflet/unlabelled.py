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
_HOW_MUCH = _COUNTS | {"hold", "breaths", "duration", "any", "goal-reps", "goal-hold"}
_NAME_WORDS = 6


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


def stretches(page: Page, first: int, last: int, *, alone: bool) -> list[Stretch]:
    """Give the exercises among some tokens; `alone` tells that the leaflet has no labelled exercise."""
    groups: list[list[_Sentence]] = []
    counted = much = False
    for sentence in _sentences(page, first, last):
        if sentence.general or not (groups or sentence.pose or sentence.move or sentence.opens):
            continue
        again = counted and (sentence.pose or sentence.item) and not groups[-1][-1].opens
        if not groups or again or (much and sentence.opens):
            groups.append([])
            counted = much = False
        groups[-1].append(sentence)
        counted, much = counted or sentence.counted, much or sentence.much
    return [_stretch(page, group) for group in map(_trimmed, groups) if _holds(page, group, alone=alone)]


def _sentences(page: Page, first: int, last: int) -> Iterator[_Sentence]:
    """Give the sentences among some tokens."""
    items = _items(page, first, last)
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
            )
        start = stop


def _items(page: Page, first: int, last: int) -> set[int]:
    """Give the tokens that open an item of a list which says how often it is done."""
    opened: set[int] = set()
    for block in range(bisect_left(page.edges, first), bisect_left(page.edges, last)):
        spoken = page.within(page.doses, page.edges[block], page.edges[block + 1])
        if page.blocks[block].marker in ("number", "bullet", "letter") and any(
            part.split("=")[0] in _COUNTS for each in spoken for part in each.gives.split()
        ):
            opened.add(page.edges[block])
    return opened


def _trimmed(group: list[_Sentence]) -> list[_Sentence]:
    """Leave out the sentences at the end that neither move nor say how much."""
    last = max((i for i, each in enumerate(group) if each.much), default=None)
    if last is None:
        last = max((i for i, each in enumerate(group) if each.pose or each.move), default=0)
    return group[: last + 1]


def _holds(page: Page, group: list[_Sentence], *, alone: bool) -> bool:
    """Tell whether sentences are an exercise: how much is said together with a position or movements, or these alone where nothing is labelled."""
    moves = sum(each.move for each in group)
    poses = sum(each.pose for each in group)
    much = any(each.much for each in group)
    return (much and bool(poses or moves >= 2 or (group[0].opens and _announced(page, group[0])))) or (alone and bool(poses) and moves >= 2)


def _stretch(page: Page, group: list[_Sentence]) -> Stretch:
    """Give the stretch of some sentences, named by the sentence that announces it, else by the first words of its first movement."""
    if group[0].opens and (announced := _announced(page, group[0])):
        return Stretch(group[0].first, group[-1].last, announced)
    named = next((each for each in group if each.move and not each.pose and not each.much), group[0])
    tokens = page.tokens[named.first : min(named.last, named.first + _NAME_WORDS)]
    words = [token for token in tokens if token.kind != "end"] or [page.tokens[group[0].first]]
    return Stretch(group[0].first, group[-1].last, (words[0].start, words[-1].end))


def _announced(page: Page, sentence: _Sentence) -> tuple[int, int] | None:
    """Give the name in a sentence such as "The next exercise is the bridge": the words behind its verb and article."""
    after = [i for i in range(sentence.first, sentence.last) if page.tokens[i].word in page.words.lexing["is"]]
    if not after:
        return None
    named = [token for token in page.tokens[after[0] + 1 : sentence.last] if token.kind == "word" and token.word not in page.words.lexing["article"]]
    return (named[0].start, named[min(len(named), _NAME_WORDS) - 1].end) if named else None


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
