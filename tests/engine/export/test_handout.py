"""What a handout says: whom to call, what stays on a bad day, which days have a box, and what is left unsaid."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from limber.catalogue.load import load
from limber.dose.parse import parse
from limber.export.handout import Handout, check_address, handout, plain
from limber.export.handout_text import markdown_of, text_of
from limber.person.person import Person
from limber.programme.packaged import packaged_programme
from limber.programme.programme import Programme
from limber.programme.read import read_programme
from limber.wording import problem_sentence

CLINIC = """+++
name = "From *the* clinic"
start = 2026-11-25
weeks = 26
strength_weekdays = [1, 4]
aerobic_weekdays = [2]
[[own]]
slug = "own-heel-raise"
name = "Heel\\nraise <b>"
kind = "strength"
position = "on a swing"
laterality = "each_side"
steps = ["Rise\\tup", "\\u0007"]
+++
## Weeks 1-2
### Daily
- ankle-pumps: 2 x 10
- legs-up-rest: 2-3 min
### Strength A
- own-heel-raise: 2 x 6, tempo 3-1-3
### Strength B
- glute-bridge: 6, hold 2 s
## Weeks 3-26
### Daily
- ankle-pumps: 2 x 10
### Strength A
- own-heel-raise: 3 x 6, rest 60 s
### Aerobic
- walk-easy: 90 s
"""


def made(person: Person | None = None, place: str = "", address: str = "") -> Handout:
    """Give the handout of the programme above."""
    programme, problems = read_programme(CLINIC)
    assert (programme is not None, problems) == (True, ())
    return handout(programme or packaged_programme("comfort"), load(), person, place, address)


def words(of: Handout) -> str:
    """Give the first page as one text."""
    return " ".join(" ".join((block.title, *block.items, block.closes)) for block in of.blocks)


def test_the_number_to_call_is_that_of_the_country() -> None:
    assert "Call 999," in words(made(place="GB"))
    assert "Call your local emergency number," in words(made())


def test_every_exercise_has_one_panel_in_the_order_of_the_programme() -> None:
    assert [each.exercise.slug for each in made().panels] == ["ankle-pumps", "legs-up-rest", "own-heel-raise", "glute-bridge", "walk-easy"]
    assert [each.number for each in made().panels] == [1, 2, 3, 4, 5]


def test_weeks_in_a_row_with_one_dose_are_taken_together_and_others_are_not() -> None:
    whens = {each.exercise.slug: [amount.when for amount in each.amounts] for each in made().panels}
    assert whens["ankle-pumps"] == ["Weeks 1-26, Daily"]
    assert whens["own-heel-raise"] == ["Weeks 1-2, Strength A", "Weeks 3-26, Strength A"]


def test_a_dose_that_comes_back_after_a_pause_is_not_taken_together() -> None:
    seated = [each for each in handout(packaged_programme("low-back-start"), load()).panels if each.exercise.slug == "seated-march"]
    assert [amount.when for amount in seated[0].amounts] == ["Weeks 1-2, Daily", "Weeks 5-12, Daily"]


def test_only_due_days_have_a_box_and_the_week_begins_with_the_programmes_first_day() -> None:
    ticks = {each.exercise.slug: each.ticks for each in made().panels}
    assert [day for day, _ in ticks["ankle-pumps"].rows] == ["Wed", "Thu", "Fri", "Sat", "Sun", "Mon", "Tue"]
    assert all(all(due) for _, due in ticks["ankle-pumps"].rows)
    assert dict(ticks["walk-easy"].rows)["Tue"] == (True,) * len(ticks["walk-easy"].weeks)
    assert not any(any(due) for day, due in ticks["walk-easy"].rows if day != "Tue")


def test_two_strength_routines_take_turns_on_the_strength_days() -> None:
    ticks = {each.exercise.slug: dict(each.ticks.rows) for each in made().panels}
    first, second = ticks["own-heel-raise"], ticks["glute-bridge"]
    assert (first["Thu"][:2], first["Mon"][:2]) == ((True, True), (False, False))
    assert (second["Thu"], second["Mon"]) == ((False, False), (True, True))
    assert made().turns
    assert not handout(packaged_programme("comfort"), load()).turns


def test_a_long_programme_has_boxes_for_its_first_weeks_and_says_so() -> None:
    ticks = {each.exercise.slug: each.ticks for each in made().panels}
    assert (ticks["ankle-pumps"].weeks, ticks["ankle-pumps"].goes_on) == (tuple(range(1, 25)), True)
    assert not ticks["glute-bridge"].goes_on
    assert text_of(made()).count("print this page again") == 2


def test_without_a_first_day_the_week_begins_on_monday() -> None:
    rows = handout(packaged_programme("comfort"), load()).panels[0].ticks.rows
    assert [day for day, _ in rows] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


def test_on_a_bad_day_only_calm_exercises_of_the_sheet_stay() -> None:
    assert "Do only these of your exercises, if they feel fine: Calves-on-chair rest, Ankle pumps." in words(made())
    assert "Leave your exercises for now." in words(handout(only("glute-bridge: 6"), load()))


def test_on_a_bad_day_nobody_is_told_to_lie_in_a_way_that_does_not_suit_them() -> None:
    late = Person(34, frozenset({"pregnancy-t3"}), frozenset({"mat", "chair"}), floor=True, kneeling=True)
    assert "calves on a chair" in words(made())
    assert "calves on a chair" not in words(made(late))
    assert "on your side with a pillow" in words(made(late))
    assert "Calves-on-chair" not in words(made(late))


def only(line: str, laterality: str = "") -> Programme:
    """Give a programme of one exercise."""
    programme = read_programme(f'+++\nname = "One"\nweeks = 1\n+++\n## Week 1\n### Daily\n- {line}{laterality}\n')[0]
    assert programme is not None
    return programme


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("heel-slides: 5", "Do one side, then the other."),
        ("heel-slides: 5, each side", ""),
        ("supine-march: 5", "Left and right take turns."),
        ("glute-bridge: 5", ""),
        ("walk-easy: 5 min", ""),
    ],
)
def test_the_sides_are_told_where_the_dose_leaves_them_to_the_exercise(line: str, said: str) -> None:
    assert handout(only(line), load()).panels[0].sides == said


def test_what_a_person_does_differently_stands_beside_the_exercise() -> None:
    person = Person(70, frozenset({"osteoporosis"}), frozenset({"mat", "chair"}), floor=True)
    adapt = load().vocabulary.tags["osteoporosis"].adapt
    slug = next(slug for slug, exercise in load().exercises.items() if "osteoporosis" in exercise.caution_if)
    assert handout(only(f"{slug}: 5"), load(), person).panels[0].care == (adapt,)
    assert adapt in text_of(handout(only(f"{slug}: 5"), load(), person))
    assert adapt not in text_of(handout(only(f"{slug}: 5"), load()))


def test_what_is_needed_and_meant_is_said_only_where_it_is_there() -> None:
    assert made().meanings[0].startswith("A set is one round")
    assert handout(only("ankle-pumps: 5"), load()).meanings == ()
    assert "HOW TO READ IT" not in text_of(handout(only("ankle-pumps: 5"), load()))
    assert handout(only("hamstring-stretch-seated: 2, hold 10 s"), load()).panels[0].needs == "a sturdy chair"
    assert made().panels[2].needs == ""


def test_a_persons_own_words_stay_on_one_line_without_what_cannot_be_seen() -> None:
    assert plain("Heel\n raise\x07\u200b") == "Heel raise"
    assert plain("\x07") == "-"
    own = next(each for each in made().panels if each.exercise.slug == "own-heel-raise")
    assert (own.name, own.steps, own.remember) == ("Heel raise <b>", ("Rise up", "-"), ())


def test_markdown_shows_a_persons_own_words_as_they_are() -> None:
    text = markdown_of(made(address="https://limber.local/today"))
    assert text.startswith("# Limber handout: From \\*the\\* clinic\n\nFirst day: 25 November 2026\n")
    assert "Today's session on your phone or tablet: https://limber.local/today" in text
    assert "### 3. Heel raise \\<b\\> (own-heel-raise)" in text


def test_the_text_says_the_first_day_only_where_it_is_known() -> None:
    assert "First day" in text_of(handout(replace(packaged_programme("comfort"), start=date(2026, 2, 1)), load()))
    assert "First day" not in text_of(handout(packaged_programme("comfort"), load()))


@pytest.mark.parametrize("address", ["", "http://192.168.1.2:8421/today", "https://limber.example/x?y=1"])
def test_the_address_of_a_page_is_taken(address: str) -> None:
    assert check_address(address) == ()


@pytest.mark.parametrize("address", ["limber.example", "javascript:alert(1)", "http://", "http://a b", "https://" + "a" * 300])
def test_what_is_no_address_is_told_with_a_mend(address: str) -> None:
    assert "Write it with http:// or https:// in front" in problem_sentence(check_address(address)[0])


def test_every_dose_of_the_text_is_a_sentence_of_the_dose_language() -> None:
    lines = [line.partition(": ")[2] for line in text_of(made()).split("\n") if line.startswith("Week") and ": " in line]
    assert len(lines) == 6
    assert all(parse(line)[1] == () for line in lines)


def test_what_an_exercise_works_up_to_is_said_until_it_is_there() -> None:
    programme, _ = read_programme(CLINIC.replace("[[own]]", '[ceilings]\nglute-bridge = "2 x 6, hold 2 s"\nankle-pumps = "2 x 10"\n[[own]]'))
    assert programme is not None
    panels = {panel.exercise.slug: panel.most for panel in handout(programme, load()).panels}
    assert panels == dict.fromkeys(panels, "") | {"glute-bridge": "2 sets of 6, hold 2 seconds"}
    assert "Works up to: 2 sets of 6, hold 2 seconds" in text_of(handout(programme, load()))


def test_the_day_of_the_amounts_and_what_rests_are_said_where_they_are_known() -> None:
    later = replace(made(), on=date(2026, 12, 1), waits=("Side plank rests for now.",))
    for text in (text_of(later), markdown_of(later)):
        assert "The amounts are those of 1 December 2026." in text
        assert "- Side plank rests for now." in text
    assert "The amounts are those of" not in text_of(made())
    assert "not on this paper" not in text_of(made()).casefold()
