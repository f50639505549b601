"""The engine is the standard library and nothing else: it runs in a terminal, on a server and in a browser tab alike."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator

from tests.house.tree import ENGINE, Place, nodes

# The solver and the arrays it is handed, the writer of PDF and its codes, inside functions: `import limber` stays quick.
FENCED = {"solve.py": {"highspy", "numpy"}, "handout_pdf.py": {"typst", "segno"}}
OPENS_FILES = {"files.py", "cli.py"}


def imported(place: Place) -> Iterator[str]:
    """Give the top-level names that a node imports."""
    if isinstance(place.node, ast.Import):
        yield from (alias.name.partition(".")[0] for alias in place.node.names)
    elif isinstance(place.node, ast.ImportFrom):
        yield (place.node.module or "").partition(".")[0]


def test_the_engine_imports_the_standard_library_and_itself_only() -> None:
    known = sys.stdlib_module_names | {"limber"}
    assert [f"{place} {name}" for place in nodes(ENGINE) for name in imported(place) if name not in known | FENCED.get(place.path.name, set())] == []


def test_only_the_module_for_files_opens_files() -> None:
    opened = [place for place in nodes(ENGINE) if isinstance(place.node, ast.Call) and getattr(place.node.func, "id", "") == "open"]
    assert [str(place) for place in opened if place.path.name not in OPENS_FILES] == []


def test_importing_limber_loads_no_other_module() -> None:
    code = "import sys; before = set(sys.modules); import limber; print(sorted(set(sys.modules) - before))"
    loaded = subprocess.run([sys.executable, "-c", code], cwd=ENGINE.parent, capture_output=True, text=True, check=True).stdout
    assert loaded.strip() == "['limber']"
