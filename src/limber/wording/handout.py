"""The words of a handout: the first page, the plan, the panels of the exercises, and what can be wrong with one.

Takes nothing; gives sentences and blocks of them. Never says how much of an exercise is asked: the programme does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from limber.programme.handout import CLOSING
from limber.wording.care import WATCH_FOR

PROBLEMS: Mapping[str, str] = {
    "handout-address": "This is not the address of a page: {address}. Write it with http:// or https:// in front, {most} letters at most.",
    "handout-letter": "No font of this machine has the letters of this programme, such as {letter}. Use other letters, or install such a font.",
}
REASONS: Mapping[str, str] = {
    "handout-rests-until": "{name} rests until {day}.",
    "handout-rests": "{name} rests for now.",
    "handout-suits-no-longer": "{name} is not for you now. Limber says why, on its own page.",
}

LANGUAGE, REGION = "en", "GB"
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
ROUTINES: Mapping[str, str] = {
    "daily": "Every day",
    "strength": "Strength days",
    "strength_a": "Strength A",
    "strength_b": "Strength B",
    "aerobic": "Walking days",
}
SIDES: Mapping[str, str] = {
    "bilateral": "",
    "each_side": "Do one side, then the other.",
    "alternating": "Left and right take turns.",
}
# What the words of a dose mean, each shown where the handout holds it.
MEANINGS: Mapping[str, str] = {
    "sets": "A set is one round. Rest, then do the next.",
    "hold": "Hold: stay there and keep breathing.",
    "effort": "Effort goes from 0 (nothing) to 10 (all that you have).",
    "tempo": "Tempo 3-1-3: 3 seconds out, 1 there, 3 back.",
}
LABELS: Mapping[str, str] = {
    "name": "Name",
    "starts": "First day",
    "ask": "Questions? Call",
    "on": "The amounts are those of",
    "waits": "Not on this paper now",
    "most": "Works up to",
    "plan": "Your weeks",
    "exercises": "Your exercises",
    "number": "No.",
    "day": "Day",
    "week": "Week",
    "days": "When",
    "what": "What you do",
    "needs": "You need",
    "care": "For you",
    "remember": "Remember",
    "sides": "Sides",
    "ticks": "Tick a box on each day that you did it.",
    "later": "For the weeks after these, print this page again.",
    "turns": "Strength A and Strength B take turns.",
    "meanings": "How to read it",
    "notes": "Good to know",
    "page": "Page",
    "of": "of",
    "open": "Today's session on your phone or tablet",
    "device": "Limber coaches and informs. It is not a medical device.",
    "attached": "The same handout as text, which Limber reads back",
    "for_limber": CLOSING,
    "read_back": "Limber reads the programme back from the lines below. Change a dose here and beside its exercise.",
}


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the first page: its heading, a list, and what closes it; `urgent` ones have a thick rule."""

    title: str
    items: tuple[str, ...]
    closes: str = ""
    urgent: bool = False


_CALVES = "on your back with your calves on a chair, or "


def first_page(emergency: str, calm: tuple[str, ...], *, on_the_back: bool) -> tuple[Block, ...]:
    """Give the first page. `emergency` is whom to call, `calm` are the names of what stays on a bad day, where anything does.

    `on_the_back` is false for whom lying so is left out.
    Sources: a rise of 2 of 10 is one that counts (Ostelo 2008); warmth for new back pain (ACP 2017); staying active and short walks (NICE
    NG59). The 48 hours, minutes and positions are our own proposal.
    """
    return (
        Block(
            "Stop an exercise if",
            ("your pain goes up by 2 points or more (0 is none, 10 is the worst)", "your back goes into spasm", "pain spreads further down a leg"),
            "Leave it out for today. Go on with the others if they feel fine. After a spasm, do as on a bad day. If pain spread down a leg,"
            " leave it out for a week and tell your physiotherapist.",
            urgent=True,
        ),
        Block(
            "Stop everything and get help if this is new",
            (*WATCH_FOR, "weakness, numbness or a droop on one side"),
            f"Call {emergency}, or have someone take you to hospital.",
            urgent=True,
        ),
        Block(
            "On a bad day: the first 48 hours",
            (
                f"Lie {_CALVES if on_the_back else ''}on your side with a pillow between your knees. Get up after 15 minutes and move a little.",
                "Keep warm: a heat pack in a towel, 15 minutes at a time, not on numb skin.",
                "Walk 3 to 5 minutes, a few times a day.",
                f"Do only these of your exercises, if they feel fine: {', '.join(calm)}." if calm else "Leave your exercises for now.",
            ),
            "Then do a little more each day. No better after a week? See a doctor or a physiotherapist.",
        ),
        Block("On a good day", (), "Do what is on the sheet and no more. Do not do double, and do not catch up on days of rest."),
    )


def day_words(day: date) -> str:
    """Write a day as `31 January 2026`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
