"""The movements that ship with Limber: the keyframes of each exercise, solved and timed by its tempo.

Takes an exercise of the catalogue; gives its Movement and joints. Never draws. Raises KeyError for an exercise without keyframes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from limber.body.placed import Placed
from limber.body.skeleton import other_side
from limber.body.vectors import Vector, mirrored, mirrored_turn
from limber.catalogue.exercise import Exercise
from limber.figure.keyframes import Keyframes, Phase
from limber.figure.laws import check
from limber.figure.movement import Moment, Movement, movement
from limber.figure.read import read_keyframes
from limber.figure.stage import planes
from limber.files import packaged_names, packaged_text, read_table
from limber.problems import Problems

# Seconds in a picture: standing ready between two repetitions, and the longest that a hold is shown; the player follows its own clock.
READY_SECONDS = 1.0
LONGEST_SHOWN = 4.0
SHORTEST_MOVE = 0.5


@cache
def keyframes_of(slug: str) -> Keyframes:
    """Give the packaged keyframes of an exercise. Raises KeyError where there are none, ValueError where the package's file is wrong."""
    if slug not in drawn():
        raise KeyError(slug)
    keyframes, problems = read_keyframes(packaged_text("figure", "exercises", f"{slug}.toml"), slug, f"{slug}.toml")
    if keyframes is None:
        raise ValueError("\n".join(map(str, problems)))
    return keyframes


@cache
def drawn() -> frozenset[str]:
    """Give the slugs of the exercises that have keyframes."""
    return frozenset(packaged_names("figure/exercises", ".toml"))


def read_movement(text: str, exercise: Exercise, source: str) -> tuple[Movement | None, Problems]:
    """Give the movement that a file's keyframes make of an exercise, or every Problem: what cannot be read, and then every law it breaks."""
    keyframes, problems = read_keyframes(text, exercise.slug, source)
    if keyframes is None:
        return None, problems
    moving = movement(keyframes, planes(keyframes.props), lengths(exercise, keyframes.seconds))
    table, _ = read_table(text, source)
    problems = tuple(replace(problem, where=table.where(problem.where.key)) for problem in check(moving))
    return (None if problems else moving), problems


@cache
def movement_of(exercise: Exercise) -> Movement:
    """Give how an exercise moves, at the side its keyframes describe."""
    keyframes = keyframes_of(exercise.slug)
    return movement(keyframes, planes(keyframes.props), lengths(exercise, keyframes.seconds))


def lengths(exercise: Exercise, seconds: float) -> Mapping[Phase, float]:
    """Give the seconds of each phase: the tempo of the starting dose, else the exercise's own; a hold no longer than a picture shows.

    `seconds` are those of one movement where no tempo sets it.
    """
    tempo = exercise.start.tempo or exercise.tempo
    if seconds:
        return {Phase.READY: READY_SECONDS, Phase.MOVE: seconds, Phase.HOLD: seconds, Phase.RETURN: seconds}
    hold = exercise.start.hold.low if exercise.start.hold else tempo.stay
    return {
        Phase.READY: READY_SECONDS,
        Phase.MOVE: max(SHORTEST_MOVE, float(tempo.out)),
        Phase.HOLD: min(LONGEST_SHOWN, float(hold or READY_SECONDS)),
        Phase.RETURN: max(SHORTEST_MOVE, float(tempo.back)),
    }


def pose(exercise: Exercise, time: float, side: str = "") -> Mapping[str, Vector]:
    """Give where all joints are at a second of the cycle, in shares of stature. `side` is the working one; "" the one described."""
    return placed_at(exercise, time, side).points


def placed_at(exercise: Exercise, time: float, side: str = "") -> Placed:
    """Give the body at a second of the cycle, mirrored where the other side works."""
    moving = movement_of(exercise)
    return on_side(moving.at(time), moving.keyframes, side)


def on_side(placed: Placed, keyframes: Keyframes, side: str) -> Placed:
    """Give a placed body with a side working; one that is described for the other side is seen in the mirror."""
    return mirror(placed) if side and keyframes.side and side != keyframes.side else placed


def mirror(placed: Placed) -> Placed:
    """Give a placed body in the mirror between left and right."""
    return Placed(
        {other_side(name): mirrored(point) for name, point in placed.points.items()},
        {other_side(name): mirrored_turn(turn) for name, turn in placed.turns.items()},
    )


def effort_at(moving: Movement, time: float) -> float:
    """Give how far into the movement a second is: 0 at the start pose, 1 where it has come all the way."""
    moment, passed = moving.now(time)
    share = moment.pace.way(passed)
    first, last = _depth(moving, moment.first), _depth(moving, moment.last)
    return first + (last - first) * share


def _depth(moving: Movement, name: str) -> float:
    """Give 0 for the pose in which the cycle begins, its mirror included, and 1 for any other."""
    begins = moving.moments[0].first.lstrip("~")
    alone = len({moment.first.lstrip("~") for moment in moving.moments}) == 1
    return 1.0 if alone or name.lstrip("~") != begins else 0.0


def frames(moving: Movement, count: int, side: str = "") -> list[tuple[float, Moment, Placed]]:
    """Give so many frames of one cycle, evenly in time: the second, the part of the cycle, and the body."""
    found = []
    for number in range(count):
        time = moving.seconds * number / count
        found.append((time, moving.moment(time), on_side(moving.at(time), moving.keyframes, side)))
    return found
