"""MuJoCo, another program with other formulas, finds every joint where Limber's body has it."""

from __future__ import annotations

import random

import numpy as np

from limber.body.forward import place, posture
from limber.body.skeleton import skeleton
from limber.body.vectors import normal
from tests.judge.model import model, put

POSES = 10_000


def test_ten_thousand_random_poses_stand_where_mujoco_puts_them() -> None:
    chance = random.Random(2026)  # noqa: S311 - the same poses every time, no secret
    body = skeleton()
    worst = 0.0
    for _ in range(POSES):
        stated = {name: chance.uniform(motion.low, motion.high) for name, motion in body.motions.items()}
        turn = normal(tuple(chance.gauss(0, 1) for _ in range(4)))  # type: ignore[arg-type]
        root = (chance.uniform(-1, 1), chance.uniform(-1, 1), chance.uniform(-1, 1))
        one = posture(stated, root, turn)
        data, placed = put(one, stated), place(one)
        for segment, joint in body.joints.items():
            worst = max(worst, float(np.abs(data.xpos[model().body(segment).id] - placed.points[joint]).max()))
        for end in body.ends:
            worst = max(worst, float(np.abs(data.site_xpos[model().site(end).id] - placed.points[end]).max()))
    assert worst < 1e-9


def test_every_segment_and_motion_is_judged() -> None:
    body = skeleton()
    assert model().nbody == len(body.segments) + 1
    assert model().njnt == len(body.motions) + 1
    assert abs(sum(mass.share for mass in body.masses.values()) - 1) < 1e-12
