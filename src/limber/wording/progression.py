"""The sentences of `limber.progression`: what changes, and why, in one plain line each.

A reason is a clause that stands after a colon; `because` makes it a sentence of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from limber.catalogue.exercise import Exercise
from limber.dose.dose import Dose
from limber.dose.write import write
from limber.progression.decision import Action, Decision
from limber.reasons import Reason

PROBLEMS: Mapping[str, str] = {
    "decision-above-the-rules": (
        "The diary records {to} for {exercise}, and the rules allow {allowed} at most on that day. It is not followed; nothing needs to be done."
    ),
    "decision-unreadable": (
        "The decision about {exercise} cannot be read ({to}). Write an action and a dose as docs/diary.md says; until then it is not followed."
    ),
}
REASONS: Mapping[str, str] = {
    # going up
    "progress-good-sessions": "{sessions} good sessions, and your pain was no worse the next morning",
    "progress-rung-accepted": "you said yes to the next one",
    "progress-offer": "this one has become easy for you",
    # staying
    "progress-full": "this is the full amount",
    "progress-gap": "{days} more days before the next step; your body needs {gap} days for each",
    "progress-few-sessions": "{count} of {needed} good sessions so far",
    "progress-little-done": "you did {percent} % of what was asked; more comes at 80 %",
    "progress-recent-stop": "your back hurt more in one of the last two sessions",
    "progress-morning-unknown": "tell us how the morning after was, and it can go up",
    "progress-morning-bad": "one of the last mornings was worse than usual",
    "progress-effort": "it felt like {effort} of 10; it goes up at {most} or less",
    "progress-seven-days": "one week brings at most {percent} % more",
    "progress-amber": "a little more pain last time; a good morning after it counts",
    "progress-not-told-which": "last time hurt more, and we do not know which exercise it was",
    "progress-stop-hold": "it hurt more lately, so nothing is added for {days} days",
    "progress-red-hold": "one exercise hurt a lot, so nothing is added anywhere for {days} days",
    "progress-unread": "a line of your diary could not be read, so nothing is added for {days} days",
    "progress-crowded": "more sessions than fit into one day were told, so nothing is added for {days} days",
    "progress-at-once": "two sessions were told for the same time; they count once",
    "progress-backwards": "a date lies before an earlier one or in the future; look at the clock of your device",
    # the next time after pain
    "progress-stop": "it hurt more last time; the same once, then we see",
    "progress-stop-again": "it hurt more for the second time in {days} days",
    "progress-red": "it hurt a lot more last time",
    "progress-spasm": "your back went into spasm in it, and an easier one comes first",
    "progress-leg": "your leg pain moved further down last time",
    "progress-morning-worse": "your pain was worse the next morning; the same once, then we see",
    "progress-morning-again": "your pain was worse the next morning for the second time in {days} days",
    "progress-morning-much-worse": "your pain was much worse the next morning",
    "progress-late-morning": "your pain was worse on a morning that you told us about later",
    "progress-two-cuts": "it went down twice within {days} days",
    "progress-floor": "it cannot get any smaller",
    "progress-no-rung-below": "there is no easier one that suits you, so it rests for {days} days",
    "progress-parked": "it rests for {days} days",
    "progress-two-spasms": "your back went into spasm twice within a week, so it rests for {days} days",
    "progress-break": "you were away from it for {days} days",
    "progress-flare-over": "your flare has settled, so it starts a little lower",
    "progress-easier-asked": "you asked for an easier week",
    "progress-easier-rise": "your pain before sessions has been {rise} points higher for two weeks, so this week is easier",
    "progress-easier-over": "the easier week is over",
    "progress-strong-pain-start": "your usual pain is {strong} or more, so it starts at its easiest",
    "progress-over-ceiling": "it was above the full amount",
    "progress-condition-cap": "what you told us of your health asks for less",
    # not today
    "progress-locked": "the danger signs come first",
    "progress-end-pain": "your back hurt more, so this one is over for today",
    "progress-end-spasm": "your back went into spasm, so this one is over for today",
    "progress-end-leg": "your leg pain moved further down, so this one is over for today",
    "progress-end-elsewhere": "it hurt somewhere else, so this one is over for today; your back has nothing to do with it",
    "progress-leg-spread": "your leg pain moved further down in it; {days} days of rest from it",
    "progress-leg-direction": "it bends your back the way that made your leg pain move further down; {days} days of rest from it",
    "progress-spasm-rest": "48 hours of rest from it after a spasm of your back",
    "progress-flare": "a sore spell: small moves and short walks for now",
    "progress-strong-pain-unseen": "your usual pain is {strong} or more, and nobody has looked at it yet: small moves and short walks for now",
    "progress-disliked": "you told us that you do not like it",
    "progress-asked-park": "you asked for a rest of {days} days",
    "progress-asked-swap": "you asked for another one in its place for {days} days",
    # the whole programme
    "progress-lock": "what you told us asks for a check first ({answers})",
    "progress-ask-away": "you were away for more than {days} days, so the few questions to keep you well come first",
    "progress-ask-event": "something has happened or changed, so the few questions to keep you well come first",
    "progress-ask-condition": "there is something new about your health, so the few questions to keep you well come first",
    "progress-ask-new": "you told us of something new, so the few questions to keep you well come first",
    "progress-ask-jump": "your pain was {rise} points or more above your usual, so the few questions to keep you well come first",
    "progress-ask-leg": "your leg pain moved further down, so the few questions to keep you well come first",
    "progress-see-leg": "your leg pain moved further down twice within {days} days",
    "progress-see-spasms": "your back went into spasm {count} times within {days} days",
    "progress-see-rise": "your pain before sessions has been higher for {weeks} weeks",
    "progress-see-long-flare": "this sore spell has lasted more than {days} days",
    "progress-see-strong-pain": "your usual pain is {strong} of 10 or more, and nobody has looked at it yet",
    "progress-see-no-better": "after {weeks} weeks your pain is {latest:g} of 10; it was {first:g} at first",
    "progress-see-worse": "after {weeks} weeks your pain is {latest:g} of 10; it was {first:g} at first",
    "progress-see-little-better": "after {weeks} weeks your pain is {latest:g} of 10; it was {first:g} at first",
    "progress-see-never-assessed": "you have had this for more than {weeks} weeks, and nobody has looked at it yet",
    "progress-flare-move": "two days have passed: a few more small moves today help more than rest",
}
_KEPT_OUT = ("rest", "effort", "days_per_week", "times_per_day", "tempo", "laterality")
_WHOLE = {
    Action.LOCK: "No exercise now: {because}.",
    Action.STOP: "Before the next session: {because}.",
    Action.REFER: "Book a visit to a doctor or physiotherapist and tell them this: {because}.",
    Action.OFFER: "If you like: {because}.",
    Action.SAME: "Noted: {because}.",
}
_ONE = {
    Action.UP: "{name} goes from {before} to {after}: {because}.",
    Action.DOWN: "{name} goes from {before} to {after}: {because}.",
    Action.SAME: "{name} stays at {after}: {because}.",
    Action.RUNG_UP: "{name} makes way for {rung}, {after}: {because}.",
    Action.RUNG_DOWN: "{name} makes way for {rung}, {after}: {because}.",
    Action.PARK: "{name} rests for now: {because}.",
    Action.STOP: "{name} not today: {because}.",
    Action.OFFER: "{rung} could come next after {name}, starting at {after}: {because}.",
}


def because(reason: Reason) -> str:
    """Give a reason as a sentence of its own. Raises KeyError for a code without words."""
    text = _clause(reason)
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")


def say(decision: Decision, exercises: Mapping[str, Exercise]) -> str:
    """Give a decision in one line with its first reason; every reason of a referral, because a doctor should hear all of them."""
    if decision.exercise is None:
        clauses = "; ".join(map(_clause, decision.because))
        return _WHOLE[decision.action].format(because=clauses.rstrip("."))
    before, after = _short(decision.before, decision.after)
    return _ONE[decision.action].format(
        name=exercises[decision.exercise].name,
        rung=exercises[decision.rung].name if decision.rung else "",
        before=before,
        after=after if decision.rung is None else _short(decision.after, None)[0],
        because=_clause(decision.because[0]).rstrip(".") if decision.because else "as planned",
    )


def _clause(reason: Reason) -> str:
    """Give a reason as it stands after a colon; one of another area keeps its own sentence."""
    from limber.wording import reason_sentence

    return reason_sentence(reason)


def _short(one: Dose | None, other: Dose | None) -> tuple[str, str]:
    """Give two doses by what tells them apart: sets and repetitions, the hold where it differs or is all there is, or minutes."""
    doses = [replace(dose, **dict.fromkeys(_KEPT_OUT)) if dose else None for dose in (one, other)]
    if all(dose and dose.repetitions for dose in doses):
        same_hold = len({(dose.hold, dose.breaths) for dose in doses if dose}) == 1
        if same_hold and doses[0] != doses[1]:
            doses = [replace(dose, hold=None, breaths=None) if dose else None for dose in doses]
    first, second = (write(dose) if dose else "" for dose in doses)
    if one and other and first == second and one != other:
        return write(one), write(other)
    return first, second
