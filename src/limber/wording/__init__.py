"""Codes into sentences: the only place of the engine where a person is spoken to.

Takes Problems and Reasons; gives sentences that say what happened and how to mend it. Never decides anything.
Each area of the engine has one module of tables here; this module only looks the code up and fills in the values.
"""

from __future__ import annotations

from collections.abc import Mapping

from limber.problems import Problem, Where
from limber.reasons import Reason
from limber.wording import (
    catalogue,
    cli,
    diary,
    documents,
    dose,
    figure,
    files,
    handout,
    leaflet,
    person,
    planning,
    programme,
    progression,
    screening,
    session,
)

_AREAS = (files, dose, catalogue, figure, person, screening, programme, planning, progression, diary, session, handout, documents, leaflet, cli)
PROBLEMS: Mapping[str, str] = {code: sentence for area in _AREAS for code, sentence in area.PROBLEMS.items()}
REASONS: Mapping[str, str] = {code: sentence for area in _AREAS for code, sentence in area.REASONS.items()}


def problem_sentence(problem: Problem) -> str:
    """Give the place, what happened and how to mend it, in one line. Raises KeyError for a code without a sentence."""
    return _place(problem.where) + PROBLEMS[problem.code].format_map(dict(problem.values))


def reason_sentence(reason: Reason) -> str:
    """Give a reason as a sentence. Raises KeyError for a code without a sentence."""
    return REASONS[reason.code].format_map(dict(reason.values))


def _place(where: Where) -> str:
    """Write a place as `file, line 3, key: `, leaving out what is not known."""
    parts = [where.source, f"line {where.line}" if where.line else "", where.key]
    place = ", ".join(part for part in parts if part)
    return f"{place}: " if place else ""
