"""Pages: what counts as their main part, and how headings, lists and tables become lines."""

from __future__ import annotations

import pytest

from limber_documents.html import read_html, text_of
from limber_documents.lines import tidy

FILLING = "Move slowly and breathe out as you lift. " * 5


def lines(html: str) -> list[str]:
    """Give the lines of a page that hold something."""
    return [line for line in tidy(text_of(html)).split("\n") if line]


def test_headings_and_items_begin_with_their_sign() -> None:
    html = "<h1>Back</h1><h3>Low <em>lift</em></h3><ol start=3><li>Lie down<li><p>Lift</p></ol><ul><li>Rest<ul><li>Breathe</ul></ul>"
    assert lines(html) == ["# Back", "### Low lift", "3. Lie down", "4. Lift", "- Rest", "- Breathe"]


@pytest.mark.parametrize("start", ["", "x", "-3", "99999999999999"])
def test_a_list_with_an_odd_start_is_numbered_all_the_same(start: str) -> None:
    assert lines(f"<ol start='{start}'><li>Lie down<li>Lift</ol>")[0].endswith(". Lie down")


def test_a_row_of_a_table_is_one_line() -> None:
    html = "<table><tr><th>Exercise<th>Sets<th></tr><tr><td><p>Low\nlift</p><td>3 <b>x</b><br>10<td></td></tr></table>"
    assert lines(html) == ["Exercise | Sets |", "Low lift | 3 x 10 |"]


@pytest.mark.parametrize("cell", ["<ul><li>Lie down</li><li>Pull</li></ul>", "<p>- Lie down</p><p>- Pull</p><br>"])
def test_a_table_that_only_lays_out_the_page_is_read_cell_by_cell(cell: str) -> None:
    html = f"<table><tr><td><p>Knee hug</p><p>Hold 20 seconds</p></td><td>{cell}</td></tr></table>"
    assert lines(html) == ["Knee hug", "Hold 20 seconds", "- Lie down", "- Pull"]


def test_the_main_part_is_read_and_what_stands_around_it_is_not() -> None:
    html = f"<body><nav><a>Home</a></nav><header>Shop</header><main><p>Low lift. {FILLING}</p></main><footer>Contact</footer>"
    assert lines(html) == [f"Low lift. {FILLING}".strip()]


def test_a_main_part_that_holds_hardly_anything_is_not_all_of_the_page() -> None:
    assert len(lines(f"<article>Advice</article><div><p>Low lift</p><p>{FILLING}</p></div>")) == 3


@pytest.mark.parametrize(
    "hidden", ["<script>let a</script>", "<style>p {}</style>", "<p hidden>x</p>", "<div aria-hidden=true>x</div>", "<!-- x -->"]
)
def test_what_nobody_sees_is_not_read(hidden: str) -> None:
    assert lines(f"<p>Low lift</p>{hidden}") == ["Low lift"]


def test_lines_end_where_a_break_or_preformatted_text_says_so() -> None:
    assert lines("<p>Hold 5 s<br>Repeat 10 times</p><pre>3 x 10\n2 x 8</pre>") == ["Hold 5 s", "Repeat 10 times", "3 x 10", "2 x 8"]


def test_a_page_says_its_encoding_and_a_wrong_one_is_passed_over() -> None:
    said = "<html><head><meta charset={}></head><body><p>caf\xe9 \u2013 5</p>"
    assert "caf\xe9 \u2013 5" in read_html(said.format("windows-1252").encode("windows-1252")).text
    assert "caf\xe9 \u2013 5" in read_html(said.format("no-such").encode("utf-8")).text


def test_a_page_without_a_body_has_no_words() -> None:
    assert lines("") == []
    assert lines("<html><head><title>Low lift</title></head></html>") == []
    assert lines("<ul><li></li></ul><table><tr><td></td></tr></table><h2></h2>") == []
