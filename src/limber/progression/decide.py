"""The decisions of one day: every rule gives a cap, and the lowest holds.

Takes a State and a day; gives a Decision for each exercise that the programme holds on it, and those for the whole programme. Never
changes the state: `limber.progression.fold` does, when a session or a recorded decision shows that they were taken.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from datetime import UTC, date, datetime, time

from limber.dose.dose import Dose
from limber.progression.decision import Action, Decision
from limber.progression.offer import offer
from limber.progression.rule import Cap, Level, Look, Rule
from limber.progression.rules import (
    block_after_spreading_leg_pain,
    come_back_lower_after_a_break,
    ease_the_week,
    end_for_today,
    hold_after_a_hard_session,
    hold_while_the_diary_is_unclear,
    keep_to_the_comfort_set,
    keep_under_the_ceiling,
    leave_out_what_a_condition_forbids,
    leave_parked,
    limit_seven_days,
    pay_what_a_report_asked_for,
    rest_after_a_spasm,
    stand_by_what_was_decided,
    start_low_with_strong_pain,
    stop_under_a_lock,
    take_one_step,
    wait_for_good_sessions,
    wait_for_the_gap,
)
from limber.progression.settle import settled
from limber.progression.signpost import signposts
from limber.progression.state import State, in_force, track_of
from limber.progression.stays import waits

# Most cautious first: the order of the reasons, not of what holds.
RULES: tuple[Rule, ...] = (
    stop_under_a_lock,
    leave_out_what_a_condition_forbids,
    end_for_today,
    block_after_spreading_leg_pain,
    keep_to_the_comfort_set,
    rest_after_a_spasm,
    leave_parked,
    pay_what_a_report_asked_for,
    come_back_lower_after_a_break,
    ease_the_week,
    start_low_with_strong_pain,
    keep_under_the_ceiling,
    stand_by_what_was_decided,
    hold_after_a_hard_session,
    hold_while_the_diary_is_unclear,
    wait_for_the_gap,
    wait_for_good_sessions,
    limit_seven_days,
    take_one_step,
)
_HOLDING, _STEPPING = RULES[:-2], RULES[-2:]
_FIRST_KEEPING = RULES.index(stand_by_what_was_decided)
_LOWERING = tuple(rule.cap for rule in RULES[:_FIRST_KEEPING])
_KEEPING = tuple(rule.cap for rule in RULES[_FIRST_KEEPING:])
_ACTIONS = {Level.STOP: Action.STOP, Level.PARK: Action.PARK, Level.RUNG_DOWN: Action.RUNG_DOWN, Level.RUNG_UP: Action.RUNG_UP}


def decide(state: State, day: date, due: Container[str] | None = None, *, every_reason: bool = True) -> tuple[Decision, ...]:
    """Give the decisions of a day: one for each exercise of the programme (where `due` is given, of those in it), offers beside them, then
    those for the whole programme. Without `every_reason` a dose that stays does not say why, in half the time.
    """
    reckon = caps_of if every_reason else lowest_caps_of
    now = moment_of(state, day)
    known = settled(state, now)
    number = max(day.toordinal(), known.day)
    looks = [look_at(known, slug, number, now) for slug in in_force(known, number) if due is None or slug in due]
    decisions = [_decision(look, reckon(look)) for look in looks]
    offers = [made for look, decision in zip(looks, decisions, strict=True) if (made := offer(look, decision))]
    return (*decisions, *offers, *signposts(known, number, now))


def moment_of(state: State, day: date) -> datetime:
    """Give when a day is looked at: its last moment as the clock of the last entry has it, so that what ends in its course has ended."""
    return datetime.combine(day, time.max, state.at.tzinfo if state.at else UTC)


def look_at(state: State, slug: str, day: int, moment: datetime) -> Look:
    """Give what the rules see of one exercise."""
    return Look(state, track_of(state, slug), state.exercises[slug], day, moment)


def caps_of(look: Look) -> tuple[Cap, ...]:
    """Give the caps of all rules, in their order. Steps are reckoned only where no rule keeps the dose or lowers it: that takes longest."""
    caps = [found for rule in _HOLDING if (found := rule.cap(look)) is not None]
    if _may_step(look, caps):
        caps += [found for rule in _STEPPING if (found := rule.cap(look)) is not None]
    return tuple(caps)


def lowest_caps_of(look: Look) -> tuple[Cap, ...]:
    """Give caps among which are the lowest, not every reason: what it takes to follow a decision, in half the time.

    The rules that can only keep the dose in force are asked one by one, until one does, and only where a step can be due.
    """
    caps = [found for cap in _LOWERING if (found := cap(look)) is not None]
    if caps and not _may_step(look, caps):
        return tuple(caps)
    if not look.track.accepted and waits(look.state, look.track, look.exercise, look.day):
        return (*caps, look.same())
    now = (Level.DOSE, look.track.volume)
    for cap in _KEEPING:
        if (found := cap(look)) is not None:
            caps.append(found)
            if found.rank <= now:
                break
    return tuple(caps)


def _may_step(look: Look, caps: Iterable[Cap]) -> bool:
    """Tell whether no cap yet keeps the dose in force or lowers it for good."""
    now = (Level.DOSE, look.track.volume)
    return all(each.rank > now for each in caps)


def lowest(caps: Sequence[Cap]) -> Cap:
    """Give the lowest cap, the first of several, with the reasons of all that are as low."""
    if len(caps) == 1:
        return caps[0]
    ranks = [each.rank for each in caps]
    least = min(ranks)
    alike = [each for each, rank in zip(caps, ranks, strict=True) if rank == least]
    if len(alike) == 1:
        return alike[0]
    because = {reason.code: reason for each in reversed(alike) for reason in reversed(each.because)}
    return alike[0]._replace(because=tuple(because.values())[::-1])


def _decision(look: Look, caps: tuple[Cap, ...]) -> Decision:
    """Give the decision that the caps lead to. Until the day's session the dose before is that of the day's beginning."""
    least = lowest(caps)
    track, taken = look.track, look.track.taken
    done = look.done_on == look.day
    first = taken.before if taken and taken.day == look.day and not done else track
    before = first.asked or first.dose
    if least.level is Level.DOSE and least.dose:
        return Decision(track.slug, before, least.dose, _moved(look, before, least.dose, least.volume), least.because)
    return Decision(track.slug, before, least.dose, _ACTIONS[least.level], least.because, least.rung)


def _moved(look: Look, before: Dose, after: Dose, now: int) -> Action:
    """Give which way a dose went: by its volume (s) now, or down where only effort or a hold was capped."""
    was = look.track.volume if before is look.track.dose else look.volume(before)
    if was == now:
        return Action.SAME if before == after else Action.DOWN
    return Action.UP if now > was else Action.DOWN
