"""What must hold of the catalogue beyond the form of its files: laws of one exercise, and laws of all of them together.

Takes exercises and the vocabulary; gives Problems that name the file and key. Never reads a file. Each law says which hazard or source
it rests on; the whole list is in `docs/catalogue.md`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from limber.catalogue.exercise import ON_THE_BACK, Exercise, Kind, Position, SpineDirection
from limber.catalogue.sources import Source
from limber.catalogue.vocabulary import Vocabulary
from limber.dose.dose import Laterality, Range
from limber.dose.reckon import hold_seconds, volume
from limber.problems import Problem, Problems, Where

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_TRAINING = frozenset({Kind.STRENGTH, Kind.STABILISATION})
# Standing still is balance, not a hard squeeze, so its holds may be longer than ten seconds.
_BALANCE = frozenset({"tandem-stance", "single-leg-stance"})
LONGEST_HOLD = 10  # s, of strength and stabilisation: hazard H14, breath-holding under load

Finding = tuple[str, str, Mapping[str, object]]  # code, key, values


def check_exercise(exercise: Exercise) -> Problems:
    """Give every law that one exercise breaks, placed at its file and key."""
    source = f"{exercise.slug}.toml"
    found = [finding for law in _LAWS for finding in law(exercise)]
    return tuple(Problem(code, Where(source, None, key), None, values) for code, key, values in found)


def check(exercises: Mapping[str, Exercise], vocabulary: Vocabulary, sources: Mapping[str, Source]) -> Problems:
    """Give every law that the catalogue breaks as a whole; the laws of single exercises are not repeated here."""
    return (*_ladder(exercises), *_adapt(exercises, vocabulary), *_named(exercises, vocabulary), *_cited(exercises, sources))


def _slug(exercise: Exercise) -> Iterator[Finding]:
    """A slug is lower-case words joined by hyphens."""
    if not _SLUG.fullmatch(exercise.slug):
        yield "slug-form", "", {"slug": exercise.slug}


def _told_in_full(exercise: Exercise) -> Iterator[Finding]:
    """An exercise has two to six steps, two cues and two faults at least, a muscle and a source."""
    for key, words, least, most in (
        ("steps", exercise.steps, 2, 6),
        ("cues", exercise.cues, 2, 9),
        ("faults", exercise.faults, 2, 9),
        ("muscles", exercise.muscles, 1, 9),
        ("sources", exercise.sources, 1, 9),
        ("equipment", exercise.equipment, 1, 3),
    ):
        if not least <= len(words) <= most:
            yield "list-length", key, {"key": key, "count": len(words), "least": least, "most": most}


def _one_meaning(exercise: Exercise) -> Iterator[Finding]:
    """A tag forbids or cautions, not both; a leaflet that is named is a source too."""
    for tag in exercise.avoid_if:
        if tag in exercise.caution_if:
            yield "tag-avoid-and-caution", "caution_if", {"tag": tag}
    for leaflet in exercise.from_leaflets:
        if leaflet not in exercise.sources:
            yield "leaflet-not-a-source", "sources", {"leaflet": leaflet}


def _start_below_ceiling(exercise: Exercise) -> Iterator[Finding]:
    """The start asks less work than the ceiling, and nowhere a longer hold or more effort (hazard H09)."""
    sides = exercise.tempo, exercise.laterality
    if not volume(exercise.start, *sides) < volume(exercise.ceiling, *sides):
        yield "start-not-below-ceiling", "start", {"what": "the amount"}
    for what, start, ceiling in (
        ("the hold", hold_seconds(exercise.start), hold_seconds(exercise.ceiling)),
        ("the effort", _high(exercise.start.effort), _high(exercise.ceiling.effort)),
        ("the times a day", _high(exercise.start.times_per_day), _high(exercise.ceiling.times_per_day)),
        ("the days a week", _high(exercise.start.days_per_week), _high(exercise.ceiling.days_per_week)),
    ):
        if start > ceiling:
            yield "start-not-below-ceiling", "start", {"what": what}


def _doses_stated(exercise: Exercise) -> Iterator[Finding]:
    """A catalogue dose says how often, how hard and on how many days; a tempo never holds where the dose does."""
    for key, dose in (("start", exercise.start), ("ceiling", exercise.ceiling)):
        if dose.effort is None or dose.days_per_week is None:
            yield "dose-without-frequency", key, {}
        if hold_seconds(dose) and exercise.tempo.stay:
            yield "tempo-and-hold", "tempo", {"key": key}


def _sides(exercise: Exercise) -> Iterator[Finding]:
    """Both sides get the same: an exercise of one side says so in both doses, one of both sides in neither (hazard H17)."""
    for key, dose in (("start", exercise.start), ("ceiling", exercise.ceiling)):
        one_sided = exercise.laterality is not Laterality.BILATERAL and dose.duration is None
        if dose.laterality is not (exercise.laterality if one_sided else None):
            yield "sides-differ", key, {"laterality": exercise.laterality.value.replace("_", " ")}


def _breathing(exercise: Exercise) -> Iterator[Finding]:
    """Every hold says to keep breathing, and every exercise speaks of the breath (hazard H14)."""
    if hold_seconds(exercise.ceiling) and not any("keep breathing" in cue for cue in exercise.cues):
        yield "hold-without-breathing", "cues", {}
    if not any("breath" in line.lower() for line in exercise.cues + exercise.steps):
        yield "breath-not-mentioned", "cues", {}


def _hold_length(exercise: Exercise) -> Iterator[Finding]:
    """A hold of strength or stabilisation is ten seconds at most (hazard H14)."""
    too_long = hold_seconds(exercise.ceiling) > LONGEST_HOLD
    if too_long and exercise.kind in _TRAINING and exercise.slug not in _BALANCE:
        yield "hold-too-long", "ceiling", {"most": LONGEST_HOLD}


def _forbidden(exercise: Exercise) -> Iterator[Finding]:
    """What the conditions of hazard H06 demand under `avoid_if`."""
    demands = (
        (exercise.position is Position.PRONE, ("pregnancy-t2", "pregnancy-t3")),
        (exercise.position in ON_THE_BACK, ("pregnancy-t3",)),
        (_bends(exercise) and exercise.kind is Kind.STRENGTH, ("osteoporosis", "osteoporosis-vertebral-fracture")),
        (_arches(exercise), ("extension-leg-pain",)),
    )
    for holds, tags in demands:
        for tag in tags if holds else ():
            if tag not in exercise.avoid_if:
                yield "tag-must-avoid", "avoid_if", {"tag": tag}


def _cautioned(exercise: Exercise) -> Iterator[Finding]:
    """What must be at least a caution: arching with a narrow canal, rounding with leg pain from it (hazard H06)."""
    rounds_lying = _bends(exercise) and exercise.position in {*ON_THE_BACK, Position.QUADRUPED}
    for holds, tag in ((_arches(exercise), "spinal-stenosis"), (rounds_lying, "disc-flexion-leg-pain")):
        if holds and tag not in exercise.avoid_if + exercise.caution_if:
            yield "tag-must-caution", "caution_if", {"tag": tag}


_LAWS: tuple[Callable[[Exercise], Iterator[Finding]], ...] = (
    _slug,
    _told_in_full,
    _one_meaning,
    _doses_stated,
    _start_below_ceiling,
    _sides,
    _breathing,
    _hold_length,
    _forbidden,
    _cautioned,
)


def _ladder(exercises: Mapping[str, Exercise]) -> Iterator[Problem]:
    """Every easier rung is there, and no ladder comes back to where it began."""
    for slug, exercise in exercises.items():
        for rung in exercise.easier:
            if rung not in exercises:
                yield Problem("rung-missing", Where(f"{slug}.toml", None, "easier"), None, {"slug": rung})
        if slug in _below(slug, exercises):
            yield Problem("ladder-circle", Where(f"{slug}.toml", None, "easier"), None, {"slug": slug})


def _below(slug: str, exercises: Mapping[str, Exercise]) -> frozenset[str]:
    """Give every rung under an exercise, however far down."""
    found: set[str] = set()
    waiting = [slug]
    while waiting:
        here = exercises.get(waiting.pop())
        new = set(here.easier) - found if here else set()
        found |= new
        waiting += new
    return frozenset(found)


def _adapt(exercises: Mapping[str, Exercise], vocabulary: Vocabulary) -> Iterator[Problem]:
    """Each tag that cautions somewhere says what to do differently, in a sentence of its own; the others have none."""
    cautions = {tag for exercise in exercises.values() for tag in exercise.caution_if}
    said: dict[str, str] = {}
    for slug, tag in vocabulary.tags.items():
        where = Where("vocabulary.toml", None, f"tags.{slug}.adapt")
        if bool(tag.adapt) is not (slug in cautions):
            yield Problem("adapt-missing" if slug in cautions else "adapt-without-use", where, None, {"tag": slug})
        elif tag.adapt and said.setdefault(tag.adapt, slug) != slug:
            yield Problem("adapt-twice", where, None, {"tag": slug, "other": said[tag.adapt]})


def _named(exercises: Mapping[str, Exercise], vocabulary: Vocabulary) -> Iterator[Problem]:
    """Every exercise that the vocabulary names is there."""
    named = dict.fromkeys(vocabulary.lock_comfort_set, "lock_comfort_set")
    for tag in vocabulary.tags.values():
        for selection in (tag.leaves, *tag.takes_away):
            named |= dict.fromkeys(selection.slugs + selection.unless_slugs if selection else (), f"tags.{tag.slug}")
    for slug, key in named.items():
        if slug not in exercises:
            yield Problem("rung-missing", Where("vocabulary.toml", None, key), None, {"slug": slug})


def _cited(exercises: Mapping[str, Exercise], sources: Mapping[str, Source]) -> Iterator[Problem]:
    """Every source that an exercise or a condition cites was known when it was read; here the leaflets are looked for."""
    used = {leaflet for exercise in exercises.values() for leaflet in exercise.from_leaflets}
    for leaflet in (slug for slug in sources if slug.startswith("leaflet-")):
        if leaflet not in used:
            yield Problem("leaflet-without-use", Where("sources.toml", None, leaflet), None, {"leaflet": leaflet})


def _bends(exercise: Exercise) -> bool:
    """Tell whether the spine bends forward."""
    return exercise.spine_direction is SpineDirection.FLEXION


def _arches(exercise: Exercise) -> bool:
    """Tell whether the spine bends backward lying on the front or standing."""
    return exercise.spine_direction is SpineDirection.EXTENSION and exercise.position in {Position.PRONE, Position.STANDING}


def _high(value: Range | None) -> int:
    """Give the upper end of a range, 0 where it is not stated."""
    return value.high if value else 0
