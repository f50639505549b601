"""Getting into place: down to the floor or the bed, up again, into the position of the next exercise, and a look at the kit.

Takes the exercise before and the one that comes; gives position steps without their start. In week 1 each way down and up is guided
one move at a time. Never moves anyone onto the floor for whom the session is on a bed.
"""

from __future__ import annotations

from collections.abc import Iterator

from limber.catalogue.exercise import Exercise
from limber.session.timeline import Line, Step, StepKind

# Seconds, our own figures: unhurried for someone of 75, and the player can be paused in each.
GUIDED_SECONDS = 10
TRANSFER_SECONDS = 20
CHANGE_SECONDS = 10
STAY_SECONDS = 5
KIT_SECONDS = 8

# The moves of the way down and up, in order; their sentences are in `limber.wording`.
_GUIDE = {
    "floor-down": ("floor-down-chair", "floor-down-hands", "floor-down-knee", "floor-down-all-fours", "floor-down-side"),
    "floor-up": ("floor-up-side", "floor-up-all-fours", "floor-up-hands", "floor-up-foot", "floor-up-stand"),
    "bed-down": ("bed-down-sit", "bed-down-side", "bed-down-legs"),
    "bed-up": ("bed-up-side", "bed-up-legs", "bed-up-sit"),
}
# What is looked over before it is first used (hazard H16).
CHECKED = ("band", "step", "chair")


def into_place(before: Exercise | None, exercise: Exercise, *, on_bed: bool, guided: bool) -> Iterator[Step]:
    """Give the steps from the exercise before, or from standing, into the position of this one."""
    down, was_down = exercise.on_floor, before is not None and before.on_floor
    if was_down and not down:
        yield from _way("up", exercise.slug, on_bed=on_bed, guided=guided)
    if down and not was_down:
        yield from _way("down", exercise.slug, on_bed=on_bed, guided=guided)
    stays = before is not None and before.position is exercise.position and before.position_stated and exercise.position_stated
    first = exercise.steps[0] if exercise.steps else exercise.name
    yield _position(exercise.slug, STAY_SECONDS if stays else CHANGE_SECONDS, Line("text", {"text": first}))


def back_up(last: Exercise, *, on_bed: bool, guided: bool) -> Iterator[Step]:
    """Give the way up where a session ends lying or kneeling."""
    if last.on_floor:
        yield from _way("up", last.slug, on_bed=on_bed, guided=guided)


def kit_checks(exercise: Exercise, seen: frozenset[str]) -> Iterator[Step]:
    """Give a look at each piece of kit before its first use; `seen` was looked over already."""
    for kit in _kit(exercise):
        if kit not in seen:
            yield _position(exercise.slug, KIT_SECONDS, Line(f"check-{kit}"))


def kit_of(exercise: Exercise) -> frozenset[str]:
    """Give the pieces of kit of an exercise that are looked over before use; of "chair or wall" the chair."""
    return frozenset(_kit(exercise))


def _kit(exercise: Exercise) -> tuple[str, ...]:
    """Give the kit to look over, in a fixed order."""
    words = {word for item in exercise.equipment for word in item.split(" or ")}
    return tuple(kit for kit in CHECKED if kit in words)


def _way(way: str, slug: str, *, on_bed: bool, guided: bool) -> Iterator[Step]:
    """Give the way down or up: one move at a time where guided, else in one step."""
    code = f"{'bed' if on_bed else 'floor'}-{way}"
    if not guided:
        yield _position(slug, TRANSFER_SECONDS, Line(code))
        return
    for move in _GUIDE[code]:
        yield _position(slug, GUIDED_SECONDS, Line(move))


def _position(slug: str, seconds: int, line: Line) -> Step:
    """Give one position step."""
    return Step(StepKind.POSITION, 0, seconds, slug, None, None, None, (line,))
