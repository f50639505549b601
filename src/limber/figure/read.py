"""Reading of keyframe files: `keyframes/<slug>.toml` on the poses of `positions.toml`.

Takes a file's text; gives Keyframes, or a Problem for every mistake in it with its key and mend. Never solves a pose.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping
from functools import cache

from limber.body.skeleton import SIDES, skeleton
from limber.body.surfaces import Surface
from limber.catalogue.fields import Fields, nearest
from limber.figure.form import WORDS as MEASURES
from limber.figure.keyframes import Bearing, Contact, Keyframes, Limit, Phase, Pose, Stretch
from limber.figure.stage import planes
from limber.figure.view import View
from limber.files import packaged_text, read_table
from limber.problems import Problems

_KEYS = ("side", "view", "alternating", "seconds", "flowing", "cycle", "poses", "props", "muscles", "arrow", "form")
_POSE_KEYS = ("from", "bearing", "angles", "anchor", "shift", "touch", "lift", "slide")
_PLURALS = {
    "feet": "foot", "heels": "heel", "toes": "toe", "insteps": "instep", "calves": "calf", "knees": "knee", "hips": "hip",
    "shoulders": "shoulder", "elbows": "elbow", "forearms": "forearm", "palms": "palm", "grips": "grip",
}  # fmt: skip
_BEARING = ("yaw", "pitch", "lean", "roll")
PROPS = ("mat", "pillow", "chair", "wall", "corner", "step", "rail", "band", "towel", "bike", "bed", "pool")


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
    table, problems = read_table(text, source)
    read = Fields(table, problems=list(problems))
    read.only(_KEYS)
    poses = _poses(read.inner("poses"), positions())
    keyframes = Keyframes(
        slug=slug,
        side=read.word("side", SIDES) if read.has("side") else "",
        view=_view(read),
        alternating=read.flag("alternating", default=False),
        seconds=_number(read, "seconds") if read.has("seconds") else 0.0,
        flowing=read.flag("flowing", default=False),
        stretches=_cycle(read, poses),
        poses=poses,
        props=_props(read),
        muscles=read.texts("muscles", may_lack=True),
        arrow=_point(read, "arrow"),
        limits=tuple(_limit(one) for one in read.inner_list("form")),
    )
    _stand_on(read, keyframes)
    return (None if read.problems else keyframes), read.problems


def _stand_on(read: Fields, keyframes: Keyframes) -> None:
    """Report every contact with something that does not stand in the scene."""
    there = {*planes(keyframes.props), Surface.BODY}
    for pose in keyframes.poses.values():
        for surface in dict.fromkeys(one.surface for one in pose.contacts):
            if surface not in there:
                read.report("surface-missing", f"poses.{pose.name}.touch", surface=surface.value)


def _poses(read: Fields, known: Mapping[str, Pose]) -> dict[str, Pose]:
    """Read named poses in order; each may start from a known one or from one before it."""
    poses: dict[str, Pose] = {}
    for name in read.stated:
        one = read.inner(name)
        one.only(_POSE_KEYS)
        sources = {**known, **poses}
        base = sources.get(one.word("from", sources), Pose("")) if one.has("from") else Pose("")
        poses[name] = _pose(name, one, base)
    return poses


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
        shift=_triple(read, "shift") if read.has("shift") else base.shift,
        contacts=(*kept, *added),
        sliding=frozenset(contact.spot for contact in _contacts(read, "slide")),
    )


def _bearing(read: Fields, base: Bearing) -> Bearing:
    """Read how the body is turned; what is not stated stays as it was."""
    if not read.has("bearing"):
        return base
    inner = read.inner("bearing")
    inner.only(_BEARING)
    stated = {key: _number(inner, key) if inner.has(key) else getattr(base, key) for key in _BEARING}
    return Bearing(**stated)


def _angles(read: Fields) -> dict[str, float]:
    """Read angles by name, within their range; a name without a side stands for both."""
    if not read.has("angles"):
        return {}
    inner = read.inner("angles")
    motions = skeleton().motions
    angles: dict[str, float] = {}
    for key in inner.stated:
        names = [name for name in (key, *(f"{key}_{side}" for side in SIDES)) if name in motions]
        value = _number(inner, key)
        if not names:
            known = {*motions, *(name.removesuffix(f"_{side}") for name in motions for side in SIDES)}
            inner.report("word-unknown", key, word=key, near=nearest(key, known))
        for name in names:
            if not motions[name].low <= value <= motions[name].high:
                inner.report("angle-range", key, value=value, low=motions[name].low, high=motions[name].high)
                break
            angles[name] = value
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


def _cycle(read: Fields, poses: Mapping[str, Pose]) -> tuple[Stretch, ...]:
    """Read the way through the poses: `ready start`, `move start > top`."""
    stretches = []
    for text in read.texts("cycle"):
        phase, _, way = text.partition(" ")
        begin, _, end = (part.strip() for part in way.partition(">"))
        end = end or begin
        read.known("cycle", [phase], [one.value for one in Phase])
        read.known("cycle", list(dict.fromkeys(name.lstrip("~") for name in (begin, end))), poses)
        if phase in set(Phase):
            stretches.append(Stretch(Phase(phase), begin, end))
    phases = {one.phase for one in stretches}
    if stretches and Phase.MOVE not in phases and phases != {Phase.HOLD}:
        read.report("phase-missing", "cycle", phase=Phase.MOVE.value)
    for before, after in itertools.pairwise(stretches):
        if before.end != after.begin:
            read.report("cycle-jumps", "cycle", end=before.end, begin=after.begin)
    return tuple(stretches)


def _view(read: Fields) -> View:
    """Read from where the figure is seen."""
    inner = read.inner("view")
    inner.only(("azimuth", "pitch"))
    return View(_number(inner, "azimuth"), _number(inner, "pitch"))


def _props(read: Fields) -> Mapping[str, Mapping[str, object]]:
    """Read what stands around the person: kinds with their numbers."""
    if not read.has("props"):
        return {}
    inner = read.inner("props")
    inner.only(PROPS)
    tables = {kind: inner.inner(kind) for kind in inner.stated}
    return {kind: {key: table.value(key) for key in table.stated} for kind, table in tables.items()}


def _limit(read: Fields) -> Limit:
    """Read one limit of good form."""
    read.only(("say", "measure", "low", "high", "phases"))
    low, high = (_number(read, key) if read.has(key) else None for key in ("low", "high"))
    phases = read.each_of("phases", Phase) or tuple(Phase)
    return Limit(read.text("say"), _measure(read), low, high, phases)


def _measure(read: Fields) -> tuple[str, ...]:
    """Read what a limit measures: a word, and the points or the angle it is about."""
    measure = tuple(read.text("measure").split())
    if measure and (measure[0] not in MEASURES or MEASURES[measure[0]] != len(measure) - 1):
        read.report("measure-form", "measure", words=", ".join(f"{word} ({count})" for word, count in MEASURES.items()))
    elif measure:
        known = skeleton().motions if measure[0] == "angle" else (*skeleton().joints.values(), *skeleton().ends)
        read.known("measure", measure[1:], known)
    return measure


def _point(read: Fields, key: str) -> str:
    """Read the name of a point of the body; "" where it is not stated."""
    known: Iterable[str] = (*skeleton().joints.values(), *skeleton().ends, "none")
    return read.word(key, tuple(known)) if read.has(key) else ""


def _triple(read: Fields, key: str) -> tuple[float, float, float]:
    """Read three numbers."""
    value = read.value(key)
    if isinstance(value, list) and len(value) == 3 and all(isinstance(one, int | float) for one in value):
        return float(value[0]), float(value[1]), float(value[2])
    read.report("key-form", key, form="three numbers: `[0.0, 0.0, 0.0]`")
    return 0.0, 0.0, 0.0


def _number(read: Fields, key: str) -> float:
    """Read a number that may have a fraction."""
    value = read.value(key)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    read.report("key-form" if read.has(key) else "key-missing", key, form="a number")
    return 0.0
