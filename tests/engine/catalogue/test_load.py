import re

import pytest

from limber.catalogue import load as module
from limber.catalogue.load import Catalogue, load, read_catalogue, read_exercise
from limber.dose.write import write
from limber.files import packaged_text
from limber.problems import Problems
from limber.wording import problem_sentence

BRIDGE = packaged_text("catalogue", "exercises", "glute-bridge.toml")
SOURCES = packaged_text("catalogue", "sources.toml")
VOCABULARY = packaged_text("catalogue", "vocabulary.toml")


def bridge(*changes: tuple[str, str]) -> Problems:
    """Give the Problems of the bridge's file with some of its text changed."""
    text = BRIDGE
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    exercise, problems = read_exercise(text, "glute-bridge", load().vocabulary, load().sources)
    assert (exercise is None) is bool(problems)
    return problems


def line_of(start: str) -> int:
    """Give the line of the bridge's file that starts so."""
    return next(number for number, line in enumerate(BRIDGE.split("\n"), 1) if line.startswith(start))


def test_the_packaged_catalogue_has_eighty_exercises_and_is_read_once() -> None:
    assert len(load().exercises) == 80
    assert load() is load()


def test_an_exercise_is_read_with_every_field() -> None:
    exercise = load().exercises["glute-bridge"]
    assert (exercise.name, exercise.kind.value, exercise.position.value, exercise.laterality.value) == (
        "Bridge",
        "strength",
        "hook_lying",
        "bilateral",
    )
    assert (write(exercise.start), tuple(exercise.tempo)) == ("2 x 6, hold 2 s, rest 60 s, effort 2-4, 2-3 days a week", (3, 0, 3))
    assert (exercise.easier, exercise.harder, exercise.unstated) == (("mini-bridge",), ("bridge-march",), ("hold", "days_per_week"))
    assert (exercise.ambiguous, exercise.first_plan, exercise.from_leaflets) == (False, True, ("leaflet-strength",))


def test_harder_rungs_are_derived_from_the_easier_ones() -> None:
    exercises = load().exercises
    pairs = {(slug, rung) for slug, exercise in exercises.items() for rung in exercise.easier}
    assert pairs == {(rung, slug) for slug, exercise in exercises.items() for rung in exercise.harder}
    assert exercises["sit-to-stand"].harder == ("squat", "step-up", "wall-squat")


def test_any_number_of_mistakes_is_reported_at_once_each_with_its_line() -> None:
    problems = bridge(
        ('name = "Bridge"\n', ""),
        ('kind = "strength"', 'kind = "strenght"'),
        ('equipment = ["mat"]', 'equipment = ["mat or carpet", 3]'),
        ("hold 2 s", "hold 2"),
        ('tempo = "3-0-3"', 'tempo = "3-x"'),
        ('["gluteus maximus"]', '["glutes"]'),
        ("weight_bearing = false", "weight_bearing = 0"),
        ('easier = ["mini-bridge"]', 'easier = "mini-bridge"'),
        ('"tataryn-2021"', '"tataryn"'),
        ("evidence =", "evidense ="),
    )
    keys = ["name", "kind", "equipment", "start", "tempo", "muscles", "weight_bearing", "easier", "sources", "evidense", "evidence"]
    assert {problem.where.key for problem in problems} == set(keys)
    assert all(problem.where.source == "glute-bridge.toml" for problem in problems)
    lines = {problem.where.key: problem.where.line for problem in problems}
    assert lines["tempo"] == line_of("tempo") - 1
    assert lines["evidense"] == line_of("evidence") - 1
    assert all(problem_sentence(problem) for problem in problems)


def test_a_mistake_in_a_dose_keeps_its_place_in_the_sentence() -> None:
    (problem,) = bridge(("3 x 15, hold 2 s", "3 x 15, hold 2"))
    sentence = re.findall(r'ceiling = "(.*)"', BRIDGE)[0].replace("hold 2 s", "hold 2")
    assert (problem.where.key, problem.where.line) == ("ceiling", line_of("ceiling"))
    assert problem.span is not None
    assert "hold 2".find(sentence[slice(*problem.span)]) >= 0


@pytest.mark.parametrize("dose", ["", " ", "10 10", "nothing of the kind"])
def test_a_dose_that_cannot_be_read_is_a_problem_of_its_key(dose: str) -> None:
    assert {problem.where.key for problem in bridge(("2 x 6, hold 2 s, rest 60 s, effort 2-4, 2-3 days a week", dose))} == {"start"}


@pytest.mark.parametrize("tempo", ["", "3-0", "3-0-3-0", "a-b-c", "3-0-x", "3--3"])
def test_a_tempo_is_three_numbers(tempo: str) -> None:
    assert [problem.where.key for problem in bridge(('"3-0-3"', f'"{tempo}"'))] == ["tempo"]


def test_a_line_that_is_no_toml_is_reported_with_the_rest() -> None:
    problems = bridge(("laterality =", "laterality"), ("kind =", "kindd ="))
    assert {problem.code for problem in problems} == {"toml-line", "key-missing", "key-unknown"}


def test_a_law_that_is_broken_is_placed_at_its_key() -> None:
    (problem,) = bridge(('"pregnancy-t3"]', "]"))
    assert (problem.code, problem.where.line) == ("tag-must-avoid", line_of("avoid_if"))


def test_mistakes_in_several_files_come_together() -> None:
    texts = {"glute-bridge": BRIDGE.replace("hook_lying", "lying"), "other": BRIDGE.replace("Bridge", "")}
    catalogue, problems = read_catalogue(texts, VOCABULARY, SOURCES)
    assert catalogue is None
    assert {problem.where.source for problem in problems} == {"glute-bridge.toml", "other.toml"}


def test_a_rung_that_is_not_there_is_a_problem_of_the_whole() -> None:
    catalogue, problems = read_catalogue({"glute-bridge": BRIDGE}, VOCABULARY, SOURCES)
    assert catalogue is None
    assert "mini-bridge" in {problem.values["slug"] for problem in problems if problem.code == "rung-missing"}


@pytest.mark.parametrize(
    ("vocabulary", "sources", "file"),
    [
        (VOCABULARY, SOURCES.replace("checked = true", "", 1), "sources.toml"),
        (VOCABULARY.replace('title = "Your', "", 1), SOURCES, "vocabulary.toml"),
    ],
)
def test_words_and_sources_come_first(vocabulary: str, sources: str, file: str) -> None:
    catalogue, problems = read_catalogue({"glute-bridge": "x"}, vocabulary, sources)
    assert catalogue is None
    assert {problem.where.source for problem in problems} == {file}


def test_a_package_with_a_mistake_of_its_own_raises(monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(*_: object) -> tuple[Catalogue | None, Problems]:
        return read_catalogue({"glute-bridge": "x"}, VOCABULARY, SOURCES)

    monkeypatch.setattr(module, "read_catalogue", wrong)
    with pytest.raises(ValueError, match="glute-bridge"):
        load.__wrapped__()
