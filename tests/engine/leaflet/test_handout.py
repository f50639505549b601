"""Limber's own handout, read as a leaflet: the exercises, doses and places that it states, and nothing guessed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from limber.catalogue.load import load
from limber.cli.main import main
from limber.dose.dose import Dose
from limber.export.handout import handout
from limber.export.handout_text import markdown_of, text_of
from limber.leaflet.dosage import dose_of
from limber.leaflet.draft import Draft
from limber.leaflet.handout import read_own
from limber.leaflet.words import packaged_words
from limber.programme.packaged import packaged_programme, packaged_slugs
from limber.programme.read import read_programme

FORMS = {"text": text_of, "markdown": markdown_of}
OWN = """+++
name = "Mine"
weeks = 2
strength_weekdays = [1]
[[own]]
slug = "own-lift"
name = "Lift <b>"
kind = "strength"
position = "standing"
laterality = "each_side"
steps = ["Lift"]
+++
## Week 1
### Daily
- own-lift: 5, alternating
## Week 2
### Daily
- own-lift: 2 x 5
"""


def tiles(draft: Draft) -> bool:
    """Tell whether the parts of a draft cover its text without gap or overlap."""
    ends = [0, *(part.place.end for part in draft.parts)]
    return [part.place.start for part in draft.parts] == ends[:-1] and ends[-1] == len(draft.text)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("slug", packaged_slugs())
def test_every_exercise_is_known_with_its_first_dose_and_its_lines(slug: str, form: str) -> None:
    made = handout(packaged_programme(slug), load())
    text = FORMS[form](made)
    draft, matches = read_own(text, packaged_words())
    assert [match.slug for match in matches] == [panel.exercise.slug for panel in made.panels]
    for panel, exercise in zip(made.panels, draft.exercises, strict=True):
        asked = panel.amounts[0].dose
        fields = ("sets", "repetitions", "hold", "rest", "laterality", "duration", "breaths", "times_per_day", "days_per_week")
        assert dose_of(exercise.dose) == Dose(**{field: getattr(asked, field) for field in fields})
        assert panel.exercise.slug in text.split("\n")[exercise.lines[0] - 1]
        assert (exercise.name, len(exercise.beside)) == (panel.name, len(panel.amounts) - 1)
    assert tiles(draft)
    assert {"stop-if", "seek-help"} <= {rule.kind for rule in draft.rules}


@pytest.mark.parametrize("form", FORMS)
def test_an_exercise_of_somebodys_own_is_new_and_keeps_its_name(form: str) -> None:
    programme = read_programme(OWN)[0]
    assert programme is not None
    draft, matches = read_own(FORMS[form](handout(programme, load())), packaged_words())
    assert [(exercise.name, exercise.dose.sides, match.slug) for exercise, match in zip(draft.exercises, matches, strict=True)] == [
        ("Lift <b>", "alternating", None)
    ]


def test_a_handout_whose_doses_were_taken_out_states_none() -> None:
    text = text_of(handout(packaged_programme("comfort"), load()))
    draft, _ = read_own("\n".join(line for line in text.split("\n") if not line.startswith("Week 1, ")), packaged_words())
    assert {dose_of(exercise.dose) for exercise in draft.exercises} == {None}
    assert tiles(draft)


def test_a_handout_without_exercises_has_none_and_is_still_all_there() -> None:
    draft, matches = read_own("Limber handout: nothing\n\n+++\n+++\n", packaged_words())
    assert (draft.exercises, matches) == ((), [])
    assert tiles(draft)


def test_the_command_line_reads_a_handout_as_what_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "handout.txt"
    path.write_text(text_of(handout(packaged_programme("comfort"), load())), encoding="utf-8")
    assert main(["read", str(path), "--json"]) == 0
    form = json.loads(capsys.readouterr().out)
    assert [(each["slug"], each["score"]) for each in form["exercises"]] == [
        (each.slug, 1.0) for each in packaged_programme("comfort").phases[0].prescriptions
    ]
