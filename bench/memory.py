"""What the whole process tree of a server holds in memory, shared pages counted once (PSS).

Takes a process id; gives megabytes. Linux only: elsewhere there is no such number.
"""

from __future__ import annotations

import re
from pathlib import Path

PROC = Path("/proc")


def megabytes(pid: int) -> float | None:
    """Give the PSS of a process and of all that it started, in MB (10^6 bytes); None where the system does not tell."""
    if not (PROC / str(pid) / "smaps_rollup").exists():
        return None
    return sum(_kilobytes(each) for each in _tree(pid)) * 1024 / 1e6


def _tree(pid: int) -> list[int]:
    """Give a process and all below it."""
    parents = {int(path.name): _parent(path) for path in PROC.iterdir() if path.name.isdigit()}
    found = [pid]
    for each in found:
        found += [child for child, parent in parents.items() if parent == each]
    return found


def _parent(path: Path) -> int:
    """Give the parent of a process, 0 where it has just ended. Its name, in parentheses, may hold spaces."""
    try:
        return int((path / "stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[1])
    except OSError:
        return 0


def _kilobytes(pid: int) -> int:
    """Give the PSS of one process in units of 1024 bytes."""
    found = re.search(r"^Pss:\s+(\d+) kB", (PROC / str(pid) / "smaps_rollup").read_text(encoding="ascii"), re.MULTILINE)
    return int(found.group(1)) if found else 0
