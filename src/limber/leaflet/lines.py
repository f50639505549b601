"""A leaflet's text cut into blocks: a heading, an item of a list, a paragraph, a row of a table.

Takes text; gives blocks that know their lines and characters, in order, with every character of a line that is not empty in one of them.
Lines that a page's width broke are put together again. Never changes a character.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator
from typing import NamedTuple

_MARKERS = (
    ("hash", re.compile(r"[ \t]*(#{1,6})[ \t]+(?=\S)")),
    ("bullet", re.compile(r"[ \t]*([•●▪◦·∙‣➢►■□✓✔✗»→⇒➔➤▸▶○◆❖⁃*+–—‐-])(?:[ \t]+|$)|[ \t]*([•●▪◦∙‣➢►■□✓✔→⇒➔➤▸▶○◆❖⁃])")),
    ("number", re.compile(r"[ \t]*\(?#?(\d{1,2})[a-h]?(?:[.)\]:](?!\d)[ \t]*|[ \t]+[-–—][ \t]+(?!\d))(?=\S|$)")),
    ("bullet", re.compile(r"[ \t]*()\[?\d{1,2}:\d{2}(?::\d{2})?\]?[ \t]*[-–—]?[ \t]+(?=\S)")),
    ("glued", re.compile(r"[ \t]*(\d{1,2})(?=[A-Z][a-z])")),
    ("number", re.compile(r"[ \t]*()[A-Z]\d[.)][ \t]+(?=\S)")),
    ("number", re.compile(r"[ \t]*(\d{1,2})[ \t]*$")),
    ("letter", re.compile(r"[ \t]*\(?([A-Ha-hl]|[ivxIVX]{1,4})[.)][ \t]+(?=\S)")),
)
_SPACED = re.compile(r"[ \t]*(\d{1,2})[ \t]+(?=[A-Z][a-z])")
# Items inside a line: "1. Sit", "Step 1) Sit", "Wall slide1. Sit" where the first number sticks to the name before it, and bullets.
_INLINE = re.compile(
    r"(?:(?<!\S)|(?<=[.;:!?)])|(?<=[a-z])(?=1[.)]))(?:(\d{1,2})[.)]|([A-Z][a-z]{2,9})[ ](\d{1,2})[.):])[ \t]*(?=[A-Z])|(?<=\s)([•●▪])[ \t]*(?=\S)"
)
_GAP = re.compile(r"(?<=\S) {3,}(?=\S)")
_LABELLED = re.compile(r"[A-Z][\w ]{1,25}:\s")
_SPELT = re.compile(r"(?m)^[ \t]*([A-Z][a-z]+)[ ](?=[A-Z][a-z]*[ ][a-z][^\n]*[.!][ \t]*$)")
_FEWEST = 4  # lines that a word opens if it stands for a bullet
_OPENING = 24
_LINE = 80  # characters; a longer line is text rather than one that pages repeat
_WIDE = 40  # characters: a shorter line that stops without a stop is a heading or an item rather than one that the page broke
_TERMINAL = ".!?:|"


class Block(NamedTuple):
    """A piece of text that belongs together. Lines count from 1; `start` to `end` are its characters, `content` where its marker ends."""

    first: int
    last: int
    start: int
    content: int
    end: int
    marker: str = ""
    number: int = 0
    indent: int = 0
    after_blank: bool = False
    before_blank: bool = False
    noise: bool = False


def _spelt_bullet(text: str) -> str | None:
    """Give the word that a page's bullets turned into, None where there is none: one that opens sentences, each with a capital behind it."""
    opened = Counter(match[1] for match in _SPELT.finditer(text))
    word, count = opened.most_common(1)[0] if opened else ("", 0)
    return word if count >= _FEWEST and count == len(re.findall(rf"(?m)^[ \t]*{re.escape(word)}\b", text)) else None


def blocks(text: str, unfinished: frozenset[str], noise: tuple[str, ...] = (), labels: Container[str] = ()) -> list[Block]:
    """Give the blocks of a text; `unfinished` are words that no line ends with unless its sentence goes on.

    `noise` are the openings of lines that a page repeats, which belong to no sentence. A number alone under one of `labels` is its value.
    """
    found: list[Block] = []
    for line in _lines(text):
        above = found[-1] if found else None
        if above and line.after_blank:
            found[-1] = above._replace(before_blank=True)
        valued = above and line.content >= line.end and text[above.content : above.end].strip(" :").lower() in labels
        block = line._replace(content=line.start + line.indent, marker="", number=0) if valued else line
        if noise and _repeated(text, block, noise):
            found.append(block._replace(noise=True))
        elif above and not above.noise and _goes_on(text, above, block, unfinished):
            bare = above.content >= above.end
            found[-1] = above._replace(last=block.last, end=block.end, content=block.content if bare else above.content)
        else:
            found.append(block)
    if found:
        found[-1] = found[-1]._replace(before_blank=True)
    return [part for block in found for part in _inline(text, block)]


