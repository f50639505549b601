"""Plain words of a programme: weeks, weekdays, what was taken out, what changed.

Takes numbers and codes; gives words. Never decides anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from limber.planning.plan import PlannedWeeks

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# What a person does with an exercise, and what is said where it stands among those that were taken out.
TAKEN_OUT = {"swap": "You swapped it for another one.", "dislike": "You do not like it.", "park": "It rests for now."}
TITLES = {
    "swap": "Another one in place of {name}?",
    "dislike": "Leave out {name}?",
    "park": "Let {name} rest for now?",
    "restore": "Bring back {name}?",
}
BUTTONS = {"swap": "Take this one", "dislike": "Leave it out", "park": "Let it rest", "restore": "Bring it back"}


def listed(words: Sequence[str], joint: str = "and") -> str:
    """Give words as a list in a sentence: `a, b and c`."""
    return f" {joint} ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def days_words(weekdays: Iterable[int]) -> str:
    """Give weekdays, counted from Monday 1, as words."""
    return listed([DAYS[day - 1] for day in weekdays])


def weeks_words(first: int, last: int) -> str:
    """Give some weeks as words, with a capital."""
    return f"Week {first}" if first == last else f"Weeks {first} to {last}"


def when_words(firsts: Sequence[int], parts: Sequence[PlannedWeeks]) -> str:
    """Say in which parts of a stage, named by their first weeks, an exercise is there; nothing where it is in all of them."""
    there = [part for part in parts if part.first_week in firsts]
    if len(there) == len(parts):
        return ""
    if there == list(parts[-len(there) :]):
        return f"From week {there[0].first_week}"
    if len(there) > 1 and all(part.first_week == part.last_week for part in there):
        return f"Weeks {listed([str(part.first_week) for part in there])}"
    said = listed([weeks_words(part.first_week, part.last_week) for part in there])
    return f"{said[:1]}{said[1:].lower()}{' only' if len(there) == 1 else ''}"
