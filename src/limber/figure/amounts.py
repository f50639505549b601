"""Numbers that may have a fraction, out of a table of keyframes.

Takes a table being read, a key and the least and the most that makes sense there; gives floats, and a Problem for what is no such number.
Never gives what is endless or no number: where a text, `true`, `nan` or `inf` stands, the number is 0 and the table has a Problem.
"""

from __future__ import annotations

import math
from typing import TypeGuard

from limber.catalogue.fields import Fields

Range = tuple[float, float]

# Our own limits, to catch slips: metres for shares of stature, radians for degrees, seconds for minutes.
TURN: Range = (-360.0, 360.0)  # degrees
TILT: Range = (-90.0, 90.0)  # degrees
PLACE: Range = (-3.0, 3.0)  # shares of stature from the origin
SECONDS: Range = (0.1, 60.0)
_LONG = 10**12  # a larger number says no more by being written out


def amount(read: Fields, key: str, limits: Range, *, code: str = "amount-range") -> float:
    """Give the number under a key that must be there. `code` is the Problem of a number beyond the limits."""
    value = read.value(key)
    if not _is_number(value):
        read.report("key-form" if read.has(key) else "key-missing", key, form="a number")
    elif not limits[0] <= value <= limits[1]:
        read.report(code, key, value=shown(value), low=limits[0], high=limits[1])
    else:
        return float(value)
    return 0.0


def amount_if_stated(read: Fields, key: str, limits: Range) -> float | None:
    """Give the number under a key, or None where it is not stated."""
    return amount(read, key, limits) if read.has(key) else None


def amounts(read: Fields, key: str, count: int, limits: Range) -> tuple[float, ...]:
    """Give the list of so many numbers under a key."""
    return listed(read, key, read.value(key), count, limits)


def listed(read: Fields, key: str, value: object, count: int, limits: Range) -> tuple[float, ...]:
    """Give a value under a key as so many numbers."""
    if not (isinstance(value, list) and len(value) == count and all(map(_is_number, value))):
        read.report("key-form", key, form=f"{count} numbers: `[{', '.join(['0.0'] * count)}]`")
    elif over := [one for one in value if not limits[0] <= one <= limits[1]]:
        read.report("amount-range", key, value=shown(over[0]), low=limits[0], high=limits[1])
    else:
        return tuple(map(float, value))
    return (0.0,) * count


def shown(value: float) -> str:
    """Write a number for a sentence, however long somebody made it."""
    return f"{value:.10g}" if abs(value) < _LONG else "beyond all measure"


def _is_number(value: object) -> TypeGuard[float]:
    """Tell whether a value is a number that is neither endless nor `nan`; `true` is none."""
    if isinstance(value, float):
        return math.isfinite(value)
    return isinstance(value, int) and not isinstance(value, bool)
