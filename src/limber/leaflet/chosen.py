"""Which of the marks of a leaflet open an exercise: how much stands under each that speaks of an exercise being done.

Takes a Page and its marks; gives the marks that open an exercise, and the headings over several. Each is weighed by evidence: a dose of its own,
movements, a position to start from, words such as "this exercise", its shape, and how the marks beside it stand. Never reads a dose.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from itertools import pairwise

from limber.leaflet.labels import LIKE, Mark
from limber.leaflet.names import Kind
from limber.leaflet.page import Page
from limber.leaflet.phrases import Mention
from limber.leaflet.unlabelled import stretches, whole_items

AMOUNTS = frozenset(
    {"sets", "reps", "hold", "breaths", "duration", "any", "bare", "more-reps", "chain-reps", "goal-reps", "goal-hold", "goal-sets", "set-number"}
)


# Columns of a dose, which stand under the name of an exercise where they stand alone.
DOSING = frozenset({"sets", "reps", "hold", "times_per_day", "days_per_week"})
# What it is worth that the text under a name speaks of it, and the tokens in which it has to.
SUBJECT = 1.5
_OPENING = 30
_SHORT = 4  # words of a name in a list of several
# What must stand under words that look like no exercise for them to be the name of one: a dose, with a position or movements.
UNLIKE = 4.5


def chosen(page: Page, found: list[Mark]) -> list[Mark]:
    """Give the marks that open an exercise or a section, in order: those with nothing under them are sections or plain text."""
    found = _without_captions(page, _reread(page, _numbered(found)))
    opening = [mark for mark in found if mark.kind not in (Kind.FIELD, Kind.TEXT)]
    accepted = [_accepted(page, mark, _after(page, opening, i)) for i, mark in enumerate(opening)]
    _with_siblings(page, opening, accepted)
    _with_same_label(page, opening, accepted)
    right = {mark.block for mark, yes in zip(opening, accepted, strict=True) if yes}
    proved = _proved(page, found, right)
    exercises = right | proved
    names = {_said(page, mark) for mark in found if mark.block in exercises}
    kept: list[Mark] = []
    for mark in found:
        if mark.kind is Kind.NAME and mark.block not in exercises and _said(page, mark) in names:
            continue
        if mark.block in proved:
            kept.append(mark._replace(kind=Kind.NAME))
        elif mark.block + 1 in right and _groups(page, mark):
            kept.append(mark._replace(kind=Kind.SECTION))
        elif mark.kind in (Kind.PLAIN, Kind.SECTION) or mark.block in right:
            kept.append(mark)
        elif mark.kind is Kind.FIELD:
            if (not kept or kept[-1].block not in exercises) and _dosing(page, mark):
                kept.append(mark._replace(kind=Kind.PLAIN))
        elif mark.kind is Kind.NAME and (mark.strong or (_collective(page, mark) and not mark.runs_in and mark.marker not in ("bullet", "letter"))):
            kept.append(mark._replace(kind=Kind.SECTION))
    return kept


def _said(page: Page, mark: Mark) -> str:
    """Give the words of a mark's name."""
    return " ".join(page.text[slice(*mark.name)].lower().split())


def _numbered(found: list[Mark]) -> list[Mark]:
    """Give the marks with what stands alone under "Exercise 2" as the name it is."""
    given: list[Mark] = []
    for mark in found:
        above = given[-1] if given else None
        numbers = above is not None and above.kind is Kind.NUMBERED and not above.runs_in and above.block + 1 == mark.block
        if above is not None and numbers and mark.kind in (Kind.NAME, Kind.SECTION) and not (mark.runs_in or mark.own_dose or mark.marker):
            given[-1] = above._replace(kind=Kind.TEXT)
            given.append(mark._replace(kind=Kind.NAME, score=max(mark.score, LIKE), number=above.number))
        else:
            given.append(mark)
    return given


