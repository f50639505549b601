"""The recipes of CONTRIBUTING.md that can be followed already: each is followed here, in a copy of the engine, and works."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ENGINE, ROOT

RECIPES = ["A new exercise", "A new danger-sign question", "A new progression rule", "A new planning wish", "A new language"]


@pytest.fixture
def engine(tmp_path: Path) -> Path:
    """Give a copy of the engine that a test may change."""
    return Path(shutil.copytree(ENGINE, tmp_path / "limber", ignore=shutil.ignore_patterns("__pycache__")))


def told(engine: Path, code: str) -> str:
    """Give what a program prints that imports the copy."""
    environment = os.environ | {"PYTHONPATH": str(engine.parent)}
    ended = subprocess.run([sys.executable, "-c", code], env=environment, cwd=engine.parent, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout.strip()


def test_all_five_recipes_are_there_and_say_where_they_are_not_built_yet() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    parts = {part.partition("\n")[0]: part for part in text.split("\n### ")[1:]}
    assert list(parts) == RECIPES
    assert ["Not built yet" in parts[name] for name in RECIPES] == [True, False, False, False, True]


def test_a_new_exercise_is_exactly_one_file(engine: Path) -> None:
    folder = engine / "catalogue" / "exercises"
    bridge = (folder / "glute-bridge.toml").read_text(encoding="utf-8")
    (folder / "bridge-with-heels-up.toml").write_text(bridge.replace('easier = ["mini-bridge"]', 'easier = ["glute-bridge"]'), encoding="utf-8")
    code = "from limber.catalogue.load import load; e = load().exercises; print(len(e), e['glute-bridge'].harder, e['bridge-with-heels-up'].easier)"
    before = len(list((ENGINE / "catalogue" / "exercises").glob("*.toml")))
    count, rest = told(engine, code).split(" ", 1)
    assert int(count) == before + 1
    assert "'bridge-with-heels-up'" in rest
    assert rest.endswith("('glute-bridge',)")


def test_a_new_danger_sign_question_is_one_table_and_its_place_on_a_screen(engine: Path) -> None:
    questions, screens = engine / "screening" / "questions.toml", engine / "screening" / "screens.toml"
    text = questions.read_text(encoding="utf-8")
    last = text[text.rindex("\n[U") :].split("\n[S")[0]
    number = last.partition("]")[0].strip("\n[")
    questions.write_text(text + last.replace(f"[{number}]", "[U99]", 1), encoding="utf-8")
    shown = screens.read_text(encoding="utf-8")
    screens.write_text(shown.replace(f'"{number}"]', f'"{number}", "U99"]', 1), encoding="utf-8")
    code = """
from limber.screening.questions import asked, screens
print("U99" in asked("EU", pregnancy_possible=False), [screen.slug for screen in screens() if "U99" in screen.questions])
"""
    assert told(engine, code) == "True ['feeling-ill']"


WISH = """
from limber.planning.model import Draft, Terms

def wish(draft: Draft) -> Terms:
    return [(column, 1000 - draft.task.seconds[place]) for place, column in draft.column.items()]
"""


def test_a_new_planning_wish_is_one_module_one_line_and_its_meaning(engine: Path) -> None:
    def change(path: Path, old: str, new: str) -> None:
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    planning = engine / "planning"
    (planning / "constraints" / "calm.py").write_text(WISH, encoding="utf-8")
    change(planning / "solve.py", "    balance,\n", "    balance,\n    calm,\n")
    change(planning / "solve.py", "    evidence.wish,\n", "    calm.wish,\n    evidence.wish,\n")
    change(planning / "check.py", "        sum(weakness(", "        sum(1000 - task.seconds[place] for place in chosen),\n        sum(weakness(")
    code = """
from dataclasses import replace
from limber.catalogue.load import load
from limber.person.person import Person
from limber.planning.check import broken, score
from limber.planning.periods import periods
from limber.planning.solve import solve
from limber.planning.task import task_for
stretches = ("neck-flexion-stretch", "neck-side-bend-stretch", "walk-easy", "glute-squeeze")
few = replace(load(), exercises={slug: load().exercises[slug] for slug in stretches})
task = task_for(Person(age=62, equipment=frozenset({"chair"}), minutes_per_day=20), few, periods(3))
chosen, _ = solve(task)
short = sum(1000 - task.seconds[place] for place in chosen)
print(broken(task, chosen), score(task, chosen)[10] == short, *{place.slug for place in chosen if "neck" in place.slug})
"""
    # Of two stretches that do the same the longer one, which nothing else asks for.
    assert told(engine, code) == "() True neck-side-bend-stretch"


RULE = '''"""Nothing is done on a Sunday: a rule for this test alone."""

from __future__ import annotations

from datetime import date

from limber.progression.rule import Cap, Level, Look
from limber.reasons import Reason


def cap(look: Look) -> Cap | None:
    """Give nothing on Sundays."""
    sunday = date.fromordinal(look.day).isoweekday() == 7
    return Cap(Level.STOP, (Reason("progress-sunday", {}, "none", "own-proposal"),)) if sunday else None
'''


def test_a_new_progression_rule_is_one_module_one_line_and_one_sentence(engine: Path) -> None:
    progression, words = engine / "progression", engine / "wording" / "progression.py"
    (progression / "rules" / "rest_on_sundays.py").write_text(RULE, encoding="utf-8")
    decide, text = progression / "decide.py", words.read_text(encoding="utf-8")
    rules = decide.read_text(encoding="utf-8").replace("    rest_after_a_spasm,\n", "    rest_after_a_spasm,\n    rest_on_sundays,\n")
    decide.write_text(rules, encoding="utf-8")
    words.write_text(text.replace("    # not today\n", '    "progress-sunday": "Sunday is a day of rest",\n    # not today\n'), encoding="utf-8")
    code = """
from datetime import date
from limber.catalogue.load import load
from limber.programme.packaged import packaged_programme
from limber.progression.advance import advance
from limber.wording.progression import say
for day in (date(2026, 3, 7), date(2026, 3, 8)):
    made = advance(packaged_programme("first-minutes"), [], day)[0]
    print(made.action, say(made, load().exercises).split(": ")[1])
"""
    assert told(engine, code).splitlines()[1] == "stop Sunday is a day of rest."
    assert told(engine, code).startswith("same ")
