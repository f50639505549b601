"""What holds for every set of answers: screening is total, never milder for worse news, and hears every danger sign."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from limber.screening.answers import Answer, Answers, answers_of
from limber.screening.questions import FROM_AGE, Action, questions
from limber.screening.screen import LevelOfCare, Screening, screen

KEYS = [key for key in questions() if key != FROM_AGE]
DANGERS = [key for key in KEYS if questions()[key].tier in "EU"]
WORSE = st.dictionaries(st.sampled_from(KEYS), st.sampled_from([Answer.YES, Answer.NOT_SURE]))
LATER = [key for key in KEYS if key not in DANGERS]


@st.composite
def anyone(draw: st.DrawFn) -> Answers:
    """Any person's answers: every E and U question, some of S, every detail."""
    told = {**dict.fromkeys(KEYS, Answer.NO), **draw(WORSE)}
    left_out = draw(st.sets(st.sampled_from(LATER), max_size=4))
    items = {key: answer for key, answer in told.items() if key not in left_out}
    return Answers(
        age=draw(st.integers(0, 120)),
        country=draw(st.sampled_from(["GB", "DE", "BR"])),
        pregnancy_possible=draw(st.booleans()),
        items=items,
        e7_sudden=draw(st.sampled_from([None, *Answer])),
        s7_features=draw(st.sampled_from([None, *range(10)])),
    )


def milder(first: Screening, second: Screening) -> bool:
    """Tell whether the second asks for less than the first: a lower level, a lock gone, or more left open under it."""
    lower = second.level_of_care.rank < first.level_of_care.rank
    unlocked = first.locks_exercise and not second.locks_exercise
    wider = first.locks_exercise and not set(second.open) <= set(first.open)
    return lower or unlocked or wider


@given(anyone())
def test_every_set_of_answers_has_a_level_an_action_and_words(answers: Answers) -> None:
    stands = screen(answers)
    assert stands.level_of_care in LevelOfCare
    assert stands.call.words
    assert (stands.level_of_care is LevelOfCare.CARRY_ON) == (stands.action is Action.NONE)
    assert stands.locks_exercise or stands.open == ()
    assert set(stands.not_asked).isdisjoint(answers.items)


@given(anyone(), st.sampled_from(KEYS), st.sampled_from([Answer.YES, Answer.NOT_SURE]))
def test_a_no_that_becomes_a_yes_or_not_sure_never_asks_for_less(answers: Answers, key: str, worse: Answer) -> None:
    assume(answers.items.get(key) is Answer.NO)
    assert not milder(screen(answers), screen(replace(answers, items={**answers.items, key: worse})))


@given(anyone(), st.sampled_from(DANGERS))
def test_an_answer_that_goes_missing_never_asks_for_less(answers: Answers, key: str) -> None:
    assume(questions()[key].only_where == "" and answers.items[key] is Answer.NO)
    items = {other: answer for other, answer in answers.items.items() if other != key}
    assert not milder(screen(answers), screen(replace(answers, items=items)))


@given(anyone(), st.sampled_from(DANGERS), st.sampled_from([Answer.YES, Answer.NOT_SURE]))
def test_no_danger_sign_is_ever_outvoted(answers: Answers, key: str, worse: Answer) -> None:
    stands = screen(replace(answers, items={**answers.items, key: worse}))
    assert key in stands.because
    assert stands.level_of_care.rank >= LevelOfCare.URGENT.rank
    assert stands.locks_exercise or key == "U10"


@given(anyone())
def test_a_lock_leaves_open_only_what_every_sign_leaves_open(answers: Answers) -> None:
    stands = screen(answers)
    if stands.level_of_care is LevelOfCare.EMERGENCY:
        assert stands.open == ()
    assert set(stands.open) <= {"diaphragmatic-breathing", "legs-up-rest", "walk-easy"}


@given(anyone())
def test_the_country_changes_the_number_and_nothing_else(answers: Answers) -> None:
    here, there = screen(answers), screen(replace(answers, country="NZ"))
    assert replace(here, call=there.call) == there


@given(anyone())
def test_what_is_screened_can_be_written_and_read_again(answers: Answers) -> None:
    written: dict[str, object] = {key: answer.value for key, answer in answers.items.items()}
    if answers.items["E7"] is not Answer.NO and answers.e7_sudden:
        written["E7_sudden"] = answers.e7_sudden.value
    if answers.items.get("S7") is Answer.YES and answers.s7_features is not None:
        written["S7_features"] = answers.s7_features
    read, problems = answers_of(
        {"age": answers.age, "country": answers.country, "pregnancy_possible": answers.pregnancy_possible, "answers": written}
    )
    assert problems == ()
    assert read is not None
    assert screen(read) == screen(answers)
