"""Decisions that the diary records: they stand as taken, as far as the rules allow them.

Takes a State and a decision's entry; gives the next State. Of two for one exercise and day the lower stands. One above what the rules
allow, or that cannot be read, is a Problem and is not followed.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from limber.diary.entry import Entry
from limber.dose.write import write
from limber.problems import Problem, Where
from limber.progression.asked import eased
from limber.progression.changed import changed
from limber.progression.decide import caps_of, look_at, lowest, moment_of
from limber.progression.decision import Action
from limber.progression.reckon import read_dose
from limber.progression.rule import Cap, Level, Look
from limber.progression.state import State
from limber.progression.take import taken, with_track
from limber.reasons import Reason, Reasons

_LEVELS = {Action.STOP: Level.STOP, Action.PARK: Level.PARK, Action.RUNG_DOWN: Level.RUNG_DOWN, Action.RUNG_UP: Level.RUNG_UP}
AWAY = "4.2-8"
_DOSES = (Action.UP, Action.SAME, Action.DOWN)
EASIER = frozenset({"progress-easier-asked", "progress-easier-rise"})
# Why a dose is lower for a while only: a recorded decision that says nothing else passes as well.
PASSING = EASIER | {"progress-flare", "progress-strong-pain-unseen"}


def after_decision(state: State, entry: Entry) -> State:
    """Take in a recorded decision."""
    payload = entry.payload
    slug, action = payload.get("exercise"), payload.get("action")
    if slug is None:
        return _said(state, payload)
    if action in (Action.OFFER, Action.REFER, Action.LOCK):
        return state
    if slug not in state.exercises or action not in tuple(Action):
        return _problem(state, entry, "decision-unreadable", str(slug), str(payload.get("to")))
    # As the day's own decisions are made: whatever the hour at which this one was written down.
    look = look_at(state, str(slug), state.day, moment_of(state, date.fromordinal(state.day)))
    note = look.track.taken
    again = note if note and note.day == state.day else None
    base = look_at(with_track(state, again.before), str(slug), look.day, look.moment) if again else look
    told = _cap(base, Action(str(action)), payload)
    if told is None:
        return _problem(state, entry, "decision-unreadable", str(slug), str(payload.get("to")))
    allowed = caps_of(base)
    least = lowest(allowed)
    if told.rank > least.rank:
        return _problem(state, entry, "decision-above-the-rules", str(slug), _written(told), _written(least))
    if again and again.recorded and told.rank >= look.same().rank:
        return state
    if (told.rank, told.rung) != (least.rank, least.rung):
        return _lighter(base, told, allowed) if told.passing else taken(base, (told,), recorded=True)
    followed = _without_a_break(allowed)
    return taken(base, followed, recorded=True) if followed else state


def _without_a_break(caps: tuple[Cap, ...]) -> tuple[Cap, ...]:
    """Give the caps that a recorded decision takes: only those that pass, where days away are the lowest that lasts.

    Days away are counted until the next session, which shows the lower dose: noted twice they would cut twice.
    """
    lasting = [each for each in caps if not each.passing]
    away = bool(lasting) and any(reason.rule == AWAY for reason in lowest(lasting).because)
    return tuple(each for each in caps if each.passing) if away else caps


def _lighter(look: Look, told: Cap, allowed: tuple[Cap, ...]) -> State:
    """Give the state after a recorded decision that passes and of which the diary holds no cause yet: the dose in force is left as it is.

    An easier week lasts its seven days from then on, for the whole programme, as the rules' own would.
    """
    known = taken(look, (told, *_without_a_break((look.same(*told.because), *allowed))), recorded=True)
    easier = next((reason for reason in told.because if reason.code in EASIER), None)
    return known if easier is None or known.day < known.easier_until else eased(known, easier)


def _cap(look: Look, action: Action, payload: Mapping[str, object]) -> Cap | None:
    """Give what a recorded decision asks for as a cap, None where it cannot be read."""
    to, because = payload.get("to"), _reasons(payload.get("because"))
    if action in (Action.STOP, Action.PARK):
        return Cap(_LEVELS[action], because)
    rung, _, sentence = str(to).rpartition(":")
    dose = read_dose(sentence.strip())
    if dose is None:
        return None
    if action in _DOSES:
        passing = bool(because) and all(reason.code in PASSING for reason in because)
        return look.dose(dose, *because)._replace(passing=passing)
    known = rung.strip()
    return Cap(_LEVELS[action], because, dose, look.volume(dose), known) if known in look.state.exercises else None


def _reasons(told: object) -> Reasons:
    """Give the reasons that a decision was recorded with, as far as they can be read."""
    found = []
    for each in told if isinstance(told, list) else ():
        if isinstance(each, Mapping) and isinstance(each.get("code"), str):
            values = each.get("values")
            found.append(Reason(each["code"], values if isinstance(values, Mapping) else {}, str(each.get("rule", "")), str(each.get("source", ""))))
    return tuple(found)


def _said(state: State, payload: Mapping[str, object]) -> State:
    """Note what was said of the whole programme, so that it is said once."""
    codes = {reason.code: state.day for reason in _reasons(payload.get("because"))}
    return changed(state, said={**state.said, **codes})


def _problem(state: State, entry: Entry, code: str, slug: str, to: str, allowed: str = "") -> State:
    """Add a Problem with a recorded decision."""
    problem = Problem(code, Where(key=entry.id), None, {"exercise": slug, "to": to, "allowed": allowed})
    return changed(state, problems=(*state.problems, problem))


def _written(cap: Cap) -> str:
    """Give a cap as a dose sentence, or the word of what it is."""
    return write(cap.dose) if cap.dose else cap.level.name.lower()
