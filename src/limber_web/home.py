"""Where Limber keeps its data on this machine, and the secret that signs its cookies.

Takes the environment; gives a folder and a key. Never reads a person's data, and never leaves a secret where others can read it.
"""

from __future__ import annotations

import os
import secrets
import sys
from collections.abc import Mapping
from pathlib import Path

DATABASE = "limber.sqlite3"
KEY = "secret-key"


def home(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """Give the data folder: LIMBER_HOME, else the platform's own place for a program's data. Makes nothing."""
    if chosen := environment.get("LIMBER_HOME"):
        return Path(chosen).expanduser().absolute()
    user = Path(environment.get("HOME") or Path.home())
    if platform == "darwin":
        return user / "Library" / "Application Support" / "Limber"
    if platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or user / "AppData" / "Local") / "Limber"
    return Path(environment.get("XDG_DATA_HOME") or user / ".local" / "share") / "limber"


def make_home(folder: Path) -> None:
    """Make the data folder, readable by its owner alone. Raises OSError where it cannot be made."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def secret_key(folder: Path) -> str:
    """Give the key that signs cookies; on first use make it, 50 random bytes, readable by its owner alone. Raises OSError."""
    path = folder / KEY
    try:
        return path.read_text(encoding="ascii")
    except FileNotFoundError:
        make_home(folder)
    key = secrets.token_urlsafe(50)
    # A temporary file that is then linked: two programs that start at once agree on one key, and nobody reads half of it.
    draft = folder / f"{KEY}.{os.getpid()}"
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="ascii") as file:
        file.write(key)
    if path.exists():
        draft.unlink()
    else:
        draft.replace(path)
    return path.read_text(encoding="ascii")
