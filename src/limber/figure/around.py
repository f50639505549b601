"""Reading of `[props]`: what stands around the person, with its numbers.

Takes the table of a keyframe file; gives the kinds that it states, each with its values by key, and a Problem for every value of another form.
Never knows what is drawn of them, nor which surfaces they offer.
"""

from __future__ import annotations

from collections.abc import Mapping

from limber.body.skeleton import SIDES, skeleton
from limber.catalogue.fields import Fields, nearest
from limber.figure.amounts import PLACE, TURN, Range, amount, amounts, listed

# Our own limits, in shares of stature: what a home has, and room to spare.
_HIGH: Range = (0.02, 1.5)
_LONG: Range = (0.05, 3.0)
_AWAY: Range = (0.0, 3.0)
_NUMBERS: Mapping[str, Mapping[str, Range]] = {
    "mat": {"length": _LONG},
    "pillow": {"heading": TURN, "low": _AWAY, "height": _HIGH},
    "chair": {"facing": TURN, "seat": _HIGH, "back": _HIGH},
    "wall": {"azimuth": TURN, "distance": _AWAY},
    "corner": {"azimuth": TURN, "distance": _AWAY},
    "step": {"heading": TURN, "height": _HIGH, "depth": _LONG},
    "rail": {"heading": TURN, "height": _HIGH},
    "bed": {"height": _HIGH, "length": _LONG},
    "bike": {"heading": TURN, "seat": _HIGH},
    "pool": {"level": _HIGH},
    "band": {},
    "towel": {},
}
_PLACES: Mapping[str, tuple[str, ...]] = {"mat": ("centre",), "bike": ("at", "crank", "handle")} | dict.fromkeys(
    ("pillow", "chair", "step", "rail", "bed"), ("at",)
)
_LINES = ("band", "towel")


def around(read: Fields) -> Mapping[str, Mapping[str, object]]:
    """Give what stands around the person by kind; nothing where a file states no props."""
    if not read.has("props"):
        return {}
    inner = read.inner("props")
    inner.only(_NUMBERS)
    return {kind: _prop(inner.inner(kind), kind) for kind in inner.stated if kind in _NUMBERS}


def _prop(read: Fields, kind: str) -> Mapping[str, object]:
    """Give the values of one prop, each of its form."""
    numbers, places = _NUMBERS[kind], _PLACES.get(kind, ())
    read.only((*numbers, *places, *(["through"] if kind in _LINES else []), *(["under"] if kind == "pillow" else [])))
    values: dict[str, object] = {key: amount(read, key, limits) for key, limits in numbers.items() if read.has(key)}
    values |= {key: list(amounts(read, key, 2, PLACE)) for key in places if read.has(key)}
    if kind in _LINES:
        values["through"] = _through(read)
    if kind == "pillow" and read.has("under"):
        values["under"] = read.word("under", points())
    return values


def _through(read: Fields) -> list[object]:
    """Give the points that a band or a towel runs through: names of points, or places in the world."""
    stated = read.value("through")
    if not isinstance(stated, list) or len(stated) < 2:
        read.report("key-form" if read.has("through") else "key-missing", "through", form='at least two points: `["hand_left", [0.3, 0.0, 0.9]]`')
        return []
    known = (*points(), *(f"sole_{side}" for side in SIDES))
    for point in stated:
        if isinstance(point, str) and point not in known:
            read.report("word-unknown", "through", word=point, near=nearest(point, known))
        elif not isinstance(point, str):
            listed(read, "through", point, 3, PLACE)
    return stated


def points() -> tuple[str, ...]:
    """Give the names of all points of the body: joints and ends."""
    return (*skeleton().joints.values(), *skeleton().ends)
