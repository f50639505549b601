"""The words of the catalogue: conditions with what each forbids, kit, positions, muscles, and the sets of comforting exercises.

Takes the text of `vocabulary.toml` and the known sources; gives a Vocabulary, or Problems. Never decides about a person:
`limber.person.suits` does, with the rules that stand here as data.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from limber.catalogue.exercise import Exercise, Kind, Position, SpineDirection
from limber.catalogue.fields import Fields
from limber.catalogue.sources import Source
from limber.files import read_table
from limber.problems import Problems
from limber.scales import Effort

FILE = "vocabulary.toml"
COMFORT = "acute-flare"


@dataclass(frozen=True, slots=True)
class Selection:
    """A choice of exercises: every list that is not empty must hold the exercise; what `unless` names is not chosen.

    `says` is the sentence for a person, `source` the work it rests on.
    """

    says: str
    source: str
    slugs: tuple[str, ...] = ()
    kinds: tuple[Kind, ...] = ()
    positions: tuple[Position, ...] = ()
    spine_directions: tuple[SpineDirection, ...] = ()
    equipment: tuple[str, ...] = ()
    unless_slugs: tuple[str, ...] = ()
    unless_equipment: tuple[str, ...] = ()

    def holds(self, exercise: Exercise) -> bool:
        """Tell whether an exercise is one of those chosen."""
        kit = {word for item in exercise.equipment for word in words_of(item)}
        wanted = (
            (self.slugs, {exercise.slug}),
            (self.kinds, {exercise.kind}),
            (self.positions, {exercise.position}),
            (self.spine_directions, {exercise.spine_direction}),
            (self.equipment, kit),
        )
        spared = exercise.slug in self.unless_slugs or not kit.isdisjoint(self.unless_equipment)
        return not spared and all(not words or not has.isdisjoint(words) for words, has in wanted)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that holds for all that it meets: the sentence for a person and the work it rests on."""

    says: str
    source: str


@dataclass(frozen=True, slots=True)
class Caps:
    """The most that may be asked: effort 0-10, a hold in s, and minutes on the back or of aerobic work in s. None means no cap."""

    source: str
    effort: int | None = None
    hold: int | None = None
    on_the_back: int | None = None
    aerobic: int | None = None


@dataclass(frozen=True, slots=True)
class Tag:
    """A condition: its words, and what it forbids beyond the exercises that list it under `avoid_if`.

    `name` stands on a tick box and in reasons, `question` asks for it alone, `meaning` tells a physiotherapist. `adapt` is the sentence
    shown with an exercise that lists the tag under `caution_if`; empty where none does.
    """

    slug: str
    name: str
    question: str
    meaning: str
    group: str
    source: str
    adapt: str = ""
    refuses: Rule | None = None
    leaves: Selection | None = None
    takes_away: tuple[Selection, ...] = ()
    keeps_off_floor: Rule | None = None
    caps: Caps | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Conditions that are asked together. `asked_where` names the circumstance without which the group is not asked ("pregnancy")."""

    slug: str
    title: str
    ask: str
    tags: tuple[str, ...]
    asked_where: str = ""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every word of the catalogue. Tags stand in the order in which they are asked."""

    tags: Mapping[str, Tag]
    groups: tuple[Group, ...]
    equipment: Mapping[str, str]
    positions: Mapping[str, str]
    muscles: Mapping[str, str]
    lock_comfort_set: tuple[str, ...]

    @property
    def comfort_set(self) -> tuple[str, ...]:
        """Give the slugs that a flare leaves."""
        leaves = self.tags[COMFORT].leaves
        return leaves.slugs if leaves else ()

    def place_of(self, exercise: Exercise) -> str:
        """Give the plain words for how an exercise is done: its position, in water where that is in no other one, or that nobody said."""
        if not exercise.position_stated:
            return "as its own words say"
        in_water = exercise.position is Position.OTHER and "pool" in exercise.equipment
        return "in water" if in_water else self.positions[exercise.position]


def words_of(item: str) -> tuple[str, ...]:
    """Give the kit of which any one will do: "chair or wall" is two words."""
    return tuple(item.split(" or "))


