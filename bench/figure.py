"""One measured figure beside its target, and the table of all of them.

Takes numbers; gives text. Never measures.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured. `target` is the highest number that will do; None stands for a figure that could not be taken, `method` says why."""

    name: str
    target: float
    measured: float | None
    unit: str
    method: str

    @property
    def reached(self) -> str:
        """Say in one word whether the target holds."""
        if self.measured is None:
            return "not measured"
        return "yes" if self.measured <= self.target else "NO"


def table(figures: Iterable[Figure]) -> str:
    """Write the figures as a Markdown table."""
    head = ["| figure | target | measured | reached | method |", "|---|---|---|---|---|"]
    rows = (f"| {f.name} | <= {f.target:g} {f.unit} | {_number(f)} | {f.reached} | {f.method} |" for f in figures)
    return "\n".join([*head, *rows])


def _number(figure: Figure) -> str:
    """Write the measured number with its unit; three digits are all that such a figure bears."""
    return "-" if figure.measured is None else f"{figure.measured:.3g} {figure.unit}"
