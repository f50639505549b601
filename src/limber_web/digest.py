"""A short name for the bytes of a folder, so that an address changes whenever what it leads to does.

Takes a folder; gives twelve letters. Never looks at times.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path


def digest(*folders: Path, suffixes: Iterable[str] = ()) -> str:
    """Give twelve letters that change whenever a file below the folders changes; of files with some suffixes alone, where any are named."""
    wanted = frozenset(suffixes)
    found = hashlib.sha256()
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and (not wanted or path.suffix in wanted):
                found.update(path.relative_to(folder).as_posix().encode() + path.read_bytes())
    return found.hexdigest()[:12]
