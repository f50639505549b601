"""Text out of a page of HTML: its main part, with headings, list items and rows of tables as lines of their own.

Takes bytes, or HTML that another reader made; gives text in which headings begin with `#`, items with `-` or their number, and cells are
parted by ` | `. Never follows an address, and never runs anything.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from limber_documents import limits
from limber_documents.decoding import decoded
from limber_documents.text import Kind, Text, Unread

_LEFT_OUT = "script, style, noscript, template, svg, iframe, object, nav, form, dialog, [hidden], [aria-hidden=true], [role=navigation]"
_MAIN = "main, [role=main], article"
_ENOUGH = 0.4  # of the words: a page whose main part holds fewer has its words elsewhere
_HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}
_BLOCKS = {"p", "div", "section", "article", "main", "header", "footer", "aside", "ul", "ol", "dl", "dt", "dd", "table", "tr", "blockquote", "figure"}
_BLOCKS |= {"figcaption", "address", "pre", "hr", "li", "body", "html", "details", "summary", "fieldset", "center", "caption", *_HEADINGS}
_APART = {"p", "ul", "ol", "dl", "table", "blockquote", "pre", "hr", "section", "article", *_HEADINGS}
_PARTS = "p, li, br, div, table, h1, h2, h3, h4, h5, h6"
_MOST_PARTS = 2  # of a cell of a row: a name and a word under it
_SPACE = re.compile(r"[ \t\r\n\f]+")
_CHARSET = re.compile(rb"<(?:meta[^>]+charset\s*=\s*[\"']?|\?xml[^>]+encoding\s*=\s*[\"'])([\w-]+)", re.IGNORECASE)
_ALONE = re.compile(r"^(-|\d+\.|#{1,6})\n+(?=[^\n#])", re.MULTILINE)
_NOTHING = re.compile(r"(?:-|\d+\.|#{1,6})")
_DIGITS = 6
_LOOKED_AT = 2_048


def read_html(content: bytes) -> Text:
    """Give the text of a page."""
    stated = _CHARSET.search(content[:_LOOKED_AT])
    return Text(text_of(decoded(content, stated[1].decode("ascii") if stated else "")), Kind.HTML)


def text_of(html: str) -> str:
    """Give the text of HTML."""
    tree = LexborHTMLParser(html)
    body = tree.body
    if body is None:
        return ""
    for node in body.css(_LEFT_OUT):
        node.decompose()
    if len(tree.css("*")) > limits.ELEMENTS:
        raise Unread("document-too-much")
    return _written(_main(body))


def _main(body: LexborNode) -> LexborNode:
    """Give the main part of a page, the whole where it names none that holds most of the words."""
    parts = body.css(_MAIN)
    largest = max(parts, key=lambda node: len(node.text()), default=body)
    return largest if len(largest.text()) >= _ENOUGH * len(body.text()) else body


def _written(root: LexborNode) -> str:
    """Give the text of a part of the page.

    A stack stands in for a function that calls itself: pages may be nested ten thousands deep.
    """
    pieces: list[str] = []
    counts: dict[int, int] = {}
    stack: list[tuple[LexborNode | str, bool, bool]] = [(root, False, False)]
    while stack:
        node, pre, row = stack.pop()
        if isinstance(node, str):
            pieces.append(node)
        elif node.tag == "-text":
            text = node.text(deep=False)
            pieces.append(text if pre else _SPACE.sub(" ", text))
        else:
            row, pre = _is_row(node) if node.tag == "tr" else row, pre or node.tag == "pre"
            opens, closes = _around(node, counts, row=row)
            pieces.append(opens)
            stack.append((closes, pre, row))
            stack.extend((child, pre, row) for child in reversed(list(node.iter(include_text=True))))
    return _lines("".join(pieces))


def _is_row(row: LexborNode) -> bool:
    """Tell whether a row holds words side by side; one whose cells hold paragraphs or lists only lays out the page."""
    cells = [cell for cell in row.iter() if cell.tag in ("td", "th")]
    return all(len(cell.css(_PARTS)) <= _MOST_PARTS and len(cell.css("li")) <= 1 for cell in cells)


def _around(node: LexborNode, counts: dict[int, int], *, row: bool) -> tuple[str, str]:
    """Give what stands before and after the text of an element; `counts` holds how many items of each list have come.

    `row` tells that the element is, or is within, a row that becomes one line.
    """
    tag = node.tag or ""
    if row and tag not in ("tr", "td", "th"):
        return (" ", " ") if tag in _BLOCKS or tag == "br" else ("", "")
    if tag in _HEADINGS:
        return f"\n\n{_HEADINGS[tag]} ", "\n\n"
    if tag == "li":
        return f"\n{_marker(node, counts)} ", "\n"
    if tag in ("td", "th"):
        return ("", " | ") if row else ("\n", "\n")
    if tag == "br":
        return "\n", ""
    edge = "\n\n" if tag in _APART else "\n" if tag in _BLOCKS else ""
    return edge, edge


def _marker(item: LexborNode, counts: dict[int, int]) -> str:
    """Give the sign of an item: a dash, or its number."""
    within = item.parent
    if within is None or within.tag != "ol":
        return "-"
    first = (within.attributes.get("start") or "1").strip()
    counts[within.mem_id] = counts.get(within.mem_id, int(first) - 1 if first.isascii() and first.isdigit() and len(first) < _DIGITS else 0) + 1
    return f"{counts[within.mem_id]}."


def _lines(text: str) -> str:
    """Give the text with single spaces; a sign that stands alone goes with what follows, and what holds nothing goes."""
    lines = (" ".join(line.split()).removesuffix(" |") for line in text.split("\n"))
    joined = _ALONE.sub(r"\1 ", "\n".join(line for line in lines if line.strip("| ") or not line))
    return "\n".join(line for line in joined.split("\n") if not _NOTHING.fullmatch(line))
