"""On a machine that lacks something, `bin/start` says what, and what to type; it leaves nothing half made behind."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.house.tree import ROOT

TOOLS = ["sh", "dirname", "readlink", "cat", "cmp", "rm", "mkdir"]
OLD_PYTHON = "#!/bin/sh\nexit 0\n"
BARE_PYTHON = '#!/bin/sh\ncase "$2" in *ensurepip*) exit 1 ;; *) echo "$0" ;; esac\n'


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """Give a folder with the commands of a fresh clone, and a `path` that holds a handful of tools and no Python."""
    for folder in ("bin", "requirements"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    (tmp_path / "path").mkdir()
    for tool in TOOLS:
        (tmp_path / "path" / tool).symlink_to(shutil.which(tool) or tool)
    return tmp_path


def start(machine: Path) -> subprocess.CompletedProcess[str]:
    """Run bin/start as that machine would."""
    environment = {"PATH": str(machine / "path"), "HOME": str(machine)}
    return subprocess.run([machine / "bin" / "start"], env=environment, capture_output=True, text=True, check=False)


def add_python(machine: Path, script: str) -> None:
    """Put a `python3` on the path that answers as the script does."""
    python = machine / "path" / "python3"
    python.write_text(script, encoding="utf-8")
    python.chmod(0o755)


def test_without_python_it_names_the_package(machine: Path) -> None:
    ended = start(machine)
    assert ended.returncode == 1
    assert "Limber needs Python 3.11 or newer" in ended.stderr
    assert "sudo apt install python3" in ended.stderr


def test_a_python_that_is_too_old_is_none(machine: Path) -> None:
    add_python(machine, OLD_PYTHON)
    assert "Limber needs Python 3.11 or newer" in start(machine).stderr


def test_a_python_without_venv_names_the_package(machine: Path) -> None:
    add_python(machine, BARE_PYTHON)
    ended = start(machine)
    assert ended.returncode == 1
    assert "sudo apt install python3-venv" in ended.stderr
    assert not (machine / ".venv").exists()
    assert not (machine / ".tools").exists()


@pytest.fixture
def set_up(machine: Path) -> Path:
    """Give the same machine after a first start: an environment whose Python says what it was asked to run, stamped with the lock."""
    (machine / ".venv" / "bin").mkdir(parents=True)
    python = machine / ".venv" / "bin" / "python"
    python.write_text('#!/bin/sh\necho "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    lock = (machine / "requirements" / "run.txt").read_text(encoding="utf-8")
    (machine / ".venv" / "installed").write_text(f"{machine}\n{lock}", encoding="utf-8")
    return machine


def test_a_later_start_installs_nothing_and_serves(set_up: Path) -> None:
    ended = start(set_up)
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "-m limber_web\n", "")


def test_a_lock_that_has_changed_is_installed(set_up: Path) -> None:
    with (set_up / "requirements" / "run.txt").open("a", encoding="utf-8") as lock:
        lock.write("# new\n")
    assert "Limber needs Python 3.11 or newer" in start(set_up).stderr


def test_a_clone_that_was_moved_is_set_up_again(set_up: Path) -> None:
    moved = set_up / "elsewhere"
    shutil.copytree(set_up, moved, symlinks=True, ignore=shutil.ignore_patterns("elsewhere"))
    assert "Limber needs Python 3.11 or newer" in start(moved).stderr