def _lines(text: str) -> Iterator[Block]:
    """Give each line that is not empty as a block."""
    bullet = _spelt_bullet(text)
    start = 0
    blank = True
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            block = _block(text, line, number, start, blank)
            if bullet and text.startswith(bullet, block.content):
                block = block._replace(marker="bullet", content=block.content + len(bullet) + 1)
            yield block
        blank = not line.strip()
        start += len(line) + 1


def _block(text: str, line: str, number: int, start: int, blank: bool) -> Block:
    """Give the block of one line."""
    stripped_end = start + len(line.rstrip())
    indent = len(line) - len(line.lstrip())
    for name, pattern in _MARKERS:
        if match := pattern.match(text, start, stripped_end):
            value = next((group for group in match.groups() if group), "")
            size = int(value) if value.isdecimal() else len(value) if name == "hash" else 0
            return Block(number, number, start, match.end(), stripped_end, name, size, indent, blank)
    if match := _SPACED.match(text, start, stripped_end):
        return Block(number, number, start, match.end(), stripped_end, "spaced", int(match[1]), indent, blank)
    return Block(number, number, start, start + indent, stripped_end, "", 0, indent, blank)


def _repeated(text: str, block: Block, noise: tuple[str, ...]) -> bool:
    """Tell whether a block is a line that pages repeat: who made it, which page it is."""
    opening = text[block.content : min(block.end, block.content + _OPENING)].lower().lstrip(" *(")
    if block.end - block.content > _LINE or not opening.startswith(noise):
        return False
    return any(opening.startswith(word) and not opening[len(word) : len(word) + 1].isalpha() for word in noise)


def _goes_on(text: str, before: Block, line: Block, unfinished: frozenset[str]) -> bool:
    """Tell whether a line goes on with the block above it: the page's width broke a sentence there."""
    if line.after_blank or line.marker or before.marker == "hash":
        return False
    first = text[line.content]
    last_line = text[max(before.content, text.rfind("\n", before.content, before.end) + 1) : before.end].strip()
    if not last_line:
        return True
    if _cells(last_line) or _cells(text[line.content : line.end]):
        return False
    if last_line[-1] in _TERMINAL:
        return before.last > before.first and len(last_line) >= _WIDE and last_line[-1] in ".!?" and not _short(text, line)
    breaks = last_line.rsplit(None, 1)[-1].lower() in unfinished
    if breaks or (before.marker == "glued" and before.first == before.last and len(last_line) < _WIDE):
        return breaks
    if first.isupper() and (last_line[-1].isdigit() or _LABELLED.match(text, line.content, line.end)):
        return False
    if first.isupper() and (_short(text, line) or last_line[-1] == ")") and last_line[-1] not in ",(;":
        return False
    return first.islower() or (len(last_line) >= _WIDE and not (last_line.istitle() or last_line.isupper())) or last_line[-1] in ",(;"


def _cells(line: str) -> bool:
    """Tell whether a line is a row of a table."""
    return "|" in line or "\t" in line.strip() or len(_GAP.findall(line)) > 1


def _short(text: str, line: Block) -> bool:
    """Tell whether a line is so short, and without a stop, that it may be a heading."""
    content = text[line.content : line.end]
    return len(content) < _WIDE and content[-1] not in _TERMINAL


def _inline(text: str, block: Block) -> Iterator[Block]:
    """Give the items of a list that runs on inside one block, each as a block; the block itself where there is no such list."""
    cuts: list[tuple[int, int, int]] = []
    called = None
    for match in _INLINE.finditer(text, block.content, block.end):
        number = int(match[1] or match[3] or 0)
        follows = number == (cuts[-1][2] + 1 if cuts else max(1, block.number + 1) if block.marker == "number" else 1)
        if not number or (follows and (not cuts or match[2] == called)):
            cuts.append((match.start(), match.end(), number))
            called = match[2] if number else called
    if len(cuts) < 2 and not (cuts and block.marker == "number" and called is None):
        yield block
        return
    starts = [(block.start, block.content, block.number), *cuts]
    line = block.first
    bare = False  # whether nothing stands before the first item
    for i, (start, content, number) in enumerate(starts):
        end = starts[i + 1][0] if i + 1 < len(starts) else block.end
        stop = start + len(text[start:end].rstrip())
        last = line + text.count("\n", start, stop)
        if i:
            yield Block(line, last, start, content, stop, "number" if number else "bullet", number, block.indent, block.after_blank and bare)
        bare = i == 0 and stop <= start and not block.marker
        if i == 0 and not bare:
            yield block._replace(end=max(stop, content), last=last)
        line = last + text.count("\n", stop, end)
