"""What holds for every diary: it reads back as written, merges in any order, and never loses what it cannot read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import assume, given
from hypothesis import strategies as st

from limber.catalogue.load import load
from limber.diary.entry import COMMON, Entry, Kind, clashes, merge, read_diary, read_line, write_line
from limber.diary.standing import standing
from limber.person.suits import suits
from limber.screening.questions import asked
from tests.engine.diary.given import START, entry

NOW = START + timedelta(days=40)
TIMES = st.integers(0, 39 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes))
EU = asked("EU", pregnancy_possible=False)
TAGS = sorted(load().vocabulary.tags)
SLUGS = sorted(load().exercises)[:6]
GROUPS = [group.slug for group in load().vocabulary.groups]
ANSWER = st.sampled_from(["no", "yes", "not sure"])


@st.composite
def screens(draw: st.DrawFn) -> dict[str, object]:
    """A screen payload: the whole, or a part."""
    whole = draw(st.booleans())
    told = draw(st.dictionaries(st.sampled_from([*EU, "S1", "S2", "S8", "S12", "S15"]), ANSWER, max_size=3))
    answers = {**dict.fromkeys(EU, "no"), **told} if whole else told
    head = {"age": draw(st.integers(17, 80)), "country": "GB", "pregnancy_possible": False} if whole else {}
    return {**head, "answers": answers}


PAYLOADS: dict[Kind, st.SearchStrategy[Mapping[str, object]]] = {
    Kind.SCREEN: screens(),
    Kind.SEEN: st.fixed_dictionaries(
        {"level": st.sampled_from(["emergency", "urgent", "soon"]), "by": st.just("doctor"), "may_exercise": st.booleans()}
    ),
    Kind.PROFILE: st.fixed_dictionaries(
        {"tags": st.lists(st.sampled_from(TAGS), max_size=3, unique=True), "conditions_answered": st.lists(st.sampled_from(GROUPS), max_size=3)}
    ),
    Kind.SESSION: st.fixed_dictionaries(
        {"pain_before": st.integers(0, 10)},
        optional={
            "leg": st.sampled_from(["none", "same", "spreading"]),
            "exercises": st.lists(
                st.fixed_dictionaries({"exercise": st.sampled_from(SLUGS)}, optional={"spasm": st.booleans(), "worse": st.booleans()}), max_size=3
            ),
        },
    ),
    Kind.MORNING: st.fixed_dictionaries({"pain": st.integers(0, 10), "of": TIMES.map(lambda time: time.date().isoformat())}),
    Kind.NOTE: st.fixed_dictionaries({"text": st.just("a note")}),
    Kind.SOMETHING_NEW: st.just({}),
    Kind.UNKNOWN: st.just({"line": "?"}),
}


@st.composite
def entries(draw: st.DrawFn) -> list[Entry]:
    """A diary of up to eight entries, each with an id of its own."""
    kinds = draw(st.lists(st.sampled_from([*PAYLOADS, Kind.SCREEN, Kind.SEEN]), max_size=8))
    return [Entry(f"id-{number}", draw(TIMES), kind, draw(PAYLOADS[kind])) for number, kind in enumerate(kinds)]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-1000, 1000) | st.text(max_size=8), lambda inner: st.lists(inner, max_size=3), max_leaves=6
)
KEYS = st.text(min_size=1, max_size=8).filter(lambda key: key not in COMMON)
OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.builds(lambda minutes, offset: (START + timedelta(minutes=minutes)).astimezone(offset), st.integers(-(10**7), 10**7), OFFSETS)


@given(st.text(min_size=1, max_size=40), MOMENTS, st.dictionaries(KEYS, JSON, max_size=4))
def test_what_is_written_reads_back(key: str, when: datetime, payload: dict[str, object]) -> None:
    told = Entry(key, when, Kind.DECISION, payload)
    assert read_line(write_line(told)) == (told, ())
    assert "\n" not in write_line(told)


@given(entries(), entries(), st.randoms(use_true_random=False))
def test_merging_is_union_in_any_order_and_however_often(first: list[Entry], second: list[Entry], random: object) -> None:
    merged = merge(first, second)
    assert merge(second, first) == merged
    assert merge(merged, first, second, merged) == merged
    shuffled = [*first, *second]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert merge(shuffled) == merged
    assert list(merged) == sorted(merged, key=lambda told: (told.at, told.id))


@given(entries(), st.randoms(use_true_random=False))
def test_what_holds_does_not_depend_on_the_order_or_number_of_arrivals(told: list[Entry], random: object) -> None:
    shuffled = [*told, *told[: len(told) // 2]]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert standing(shuffled, NOW) == standing(told, NOW)


@given(entries(), st.integers(1, 400))
def test_shifting_all_dates_changes_nothing(told: list[Entry], days: int) -> None:
    assume(all(each.kind is not Kind.MORNING for each in told))
    shift = timedelta(days=days)
    before, after = standing(told, NOW), standing([replace(each, at=each.at + shift) for each in told], NOW + shift)
    assert (after.needs, after.closed, after.person, after.screening, after.may_exercise) == (
        before.needs,
        before.closed,
        before.person,
        before.screening,
        before.may_exercise,
    )
    assert (after.lock and replace(after.lock, since=after.lock.since - shift, opens_from=after.lock.opens_from - shift)) == before.lock


@given(entries(), st.integers(0, 10**6), st.integers(0, 255))
def test_a_damaged_line_is_never_lost_and_never_opens_anything(told: list[Entry], where: int, byte: int) -> None:
    assume(told and all(each.kind not in (Kind.UNKNOWN, Kind.SEEN) for each in told))
    lines = [write_line(each) for each in told]
    hurt = where % len(lines)
    raw = bytearray(lines[hurt].encode())
    raw[where % len(raw)] = byte
    text = raw.decode(errors="replace").replace("\n", " ")
    kept, problems = read_diary("\n".join([*lines[:hurt], text, *lines[hurt + 1 :]]))
    unread = [each for each in kept if each.kind is Kind.UNKNOWN]
    assert len(unread) == len(problems) > 0 or not unread
    if unread:
        stands = standing(kept, NOW)
        assert not stands.may_exercise
        assert standing(told, NOW).person.tags - stands.person.tags <= stands.person.unanswered | {"acute-flare"}


@given(entries(), st.sampled_from(SLUGS))
def test_an_entry_that_cannot_be_read_only_takes_away(told: list[Entry], slug: str) -> None:
    broken = Entry("broken", NOW, Kind.UNKNOWN, {"line": "?"})
    before, after = standing(told, NOW), standing([*told, broken], NOW)
    assert not after.may_exercise
    assert after.person.tags >= before.person.tags
    assert suits(load().exercises[slug], before.person) or not suits(load().exercises[slug], after.person)
    assert after.lock == before.lock


@given(entries())
def test_entries_with_an_id_in_common_are_told(told: list[Entry]) -> None:
    assume(told)
    assert clashes(told, told) == ()
    other = replace(told[0], kind=Kind.NOTE, payload={"text": "another"})
    assume(other != told[0])
    assert [problem.values["id"] for problem in clashes(told, [other])] == [told[0].id]
    kept = merge(told, [other])
    assert merge([other], told) == kept
    if told[0].kind in (Kind.SCREEN, Kind.PROFILE, Kind.SOMETHING_NEW, Kind.UNKNOWN):
        assert told[0] in kept


def test_a_time_is_kept_with_its_offset_and_ordered_by_the_instant() -> None:
    early = Entry("b", datetime(2026, 11, 2, 9, tzinfo=timezone(timedelta(hours=2))), Kind.NOTE, {"text": "x"})
    late = Entry("a", datetime(2026, 11, 2, 8, tzinfo=UTC), Kind.NOTE, {"text": "x"})
    assert merge([late, early]) == (early, late)
    assert json.loads(write_line(early))["at"].endswith("+02:00")
    assert entry("note").at == START
