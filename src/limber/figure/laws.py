"""What must hold of a movement in every frame: ranges, contacts, surfaces, limits of good form, no jumps.

Takes a Movement; gives findings as Problems that name the file, the key and by how much. Never mends anything.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping

from limber.body.angles import angles_of
from limber.body.forward import Posture, place
from limber.body.pin import centre, landmark
from limber.body.placed import Placed
from limber.body.skeleton import other_side, skeleton
from limber.body.surfaces import Plane, Surface
from limber.body.vectors import add, length, minus, turned
from limber.figure.form import measured
from limber.figure.keyframes import Contact
from limber.figure.movement import Moment, Movement
from limber.problems import Problem, Problems, Where

# 1 cm as a share of the tallest stature that figures are asked for, so that it holds for the shorter ones too.
CENTIMETRE = 0.01 / 1.90
# What nobody sees: a tenth of a millimetre between two parts of the cycle, a third of one between two frames.
_SEAM, _STILL = 6e-5, 2e-4
_FRAMES = 60
_SEAT_THICK = 0.06  # deeper than this a foot is under a seat, not in it; our own proposal
# Under which key of a pose the mend of a Problem is most likely.
_TABLES = {"angle-range": "angles.", "shoulder-range": "angles.", "contact-not-reached": "touch."}
# A shoulder's range is a cone, not three angles: behind the body, and across it (AAOS: extension 60, adduction 45 from straight ahead).
BEHIND, ACROSS = 0.87, 0.80


def check(movement: Movement, steps: int = 4) -> Problems:
    """Give every law that a movement breaks, once for each place, with the worst of it. Each part of the cycle is looked at in so many steps."""
    worst: dict[tuple[str, str], tuple[float, Problem]] = {}
    source = f"{movement.keyframes.slug}.toml"
    for pose, (code, named, size, values) in _findings(movement, steps):
        # What is wrong with the mirror of a pose is wrong with that pose, on its other side; a limit is called as it is stated.
        what = other_side(named) if pose.startswith("~") and code != "form-limit" else named
        place_in_file = f"poses.{pose.removeprefix('~')}.{_TABLES.get(code, '')}{what}"
        problem = Problem(code, Where(source, None, place_in_file), None, {"what": what, "key": what, **values})
        key = problem.code, problem.where.key
        if key not in worst or worst[key][0] < size:
            worst[key] = size, problem
    return tuple(problem for _, problem in worst.values())


Finding = tuple[str, str, float, Mapping[str, object]]
"""A Problem's code, what it is about, how much (to find the worst), and the values that its sentence needs."""


def _findings(movement: Movement, steps: int) -> Iterator[tuple[str, Finding]]:
    """Give what each part of the cycle breaks, with the pose that is nearest."""
    moments = movement.moments
    for moment, following in zip(moments, (*moments[1:], moments[0]), strict=True):
        for share in (step / steps for step in range(steps + 1)) if moment.first != moment.last else (0.0,):
            pose = moment.first if share < 0.5 else moment.last
            yield from ((pose, finding) for finding in _frame(movement, moment, share))
        yield from ((moment.last, finding) for finding in (*_leaps(movement, moment), *_seam(movement, moment, following)))


def _frame(movement: Movement, moment: Moment, share: float) -> Iterator[Finding]:
    """Give what one frame breaks."""
    posture = movement.posture(moment, share)
    placed = place(posture)
    # At its ends a part of the cycle stands in a pose with all that this pose touches.
    ends = {0.0: moment.first, 1.0: moment.last}
    contacts = tuple(movement.poses[ends[share]].held) if share in ends else movement.contacts[moment]
    yield from _ranges(posture)
    yield from _contacts(movement, contacts, placed)
    yield from _sunk(movement, placed)
    yield from _form(movement, moment, placed, posture)


def _seam(movement: Movement, moment: Moment, following: Moment) -> Iterator[Finding]:
    """Each part of the cycle begins where the one before it ends, the first where the last ends."""
    ended, begun = movement.within(moment, 1.0).points, movement.within(following, 0.0).points
    name, off = max(((name, length(minus(ended[name], begun[name]))) for name in ended), key=lambda one: one[1])
    if off > _SEAM:
        yield "cycle-parts", name, off, {"off": max(1, round(off * 1700)), "end": moment.last, "begin": following.first}


