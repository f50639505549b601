"""Plain words for what is asked today: doses, numbers, phases, and the sentences around a session.

Takes engine values; gives words a person of nine understands. Never decides how much is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from limber.catalogue.exercise import Exercise, Kind
from limber.dose.dose import Dose, Laterality, Range
from limber.dose.write import duration_words, number_words
from limber.programme.fit import Fitted
from limber.reasons import Reasons
from limber.wording import reason_sentence
from limber.wording.session import LINES

_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve")
# A number and its unit are never torn apart by a line's end.
_NO_BREAK = "\N{NO-BREAK SPACE}"
_JOINER = "\N{WORD JOINER}"
_ONE = Range(1, 1)
_SIDES = {Laterality.EACH_SIDE: " each side", Laterality.ALTERNATING: " each side, taking turns"}


def number_word(number: int) -> str:
    """Give a number as a word up to twelve, as digits above; with a capital, to open a sentence."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def counted(number: int, one: str, many: str) -> str:
    """Give a number with what it counts: `1 minute`, `9 minutes`."""
    return f"{number}{_NO_BREAK}{one if number == 1 else many}"


def minutes(seconds: int) -> int:
    """Give whole minutes, rounded up, so that nobody is promised less time than it takes; at least one."""
    return max(1, -(-seconds // 60))


def headline(exercises: int, seconds: int) -> str:
    """Give the answer to "what is on today" as one sentence."""
    what = "exercise" if exercises == 1 else "exercises"
    return f"{number_word(exercises)} {what}, {counted(minutes(seconds), 'minute', 'minutes')}."


def more_words(now: int, all_of_it: int) -> str:
    """Say how long the questions of this visit take, and all that are open; both in seconds."""
    first, whole = minutes(now), minutes(all_of_it)
    if first == whole:
        return f"{counted(first, 'minute', 'minutes')}. Then your own programme can begin."
    return f"{counted(first, 'minute', 'minutes')} now, {whole} in all. Then your own programme can begin."


def not_readable_words(entries: int) -> str:
    """Say how many entries of a diary could not be read; nothing where all could."""
    if not entries:
        return ""
    return "One entry of your diary cannot be read." if entries == 1 else f"{number_word(entries)} entries of your diary cannot be read."


def dose_words(dose: Dose, exercise: Exercise) -> str:
    """Give a dose in plain words: `2 × 12, hold 2 s`, `5 each side, hold 20 s`, `10 min`."""
    laterality = dose.laterality or exercise.laterality
    # A length of time is shared between sides that take turns: to say so there only confuses.
    sides = "" if dose.duration and laterality is Laterality.ALTERNATING else _SIDES.get(laterality, "")
    plain = dose.repetitions and not sides and not dose.hold and not dose.breaths and (not dose.sets or dose.sets == _ONE)
    parts = [_amount(dose) + sides + ((" time" if dose.repetitions == _ONE else " times") if plain else "")]
    if dose.hold and dose.hold.high:
        parts.append(f"hold{_NO_BREAK}{_whole(number_words(dose.hold))}{_NO_BREAK}s")
    elif dose.breaths and dose.repetitions:
        parts.append(f"hold{_NO_BREAK}{counted(dose.breaths.high, 'breath', 'breaths')}")
    return ", ".join(part for part in parts if part.strip())


def left_words(fitted: Fitted, names: Mapping[str, str]) -> Mapping[str, object]:
    """Give what a week lacks; and each reason once, with the plain names of what it left out, and of what came instead."""
    swapped = [(f"{names.get(each.by, each.by)} in place of {names.get(each.slug, each.slug)}", each.because) for each in fitted.replaced]
    return {
        "lacking": list(fitted.missing),
        "out": by_reason((names.get(each.slug, each.slug), each.because) for each in fitted.left_out),
        "out_count": len(fitted.left_out),
        "replaced": by_reason(swapped),
        "replaced_count": len(swapped),
    }


def by_reason(named: Iterable[tuple[str, Reasons]]) -> list[tuple[str, list[str]]]:
    """Give each reason's sentence once with the names that it concerns, the reason of most names first."""
    grouped: dict[str, list[str]] = {}
    for name, because in named:
        for said in dict.fromkeys(map(reason_sentence, because)):
            grouped.setdefault(said, []).append(name)
    return sorted(grouped.items(), key=lambda group: -len(group[1]))


def _amount(dose: Dose) -> str:
    """Give what is counted: minutes, sets and repetitions, or breaths."""
    if dose.duration:
        return _whole(duration_words(dose.duration))
    if dose.repetitions:
        sets = f"{number_words(dose.sets)} × " if dose.sets and dose.sets != _ONE else ""
        return _whole(sets + number_words(dose.repetitions))
    if dose.breaths:
        return counted(dose.breaths.high, "breath", "breaths")
    return "once"


def _whole(numbers: str) -> str:
    """Give numbers that no line's end tears apart, neither at a space nor after the hyphen of `5-10`."""
    return numbers.replace(" ", _NO_BREAK).replace("-", f"-{_JOINER}")


# The two words of moving out and back, where the kind's own do not say it. The first is the way of effort.
_MOVES: dict[str, tuple[str, str]] = {
    "diaphragmatic-breathing": ("Breathe in", "Breathe out"),
    "ankle-pumps": ("Toes up", "Toes down"),
    "heel-slides": ("Bend", "Straighten"),
    "pelvic-tilt-supine": ("Tilt", "Let go"),
    "pelvic-tilt-seated": ("Tilt", "Let go"),
    "lower-trunk-rotation": ("Over", "Back"),
    "cat-camel": ("Round", "Sink"),
    "chin-tuck": ("Glide", "Let go"),
    "open-book": ("Open", "Close"),
    "seated-thoracic-rotation": ("Turn", "Back"),
    "seated-thoracic-extension": ("Lean", "Back"),
    "backwards-stretch": ("Lean", "Come up"),
    "prone-press-up": ("Press up", "Lower"),
    "glute-squeeze": ("Squeeze", "Let go"),
    "scapular-squeeze": ("Squeeze", "Let go"),
    "sit-to-stand": ("Stand", "Sit"),
    "wall-squat": ("Slide", "Come up"),
    "squat": ("Sit back", "Stand"),
    "step-up": ("Up", "Down"),
    "hip-hinge": ("Fold", "Come up"),
    "band-row": ("Pull", "Let go"),
    "wall-push-up": ("Bend", "Push"),
    "transversus-draw-in": ("Draw in", "Let go"),
    "abdominal-brace": ("Tighten", "Let go"),
    "bent-knee-fallout": ("Open", "Close"),
    "dead-bug": ("Reach", "Back"),
    "dead-bug-heel-tap": ("Tap", "Back"),
    "pallof-press": ("Press", "Back"),
    "clamshell": ("Open", "Close"),
}
_KIND_MOVES = {
    Kind.STRENGTH: ("Lift", "Lower"),
    Kind.STABILISATION: ("Lift", "Lower"),
    Kind.STRETCH: ("Ease in", "Ease out"),
    Kind.MOBILITY: ("Move", "Back"),
    Kind.AEROBIC: ("Go", "Go"),
}


# How an exercise of a person's own moves, nobody knows but whoever prescribed it.
OWN = "own-"
_ANY_MOVE = ("Move", "Back")


def phase_words(exercise: Exercise) -> dict[str, str]:
    """Give the exercise's own words for moving, holding, coming back and going steadily."""
    own = exercise.drawn_as.startswith(OWN) and exercise.kind is not Kind.AEROBIC
    out, back = _ANY_MOVE if own else _MOVES.get(exercise.drawn_as, _KIND_MOVES[exercise.kind])
    hold = "Stretch" if exercise.kind is Kind.STRETCH else "Hold"
    steady = {Kind.AEROBIC: "Keep going", Kind.STRETCH: "Stretch"}.get(exercise.kind, "Stay")
    return {"move": out, "return": back, "hold": hold, "steady": steady}


def sentence(text: str) -> str:
    """Write a cue with a capital and a full stop."""
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")


def cue_lines(text: str) -> list[str]:
    """Give a cue as what stands under the phase word at one time: two lines at most, so that a longer one comes in two parts.

    Most of what someone does differently says what to do, and then when to stop; ", and" joins the two.
    """
    whole = sentence(text)
    first, joint, second = whole.partition(", and ")
    return [sentence(first), sentence(second)] if joint and len(whole) > CUE_LETTERS else [whole]


# About what two lines of the player hold at its one size of text, on a phone and on a tablet.
CUE_LETTERS = 64
PLAYER_WORDS: dict[str, object] = {
    "cue_letters": CUE_LETTERS,
    "phases": {
        "position": "Get set",
        "ready": "Ready",
        "move": "Move",
        "hold": "Hold",
        "return": "Back",
        "rest": "Rest",
        "switch": "Other side",
        "steady": "Keep going",
        "guide_down": "Going down",
        "guide_up": "Getting up",
    },
    "titles": {"down": "Down to the floor", "up": "Up from the floor"},
    "buttons": {"start": "Start", "pause": "Pause", "resume": "Go on", "next": "Next", "done": "Done"},
    "sides": {"left": "Left side", "right": "Right side"},
    "of": "{number} of {total}",
    "of_total": "of {total}",
    "set_of": "Set {number} of {total}",
    "minutes_left": "{minutes} min left",
    "minutes": "minutes",
    "seconds": "seconds",
    "second": "second",
    "times": "times",
    "time": "time",
    "seconds_of": "{seconds} seconds",
    "take_your_time": "Take your time.",
    "keep_breathing": "Keep breathing.",
    "rest": LINES["rest"],
    "bars": "Exercise {number} of {total}",
}
