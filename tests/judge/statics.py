"""Forces on a body that holds still: what floor, chair and wall push back with, and what the muscles at each joint have to do.

Takes a posture and the surfaces around it; gives support forces and joint moments for a person of 1 m and 1 kg.
Method: every patch of skin within 12 mm of a surface may push, with friction up to half of its push; a hand that holds on may also pull.
Of all pushes that keep the body still those are taken that leave the muscles the least to do (least squares of the moments that MuJoCo's
inverse dynamics gives). So a body that lies needs none. Hands on the person's own body are left out, and so is everything that muscles do
against each other: these are lower bounds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import mujoco
import numpy as np
from numpy.typing import NDArray

from limber.body.forward import Posture, place
from limber.body.placed import Placed
from limber.body.skeleton import skeleton
from limber.body.surfaces import Plane, Surface
from limber.body.vectors import Vector, add, cross, minus, scaled, turned
from limber.figure.keyframes import Contact
from tests.judge.model import model, put

Array = NDArray[np.float64]
NEAR = 0.012 / 1.70
FRICTION = 0.5
FIRST = 1000.0  # how much more the balance of the whole body counts than ease
GRAVITY = 9.81
# Corners of a sole, of a palm and of the bed of skin under a trunk, in the frames of foot and hand.
_SOLE = ((-0.034, 0.018, -0.04), (-0.034, -0.018, -0.04), (0.10, 0.025, -0.04), (0.10, -0.025, -0.04))
_PALM = ((0.018, 0.0, -0.02), (-0.018, 0.0, -0.02), (0.018, 0.0, -0.09), (-0.018, 0.0, -0.09))


@dataclass(frozen=True)
class Push:
    """One place where something pushes on a body: the segment, the point, and the directions in which it may push."""

    segment: str
    point: Vector
    ways: tuple[Vector, ...]


@dataclass(frozen=True)
class Held:
    """A body that holds still. `moments` are what the muscles do at each motion, per kg and m; `residual` what no push can balance (0 to 1)."""

    moments: Mapping[str, float]
    residual: float
    pushes: int


def _ways(normal: Vector) -> tuple[Vector, ...]:
    """Give the edges of the cone in which a surface pushes."""
    first = cross(normal, (0.0, 0.0, 1.0) if abs(normal[2]) < 0.9 else (1.0, 0.0, 0.0))
    second = cross(normal, first)
    return tuple(add(normal, scaled(way, sign * FRICTION)) for way in (first, second) for sign in (1, -1))


def pushes(posture: Posture, planes: Mapping[Surface, Plane], contacts: tuple[Contact, ...]) -> Iterator[Push]:
    """Give every place where the surroundings may push on a body."""
    body, placed = skeleton(), place(posture)
    solid = {surface: plane for surface, plane in planes.items() if surface is not Surface.RAIL}
    for ball in (*body.flesh.values(), *(body.spots[one.spot] for one in contacts if one.surface is not Surface.BODY)):
        middle = add(placed.points[body.joints[ball.segment]], turned(placed.turns[ball.segment], ball.at))
        for plane in solid.values():
            if abs(plane.distance(middle) - ball.radius) < NEAR and plane.covers(middle):
                yield Push(ball.segment, minus(middle, scaled(plane.normal, ball.radius)), _ways(plane.normal))
    for contact in contacts:
        segment = body.spots[contact.spot].segment
        if contact.surface is Surface.RAIL:
            yield Push(segment, _at(placed, segment, (0.0, 0.0, -0.05)), tuple(scaled(axis, sign) for axis in _AXES for sign in (1, -1)))
        elif contact.spot.startswith(("foot", "palm")) and contact.surface in planes:
            for corner in _SOLE if contact.spot.startswith("foot") else _PALM:
                yield Push(segment, _at(placed, segment, corner), _ways(planes[contact.surface].normal))


_AXES = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))


def _at(placed: Placed, segment: str, local: Vector) -> Vector:
    """Give where a point of a segment's frame is in the world."""
    return add(placed.points[skeleton().joints[segment]], turned(placed.turns[segment], local))


def held(posture: Posture, planes: Mapping[Surface, Plane], contacts: tuple[Contact, ...]) -> Held:
    """Balance a posture and give the moments at its joints."""
    data = put(posture)
    mujoco.mj_forward(model(), data)
    data.qacc[:] = 0
    mujoco.mj_inverse(model(), data)
    needed = np.array(data.qfrc_inverse)
    found = list(pushes(posture, planes, contacts))
    columns = [_effect(data, push, way) for push in found for way in push.ways]
    if columns:
        matrix = np.array(columns).T
        weights = np.concatenate([np.full(6, FIRST), np.ones(len(needed) - 6)])
        needed = needed - matrix @ nonnegative(matrix * weights[:, None], needed * weights)
    moments = {name: float(needed[model().joint(name).dofadr[0]]) for name in skeleton().motions}
    return Held(moments, float(np.abs(needed[:6]).max() / GRAVITY), len(found))


def _effect(data: mujoco.MjData, push: Push, way: Vector) -> Array:
    """Give what a push of 1 does at every motion, the six of the whole body first."""
    effect = np.zeros(model().nv)
    mujoco.mj_applyFT(model(), data, np.array(way), np.zeros(3), np.array(push.point), model().body(push.segment).id, effect)
    return effect


def nonnegative(matrix: Array, target: Array, softness: float = 1e-4) -> Array:
    """Give the smallest x of none below 0 with matrix @ x nearest to target (Lawson and Hanson 1974, with a little weight on small x)."""
    width = matrix.shape[1]
    tall = np.vstack([matrix, np.eye(width) * softness])
    wanted = np.concatenate([target, np.zeros(width)])
    active = np.zeros(width, dtype=bool)
    x = np.zeros(width)
    for _ in range(10 * width):
        slope = tall.T @ (wanted - tall @ x)
        slope[active] = -np.inf
        if slope.max() < 1e-9:
            break
        active[int(slope.argmax())] = True
        while True:
            trial = np.zeros(width)
            trial[active] = np.linalg.lstsq(tall[:, active], wanted, rcond=None)[0]
            if trial[active].min() > 0:
                x = trial
                break
            low = active & (trial <= 0)
            step = float((x[low] / (x[low] - trial[low])).min())
            x = x + step * (trial - x)
            active &= x > 1e-12
            x[~active] = 0
            if not active.any():
                break
    return x
