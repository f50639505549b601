"""The pace of a movement: how far it has come after a share of its time.

Takes and gives shares from 0 to 1. The same pace is given as the handles of a curve, for SMIL to follow exactly: eased is a cubic.
"""

from __future__ import annotations

import math
from dataclasses import dataclass


def eased(share: float) -> float:
    """Give how far a movement has come after a share of its time: slow at both ends, no bounce."""
    return share * share * (3 - 2 * share)


def reached(way: float) -> float:
    """Give after which share of its time an eased movement has come so far: the inverse of `eased`."""
    return 0.5 - math.sin(math.asin(max(-1.0, min(1.0, 1 - 2 * way))) / 3)


@dataclass(frozen=True, slots=True)
class Pace:
    """The part from `since` to `until` (shares of time) of one eased way through several poses; or the same speed throughout."""

    since: float = 0.0
    until: float = 1.0
    even: bool = False

    def way(self, share: float) -> float:
        """Give how far the movement has come after a share of its time."""
        if self.even:
            return share
        begun, ended = eased(self.since), eased(self.until)
        return (eased(self.since + (self.until - self.since) * share) - begun) / (ended - begun)

    def share(self, way: float) -> float:
        """Give after which share of its time the movement has come so far: the inverse of `way`."""
        if self.even:
            return way
        begun, ended = eased(self.since), eased(self.until)
        return (reached(begun + (ended - begun) * way) - self.since) / (self.until - self.since)

    def time(self, share: float) -> float:
        """Give which share of the whole way's time has passed after a share of this part's time."""
        return self.since + (self.until - self.since) * share


EASED = Pace()


def handles(begin: float, end: float) -> tuple[float, float]:
    """Give how far an eased movement between two shares of its time has come at the handles of its curve, a third and two thirds of that time on.

    The polar form of the cubic, with one end twice and the other once, is the handle near the first.
    """
    low, high = eased(begin), eased(end)
    first, second = (q * q + 2 * p * q - 2 * p * q * q for q, p in ((begin, end), (end, begin)))
    return (first - low) / (high - low), (second - low) / (high - low)
