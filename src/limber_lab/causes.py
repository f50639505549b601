"""Why a dose came down, in a few words for a table.

Takes the reasons of a decision; gives the first cause that they name. Never holds a sentence.
"""

from __future__ import annotations

from limber.reasons import Reasons

SESSION, MORNING, FLARE, BREAK, START, OTHER = CAUSES = (
    "pain in a session",
    "bad mornings",
    "after a flare",
    "after a break",
    "low start with strong pain",
    "other",
)
PAIN = (SESSION, MORNING, FLARE)
_STARTS = (
    ("progress-stop", SESSION),
    ("progress-red", SESSION),
    ("progress-spasm", SESSION),
    ("progress-leg", SESSION),
    ("progress-morning", MORNING),
    ("progress-late-morning", MORNING),
    ("progress-flare-over", FLARE),
    ("progress-break", BREAK),
    ("progress-strong-pain", START),
)


def cause_of(because: Reasons) -> str:
    """Give the cause of a dose that came down."""
    return next((cause for reason in because for start, cause in _STARTS if reason.code.startswith(start)), OTHER)
