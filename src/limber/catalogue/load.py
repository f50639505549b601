"""The catalogue as it ships: every exercise, the vocabulary and the sources, read once and checked.

Takes the texts of the catalogue's files; gives a Catalogue, or a Problem for every mistake in any of them. Never gives half a catalogue.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cache

from limber.catalogue.check import check, check_exercise
from limber.catalogue.exercise import Exercise, Kind, Position, SpineDirection
from limber.catalogue.fields import Fields
from limber.catalogue.sources import Source, read_sources
from limber.catalogue.vocabulary import Vocabulary, read_vocabulary, words_of
from limber.dose.dose import Dose, Laterality, Range, Tempo
from limber.dose.parse import parse
from limber.files import packaged_names, packaged_text, read_table
from limber.problems import Problem, Problems

_UNREAD = Dose(repetitions=Range(1, 1))  # stands where a sentence could not be read, so that reading goes on
_KEYS = tuple(field.name for field in fields(Exercise) if field.name not in {"slug", "harder"})


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All that is known of exercises in general. Exercises stand in the order of their slugs."""

    exercises: Mapping[str, Exercise]
    vocabulary: Vocabulary
    sources: Mapping[str, Source]


@cache
def load() -> Catalogue:
    """Give the packaged catalogue, read once. Raises ValueError with every Problem when the package's own files are wrong."""
    slugs = packaged_names("catalogue/exercises", ".toml")
    texts = {slug: packaged_text("catalogue", "exercises", f"{slug}.toml") for slug in slugs}
    catalogue, problems = read_catalogue(texts, packaged_text("catalogue", "vocabulary.toml"), packaged_text("catalogue", "sources.toml"))
    if catalogue is None:
        raise ValueError("\n".join(map(str, problems)))
    return catalogue


def read_catalogue(texts: Mapping[str, str], vocabulary_text: str, sources_text: str) -> tuple[Catalogue | None, Problems]:
    """Give the catalogue that these texts hold, exercises by slug, or the Problems of all of them."""
    sources, problems = read_sources(sources_text)
    if sources is None:
        return None, problems
    vocabulary, problems = read_vocabulary(vocabulary_text, sources)
    if vocabulary is None:
        return None, problems
    read = {slug: read_exercise(text, slug, vocabulary, sources) for slug, text in texts.items()}
    problems = tuple(problem for _, found in read.values() for problem in found)
    exercises = _with_harder({slug: exercise for slug, (exercise, _) in read.items() if exercise})
    problems = problems or check(exercises, vocabulary, sources)
    return (None if problems else Catalogue(exercises, vocabulary, sources)), problems


def read_exercise(text: str, slug: str, vocabulary: Vocabulary, sources: Mapping[str, Source]) -> tuple[Exercise | None, Problems]:
    """Give the exercise of one file, or every Problem in it with its line. `harder` is empty: it is derived from the other files."""
    table, problems = read_table(text, f"{slug}.toml")
    read = Fields(table, problems=list(problems))
    read.only(_KEYS)
    exercise = _exercise(slug, read, vocabulary, sources)
    if not read.problems:
        for problem in check_exercise(exercise):
            read.keep(replace(problem, where=read.where(problem.where.key)))
    return (None if read.problems else exercise), read.problems


def _exercise(slug: str, read: Fields, vocabulary: Vocabulary, sources: Mapping[str, Source]) -> Exercise:
    """Take an exercise out of its table; to be used only where no Problem was found."""
    return Exercise(
        slug=slug,
        name=read.text("name"),
        kind=read.one_of("kind", Kind),
        position=read.one_of("position", Position),
        laterality=read.one_of("laterality", Laterality),
        equipment=_equipment(read, vocabulary),
        start=_dose(read, "start"),
        ceiling=_dose(read, "ceiling"),
        tempo=_tempo(read),
        muscles=read.words("muscles", vocabulary.muscles),
        secondary_muscles=read.words("secondary_muscles", vocabulary.muscles),
        spine_direction=read.one_of("spine_direction", SpineDirection),
        weight_bearing=read.flag("weight_bearing"),
        steps=read.texts("steps"),
        cues=read.texts("cues"),
        faults=read.texts("faults"),
        avoid_if=read.words("avoid_if", vocabulary.tags),
        caution_if=read.words("caution_if", vocabulary.tags),
        easier=read.texts("easier"),
        sources=read.words("sources", sources),
        evidence=read.text("evidence"),
        dose_source=read.text("dose_source"),
        also_known_as=read.texts("also_known_as", may_lack=True),
        from_leaflets=read.words("from_leaflets", sources, may_lack=True),
        unstated=read.words("unstated", [field.name for field in fields(Dose)], may_lack=True),
        ambiguous=read.flag("ambiguous", default=False),
        first_plan=read.flag("first_plan", default=True),
    )


def _equipment(read: Fields, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Read the kit; each word of "chair or wall" must be known."""
    items = read.texts("equipment")
    read.known("equipment", [word for item in items for word in words_of(item)], vocabulary.equipment)
    return items


def _dose(read: Fields, key: str) -> Dose:
    """Read a dose sentence; its Problems get the line of the sentence and keep their span within it."""
    sentence = read.text(key)
    dose, problems = parse(sentence) if sentence else (None, ())
    for problem in problems:
        read.keep(Problem(problem.code, read.where(key), problem.span, problem.values))
    return dose or _UNREAD


def _tempo(read: Fields) -> Tempo:
    """Read the tempo, three numbers of seconds such as "2-0-2"."""
    text = read.text("tempo")
    parts = text.split("-")
    if len(parts) == len(Tempo._fields) and all(part.isascii() and part.isdigit() for part in parts):
        return Tempo(*map(int, parts))
    if text:
        read.report("tempo-form", "tempo", value=text)
    return Tempo(2, 0, 2)


def _with_harder(exercises: Mapping[str, Exercise]) -> dict[str, Exercise]:
    """Give the exercises with the rungs above each, in the order of their slugs."""
    above: dict[str, list[str]] = {slug: [] for slug in exercises}
    for slug, exercise in exercises.items():
        for rung in exercise.easier:
            above.get(rung, []).append(slug)
    return {slug: replace(exercise, harder=tuple(above[slug])) for slug, exercise in sorted(exercises.items())}
