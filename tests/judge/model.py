"""Limber's body as a MuJoCo model, so that another program says where its joints are and whether it balances.

Takes the packaged skeleton; gives an MJCF text and the way to set a posture in it. A person of 1 m and 1 kg: lengths and forces are shares.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import mujoco
import numpy as np

from limber.body.angles import angles_of, motions_of
from limber.body.forward import Posture
from limber.body.skeleton import skeleton

_AXES = ("1 0 0", "0 1 0", "0 0 1")


@cache
def model() -> mujoco.MjModel:
    """Give the compiled model: the pelvis free, each motion a hinge in the order of its turns."""
    text = f'<mujoco><compiler angle="degree" inertiafromgeom="false"/><option gravity="0 0 -9.81"/><worldbody>{_body("pelvis")}</worldbody></mujoco>'
    return mujoco.MjModel.from_xml_string(text)


def _body(name: str) -> str:
    """Give one segment and all that it carries."""
    body = skeleton()
    segment = body.segments[name]
    hinges = "".join(f'<joint name="{motion}" type="hinge" axis="{_signed(one.axis, one.sign)}"/>' for motion, one in motions_of(name)) or (
        "<freejoint name='root'/>" if not segment.carrier else ""
    )
    mass = body.masses.get(name)
    at = " ".join(map(str, mass.at if mass else (0, 0, 0)))
    share = mass.share if mass else 1e-9  # a collarbone has no mass of its own; MuJoCo wants one
    inertia = f'<inertial pos="{at}" mass="{share}" diaginertia="{share * 1e-3} {share * 1e-3} {share * 1e-3}"/>'
    sites = "".join(f'<site name="{end}" pos="{" ".join(map(str, one.at))}"/>' for end, one in body.ends.items() if one.segment == name)
    inner = "".join(_body(other) for other, one in body.segments.items() if one.carrier == name)
    return f'<body name="{name}" pos="{" ".join(map(str, segment.at))}">{hinges}{inertia}{sites}{inner}</body>'


def _signed(axis: int, sign: int) -> str:
    """Write an axis with its sign."""
    return " ".join(str(int(float(part) * sign)) for part in _AXES[axis].split())


def angles(posture: Posture) -> dict[str, float]:
    """Give all angles of a posture, degrees."""
    found: dict[str, float] = {}
    for segment, turn in posture.joints.items():
        found.update(angles_of(segment, turn))
    return found


def put(posture: Posture, stated: Mapping[str, float] | None = None) -> mujoco.MjData:
    """Give the model's state in a posture; `stated` are its angles, read off its turns where not given."""
    data = mujoco.MjData(model())
    data.qpos[:3] = posture.root
    data.qpos[3:7] = posture.turn
    for name, angle in (stated if stated is not None else angles(posture)).items():
        data.qpos[model().joint(name).qposadr[0]] = np.radians(angle)
    mujoco.mj_kinematics(model(), data)
    mujoco.mj_comPos(model(), data)
    return data
