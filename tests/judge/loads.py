"""The loads of held poses, and whether each ladder climbs: the table of `docs/loads.md`.

Takes the packaged movements; gives rows in newton metres for a person of 75 kg and 1.70 m, and the text of the document.
`python -m tests.judge.loads` prints it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from limber.catalogue.exercise import Exercise, Kind
from limber.catalogue.load import load
from limber.figure.movement import Movement
from limber.figure.packaged import drawn, movement_of
from tests.judge.statics import held

MASS, STATURE = 75.0, 1.70
TRAINING = frozenset({Kind.STRENGTH, Kind.STABILISATION})
CARRIED = frozenset({"pool", "bike"})  # water and a bike carry the body in ways that the surfaces do not tell
SAME = 2.0  # N m: less than the method can tell apart

# Which moment tells of which muscle: motions with the sign in which the muscle pulls. What is not here works across joints that are not reckoned.
WORK: Mapping[str, tuple[tuple[str, int], ...]] = {
    "erector spinae": (("lumbar", -1),),
    "multifidus": (("lumbar", -1),),
    "rectus abdominis": (("lumbar", 1),),
    "external oblique": (("lumbar_side", 1), ("lumbar_side", -1)),
    "internal oblique": (("lumbar_side", 1), ("lumbar_side", -1)),
    "quadratus lumborum": (("lumbar_side", 1), ("lumbar_side", -1)),
    "gluteus maximus": (("hip_left", -1), ("hip_right", -1)),
    "biceps femoris": (("hip_left", -1), ("hip_right", -1)),
    "gluteus medius": (("hip_abduction_left", 1), ("hip_abduction_right", 1)),
    "gluteus minimus": (("hip_abduction_left", 1), ("hip_abduction_right", 1)),
    "psoas major": (("hip_left", 1), ("hip_right", 1)),
    "quadriceps femoris": (("knee_left", -1), ("knee_right", -1)),
}

# Ladders that fall, and why they stand as they are. A test asks that this list is whole and holds nothing that does not fall.
_STANDS = "standing, the leg that stands holds up the pelvis too, and counts here; the leg that lifts works less than lying"
FALLS: Mapping[tuple[str, str, str], str] = {
    (
        "curl-up-neutral",
        "abdominal-curl",
        "rectus abdominis",
    ): "the ribs rest on the mat, so the work is above them, at joints that this body lacks",
    (
        "mini-bridge",
        "glute-bridge",
        "gluteus maximus",
    ): "higher up the shoulders carry more; the way up is longer, which a still pose does not count",
    ("hip-abduction-standing", "hip-abduction-side-lying", "gluteus medius"): _STANDS,
    ("hip-abduction-standing", "hip-abduction-side-lying", "gluteus minimus"): _STANDS,
    (
        "prone-chest-lift",
        "prone-alternate-lift",
        "erector spinae",
    ): "one arm and one leg weigh less than chest and arms; it asks for balance across the trunk",
    ("side-bridge-knees", "side-bridge-feet", "gluteus medius"): "on the feet both legs share the load; on the knees the lower one has all of it",
}


@dataclass(frozen=True)
class Row:
    """The hardest held pose of one exercise, in N m. Positive bends forward: what the abdominals and the hip flexors do."""

    slug: str
    pose: str
    back: float
    side: float
    hip: float


@cache
def moments(slug: str) -> Mapping[str, Mapping[str, float]]:
    """Give all moments of each pose in which an exercise stops, in N m."""
    moving = movement_of(load().exercises[slug])
    scale = MASS * STATURE
    return {
        name: {motion: moment * scale for motion, moment in held(solved.posture, moving.planes, tuple(solved.held)).moments.items()}
        for name, solved in ((name, moving.poses[name]) for name in _stops(moving))
    }


def _stops(moving: Movement) -> list[str]:
    """Give the poses in which a body stops: where a hold is, and where a movement turns back."""
    names = [moment.last for moment in moving.moments if moment.phase.value in {"move", "hold"} and not moment.mirrored]
    held_in = [moment.last for moment in moving.moments if moment.phase.value == "hold" and not moment.mirrored]
    return list(dict.fromkeys(held_in or names[-1:]))


def rows() -> Iterator[Row]:
    """Give the hardest held pose of each exercise, by the moment at L5/S1."""
    for slug in sorted(drawn()):
        if not CARRIED & set(movement_of(load().exercises[slug]).keyframes.props):
            name, found = max(moments(slug).items(), key=lambda item: abs(item[1]["lumbar"]))
            hip = max((found["hip_left"], found["hip_right"]), key=abs)
            yield Row(slug, name, found["lumbar"], found["lumbar_side"], hip)


def work(slug: str, muscle: str) -> float:
    """Give the most that an exercise asks of a muscle's moment in any pose in which it stops, N m."""
    return max(sign * found[motion] for found in moments(slug).values() for motion, sign in WORK[muscle])


