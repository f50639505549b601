"""A report as tables that a person reads.

Takes the values of a report; gives Markdown. Never counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

_STATES: Mapping[object, str] = {True: "yes", False: "NO", None: "nobody to count"}
_LAST_LINE = "A simulation shows how the rules behave with people made up from published figures. It shows nothing of what exercise does for anyone."


def text_of(report: Mapping[str, object]) -> str:
    """Give the whole report."""
    head = f"{report['people']} people, {report['weeks']} weeks, seed {report['seed']}; {report['without_a_programme']} of them get no programme."
    targets = [(each["name"], each["wanted"], each["measured"], _STATES[each["reached"]]) for each in _rows(report["targets"])]
    steps = _rows(report["steps"])
    policies = report["policies"]
    assert isinstance(policies, Mapping)
    names = list(next(iter(policies.values())))
    return "\n\n".join(
        (
            head,
            table(("asked for", "how much", "counted", "reached"), targets),
            "Means of a person who stayed; `each exercise` is one exercise kept for 12 weeks.",
            table([key.replace("_", " ") for key in steps[0]], [list(row.values()) for row in steps]) if steps else "Nobody stayed.",
            table(("", *policies), [(name, *(policy[name] for policy in policies.values())) for name in names]),
            _LAST_LINE,
        )
    )


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Give a Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(_cell(cell) for cell in line)} |" for line in lines)


def _cell(value: object) -> str:
    """Give a value as it is read: nothing known is a dash."""
    return "-" if value is None else f"{value:.3g}" if isinstance(value, float) else str(value)


def _rows(value: object) -> list[Mapping[str, object]]:
    """Give rows of a report."""
    return value if isinstance(value, list) else []
