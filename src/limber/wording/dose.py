"""The sentences of `limber.dose`: what happened, then how to mend it.

Takes the limits of a dose, so that a sentence never names another number than the one that was checked; gives a table of sentences.
"""

from __future__ import annotations

from collections.abc import Mapping

from limber.dose.dose import LIMITS, TEMPO_LIMIT, code_of

_MOST = {part: limit.high for part, limit in LIMITS.items()}
_NAMES = {
    "sets": "sets",
    "repetitions": "repetitions",
    "hold": "hold",
    "rest": "rest",
    "duration": "time",
    "breaths": "breaths",
    "times_per_day": "times a day",
    "days_per_week": "days a week",
    "effort": "effort",
    "tempo": "tempo",
    "laterality": "sides",
}
_SMALLEST = {
    "sets": "1 set",
    "repetitions": "1 repetition",
    "hold": "1 s; where nothing is held, leave the hold out",
    "rest": "1 s; where there is no rest, leave the rest out",
    "duration": "1 s",
    "breaths": "1 breath",
    "times_per_day": "once a day",
    "days_per_week": "1 day a week",
    "effort": "0",
}
_LARGEST = {
    "sets": f"A dose goes up to {_MOST['sets']} sets. Write fewer.",
    "repetitions": f"A set goes up to {_MOST['repetitions']} repetitions. Write fewer, or more sets.",
    "hold": f"A hold goes up to {_MOST['hold']} s. Write it shorter; a longer time stands on its own: `10 min`.",
    "rest": f"A rest goes up to {_MOST['rest']} s. Write it shorter, or make two sessions of it: `twice a day`.",
    "duration": f"A time goes up to {_MOST['duration'] // 60} min. Write it shorter.",
    "breaths": f"A hold goes up to {_MOST['breaths']} breaths. Write fewer.",
    "times_per_day": f"A dose goes up to {_MOST['times_per_day']} times a day. Write fewer.",
    "days_per_week": f"A week has {_MOST['days_per_week']} days. Write 1 to {_MOST['days_per_week']}, or `daily`.",
    "effort": f"Effort goes from 0 (nothing) to {_MOST['effort']} (all that you have). Write a number between them: `effort 3-4`.",
}

_OF_A_PART: Mapping[str, str] = {
    **{code_of(part, "twice"): f"The dose states the {name} twice, here as `{{said}}`. Keep one of the two." for part, name in _NAMES.items()},
    **{code_of(part, "upside-down"): "`{said}` counts down. Write the smaller number first." for part in LIMITS},
    **{code_of(part, "too-small"): f"`{{said}}` is too little. The least is {least}." for part, least in _SMALLEST.items()},
    **{code_of(part, "too-large"): f"`{{said}}` is too much. {largest}" for part, largest in _LARGEST.items()},
}

PROBLEMS: Mapping[str, str] = {
    **_OF_A_PART,
    "dose-empty": "The dose is empty. Say how much: `10`, `3 x 15`, `10 min` or `3 breaths`.",
    "dose-too-long": "The dose is longer than {most} characters. Keep the dose here and put the rest into a note.",
    "dose-no-amount": "The dose does not say how much. Add it: `10`, `3 x 15`, `10 min` or `3 breaths`.",
    "dose-sets-of-nothing": "`{said}` does not say of what. Add the repetitions or the hold: `3 x 10` or `3 sets, hold 20 s`.",
    "dose-tempo-of-nothing": "A tempo is for repetitions, and there are none. Add them, `10, {said}`, or leave the tempo out.",
    "dose-hold-without-unit": "Add a unit to the hold: `{mend}`.",
    "dose-rest-without-unit": "Add a unit to the rest: `{mend}`.",
    "dose-hold-without-number": "The hold has no length. Say how long: `hold 5 s` or `hold 3 breaths`.",
    "dose-rest-without-number": "The rest has no length. Say how long: `rest 60 s`.",
    "dose-effort-without-number": "The effort has no number. Write one from 0 to 10: `effort 3-4`.",
    "dose-effort-scale": "Effort is counted out of 10, not out of {said}. Write it on that scale: `effort 3-4`.",
    "dose-tempo-not-three": "A tempo needs three numbers, the seconds out, there and back: `tempo 3-1-3`.",
    "dose-tempo-too-small": "`{said}` leaves no time to move. Going out and coming back take at least 1 s each: `tempo 1-0-1`.",
    "dose-tempo-too-large": f"`{{said}}` is too slow. Each number of a tempo goes up to {TEMPO_LIMIT} s.",
    "dose-hold-and-tempo": "The hold is said twice: `{said}` already stays {stay} s. Leave the hold out, or write `tempo {out}-0-{back}`.",
    "dose-hold-and-breaths": "The hold is said twice, in seconds and as `{said}`. Keep one of the two.",
    "dose-duration-not-alone": "`{said}` is how long the whole exercise lasts, so no sets, repetitions, hold, rest or tempo go with it. "
    "Say what it is, `hold {said}` or `rest {said}`, or keep one of the two.",
    "dose-sets-of-time": "`{said}` can mean sets or repetitions. Write `{times} sets, hold {held}` or `{times}, hold {held}`.",
    "dose-cross-alone": "`{said}` breaks off. Write sets, then repetitions: `3 x 10`.",
    "dose-number-alone": "The number {said} says nothing here. Say what it counts: `{said} s`, `{said} sets`, `{said} times a day`; or take it out.",
    "dose-times-of-what": "`{said}` can mean repetitions or how often. Write `{number}` for repetitions, `{often}` for how often.",
    "dose-days-of-what": "`{said}` does not say in what. Write `{number} days a week`.",
    "dose-both-sides": "`{said}` can mean two things. Write `each side` for one side after the other, or `both sides together`.",
    "dose-rest-between-sets": "There is one set, so nothing lies between sets. Leave the words out (the rest is between repetitions), or add sets.",
    "dose-rest-between-repetitions": "With more than one set the rest lies between sets. Leave the words out, or write one set.",
    "dose-decimal": "`{said}` is not a whole number. Round it.",
    "dose-decimal-time": "`{said}` is not a whole number. Write the same time as `{mend}`.",
    "dose-negative": "`{said}` is below zero. Write `{mend}`; where the dash only parts two things, write a comma.",
    "dose-word-near": "`{said}` is not a word of a dose. Did you mean `{near}`?",
    "dose-word-unknown": "`{said}` is not part of a dose. Take it out, or put it into a note.",
    "dose-word-alone": "`{said}` says nothing in this place. Take it out, or say it whole: `3 sets of 10`, `each side`, `twice a day`.",
}
REASONS: Mapping[str, str] = {}
