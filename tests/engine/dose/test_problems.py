"""Sentences that are not doses: each mistake with its place, its words and its mend, and all of them at once."""

from __future__ import annotations

import pytest

from limber import wording
from limber.dose.parse import LONGEST, parse
from limber.wording.dose import PROBLEMS

MISTAKES: dict[str, list[tuple[str, str]]] = {
    "": [("dose-empty", "")],
    " \n ": [("dose-empty", " \n ")],
    "hold 2": [("dose-hold-without-unit", "hold 2")],
    "10, hold 2-3, rest 60": [("dose-hold-without-unit", "hold 2-3"), ("dose-rest-without-unit", "rest 60")],
    "10, hold": [("dose-hold-without-number", "hold")],
    "10, rest, each side": [("dose-rest-without-number", "rest")],
    "hold 10 reps": [("dose-hold-without-number", "hold")],
    "10, rest 5 days a week": [("dose-rest-without-number", "rest")],
    "10, hold 3 x a day": [("dose-hold-without-number", "hold")],
    "10, rest 3 a day": [("dose-rest-without-number", "rest"), ("dose-times-of-what", "3 a day")],
    "10, effort": [("dose-effort-without-number", "effort")],
    "10, effort 11": [("dose-effort-too-large", "effort 11")],
    "10, effort 3/20": [("dose-effort-scale", "20")],
    "10, effort 3 out": [("dose-word-alone", "out")],
    "10, effort 3 out of": [("dose-word-alone", "out of")],
    "10, tempo 3-1": [("dose-tempo-not-three", "tempo 3-1")],
    "10, tempo": [("dose-tempo-not-three", "tempo")],
    "10, tempo 3-1-3-2": [("dose-number-alone", "2")],
    "10, tempo 0-1-3": [("dose-tempo-too-small", "tempo 0-1-3")],
    "10, tempo 31-0-3": [("dose-tempo-too-large", "tempo 31-0-3")],
    "3 breaths, tempo 2-0-2": [("dose-tempo-of-nothing", "tempo 2-0-2")],
    "10, hold 5 s, tempo 2-3-2": [("dose-hold-and-tempo", "tempo 2-3-2")],
    "10, 3 breaths, tempo 2-3-2": [("dose-hold-and-tempo", "tempo 2-3-2")],
    "3 breaths, hold 5 s": [("dose-hold-and-breaths", "3 breaths")],
    "10, hold 5 s, hold 6 s": [("dose-hold-twice", "hold 6 s")],
    "10 reps, 12 reps": [("dose-repetitions-twice", "12 reps")],
    "10 reps x 12 reps": [("dose-repetitions-twice", "12 reps")],
    "3 sets x 2 sets": [("dose-sets-twice", "2 sets")],
    "10, each side, alternating": [("dose-laterality-twice", "alternating")],
    "12-8": [("dose-repetitions-upside-down", "12-8")],
    "10, hold 8-5 s": [("dose-hold-upside-down", "hold 8-5 s")],
    "20-five": [("dose-repetitions-upside-down", "20-five")],
    "0": [("dose-repetitions-too-small", "0")],
    "10, hold 0 s": [("dose-hold-too-small", "hold 0 s")],
    "300": [("dose-repetitions-too-large", "300")],
    "1" + "0" * 200: [("dose-repetitions-too-large", "1" + "0" * 200)],
    "10, hold 10 min": [("dose-hold-too-large", "hold 10 min")],
    "4 hours": [("dose-duration-too-large", "4 hours")],
    "10, 8 days a week": [("dose-days-per-week-too-large", "8 days a week")],
    "10, 5 days": [("dose-days-of-what", "5 days")],
    "10, 5 days a day": [("dose-days-of-what", "5 days a day")],
    "10 times": [("dose-times-of-what", "10 times")],
    "10, twice": [("dose-times-of-what", "twice")],
    "10 a day": [("dose-times-of-what", "10 a day")],
    "10/week": [("dose-times-of-what", "10/week")],
    "10, 5": [("dose-number-alone", "5")],
    "3 10": [("dose-number-alone", "10")],
    "each leg": [("dose-no-amount", "each leg")],
    "3 sets": [("dose-sets-of-nothing", "3 sets")],
    "rest 60 s, daily": [("dose-no-amount", "rest 60 s, daily")],
    "2, 20 s": [("dose-duration-not-alone", "20 s")],
    "3 x 10, 10 min": [("dose-duration-not-alone", "10 min")],
    "3 x 30 s": [("dose-sets-of-time", "3 x 30 s")],
    "3 sets of 3 breaths": [("dose-sets-of-time", "3 sets of 3 breaths")],
    "3 x 30 s hold": [("dose-sets-of-time", "3 x 30 s hold")],
    "1.5 min": [("dose-decimal-time", "1.5")],
    "1.5 hours": [("dose-decimal-time", "1.5")],
    "3 x 2.5": [("dose-decimal", "2.5")],
    "10, hold .5 s": [("dose-decimal", ".5")],
    "10, hold 0.123456789 min": [("dose-decimal", "0.123456789")],
    "-5": [("dose-negative", "-5")],
    "10, hold -5 s": [("dose-negative", "-5")],
    "10 x -five": [("dose-negative", "-five")],
    "10, both sides": [("dose-both-sides", "both sides")],
    "10 both": [("dose-word-alone", "both")],
    "10 x": [("dose-cross-alone", "10 x")],
    "3 sets of": [("dose-cross-alone", "3 sets of")],
    "x 10": [("dose-word-alone", "x")],
    "sets of 10": [("dose-word-alone", "sets of")],
    "10 each": [("dose-word-alone", "each")],
    "10, rest 60 s between sets": [("dose-rest-between-sets", "between sets")],
    "3 x 10, rest 60 s between reps": [("dose-rest-between-repetitions", "between reps")],
    "3 x 10, rest 60 s between": [("dose-word-alone", "between")],
    "10, hodl 5 s": [("dose-word-near", "hodl")],
    "fiften reps": [("dose-word-near", "fiften")],
    "minus 5": [("dose-word-near", "minus")],
    "light 10": [("dose-word-unknown", "light")],
    "walk slowly & well 10 min": [("dose-word-unknown", "walk slowly & well")],
    "10 of the best": [("dose-word-alone", "of"), ("dose-word-unknown", "the"), ("dose-word-near", "best")],
    "of 10 between": [("dose-word-alone", "of"), ("dose-word-alone", "between")],
    "10, 20 s hold 5 s": [("dose-duration-not-alone", "20 s")],
    "½ x 10": [("dose-word-unknown", "½")],
    "10 " + "a" * 60: [("dose-word-unknown", "a" * 60)],
    "10 " * 200: [("dose-too-long", ("10 " * 200)[LONGEST:])],
}


