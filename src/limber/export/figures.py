"""The movement of an exercise in the JSON form of `docs/cli.md`.

Takes a movement, how many frames, a stature in metres and the working side; gives JSON values in metres and degrees.
"""

from __future__ import annotations

from collections.abc import Mapping

from limber.body.angles import angles_of
from limber.body.forward import place
from limber.body.pin import landmark, touching
from limber.body.placed import Placed
from limber.body.skeleton import other_side, skeleton
from limber.body.surfaces import Surface
from limber.body.vectors import Vector, inverse, mirrored, then
from limber.export.forms import JsonForm
from limber.figure.keyframes import Contact, Phase
from limber.figure.movement import Moment, Movement
from limber.figure.packaged import frames

STATURE = 1.70  # metres, where none is asked
SHORTEST, TALLEST = 1.20, 2.20  # metres: our own limits, to catch feet and centimetres


def figure_form(moving: Movement, count: int, stature: float, side: str) -> JsonForm:
    """Give one cycle in so many frames, evenly in time."""
    swapped = bool(side and moving.keyframes.side and side != moving.keyframes.side)
    view = moving.keyframes.view
    return {
        "slug": moving.keyframes.slug,
        "view": {"azimuth": -view.azimuth if swapped else view.azimuth, "pitch": view.pitch},
        "side": (side or moving.keyframes.side) if moving.keyframes.side else None,
        "stature_m": stature,
        "cycle_s": moving.seconds,
        "frames": [_frame(time, moment, placed, stature) for time, moment, placed in frames(moving, count, side)],
        "contacts": _contacts(moving, stature, swapped),
    }


def _frame(time: float, moment: Moment, placed: Placed, stature: float) -> JsonForm:
    """Give one frame: joints in metres, angles in degrees."""
    return {
        "t": time,
        "phase": moment.phase.value,
        "joints": {name: _metres(point, stature) for name, point in placed.points.items()},
        "angles": angles_at(placed),
    }


def angles_at(placed: Placed) -> dict[str, float]:
    """Give every angle of a placed body, in degrees, by the names of `skeleton.toml`."""
    body = skeleton()
    found: dict[str, float] = {}
    for segment in dict.fromkeys(motion.segment for motion in body.motions.values()):
        carrier = placed.turns[body.segments[segment].carrier]
        found.update(angles_of(segment, then(inverse(carrier), placed.turns[segment])))
    return found


def _contacts(moving: Movement, stature: float, swapped: bool) -> list[JsonForm]:
    """Give what touches a surface or the person's own body, in which phases, and where first. What hands hold on to is left out."""
    rows: dict[tuple[str, Surface], JsonForm] = {}
    for moment in moving.moments:
        for contact in moving.contacts[moment]:
            key = contact.spot, contact.surface
            phases = _phases(moving, contact)
            if key in rows or contact.surface is Surface.RAIL or not phases:
                continue
            point = _touching(moving, moment, contact)
            joint = skeleton().spots[contact.spot].joint
            rows[key] = {
                "joint": other_side(joint) if swapped else joint,
                "surface": _other(contact.surface).value if swapped else contact.surface.value,
                "phases": [phase.value for phase in phases],
                "point": _metres(mirrored(point) if swapped else point, stature),
            }
    return list(rows.values())


def _other(surface: Surface) -> Surface:
    """Give the surface on the other side."""
    swaps: Mapping[Surface, Surface] = {Surface.WALL_LEFT: Surface.WALL_RIGHT, Surface.WALL_RIGHT: Surface.WALL_LEFT}
    return swaps.get(surface, surface)


def _phases(moving: Movement, contact: Contact) -> list[Phase]:
    """Give the phases all through which a spot touches a surface."""
    lacking = {moment.phase for moment in moving.moments if not _touches(moving, moment, contact)}
    return [phase for phase in Phase if phase not in lacking and any(moment.phase is phase for moment in moving.moments)]


def _touches(moving: Movement, moment: Moment, contact: Contact) -> bool:
    """Tell whether a spot touches a surface all through one part of the cycle."""
    return any(one.spot == contact.spot and one.surface is contact.surface for one in moving.contacts[moment])


def _touching(moving: Movement, moment: Moment, contact: Contact) -> Vector:
    """Give the skin that touches at the beginning of a part of the cycle."""
    placed = place(moving.posture(moment, 0.0))
    if contact.surface is Surface.BODY:
        return landmark(placed, contact.landmark)[0]
    return touching(placed, contact.spot, moving.planes[contact.surface].normal)


def _metres(point: Vector, stature: float) -> list[float]:
    """Give a point in metres."""
    return [part * stature for part in point]
