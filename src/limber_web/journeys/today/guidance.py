"""What is asked and said around a session: what was felt, how it was, and what helps someone who cannot get up.

Takes nothing; gives sentences. Never decides what an answer means.
"""

from __future__ import annotations

from typing import NamedTuple

from limber.scales import PainScore

CANNOT_GET_UP = (
    "Lie still and breathe. Keep warm: pull something over you.",
    "When you are rested, roll on to your side and come to hands and knees.",
    "Crawl to the chair, or to anything firm. Hands on the seat, one foot flat, push up and sit.",
    "If that does not work, call out, bang on the floor, or telephone someone.",
)
STOP_SIGNS = (
    "Chest pain or tightness.",
    "Faint, or close to it.",
    "Short of breath and it does not ease.",
    "Weakness, numbness or a droop on one side.",
)
COMFORT = "Lie on your back with your calves on a chair, or on your side with a pillow between your knees. Breathe slowly until it eases."


class Choice(NamedTuple):
    """One answer to "what did you feel": its name, its words, the line of its sign, and whether it may be an emergency."""

    name: str
    words: str
    sign: str
    stop: bool = False


CHOICES = (
    Choice("pull", "Only a strong pull, or muscles working", "M10 24h28M30 16l8 8-8 8M18 16l-8 8 8 8"),
    Choice("cramp", "Cramp in a leg or foot", "M18 6v20l-4 10h20v-8l-8-4V6"),
    Choice("worse", "My back hurts more", "M24 40V10M12 22 24 9l12 13"),
    Choice("spasm", "A muscle in my back went into spasm", "M5 24h8l5-12 8 25 7-18 4 5h7"),
    Choice("leg", "Pain or tingling further down the leg than usual", "M24 8v30M12 26l12 13 12-13"),
    Choice("elsewhere", "Somewhere else: knee, hip, shoulder, wrist", "M24 10a14 14 0 1 0 0 28 14 14 0 1 0 0-28M24 20v8M20 24h8"),
    Choice("chest", "Chest pain, faint, or short of breath", "M16 5h16l11 11v16L32 43H16L5 32V16zM24 14v12M24 33v1", stop=True),
    Choice("unsure", "I am not sure", "M17 18a7 7 0 1 1 10 6c-2 1-3 3-3 5M24 36v1"),
)
PACES = (("slower", "Slower"), ("normal", "Normal"), ("faster", "Faster"))
WORSE = (("same", "The same, or better"), ("bit", "A bit worse"), ("lot", "A lot worse"))
LEGS = (
    ("none", "No"),
    ("shrinking", "Yes, less far down than before"),
    ("same", "Yes, as before"),
    ("spreading", "Yes, further down than before"),
)
HARD = (("fine", "Fine"), ("hard", "Hard"))
SCALE = tuple(range(PainScore.LOW, PainScore.HIGH + 1))  # of pain, and of effort
