"""Reading of keyframe files: `keyframes/<slug>.toml` on the poses of `positions.toml`.

Takes a file's text; gives Keyframes, or a Problem for every mistake in it with its key and mend. Never solves a pose.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from functools import cache

from limber.body.skeleton import SIDES, other_side, skeleton
from limber.body.surfaces import Surface
from limber.catalogue.fields import Fields, nearest
from limber.figure.amounts import PLACE, SECONDS, TILT, TURN, amount, amount_if_stated, amounts
from limber.figure.around import around, points
from limber.figure.form import WORDS as MEASURES
from limber.figure.glow import muscles
from limber.figure.keyframes import Bearing, Contact, Keyframes, Limit, Phase, Pose, Stretch
from limber.figure.stage import planes
from limber.figure.view import View
from limber.files import packaged_text, read_table, without_echo
from limber.problems import Problems

_KEYS = ("side", "view", "alternating", "seconds", "flowing", "cycle", "poses", "props", "muscles", "arrow", "form")
_POSE_KEYS = ("from", "bearing", "angles", "anchor", "shift", "touch", "lift", "slide")
_PLURALS = {
    "feet": "foot", "heels": "heel", "toes": "toe", "insteps": "instep", "calves": "calf", "knees": "knee", "hips": "hip",
    "shoulders": "shoulder", "elbows": "elbow", "forearms": "forearm", "palms": "palm", "grips": "grip",
}  # fmt: skip
_BEARING = ("yaw", "pitch", "lean", "roll")
_POSE_NAME = re.compile(r"[a-z][a-z0-9_-]*")


@cache
def positions() -> Mapping[str, Pose]:
    """Give the packaged poses that exercises start from. Raises ValueError where the file is wrong, which is a mistake of ours."""
    table, problems = read_table(packaged_text("figure", "positions.toml"), "positions.toml")
    read = Fields(table, problems=list(problems))
    poses = _poses(read, {})
    if read.problems:
        raise ValueError("\n".join(map(str, read.problems)))
    return poses


def read_keyframes(text: str, slug: str, source: str) -> tuple[Keyframes | None, Problems]:
    """Give the keyframes of an exercise from the text of a file, or every Problem in it with its line. `source` is the file as it is called."""
    table, broken = read_table(text, source)
    read = Fields(table)
    read.only(_KEYS)
    poses = _poses(read.inner("poses"), positions())
    alternating = read.flag("alternating", default=False)
    keyframes = Keyframes(
        slug=slug,
        side=read.word("side", SIDES) if read.has("side") else "",
        view=_view(read),
        alternating=alternating,
        seconds=amount_if_stated(read, "seconds", SECONDS) or 0.0,
        flowing=read.flag("flowing", default=False),
        stretches=_cycle(read, poses, alternating),
        poses=poses,
        props=around(read),
        muscles=read.words("muscles", muscles(), may_lack=True),
        arrow=read.word("arrow", (*points(), "none")) if read.has("arrow") else "",
        limits=_limits(read),
    )
    _stand_on(read, keyframes)
    problems = (*broken, *without_echo(read.problems, broken, table))
    return (None if problems else keyframes), problems


def _stand_on(read: Fields, keyframes: Keyframes) -> None:
    """Report each surface that something touches and that does not stand in the scene, at the first pose that touches it."""
    there = {*planes(keyframes.props), Surface.BODY}
    for pose in keyframes.poses.values():
        for surface in dict.fromkeys(one.surface for one in pose.contacts):
            if surface not in there:
                there.add(surface)
                read.report("surface-missing", f"poses.{pose.name}.touch", surface=surface.value)


def _poses(read: Fields, known: Mapping[str, Pose]) -> dict[str, Pose]:
    """Read named poses in order; each may start from a known one or from one before it."""
    poses: dict[str, Pose] = {}
    for name in read.stated:
        if not _POSE_NAME.fullmatch(name):
            read.report("pose-name", name)
            continue
        one = read.inner(name)
        one.only(_POSE_KEYS)
        sources = {**known, **poses}
        base = sources.get(one.word("from", sources), Pose("")) if one.has("from") else Pose("")
        poses[name] = _pose(name, one, base)
        if not any(one.problems_at(key) for key in ("from", "touch", "lift", "anchor", "slide")):
            _loose(one, poses[name], base)
    return poses


def _loose(read: Fields, pose: Pose, base: Pose) -> None:
    """Report every spot that shall carry the body, slide or be lifted, and touches nothing."""
    touching = {one.spot for one in pose.contacts}
    carrying = {one.spot for one in pose.contacts if one.surface is not Surface.BODY}
    lifted = {one.spot for one in _contacts(read, "lift")} - {one.spot for one in base.contacts}
    for key, spots in (("anchor", set(pose.anchor) - carrying), ("slide", pose.sliding - touching), ("lift", lifted)):
        for spot in sorted(spots):
            read.report("spot-loose", key, spot=spot)


def _pose(name: str, read: Fields, base: Pose) -> Pose:
    """Read one pose on top of the one it starts from."""
    lifted = {contact.spot for contact in _contacts(read, "lift")}
    added = _contacts(read, "touch")
    again = {(contact.spot, contact.surface) for contact in added}
    kept = [one for one in base.contacts if one.spot not in lifted and (one.spot, one.surface) not in again]
    return Pose(
        name=name,
        bearing=_bearing(read, base.bearing),
        angles={**base.angles, **_angles(read)},
        anchor=tuple(sorted(contact.spot for contact in _contacts(read, "anchor"))) if read.has("anchor") else base.anchor,
        shift=_shift(read) if read.has("shift") else base.shift,
        contacts=(*kept, *added),
        sliding=frozenset(contact.spot for contact in _contacts(read, "slide")),
    )


def _bearing(read: Fields, base: Bearing) -> Bearing:
    """Read how the body is turned; what is not stated stays as it was."""
    if not read.has("bearing"):
        return base
    inner = read.inner("bearing")
    inner.only(_BEARING)
    stated = {key: amount(inner, key, TURN) if inner.has(key) else getattr(base, key) for key in _BEARING}
    return Bearing(**stated)


def _shift(read: Fields) -> tuple[float, float, float]:
    """Read how far the body is moved."""
    x, y, z = amounts(read, "shift", 3, PLACE)
    return x, y, z


def _angles(read: Fields) -> dict[str, float]:
    """Read angles by name, within their range; a name without a side stands for both."""
    if not read.has("angles"):
        return {}
    inner = read.inner("angles")
    motions = skeleton().motions
    angles: dict[str, float] = {}
    for key in inner.stated:
        names = [name for name in (key, *(f"{key}_{side}" for side in SIDES)) if name in motions]
        if not names:
            known = {*motions, *(name.removesuffix(f"_{side}") for name in motions for side in SIDES)}
            inner.report("joint-unknown", key, near=nearest(key, known))
        # The ranges of left and right are the same.
        limits = (motions[names[0]].low, motions[names[0]].high) if names else TURN
        value = amount(inner, key, limits, code="angle-range")
        angles |= dict.fromkeys(names, value)
    return angles


def _contacts(read: Fields, key: str) -> list[Contact]:
    """Read spots, each with what it touches where that is said: `feet on floor`, `grip_left on behind_thigh_right`."""
    contacts = []
    for text in read.texts(key, may_lack=True):
        spot, _, place = (part.strip() for part in text.partition(" on "))
        spots = [f"{_PLURALS[spot]}_{side}" for side in SIDES] if spot in _PLURALS else [spot]
        if spots[0] not in skeleton().spots:
            read.report("word-unknown", key, word=spot, near=nearest(spot, [*skeleton().spots, *_PLURALS]))
            continue
        contacts += [_contact(read, key, one, place) for one in spots]
    return contacts


def _contact(read: Fields, key: str, spot: str, place: str) -> Contact:
    """Give one contact. A landmark without a side is the one on the spot's own side."""
    surfaces = [one.value for one in Surface if one is not Surface.BODY]
    if place in surfaces or not place:
        return Contact(spot, Surface(place or Surface.FLOOR))
    side = spot.rpartition("_")[2]
    mark = place if place in skeleton().landmarks else f"{place}_{side}"
    if mark not in skeleton().landmarks:
        read.report("word-unknown", key, word=place, near=nearest(place, [*surfaces, *skeleton().landmarks]))
    return Contact(spot, Surface.BODY, mark)


