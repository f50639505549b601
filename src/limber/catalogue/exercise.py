"""One exercise of the catalogue as a value, with the words of its kind, position and direction.

Takes what `limber.catalogue.load` reads from `exercises/<slug>.toml`; gives a frozen Exercise. Never holds a rule about a person.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from limber.dose.dose import Dose, Laterality, Tempo


class Kind(StrEnum):
    """What an exercise is for. Bracing and hollowing are both stabilisation, never the same exercise."""

    MOBILITY = "mobility"
    STRETCH = "stretch"
    STRENGTH = "strength"
    STABILISATION = "stabilisation"
    AEROBIC = "aerobic"


class Position(StrEnum):
    """The position an exercise starts from."""

    SUPINE = "supine"
    HOOK_LYING = "hook_lying"
    PRONE = "prone"
    SIDE_LYING = "side_lying"
    QUADRUPED = "quadruped"
    TALL_KNEELING = "tall_kneeling"
    HALF_KNEELING = "half_kneeling"
    LONG_SITTING = "long_sitting"
    SITTING = "sitting"
    STANDING = "standing"
    SPLIT_STANCE = "split_stance"
    OTHER = "other"


ON_THE_BACK = frozenset({Position.SUPINE, Position.HOOK_LYING})
LYING = ON_THE_BACK | {Position.PRONE, Position.SIDE_LYING}
KNEELING = frozenset({Position.QUADRUPED, Position.TALL_KNEELING, Position.HALF_KNEELING})
FLOOR = LYING | KNEELING | {Position.LONG_SITTING}


class SpineDirection(StrEnum):
    """The way the spine bends or turns in an exercise."""

    FLEXION = "flexion"
    EXTENSION = "extension"
    ROTATION = "rotation"
    LATERAL = "lateral"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True)
class Exercise:
    """A catalogue entry. Its slug is its file's name; `harder` is derived from the others' `easier`.

    `equipment` lists what is needed, every item of it; one that reads "chair or wall" is met by either.
    `start` is where a new person begins, `ceiling` the most that is ever asked; `tempo` holds where a dose states none.
    `unstated` names what the leaflet left open and Limber filled; `ambiguous` that it can be read in more ways than one.
    `first_plan` is false where an easier rung comes first.

    Of an exercise of a person's own: `like` is the one of the catalogue that it is, "" where it is none; `prescribed_despite` are conditions
    that whoever prescribed it knew of; `position_stated` is false where nobody said how it starts, and `position` is then the one that asks most.
    """

    slug: str
    name: str
    kind: Kind
    position: Position
    laterality: Laterality
    equipment: tuple[str, ...]
    start: Dose
    ceiling: Dose
    tempo: Tempo
    muscles: tuple[str, ...]
    secondary_muscles: tuple[str, ...]
    spine_direction: SpineDirection
    weight_bearing: bool
    steps: tuple[str, ...]
    cues: tuple[str, ...]
    faults: tuple[str, ...]
    avoid_if: tuple[str, ...]
    caution_if: tuple[str, ...]
    easier: tuple[str, ...]
    sources: tuple[str, ...]
    evidence: str
    dose_source: str
    also_known_as: tuple[str, ...] = ()
    from_leaflets: tuple[str, ...] = ()
    unstated: tuple[str, ...] = ()
    ambiguous: bool = False
    first_plan: bool = True
    harder: tuple[str, ...] = ()
    like: str = ""
    prescribed_despite: tuple[str, ...] = ()
    position_stated: bool = True

    @property
    def on_floor(self) -> bool:
        """True for what is done down on the floor, as far as anybody said how it starts."""
        return self.position in FLOOR and self.position_stated

    @property
    def drawn_as(self) -> str:
        """The slug of the catalogue whose figure shows it, where there is one."""
        return self.like or self.slug
