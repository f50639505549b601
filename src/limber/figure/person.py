"""The drawn person: all parts of a body in one pose, from one view, in the order of painting.

Takes a placed body, a view, a look and the exercise's plan; gives Parts in shares of stature on the picture plane.
With the same view, look and plan every pose gives the same parts with the same number of points.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial

from limber.body.placed import Placed
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
_SHOULDERS = ("shoulder_left", "shoulder_right")
_ARM, _LEG = ("upper_arm", "forearm", "hand"), ("thigh", "shank")


@dataclass(frozen=True, slots=True)
class Piece:
    """Parts that are drawn together: the segments whose turn shapes them, other points that they ride on, and how they are drawn of a body.

    `across` are points round all of which lies one of their outlines.
    """

    turning: tuple[str, ...]
    riding: tuple[str, ...]
    draw: Callable[[Painter], tuple[Part, ...]]
    across: tuple[str, ...] = ()


def parts(placed: Placed, view: View, look: Look, choices: Plan | None = None) -> tuple[Part, ...]:
    """Give the parts of a person, far to near. Without a plan the pose itself decides what is near."""
    chosen = choices or plan((placed,), view)
    one = Painter(seen(placed, view), look, chosen)
    return tuple(part for piece in pieces(chosen, look) for part in piece.draw(one))


def pieces(choices: Plan, look: Look) -> tuple[Piece, ...]:
    """Give the pieces of a person in the order of painting."""
    far, near, behind = choices.far, choices.near, choices.behind
    early = [side for side in (far, near) if f"arm_{side}" in behind or (side == far and not choices.level)]
    shirt = [Piece(_TRUNK, _SHOULDERS, Painter.shirt, ("shoulder_left", "neck", "shoulder_right"))]
    head = [Piece((*_TRUNK[1:], "head"), (), Painter.head), Piece(("head",), (), Painter.face)]
    return (
        *([Piece(("head",), (), Painter.hanging)] if look.hair in {Hair.BUN, Hair.BOB} else []),
        *(piece for side in early for piece in _arm(side)),
        *_legs(choices),
        *((*head, *shirt) if "head" in behind else (*shirt, *head)),
        *(piece for side in (far, near) if side not in early for piece in _arm(side)),
    )


def _arm(side: str) -> tuple[Piece, Piece]:
    """Give the sleeve and the bare arm of one side."""
    sleeve = Piece((f"upper_arm_{side}",), (f"elbow_{side}",), partial(Painter.sleeve, side=side))
    return sleeve, Piece(_sided(_ARM, side), (), partial(Painter.arm, side=side))


def _legs(choices: Plan) -> list[Piece]:
    """Give hips, legs and feet in their order; seen from front or behind both legs are one shape."""
    far, near = choices.far, choices.near
    foot = {side: [Piece(_sided(("shank", "foot"), side), (), partial(Painter.foot, side=side))] for side in (far, near)}
    before = {side: foot[side] if f"foot_{side}" in choices.behind else [] for side in (far, near)}
    after = {side: [] if before[side] else foot[side] for side in (far, near)}
    if choices.level:
        turning = ("pelvis", "lumbar", *_sided(_LEG, far), *_sided(_LEG, near))
        both = Piece(turning, ("ankle_left", "ankle_right"), partial(Painter.hips, sides=(far, near)))
        return [*before[far], *before[near], both, *after[far], *after[near]]
    leg = Piece(_sided(_LEG, far), (f"ankle_{far}",), partial(Painter.leg, side=far))
    hips = Piece(("pelvis", "lumbar", *_sided(_LEG, near)), (f"ankle_{near}",), partial(Painter.hips, sides=(near,)))
    return [*before[far], leg, *after[far], *before[near], hips, *after[near]]


class Painter:
    """One body as seen, with what its parts share."""

    def __init__(self, body: Seen, look: Look, choices: Plan) -> None:
        """Take a body as seen, a look and a plan."""
        self.body, self.look, self.plan = body, look, choices
        self.girths = GIRTHS[look.build]

    @cached_property
    def trunk(self) -> Trunk:
        """The line of the trunk."""
        return Trunk(self.body)

    def shirt(self) -> tuple[Part, ...]:
        """Give the shirt with its shoulders."""
        return (Part("shirt", "shirt", False, (torso.shirt(self.trunk, self.girths[0]), torso.yoke(self.body, self.girths[3]))),)

    def _far(self, side: str) -> bool:
        """True for the side in the shade."""
        return side == self.plan.far and not self.plan.level

    def _named(self, what: str, side: str) -> str:
        """Give a part's name."""
        return f"{'near' if side == self.plan.near else 'far'}_{what}"

    def _part(self, what: str, tone: str, side: str, outlines: tuple[Outline, ...]) -> Part:
        """Give a part of one side in its tone, darker on the far side."""
        return Part(self._named(what, side), tone, self._far(side), outlines)

    def sleeve(self, side: str) -> tuple[Part, ...]:
        """Give the sleeve of one side."""
        return (self._part("sleeve", "sleeve", side, (limb.sleeve(self.body, side, self.girths[3]),)),)

    def arm(self, side: str) -> tuple[Part, ...]:
        """Give arm and hand of one side."""
        bare = (*limb.arm(self.body, side, self.girths[3:]), *hand(self.body, side, self.plan.grip(side)))
        fingers = self._part("fingers", "skin_line", side, knuckles(self.body, side, self.plan.grip(side)))
        return self._part("arm", "skin", side, bare), fingers

    def leg(self, side: str) -> tuple[Part, ...]:
        """Give the far leg."""
        return (self._part("leg", "leg", side, self._leg(side)),)

    def hips(self, sides: tuple[str, ...]) -> tuple[Part, ...]:
        """Give the hips with the legs that are one shape with them, and the folds on these."""
        legs = (outline for side in sides for outline in self._leg(side))
        return Part("pelvis_leg", "leg", False, (torso.pelvis(self.trunk, self.girths[0]), *legs)), self._folds(sides)

    def _leg(self, side: str) -> tuple[Outline, ...]:
        """Give the outlines of one leg."""
        return limb.leg(self.body, side, (self.girths[1], self.girths[2]))

    def foot(self, side: str) -> tuple[Part, ...]:
        """Give foot and toes of one side."""
        return self._part("foot", "skin", side, foot(self.body, side)), self._part("toes", "skin_line", side, toes(self.body, side))

    def _folds(self, sides: tuple[str, ...]) -> Part:
        """Give the lines that part a leg from what it lies before, where both have one colour."""
        marks = [fold for side in sides for fold in limb.shank_folds(self.body, side, self.girths[2])]
        thigh = limb.thigh_folds(self.body, self.plan.near, self.girths[1]) if self.plan.level else ()
        return Part("folds", "leg_line", False, (*marks, *thigh))

    def hanging(self) -> tuple[Part, ...]:
        """Give the hair that hangs or stands behind the head."""
        return (Part("hair_behind", "hair", False, (hair.behind(self.skull, self.look.hair),)),)

    @cached_property
    def skull(self) -> Head:
        """The head as seen."""
        return head(self.body)

    def head(self) -> tuple[Part, ...]:
        """Give neck and head."""
        return (Part("head", "skin", False, (neck(self.body, self.trunk, self.girths[0]), skull(self.skull))),)

    def face(self) -> tuple[Part, ...]:
        """Give face, hair and ears."""
        one = self.skull
        marks = (
            Part("cheek", "cheek", False, face.cheeks(one)),
            Part("nose", "skin_line", False, (face.nose(one),)),
            Part("face", "ink", False, (*face.eyes(one), *face.brows(one), face.smile(one))),
        )
        ears = () if self.look.hair is Hair.BOB else (Part("ears", "skin", False, face.ears(one)),)
        return *marks, Part("hair", "hair", False, (hair.hair(one, self.look.hair),)), *ears


def _sided(segments: tuple[str, ...], side: str) -> tuple[str, ...]:
    """Give the names of segments on one side."""
    return tuple(f"{name}_{side}" for name in segments)
