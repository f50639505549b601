"""The words and phrases of one language of leaflets, read from `words/<language>.toml` and made ready for matching.

Takes the text of such a file; gives Words. Never holds a word of any language itself.
Each combination of classes that a word can have is one letter; a row of classes is then a regular expression over letters,
so that a whole leaflet is searched for a phrase in one pass.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from limber.files import packaged_text

# Kinds of tokens that are classes of their own.
_KINDS = ("end", "num", "time", "chain", "blank", "comma", "dash", "slash", "colon", "bar", "open", "close", "eq", "semi", "x", "star", "word")
_VALUED = frozenset({"num", "time", "once", "chain"})
_COUNTED = ("times", "set", "rep", "breath", "unit", "hour", "day")
_FIRST_LETTER = 0x4E00
_GAP = ("end", "num", "time", "chain", "once", "semi", "bar")
_NOT_IN_GAP = {"~~": ("end",), "~": _GAP, "-": (*_GAP, "comma")}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A pattern over letters, and what it gives; `values` are the groups that hold a number or a length of time."""

    gives: str
    pattern: re.Pattern[str]
    values: int


@dataclass(frozen=True, slots=True)
class Words:
    """One language. `letters` gives the letter of a word; `kinds` that of a token which is no word."""

    numbers: Mapping[str, int]
    once: Mapping[str, int]
    units: Mapping[str, int]
    lexing: Mapping[str, frozenset[str]]
    bounds: Mapping[str, Sequence[tuple[str, list[str]]]]
    behind: Mapping[str, Sequence[tuple[str, list[str]]]]
    leading: frozenset[str]
    measures: frozenset[str]
    abbreviations: frozenset[str]
    adjectives: frozenset[str]
    counting: frozenset[str]
    acts: frozenset[str]
    letters: Mapping[str, str]
    kinds: Mapping[str, str]
    dose: tuple[Phrase, ...]
    sides: tuple[Phrase, ...]
    blanks: tuple[Phrase, ...]
    rules: tuple[Phrase, ...]
    unless: Mapping[str, str]
    conditional: frozenset[str]
    cues: Mapping[str, tuple[Phrase, ...]]
    headings: Mapping[str, frozenset[str]]
    columns: Mapping[str, str]
    column_openings: frozenset[str]
    matching: Mapping[str, frozenset[str]]
    endings: tuple[str, ...]
    same: Mapping[str, str]
    positions: Mapping[str, frozenset[str]]
    own_kinds: Mapping[str, frozenset[str]]
    noise: tuple[str, ...]
    muscles: Mapping[str, frozenset[str]]

    def counts(self, word: str) -> bool:
        """Tell whether a word is one that a number counts in a dose: a unit, repetitions, sets, breaths."""
        return word in self.counting


@cache
def packaged_words(language: str = "en") -> Words:
    """Give the words of a language that ships with Limber. Raises FileNotFoundError."""
    return read_words(packaged_text("leaflet", "words", f"{language}.toml"))


def read_words(text: str) -> Words:
    """Give the words that a file of a language holds. Raises tomllib.TOMLDecodeError or KeyError: such a file is ours."""
    table = tomllib.loads(text)
    alphabet = _Alphabet(table)
    lexing = table["lexing"]
    classes = table["classes"]
    bounds = _bounds(lexing, {"up_to": "up_to", "at_least": "at_least"})
    return Words(
        numbers=table["numbers"],
        once=table["once"],
        units=table["units"],
        lexing={name: frozenset(str(value).split()) for name, value in lexing.items() if isinstance(value, str)},
        bounds=bounds,
        behind=_bounds(lexing, {"or_more": "at_least", "or_less": "up_to"}),
        leading=frozenset({*table["numbers"], *bounds, *lexing["about"].split(), *table["units"]}),
        measures=frozenset(lexing["measure"].split()),
        abbreviations=frozenset(lexing["abbreviations"].split()),
        adjectives=frozenset(lexing["adjectives"].split()),
        counting=frozenset(" ".join(classes[name] for name in _COUNTED).split()) | {"count", "more", "x"},
        acts=frozenset(classes["act"].split()),
        letters=alphabet.letters,
        kinds=alphabet.kinds,
        dose=tuple(alphabet.phrase(gives, row) for gives, row in table["dose"]["patterns"]),
        sides=tuple(alphabet.phrase(gives, row) for gives, row in table["sides"]["patterns"]),
        blanks=tuple(alphabet.phrase(gives, row) for gives, row in table["blanks"]["patterns"]),
        rules=tuple(alphabet.phrase(gives, row) for gives, row in table["rules"]["patterns"]),
        unless=table["rules"]["unless"],
        conditional=frozenset(table["rules"]["conditional"].split()),
        cues={name: tuple(alphabet.phrase(name, row) for row in rows) for name, rows in table["cues"].items()},
        headings={name: _entries(value) for name, value in table["headings"].items()},
        matching={"skipped": frozenset(table["matching"]["skipped"].split())},
        endings=tuple(table["matching"]["endings"].split()),
        same={word: row.split()[0] for row in table["matching"]["same"] for word in row.split()},
        positions={phrase: frozenset(names.split()) for names, phrases in table["positions"].items() for phrase in _entries(phrases)},
        own_kinds={kind: frozenset(value.split()) for kind, value in table["own_kinds"].items()},
        columns={entry: name for name, value in table["columns"].items() for entry in _entries(value)},
        column_openings=frozenset(entry.split()[0] for value in table["columns"].values() for entry in _entries(value)),
        noise=tuple(sorted(_entries(table["headings"]["noise"]))),
        muscles={name: frozenset(value.split()) for name, value in table["muscles"].items()},
    )