def _leaps(movement: Movement, moment: Moment) -> Iterator[Finding]:
    """No joint goes further from frame to frame than its way through that part of the cycle, eased, explains."""
    if moment.first == moment.last:
        return
    fine = [movement.within(moment, step / _FRAMES).points for step in range(_FRAMES + 1)]
    leaps = []
    for name in fine[0]:
        ways = [length(minus(after[name], before[name])) for before, after in itertools.pairwise(fine)]
        # An eased way is at most 1.5 times as quick as its mean; a bend in the way may double that.
        leaps.append((max(ways) - (3.0 * sum(ways) / _FRAMES + _STILL), max(ways), name))
    over, way, name = max(leaps)
    if over > 0:
        yield "leap", name, over, {"off": round(way * 1700)}


def _ranges(posture: Posture) -> Iterator[Finding]:
    """Every joint stays within its range."""
    motions = skeleton().motions
    for segment, turn in posture.joints.items():
        if segment.startswith("upper_arm"):
            yield from _shoulder(segment, posture)
            continue
        for name, angle in angles_of(segment, turn).items():
            over = max(motions[name].low - angle, angle - motions[name].high)
            if over > 0.01:
                yield "angle-range", name, over, {"value": round(angle, 1), "low": motions[name].low, "high": motions[name].high}


def _shoulder(segment: str, posture: Posture) -> Iterator[Finding]:
    """The upper arm goes neither further behind the chest nor further across it than a shoulder lets it."""
    x, y, _ = turned(posture.joints[segment], (0.0, 0.0, -1.0))
    across = -y if segment.endswith("left") else y
    name = segment.replace("upper_arm", "shoulder")
    for over, word in ((-x - BEHIND, "behind"), (across - ACROSS, "across")):
        if over > 0.001:
            yield "shoulder-range", name, over, {"way": word}


def reached(movement: Movement, contact: Contact, placed: Placed) -> float:
    """Give how far a contact's skin is from what it touches; below 0 it has sunk in."""
    ball = skeleton().spots[contact.spot]
    middle = centre(placed, contact.spot)
    if contact.surface is Surface.BODY:
        mark, outward = landmark(placed, contact.landmark)
        return length(minus(middle, add(mark, (outward[0] * ball.radius, outward[1] * ball.radius, outward[2] * ball.radius))))
    return movement.planes[contact.surface].distance(middle) - ball.radius


def _contacts(movement: Movement, contacts: Iterable[Contact], placed: Placed) -> Iterator[Finding]:
    """What touches in both poses of a part touches all through it, and what touches in a pose touches there: within 1 cm."""
    for contact in contacts:
        gap = reached(movement, contact, placed)
        if abs(gap) > CENTIMETRE:
            values = {"surface": contact.landmark or contact.surface.value, "off": round(gap * 1700)}
            yield "contact-not-reached", contact.spot, abs(gap), values


def _sunk(movement: Movement, placed: Placed) -> Iterator[Finding]:
    """Nothing is more than 1 cm inside a floor, a wall or a seat."""
    body = skeleton()
    for name, ball in body.flesh.items():
        middle = add(placed.points[body.joints[ball.segment]], turned(placed.turns[ball.segment], ball.at))
        for surface, plane in movement.planes.items():
            depth = ball.radius - plane.distance(middle)
            if depth > CENTIMETRE and _inside(surface, plane, middle, depth):
                yield "sunk-in", name, depth, {"surface": surface.value, "off": round(depth * 1700)}


def _inside(surface: Surface, plane: Plane, middle: tuple[float, float, float], depth: float) -> bool:
    """Tell whether a ball is in a surface rather than beside, under or behind it. A rail is only held on to; under a seat there is room."""
    if surface is Surface.RAIL:
        return False
    return plane.covers(middle) and (surface is not Surface.SEAT or depth < _SEAT_THICK)


def _form(movement: Movement, moment: Moment, placed: Placed, posture: Posture) -> Iterator[Finding]:
    """The exercise's own limits of good form hold in the phases that they name."""
    for limit in movement.keyframes.limits:
        if moment.phase not in limit.phases:
            continue
        measure = tuple(map(other_side, limit.measure)) if moment.mirrored else limit.measure
        value = measured(measure, placed, posture, movement)
        for bound, over in ((limit.low, -1), (limit.high, 1)):
            if bound is not None and (value - bound) * over > 1e-6:
                values = {"say": limit.say, "value": round(value, 3), "way": "more" if over > 0 else "less", "bound": bound}
                yield "form-limit", " ".join(limit.measure), abs(value - bound), values
