"""The number of the person's country, and words where none is cited (hazard H29)."""

from __future__ import annotations

import tomllib

import pytest

from limber.files import packaged_text
from limber.screening import countries
from limber.screening.countries import call_for, country, country_names, is_country
from limber.screening.questions import Action

NUMBERS = {"GB": "999", "IE": "112", "US": "911", "CA": "911", "AU": "000", "NZ": "111", "CH": "144", "DE": "112", "FR": "112", "PL": "112"}
LOCAL = "your local emergency number"


@pytest.mark.parametrize(("code", "number"), NUMBERS.items())
def test_a_country_with_a_cited_number_shows_it(code: str, number: str) -> None:
    place = country(code)
    assert place.emergency.number == place.emergency.words == number
    assert place.emergency.source.startswith("https://")
    assert call_for(code, Action.AMBULANCE, now=True).number == number
    assert number in call_for(code, Action.AMBULANCE, now=True).words


@pytest.mark.parametrize("code", sorted(set(country_names()) - set(NUMBERS)))
def test_every_other_country_shows_its_own_union_number_or_words(code: str) -> None:
    union = tomllib.loads(packaged_text("screening", "countries.toml"))["european_union"]["members"]
    expected = "112" if code in union else None
    call = call_for(code, Action.HOSPITAL, now=True)
    assert call.number == expected
    assert (expected or LOCAL) in call.words


def test_the_union_has_its_27_members_and_each_is_a_country() -> None:
    union = tomllib.loads(packaged_text("screening", "countries.toml"))["european_union"]["members"]
    assert len(set(union)) == 27
    assert set(union) <= set(country_names())


def test_every_number_has_its_source() -> None:
    for entry in tomllib.loads(packaged_text("screening", "countries.toml"))["countries"].values():
        assert entry["source"]
        assert entry["url"].startswith("https://")
        assert all("source" in entry[line] for line in ("same_day", "crisis") if line in entry)


def test_there_are_all_249_countries_by_two_letters_and_somewhere_else() -> None:
    assert len(country_names()) == 249 + 1
    assert country("ZZ").emergency.number is None
    assert all(len(code) == 2 and code.isupper() and name for code, name in country_names().items())


@pytest.mark.parametrize("code", ["GB", "gb", "XK", "XX", "ZZ", "AA", "QM"])
def test_codes_of_the_standard_and_those_it_leaves_to_its_users_are_countries(code: str) -> None:
    assert is_country(code)


@pytest.mark.parametrize("code", ["UK", "AB", "GBR", "G", "", "\u00df", "QA1", "ZY"])
def test_any_other_letters_are_no_country(code: str) -> None:
    assert not is_country(code)


def test_a_code_left_to_its_users_has_words_and_no_number() -> None:
    call = call_for("XK", Action.AMBULANCE, now=True)
    assert call.number is None
    assert "local emergency number" in call.words


@pytest.mark.parametrize("action", list(Action))
@pytest.mark.parametrize("now", [True, False])
@pytest.mark.parametrize("code", ["GB", "BR"])
def test_every_sentence_holds_the_emergency_number_or_its_words(code: str, action: Action, now: bool) -> None:
    assert country(code).emergency.words in call_for(code, action, now=now).words


def test_a_crisis_gives_the_helpline_and_in_an_emergency_the_emergency_number() -> None:
    assert call_for("GB", Action.CRISIS, now=False).number == "116 123"
    assert call_for("GB", Action.CRISIS, now=True).number == "999"
    assert call_for("BR", Action.CRISIS, now=False).number is None
    assert "a crisis helpline where you live" in call_for("BR", Action.CRISIS, now=False).words


def test_a_crisis_that_needs_a_doctor_the_same_day_says_both() -> None:
    words = call_for("GB", Action.CRISIS, now=False, today=True).words
    assert "Talk to a doctor today" in words
    assert "Samaritans" in words


def test_a_visit_to_be_booked_shows_no_number() -> None:
    assert call_for("GB", Action.BOOK, now=False).number is None
    assert call_for("GB", Action.SAME_DAY, now=False).number == "111"


def test_a_packaged_file_that_is_wrong_is_told_to_the_programmer(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match="as a table"):
        countries._line("999")
    monkeypatch.setattr(countries, "_sheet", lambda: {"words": "none"})
    with pytest.raises(ValueError, match="as a table"):
        countries._table("words")
