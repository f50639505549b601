"""The handout as PDF, judged by another program: pages, words, tags, language, descriptions of pictures, and what cannot be written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from limber.catalogue.load import load
from limber.export import handout_pdf
from limber.export.handout import Handout, handout
from limber.export.handout_pdf import PAPERS, pdf_of
from limber.figure.draw import scene_of
from limber.programme.handout import ATTACHED
from limber.programme.packaged import packaged_programme
from limber.programme.read import read_programme
from limber.wording import problem_sentence

ADDRESS = "http://192.168.1.20:8421/today"
OWN = """+++
name = "{name}"
weeks = 26
[[own]]
slug = "own-lean"
name = "Lean"
kind = "mobility"
position = "standing"
laterality = "bilateral"
steps = []
+++
## Weeks 1-26
### Daily
- own-lean: 5
"""


@cache
def reader(slug: str, paper: str = "a4", address: str = "") -> PdfReader:
    """Give the handout of a packaged programme as another program sees it."""
    programme = replace(packaged_programme(slug), start=date(2026, 11, 23))
    pdf, problems = pdf_of(handout(programme, load(), None, "GB", address), paper)
    assert problems == ()
    return PdfReader(BytesIO(pdf or b""))


def own(name: str = "Mine") -> Handout:
    """Give the handout of an exercise that nobody has drawn."""
    programme = read_programme(OWN.format(name=name))[0]
    assert programme is not None
    return handout(programme, load())


def elements(node: object) -> Iterator[Any]:
    """Give every element of the tree of tags."""
    root: Any = node.get_object() if hasattr(node, "get_object") else node
    for each in root if isinstance(root, list) else [root]:
        inner = each.get_object() if hasattr(each, "get_object") else each
        if hasattr(inner, "get"):
            yield inner
            if "/K" in inner:
                yield from elements(inner["/K"])


def tags(pdf: PdfReader) -> list[Any]:
    """Give the elements of a document that have a tag."""
    root: Any = pdf.trailer["/Root"]
    return [each for each in elements(root["/StructTreeRoot"]["/K"]) if "/S" in each]


@cache
def words(pdf: PdfReader) -> str:
    """Give the words of all pages on one line."""
    return " ".join(" ".join(page.extract_text() for page in pdf.pages).replace("\xa0", " ").split())


@pytest.mark.parametrize(("paper", "size"), [(PAPERS[0], (595, 842)), (PAPERS[1], (612, 792))])
def test_every_page_has_the_size_that_was_asked_for(paper: str, size: tuple[int, int]) -> None:
    pages = reader("comfort", paper).pages
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in pages} == {size}


def test_it_says_that_it_follows_pdf_ua_and_names_its_language_and_title() -> None:
    root: Any = reader("comfort").trailer["/Root"]
    assert b"pdfuaid:part" in root["/Metadata"].get_object().get_data()
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"].lower() == "en-gb"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader("comfort").metadata.title == packaged_programme("comfort").name  # type: ignore[union-attr]


def test_headings_lists_and_tables_are_tagged() -> None:
    found = Counter(each["/S"] for each in tags(reader("comfort")))
    exercises = len(packaged_programme("comfort").phases[0].prescriptions)
    assert found["/Figure"] == found["/Table"] == exercises
    assert found["/H2"] >= exercises
    assert found["/TH"] >= 2 * exercises
    assert found["/L"] >= exercises
    assert found["/H1"] == 6


def test_every_picture_is_described_in_the_words_of_its_figure() -> None:
    described = [each["/Alt"] for each in tags(reader("comfort")) if each["/S"] == "/Figure"]
    scenes = [scene_of(load().exercises[each.slug]) for each in packaged_programme("comfort").phases[0].prescriptions]
    assert described == [f"{scene.title}: {scene.description}" for scene in scenes]


def test_the_first_page_holds_all_that_matters_on_a_bad_day() -> None:
    first = " ".join(reader("low-back-start").pages[0].extract_text().split())
    for said in (
        "Stop an exercise if",
        "Stop everything",
        "Call 999",
        "48 hours",
        "calves on a chair",
        "heat pack",
        "Walk 3 to 5",
        "Do not do double",
    ):
        assert said in first


def test_the_first_page_is_one_page_however_long_the_name() -> None:
    programme = replace(
        packaged_programme("comfort"), name="From the clinic: hips, back, legs and a name that takes three lines of the page at least"
    )
    for paper in PAPERS:
        pdf, _ = pdf_of(handout(programme, load(), None, "", ADDRESS), paper)
        pages = PdfReader(BytesIO(pdf or b"")).pages
        assert "On a good day" in pages[0].extract_text()
        assert pages[1].extract_text().startswith("Your weeks")


def test_every_exercise_with_its_doses_and_steps_is_there() -> None:
    said = words(reader("comfort"))
    for phase in packaged_programme("comfort").phases:
        for each in phase.prescriptions:
            assert load().exercises[each.slug].name in said
            assert load().exercises[each.slug].steps[-1] in said


def test_pages_are_numbered() -> None:
    pdf = reader("comfort")
    assert [f"Page {number} of {len(pdf.pages)}" in words(pdf) for number in range(1, len(pdf.pages) + 1)] == [True] * len(pdf.pages)


def test_an_address_becomes_a_code_that_is_described() -> None:
    described = [each["/Alt"] for each in tags(reader("comfort", "a4", ADDRESS)) if each["/S"] == "/Figure"]
    assert described[0] == f"Today's session on your phone or tablet: {ADDRESS}"
    assert ADDRESS not in " ".join(each.get("/Alt", "") for each in tags(reader("comfort")))


def test_the_code_has_its_three_corners_and_its_quiet_ground() -> None:
    svg = handout_pdf._code(ADDRESS)
    side = int(svg.partition('viewBox="0 0 ')[2].split()[0])
    dark = {tuple(map(int, part.split("h")[0].split())) for part in svg.partition('d="')[2].split("M")[1:]}
    assert {(4, 4), (side - 5, 4), (4, side - 5)} <= dark
    assert not {(5, 5), (side - 6, 5), (5, side - 6), (9, 5)} & dark
    assert all(4 <= place < side - 4 for spot in dark for place in spot)


def test_the_same_handout_is_the_same_file() -> None:
    made = handout(packaged_programme("comfort"), load())
    assert pdf_of(made) == pdf_of(made)


def test_an_exercise_without_a_picture_or_steps_still_has_its_panel() -> None:
    pdf, problems = pdf_of(own())
    read = PdfReader(BytesIO(pdf or b""))
    assert problems == ()
    assert "1. Lean" in words(read)
    assert "/Figure" not in [each["/S"] for each in tags(read)]
    assert words(read).count("Week 1 2") == 1
    assert "Week 13 14" in words(read)
    assert "print this page again" in words(read)


@pytest.mark.parametrize("name", ["Спина", "Ωμέγα", "ظهر", "#let x = [*_<@$`//", "{}\\\\ & ~"])
def test_other_letters_and_marks_of_the_writers_language_are_only_letters(name: str) -> None:
    assert pdf_of(own(name))[1] == ()


@pytest.fixture
def our_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the fonts of the machine, which may have any letter."""
    ours = handout_pdf._fonts(system=False)
    monkeypatch.setattr(handout_pdf, "_fonts", lambda **_: ours)


def test_a_letter_without_a_sign_becomes_an_empty_square_and_stays_in_the_text_that_is_read_back(our_fonts: None) -> None:
    pdf, problems = pdf_of(own("Back \U00012345 and \U0001f4aa"))
    read = PdfReader(BytesIO(pdf or b""))
    assert problems == ()
    assert "Back □ and □" in words(read)
    assert "Back \U00012345 and \U0001f4aa" in read.attachments[ATTACHED][0].decode()


def test_a_script_without_signs_is_told(our_fonts: None) -> None:
    pdf, problems = pdf_of(own(" ".join(chr(0x12000 + number) for number in range(20))))
    assert pdf is None
    assert "has the letters of this programme, such as" in problem_sentence(problems[0])


def test_another_mistake_of_the_writer_is_not_taken_for_a_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    import typst

    monkeypatch.setattr(handout_pdf, "packaged_text", lambda *_: "#panic()")
    with pytest.raises(typst.TypstError):
        pdf_of(own())


def test_a_paper_that_is_none_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="a4"):
        pdf_of(own(), "a3")
