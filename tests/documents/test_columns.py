"""The order of reading, on pages of made-up lines: columns, tables, labels, titles across, heads and feet."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from limber_documents.columns import Run, page_lines

LEFT, RIGHT, WIDTH, HIGH = 50.0, 320.0, 240.0, 10.0


def run(text: str, left: float, line: int, width: float = WIDTH) -> Run:
    """Give a piece of a line, the first line at the top of a page."""
    top = 800 - 14.0 * line
    return Run(text, left, left + width, top - HIGH, top)


def column(name: str, left: float, first: int, count: int) -> list[Run]:
    """Give lines of several words below each other."""
    return [run(f"{name} {number} and more words", left, first + number) for number in range(count)]


def read(runs: list[Run]) -> list[str]:
    """Give the first two words of each line of a page."""
    return [" ".join(line.split()[:2]) for line in page_lines(runs) if line]


def names(name: str, count: int) -> list[str]:
    """Give what the lines of a column begin with."""
    return [f"{name} {number}" for number in range(count)]


def test_columns_are_read_one_after_the_other_whatever_the_file_says_first() -> None:
    page = column("right", RIGHT, 0, 9) + column("left", LEFT, 0, 12)
    assert read(page) == names("left", 12) + names("right", 9)


def test_three_columns_are_read_from_the_left() -> None:
    page = [each for number in range(8) for each in (run(f"c{place} {number} and more words", 40 + 180 * place, number, 150) for place in range(3))]
    assert read(page) == [f"c{place} {number}" for place in range(3) for number in range(8)]


def test_a_title_across_parts_the_columns_above_from_those_below() -> None:
    page = column("a", LEFT, 0, 6) + column("b", RIGHT, 0, 6) + [run("title 0", LEFT, 7, 500)] + column("c", LEFT, 8, 6) + column("d", RIGHT, 8, 6)
    assert read(page) == names("a", 6) + names("b", 6) + ["title 0"] + names("c", 6) + names("d", 6)


def test_the_cells_of_a_table_stay_in_their_row() -> None:
    page = [each for number in range(8) for each in (run("name", LEFT, number, 60), run(str(number), 200, number, 10), run("5 s", 300, number, 20))]
    assert list(page_lines(page))[:2] == ["name   0   5 s", "name   1   5 s"]


def test_a_label_beside_a_paragraph_stays_with_its_first_line() -> None:
    labels = [run(f"label {number} here", LEFT, number * 4, 100) for number in range(5)]
    page = labels + column("text", RIGHT, 0, 20)
    assert [line.split("   ")[0] for line in page_lines(page) if line.startswith("label")] == [f"label {number} here" for number in range(5)]
    assert read(page)[1] == "text 1"


def test_what_stands_apart_at_the_head_and_the_foot_is_in_no_column() -> None:
    page = [run("head 0", LEFT, 0), *column("left", LEFT, 4, 8), *column("right", RIGHT, 4, 8), run("foot 0", LEFT, 18)]
    assert read(page) == ["head 0", *names("left", 8), *names("right", 8), "foot 0"]


def test_an_empty_line_stands_where_a_paragraph_ends() -> None:
    page = column("a", LEFT, 0, 3) + column("b", LEFT, 4, 3)
    assert list(page_lines(page))[3] == ""


def test_few_lines_are_no_columns() -> None:
    assert read([*column("a", LEFT, 0, 2), *column("b", RIGHT, 0, 2)])[0] == "a 0"
    assert list(page_lines([])) == []


@given(
    st.lists(
        st.builds(
            run,
            st.sampled_from(["one", "two words", "three more words"]),
            st.floats(0, 500, width=16),
            st.integers(0, 40),
            st.floats(1, 400, width=16),
        ),
        max_size=40,
    )
)
def test_no_word_is_lost_or_made_up(page: list[Run]) -> None:
    words = sorted(word for one in page for word in one.text.split())
    assert sorted(word for line in page_lines(page) for word in line.split()) == words
