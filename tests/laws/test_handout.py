"""The law of the handout: reading its text gives the programme back, and a dose that was changed in one place only is told."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from limber.catalogue.load import load
from limber.dose.dose import Dose
from limber.dose.spell import spell
from limber.export.handout import Amount, Panel, handout
from limber.export.handout_text import markdown_of, text_of
from limber.person.person import Person
from limber.planning.compose import plan
from limber.planning.plan import programme_of
from limber.programme.handout import is_handout, read_handout
from limber.programme.packaged import packaged_programme, packaged_slugs
from limber.programme.programme import Programme
from tests.dose_strategies import doses
from tests.laws.test_programme import programmes

FORMS = {"text": text_of, "markdown": markdown_of}
MADE = [handout(packaged_programme(slug), load()) for slug in ("comfort", "first-minutes")]
AMOUNTS = [(text_of(made), panel, amount) for made in MADE for panel in made.panels for amount in panel.amounts]


@given(programmes())
def test_reading_a_handout_gives_the_programme_back(programme: Programme) -> None:
    made = handout(programme, load())
    for form in FORMS.values():
        text = form(made)
        assert is_handout(text)
        assert read_handout(text) == (programme, ())


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("slug", packaged_slugs())
def test_a_packaged_programme_comes_back(slug: str, form: str) -> None:
    programme = packaged_programme(slug)
    assert read_handout(FORMS[form](handout(programme, load())).replace("\n", "\r\n")) == (programme, ())


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("minutes", [15, 30])
def test_a_planned_programme_comes_back(minutes: int, form: str) -> None:
    person = Person(62, frozenset({"osteoporosis"}), frozenset({"chair", "wall", "mat"}), minutes_per_day=minutes)
    programme = programme_of(plan(person, load(), 6))
    assert read_handout(FORMS[form](handout(programme, load(), person))) == (programme, ())


@given(st.sampled_from(AMOUNTS), doses())
def test_a_dose_that_was_changed_beside_its_exercise_only_is_told(place: tuple[str, Panel, Amount], other: Dose) -> None:
    text, panel, amount = place
    assume(other != amount.dose)
    before = f"{amount.when}: {spell(amount.dose)}"
    head, name, rest = text.partition(f" ({panel.exercise.slug})\n")
    programme, problems = read_handout(head + name + rest.replace(before, f"{amount.when}: {spell(other)}", 1))
    assert programme is None
    assert {(problem.code, problem.values["slug"]) for problem in problems} == {("handout-changed", panel.exercise.slug)}


@given(st.text(max_size=200))
def test_another_text_is_no_handout_and_breaks_nothing(text: str) -> None:
    assert not is_handout(text)
    assert read_handout(text)[0] is None
