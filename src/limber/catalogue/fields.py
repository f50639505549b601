"""Values taken out of a TOML table by key, each checked for its type.

Takes a `limber.files.Table`; gives plain values, and keeps a Problem for every key that is missing, unknown or of another form.
A value that is not there is given as an empty one, so that reading goes on to the next mistake: nothing so read may be used once
there are Problems. Never guesses a value.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from difflib import get_close_matches
from enum import StrEnum
from typing import Any, TypeVar

from limber.files import Table
from limber.problems import Problem, Problems, Where

Word = TypeVar("Word", bound=StrEnum)


class Fields:
    """A table being read. Tables inside it share its Problems."""

    def __init__(self, table: Table, prefix: str = "", problems: list[Problem] | None = None) -> None:
        self._table = table
        self._prefix = prefix
        self._values = _inside(table.values, prefix)
        self._problems = [] if problems is None else problems

    @property
    def problems(self) -> Problems:
        """Give every Problem met so far."""
        return tuple(self._problems)

    def problems_at(self, key: str) -> Problems:
        """Give the Problems met so far at one key of this table."""
        return tuple(problem for problem in self._problems if problem.where.key == self._dotted(key))

    @property
    def stated(self) -> tuple[str, ...]:
        """Give the keys that the table states, in order."""
        return tuple(self._values)

    def has(self, key: str) -> bool:
        """Tell whether the table states a key."""
        return key in self._values

    def where(self, key: str) -> Where:
        """Give the place of a key of this table."""
        return self._table.where(self._dotted(key))

    def report(self, code: str, key: str, **values: object) -> None:
        """Keep a Problem at the place of a key."""
        self._problems.append(Problem(code, self.where(key), None, {"key": key, **values}))

    def keep(self, problem: Problem) -> None:
        """Keep a Problem that was found elsewhere."""
        self._problems.append(problem)

    def only(self, known: Iterable[str]) -> None:
        """Report every key that is not one of the known ones."""
        words = tuple(known)
        for key in self._values:
            if key not in words:
                self.report("key-unknown", key, near=nearest(key, words))

    def value(self, key: str) -> object:
        """Give what stands under a key, of whatever form; None where it is not stated."""
        return self._values.get(key)

    def text(self, key: str) -> str:
        """Give a text that must be there and hold more than spaces."""
        value = self._values.get(key)
        if isinstance(value, str) and value.strip():
            return value
        self._wrong(key, '"..."')
        return ""

    def texts(self, key: str, *, may_lack: bool = False) -> tuple[str, ...]:
        """Give a list of texts; a missing list is empty where it may lack."""
        if may_lack and key not in self._values:
            return ()
        value = self._values.get(key)
        if isinstance(value, list | tuple) and all(isinstance(item, str) and item.strip() for item in value):
            return tuple(value)
        self._wrong(key, '["...", "..."]')
        return ()

    def words(self, key: str, known: Collection[str], *, may_lack: bool = False) -> tuple[str, ...]:
        """Give a list of words, each of them known and stated once."""
        words = self.texts(key, may_lack=may_lack)
        self.known(key, words, known)
        return words

    def known(self, key: str, words: Sequence[str], known: Collection[str]) -> None:
        """Report each of the words of a list that is not known or is stated twice."""
        for word in dict.fromkeys(words):
            if word not in known:
                self.report("word-unknown", key, word=word, near=nearest(word, known))
            if words.count(word) > 1:
                self.report("word-twice", key, word=word)

    def word(self, key: str, known: Collection[str]) -> str:
        """Give one word out of the known ones."""
        word = self.text(key)
        if word and word not in known:
            self.report("word-unknown", key, word=word, near=nearest(word, known))
        return word

    def one_of(self, key: str, words: type[Word]) -> Word:
        """Give a word of an enumeration; its first word where the key holds another."""
        text = self.word(key, [word.value for word in words])
        return words(text) if text in set(words) else next(iter(words))

    def each_of(self, key: str, words: type[Word]) -> tuple[Word, ...]:
        """Give a list of words of an enumeration; none where the key is not stated."""
        texts = self.words(key, [word.value for word in words], may_lack=True)
        return tuple(words(text) for text in texts if text in set(words))

    def flag(self, key: str, default: bool | None = None) -> bool:
        """Give true or false; without a default the key must be there."""
        value = self._values.get(key, default)
        if isinstance(value, bool):
            return value
        self._wrong(key, "true or false")
        return False

    def whole(self, key: str, low: int, high: int) -> int:
        """Give a whole number between two ends, both included."""
        value = self._values.get(key)
        if not isinstance(value, int) or isinstance(value, bool):
            self._wrong(key, f"a whole number from {low} to {high}")
            return low
        if not low <= value <= high:
            self.report("number-range", key, value=value, low=low, high=high)
        return value

    def whole_if_stated(self, key: str, low: int, high: int) -> int | None:
        """Give a whole number between two ends, or None where the key is not stated."""
        return self.whole(key, low, high) if key in self._values else None

    def inner(self, key: str) -> Fields:
        """Give the table under a key. Where the key holds something else that is one Problem, and what the table lacks is none."""
        stands = isinstance(self._values.get(key), Mapping)
        if not stands:
            self._wrong(key, f"a table `[{self._dotted(key)}]`")
        return Fields(self._table, self._dotted(key), self._problems if stands else [])

    def inner_list(self, key: str) -> tuple[Fields, ...]:
        """Give the tables of an array under a key; none where the key is not stated."""
        value = self._values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, Mapping) for item in value):
            self._wrong(key, f"a table `[[{self._dotted(key)}]]`")
            return ()
        return tuple(Fields(self._table, f"{self._dotted(key)}[{number}]", self._problems) for number in range(len(value)))

    def _dotted(self, key: str) -> str:
        """Write a key with the table it stands in."""
        return f"{self._prefix}.{key}" if self._prefix else key

    def _wrong(self, key: str, form: str) -> None:
        """Report a key that is missing or holds another form than it must."""
        self.report("key-form" if key in self._values else "key-missing", key, form=form)


def nearest(word: str, known: Iterable[str]) -> str:
    """Give the known word that is spelt most alike, else all the words in a row, for a sentence to offer."""
    words = sorted(set(known))
    return next(iter(get_close_matches(word, words, 1)), ", ".join(words))


def _inside(values: Mapping[str, Any], prefix: str) -> Mapping[str, Any]:
    """Give the table at a dotted place such as `tags.vertigo.takes_away[0]`; an empty one where there is none."""
    here: Any = values
    for part in filter(None, prefix.split(".")):
        name, _, number = part.rstrip("]").partition("[")
        here = here.get(name, {})
        here = here[int(number)] if number else here
        if not isinstance(here, Mapping):
            return {}
    found: Mapping[str, Any] = here
    return found
