"""Tables that are drawn with lines: their cells, what stands around them, and tables that only lay out the page."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from limber_documents.columns import Run
from limber_documents.tables import Grid, Rule, grids, lines_with_tables
from tests.documents.test_columns import run

XS, YS = (50.0, 150.0, 400.0), (600.0, 650.0, 700.0, 760.0)


def level(y: float, left: float = XS[0], right: float = XS[-1]) -> Rule:
    """Give a level rule."""
    return Rule(left, right, y, y)


def upright(x: float, bottom: float = YS[0], top: float = YS[-1]) -> Rule:
    """Give an upright rule."""
    return Rule(x, x, bottom, top)


RULES = [*map(level, YS), *map(upright, XS)]
TABLE = Grid(XS, YS)


def word(text: str, left: float, middle: float, width: float = 40) -> Run:
    """Give a piece of a line at a height."""
    return Run(text, left, left + width, middle - 5, middle + 5)


def test_rules_that_meet_are_one_table_and_others_are_another() -> None:
    below = [level(y - 400) for y in YS] + [upright(x, 200, 360) for x in XS]
    assert grids(RULES) == [TABLE]
    assert [grid.ys[-1] for grid in grids([*below, *RULES])] == [760, 360]


def test_a_line_under_a_title_and_a_frame_are_no_tables() -> None:
    frame = [level(YS[0]), level(YS[-1]), upright(XS[0]), upright(XS[-1])]
    assert grids([level(700)]) == grids(frame) == grids([]) == []


def test_a_drawing_of_very_many_lines_is_no_table() -> None:
    assert grids([level(y / 10) for y in range(700)] + RULES) == []


def test_rows_stay_together_wherever_their_words_stand_in_a_cell() -> None:
    page = [
        word("Sets", 160, 730),
        word("Exercise", 60, 730),
        word("slide", 60, 668),
        word("Heel", 60, 682),
        word("3 x 10", 160, 675),
        word("2", 200, 625),
    ]
    assert list(lines_with_tables(page, [TABLE])) == ["Exercise | Sets", "Heel slide | 3 x 10", " | 2", ""]


def test_what_stands_around_a_table_comes_before_beside_and_after_it() -> None:
    page = [word("below", 60, 500), word("beside", 450, 680), word("above", 60, 790), word("cell", 60, 675)]
    assert [line for line in lines_with_tables(page, [TABLE]) if line] == ["above", "cell", "beside", "below"]


def test_a_table_whose_cells_hold_paragraphs_is_read_cell_by_cell() -> None:
    page = [word(f"left {number}", 60, 755 - 7 * number) for number in range(7)] + [word("right 0", 160, 730)]
    assert [line for line in lines_with_tables(page, [TABLE]) if line] == [*(f"left {number}" for number in range(7)), "right 0"]


def test_a_rule_between_two_words_parts_them() -> None:
    before, after = word("Heel", 60, 680), word("s", 155, 680, 5)
    assert upright(150).parts(before, after)
    assert not upright(150, 600, 650).parts(before, after)
    assert not level(680).parts(before, after)


@given(
    st.lists(
        st.builds(run, st.sampled_from(["one", "two words"]), st.floats(0, 500, width=16), st.integers(0, 40), st.floats(1, 90, width=16)),
        max_size=40,
    )
)
def test_no_word_is_lost_or_made_up(page: list[Run]) -> None:
    words = sorted(word for one in page for word in one.text.split())
    assert sorted(word for line in lines_with_tables(page, [TABLE]) for word in line.split() if word != "|") == words