def _cycle(read: Fields, poses: Mapping[str, Pose], alternating: bool) -> tuple[Stretch, ...]:
    """Read the way through the poses: `ready start`, `move start > top`. It goes on from pose to pose and comes back to where it began."""
    lines = read.texts("cycle")
    if not lines and not read.problems_at("cycle"):
        read.report("cycle-empty", "cycle")
    parts = [_part(read, line) for line in lines]
    phases = dict.fromkeys(phase for phase, _, _ in filter(None, parts))
    read.known("cycle", list(phases), list(Phase))
    read.known("cycle", list(dict.fromkeys(_plain(name) for part in filter(None, parts) for name in part[1:])), poses)
    if phases and all(parts) and set(phases) <= set(Phase) and Phase.MOVE not in phases and set(phases) != {Phase.HOLD}:
        read.report("phase-missing", "cycle", phase=Phase.MOVE.value)
    stretches = [_stretch(read, part, poses) if part else None for part in parts]
    for before, after in itertools.pairwise(stretches):
        if before and after and before.end != after.begin:
            read.report("cycle-jumps", "cycle", end=before.end, begin=after.begin)
    if stretches and stretches[0] and stretches[-1]:
        _closed(read, stretches[0].begin, stretches[-1].end, poses, alternating)
    return tuple(filter(None, stretches))


