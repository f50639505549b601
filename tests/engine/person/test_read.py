from dataclasses import replace

import pytest

from limber.catalogue.load import load
from limber.files import read_table
from limber.person.person import Person
from limber.person.read import UNKNOWN, person_of, read_person
from limber.problems import Problems
from limber.wording import problem_sentence

WHOLE = """\
age = 62
minutes_per_day = 30
strength_days = 3
equipment = ["chair", "mat"]
tags = ["osteoporosis", "vertigo"]
floor = true
kneeling = false
directional_preference = "flexion"
level = "some"
pain_now = 4
dislikes = ["squat"]
"""


def read(text: str) -> tuple[Person | None, Problems]:
    return read_person(read_table(text, "PERSON.toml")[0])


def sentences(problems: Problems) -> list[str]:
    return [problem_sentence(problem).removeprefix("PERSON.toml, ") for problem in problems]


def test_a_whole_file_is_read() -> None:
    assert read(WHOLE) == (
        Person(
            age=62,
            tags=frozenset({"osteoporosis", "vertigo"}),
            equipment=frozenset({"chair", "mat"}),
            floor=True,
            kneeling=False,
            minutes_per_day=30,
            strength_days=3,
            directional_preference="flexion",
            level="some",
            pain_now=4,
            dislikes=frozenset({"squat"}),
        ),
        (),
    )


def test_what_is_not_stated_stands_at_its_most_cautious() -> None:
    person, problems = read("age = 40\ntags = []")
    assert problems == ()
    assert person == Person(age=40)
    assert person is not None
    assert (person.floor, person.kneeling, person.equipment, person.level, person.pain_now) == (False, False, frozenset(), "new", None)


def test_silence_about_conditions_is_no_no() -> None:
    person, problems = read("age = 40")
    assert person is None
    assert sentences(problems) == ["tags: `tags` is missing. List the conditions this person has; write `tags = []` when there are none."]


def test_every_mistake_is_reported_at_once_with_its_line() -> None:
    text = """\
age = "old"
minutes_per_day = 0
strength_days = 4
equipment = ["chair", "trampoline"]
tags = ["vertgo"]
floor = "yes"
kneeling = 1
directional_preference = "sideways"
level = "expert"
pain_now = 11
dislikes = ["squatt"]
shoe_size = 42
unanswered = ["x"]
usual_pain = -1
assessed = "no"
"""
    person, problems = read(text)
    assert person is None
    assert sorted(problem.where.line or 0 for problem in problems) == list(range(1, 16))
    assert "line 5, tags: `vertgo` is not a known word for `tags`. Take it out, or write: vertigo." in sentences(problems)


@pytest.mark.parametrize(("age", "codes"), [(17, ["person-under-18"]), (18, []), (120, []), (121, ["number-range"]), (-1, ["number-range"])])
def test_limber_is_for_adults(age: int, codes: list[str]) -> None:
    assert [problem.code for problem in read(f"age = {age}\ntags = []")[1]] == codes


def test_a_missing_age_is_one_problem() -> None:
    assert [problem.code for problem in read("tags = []")[1]] == ["key-missing"]


def test_a_profile_is_read_like_a_file_and_may_hold_more() -> None:
    profile = {
        "age": 62,
        "tags": ["vertigo"],
        "goal": "walk to the shop",
        "usual_pain": 7,
        "assessed": True,
        "level": None,
        "unanswered": ("reflux",),
    }
    person, problems = person_of(profile)
    assert problems == ()
    expected = Person(age=62, tags=frozenset({"vertigo"}), usual_pain=7, assessed=True, unanswered=frozenset({"reflux"}))
    assert person == expected


def test_a_profile_without_conditions_has_none_of_them_answered() -> None:
    person, problems = person_of({"age": 62, "equipment": ["chair"]})
    assert problems == ()
    assert person == replace(UNKNOWN, age=62)


def test_a_profile_with_an_unknown_condition_is_refused() -> None:
    person, problems = person_of({"age": 62, "tags": ["hiccups"]})
    assert person is None
    assert [(problem.code, problem.where.source) for problem in problems] == [("word-unknown", "profile")]


def test_of_someone_unknown_nothing_is_taken_as_answered() -> None:
    assert UNKNOWN.unanswered == frozenset(load().vocabulary.tags)
    assert (UNKNOWN.tags, UNKNOWN.floor, UNKNOWN.kneeling, UNKNOWN.equipment) == (frozenset(), False, False, frozenset({"chair"}))
