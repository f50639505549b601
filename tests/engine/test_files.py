from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber import files
from limber.files import packaged_names, packaged_text, read_table, read_text, without_echo
from limber.problems import Problem
from limber.wording import problem_sentence

TOML_LIKE = st.text(alphabet="ab=[]{}\"'#\n\r\t ,.1-\\\x00", max_size=60)


def found(text: str) -> list[tuple[str, int | None]]:
    """Give the code and the line of each Problem of a text."""
    return [(problem.code, problem.where.line) for problem in read_table(text, "a.toml")[1]]


@given(TOML_LIKE)
def test_any_text_is_read_to_its_end(text: str) -> None:
    table, problems = read_table(text, "a.toml")
    lines = text.count("\n") + 1
    assert len(problems) <= lines
    assert all(1 <= (problem.where.line or 0) <= lines for problem in problems)
    assert problems or not text.strip() or table.values or "#" in text


@given(st.lists(st.sampled_from(["= 1", "b c", "x = ", '"']), min_size=1, max_size=6))
def test_every_line_that_cannot_be_read_is_reported_once(bad: list[str]) -> None:
    text = "".join(f"good{number} = {number}\n{line}\n" for number, line in enumerate(bad))
    table, problems = read_table(text, "a.toml")
    assert sorted(problem.where.line or 0 for problem in problems) == [2 * number + 2 for number in range(len(bad))]
    assert len(table.values) == len(bad)


def test_a_mistake_inside_a_long_list_is_placed_at_its_own_line() -> None:
    assert found('steps = [\n  "a",\n  b c,\n  "d",\n]\nnext = 1') == [("toml-line", 3)]


def test_a_list_that_is_not_closed_is_one_mistake_at_its_first_line() -> None:
    assert found('a = [\n  "x",\nb = 2\nc = d\n') == [("toml-list-open", 1), ("toml-line", 4)]
    assert found('a = 1\nb = ["x"\n[table]\nc = 1') == [("toml-list-open", 2)]
    assert found('a = [\n  "x",') == [("toml-list-open", 1)]


def test_brackets_in_quotes_and_remarks_do_not_open_a_list() -> None:
    assert found('a = "["\nb = 1 # [\nc = d\n') == [("toml-line", 3)]


def test_a_text_that_is_not_closed_is_one_mistake_at_its_first_line() -> None:
    assert found('a = """x\nb = 2\nc = 3\n') == [("toml-text-open", 1)]
    assert found('a = """x"""\nb = 2\nc = """x\nd = 4\n') == [("toml-text-open", 3)]
    assert found('a = """x\ny"""\nb = "c') == [("toml-line", 3)]


@pytest.mark.parametrize("value", ["9" * 5000, "[" * 5000])
def test_a_value_that_is_beyond_the_parser_is_one_mistake_at_its_own_line(value: str) -> None:
    table, problems = read_table(f"a = 1\nb = {value}\nc = 3\nd = 4\n", "a.toml")
    assert [(problem.code, problem.where.line) for problem in problems] == [("toml-line", 2)]
    assert table.values == {"a": 1, "c": 3, "d": 4}
    assert len(problem_sentence(problems[0])) < 200


def test_a_header_that_is_not_closed_still_holds_the_keys_below_it() -> None:
    for header in ("[answers", "\x00[answers]", "[answers] x", "[ answers"):
        table, problems = read_table(f'age = 62\n{header}\nE1 = "no"\n', "a.toml")
        assert [(problem.code, problem.where.line) for problem in problems] == [("toml-line", 2)]
        assert table.values == {"age": 62, "answers": {"E1": "no"}}
        assert table.where("answers.E1").line == 3


def test_a_header_that_stands_twice_is_one_mistake() -> None:
    assert found("[t]\na = 1\n[t]\nb = 2\n[t\nc = 3\n") == [("toml-key-twice", 3), ("toml-line", 5)]