def _reread(page: Page, found: list[Mark]) -> list[Mark]:
    """Give the marks as what stands around them says they are: words under several headings are a label, a heading over "this exercise" its name."""
    alone = [page.said(mark.block).lower() for mark in found]
    often = Counter(said for said, mark in zip(alone, found, strict=True) if mark.kind is Kind.NAME and mark.score < LIKE)
    heads = [i for i, mark in enumerate(found) if mark.kind is not Kind.FIELD]
    afters = dict(pairwise(heads))
    given: list[Mark] = []
    for i, mark in enumerate(found):
        if mark.kind is Kind.NAME and mark.score < LIKE and often[alone[i]] > 1 and not mark.own_dose and not mark.runs_in:
            given.append(mark._replace(kind=Kind.FIELD))
        elif mark.kind in (Kind.SECTION, Kind.PLAIN) and mark.strong and _of_this(page, mark, afters.get(i), found):
            given.append(mark._replace(kind=Kind.NAME, score=LIKE))
        else:
            given.append(mark)
    return given


def _of_this(page: Page, mark: Mark, after: int | None, found: list[Mark]) -> bool:
    """Tell whether the first sentences under a heading speak of "this exercise", and it is none over several."""
    last = min(mark.block + 3, len(page.blocks) if after is None else found[after].block)
    return page.count("this", page.edges[mark.block + 1], page.edges[last]) > 0 and not _collective(page, mark)


def _without_captions(page: Page, found: list[Mark]) -> list[Mark]:
    """Leave out names that stand under the name of a numbered exercise, with at most its dose between: they only say more about it."""
    given: list[Mark] = []
    for mark in found:
        above = given[-1] if given else None
        if above is not None and above.kind is Kind.NAME and _captioned(page, above, mark):
            continue
        if above is not None and len(given) == 1 and _titles(page, above, mark):
            given[0] = above._replace(kind=Kind.PLAIN)
        given.append(mark)
    return given


def _titles(page: Page, above: Mark, mark: Mark) -> bool:
    """Tell whether the first heading of a leaflet is its title: the next line is a heading too, or it counts the exercises that follow."""
    counts = above.marker == "spaced" and above.number > 1 and _collective(page, above)
    plain = above.block == 0 and above.kind is Kind.NAME and not (above.number or above.marker or above.runs_in or above.own_dose)
    return counts or (plain and mark.block == 1 and mark.kind is Kind.NAME and not (mark.marker or mark.runs_in or mark.own_dose))


def _captioned(page: Page, above: Mark, mark: Mark) -> bool:
    """Tell whether a name without a number stands under one with a number, or most of whose words it has, that says nothing of what is done."""
    if mark.kind is not Kind.NAME or mark.number or mark.marker or mark.runs_in or mark.own_dose or above.own_dose or above.runs_in:
        return False
    first, last = page.edges[above.block + 1], page.edges[mark.block]
    if not above.number and (_collective(page, above) or not _has_most(page, above, mark)):
        return False
    return mark.block - above.block <= 2 and not page.count("move", first, last) and not page.count("pose", first, last)


def _has_most(page: Page, above: Mark, mark: Mark) -> bool:
    """Tell whether a name has more than half of the words of the one above it, and more words than it."""
    mine, theirs = ([word for word in page.text[slice(*each.name)].lower().split() if len(word) > 2] for each in (above, mark))
    return len(theirs) > len(mine) > 1 and 2 * len(set(mine) & set(theirs)) > len(mine)


