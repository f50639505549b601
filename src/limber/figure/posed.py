"""Single poses that no exercise shows: each move of the way down to the floor or on to a bed and up again, and where an exercise of one's own begins.

Takes the name of a pose, as `floor-down-knee`, and what it shows in words; gives its picture. Raises KeyError for a name that nothing states.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from limber.figure.draw import LOOK, grips_of, props_of
from limber.figure.keyframes import Keyframes, Phase, Stretch
from limber.figure.look import Look
from limber.figure.moment import Cycle, Moment
from limber.figure.movement import Movement, movement
from limber.figure.read import read_keyframes
from limber.figure.scene import Scene
from limber.figure.stage import planes
from limber.figure.svg import still
from limber.files import packaged_names, packaged_text

_SECONDS = 1.0  # a pose stands still, so any length will do


@cache
def posed() -> Mapping[str, Keyframes]:
    """Give every packaged pose by its file and name, as `floor-down-knee`. Raises ValueError where a file is wrong, which is a mistake of ours."""
    found: dict[str, Keyframes] = {}
    for place in sorted(packaged_names("figure/poses", ".toml")):
        keyframes, problems = read_keyframes(packaged_text("figure", "poses", f"{place}.toml"), place, f"{place}.toml")
        if keyframes is None:
            raise ValueError("\n".join(map(str, problems)))
        for name in keyframes.poses:
            found[f"{place}-{name}"] = replace(keyframes, slug=f"{place}-{name}", stretches=(Stretch(Phase.HOLD, name, name),))
    return found


@cache
def standing_still(name: str) -> Movement:
    """Give a pose as a movement in which nothing moves."""
    keyframes = posed()[name]
    return movement(keyframes, planes(keyframes.props), {Phase.HOLD: _SECONDS})


def posed_svg(name: str, words: str, look: Look = LOOK) -> str:
    """Give the picture of a pose; `words` say what it shows."""
    moving = standing_still(name)
    placed = moving.at(0.0)
    scene = Scene(
        slug=name,
        view=moving.keyframes.view,
        props=props_of(moving.keyframes.props),
        muscles=(),
        stretch=False,
        title=words,
        description=words,
        cycle=Cycle(_SECONDS, (Moment(Phase.HOLD.value, 0.0, _SECONDS),), lambda _: placed, lambda _: 0.0),
        grips=grips_of(moving),
    )
    return still(scene, look, 0.0)