def _bounds(lexing: Mapping[str, list[str]], kinds: Mapping[str, str]) -> dict[str, list[tuple[str, list[str]]]]:
    """Give the words that leave a number open at one end, by the first of them; `kinds` says at which end each list of the language does."""
    found: dict[str, list[tuple[str, list[str]]]] = {}
    for name, kind in kinds.items():
        for row in lexing[name]:
            found.setdefault(row.split()[0], []).append((kind, row.split()))
    return found


def _entries(text: str) -> frozenset[str]:
    """Give the entries of a list: between bars where there are any, else between spaces."""
    return frozenset(" ".join(entry.split()) for entry in text.split("|")) if "|" in text else frozenset(text.split())


class _Alphabet:
    """The letters of a language: one for each combination of classes that one of its words has."""

    def __init__(self, table: Mapping[str, Mapping[str, object]]) -> None:
        """Give every word its classes, every combination of classes a letter."""
        classes: dict[str, set[str]] = {}
        for name, words in table["classes"].items():
            for word in str(words).split():
                classes.setdefault(word, set()).add(name)
        for word in table["once"]:
            classes.setdefault(word, set()).add("once")
        for word in _literals(table):
            classes.setdefault(word, set()).add(f"'{word}'")
        combinations = {frozenset(found) for found in classes.values()} | {frozenset({kind}) for kind in _KINDS}
        self._letters = {combination: chr(_FIRST_LETTER + i) for i, combination in enumerate(sorted(combinations, key=sorted))}
        self.letters = {word: self._letters[frozenset(found)] for word, found in classes.items()}
        self.kinds = {kind: self._letters[frozenset({kind})] for kind in _KINDS}

    def phrase(self, gives: str, row: str) -> Phrase:
        """Give the phrase of a row of classes."""
        groups = 0
        pattern = ""
        for atom in row.split():
            text, valued = self._atom(atom)
            groups += valued
            pattern += text
        if (wanted := max(map(int, re.findall(r"(?<=[=-])\d+", re.sub(r"@[\d-]+", "", gives))), default=0)) > groups:
            raise KeyError(f"{row} has no value {wanted}")
        return Phrase(gives, re.compile(pattern), groups)

    def _atom(self, atom: str) -> tuple[str, bool]:
        """Give the expression of one atom, and whether it is a group with a value."""
        if gap := re.fullmatch(r"(~~?|-)(\d+)", atom):
            barred = self._having(_NOT_IN_GAP[gap[1]])
            return f"[^{barred}]{{0,{gap[2]}}}", False
        count = {"?": "?", "*": "{0,4}"}.get(atom[-1], "")
        names = [f"'{name[1:-1]}'" if name[0] == '"' else name for name in (atom[:-1] if count else atom).split("|")]
        letters = f"[{self._having(tuple(names))}]"
        return (f"({letters})", True) if _VALUED & set(names) else (letters + count, False)

    def _having(self, names: tuple[str, ...]) -> str:
        """Give all letters whose combination holds one of these classes. Raises KeyError for a class that no word has."""
        found = "".join(letter for combination, letter in self._letters.items() if not combination.isdisjoint(names))
        if unknown := [name for name in names if not any(name in combination for combination in self._letters)]:
            raise KeyError(f"no word has the class {unknown[0]}")
        return found


def _literals(table: Mapping[str, Mapping[str, object]]) -> set[str]:
    """Give the words that patterns name themselves, in quotes."""
    return {
        name[1:-1]
        for section in ("dose", "sides", "blanks", "rules", "cues")
        for row in _rows(table[section])
        for name in _names(row)
        if name[0] in "'\""
    }


def _rows(section: Mapping[str, object]) -> Iterator[str]:
    """Give every pattern of a section, with or without what it gives."""
    for rows in section.values():
        if not isinstance(rows, list):
            continue
        yield from (row if isinstance(row, str) else row[1] for row in rows)


def _names(row: str) -> Iterator[str]:
    """Give the names of a pattern: classes, and words in quotes."""
    for atom in row.split():
        yield from (name.rstrip("?*") for name in atom.split("|"))
