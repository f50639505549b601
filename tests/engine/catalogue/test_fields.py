from enum import StrEnum

from limber.catalogue.fields import Fields, nearest
from limber.files import read_table
from limber.wording import problem_sentence


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


def fields_of(text: str) -> Fields:
    table, problems = read_table(text, "a.toml")
    return Fields(table, problems=list(problems))


def sentences(fields: Fields) -> list[str]:
    """Give the Problems in words, without the name of the file."""
    return [problem_sentence(problem).removeprefix("a.toml, ") for problem in fields.problems]


def test_values_of_the_right_form_are_given_as_they_stand() -> None:
    fields = fields_of('a = "x"\nb = ["y", "z"]\nc = true\nd = 7\ne = "blue"\nf = ["red"]\n[g]\nh = 1\n[[i]]\nj = 2')
    assert (fields.text("a"), fields.texts("b"), fields.flag("c"), fields.whole("d", 0, 9)) == ("x", ("y", "z"), True, 7)
    assert (fields.one_of("e", Colour), fields.each_of("f", Colour), fields.word("e", ("blue",))) == (Colour.BLUE, (Colour.RED,), "blue")
    assert fields.inner("g").whole_if_stated("h", 0, 1) == 1
    assert [inner.whole("j", 0, 2) for inner in fields.inner_list("i")] == [2]
    assert fields.problems == ()


def test_what_may_lack_is_empty_and_no_problem() -> None:
    fields = fields_of("")
    assert (fields.texts("a", may_lack=True), fields.words("a", ("x",), may_lack=True), fields.each_of("a", Colour)) == ((), (), ())
    assert (fields.flag("a", default=True), fields.whole_if_stated("a", 0, 1), fields.inner_list("a")) == (True, None, ())
    assert (fields.stated, fields.has("a"), fields.problems) == ((), False, ())


def test_every_missing_key_is_said_with_its_form() -> None:
    fields = fields_of("")
    fields.text("a")
    fields.texts("b")
    fields.flag("c")
    fields.whole("d", 1, 3)
    fields.inner("e").text("inside")
    fields.one_of("f", Colour)
    assert sentences(fields) == [
        'a: `a` is missing. Add `a = ` with "...".',
        'b: `b` is missing. Add `b = ` with ["...", "..."].',
        "c: `c` is missing. Add `c = ` with true or false.",
        "d: `d` is missing. Add `d = ` with a whole number from 1 to 3.",
        "e: `e` is missing. Add `e = ` with a table `[e]`.",
        'f: `f` is missing. Add `f = ` with "...".',
    ]


def test_a_value_of_another_form_is_said_at_its_line() -> None:
    fields = fields_of('a = 1\nb = "x"\nc = 1\nd = true\ne = [" "]\nf = 1\ng = 12\nh = " "')
    fields.text("a")
    fields.texts("b")
    fields.flag("c")
    fields.whole("d", 0, 9)
    fields.texts("e")
    fields.inner_list("f")
    fields.whole("g", 0, 9)
    fields.text("h")
    assert [(problem.code, problem.where.line) for problem in fields.problems] == [
        *(("key-form", line) for line in range(1, 7)),
        ("number-range", 7),
        ("key-form", 8),
    ]


def test_an_unknown_word_is_offered_the_nearest() -> None:
    fields = fields_of('a = ["vertgo", "vertigo", "vertigo"]\nb = "purple"\nc = ["red", "green"]\ncolor = 1')
    fields.words("a", ("vertigo", "reflux"))
    assert fields.one_of("b", Colour) is Colour.RED
    assert fields.each_of("c", Colour) == (Colour.RED,)
    fields.only(("a", "b", "c", "colour"))
    assert sentences(fields) == [
        "line 1, a: `vertgo` is not a known word for `a`. Take it out, or write: vertigo.",
        "line 1, a: `vertigo` is stated twice. Keep one.",
        "line 2, b: `purple` is not a known word for `b`. Take it out, or write: blue, red.",
        "line 3, c: `green` is not a known word for `c`. Take it out, or write: blue, red.",
        "line 4, color: `color` is not known here. Take it out, or write: colour.",
    ]


def test_problems_of_a_table_inside_are_kept_with_its_place() -> None:
    fields = fields_of("[[tags.one]]\nname = 1\n[[tags.one]]")
    inner = fields.inner("tags").inner_list("one")
    inner[0].text("name")
    inner[1].text("name")
    assert [(problem.where.key, problem.where.line) for problem in fields.problems] == [("tags.one[0].name", 2), ("tags.one[1].name", 3)]
    assert inner[0].problems_at("name")
    assert not inner[0].problems_at("other")


def test_a_value_where_a_table_must_be_is_one_problem() -> None:
    fields = fields_of("a = 3")
    inner = fields.inner("a")
    inner.text("name")
    assert [problem.code for problem in fields.problems] == ["key-form"]
    assert inner.stated == ()


def test_nothing_alike_offers_every_word() -> None:
    assert nearest("zzz", ("b", "a")) == "a, b"
