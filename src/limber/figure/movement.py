"""The movement of one exercise: every pose solved, and the body at any second of its cycle.

Takes Keyframes and the seconds of each phase; gives a Movement, whose `at` places the body. Never reads a file; lengths are shares of stature.

A pose is solved once: joints by its angles, the trunk by its anchor, limbs by what they touch. Between two poses all joints turn the
shortest way, eased; what touches in both poses is kept there all the way, so that no foot slides and no hand sinks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from limber.body.forward import Posture, halfway, mirror, place, posture, rooted
from limber.body.pin import Pin, centre, landmark, levelled, pin
from limber.body.placed import Placed
from limber.body.skeleton import other_side, skeleton
from limber.body.surfaces import Plane, Surface
from limber.body.vectors import FORWARD, LEFT, ORIGIN, UP, Rotation, Vector, about, add, between, minus, mirrored, scaled, then
from limber.figure.keyframes import Bearing, Contact, Keyframes, Phase, Pose
from limber.figure.pace import EASED, Pace, reached


@dataclass(frozen=True, slots=True)
class Moment:
    """One part of the cycle in seconds, and the poses it leads from and to.

    `mirrored` is true in the half of an alternating cycle that mirrors. A way that goes through several poses without a stop has one pace.
    """

    phase: Phase
    begin: float
    end: float
    first: str
    last: str
    mirrored: bool = False
    pace: Pace = EASED


@dataclass(frozen=True, slots=True)
class Solved:
    """A pose brought to its place: the posture, where its anchor is, and where each spot that touches a surface is held."""

    posture: Posture
    anchor: tuple[str, ...]
    anchored: Vector
    held: Mapping[Contact, Vector]


@dataclass(frozen=True)
class Movement:
    """A whole cycle. `planes` are the surfaces by name; `seconds` the length of the cycle."""

    keyframes: Keyframes
    planes: Mapping[Surface, Plane]
    poses: Mapping[str, Solved]
    moments: tuple[Moment, ...]

    @property
    def seconds(self) -> float:
        """How long one cycle takes."""
        return self.moments[-1].end

    def moment(self, time: float) -> Moment:
        """Give the part of the cycle that a time, in seconds, falls into; a boundary belongs to what begins there."""
        return self.now(time)[0]

    def now(self, time: float) -> tuple[Moment, float]:
        """Give the part of the cycle that a time falls into, and which share of it has passed."""
        inside = time % self.seconds
        # Just under 0 the rest of a division by floats is the divisor itself, where the next cycle begins.
        inside = inside if inside < self.seconds else 0.0
        moment = next(moment for moment in self.moments if inside < moment.end)
        return moment, (inside - moment.begin) / (moment.end - moment.begin)

    def at(self, time: float) -> Placed:
        """Give the body at a time in seconds."""
        return self.within(*self.now(time))

    def within(self, moment: Moment, share: float) -> Placed:
        """Give the body a share of the way through one part of the cycle."""
        return place(self.posture(moment, share))

    def posture(self, moment: Moment, share: float) -> Posture:
        """Give the posture a share of the way through one part of the cycle."""
        first, last = self.poses[moment.first], self.poses[moment.last]
        way = moment.pace.way(share)
        if moment.first == moment.last or way == 0.0:
            return first.posture
        return _between(first, last, way, self.planes)

    @cached_property
    def contacts(self) -> Mapping[Moment, tuple[Contact, ...]]:
        """What touches all through each part of the cycle."""
        return {
            moment: tuple(one for one in _contacts(self.poses[moment.first]) if _counterpart(one, self.poses[moment.last])) for moment in self.moments
        }


def movement(keyframes: Keyframes, planes: Mapping[Surface, Plane], lengths: Mapping[Phase, float]) -> Movement:
    """Give the movement of an exercise whose phases last these seconds each."""
    poses: dict[str, Solved] = {}
    held: dict[tuple[str, Surface], Vector] = {}
    anchored: dict[tuple[str, ...], Vector] = {}
    names = dict.fromkeys(name.lstrip("~") for stretch in keyframes.stretches for name in (stretch.begin, stretch.end))
    for name in names:
        poses[name] = _solve(keyframes.poses[name], planes, held, anchored)
        poses[f"~{name}"] = _mirrored(poses[name])
    return Movement(keyframes, planes, poses, _moments(keyframes, lengths))


def _moments(keyframes: Keyframes, lengths: Mapping[Phase, float]) -> tuple[Moment, ...]:
    """Lay the stretches of a cycle one after the other; stretches of one phase that follow each other share its seconds."""
    stretches = [(one.phase, one.begin, one.end) for one in keyframes.stretches]
    runs: list[list[tuple[Phase, str, str]]] = []
    for stretch in stretches:
        if runs and runs[-1][0][0] is stretch[0] and stretch[0] in {Phase.MOVE, Phase.RETURN}:
            runs[-1].append(stretch)
        else:
            runs.append([stretch])
    if keyframes.alternating:
        runs += [[(phase, _over(begin), _over(end)) for phase, begin, end in run] for run in runs]
    half = len(runs) // 2 if keyframes.alternating else len(runs)
    moments: list[Moment] = []
    for number, run in enumerate(runs):
        begin = moments[-1].end if moments else 0.0
        moments += _run(run, begin, lengths[run[0][0]], mirrored=number >= half, flowing=keyframes.flowing)
    return tuple(moments)


def _run(run: Sequence[tuple[Phase, str, str]], begin: float, seconds: float, *, mirrored: bool, flowing: bool) -> Iterator[Moment]:
    """Lay one way through several poses: eased as a whole, so that it stops at its ends alone."""
    inner = [number / len(run) for number in range(1, len(run))]
    shares = [0.0, *(inner if flowing else map(reached, inner)), 1.0]
    for (phase, first, last), since, until in zip(run, shares, shares[1:], strict=False):
        yield Moment(phase, begin + seconds * since, begin + seconds * until, first, last, mirrored, Pace(since, until, flowing))


def _over(name: str) -> str:
    """Give the name of a pose in the mirror."""
    return name[1:] if name.startswith("~") else f"~{name}"


def turn_of(bearing: Bearing) -> Rotation:
    """Give the turn of the pelvis for a bearing."""
    outer = then(about(UP, bearing.yaw), about(LEFT, bearing.pitch))
    return then(outer, then(about(FORWARD, -bearing.lean), about(UP, bearing.roll)))


def _solve(pose: Pose, planes: Mapping[Surface, Plane], held: dict[tuple[str, Surface], Vector], anchored: dict[tuple[str, ...], Vector]) -> Solved:
    """Bring one pose to its place. `held` and `anchored` keep what touched where, from pose to pose."""
    free = _levelled(posture(pose.angles, ORIGIN, turn_of(pose.bearing)), pose.anchor, pose.contacts, planes)
    rest = _rest(pose, free, planes, anchored)
    now = rooted(free, minus(rest, _middle(place(free), pose.anchor)))
    kept: dict[Contact, Vector] = {}
    for contact in sorted(pose.contacts, key=_turn_of_limb):
        if contact.surface is not Surface.BODY:
            key = contact.spot, contact.surface
            if key not in held or contact.spot in pose.sliding:
                held[key] = planes[contact.surface].dropped(centre(place(now), contact.spot), skeleton().spots[contact.spot].radius)
            kept[contact] = held[key]
        brought = _pin(place(now), contact, kept, planes)
        kept[contact] = brought.at
        now = pin(now, brought)
    return Solved(now, pose.anchor, _middle(place(now), pose.anchor), kept)


def _turn_of_limb(contact: Contact) -> int:
    """Give when a contact is brought to its place: legs first, then arms, and hands on the body last, where the legs may have taken it."""
    segment = skeleton().spots[contact.spot].segment
    return (0 if segment.startswith(("thigh", "shank", "foot")) else 1) + (2 if contact.surface is Surface.BODY else 0)


def _levelled(free: Posture, anchor: tuple[str, ...], contacts: Iterable[Contact], planes: Mapping[Surface, Plane]) -> Posture:
    """Give a posture with the feet that carry it flat on what they stand on."""
    for contact in contacts:
        if contact.spot in anchor and contact.surface is not Surface.BODY:
            free = levelled(free, contact.spot, planes[contact.surface].normal)
    return free


def _rest(pose: Pose, free: Posture, planes: Mapping[Surface, Plane], anchored: dict[tuple[str, ...], Vector]) -> Vector:
    """Give where the middle of a pose's anchor is in the world. A body without an anchor hangs where its shift says."""
    if not pose.anchor:
        return pose.shift
    if pose.anchor not in anchored:
        middle = _middle(place(free), pose.anchor)
        on = (one.surface for one in pose.contacts if one.spot == pose.anchor[0] and one.surface is not Surface.BODY)
        surface = next(on, Surface.FLOOR)
        anchored[pose.anchor] = planes[surface].dropped(middle, skeleton().spots[pose.anchor[0]].radius)
    return add(anchored[pose.anchor], pose.shift)


