"""The blocks of a leaflet that may be headings or carry a label.

Takes a Page; gives a Mark for each such block, with what its words say it is and how it stands on the page. Never decides which are exercises.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from limber.leaflet.names import Kind, Label, label
from limber.leaflet.page import Page

_RUN_IN = re.compile(
    r"[ \t]*(?:\*\*(?P<bold>[^*\n]{2,80})\*\*[:.]?(?=\s|$)|"
    r"(?P<plain>(?:[^:\n|.]|\.(?!\s)){2,70}?(?:\([^()\n]{1,90}\))?)(?::(?=\s|$)|:?[ \t]+[–—-]{1,2}[ \t]+|[ \t]*\|))"
    r"|[ \t]*(?P<stopped>[^:.\n|]{3,50})\.[ \t]+(?=[A-Z])"
)
_UP_TO_COMMA = re.compile(r"[ \t]*(?P<name>[^,:.\n|]{3,50}),[ \t]+")
_OPENING = 24
_HEADING_WORDS = 12
_SHORT = 5  # words of a heading that stands out by its shortness
# From here on words look so much like one exercise that several doses under them are taken for its own.
LIKE = 2
_LISTED = frozenset({"bullet", "number", "letter", "spaced", "glued"})


class Mark(NamedTuple):
    """A block that may open something. `name` are the characters of its name; `runs_in` that text of its own follows in the same block.

    `needs` is the worth of what must stand under it for it to be an exercise; a strong one is a heading even where it is none.
    """

    block: int
    kind: Kind
    score: float
    name: tuple[int, int]
    runs_in: bool
    own_dose: bool
    strong: bool
    needs: float
    marker: str = ""
    level: int = 0
    number: int = 0


def marks(page: Page) -> list[Mark]:
    """Give the marks of a leaflet in order."""
    found = [mark for block in range(len(page.blocks)) if (mark := _mark(page, block))]
    return [mark._replace(marker=page.blocks[mark.block].marker, level=_level(page, mark.block), number=_number(page, mark)) for mark in found]


def _number(page: Page, mark: Mark) -> int:
    """Give the number of an item of a list, or of "Exercise 3: Bridge"; 0 where there is none."""
    each = page.blocks[mark.block]
    before = re.search(r"\d{1,2}", page.text[each.content : mark.name[0]])
    return each.number if each.marker in ("number", "glued", "spaced") else int(before[0]) if before else 0


def _level(page: Page, block: int) -> int:
    """Give how deep a heading lies: its number of hashes, 0 for other marks."""
    return page.blocks[block].number if page.blocks[block].marker == "hash" else 0


def _mark(page: Page, block: int) -> Mark | None:
    """Give the mark of a block, None where it is text alone."""
    said = page.said(block)
    if not said.strip("-_=* |") or page.blocks[block].noise:
        return None
    start = page.blocks[block].content
    headed = ":" in said and _alone(page, block, said) and _behind(page, said)
    if not headed and (ran := _RUN_IN.match(said)) and (mark := _ran_in(page, block, ran)):
        return mark
    if mark := _dose_behind(page, block, said) or _listed_with_dose(page, block, said):
        return mark
    if _often(page, block):
        return Mark(block, Kind.SECTION, 0, (start, start + len(said)), False, False, True, 0)
    if not _alone(page, block, said):
        return None
    found = label(said, page.words, listed=page.blocks[block].marker in _LISTED)
    heads = _strong(page, block) and _heads(page, block, said)
    if found.kind is Kind.TEXT and not heads and page.blocks[block].marker not in ("number", "glued", "spaced"):
        return None
    kind = Kind.SECTION if found.kind is Kind.TEXT and heads else found.kind
    if ":" in said and (behind := _behind(page, said)):
        found, start = behind[0], start + behind[1]
        kind = found.kind
    return Mark(block, kind, found.score, (start + found.start, start + found.end), False, False, _strong(page, block), _needs(page, block))


def _dose_behind(page: Page, block: int, said: str) -> Mark | None:
    """Give the mark of a name with its dose behind it: "Squat 3 x 10"."""
    start, cut = page.blocks[block].content, _before_dose(page, block)
    if cut is None:
        return None
    text = page.text[start:cut].rstrip(" (–—-:,xX*._…")
    sentence = said.endswith(".") and text.split(None, 1)[:1] and text.split(None, 1)[0].lower() in page.words.headings["step_first"]
    found = label(text, page.words) if len(text) > 2 and "." not in text and not sentence else None
    if found is None or found.kind is not Kind.NAME or not _listed(page, block) or "\n" in text:
        return None
    return Mark(block, found.kind, found.score, (start + found.start, start + found.end), False, True, _strong(page, block), 3.0)


def _listed_with_dose(page: Page, block: int, said: str) -> Mark | None:
    """Give the mark of an item of a list that is a name, a comma, and how it is done with its dose: "2. Open book, turn out, 12 reps"."""
    ran = _UP_TO_COMMA.match(said) if page.blocks[block].marker in _LISTED else None
    if not ran or not _dosed(page, block):
        return None
    found, at = label(ran["name"], page.words), page.blocks[block].content + ran.start("name")
    if found.kind is not Kind.NAME or found.score < LIKE or ran["name"].split()[0].lower() in page.words.headings["step_first"]:
        return None
    return Mark(block, found.kind, found.score, (at + found.start, at + found.end), False, True, False, 3.0)


def _often(page: Page, block: int) -> bool:
    """Tell whether a block stands alone and says how often, no more: a heading over what is done so often."""
    each = page.blocks[block]
    first, last = page.edges[block], page.edges[block + 1]
    if each.marker or not (each.after_blank and each.before_blank) or last - first > _OPENING or page.text[each.end - 1] == ".":
        return False
    found = page.within(page.doses, first, last)
    if not found:
        return False
    spoken = {i for mention in found for i in range(mention.first, mention.last + 1)}
    often = all(mention.gives.startswith(("times_per_day", "days_per_week")) for mention in found)
    return often and len(spoken) + 1 >= last - first


def _behind(page: Page, said: str) -> tuple[Label, int] | None:
    """Give the name behind a heading's colon where the words before it speak of exercises: "Neck exercises: Chin tuck"."""
    before, _, after = said.partition(":")
    lists = page.words.headings
    collected = lists["collective"] | lists["exercise_n"]
    found = label(after, page.words)
    known = found.kind is Kind.NAME and found.score >= 1 and not after.strip()[:1].islower() and not collected.isdisjoint(before.lower().split())
    return (found, len(before) + 1) if known else None


