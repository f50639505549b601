"""The muscles that a leaflet names as what an exercise stretches or works.

Takes a Page and the tokens of an exercise; gives names as written, each once. Never a cue to brace ("tighten your stomach muscles").
"""

from __future__ import annotations

from limber.leaflet.page import Page

_NEAR = 60  # tokens around a muscle in which its sentence may say that it is stretched or worked


def muscles(page: Page, name: tuple[int, int], first: int, last: int) -> tuple[str, ...]:
    """Give the muscles of an exercise: those in its name, and those in sentences that speak of stretching, working or feeling them."""
    found: dict[str, None] = {}
    at = first
    while at < last:
        end = _muscle(page, at, last)
        if end is None:
            at += 1
            continue
        if name[0] <= page.tokens[at].start < name[1] or _felt(page, at):
            found.setdefault(" ".join(page.text[page.tokens[at].start : page.tokens[end - 1].end].split()).lower())
        at = end
    return tuple(found)


def _muscle(page: Page, at: int, last: int) -> int | None:
    """Give where the name of a muscle that starts at a token ends: words before it, its name, words after it, another name in brackets."""
    lists = page.words.muscles
    end = at
    while end < last and page.tokens[end].word in lists["before"]:
        end += 1
    if end < last and page.tokens[end].word in lists["names"]:
        end += 1
        while end < last and (page.tokens[end].word in lists["after"] or page.tokens[end].word in lists["names"]):
            end += 1
    elif end < last and end > at and (page.tokens[end].word in lists["muscle"] or page.tokens[end].word in lists["parts"]):
        end += 1
    else:
        return None
    return _bracketed(page, end, last)


def _bracketed(page: Page, end: int, last: int) -> int:
    """Give the end of a muscle's other name in brackets where one follows, else the end as it is."""
    if end + 1 < last and page.tokens[end].kind == "open":
        inner = end + 1
        while inner < last and (page.tokens[inner].word in page.words.muscles["names"] or page.tokens[inner].word in page.words.muscles["after"]):
            inner += 1
        if end + 1 < inner < last and page.tokens[inner].kind == "close":
            return inner + 1
    return end


def _felt(page: Page, at: int) -> bool:
    """Tell whether the sentence of a token speaks of a muscle stretched, worked or felt, and no word just before asks to brace it."""
    first, last = page.sentence(at)
    first, last = max(first, at - _NEAR), min(last, at + _NEAR)
    braced = any(page.tokens[i].word in page.words.muscles["braced"] for i in range(max(first, at - 3), at))
    return not braced and any(page.tokens[i].word in page.words.muscles["felt"] for i in range(first, last))
