"""The keyframes of one exercise as values: poses, what each touches, the way from one to the next, and the limits of good form.

Takes what `limber.figure.read` reads from `keyframes/<slug>.toml`; gives frozen values. Lengths are shares of stature, angles degrees.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from limber.body.surfaces import Surface
from limber.body.vectors import ORIGIN, Vector
from limber.figure.view import View


class Phase(StrEnum):
    """What a repetition goes through."""

    READY = "ready"
    MOVE = "move"
    HOLD = "hold"
    RETURN = "return"


@dataclass(frozen=True, slots=True)
class Contact:
    """A spot of the body that touches a surface; on the body itself, at a landmark."""

    spot: str
    surface: Surface
    landmark: str = ""


@dataclass(frozen=True, slots=True)
class Bearing:
    """How the whole body is turned: as a person stands, then rolled about its length (90 to the left), leant to the left, pitched forward
    (90 face down, -90 on the back), and turned on the spot to the left.
    """

    yaw: float = 0.0
    pitch: float = 0.0
    lean: float = 0.0
    roll: float = 0.0


@dataclass(frozen=True, slots=True)
class Pose:
    """One named pose. `anchor` names the spots that stay where they are and carry the body; `shift` moves the body from there.

    `sliding` names spots that touch at another place than before.
    """

    name: str
    bearing: Bearing = Bearing()
    angles: Mapping[str, float] = field(default_factory=dict)
    anchor: tuple[str, ...] = ()
    shift: Vector = ORIGIN
    contacts: tuple[Contact, ...] = ()
    sliding: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Stretch:
    """One part of the cycle: its phase, and the poses it leads from and to. A name with ~ before it is that pose in the mirror."""

    phase: Phase
    begin: str
    end: str


@dataclass(frozen=True, slots=True)
class Limit:
    """A limit of good form: what is measured, between which two values, in which phases, and what a coach says of it.

    `measure` is a word and the points or angles it is about (`docs/figure.md`); None is no limit on that side.
    """

    say: str
    measure: tuple[str, ...]
    low: float | None
    high: float | None
    phases: tuple[Phase, ...]


@dataclass(frozen=True, slots=True)
class Keyframes:
    """All that is stated of how one exercise looks. `side` is the working side described, "" where both work alike.

    `alternating` cycles show one side, then the other. `seconds` is the length of one movement where no tempo sets it, else 0.
    `flowing` cycles pass through every pose without a stop, as pedals do.
    `props` are kinds with their numbers; `muscles` those that glow, where not the exercise's own; `arrow` names the point whose way it shows.
    """

    slug: str
    side: str
    view: View
    alternating: bool
    seconds: float
    flowing: bool
    stretches: tuple[Stretch, ...]
    poses: Mapping[str, Pose]
    props: Mapping[str, Mapping[str, object]]
    muscles: tuple[str, ...]
    arrow: str
    limits: tuple[Limit, ...]