def ladders() -> Iterator[tuple[Exercise, Exercise, str]]:
    """Give each rung with the next harder one, and each muscle that both train and that a moment tells of."""
    exercises = load().exercises
    for harder in exercises.values():
        for easier in (exercises[slug] for slug in harder.easier):
            if harder.kind in TRAINING and easier.kind in TRAINING and {harder.slug, easier.slug} <= drawn():
                yield from ((easier, harder, muscle) for muscle in harder.muscles if muscle in easier.muscles and muscle in WORK)


def falls() -> Iterator[tuple[str, str, str]]:
    """Give each step up a ladder on which the load of a muscle falls."""
    for easier, harder, muscle in ladders():
        if work(harder.slug, muscle) < work(easier.slug, muscle) - SAME:
            yield easier.slug, harder.slug, muscle


def document() -> str:
    """Give the text of `docs/loads.md`."""
    lines = [f"| {row.slug} | {row.pose} | {row.back:.0f} | {abs(row.side):.0f} | {row.hip:.0f} |" for row in rows()]
    steps = [
        f"| {easier.slug} | {harder.slug} | {muscle} | {work(easier.slug, muscle):.0f} | {work(harder.slug, muscle):.0f} |"
        f" {FALLS.get((easier.slug, harder.slug, muscle), '')} |"
        for easier, harder, muscle in ladders()
    ]
    return _TEXT.format(rows="\n".join(lines), steps="\n".join(steps), mass=MASS, stature=STATURE)


_TEXT = """# Loads of held poses

What the muscles do at the lowest joint of the spine (L5/S1) and at the hip in the hardest pose in which each exercise stops, for a person of
{mass:.0f} kg and {stature:.2f} m. Made by `python -m tests.judge.loads`; a test asks that this page is what it prints.

**Method.** The body of `src/limber/body/skeleton.toml` with the masses of Winter (2009) stands in the pose that is drawn. Every patch of skin
within 12 mm of floor, wall, seat or step may push, with friction up to half of its push; a hand that holds on may also pull. Of all pushes that
keep the body still those are taken that leave the muscles the least to do; MuJoCo's inverse dynamics gives the moments.

**Limits.** These are lower bounds of net moments, in a still body: no speed, no muscles working against each other, no pull of a band, and hands
on the person's own body count as loose. They rank poses; they are not measurements of anybody, and no force on a disc is reckoned. Water and a
bike are left out.

A positive moment bends forward (abdominals, hip flexors); a negative one straightens (back and buttock muscles). Side is without its sign.

| exercise | pose | L5/S1, N m | side, N m | hip, N m |
|---|---|---:|---:|---:|
{rows}

## Ladders

Each step from an easier rung to a harder one that trains the same muscle, with the most that any pose in which it stops asks of that muscle's joint.
Where it falls, the reason stands beside it.

| easier | harder | muscle | easier, N m | harder, N m | why it falls |
|---|---|---|---:|---:|---|
{steps}
"""


if __name__ == "__main__":
    sys.stdout.write(document())
