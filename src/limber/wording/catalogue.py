"""The sentences of `limber.catalogue`: what happened, then how to mend it."""

from __future__ import annotations

from collections.abc import Mapping

PROBLEMS: Mapping[str, str] = {
    "key-missing": "`{key}` is missing. Add `{key} = ` with {form}.",
    "key-form": "`{key}` holds something else than it must. Write {form}.",
    "key-unknown": "`{key}` is not known here. Take it out, or write: {near}.",
    "word-unknown": "`{word}` is not a known word for `{key}`. Take it out, or write: {near}.",
    "word-twice": "`{word}` is stated twice. Keep one.",
    "number-range": "`{key}` is {value}. Write a whole number from {low} to {high}.",
    "tempo-form": "The tempo {value} cannot be read. Write seconds out, staying and back, such as 2-0-2.",
    "slug-form": "The file name {slug} is not a slug. Use lower-case words joined by hyphens, such as knee-rocks.",
    "list-length": "`{key}` has {count} entries. Give from {least} to {most}.",
    "tag-avoid-and-caution": "{tag} stands under `avoid_if` and `caution_if`. Keep it under one of them.",
    "leaflet-not-a-source": "{leaflet} stands under `from_leaflets` and not under `sources`. Add it there.",
    "start-not-below-ceiling": "The start does not stay below the ceiling in {what}. Lower the start or raise the ceiling.",
    "dose-without-frequency": "The dose lacks effort or days. Add both, such as effort 2-4, 3 days a week.",
    "tempo-and-hold": "The tempo stays in the middle and the {key} dose has a hold. Write the middle of the tempo as 0.",
    "sides-differ": "The sides of the dose differ from the laterality, {laterality}. Write the same in both, or leave them out for minutes.",
    "hold-without-breathing": "There is a hold and no cue to keep breathing. Add a cue with the words keep breathing.",
    "breath-not-mentioned": "Neither steps nor cues speak of the breath. Add a cue, such as breathe out as you lift.",
    "hold-too-long": "The hold is longer than {most} s, which is the most for strength and stabilisation. Shorten it.",
    "tag-must-avoid": "An exercise of this kind is left out with {tag}. Add {tag} to `avoid_if`.",
    "tag-must-caution": "An exercise of this kind needs care with {tag}. Add {tag} to `caution_if`, or to `avoid_if`.",
    "rung-missing": "There is no exercise {slug}. Check the spelling, or add its file.",
    "ladder-circle": "The easier rungs of {slug} lead back to it. Take one of the steps out.",
    "adapt-missing": "{tag} is a caution of some exercise and does not say what to do differently. Add `adapt`.",
    "adapt-without-use": "{tag} is no exercise's caution and yet has `adapt`. Take it out.",
    "adapt-twice": "{tag} says the same as {other}. Write a sentence of its own.",
    "leaflet-without-use": "No exercise comes from {leaflet}. Take it out, or name it under `from_leaflets`.",
    "tag-not-described": "{tag} is named and not described. Add a table `[tags.{tag}]`.",
    "tag-in-one-group": "{tag} is not in exactly one group. Put it into one of `groups`, once.",
    "position-without-words": "The position {position} has no plain words. Add it under `[positions]`.",
    "selection-empty": "A rule that names nothing would take everything. Name one of: {names}.",
}
REASONS: Mapping[str, str] = {}
