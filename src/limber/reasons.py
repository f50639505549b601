"""Why something was decided: a code and the values that its sentence needs, with the rule and source it rests on.

Takes nothing; gives the one form in which every rule explains itself. Never holds a sentence: `limber.wording` makes those.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason. `rule` names the clinical rule (a row of the rules document) and `source` an id of `sources.toml`."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)
    rule: str = ""
    source: str = ""


Reasons = tuple[Reason, ...]