def _listed(page: Page, block: int) -> bool:
    """Tell whether a block is an item of a list, or stands alone on a line."""
    each = page.blocks[block]
    return bool(each.marker) or (each.first == each.last and len(page.said(block)) < 80)


def _ran_in(page: Page, block: int, ran: re.Match[str]) -> Mark | None:
    """Give the mark of a label with text behind it in the same block; None where there is no text or the label is none."""
    group = ran.lastgroup or ""
    name = ran[group]
    at = page.blocks[block].content + ran.start(group)
    found = label(name, page.words, listed=page.blocks[block].marker in _LISTED)
    rest = page.said(block)[ran.end() :].strip(" *")
    if name.strip().lower() in page.words.headings["exercise_n"]:
        return None
    if found.kind is Kind.NUMBERED and rest and len(rest.split()) <= _HEADING_WORDS and rest[-1] not in ".!":
        return None
    if not rest or found.kind in (Kind.TEXT, Kind.SECTION):
        return None
    if found.kind is Kind.NAME and len(rest.split()) < 3 and not _dosed(page, block):
        return None
    named = found.kind is Kind.NAME and found.score >= 1 and not _steps(page, name[found.start : found.end])
    sure = page.blocks[block].marker or (found.score >= LIKE and _opens_paragraph(page, block, name))
    if group == "stopped" and not (named and sure):
        return None
    return Mark(block, found.kind, found.score, (at + found.start, at + found.end), True, False, False, 3.0)


def _opens_paragraph(page: Page, block: int, name: str) -> bool:
    """Tell whether words before the first full stop of a paragraph with a dose are the name of what it describes, and no sentence."""
    said = name.lower().split()
    plain = page.words.lexing["article"].isdisjoint(said) and not any(character.isdigit() for character in name)
    return page.blocks[block].after_blank and plain and _dosed(page, block) and said[-1] in page.words.headings["noun"]


def _steps(page: Page, name: str) -> bool:
    """Tell whether words open as a step does, and are not written as a title."""
    first, _, rest = name.strip().partition(" ")
    return first.lower() in page.words.headings["step_first"] and rest[:1].islower()


def _dosed(page: Page, block: int) -> bool:
    """Tell whether a block states a dose."""
    return any(mention.gives != "aside" for mention in page.within(page.doses, page.edges[block], page.edges[block + 1]))


def _before_dose(page: Page, block: int) -> int | None:
    """Give the character at which the first number of a dose in a block starts, without the words that lead to it; None where there is none."""
    first, last = page.edges[block], page.edges[block + 1]
    starts = [value.start for mention in page.within(page.doses, first, last) for value in mention.values]
    if not starts:
        return None
    number = min(starts)
    at = next(i for i in range(first, last) if page.tokens[i].start == number)
    while at > first and (page.tokens[at - 1].word in page.words.headings["tail"] or page.tokens[at - 1].kind in ("open", "dash", "colon", "comma")):
        at -= 1
    if at > first + 1 and page.tokens[at].kind == "colon" and page.tokens[at - 1].word in page.words.columns:
        at -= 1
    return page.tokens[at].start


def _alone(page: Page, block: int, said: str) -> bool:
    """Tell whether a block is short and without a full stop, as a heading is."""
    each = page.blocks[block]
    if each.marker == "hash":
        return True
    words = said.split()
    if len(words) > _HEADING_WORDS or said.rstrip(" *")[-1:] in (".", ",", ";") or each.last - each.first > 1 or "|" in said:
        return False
    return not _dosed(page, block)


def _strong(page: Page, block: int) -> bool:
    """Tell whether a block stands as only a heading does: marked as one, bold, in capitals, or apart from what is around it."""
    each, said = page.blocks[block], page.said(block)
    if each.marker in ("hash", "glued") or (said.startswith("**") and said.rstrip(" :").endswith("**")):
        return True
    if each.marker in ("bullet", "letter"):
        return False
    return (each.after_blank and each.before_blank) or said.isupper()


def _heads(page: Page, block: int, said: str) -> bool:
    """Tell whether words that are no label may head what follows: they open with a capital and lead to no list."""
    if page.blocks[block].marker == "hash":
        return True
    forbids = " ".join(said.lower().replace("’", "'").split()[:2]).startswith(tuple(page.words.headings["forbids"]))
    return said.lstrip(" *")[:1].isupper() and not said.rstrip(" *").endswith(":") and not forbids


def _needs(page: Page, block: int) -> float:
    """Give the worth that must stand under a heading for it to be an exercise: the less it stands out, the more."""
    marker = page.blocks[block].marker
    if _strong(page, block):
        return 2.5
    if not marker and page.blocks[block].after_blank and len(page.said(block).split()) <= _SHORT:
        return 3.0
    if marker == "letter" and block + 1 < len(page.blocks) and not page.blocks[block + 1].marker:
        return 3.0
    return {"number": 3.0, "spaced": 3.0, "bullet": 4.5, "letter": 5.0}.get(marker, 4.0)