def read_vocabulary(text: str, sources: Mapping[str, Source]) -> tuple[Vocabulary | None, Problems]:
    """Give the vocabulary, or every Problem of the file."""
    table, problems = read_table(text, FILE)
    fields = Fields(table, problems=list(problems))
    fields.only(("lock_comfort_set", "groups", "tags", "equipment", "positions", "muscles"))
    groups = tuple(_group(inner) for inner in fields.inner_list("groups"))
    equipment = _plain_words(fields.inner("equipment"))
    positions = _plain_words(fields.inner("positions"))
    muscles = _plain_words(fields.inner("muscles"))
    described = fields.inner("tags")
    of_group = {tag: group.slug for group in groups for tag in group.tags}
    tags = {slug: _tag(slug, described.inner(slug), of_group.get(slug, ""), equipment, sources) for slug in described.stated}
    lock_comfort_set = fields.texts("lock_comfort_set")
    _check_words(fields, groups, tags, positions)
    ordered = {slug: tags[slug] for slug in of_group if slug in tags}
    return (None if fields.problems else Vocabulary(ordered, groups, equipment, positions, muscles, lock_comfort_set)), fields.problems


def _check_words(fields: Fields, groups: tuple[Group, ...], tags: Mapping[str, Tag], positions: Mapping[str, str]) -> None:
    """Report a tag that is in no group or in two, one that is not described, a comfort set that is not there, a position without words."""
    grouped = [tag for group in groups for tag in group.tags]
    for tag in dict.fromkeys((*grouped, *tags, COMFORT)):
        if tag not in tags:
            fields.report("tag-not-described", "tags", tag=tag)
        elif grouped.count(tag) != 1:
            fields.report("tag-in-one-group", f"tags.{tag}", tag=tag)
    for position in Position:
        if position not in positions:
            fields.report("position-without-words", "positions", position=position.value)


def _plain_words(fields: Fields) -> Mapping[str, str]:
    """Read a table of words with the plain words for each."""
    return {word: fields.text(word) for word in fields.stated}


def _group(fields: Fields) -> Group:
    """Read one group of conditions."""
    fields.only(("slug", "title", "ask", "tags", "asked_where"))
    asked_where = fields.word("asked_where", ("pregnancy",)) if fields.has("asked_where") else ""
    return Group(fields.text("slug"), fields.text("title"), fields.text("ask"), fields.texts("tags"), asked_where)


def _tag(slug: str, fields: Fields, group: str, equipment: Mapping[str, str], sources: Mapping[str, Source]) -> Tag:
    """Read one condition."""
    fields.only(("name", "question", "meaning", "adapt", "source", "refuses", "leaves", "takes_away", "keeps_off_floor", "caps"))
    return Tag(
        slug,
        fields.text("name"),
        fields.text("question"),
        fields.text("meaning"),
        group,
        fields.word("source", sources),
        adapt=fields.text("adapt") if fields.has("adapt") else "",
        refuses=_rule(fields.inner("refuses"), sources) if fields.has("refuses") else None,
        leaves=_selection(fields.inner("leaves"), equipment, sources) if fields.has("leaves") else None,
        takes_away=tuple(_selection(inner, equipment, sources) for inner in fields.inner_list("takes_away")),
        keeps_off_floor=_rule(fields.inner("keeps_off_floor"), sources) if fields.has("keeps_off_floor") else None,
        caps=_caps(fields.inner("caps"), sources) if fields.has("caps") else None,
    )


def _rule(fields: Fields, sources: Mapping[str, Source]) -> Rule:
    """Read a rule that meets everything."""
    fields.only(("says", "source"))
    return Rule(fields.text("says"), fields.word("source", sources))


def _selection(fields: Fields, equipment: Mapping[str, str], sources: Mapping[str, Source]) -> Selection:
    """Read a choice of exercises. One that names nothing would choose everything: that is a Problem."""
    names = ("slugs", "kinds", "positions", "spine_directions", "equipment")
    fields.only((*names, "unless_slugs", "unless_equipment", "says", "source"))
    if not any(map(fields.has, names)):
        fields.report("selection-empty", "says", names=", ".join(names))
    return Selection(
        says=fields.text("says"),
        source=fields.word("source", sources),
        slugs=fields.texts("slugs", may_lack=True),
        kinds=fields.each_of("kinds", Kind),
        positions=fields.each_of("positions", Position),
        spine_directions=fields.each_of("spine_directions", SpineDirection),
        equipment=fields.words("equipment", equipment, may_lack=True),
        unless_slugs=fields.texts("unless_slugs", may_lack=True),
        unless_equipment=fields.words("unless_equipment", equipment, may_lack=True),
    )


def _caps(fields: Fields, sources: Mapping[str, Source]) -> Caps:
    """Read what is capped; at most an hour of anything."""
    fields.only(("source", "effort", "hold", "on_the_back", "aerobic"))
    return Caps(
        fields.word("source", sources),
        fields.whole_if_stated("effort", Effort.LOW, Effort.HIGH),
        fields.whole_if_stated("hold", 1, 60),
        fields.whole_if_stated("on_the_back", 10, 3600),
        fields.whole_if_stated("aerobic", 10, 3600),
    )
