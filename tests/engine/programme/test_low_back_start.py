"""The packaged programme holds what it promises."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from limber.catalogue.exercise import Kind
from limber.catalogue.load import load
from limber.dose.reckon import volume
from limber.programme.balance import missing, most_in_a_day
from limber.programme.days import kinds_of_day
from limber.programme.minutes import day_seconds
from limber.programme.packaged import packaged_programme, packaged_slugs
from limber.programme.swap import BREATHING, is_reached
from limber.session.compile import compile_session
from limber.session.session import session_on

CATALOGUE = load()
PROGRAMME = packaged_programme("low-back-start")
SLUGS = {each.slug for phase in PROGRAMME.phases for each in phase.prescriptions}
MONDAY = date(2026, 1, 5)


def test_it_lasts_twelve_weeks_in_three_phases_the_first_two_weeks_apart() -> None:
    assert [(phase.first_week, phase.last_week) for phase in PROGRAMME.phases] == [(1, 1), (2, 2), (3, 4), (5, 8), (9, 12)]


def test_it_holds_all_exercises_of_the_leaflets_and_fills_their_gaps() -> None:
    leaflets = {slug for slug, exercise in CATALOGUE.exercises.items() if exercise.from_leaflets}
    assert len(leaflets) == 13
    assert leaflets <= SLUGS
    for gap in ("hamstring-stretch", "piriformis-stretch", "hip-flexor-stretch", "gluteal-stretch", "walk-easy"):
        assert any(slug.startswith(gap) for slug in SLUGS)


def test_days_stay_few_and_short() -> None:
    most = [most_in_a_day(PROGRAMME, phase, frozenset({"walk-easy"})) for phase in PROGRAMME.phases]
    assert most == [4, 5, 8, 8, 8]
    assert all(day_seconds(day, CATALOGUE.exercises) <= 20 * 60 for phase in PROGRAMME.phases for day in kinds_of_day(PROGRAMME, phase))


def test_every_dose_is_the_start_or_less_and_below_the_ceiling() -> None:
    for phase in PROGRAMME.phases:
        for each in phase.prescriptions:
            exercise = CATALOGUE.exercises[each.slug]
            sides = exercise.tempo, exercise.laterality
            assert each.dose == exercise.start or volume(each.dose, *sides) * 7 <= volume(exercise.start, *sides) * 3
            assert volume(each.dose, *sides) < volume(exercise.ceiling, *sides)


def test_ladders_are_climbed_rung_by_rung() -> None:
    held: frozenset[str] = frozenset()
    for phase in PROGRAMME.phases:
        for each in phase.prescriptions:
            assert is_reached(CATALOGUE.exercises[each.slug], held), each.slug
        held |= {each.slug for each in phase.prescriptions}


def test_every_week_is_balanced() -> None:
    assert missing(PROGRAMME, CATALOGUE) == ()


@pytest.mark.parametrize("day", range(0, 84, 1))
def test_each_session_eases_in_for_two_to_three_minutes_and_ends_with_stretches_and_breathing(day: int) -> None:
    session = session_on(replace(PROGRAMME, start=MONDAY), MONDAY + timedelta(days=day), CATALOGUE, None)
    timeline = compile_session(session, CATALOGUE, None)
    kinds = [CATALOGUE.exercises[item.slug].kind for item in session.items]
    eased = 1 if session.items[0].slug == "seated-march" else next(number for number, kind in enumerate(kinds) if kind is not Kind.MOBILITY)
    assert 120 <= timeline.spans[eased - 1].end <= 180
    assert session.items[-1].slug == BREATHING
    assert kinds[-2] is Kind.STRETCH
    assert timeline.spans[-1].end - timeline.spans[-1].start >= 50
    assert timeline.seconds <= 45 * 60
    working = [number for number, kind in enumerate(kinds) if kind in (Kind.STRENGTH, Kind.STABILISATION)]
    stretching = [number for number, kind in enumerate(kinds) if kind is Kind.STRETCH]
    assert not working or max(working) < min(stretching)


def test_nobody_bends_far_in_the_first_half_hour() -> None:
    assert any("half an hour" in note for note in PROGRAMME.notes)


def test_what_ships_can_be_read() -> None:
    assert packaged_slugs() == ("comfort", "first-minutes", "low-back-start")
    assert {each.slug for each in packaged_programme("comfort").phases[0].prescriptions} == set(CATALOGUE.vocabulary.comfort_set)
    with pytest.raises(KeyError):
        packaged_programme("no-such-programme")


def test_a_packaged_file_with_a_slip_is_a_mistake_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("limber.programme.packaged.packaged_text", lambda *_: "## Week 1")
    packaged_programme.cache_clear()
    with pytest.raises(ValueError, match="programme-front-missing"):
        packaged_programme("comfort")
    packaged_programme.cache_clear()
