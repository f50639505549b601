"""A place in the tokens of a dose sentence, and what has been read so far.

Takes the text; gives tokens one by one, and the small readings that several clauses share: a range of numbers, a length of time, how
often. Keeps every part with its span, and every Problem. Never decides what a clause means: `limber.dose.clauses` does.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from limber.dose.dose import Laterality, Range, Tempo, code_of
from limber.dose.lexer import Kind, Token, tokens
from limber.dose.words import DAYS, EVERY_DAY, PER, TIME_UNITS, WEEKS
from limber.problems import Problem

Span = tuple[int, int]


class Numbers(NamedTuple):
    """A range as it was read, with its span."""

    value: Range
    span: Span


class Reader:
    """The tokens of one sentence, a place among them, and the parts and Problems found up to there."""

    def __init__(self, text: str) -> None:
        """Cut the text into tokens; the Problems of the cutting come first."""
        self.text = text
        self.tokens, self.problems = tokens(text)
        self.misspelt = {problem.span for problem in self.problems if problem.code == "dose-word-near"}
        self.place = 0
        self.parts: dict[str, Range | Tempo | Laterality] = {}
        self.spans: dict[str, Span] = {}

    @property
    def token(self) -> Token:
        """Give the token at the place."""
        return self.tokens[self.place]

    @property
    def last(self) -> int:
        """Give where the token before the place ends."""
        return self.tokens[self.place - 1].end

    def ahead(self, steps: int) -> Token:
        """Give a token further on; the END token beyond the last."""
        return self.tokens[min(self.place + steps, len(self.tokens) - 1)]

    def at(self, words: Collection[str], steps: int = 0) -> bool:
        """Tell whether the token is one of these words."""
        token = self.ahead(steps)
        return token.kind is Kind.WORD and token.word in words

    def at_kind(self, kind: Kind, steps: int = 0) -> bool:
        """Tell whether the token is of this kind."""
        return self.ahead(steps).kind is kind

    def take(self, words: Collection[str]) -> bool:
        """Pass over one of these words; tell whether it was there."""
        found = self.at(words)
        self.place += found
        return found

    def state(self, part: str, value: Range | Tempo | Laterality, span: Span) -> None:
        """Keep a part that the sentence states, or a Problem where it was stated before."""
        if part in self.parts:
            self.report(code_of(part, "twice"), span)
        else:
            self.parts[part] = value
            self.spans[part] = span

    def report(self, code: str, span: Span, **values: object) -> None:
        """Keep a Problem, with the words it speaks of; of a word that was reported as misspelt nothing more is said."""
        if span in self.misspelt:
            return
        self.problems.append(Problem(code, span=span, values={"said": self.text[span[0] : span[1]]} | values))

    def range_sign(self, steps: int = 0) -> bool:
        """Tell whether a dash or `to` stands here with a number behind it."""
        return (self.at_kind(Kind.DASH, steps) or self.at(("to",), steps)) and self.at_kind(Kind.NUMBER, steps + 1)

    def numbers(self) -> Numbers:
        """Read `8`, `8-12` or `8 to 12`; a number must stand here."""
        start, low = self.token.start, self.token.value
        self.place += 1
        high = low
        if self.range_sign():
            high = self.ahead(1).value
            self.place += 2
        return Numbers(Range(low, high), (start, self.last))

    def at_time_unit(self) -> bool:
        """Tell whether seconds, minutes or hours stand here, a dash before them (`5-second`) passed over."""
        if self.at_kind(Kind.DASH) and self.at(TIME_UNITS, 1):
            self.place += 1
        return self.at(TIME_UNITS)

    def time(self, numbers: Numbers) -> Numbers:
        """Read the rest of a length of time in seconds, its first numbers read and its unit standing here."""
        value = self._length(numbers.value)
        if value.low == value.high and self.range_sign() and self.at(TIME_UNITS, 2):
            self.place += 1
            value = Range(value.low, self._length(self.numbers().value).high)
        return Numbers(value, (numbers.span[0], self.last))

    def _length(self, numbers: Range) -> Range:
        """Give the seconds of numbers with their unit, and of a smaller unit behind it (`1 min 30 s`)."""
        size = TIME_UNITS[self.token.word]
        self.place += 1
        value = Range(numbers.low * size, numbers.high * size)
        joined = 1 if self.at(("and",)) else 0
        smaller = TIME_UNITS.get(self.ahead(joined + 1).word, size)
        if value.low != value.high or not self.at_kind(Kind.NUMBER, joined) or smaller >= size:
            return value
        more = self.ahead(joined).value
        self.place += joined + 1
        rest = self._length(Range(more, more))
        return Range(value.low + rest.low, value.high + rest.high)

    def often(self) -> str | None:
        """Read `a day`, `per week`, `/day` or `daily`: give the part it counts, or None where no such words stand here."""
        if self.take(EVERY_DAY):
            return "times_per_day"
        if self.take(("weekly",)):
            return "days_per_week"
        if not (self.at(PER) or self.at_kind(Kind.SLASH)) or not (self.at(DAYS, 1) or self.at(WEEKS, 1)):
            return None
        self.place += 2
        return "times_per_day" if self.tokens[self.place - 1].word in DAYS else "days_per_week"