def _proved(page: Page, found: list[Mark], right: set[int]) -> set[int]:
    """Give the blocks of marks whose number proves them exercises, with something done under them.

    It is the one missing between two, or the one before or after one where the mark stands as a heading does.
    """
    numbered = [mark for mark in found if mark.number and mark.marker in ("number", "glued", "spaced")]
    held = [mark for mark in numbered if mark.block in right]
    blocks = [mark.block for mark in held]
    labels = {_label_under(page, mark) for mark in held}
    given: set[int] = set()
    for mark in numbered:
        at = bisect_left(blocks, mark.block)
        if mark.block in right or not held:
            continue
        before, after = at > 0 and held[at - 1].number + 1 == mark.number, at < len(held) and held[at].number == mark.number + 1
        apart = page.blocks[mark.block].after_blank or page.blocks[mark.block].before_blank
        heads = mark.kind is Kind.NAME and apart and page.blocks[min(mark.block + 1, len(page.blocks) - 1)].marker != mark.marker
        alike = bool(label := _label_under(page, mark)) and label in labels
        last = held[at].block if at < len(held) else len(page.blocks)
        if ((before and after) or ((heads or alike) and (before or after))) and evidence(page, page.edges[mark.block], page.edges[last]) >= 1:
            given.add(mark.block)
    return given


def _groups(page: Page, mark: Mark) -> bool:
    """Tell whether a heading right over an item of a list that is an exercise groups those: a name that has nothing of its own, or a position."""
    if mark.marker or mark.runs_in or mark.own_dose or not page.blocks[mark.block + 1].marker:
        return False
    said = page.text[slice(*mark.name)].lower().split()
    return mark.kind is Kind.NAME or (mark.kind is Kind.PLAIN and not page.words.headings["posture"].isdisjoint(said))


def _dosing(page: Page, mark: Mark) -> bool:
    """Tell whether a label says how often or how much: with no exercise above it, it is meant for all."""
    name = page.text[slice(*mark.name)].lower()
    return any(entry in name for entry in page.words.headings["dosing"])


def _after(page: Page, found: list[Mark], i: int) -> int:
    """Give the block of the mark after mark i, one past the last block where there is none."""
    return found[i + 1].block if i + 1 < len(found) else len(page.blocks)


def _accepted(page: Page, mark: Mark, after: int) -> bool:
    """Tell whether a mark that looks like a name has enough under it to be an exercise."""
    if mark.kind not in (Kind.NAME, Kind.NUMBERED):
        return False
    first = page.edges[mark.block] if mark.runs_in or mark.own_dose else page.edges[mark.block + 1]
    last = page.edges[after]
    if _collective(page, mark) and not mark.own_dose and not _one(page, first, last):
        return False
    if _several(page, mark, first, last):
        return False
    worth = evidence(page, first, last) + (0 if mark.runs_in or mark.own_dose else _named_again(page, mark, first, last))
    if mark.score < 1 and mark.kind is Kind.NAME and worth < UNLIKE:
        return False
    if mark.runs_in and mark.score < LIKE and _lists_names(page, mark):
        return False
    if mark.score < 2 and mark.kind is Kind.NAME and not _bodily(page, page.edges[mark.block], last):
        return False
    return worth >= 1 and worth + mark.score >= mark.needs


def _lists_names(page: Page, mark: Mark) -> bool:
    """Tell whether a list of short names stands behind a label: it says what comes, not what is done."""
    parts = page.text[mark.name[1] : page.blocks[mark.block].end].split(",")
    said = evidence(page, page.edges[mark.block], page.edges[mark.block + 1])
    return not said and len(parts) > 1 and all(len(part.split()) <= _SHORT for part in parts)


def _several(page: Page, mark: Mark, first: int, last: int) -> bool:
    """Tell whether several exercises stand under words: items that each state a dose, or, under words that are hardly a name, any."""
    if mark.score < LIKE and len(stretches(page, first, last, alone=True)) > 1:
        return True
    return not mark.runs_in and not mark.own_dose and whole_items(page, first, last)


def _named_again(page: Page, mark: Mark, first: int, last: int) -> float:
    """Give what it is worth that the first sentences under a name have it again: they tell how that is done."""
    name = page.text[slice(*mark.name)].lower().split()
    spoken = [page.tokens[i].word for i in range(first, min(last, first + _OPENING))]
    return SUBJECT * any(spoken[i : i + len(name)] == name for i in range(len(spoken) - len(name) + 1))