def _middle(placed: Placed, anchor: tuple[str, ...]) -> Vector:
    """Give the middle of the spots of an anchor; of none, the pelvis."""
    if not anchor:
        return placed.points["pelvis"]
    total = ORIGIN
    for spot in anchor:
        total = add(total, centre(placed, spot))
    return scaled(total, 1 / len(anchor))


def _pin(placed: Placed, contact: Contact, kept: Mapping[Contact, Vector], planes: Mapping[Surface, Plane]) -> Pin:
    """Give where a contact holds its spot."""
    if contact.surface is Surface.BODY:
        mark, outward = landmark(placed, contact.landmark)
        return Pin(contact.spot, add(mark, scaled(outward, skeleton().spots[contact.spot].radius)), outward)
    return Pin(contact.spot, kept[contact], planes[contact.surface].normal)


def _between(first: Solved, last: Solved, share: float, planes: Mapping[Surface, Plane]) -> Posture:
    """Give the posture between two solved poses: joints turned, anchor kept, limbs held to what they touch in both."""
    now = halfway(first.posture, last.posture, share)
    if first.anchor and first.anchor == last.anchor:
        rest = between(first.anchored, last.anchored, share)
        lifted = _levelled(now, first.anchor, tuple(first.held), planes)
        now = rooted(now, add(now.root, minus(rest, _middle(place(lifted), first.anchor))))
    for contact in _contacts(first):
        other = _counterpart(contact, last)
        if other is None or skeleton().spots[contact.spot].kind == "trunk":
            continue
        placed = place(now)
        begin, end = _pin(placed, contact, first.held, planes), _pin(placed, other, last.held, planes)
        now = pin(now, Pin(begin.spot, between(begin.at, end.at, share), begin.normal))
    return now


def _contacts(pose: Solved) -> tuple[Contact, ...]:
    """Give what touches in a solved pose."""
    return tuple(pose.held)


def _counterpart(contact: Contact, pose: Solved) -> Contact | None:
    """Give the contact of the same spot with the same surface in another pose."""
    if contact in pose.held:
        return contact
    return next((one for one in pose.held if one.spot == contact.spot and one.surface is contact.surface), None)


def _mirrored(pose: Solved) -> Solved:
    """Give a solved pose in the mirror."""
    held = {Contact(other_side(one.spot), one.surface, other_side(one.landmark)): mirrored(at) for one, at in pose.held.items()}
    return Solved(mirror(pose.posture), tuple(sorted(other_side(spot) for spot in pose.anchor)), mirrored(pose.anchored), held)
