"""Numbers whose meaning a label above or before them, or a name, tells: "Repetitions" and under it "10", "Heel raises 15-20".

Takes the blocks and tokens of a leaflet and the mentions that phrases gave; gives these with the ones told so. Never takes a number
that words of its own speak of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from limber.leaflet.lexer import Token
from limber.leaflet.lines import Block
from limber.leaflet.phrases import Mention, Mentions
from limber.leaflet.words import Words

# Fields that a number alone may fill where a label names them.
NUMBERED = frozenset({"sets", "reps", "hold", "rest", "times_per_day", "days_per_week"})
_LETTERS = re.compile(r"[^\W\d_]+")
_LONGEST = 60  # characters in which a label ends
_NAME = 7  # tokens of a name before a number that stands alone
_FEWEST, _MOST = 4, 60  # repetitions that such a number may count: a smaller one sooner tells versions of an exercise apart
_TITLE = 4  # words that a label alone on its line has less than


def with_labelled(doses: Mentions, words: Words, text: str, cut: Sequence[Block], found: Sequence[Token], edges: Sequence[int]) -> Mentions:
    """Give mentions with those that labels and names before them tell, where no other words do, and without those that are no dose."""
    labelled, apart = _under_labels(words, text, cut, found, edges)
    bare = _bare(words, cut, found, edges)
    if not (labelled or apart or bare):
        return doses
    told = {mention.first for mention in labelled}
    kept = [each for each in doses if each.first not in apart and not (each.gives == "bare=1" and each.first in told)]
    spoken = {value for mention in kept for value in range(mention.first, mention.last + 1)}
    return Mentions([*kept, *(mention for mention in (*labelled, *bare) if mention.first not in spoken)])


def _under_labels(words: Words, text: str, cut: Sequence[Block], found: Sequence[Token], edges: Sequence[int]) -> tuple[list[Mention], set[int]]:
    """Give the numbers that stand alone under or behind a label which says what they count: "Repetitions", and on the next line "10".

    Gives too the tokens under labels such as "Tempo", whose numbers are no dose.
    """
    given: list[Mention] = []
    apart: set[int] = set()
    for i, block in enumerate(cut):
        said = text[block.content : min(block.end, block.content + _LONGEST)]
        before, colon, after = said.partition(":")
        titled = " ".join(_LETTERS.findall(before.lower()))
        field = words.columns.get(titled, "")
        if not field or any(character.isdigit() for character in before):
            continue
        behind = bool(after.strip())
        if titled in words.headings["apart"]:
            apart.update(range(edges[i], edges[i + 1] if behind else _closes(words, text, cut, edges, i)))
        if field not in NUMBERED or (not colon and i + 1 >= len(cut)):
            continue
        first, last = (edges[i], edges[i + 1]) if behind else (edges[i + 1], edges[min(i + 2, len(cut))])
        numbers = [at for at in range(first, last) if found[at].kind in ("num", "time")]
        opens = bool(numbers) and numbers[0] == first and not behind
        if opens or (len(numbers) == 1 and last - first < 8):
            given.append(Mention(f"{field}=1", numbers[0], numbers[0], (found[numbers[0]],)))
    return given, apart


def _closes(words: Words, text: str, cut: Sequence[Block], edges: Sequence[int], label: int) -> int:
    """Give the token before which what stands under a label ends: the next label, or longer text."""
    at = label + 1
    while at < min(len(cut), label + _TITLE) and edges[at + 1] - edges[at] <= _NAME:
        if text[cut[at].content : cut[at].end].strip(" :").lower() in words.columns:
            break
        at += 1
    return edges[at]


def _bare(words: Words, cut: Sequence[Block], found: Sequence[Token], edges: Sequence[int]) -> list[Mention]:
    """Give the numbers that stand behind a name alone, which count repetitions: "Heel raises 15-20"."""
    given: list[Mention] = []
    lists = words.headings
    for i in range(len(cut)):
        span = range(edges[i], min(edges[i + 1], edges[i] + _NAME))
        at = next((at for at in span if found[at].kind != "word" or found[at].word in lists["unlike_name"]), 0)
        if at <= edges[i] or found[at].kind not in ("num", "chain") or found[at + 1].kind not in ("end", "comma", "semi", "open"):
            continue
        name, token = [token.word for token in found[edges[i] : at]], found[at]
        known = any(word in lists["noun"] or word in lists["movement"] for word in name)
        numbers = any(name[-1] in lists[each] for each in ("exercise_n", "stepped", "divided", "collective"))
        counts = token.kind == "chain" or (not numbers and (token.low or 0) >= _FEWEST and (token.high or 0) <= _MOST)
        if known and counts:
            given.append(Mention("chain-reps=1" if token.kind == "chain" else "reps=1", at, at, (token,)))
    return given
