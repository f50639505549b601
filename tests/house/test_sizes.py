"""A room that is too full is hard to find one's way in: functions and files stay small."""

from __future__ import annotations

import ast
from pathlib import Path
from statistics import median

from tests.house.tree import PRODUCT, ROOT, functions, kept_files, modules, parsed

CODE = {".py", ".html", ".css", ".js", ".sh"}
LONGEST_FUNCTION, LONGEST_FILE = 40, 400


def test_no_function_is_longer_than_forty_lines() -> None:
    everywhere = functions(*PRODUCT, ROOT / "tests", ROOT / "bench")
    assert [f"{place} {size}" for place, size in everywhere if size > LONGEST_FUNCTION] == []


def test_half_of_the_functions_have_at_most_ten_lines_and_nine_in_ten_twenty_five() -> None:
    sizes = sorted(size for _, size in functions(*PRODUCT))
    assert median(sizes) <= 10
    assert sizes[len(sizes) * 9 // 10] <= 25


def test_no_file_is_longer_than_four_hundred_lines() -> None:
    ours = [path for path in kept_files() if path.suffix in CODE and "vendor" not in path.parts]
    assert ours
    sizes = {path: path.read_text(encoding="utf-8").count("\n") for path in ours}
    assert [f"{path.relative_to(ROOT)} {size}" for path, size in sizes.items() if size > LONGEST_FILE] == []


def test_every_module_opens_with_a_docstring() -> None:
    def silent(path: Path) -> bool:
        return bool(parsed(path).body) and ast.get_docstring(parsed(path)) is None

    assert [str(path.relative_to(ROOT)) for path in modules(*PRODUCT, ROOT / "bench") if silent(path)] == []


def test_no_test_settles_for_fewer_cases_than_the_profile() -> None:
    own = [path for path in modules(ROOT / "tests") if "max_examples" in path.read_text(encoding="utf-8")]
    assert [path.name for path in own] == ["conftest.py", Path(__file__).name]
