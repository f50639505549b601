"""The machine the figures were taken on. Takes nothing; gives one line of text; never a name of the machine or of a person."""

from __future__ import annotations

import os
import platform
import re
from pathlib import Path


def machine() -> str:
    """Give processor, cores, memory, system and Python."""
    cpu = _first(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo")) or platform.processor() or platform.machine()
    kilobytes = _first(r"MemTotal:\s*(\d+)", Path("/proc/meminfo"))
    memory = f"{int(kilobytes) / 2**20:.0f} GiB, " if kilobytes else ""
    return f"{cpu}, {os.cpu_count()} cores, {memory}{platform.system()} {platform.release()}, Python {platform.python_version()}"


def _first(pattern: str, path: Path) -> str:
    """Give what a pattern finds first in a file, empty where there is none."""
    found = re.search(pattern, path.read_text(encoding="utf-8")) if path.exists() else None
    return found.group(1).strip() if found else ""