@pytest.mark.parametrize("text", MISTAKES)
def test_a_mistake_gives_its_problem_and_its_place(text: str) -> None:
    dose, problems = parse(text)
    assert dose is None
    assert [(problem.code, text[slice(*problem.span or (0, 0))]) for problem in problems] == MISTAKES[text]


def test_all_mistakes_are_told_at_once_in_the_order_of_the_text() -> None:
    _, problems = parse("-3 x 12-8, hold 2, effort 12, gently, 9 days a week")
    assert [problem.code for problem in problems] == [
        "dose-negative",
        "dose-repetitions-upside-down",
        "dose-hold-without-unit",
        "dose-effort-too-large",
        "dose-word-unknown",
        "dose-days-per-week-too-large",
    ]


SENTENCES = {
    "10, hold 2": "Add a unit to the hold: `hold 2 s`.",
    "10, rest 60": "Add a unit to the rest: `rest 60 s`.",
    "10, hold 5 s, tempo 2-3-2": "The hold is said twice: `tempo 2-3-2` already stays 3 s. Leave the hold out, or write `tempo 2-0-2`.",
    "1.5 min": "`1.5` is not a whole number. Write the same time as `90 s`.",
    "1.5 hours": "`1.5` is not a whole number. Write the same time as `90 min`.",
    "10 a day": "`10 a day` can mean repetitions or how often. Write `10` for repetitions, `10 times a day` for how often.",
    "3/week": "`3/week` can mean repetitions or how often. Write `3` for repetitions, `3 times a week` for how often.",
    "3 x 30 s": "`3 x 30 s` can mean sets or repetitions. Write `3 sets, hold 30 s` or `3, hold 30 s`.",
    "10, hodl 5 s": "`hodl` is not a word of a dose. Did you mean `hold`?",
    "10, 5 days": "`5 days` does not say in what. Write `5 days a week`.",
    "10, 8 days a week": "`8 days a week` is too much. A week has 7 days. Write 1 to 7, or `daily`.",
}


@pytest.mark.parametrize("text", SENTENCES)
def test_a_problem_says_what_happened_and_how_to_mend_it(text: str) -> None:
    _, problems = parse(text)
    assert [wording.problem_sentence(problem) for problem in problems] == [SENTENCES[text]]


def test_braces_in_the_text_do_not_disturb_the_sentence() -> None:
    _, problems = parse("10 {zzz}")
    assert wording.problem_sentence(problems[0]) == "`{zzz}` is not part of a dose. Take it out, or put it into a note."


def test_every_problem_of_the_table_can_be_met() -> None:
    met = {code for found in MISTAKES.values() for code, _ in found}
    of_a_part = {code for code in PROBLEMS if code.endswith(("-twice", "-upside-down", "-too-small", "-too-large"))}
    assert set(PROBLEMS) - of_a_part <= met


@pytest.mark.parametrize("text", ["3 x 30 s", "3 x 30 s hold", "3 x 1 min 30 s hold", "3 sets of 3 breaths", "5 x 10-20 s hold"])
def test_both_mends_of_sets_of_time_are_doses(text: str) -> None:
    (problem,) = parse(text)[1]
    times, held = problem.values["times"], problem.values["held"]
    assert parse(f"{times} sets, hold {held}")[0]
    assert parse(f"{times}, hold {held}")[0]
