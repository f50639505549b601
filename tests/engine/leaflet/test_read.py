"""What stands around a dose is kept: blanks, other versions, loads, hours, and the one question that is left."""

from __future__ import annotations

from typing import Any

from limber.leaflet.draft import Draft
from limber.leaflet.form import draft_form
from limber.leaflet.match import Match
from limber.leaflet.read import read
from limber.leaflet.words import packaged_words

HEADING = "Leaflet\n\nCalf stretch\n\nStand tall and step one foot back. "


def draft(text: str) -> Draft:
    return read(text, packaged_words())


def beside(text: str) -> list[str]:
    found = draft(HEADING + text)
    return [found.text[place.start : place.end] for place in found.exercises[0].beside]


def question(text: str) -> str:
    return draft(HEADING + text).exercises[0].question


def test_what_the_fields_cannot_hold_is_kept_beside_the_dose() -> None:
    assert beside("Repeat 10 times every 3 hours.") == ["Repeat 10 times every 3 hours"]
    assert beside("Do 20 in all, 10 on each leg.") == ["Do 20 in all, 10 on each leg"]
    assert beside("Do 6-4-2 reps.") == ["Do 6-4-2 reps"]
    assert beside("Use the red band. 10 reps.") == ["Use the red band"]
    assert beside("Hold 5 kg. 10 reps.") == ["Hold 5 kg"]
    assert beside("Repeat 5 times. To make it harder, repeat 20 times.") == ["To make it harder, repeat 20 times"]


def test_a_long_sentence_is_kept_by_the_words_that_matter() -> None:
    assert beside(f"Go on {'and on ' * 40}every 3 hours.") == ["every 3 hours"]


def test_what_holds_for_all_is_kept_once() -> None:
    found = draft("Do these every 2 hours.\n\nChin tuck\n\nSit tall. Slide your head back. Repeat 5 times.")
    assert [found.text[place.start : place.end] for place in found.beside] == ["Do these every 2 hours"]


def test_an_unclear_dose_has_one_question() -> None:
    assert question("") == "leaflet-how-much"
    assert question("Repeat 10 times a day.") == "leaflet-times-or-repetitions"
    assert question("Do 10 x 3.") == "leaflet-sets-or-repetitions"
    assert question("Do 10 x 3, that is 3 sets.") == ""
    assert question("Repeat 5 times. Repeat 8 times.") == "leaflet-which-number"
    assert question("Repeat 5 times. Repeat 8 times. Do 2 sets.") == ""
    assert question("Repeat ___ times.") == ""


def test_a_blank_stands_for_a_field() -> None:
    found = draft(HEADING + "Hold ____ seconds. Repeat ____ times, ____ times a day, ____ sets.").exercises[0]
    assert [blank.field for blank in found.blanks] == ["hold", "reps", "times_per_day", "sets"]


def test_the_list_under_a_line_that_asks_for_help_is_part_of_it() -> None:
    rules = draft("See a doctor if:\n  your leg goes numb\n  you lose weight").rules
    assert [(rule.kind, rule.line) for rule in rules] == [("seek-help", 1), ("seek-help", 2), ("seek-help", 3)]


def test_a_row_without_a_name_is_no_exercise() -> None:
    found = draft("Exercise | Sets | Reps\n- | 3 | 10\nSquat | 3 | 10\n | | \n")
    assert [exercise.name for exercise in found.exercises] == ["Squat"]


def test_an_exercise_announced_without_its_name_is_named_by_what_is_done() -> None:
    text = "Here comes the first exercise. Lie on your back. Slide one heel up. Repeat 5 times. "
    text += "On to the next one. Stand tall. Rise on your toes. Repeat 6 times."
    assert [exercise.name for exercise in draft(text).exercises] == ["Slide one heel up", "Rise on your toes"]


def test_a_hold_in_a_list_of_numbers_needs_its_length() -> None:
    found = draft("Today\n\nDo 10 squats, 5 lunges, then hold a plank for a while, or hold a plank for 20 seconds.")
    assert [exercise.name for exercise in found.exercises] == ["squats", "lunges", "plank"]


def test_a_whole_number_has_no_point_in_the_form() -> None:
    found = draft(HEADING + "Hold for 2.5 seconds. Repeat at least 5 times.")
    form: Any = draft_form(found, [Match(None, 0, ())])
    exercise = form["exercises"][0]
    assert exercise["dose"]["hold_s"] == [2.5, 2.5]
    assert exercise["dose"]["reps"] == [5, None]
    assert exercise["slug"] is None


def test_a_recipe_holds_no_exercise() -> None:
    assert draft("Soup\n\nChop 2 onions. Stir for 5 minutes and let it rest for 10 minutes.").exercises == ()
