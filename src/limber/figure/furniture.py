"""What stands around the person, drawn: chair, walls, step, worktop, bed, pillow, bike.

Takes props and the View; gives Marks, from far to near. Never knows where the person is.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from limber.body.placed import Placed
from limber.body.vectors import UP, Vector, add, between, scaled
from limber.figure.canvas import Mark
from limber.figure.props import Bed, Bike, Chair, Corner, Pillow, Rail, Step, Wall
from limber.figure.solid import LINEN, PLASTER, STEEL, WOOD, Frame, block, board, cushion, disc, joined, rod, toward
from limber.figure.view import View

# Our own proposal, in shares of stature, for furniture as it stands in homes.
SEAT_HALF = 0.135
_SEAT_THICK, _LEG, _SLATS = 0.030, 0.021, ((0.52, 0.66), (0.82, 1.0))
_WALL_HIGH, _WALL_THICK = 1.12, 0.045
_SEEN = 0.05  # a wall's face turned further from the eye than this (cosine) is seen along its length
_STEP_HALF = 0.2
_BED_HALF, _MATTRESS = 0.27, 0.10
_PILLOW, _THINNEST = (0.10, 0.15), 0.03
_HEAD = 0.045  # from the middle of the head to the pillow that it sinks into

Standing = Chair | Wall | Corner | Step | Rail | Bed | Pillow


def marks(prop: Standing, view: View) -> tuple[Mark, ...]:
    """Give a prop's marks: those of a chair are its seat with legs, then its back; others are one."""
    match prop:
        case Chair():
            return _chair(prop, view)
        case Wall():
            return (_wall(prop, view),)
        case Corner():
            return (_corner(prop, view),)
        case Step():
            return (block(view, Frame(prop.at, prop.heading), (prop.depth / 2, _STEP_HALF, prop.height), 0.0, WOOD),)
        case Rail():
            return (_rail(prop, view),)
        case Bed():
            return (_bed(prop, view),)
        case _:
            return (cushion(view, Frame(prop.at or (0.0, 0.0), prop.heading), (*_PILLOW, prop.height), prop.low, LINEN),)


def _ordered(some: Sequence[Mark]) -> Mark:
    """Give marks as one, the far ones painted first."""
    return joined(sorted(some, key=lambda mark: mark.depth))


def _post(view: View, low: Vector, high: Vector, middle: float) -> Mark:
    """Give one leg or post of wood, darker where it stands behind the middle of its thing."""
    far = view.depth(low) < middle - 1e-6
    return rod(view, (low, high), _LEG, WOOD.shade if far else WOOD.lit, WOOD.word)


def _chair(chair: Chair, view: View) -> tuple[Mark, ...]:
    """Give the seat on its four legs, and the back where there is one."""
    frame, inset = Frame(chair.at, chair.heading), SEAT_HALF - _LEG / 2
    middle = view.depth(frame.place(0.0, 0.0, 0.0))
    under = chair.seat - _SEAT_THICK
    feet = [(x, y) for x in (-inset, inset) for y in (-inset, inset)]
    legs = [_post(view, frame.place(x * 1.06, y, _LEG / 2), frame.place(x, y, under), middle) for x, y in feet]
    seat = block(view, frame, (SEAT_HALF, SEAT_HALF, _SEAT_THICK), under, WOOD)
    base = joined([*sorted(legs, key=lambda mark: mark.depth), seat])
    if chair.back <= chair.seat:
        return (base,)
    return base, _back(chair, frame, view)


def _back(chair: Chair, frame: Frame, view: View) -> Mark:
    """Give a chair's back: two posts, leaning a little, and two slats between them."""
    inset = SEAT_HALF - _LEG / 2
    rise = chair.back - chair.seat

    def behind(share: float, left: float) -> Vector:
        """Give a place on the back, a share of its height up."""
        return frame.place(-inset - 0.025 * share, left, chair.seat + rise * share)

    middle = view.depth(frame.place(-inset, 0.0, 0.0))
    posts = [_post(view, behind(-0.05, y), behind(0.985, y), middle) for y in (-inset, inset)]
    slats = [
        board(view, [behind(low, -inset), behind(low, inset), behind(high, inset), behind(high, -inset)], WOOD.lit, WOOD.word) for low, high in _SLATS
    ]
    return joined([*slats, *sorted(posts, key=lambda mark: mark.depth)])


def _wall(wall: Wall, view: View) -> Mark:
    """Give a piece of wall: broad where its face is seen, narrow where it is seen along its length."""
    turn = math.radians(wall.azimuth)
    middle = wall.distance + _WALL_THICK / 2
    frame = Frame((math.cos(turn) * middle, math.sin(turn) * middle), wall.azimuth)
    face = toward(view, scaled(frame.forward, -1.0))
    half = 0.24 + 0.30 * max(0.0, face)
    slab = block(view, frame, (_WALL_THICK / 2, half, _WALL_HIGH), 0.0, PLASTER)
    if face <= _SEEN:
        return slab
    corners = [frame.place(-_WALL_THICK / 2, y, z) for y, z in ((-half, 0.0), (half, 0.0), (half, _WALL_HIGH), (-half, _WALL_HIGH))]
    return Mark(slab.svg + board(view, corners, PLASTER.top, PLASTER.word).svg, slab.box, slab.depth)


