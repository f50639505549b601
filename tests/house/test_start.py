"""On a machine that lacks something, `bin/start` says what, and what to type; it leaves nothing half made behind."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.house.tree import ROOT

TOOLS = ["sh", "dirname", "readlink", "cat", "cmp", "rm", "mkdir", "chmod"]
OLD_PYTHON = "#!/bin/sh\nexit 0\n"
# A uv that knows a certificate only where it is told to look for the machine's own, or never: `{certs}` is what it asks for.
UV = """#!/bin/sh
case "$1" in
    --version) ;;
    venv)
        shift 4
        mkdir -p "$1/bin"
        printf '#!/bin/sh\\ncase "$1" in -c) mkdir -p %s/lib; echo %s/lib ;; *) echo "$@" ;; esac\\n' "$1" "$1" >"$1/bin/python"
        chmod +x "$1/bin/python"
        ;;
    pip) [ "$UV_SYSTEM_CERTS" = {certs} ] || {{ echo "no certificate" >&2; exit 1; }} ;;
esac
"""
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


def add(machine: Path, name: str, script: str) -> None:
    """Put a program on the path that answers as the script does."""
    program = machine / "path" / name
    program.write_text(script, encoding="utf-8")
    program.chmod(0o755)


def test_without_python_it_names_the_package(machine: Path) -> None:
    ended = start(machine)
    assert ended.returncode == 1
    assert "Limber needs Python 3.11 or newer" in ended.stderr
    assert "sudo apt install python3" in ended.stderr


@pytest.mark.parametrize("script", [OLD_PYTHON, "#!/bin/sh\necho 3.9\n"])
def test_a_python_that_is_too_old_is_none(machine: Path, script: str) -> None:
    add(machine, "python3", script)
    assert "Limber needs Python 3.11 or newer" in start(machine).stderr


def test_a_python_without_venv_names_the_package(machine: Path) -> None:
    add(machine, "python3", BARE_PYTHON)
    ended = start(machine)
    assert ended.returncode == 1
    assert "sudo apt install python3-venv" in ended.stderr
    assert not (machine / ".venv").exists()
    assert not (machine / ".tools").exists()


def test_certificates_that_only_the_machine_knows_frighten_nobody(machine: Path) -> None:
    add(machine, "python3", BARE_PYTHON)
    add(machine, "uv", UV.format(certs="1"))
    ended = start(machine)
    assert (ended.returncode, ended.stdout) == (0, "-m limber_web\n")
    assert ended.stderr == "Installing what requirements/run.txt lists into .venv ...\n"
    assert start(machine).stderr == ""


def test_what_cannot_be_installed_is_said_with_its_cause_and_tried_again(machine: Path) -> None:
    add(machine, "python3", BARE_PYTHON)
    add(machine, "uv", UV.format(certs="never"))
    for _ in range(2):
        ended = start(machine)
        assert ended.returncode == 1
        assert ended.stderr.count("no certificate") == 1
        assert "Check the connection to the internet" in ended.stderr


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
