"""Plain solid things seen through the View: blocks, boards, rods and cushions.

Takes places in space and colours; gives Marks. Never knows what they are built into.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from limber.body.vectors import UP, Vector, add, scaled
from limber.figure.canvas import SCALE, Mark, box_of, seen, through
from limber.figure.view import View

_EDGE_ON = 0.02  # a face turned further away than this (cosine) is not seen


@dataclass(frozen=True, slots=True)
class Stuff:
    """What a thing is made of: the class of its elements, and its colours from above, towards the eye, and turned away."""

    word: str
    top: str
    lit: str
    shade: str


WOOD = Stuff("wood", "#D8BA93", "#C9A57B", "#A98459")
PLASTER = Stuff("wall", "#EDE7DA", "#E2DBCB", "#D3CBBA")
LINEN = Stuff("linen", "#F4EFE4", "#E9E2D2", "#D2C8B3")
STEEL = Stuff("steel", "#6B7C81", "#55666B", "#3D4C51")


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a thing stands and which way it looks: its place on the floor and its heading in degrees, 0 along x."""

    at: tuple[float, float]
    heading: float

    @property
    def forward(self) -> Vector:
        """The unit vector that it looks along."""
        return math.cos(math.radians(self.heading)), math.sin(math.radians(self.heading)), 0.0

    @property
    def left(self) -> Vector:
        """The unit vector to its left."""
        return -math.sin(math.radians(self.heading)), math.cos(math.radians(self.heading)), 0.0

    def place(self, forward: float, left: float, up: float) -> Vector:
        """Give a place in the world from its place in this frame."""
        return add((self.at[0], self.at[1], up), add(scaled(self.forward, forward), scaled(self.left, left)))


def toward(view: View, direction: Vector) -> float:
    """Give how much a direction points to the eye, from -1 to 1."""
    return view.depth(direction)


def board(view: View, places: Sequence[Vector], fill: str, word: str) -> Mark:
    """Give a flat face with corners softened, whichever side of it is seen."""
    spots = seen(view, places)
    svg = f'<path class="{word}" d="{through(spots)}z" fill="{fill}" stroke="{fill}" stroke-width="6" stroke-linejoin="round"/>'
    return Mark(svg, box_of(spots, 3), sum(map(view.depth, places)) / len(places))


def rod(view: View, places: Sequence[Vector], width: float, fill: str, word: str) -> Mark:
    """Give a round bar through places; `width` in shares of stature."""
    spots = seen(view, places)
    thick = round(width * SCALE)
    style = f'fill="none" stroke="{fill}" stroke-width="{thick}" stroke-linecap="round" stroke-linejoin="round"'
    return Mark(f'<path class="{word}" d="{through(spots)}" {style}/>', box_of(spots, thick / 2), sum(map(view.depth, places)) / len(places))


def block(view: View, frame: Frame, size: Vector, low: float, stuff: Stuff) -> Mark:
    """Give a block standing in a frame: half its length forward, half its width to the left, its height; `low` is where its underside is."""
    (long, wide, high), faces = size, []
    top = low + high
    for axis, half, away in ((frame.forward, long, wide), (frame.left, wide, long)):
        for sign in (-1.0, 1.0):
            shown = toward(view, scaled(axis, sign))
            if shown > _EDGE_ON:
                across = (sign * half, away) if axis == frame.forward else (away, sign * half)
                back = (across[0], -away) if axis == frame.forward else (-away, across[1])
                faces.append((shown, [frame.place(*across, low), frame.place(*back, low), frame.place(*back, top), frame.place(*across, top)]))
    faces.sort(key=lambda face: face[0])
    marks = [board(view, places, stuff.lit if place == len(faces) - 1 else stuff.shade, stuff.word) for place, (_, places) in enumerate(faces)]
    if toward(view, UP) > _EDGE_ON:
        corners = ((long, wide), (long, -wide), (-long, -wide), (-long, wide))
        marks.append(board(view, [frame.place(x, y, top) for x, y in corners], stuff.top, stuff.word))
    return joined(marks)


def joined(marks: Sequence[Mark]) -> Mark:
    """Give several marks as one, painted in their order."""
    reach = [corner for mark in marks for corner in ((mark.box.left, mark.box.top), (mark.box.right, mark.box.bottom))]
    return Mark("".join(mark.svg for mark in marks), box_of(reach), sum(mark.depth for mark in marks) / len(marks))


def cushion(view: View, frame: Frame, size: Vector, low: float, stuff: Stuff) -> Mark:
    """Give a soft block: a rounded shape with a shaded underside. Sizes as for a block."""
    long, wide, high = size
    spots = seen(view, [frame.place(x, y, z) for x in (-long, long) for y in (-wide, wide) for z in (low, low + high)])
    box = box_of(spots)
    width, height = box.right - box.left, box.bottom - box.top
    turn = min(width, height, 0.09 * SCALE) * 0.42
    shapes = ((box.top, height, stuff.shade), (box.top, height - high * SCALE * 0.3, stuff.lit))
    svg = "".join(
        f'<rect class="{stuff.word}" x="{box.left:.0f}" y="{y:.0f}" width="{width:.0f}" height="{tall:.0f}" rx="{turn:.0f}" fill="{fill}"/>'
        for y, tall, fill in shapes
    )
    return Mark(svg, box, view.depth(frame.place(0.0, 0.0, low)))


def disc(view: View, centre: Vector, axes: tuple[Vector, Vector], radius: float, fill: str, word: str) -> Mark:
    """Give a round flat thing that lies in the plane of two unit axes; `radius` in shares of stature."""
    turns = [math.tau * step / 16 for step in range(17)]
    rim = [add(centre, add(scaled(axes[0], radius * math.cos(turn)), scaled(axes[1], radius * math.sin(turn)))) for turn in turns]
    spots = seen(view, rim)
    middles = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in pairwise([*spots, spots[1]])]
    path = f"M{middles[0][0]:.0f} {middles[0][1]:.0f}" + "".join(
        f"Q{spot[0]} {spot[1]} {end[0]:.0f} {end[1]:.0f}" for spot, end in zip(spots[1:], middles[1:], strict=True)
    )
    return Mark(f'<path class="{word}" d="{path}z" fill="{fill}"/>', box_of(spots), view.depth(centre))
