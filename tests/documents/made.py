"""Documents made for the tests, in our own words: PDFs, Word files, pages, and the hostile ones among them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from functools import cache

import typst
from pypdf import PdfWriter

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>"""
RELATIONS = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>"""
PART_RELATIONS = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="n1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/>
<Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
</Relationships>"""
STYLES = f"""<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>"""
NUMBERING = f"""<w:numbering xmlns:w="{W}">
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>"""
FILLING = "Move slowly, breathe out as you lift, and stop where it feels like enough for today. "
COLUMNS = f"""#set page(columns: 2, header: [Back clinic, spring issue], footer: [Page 1 of 1])
#place(top, scope: "parent", float: true, text(20pt)[Ten minutes a day for a back that moves well])
= Stretching
+ *Knee hug.* Draw one knee to your chest. Hold 20 seconds, repeat 5 times on each side.
+ *Seated fold.* Lean forward on a chair. Hold 10 seconds, repeat 3 times.
{FILLING * 6}
#colbreak()
= Strength
+ *Low lift.* Lift your hips a little. 3 sets of 10.
+ *Wall press.* Bend your elbows at a wall. 2 sets of 12.
{FILLING * 6}"""
TABLE = f"""{FILLING * 3}
#table(columns: 4, [Exercise], [Sets], [Reps], [Hold], [Knee hug], [3], [10], [5 s], [Low lift], [2], [12], [2 s], [Heel slide], [1], [8], [none],
[Nod], [3], [6], [4 s], [Plank], [3], [1], [20 s])
#table(columns: (4cm, 1fr), [Calf rise], [Rise on your toes. {FILLING}], [Side step], [Step to the side. {FILLING}],
[Hip fold], [Fold at your hips. {FILLING}], [Tail tuck], [Roll your tail under. {FILLING}])"""


@cache
def pdf(source: str) -> bytes:
    """Give the PDF that typesetting makes of a source."""
    return typst.compile(source.encode(), font_paths=typst.Fonts(include_system_fonts=False))


def pdf_of_pages(count: int, password: str = "") -> bytes:
    """Give a PDF of empty pages, shut by a password where one is given."""
    writer = PdfWriter()
    for _ in range(count):
        writer.add_blank_page(200, 200)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    kept = io.BytesIO()
    writer.write(kept)
    return kept.getvalue()


def paragraph(text: str, style: str = "", number: int = 0) -> str:
    """Give a paragraph of a Word file; `number` names a list."""
    about = f'<w:pStyle w:val="{style}"/>' if style else ""
    about += f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
    return f"<w:p><w:pPr>{about}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """Give a table of a Word file."""
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def word(body: str, more: dict[str, bytes] | None = None, front: str = "") -> bytes:
    """Give a Word file."""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": RELATIONS,
        "word/_rels/document.xml.rels": PART_RELATIONS,
        "word/numbering.xml": NUMBERING,
        "word/styles.xml": STYLES,
        "word/document.xml": f'<?xml version="1.0" encoding="UTF-8"?>{front}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
        **(more or {}),
    }
    return zipped(parts)


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Give a zip of these parts."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return kept.getvalue()