def _corner(corner: Corner, view: View) -> Mark:
    """Give the two walls of a corner; one that turns its back to the eye is left away, so that the person is seen."""
    turn = math.radians(corner.azimuth)
    edge = corner.distance * math.sqrt(2)
    start = math.cos(turn) * edge, math.sin(turn) * edge, 0.0
    sides = []
    for sign, fill in ((1, PLASTER.top), (-1, PLASTER.lit)):
        run, inward = math.radians(corner.azimuth + sign * 135), math.radians(corner.azimuth + sign * 45 + 180)
        if toward(view, (math.cos(inward), math.sin(inward), 0.0)) > 0:
            reach = corner.distance + 0.36
            end = add(start, (math.cos(run) * reach, math.sin(run) * reach, 0.0))
            high = scaled(UP, _WALL_HIGH)
            sides.append(board(view, (start, end, add(end, high), add(start, high)), fill, PLASTER.word))
    return _ordered(sides or [rod(view, (start, add(start, scaled(UP, _WALL_HIGH))), _WALL_THICK, PLASTER.shade, PLASTER.word)])


def _rail(rail: Rail, view: View) -> Mark:
    """Give a narrow worktop on four legs."""
    frame, under = Frame(rail.at, rail.heading), rail.height - 0.03
    middle = view.depth(frame.place(0.0, 0.0, 0.0))
    feet = [(x, y) for x in (-0.08, 0.08) for y in (-0.16, 0.16)]
    legs = [_post(view, frame.place(x, y, _LEG / 2), frame.place(x, y, under), middle) for x, y in feet]
    return joined([*sorted(legs, key=lambda mark: mark.depth), block(view, frame, (0.10, 0.19, 0.03), under, WOOD)])


def _bed(bed: Bed, view: View) -> Mark:
    """Give a bed: a wooden frame on four feet, and a mattress."""
    frame, half, under = Frame(bed.at, 0.0), bed.length / 2, bed.height - _MATTRESS
    middle = view.depth(frame.place(0.0, 0.0, 0.0))
    feet = [(x, y) for x in (-half + 0.04, half - 0.04) for y in (-_BED_HALF + 0.03, _BED_HALF - 0.03)]
    legs = [_post(view, frame.place(x, y, _LEG / 2), frame.place(x, y, under), middle) for x, y in feet]
    base = block(view, frame, (half, _BED_HALF, 0.045), under - 0.045, WOOD)
    mattress = block(view, frame, (half - 0.008, _BED_HALF - 0.008, _MATTRESS), under, LINEN)
    return joined([*sorted(legs, key=lambda mark: mark.depth), base, mattress])


def laid(pillow: Pillow, placed: Placed) -> Pillow:
    """Give a pillow under what lies on it: as thick as there is room between that and the ground."""
    if pillow.at is not None:
        return pillow
    x, y, z = placed.points[pillow.under]
    if pillow.under == "head":
        x, y, z = between((x, y, z), placed.points["head_top"], 0.4)
        z -= _HEAD
    return replace(pillow, at=(x, y), height=max(_THINNEST, z - pillow.low))


def bike(prop: Bike, view: View) -> Mark:
    """Give a stationary bike without its cranks: feet on the floor, wheel, frame, saddle and handlebar."""
    frame, steel = Frame(prop.at, prop.heading), STEEL
    (ahead, high), (reach, rise) = prop.crank, prop.handle

    def bar(*places: tuple[float, float, float], width: float = 0.024, fill: str = steel.lit) -> Mark:
        """Give a tube through places of the bike's frame."""
        return rod(view, [frame.place(*place) for place in places], width, fill, steel.word)

    front, wheel = reach + 0.02, ahead + 0.19
    return joined(
        [
            *(bar((x, -0.11, 0.014), (x, 0.11, 0.014), fill=steel.shade) for x in (0.0, front)),
            disc(view, frame.place(wheel, 0.0, high), (frame.forward, UP), 0.125, steel.shade, steel.word),
            disc(view, frame.place(wheel, 0.0, high), (frame.forward, UP), 0.098, steel.lit, steel.word),
            bar((0.0, 0.0, 0.02), (front, 0.0, 0.02)),
            bar((ahead, 0.0, high), (ahead - 0.01, 0.0, 0.02)),
            bar((ahead, 0.0, high), (0.0, 0.0, prop.seat - 0.03)),
            bar((ahead, 0.0, high), (reach - 0.03, 0.0, rise - 0.03)),
            bar((reach - 0.08, -0.10, rise), (reach - 0.03, 0.0, rise - 0.02), (reach - 0.08, 0.10, rise), width=0.018, fill=steel.shade),
            bar((-0.05, 0.0, prop.seat - 0.012), (0.05, 0.0, prop.seat - 0.018), width=0.034, fill="#2C383C"),
        ]
    )
