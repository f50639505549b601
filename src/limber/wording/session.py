"""The sentences of `limber.session`: what the coach says at each step, and why an exercise is not there today.

Takes a step; gives its sentences. Never decides what is said when: the codes come with the step.
"""

from __future__ import annotations

from collections.abc import Mapping

from limber.session.timeline import Line, Step

PROBLEMS: Mapping[str, str] = {}
REASONS: Mapping[str, str] = {
    "session-out-of-reach": "It is done on the floor, and today you stay on a bed or a chair.",
}
# Getting down and up follows the backward-chaining way that physiotherapists teach: our own words.
LINES: Mapping[str, str] = {
    "text": "{text}",
    "count": "{number}",
    "breathe-in": "Breathe in.",
    "breathe-out": "Breathe out.",
    "breathe-easily": "Breathe easily.",
    "hold": "Hold.",
    "hold-breathing": "Hold, and keep breathing.",
    "return": "And slowly back.",
    "rest": "Rest for {seconds} seconds. Go on sooner or later, just as you like.",
    "switch": "Now the {side} side.",
    "sides-each-side": "First the left side, then the right.",
    "sides-alternating": "Left and right take turns.",
    "steady-start-minutes": "Off you go, for {minutes} min.",
    "steady-start-seconds": "Off you go, for {seconds} seconds.",
    "steady-left-minutes": "Keep going, {minutes} min to go.",
    "steady-left-seconds": "Keep going, {seconds} seconds to go.",
    "check-chair": "Push your chair: it must stand firm, without wheels.",
    "check-step": "Step on it with one foot: it must not slide or tip.",
    "check-band": "Look for cracks in the band. Tug it hard once: it must not slip.",
    "floor-down": "Get down to your mat with care, one hand on the chair.",
    "floor-up": "Roll to your side, then hands and knees, then up with the chair.",
    "bed-down": "Sit on the edge of your bed, then lie down on your side.",
    "bed-up": "Roll to your side, let your legs down, and sit up on the edge.",
    "floor-down-chair": "Put a firm chair by the mat, at the wall, and a phone in reach.",
    "floor-down-hands": "Stand facing the chair, and put both hands flat on the seat.",
    "floor-down-knee": "Step one foot back, and let that knee down to the mat.",
    "floor-down-all-fours": "Let the other knee down, then move your hands to the mat.",
    "floor-down-side": "Sit to one side, lean on a forearm, and lie down on that side.",
    "floor-up-side": "Roll to your side, and push up with your hands until you sit.",
    "floor-up-all-fours": "Come on to hands and knees, and crawl to the chair.",
    "floor-up-hands": "Put both hands flat on the seat of the chair.",
    "floor-up-foot": "Put your stronger foot flat on the floor in front of you.",
    "floor-up-stand": "Push with hands and foot, stand up, and wait a breath or two.",
    "bed-down-sit": "Sit on the edge of your bed, well back, both feet on the floor.",
    "bed-down-side": "Let yourself down on your side, leaning on your hands.",
    "bed-down-legs": "Bring your legs up on to the bed, both together.",
    "bed-up-side": "Roll to your side, near the edge, knees bent.",
    "bed-up-legs": "Let both legs down over the edge.",
    "bed-up-sit": "Push up with your hands to sit, and wait there a breath or two.",
}


def line_sentence(line: Line) -> str:
    """Give one line as a sentence. Raises KeyError for a code without one."""
    return _sentence(LINES[line.code].format_map(dict(line.values)))


def said(step: Step) -> tuple[str, ...]:
    """Give what the coach says at a step, one sentence each."""
    return tuple(line_sentence(line) for line in step.say)


def say(step: Step) -> str:
    """Give what the coach says at a step as one text."""
    return " ".join(said(step))


def _sentence(text: str) -> str:
    """Give a text with a capital first and a full stop last: the catalogue's cues are written without."""
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")
