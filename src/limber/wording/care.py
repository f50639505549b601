"""The pages for danger signs in words: what to do as the heading, what to say to the staff, what to do until then.

Takes a Screening or a Lock; gives a CarePage, or the words of the page that asks "Is that right?". Never names an illness, and never
promises that all is well: the strongest it says is the fixed sentence NOTHING_FOUND.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from limber.diary.dangers import Lock
from limber.screening.countries import Call
from limber.screening.questions import FROM_AGE, Action, questions
from limber.screening.screen import LevelOfCare, Screening

NOTHING_FOUND = "Nothing you told us today points to an emergency."
WATCH_FOR = (
    "numb between the legs, or a change in how you pee or poo",
    "both legs weak or numb, or a foot that drops",
    "chest pain, short of breath, or about to pass out",
    "a fever, or feeling very ill, with the back pain",
)
UNDER_AGE = "Limber is made for adults"
_CLOSED = "No exercises. They stay closed until a doctor or nurse has seen you and says that you may."
_CLOSED_GENTLY = "Your exercises can wait. They open again once someone has seen you and says that you may."
_HEADINGS = {
    Action.HOSPITAL: "Go to hospital now",
    Action.MATERNITY: "Call your maternity unit now",
    Action.SAME_DAY: "Talk to a doctor today",
    Action.BOOK: "Book a visit, and start gently today",
    Action.NONE: "You can start",
}
# S15 beside a sign for the same day: neither takes the other's place.
_CRISIS_HEADINGS = {LevelOfCare.EMERGENCY: "Talk to someone now", LevelOfCare.URGENT: "Talk to a doctor and to a helpline today"}
_UNTIL = {
    Action.AMBULANCE: (
        "Sit or lie in the way that is easiest for you.",
        "Ask someone to be with you, and open the front door.",
        "Have your list of medicines ready.",
    ),
    Action.HOSPITAL: ("Ask someone to come with you. Do not drive yourself.", "Have your list of medicines ready."),
    Action.MATERNITY: ("Ask someone to be with you.", "Have your notes and your list of medicines ready."),
    Action.SAME_DAY: ("Rest when you need to. Walk a little only while that feels easy and steady.", "Have your list of medicines ready."),
    Action.BOOK: ("Keep moving as you can.", "Write down what you want to ask."),
}
# U8: someone who cannot stand is not told to walk.
_UNTIL_PAIN_EASES = ("Stay in the way that hurts least.", "Ask someone to bring you what you need.", "Have your list of medicines ready.")
# S12: until the team has said yes, walking is all.
_UNTIL_CLEARED = ("Walk a little, and rest a little.", "Write down what you want to ask.")
_UNTIL_CRISIS = ("Ask someone you trust to be with you.", "Put things away that you could hurt yourself with.", "You can show this page to someone.")
_UNTIL_HEARD = ("Tell someone you trust how you feel.", "You can show this page to someone.")
_GENTLE = "Gentle movement can go on, if you feel like it."
_IN_PAIN = "U8"
# Whoever answers these calls has to hear the sign first.
_SIGN_FIRST = (Action.AMBULANCE, Action.MATERNITY, Action.CRISIS)
_KIND = (
    "Low mood and worry are common with back pain, and they can make it louder. Moving a little most days helps with both. Tell someone how you are."
)


@dataclass(frozen=True, slots=True)
class CarePage:
    """What a page for danger signs says. `told` completes "You told us:"; `say` is what to say to the staff, "" where nothing is needed.

    `until` is what to do until then; `note` is a kind word, or what else to do, "" where there is none. `nothing_found` is the fixed
    sentence, only where it holds; `watch_for` belongs to every page.
    """

    heading: str
    told: tuple[str, ...]
    say: str
    call: Call
    until: tuple[str, ...]
    note: str
    nothing_found: str
    watch_for: tuple[str, ...] = WATCH_FOR


def care_page(stands: Screening | Lock) -> CarePage:
    """Give the page for what a person has told, or for the lock that stands."""
    level = stands.level_of_care if isinstance(stands, Screening) else stands.level
    locks = stands.locks_exercise if isinstance(stands, Screening) else True
    acute = level in (LevelOfCare.EMERGENCY, LevelOfCare.URGENT)
    sign_first = stands.action in _SIGN_FIRST and level is not LevelOfCare.URGENT
    return CarePage(
        heading=_heading(stands.action, stands.call, level, stands.because, stands.open),
        told=told(stands.because),
        say=_say(stands.because, sign_first=sign_first) if acute or stands.action is Action.CRISIS else "",
        call=stands.call,
        until=_until(stands, level, locks),
        note=_note(stands),
        nothing_found="" if acute else NOTHING_FOUND,
    )


def told(because: Iterable[str]) -> tuple[str, ...]:
    """Give what a person told, to complete "You told us: ... Is that right?"."""
    return tuple(questions()[key].told for key in because)


def _heading(action: Action, call: Call, level: LevelOfCare, because: tuple[str, ...], left_open: tuple[str, ...]) -> str:
    """Give the heading, which is what to do."""
    if action is Action.AMBULANCE:
        return f"Call {call.number or 'your local emergency number'} now"
    if action is Action.CRISIS:
        return _CRISIS_HEADINGS.get(level, "Talk to someone today")
    if because == (FROM_AGE,):
        return UNDER_AGE
    if action is Action.BOOK and left_open:
        return "Book a visit, and walk gently today"
    return _HEADINGS[action]


def _say(because: tuple[str, ...], *, sign_first: bool) -> str:
    """Give what to say to the staff, each sign in the first person; back pain opens it where it tells the staff where to look."""
    said = [questions()[key].say for key in because if questions()[key].say]
    return " ".join(said if sign_first else ["I have back pain.", *said])


def _until(stands: Screening | Lock, level: LevelOfCare, locks: bool) -> tuple[str, ...]:
    """Give what to do until help is there, and after it what is closed: help comes before exercises."""
    if stands.action is not Action.CRISIS:
        return (*_meanwhile(stands.action, stands), *(_closing(stands.open, _CLOSED) if locks else ()))
    heard = _UNTIL_CRISIS if level is LevelOfCare.EMERGENCY else _UNTIL_HEARD
    beside = _meanwhile(Action.SAME_DAY, stands) if level is LevelOfCare.URGENT else ()
    return (*heard, *beside, *(_closing(stands.open, _CLOSED_GENTLY) if locks else (_GENTLE,)))


def _closing(left_open: tuple[str, ...], closed: str) -> tuple[str, ...]:
    """Give the sentence that says what is closed."""
    return ("These stay open to you today. The rest waits until you have been seen.",) if left_open else (closed,)


def _meanwhile(action: Action, stands: Screening | Lock) -> tuple[str, ...]:
    """Give what to do until the visit or the help that an action asks for."""
    if action is Action.SAME_DAY and _IN_PAIN in stands.because:
        return _UNTIL_PAIN_EASES
    return _UNTIL_CLEARED if action is Action.BOOK and stands.open else _UNTIL.get(action, ())


def _note(stands: Screening | Lock) -> str:
    """Give what else to say: to someone under 18, to someone who is low, and of a crisis that stands beside another emergency."""
    if FROM_AGE in stands.because:
        return (
            "We cannot choose exercises for someone who is still growing. A doctor or a physiotherapist can. Ask a grown-up to book a visit with you."
        )
    if stands.action is not Action.CRISIS and {"E14", "S15"} & set(stands.because):
        return "You do not have to carry this alone. Tell the staff how you feel. They want to know, and they can help with that too."
    return _KIND if "S14" in stands.because else ""
