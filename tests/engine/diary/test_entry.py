"""Lines into entries: what is wrong is told with its line, and nothing is dropped."""

from __future__ import annotations

import json

import pytest

from limber.diary.entry import Entry, Kind, clashes, entry_of, merge, read_diary, read_line, write_line
from limber.problems import Where
from limber.wording import problem_sentence
from tests.engine.diary.given import START, at, entry, screened

LINE = '{"id": "a1", "at": "2026-11-02T09:00:00+00:00", "kind": "note", "text": "Slept well"}'


def line(**changed: object) -> str:
    """Give a line that is fine but for what is named."""
    return json.dumps({**json.loads(LINE), **changed})


def test_a_line_is_read_and_its_version_is_one_where_absent() -> None:
    assert read_line(LINE) == (Entry("a1", START, Kind.NOTE, {"text": "Slept well"}, 1), ())


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{", "diary-line-unreadable"),
        ("", "diary-line-unreadable"),
        ("[" * 100_000, "diary-line-unreadable"),
        ('{"id": "a", "id": "b"}', "diary-line-unreadable"),
        (line(pain=float("nan")), "diary-line-unreadable"),
        ("[]", "diary-line-not-a-table"),
        (line(id=""), "diary-id"),
        (line(id=7), "diary-id"),
        (line(id="x" * 201), "diary-id"),
        (line(at="2026-11-02"), "diary-at"),
        (line(at="2026-11-02T09:00:00"), "diary-at"),
        (line(at="yesterday"), "diary-at"),
        (line(at=0), "diary-at"),
        (line(at="0001-01-01T00:00:00+23:00"), "diary-at"),
        (line(at="0001-12-31T00:00:00+00:00"), "diary-at"),
        (line(at="9999-01-01T00:00:00+00:00"), "diary-at"),
        (line(kind="diary"), "diary-kind"),
        (line(kind="unknown"), "diary-kind"),
        (line(kind=1), "diary-kind"),
        (line(v=2), "diary-version-newer"),
        (line(v=0), "diary-version"),
        (line(v=True), "diary-version"),
        (line(v="1"), "diary-version"),
        (line(text=""), "diary-value"),
        ('{"id": "a1", "at": "2026-11-02T09:00:00Z", "kind": "note"}', "diary-value-missing"),
    ],
)
def test_each_mistake_of_a_line_has_its_code_and_place(text: str, code: str) -> None:
    found, problems = read_line(text, "diary.jsonl", 7)
    assert found is None
    assert [problem.code for problem in problems] == [code]
    assert (problems[0].where.source, problems[0].where.line) == ("diary.jsonl", 7)
    assert problem_sentence(problems[0]).startswith("diary.jsonl, line 7")


def test_all_mistakes_of_a_line_come_at_once() -> None:
    assert [problem.code for problem in entry_of({}, Where())[1]] == ["diary-id", "diary-at", "diary-kind"]


def test_a_diary_keeps_the_lines_that_it_cannot_read_and_writes_them_as_they_were() -> None:
    text = "\n".join([LINE, "", "half a li", line(id="b", kind="dream"), line(id="c", v=9)])
    entries, problems = read_diary(text, "diary.jsonl")
    assert [problem.where.line for problem in problems] == [3, 4, 5]
    assert [told.kind for told in entries].count(Kind.UNKNOWN) == 3
    assert {write_line(told) for told in entries} == {
        json.dumps({**json.loads(LINE), "v": 1}, sort_keys=False).replace('"text": "Slept well", "v": 1', '"v": 1, "text": "Slept well"'),
        "half a li",
        line(id="b", kind="dream"),
        line(id="c", v=9),
    }
    assert all(told.at == START for told in entries)
    assert read_diary("?")[0][0].at.year == 1970


def test_the_same_unreadable_line_is_kept_once() -> None:
    assert len(read_diary("?\n?\n")[0]) == 1


def test_a_kind_that_this_version_does_not_know_is_unknown() -> None:
    assert Kind("dream") is Kind.UNKNOWN
    told = Entry("a", START, Kind("dream"), {"text": "x"})
    assert json.loads(write_line(told))["kind"] == "unknown"


def test_an_entry_that_comes_twice_counts_once() -> None:
    told = entry("note", text="x")
    assert merge([told], [told, told]) == (told,)
    assert clashes([told], [told]) == ()


def test_of_two_notes_with_one_id_the_first_in_the_alphabet_stands() -> None:
    one, other = Entry("a", START, Kind.NOTE, {"text": "a"}), Entry("a", START, Kind.NOTE, {"text": "b"})
    assert merge([other], [one]) == merge([one, other]) == (one,)
    assert [problem.code for problem in clashes([one, other])] == ["diary-id-twice"]


def test_no_answer_about_danger_signs_is_dropped_for_another_entry_with_its_id() -> None:
    danger, clean = screened(E1="yes"), screened()
    note = Entry(danger.id, at(), Kind.NOTE, {"text": "a"})
    assert danger.id == clean.id
    assert set(merge([clean, note, danger])) == {danger, clean}