def _one(page: Page, first: int, last: int) -> bool:
    """Tell whether what stands under a name for several exercises is one all the same: a position or a dose, and no second exercise."""
    if not page.count("pose", first, last):
        stated = any(map(amounts, page.within(page.doses, first, last)))
        return stated and page.count("move", first, last) > 0
    return len(stretches(page, first, last, alone=True)) < 2


def _collective(page: Page, mark: Mark) -> bool:
    """Tell whether a name speaks of several exercises."""
    return not page.words.headings["collective"].isdisjoint(page.text[slice(*mark.name)].lower().split())


def _with_siblings(page: Page, found: list[Mark], accepted: list[bool]) -> None:
    """Accept the names that stand as most accepted ones do: a numbered list of exercises is one even where an item says nothing more."""
    for i, mark in enumerate(found[1:-1] or (), 1):
        beside = [other for other in (i - 1, i + 1) if accepted[other] and found[other].own_dose and found[other].marker == mark.marker]
        if mark.own_dose and mark.kind is Kind.NAME and beside:
            accepted[i] = True
    for i in range(2, len(found)):
        above = found[i - 2 : i]
        run = all(other.own_dose and yes and other.marker == found[i].marker for other, yes in zip(above, accepted[i - 2 : i], strict=True))
        if run and found[i].kind is Kind.NAME and found[i].score >= LIKE and found[i].block == above[1].block + 1 and not _collective(page, found[i]):
            accepted[i] = True
    for marker in ("number", "glued", "hash", "spaced"):
        alike = [i for i, mark in enumerate(found) if mark.marker == marker and mark.kind is Kind.NAME and not mark.own_dose]
        right = [i for i in alike if accepted[i]]
        if len(right) >= 2 and len(right) * 5 >= len(alike) * 3:
            for i in alike:
                if right[0] < i <= right[-1] + 1 and found[i].score >= 2 and found[i].level == found[right[0]].level:
                    accepted[i] = True


def _with_same_label(page: Page, found: list[Mark], accepted: list[bool]) -> None:
    """Accept the names under which a label of a dose stands, or the same label as under an accepted one: a leaflet's last page may end there."""
    labels = [_label_under(page, mark) for mark in found]
    known = {label for label, yes in zip(labels, accepted, strict=True) if yes and label}
    for i, (mark, label) in enumerate(zip(found, labels, strict=True)):
        dosing = page.words.columns.get(label) in DOSING
        ruled = "|" in page.said(mark.block + 1) if label else False
        same = label in known and (mark.score >= LIKE or ruled)
        if mark.kind is Kind.NAME and not mark.runs_in and (same or (dosing and ruled and not _collective(page, mark))):
            accepted[i] = True


def _label_under(page: Page, mark: Mark) -> str:
    """Give the label that the block under a mark opens with, empty where it opens with none."""
    if mark.block + 1 >= len(page.blocks):
        return ""
    before, sign, _ = page.said(mark.block + 1)[:_OPENING].replace("|", ":").partition(":")
    words = before.strip(" *").lower()
    lists = page.words.headings
    return words if sign and (words in lists["field"] or words in lists["field_starts"] or words in page.words.columns) else ""


def _bodily(page: Page, first: int, last: int) -> bool:
    """Tell whether some tokens speak of the body: a recipe has times and movements too."""
    anatomy = page.words.headings["anatomy"]
    return any(token.word in anatomy or token.word in page.words.muscles["names"] for token in page.tokens[first:last])


def amounts(mention: Mention) -> bool:
    """Tell whether a mention says how much, not only how often."""
    return any(part.split("=")[0] in AMOUNTS for part in mention.gives.split())


def evidence(page: Page, first: int, last: int) -> float:
    """Give how much among some tokens speaks of an exercise being done: amounts, movements, a position to start from."""
    stated = sum(amounts(mention) and not page.count("general", *page.sentence(mention.first)) for mention in page.within(page.doses, first, last))
    return 2.0 * min(stated, 2) + 1.0 * min(page.count("move", first, last), 3) + 1.5 * min(page.count("pose", first, last), 1)
