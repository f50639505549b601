"""What is decided once for a whole exercise: which side is near, and what is painted before what.

Takes the key poses and the view; gives a plan. With one plan every frame has the same parts in the same order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from limber.body.placed import Placed
from limber.body.vectors import length, minus
from limber.figure.hand import Grip
from limber.figure.view import View

LEVEL = 0.82
"""Below this share of sideways view (55 degrees from straight ahead) neither side is in the shade; our own proposal."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The choices. `near` and `far` are "left" and "right"; `level`: seen from front or behind; `behind`: parts painted before the trunk."""

    near: str
    far: str
    level: bool
    behind: frozenset[str]
    grips: tuple[Grip, Grip]

    def grip(self, side: str) -> Grip:
        """Give how the hand of a side is held."""
        return self.grips[0] if side == "left" else self.grips[1]


def plan(poses: Sequence[Placed], view: View, grips: tuple[Grip, Grip] = (Grip.OPEN, Grip.OPEN)) -> Plan:
    """Give the plan for some key poses, of which all count alike; `grips` are those of the left and the right hand."""
    hips, shoulders = (sum(_lead(view, pose, joint) for pose in poses) / len(poses) for joint in ("hip", "shoulder"))
    near, far = ("left", "right") if hips + shoulders > 0 else ("right", "left")
    behind = {f"{part}_{side}" for side in ("left", "right") for part in ("arm", "foot") if _behind(part, side, view, poses)}
    if _mean(view, poses, "head") + 0.06 < _mean(view, poses, "thorax"):
        behind.add("head")
    return Plan(near, far, abs(hips) < LEVEL, frozenset(behind), grips)


def _lead(view: View, pose: Placed, joint: str) -> float:
    """Give how much nearer the left of two joints is than the right one: 1 when seen from the left, -1 from the right."""
    left, right = pose.points[f"{joint}_left"], pose.points[f"{joint}_right"]
    return view.depth(minus(left, right)) / length(minus(left, right))


def _mean(view: View, poses: Sequence[Placed], joint: str) -> float:
    """Give how near a joint is in the mean of the poses."""
    return sum(view.depth(pose.points[joint]) for pose in poses) / len(poses)


def _behind(part: str, side: str, view: View, poses: Sequence[Placed]) -> bool:
    """True when an arm lies behind the trunk, or a foot behind its shank."""
    if part == "arm":
        arm = (_mean(view, poses, f"elbow_{side}") + _mean(view, poses, f"wrist_{side}")) / 2
        return arm < (_mean(view, poses, "lumbar") + _mean(view, poses, "thorax")) / 2 - 0.03
    return _mean(view, poses, f"toe_{side}") < _mean(view, poses, f"knee_{side}") - 0.12
