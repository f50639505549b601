"""The balance picture: which muscles and which kinds of work the weeks of a part cover, and what is missing.

Takes a programme; gives a table of cells. What counts as covered is the engine's (`limber.planning.targets`).
"""

from __future__ import annotations

from dataclasses import dataclass

from limber.catalogue.exercise import Kind
from limber.planning.plan import Covered
from limber.planning.targets import TARGETS
from limber_web.journeys.plan.whole import Whole
from limber_web.journeys.plan.words import listed
from limber_web.journeys.today.looking_back import ROWS

# The rows, from the neck down: what each is called, and the groups of muscles of the engine that it stands for.
_GROUPS = (
    ("Neck and upper back", ("upper-back",)),
    ("Low back", ("lower-back", "back-extensors")),
    ("Belly", ("abdominals",)),
    ("Deep belly", ("transversus-abdominis",)),
    ("Front of the hips", ("psoas",)),
    ("Sides of the hips", ("hip-abductors",)),
    ("Buttocks", ("gluteus-maximus", "gluteals")),
    ("Deep in the buttock", ("piriformis",)),
    ("Backs of the thighs", ("hamstrings",)),
)
_HEART = "Heart and breath"
_TARGETS = {target.slug: target for target in TARGETS}


@dataclass(frozen=True, slots=True)
class Square:
    """One muscle and one kind of work: "on", "missing", or nothing; `by` are the names of the exercises."""

    state: str
    sign: str
    by: str


@dataclass(frozen=True, slots=True)
class Balance:
    """The picture: `columns` are kinds with their sign and days a week, `rows` muscles with a square for each; `says` is it in a sentence."""

    columns: list[tuple[str, str, int]]
    rows: list[tuple[str, list[Square]]]
    says: str


def balance(whole: Whole, covered: Covered) -> Balance:
    """Give the picture of some weeks."""
    columns = [(_column(whole, kind, name), sign, _days(whole, covered, kind)) for kind, name, sign in ROWS]
    rows = [(name, [_square(whole, covered, slugs, kind, sign) for kind, _, sign in ROWS]) for name, slugs in _GROUPS]
    rows.append((_HEART, [_heart(covered, kind, sign) for kind, _, sign in ROWS]))
    return Balance(columns, rows, _says(rows))


def _days(whole: Whole, covered: Covered, kind: Kind) -> int:
    """Give on how many days of a week a kind of work is there; marching that only opens a day is no walk."""
    if kind is Kind.AEROBIC and whole.aerobic:
        return len(whole.programme.aerobic_weekdays)
    return covered.days.get(str(kind), 0)


def _column(whole: Whole, kind: Kind, name: str) -> str:
    """Give the name of a column: short, because five stand side by side on a phone."""
    if kind is Kind.AEROBIC and not whole.walks:
        return "Heart"
    return "Steady" if kind is Kind.STABILISATION else name


def _square(whole: Whole, covered: Covered, slugs: tuple[str, ...], kind: Kind, sign: str) -> Square:
    """Give the square of some groups of muscles and a kind of work."""
    names = whole.catalogue.exercises
    by = dict.fromkeys(names[slug].name for target in slugs for slug in covered.muscles.get(target, ()) if names[slug].kind is kind)
    if by:
        return Square("on", sign, ", ".join(by))
    wanted = any(_usual(target) is kind and not covered.muscles.get(target) for target in slugs)
    return Square("missing" if wanted else "", sign, "")


def _usual(target: str) -> Kind:
    """Give the kind of work that is first looked for where a group of muscles is not covered."""
    return next(kind for kind in (Kind.STRETCH, Kind.STRENGTH) if kind in _TARGETS[target].kinds)


def _heart(covered: Covered, kind: Kind, sign: str) -> Square:
    """Give the square of heart and breath."""
    if kind is not Kind.AEROBIC:
        return Square("", sign, "")
    return Square("on" if covered.days.get(str(kind)) else "missing", sign, "")


def _says(rows: list[tuple[str, list[Square]]]) -> str:
    """Say in a sentence what is missing, or that nothing is."""
    missing = [name.lower() for name, squares in rows if any(square.state == "missing" for square in squares)]
    if not missing:
        return "Each part of the body that a back needs has its work."
    return f"Something is missing for the {listed(missing)}."
