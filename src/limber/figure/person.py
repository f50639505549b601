"""The drawn person: all parts of a body in one pose, from one view, in the order of painting.

Takes a placed body, a view, a look and the exercise's plan; gives Parts in shares of stature on the picture plane.
With the same view, look and plan every pose gives the same parts with the same number of points.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar, cast

from limber.body.placed import Placed
from limber.body.skeleton import skeleton
from limber.figure import face, hair, limb, torso
from limber.figure.foot import foot, toes
from limber.figure.hand import hand, knuckles
from limber.figure.head import Head, head, neck, skull
from limber.figure.look import Hair, Look
from limber.figure.part import Outline, Part
from limber.figure.plan import Plan, plan
from limber.figure.seen import Seen, seen
from limber.figure.torso import Trunk
from limber.figure.view import View

GIRTHS = {1: (1.0, 1.0, 1.0, 1.0, 1.0), 2: (1.14, 1.09, 1.06, 1.09, 1.05)}
"""For each build: trunk, thigh, shank, upper arm, forearm; head, hands and feet stay."""


_TRUNK = ("pelvis", "lumbar", "thorax", "neck")
_ARM, _LEG = ("upper_arm", "forearm", "hand"), ("thigh", "shank", "foot")
_FINE = 1e7
"""A part is drawn again only where its segments have moved by more than one part in so many of stature."""

Drawn = TypeVar("Drawn")


class Memory:
    """What was drawn of the pose before, so that what has not moved is not drawn again. For one view, look and plan."""

    def __init__(self) -> None:
        """Begin with nothing drawn."""
        self._drawn: dict[str, tuple[tuple[int, ...], object]] = {}

    def known(self, what: str, body: Seen, segments: tuple[str, ...], draw: Callable[[], Drawn]) -> Drawn:
        """Give something as it was drawn before where none of its segments has moved, else draw it."""
        joints = skeleton().joints
        places = (*(body.points[joints[name]] for name in segments), *(axis for name in segments for axis in body.axes[name]))
        key = tuple([int(number * _FINE) for place in places for number in place])
        if what not in self._drawn or self._drawn[what][0] != key:
            self._drawn[what] = key, draw()
        return cast("Drawn", self._drawn[what][1])


def parts(placed: Placed, view: View, look: Look, choices: Plan | None = None, memory: Memory | None = None) -> tuple[Part, ...]:
    """Give the parts of a person, far to near. Without a plan the pose itself decides what is near.

    A `memory` belongs to one view, look and plan: with it, what stands as in the pose before is not drawn again.
    """
    chosen = choices or plan((placed,), view)
    return Painter(seen(placed, view), look, chosen, memory or Memory()).all()


class Painter:
    """One body as seen, with what its parts share."""

    def __init__(self, body: Seen, look: Look, choices: Plan, memory: Memory) -> None:
        """Take a body as seen, a look, a plan and what was drawn before."""
        self.body, self.look, self.plan, self.memory = body, look, choices, memory
        self.girths = GIRTHS[look.build]
        self.trunk = Trunk(body)

    def all(self) -> tuple[Part, ...]:
        """Give all parts in the order of painting."""
        far, near, behind = self.plan.far, self.plan.near, self.plan.behind
        arms = {side: self._known(f"arm_{side}", (*_sided(_ARM, side), "thorax"), partial(self._arm, side)) for side in (far, near)}
        first = [part for side in (far, near) if self._arm_first(side) for part in arms[side]]
        last = [part for side in (far, near) if not self._arm_first(side) for part in arms[side]]
        shirt = self._known("shirt", (*_TRUNK, "upper_arm_left", "upper_arm_right"), self._shirt)
        hanging, top = self._known("head", (*_TRUNK, "head"), self._head)
        middle = [*top, shirt] if "head" in behind else [shirt, *top]
        return (*hanging, *first, *self._legs(), *middle, *last)

    def _known(self, what: str, segments: tuple[str, ...], draw: Callable[[], Drawn]) -> Drawn:
        """Give something as it was drawn before where none of its segments has moved, else draw it."""
        return self.memory.known(what, self.body, segments, draw)

    def _shirt(self) -> Part:
        """Give the shirt with its shoulders."""
        return Part("shirt", "shirt", False, (torso.shirt(self.trunk, self.girths[0]), torso.yoke(self.body, self.girths[3])))

    def _arm_first(self, side: str) -> bool:
        """True when an arm is painted before the trunk."""
        return f"arm_{side}" in self.plan.behind or (side == self.plan.far and not self.plan.level)

    def _far(self, side: str) -> bool:
        """True for the side in the shade."""
        return side == self.plan.far and not self.plan.level

    def _named(self, what: str, side: str) -> str:
        """Give a part's name."""
        return f"{'near' if side == self.plan.near else 'far'}_{what}"

    def _part(self, what: str, tone: str, side: str, outlines: tuple[Outline, ...]) -> Part:
        """Give a part of one side in its tone, darker on the far side."""
        return Part(self._named(what, side), tone, self._far(side), outlines)

    def _arm(self, side: str) -> list[Part]:
        """Give sleeve, arm and hand of one side."""
        _, _, _, upper, fore = self.girths
        bare = (*limb.arm(self.body, side, (upper, fore)), *hand(self.body, side, self.plan.grip(side)))
        sleeve = self._part("sleeve", "sleeve", side, (limb.sleeve(self.body, side, upper),))
        fingers = self._part("fingers", "skin_line", side, knuckles(self.body, side, self.plan.grip(side)))
        return [sleeve, self._part("arm", "skin", side, bare), fingers]

    def _legs(self) -> list[Part]:
        """Give pelvis, legs and feet; seen from front or behind both legs are one shape."""
        far, near = self.plan.far, self.plan.near
        thighs = {side: self._known(f"leg_{side}", ("pelvis", *_sided(_LEG, side)), partial(self._leg, side)) for side in (far, near)}
        hips = self._known("hips", _TRUNK, lambda: torso.pelvis(self.trunk, self.girths[0]))
        before = {side: self._foot(side) if f"foot_{side}" in self.plan.behind else [] for side in (far, near)}
        after = {side: [] if before[side] else self._foot(side) for side in (far, near)}
        if self.plan.level:
            whole = Part("pelvis_leg", "leg", False, (hips, *thighs[far], *thighs[near]))
            return [*before[far], *before[near], whole, self._folded((far, near)), *after[far], *after[near]]
        leg = self._part("leg", "leg", far, thighs[far])
        whole = Part("pelvis_leg", "leg", False, (hips, *thighs[near]))
        return [*before[far], leg, *after[far], *before[near], whole, self._folded((near,)), *after[near]]

    def _leg(self, side: str) -> tuple[Outline, ...]:
        """Give the leg of one side."""
        return limb.leg(self.body, side, (self.girths[1], self.girths[2]))

    def _folded(self, sides: tuple[str, ...]) -> Part:
        """Give the folds, which both legs shape."""
        segments = "pelvis", *_sided(_LEG, "left"), *_sided(_LEG, "right")
        return self._known("folds", segments, lambda: self._folds(sides))

    def _foot(self, side: str) -> list[Part]:
        """Give foot and toes of one side."""
        return self._known(f"foot_{side}", _sided(_LEG, side), lambda: self._feet(side))

    def _feet(self, side: str) -> list[Part]:
        """Draw foot and toes of one side."""
        return [self._part("foot", "skin", side, foot(self.body, side)), self._part("toes", "skin_line", side, toes(self.body, side))]

    def _folds(self, sides: tuple[str, ...]) -> Part:
        """Give the lines that part a leg from what it lies before, where both have one colour."""
        marks = [fold for side in sides for fold in limb.shank_folds(self.body, side, self.girths[2])]
        thigh = limb.thigh_folds(self.body, self.plan.near, self.girths[1]) if self.plan.level else ()
        return Part("folds", "leg_line", False, (*marks, *thigh))

    def _behind_head(self, one: Head) -> list[Part]:
        """Give the hair that hangs or stands behind the head."""
        if self.look.hair not in (Hair.BUN, Hair.BOB):
            return []
        return [Part("hair_behind", "hair", False, (hair.behind(one, self.look.hair),))]

    def _head(self) -> tuple[list[Part], list[Part]]:
        """Give what hangs behind the head; and neck and head, face, hair and ears."""
        one = head(self.body)
        skin = Part("head", "skin", False, (neck(self.body, self.trunk, self.girths[0]), skull(one)))
        marks = [
            Part("cheek", "cheek", False, face.cheeks(one)),
            Part("nose", "skin_line", False, (face.nose(one),)),
            Part("face", "ink", False, (*face.eyes(one), *face.brows(one), face.smile(one))),
        ]
        ears = [] if self.look.hair is Hair.BOB else [Part("ears", "skin", False, face.ears(one))]
        return self._behind_head(one), [skin, *marks, Part("hair", "hair", False, (hair.hair(one, self.look.hair),)), *ears]


def _sided(segments: tuple[str, ...], side: str) -> tuple[str, ...]:
    """Give the names of segments on one side."""
    return tuple(f"{name}_{side}" for name in segments)
