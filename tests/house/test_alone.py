"""The repository speaks of itself alone, and holds nothing but what was written for it."""

from __future__ import annotations

import re
from pathlib import Path

from tests.house.tree import ROOT, kept_files

# Written in parts, so that this file does not find itself.
ADDRESSES = "|".join(["pypi" + r"\.org", "python" + "hosted", "registry" + r"\.npm", "index" + "-url", "--find" + "-links"])
WORKPLACE = "|".join(["/wo" + r"rk/", "/tm" + "p/", "/ro" + "ot/", "/ho" + "me/", "file" + "://"])
NOT_OURS = re.compile(rf"(?:{ADDRESSES}|{WORKPLACE})")
ALLOWED = {
    "bin/lock": "--no-emit-" + "index" + "-url",  # says that no address is to be written
}
TEXT = {".py", ".md", ".toml", ".txt", ".html", ".css", ".js", ".sh", ".jsonl", ""}
YAML = {".yml", ".yaml"}


def ours() -> tuple[Path, ...]:
    """Give the files that were written for this project."""
    return tuple(path for path in kept_files() if "vendor" not in path.parts)


def test_no_file_names_an_index_or_a_path_of_the_machine_it_was_written_on() -> None:
    found = []
    for path in (path for path in ours() if path.suffix in TEXT):
        name = str(path.relative_to(ROOT))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if NOT_OURS.search(line) and ALLOWED.get(name, "\0") not in line:
                found.append(f"{name}:{number} {line.strip()[:80]}")
    assert found == []


def test_there_is_no_yaml() -> None:
    assert [path.name for path in ours() if path.suffix in YAML] == []


def test_nothing_that_a_tool_makes_is_kept() -> None:
    made = {"__pycache__", ".venv", ".tools", "dist", "build", "node_modules"}
    assert [str(path) for path in ours() if made & set(path.relative_to(ROOT).parts) or path.name == "uv.lock" or path.suffix == ".mo"] == []
