"""Text out of a PDF, page by page, columns in the order of reading.

Takes bytes; gives text. Raises Unread for a password, a book, a picture, and what breaks off. Where the lines of a page belong is decided
by `limber_documents.columns`; never guesses at words that are drawn as a picture.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pypdfium2
import pypdfium2.raw as pdfium

from limber.problems import Problem, Where
from limber.programme.handout import ATTACHED
from limber_documents import limits
from limber_documents.columns import Run
from limber_documents.decoding import decoded
from limber_documents.tables import Rule, grids, lines_with_tables
from limber_documents.text import Kind, Text, Unread

_FEWEST_LETTERS = 20  # of a whole document: a scan has none, or the name of the scanner
_WIDE_GAP = 0.8  # heights of a letter: words further apart belong to two cells or columns
_THIN = 2.5  # points: what is no higher or no wider is a line
_LINE_BREAKS = "\r\n"


def read_pdf(content: bytes) -> Text:
    """Give the text of a PDF."""
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise Unread("document-password" if error.err_code == pdfium.FPDF_ERR_PASSWORD else "document-broken") from None
    with document:
        if (own := _own_handout(document)) is not None:
            return Text(own, Kind.PDF)
        if len(document) > limits.PAGES:
            raise Unread("document-too-many-pages", pages=len(document), most=limits.PAGES)
        pages = [_page(document, number) for number in range(len(document))]
    if sum(not letter.isspace() for page in pages for letter in page) < _FEWEST_LETTERS:
        raise Unread("document-picture")
    empty = tuple(number for number, page in enumerate(pages, 1) if not page.strip())
    return Text("\n\n".join(pages), Kind.PDF, tuple(Problem("document-page-picture", Where(), None, {"page": number}) for number in empty))


def _own_handout(document: pypdfium2.PdfDocument) -> str | None:
    """Give the text that a handout of Limber's own carries along, so that it is read back to the letter; None for any other document."""
    for number in range(min(document.count_attachments(), limits.ATTACHMENTS)):
        attached = document.get_attachment(number)
        if attached.get_name() == ATTACHED:
            return decoded(bytes(attached.get_data()))
    return None


def _page(document: pypdfium2.PdfDocument, number: int) -> str:
    """Give the text of one page; nothing where it cannot be opened."""
    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        return ""
    words = page.get_textpage()
    if words.count_chars() > limits.CHARACTERS_A_PAGE:
        raise Unread("document-too-much")
    rules = _rules(page)
    tables = grids(rules)
    return "\n".join(lines_with_tables(list(_runs(words, rules if tables else ())), tables))


def _rules(page: pypdfium2.PdfPage) -> list[Rule]:
    """Give the drawn lines of a page: thin shapes, and the four sides of boxes. A page with very many shapes is a drawing."""
    found: list[Rule] = []
    for number, shape in enumerate(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=1)):
        if number > limits.SHAPES:
            return []
        left, bottom, right, top = shape.get_bounds()
        wide, high = right - left > _THIN, top - bottom > _THIN
        if wide and high:
            found += [Rule(x, x, bottom, top) for x in (left, right)] + [Rule(left, right, y, y) for y in (bottom, top)]
        elif wide or high:
            found.append(Rule(left, right, bottom, top))
    return found


def _runs(words: pypdfium2.PdfTextPage, rules: Sequence[Rule]) -> Iterator[Run]:
    """Give the pieces of a page's lines: letters that stand side by side, with neither a wide gap nor a rule between them."""
    run: Run | None = None
    place = pdfium.FS_RECTF()  # loose: as high as the letters of the font can be, so that a dash stands on the same line as an l
    for index in range(words.count_chars()):
        letter = _letter(pdfium.FPDFText_GetUnicode(words, index))
        pdfium.FPDFText_GetLooseCharBox(words, index, place)
        box = Run(letter, place.left, place.right, place.bottom, place.top)
        apart = run is not None and not letter.isspace() and (not run.goes_on(box, _WIDE_GAP) or _parted(run, box, rules))
        if letter in _LINE_BREAKS or apart:
            if run is not None and run.text.strip():
                yield run
            run = None
        if letter not in _LINE_BREAKS and (run is not None or not letter.isspace()):
            run = box if run is None else run.with_letter(box)
    if run is not None and run.text.strip():
        yield run


def _parted(run: Run, letter: Run, rules: Sequence[Rule]) -> bool:
    """Tell whether a rule stands between a piece and the letter that follows it; only after a space, as no word is cut by one."""
    return run.text[-1].isspace() and any(rule.parts(run, letter) for rule in rules)


def _letter(code: int) -> str:
    """Give the letter of a code; nothing is written for what is none."""
    return chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code < 0xE000 else " "