@pytest.mark.parametrize("line", ["a" + ".b" * 300_000 + " = 1", "[" + " " * 300_000, "= = =\n" * 100_000, 'a = """' + "x\n" * 100_000])
def test_a_hostile_text_is_read_in_little_time(line: str) -> None:
    began = process_time()
    assert found(f"good = 1\n{line}")
    assert process_time() - began < 15  # it takes one; without its limits it takes hours


def test_a_text_with_more_mistakes_than_can_be_looked_at_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "READ_AGAIN", 0)
    table, problems = read_table("b c\n" * 9 + "a = 1", "a.toml")
    assert [problem.code for problem in problems] == [*["toml-line"] * files.FEWEST_ROUNDS, "toml-too-many"]
    assert without_echo((Problem("key-missing"),), problems, table) == ()


def test_a_key_on_a_line_that_cannot_be_read_is_not_also_called_missing() -> None:
    table, broken = read_table("age = \nb = 1\n", "a.toml")
    told, silent = Problem("key-missing", table.where("age")), Problem("key-missing", table.where("tags"))
    assert without_echo((told, silent), broken, table) == (silent,)
    assert without_echo((told, silent), (), table) == (told, silent)


def test_a_file_that_is_far_too_long_is_not_read_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LONGEST", 5)
    path = tmp_path / "long"
    path.write_text("123456", encoding="utf-8")
    assert [problem.code for problem in read_text(str(path))[1]] == ["file-too-long"]


def test_a_key_that_is_stated_twice_says_so() -> None:
    table, problems = read_table("a = 1\na = 2", "a.toml")
    assert [problem_sentence(problem) for problem in problems] == ["a.toml, line 2: This is stated twice: a = 2. Keep one of the two."]
    assert table.values == {"a": 1}


@pytest.mark.parametrize("text", ["a = " + "9" * 5000, "a = " + "[" * 5000, 'a = """x', "a = 1\n\rb = 2\n\r"])
def test_what_the_parser_gives_up_on_is_a_problem(text: str) -> None:
    assert found(text)


def test_a_value_knows_its_line_however_deep_it_stands() -> None:
    text = '"a b" = 1\n[tags.one]\nname = "x"\n[[tags.one.rule]]\nsays = "y"\n[[tags.one.rule]]\n says . more = "z"\n'
    table, problems = read_table(text, "a.toml")
    keys = ["a b", "tags.one", "tags.one.name", "tags.one.rule[0].says", "tags.one.rule[1]", "tags.one.rule[1].says.more"]
    assert problems == ()
    assert [table.where(key).line for key in keys] == [1, 2, 3, 5, 6, 7]


def test_a_key_that_is_not_there_has_the_place_of_its_table() -> None:
    table, _ = read_table("[tags.one]\nname = 1", "a.toml")
    assert table.where("tags.one.adapt").line == 2 - 1
    assert table.where("elsewhere").line is None


def test_a_file_is_read_with_or_without_a_mark_at_its_front(tmp_path: Path) -> None:
    path = tmp_path / "answers.toml"
    path.write_bytes("\ufeffage = 62".encode())
    assert read_text(str(path)) == ("age = 62", ())


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    latin = tmp_path / "latin.toml"
    latin.write_bytes(b"name = '\xe9'")
    codes = {str(tmp_path / "none"): "file-missing", "a\x00b": "file-unreadable", str(tmp_path): "file-unreadable", str(latin): "file-not-utf8"}
    for path, code in codes.items():
        text, problems = read_text(path)
        assert (text, [(problem.code, problem.where.source) for problem in problems]) == (None, [(code, path)])


def test_a_packaged_file_is_found_by_its_parts() -> None:
    assert "glute-bridge" in packaged_names("catalogue/exercises", ".toml")
    assert packaged_text("catalogue", "exercises", "glute-bridge.toml").startswith('name = "Bridge"')
    with pytest.raises(FileNotFoundError):
        packaged_text("catalogue", "none.toml")
