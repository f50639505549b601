"""What a form sends back to say which programme the person saw.

Takes a programme; gives a short text. A yes holds for what was seen, and for nothing that was answered elsewhere since.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace

from limber.programme.programme import Programme
from limber.programme.write import write_programme


def token(programme: Programme) -> str:
    """Give the name of a programme, whatever the day on which it starts."""
    return hashlib.sha256(write_programme(replace(programme, start=None)).encode()).hexdigest()[:16]