def _closed(read: Fields, begin: str, end: str, poses: Mapping[str, Pose], alternating: bool) -> None:
    """Report a cycle that does not come back to where it began; one that alternates, to where its mirror begins."""
    home = _over(begin) if alternating else begin
    if end != home and not (alternating and end == begin and _even(poses[_plain(begin)])):
        read.report("cycle-open", "cycle", end=end, begin=begin, home=home)


def _part(read: Fields, line: str) -> tuple[str, str, str] | None:
    """Give the phase of one line of the cycle, and the names of the poses it leads from and to; None where it is reported."""
    phase, _, way = line.strip().partition(" ")
    begin, arrow, end = (part.strip() for part in way.partition(">"))
    end = end if arrow else begin
    if not _plain(begin) or not _plain(end):
        read.report("cycle-form", "cycle", line=line)
        return None
    return phase, begin, end


def _stretch(read: Fields, part: tuple[str, str, str], poses: Mapping[str, Pose]) -> Stretch | None:
    """Give one part of the cycle where its phase and poses are known: ready and hold stay in a pose, move and return lead to another."""
    phase, begin, end = part
    if phase not in set(Phase) or not {_plain(begin), _plain(end)} <= set(poses):
        return None
    stays = Phase(phase) in {Phase.READY, Phase.HOLD}
    if stays != (begin == end):
        read.report("phase-stays" if stays else "phase-goes", "cycle", phase=phase, begin=begin)
    return Stretch(Phase(phase), begin, end)


def _plain(name: str) -> str:
    """Give the name of a pose without the ~ of its mirror."""
    return name.removeprefix("~")


def _over(name: str) -> str:
    """Give the name of a pose in the mirror."""
    return _plain(name) if name.startswith("~") else f"~{name}"


def _even(pose: Pose) -> bool:
    """Tell whether a pose as it is stated is its own mirror: left as right, the trunk turned and bent to no side. What touches may differ."""
    bearing, motions = pose.bearing, skeleton().motions
    if bearing.yaw or bearing.lean or bearing.roll or pose.shift[1]:
        return False
    # In the mirror a joint of the middle turns and bends to the other side, and goes forward as it was.
    mirror = {other_side(name): angle if other_side(name) != name or motions[name].axis == 1 else -angle for name, angle in pose.angles.items()}
    return all(mirror.get(name, 0.0) == pose.angles.get(name, 0.0) for name in motions)


def _view(read: Fields) -> View:
    """Read from where the figure is seen."""
    inner = read.inner("view")
    inner.only(("azimuth", "pitch"))
    return View(amount(inner, "azimuth", TURN), amount(inner, "pitch", TILT))


def _limits(read: Fields) -> tuple[Limit, ...]:
    """Read the limits of good form, and report phases that the cycle does not have: a limit there would never be looked at."""
    has = [text.split()[0] for text in read.texts("cycle", may_lack=True)] if not read.problems_at("cycle") else list(Phase)
    limits = []
    for one in read.inner_list("form"):
        limits.append(_limit(one))
        for phase in limits[-1].phases if one.has("phases") else ():
            if phase not in has:
                one.report("phase-not-there", "phases", phase=phase.value)
    return tuple(limits)


def _limit(read: Fields) -> Limit:
    """Read one limit of good form."""
    read.only(("say", "measure", "low", "high", "phases"))
    low, high = (amount_if_stated(read, key, TURN) for key in ("low", "high"))
    if low is None and high is None:
        read.report("limit-missing", "low")
    elif low is not None and high is not None and low > high:
        read.report("limit-crossed", "low", low=low, high=high)
    phases = read.each_of("phases", Phase) or tuple(Phase)
    return Limit(read.text("say"), _measure(read), low, high, phases)


def _measure(read: Fields) -> tuple[str, ...]:
    """Read what a limit measures: a word, and the points or the angle it is about."""
    measure = tuple(read.text("measure").split())
    if measure and (measure[0] not in MEASURES or MEASURES[measure[0]] != len(measure) - 1):
        read.report("measure-form", "measure", words=", ".join(f"{word} ({count})" for word, count in MEASURES.items()))
    elif measure:
        read.known("measure", measure[1:], skeleton().motions if measure[0] == "angle" else points())
    return measure
