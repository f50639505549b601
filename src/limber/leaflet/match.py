"""Which exercise of the catalogue a leaflet's exercise is, or that it is new to Limber.

Takes a ReadExercise and the catalogue; gives the best slug with its score and the runners-up. Below `SURE` it names none:
a wrong figure and wrong warnings are worse than an exercise kept in the leaflet's own words.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

from limber.catalogue.exercise import Exercise, Position
from limber.catalogue.load import Catalogue
from limber.leaflet.draft import ReadExercise
from limber.leaflet.words import Words

# Our own numbers, set by looking at the names of leaflets: of names below it more are other exercises than not.
SURE = 0.68
APART = 0.03  # two that fit nearly as well as each other: the person chooses
WORTH_SHOWING = 0.35
RUNNERS_UP = 3
ELSEWHERE = 0.9  # what is left of a score where the leaflet starts from another position
_NAME, _STEPS, _MUSCLES = 0.78, 0.17, 0.05
_UNKNOWN = ""  # a word that no name has weighs as much as one that a single name has
_WORD = re.compile(r"[^\W\d_]+")


class Candidate(NamedTuple):
    """An exercise of the catalogue and how well it fits, 0 to 1."""

    slug: str
    score: float


@dataclass(frozen=True, slots=True)
class Match:
    """What a leaflet's exercise was taken for: `slug` is None where it is new to Limber; `runners_up` are the next best, best first."""

    slug: str | None
    score: float
    runners_up: tuple[Candidate, ...]


class _Known(NamedTuple):
    """An exercise of the catalogue as words: each of its names, its steps and its muscles."""

    slug: str
    names: tuple[frozenset[str], ...]
    spelt: tuple[str, ...]
    steps: frozenset[str]
    muscles: frozenset[str]
    position: str


@dataclass(frozen=True, slots=True)
class Index:
    """The catalogue made ready for matching. A word weighs more the fewer names have it."""

    known: Sequence[_Known]
    weights: Mapping[str, float]
    words: Words


def index(catalogue: Catalogue, words: Words) -> Index:
    """Give the index of a catalogue."""
    known = tuple(_known(exercise, words) for exercise in catalogue.exercises.values())
    counts = Counter(word for each in known for word in frozenset().union(*each.names) | each.steps)
    weights = {word: math.log(1 + len(known) / count) for word, count in counts.items()}
    return Index(known, {**weights, _UNKNOWN: math.log(1 + len(known)) or 1.0}, words)


def match(exercise: ReadExercise, found: Index) -> Match:
    """Give what an exercise of a leaflet is in the catalogue."""
    name = exercise.name if exercise.named else " ".join(exercise.steps)
    terms = _terms(name, found.words)
    steps = _terms(" ".join(exercise.steps), found.words)
    muscles = _terms(" ".join(exercise.muscles), found.words)
    spelt = " ".join(sorted(terms))
    positions = _positions(exercise, found.words)
    scores = [
        Candidate(each.slug, round(_score(each, found, terms, spelt, steps, muscles) * (1 if each.position in positions else ELSEWHERE), 3))
        for each in found.known
    ]
    best = sorted(scores, key=lambda candidate: (-candidate.score, candidate.slug))
    shown = tuple(candidate for candidate in best[: RUNNERS_UP + 1] if candidate.score >= WORTH_SHOWING)
    apart = len(shown) < 2 or shown[0].score - shown[1].score >= APART
    if exercise.named and shown and shown[0].score >= SURE and apart:
        return Match(shown[0].slug, shown[0].score, shown[1:])
    return Match(None, best[0].score if best else 0.0, shown[:RUNNERS_UP])


def _positions(exercise: ReadExercise, words: Words) -> frozenset[str]:
    """Give the positions that an exercise may start from: those its words name, every one where they name none."""
    said = " ".join((exercise.name, *exercise.steps[:3])).lower()
    named = [positions for phrase, positions in words.positions.items() if phrase in said]
    return frozenset().union(*named) if named else frozenset(Position)


def _score(each: _Known, found: Index, terms: frozenset[str], spelt: str, steps: frozenset[str], muscles: frozenset[str]) -> float:
    """Give how well an exercise of the catalogue fits: its name first, then its steps and muscles, as far as the leaflet has them."""
    named = max(_shared(terms, name, found.weights) for name in each.names)
    if 0.3 < named < 1:  # difflib is slow, and mends a spelling only where most is right
        named = max(named, *(0.95 * SequenceMatcher(None, spelt, other).ratio() for other in each.spelt))
    total = _NAME * named
    weight = _NAME
    for mine, theirs, share in ((steps, each.steps, _STEPS), (muscles, each.muscles, _MUSCLES)):
        if mine and theirs:
            total += share * min(1.0, 1.5 * _shared(mine, theirs, found.weights))
            weight += share
    return round(max(total / weight, 0.97 * named if named > 0.99 else 0.0), 3)


def _shared(mine: frozenset[str], theirs: frozenset[str], weights: Mapping[str, float]) -> float:
    """Give the weight of the words that two sets share, of the weight of both: 1 for the same words, 0 for none."""
    unknown = weights[_UNKNOWN]
    both = sum(weights.get(word, unknown) for word in mine) + sum(weights.get(word, unknown) for word in theirs)
    return 2 * sum(weights.get(word, unknown) for word in mine & theirs) / both if both else 0.0


def _known(exercise: Exercise, words: Words) -> _Known:
    """Give an exercise of the catalogue as words."""
    spoken = (exercise.name, exercise.slug.replace("-", " "), *exercise.also_known_as)
    names = tuple(dict.fromkeys(_terms(name, words) for name in spoken))
    muscles = _terms(" ".join((*exercise.muscles, *exercise.secondary_muscles)), words)
    return _Known(
        exercise.slug, names, tuple(" ".join(sorted(name)) for name in names), _terms(" ".join(exercise.steps), words), muscles, exercise.position
    )


def _terms(text: str, words: Words) -> frozenset[str]:
    """Give the words of a text that tell exercises apart, each in one form."""
    return frozenset(_kept(_WORD.findall(text.lower()), words))


def _kept(found: Iterable[str], words: Words) -> Iterable[str]:
    """Give words without those that every name may have, each as the language writes what means the same."""
    for word in found:
        if word not in words.matching["skipped"]:
            stem = _stem(word, words)
            yield words.same.get(stem, words.same.get(word, stem))


def _stem(word: str, words: Words) -> str:
    """Give a word without its ending, as far as more than three letters are left."""
    for ending in words.endings:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word
