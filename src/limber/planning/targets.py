"""What a week should reach: the muscles that the leaflets name, and the regions of the body.

Takes an Exercise; tells whether it covers. Coverage counts by kind (rules 4.2-10): lying on the front trains nothing, and a stretch
strengthens nothing. Only the muscles an exercise is meant for count, never those that help.
"""

from __future__ import annotations

from dataclasses import dataclass

from limber.catalogue.exercise import Exercise, Kind
from limber.programme.swap import BREATHING, LADDERED

MARCH = "seated-march"
_MOVING = frozenset({Kind.STRETCH, Kind.MOBILITY})
_STRETCH = frozenset({Kind.STRETCH})


@dataclass(frozen=True, slots=True)
class Target:
    """One group of muscles that should be trained or stretched. An exercise meant for a muscle of `but_not` is for another group."""

    slug: str
    kinds: frozenset[Kind]
    muscles: frozenset[str]
    but_not: frozenset[str] = frozenset()

    def covered_by(self, exercise: Exercise) -> bool:
        """Tell whether an exercise trains or stretches this group. Resting in a position does not."""
        meant = self.muscles.intersection(exercise.muscles) and self.but_not.isdisjoint(exercise.muscles)
        return bool(meant) and exercise.kind in self.kinds and not is_resting(exercise)


def _words(text: str) -> frozenset[str]:
    """Give the muscles of a list."""
    return frozenset(text.split(", "))


# Seeds A1 and A4: the muscles that the leaflets name, each with the kinds of exercise that serve it.
TARGETS = (
    Target("gluteus-maximus", LADDERED, _words("gluteus maximus")),
    Target("transversus-abdominis", LADDERED, _words("transversus abdominis")),
    Target("hip-abductors", LADDERED, _words("gluteus medius, gluteus minimus, tensor fasciae latae")),
    Target("back-extensors", LADDERED, _words("erector spinae, multifidus")),
    Target("abdominals", LADDERED, _words("rectus abdominis, external oblique, internal oblique")),
    Target("hamstrings", _STRETCH, _words("biceps femoris, semitendinosus, semimembranosus")),
    Target("piriformis", _STRETCH, _words("piriformis")),
    Target("psoas", _STRETCH, _words("psoas major, iliacus")),
    Target("gluteals", _STRETCH, _words("gluteus maximus, gluteus medius, gluteus minimus")),
    Target("upper-back", _MOVING, _words("trapezius, rhomboid major, rhomboid minor, semispinalis capitis, splenius capitis, levator scapulae")),
    Target("lower-back", _MOVING, _words("erector spinae, multifidus, quadratus lumborum"), _words("trapezius")),
)
# Rules 4.2-9: each region each week, by any kind of exercise.
REGIONS = {
    "upper": _words("trapezius, rhomboid major, pectoralis major, semispinalis capitis, splenius capitis, latissimus dorsi, longus colli"),
    "middle": _words("rhomboid major, latissimus dorsi, external oblique, internal oblique, rectus abdominis"),
    "low": _words("erector spinae, multifidus, quadratus lumborum, transversus abdominis"),
    "hips": _words("gluteus maximus, gluteus medius, gluteus minimus, piriformis, psoas major, iliacus"),
    "legs": _words("biceps femoris, semitendinosus, semimembranosus, quadriceps femoris, gastrocnemius, soleus, tibialis anterior"),
}
# Sources that measured, on people and against something else; the rest is expert reasoning or our own proposal.
_MEASURED = frozenset({"owen-2020", "tataryn-2021", "pocovi-2024", "who-2020", "who-2023", "mueller-niederer-2020"})
_GUIDED = frozenset({"acsm-2011", "brooke-wavell-2022", "giangregorio-2014", "mcgill-1998", "may-2018"})


def reaches(exercise: Exercise, region: str) -> bool:
    """Tell whether an exercise works a region."""
    return not REGIONS[region].isdisjoint(exercise.muscles) and not is_resting(exercise)


def is_resting(exercise: Exercise) -> bool:
    """True for a position that is only held for a while, such as lying on the front."""
    return exercise.kind is Kind.MOBILITY and exercise.start.duration is not None


def is_easy(exercise: Exercise) -> bool:
    """True for easy movement that opens a session: mobility that moves, and marching on a chair."""
    return exercise.slug == MARCH or (exercise.kind is Kind.MOBILITY and not is_resting(exercise) and exercise.slug != BREATHING)


def is_frame(exercise: Exercise) -> bool:
    """True for what opens and closes a day, easy movement and breathing."""
    return is_easy(exercise) or exercise.slug == BREATHING


def weakness(exercise: Exercise) -> int:
    """Give how weak the evidence is: 0 measured in trials, 1 in a guideline or by measurement of load, 2 customary practice."""
    if not _MEASURED.isdisjoint(exercise.sources):
        return 0
    return 1 if not _GUIDED.isdisjoint(exercise.sources) else 2
