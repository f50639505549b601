"""The fold over a diary: what each entry adds to what is known of danger signs, pain, the person and their sessions.

Takes entries in order; gives a History. An entry that has a flaw, or is newer than this version, counts as one that could
have said anything: the danger signs and conditions are asked anew, and of what it says only a sign of danger is heard.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import lru_cache

from limber.catalogue.load import load
from limber.diary import dangers, pain, profile
from limber.diary.dangers import Dangers
from limber.diary.entry import VERSION, Entry, Kind, merge
from limber.diary.forms import form_problems
from limber.diary.pain import Pain
from limber.diary.profile import Told
from limber.problems import Where
from limber.screening.answers import Answer
from limber.screening.questions import daily_lines

AWAY = timedelta(days=28)
EVENTS = "events"


@dataclass(frozen=True, slots=True)
class History:
    """What the fold carries. `again` are the times that ask for the full set anew; `broken` those of entries that cannot be read."""

    dangers: Dangers = field(default_factory=Dangers)
    pain: Pain = field(default_factory=Pain)
    told: Told = field(default_factory=Told)
    programme: Entry | None = None
    sessions: tuple[Entry, ...] = ()
    mornings: frozenset[str] = frozenset()
    daily_at: datetime | None = None
    again: tuple[datetime, ...] = ()
    broken: tuple[datetime, ...] = ()
    last_at: datetime | None = None


def history_of(entries: Iterable[Entry], now: datetime) -> History:
    """Give what a diary tells, each entry once and in the order of time, however they come. A `seen` dated after `now` opens nothing yet."""
    return _fold(tuple(entry for entry in entries if entry.kind is not Kind.SEEN or entry.at <= now))


# The same diary is asked for on every page; reading a year of it takes some 50 ms.
@lru_cache(maxsize=8)
def _fold(entries: tuple[Entry, ...]) -> History:
    """Give what these entries tell."""
    history = History()
    for entry in merge(entries):
        history = _after(history, entry)
    return history


def _after(history: History, entry: Entry) -> History:
    """Take in one entry: what it tells of each matter, and whether it asks for the danger signs anew."""
    if not _readable(entry):
        heard = dangers.after_damaged(history.dangers, entry)
        return replace(history, dangers=heard, told=profile.unreadable(history.told), broken=(*history.broken, entry.at), last_at=entry.at)
    after = replace(
        history,
        dangers=dangers.after(history.dangers, entry),
        pain=pain.after(history.pain, entry),
        again=(*history.again, entry.at) if _asks_again(history, entry) else history.again,
        # A decision is written by Limber, not by the person: it does not shorten the time that they were away.
        last_at=history.last_at if entry.kind is Kind.DECISION else entry.at,
    )
    if entry.kind is Kind.PROFILE:
        return replace(after, told=profile.after_profile(history.told, entry.payload))
    if entry.kind is Kind.REQUEST:
        return replace(after, told=profile.after_request(history.told, entry.payload))
    if entry.kind is Kind.SESSION:
        return replace(after, sessions=(*history.sessions, entry))
    if entry.kind is Kind.MORNING:
        return replace(after, mornings=history.mornings | {str(entry.payload.get("of"))})
    if entry.kind is Kind.PROGRAMME:
        return replace(after, programme=entry)
    return replace(after, daily_at=entry.at) if _is_daily(entry) else after


def _readable(entry: Entry) -> bool:
    """Tell whether this version can read an entry; one with a flaw is not read in part."""
    known = entry.kind is not Kind.UNKNOWN and entry.version <= VERSION
    return known and not form_problems(entry.kind.value, entry.payload, Where())


def _asks_again(history: History, entry: Entry) -> bool:
    """Tell whether the full set is to be asked after this entry: something new, a jump of pain, spreading leg pain, a fall or illness,
    28 days away, or a condition that was not there before.
    """
    away = history.last_at is not None and entry.at - history.last_at > AWAY
    pains = pain.after(history.pain, entry)
    worse = entry.at in (pains.jumped_at, pains.spread_at)
    return away or worse or entry.kind is Kind.SOMETHING_NEW or _event(entry) or _newly_told(history, entry)


def _event(entry: Entry) -> bool:
    """Tell whether the daily line of falls, illness, tablets and operations was answered with anything but no."""
    lines = entry.payload.get("lines")
    return entry.kind is Kind.SCREEN and isinstance(lines, Mapping) and lines.get(EVENTS, "no") != "no"


def _newly_told(history: History, entry: Entry) -> bool:
    """Tell whether a condition was told whose group had been answered without it, or a pregnancy where there was none."""
    if entry.kind is Kind.SCREEN:
        stated = entry.payload.get("answers")
        expecting = isinstance(stated, Mapping) and stated.get("S11") == Answer.YES
        return expecting and history.dangers.items.get("S11") is Answer.NO
    if entry.kind is not Kind.PROFILE:
        return False
    answered = {tag for group in load().vocabulary.groups if group.slug in history.told.answered for tag in group.tags}
    new = profile.after_profile(history.told, entry.payload).tags - history.told.tags
    return not new.isdisjoint(answered)


def _is_daily(entry: Entry) -> bool:
    """Tell whether an entry is a whole daily set: every question behind the five lines has an answer."""
    stated = entry.payload.get("answers")
    asked = {key for line in daily_lines() for key in line.questions}
    return entry.kind is Kind.SCREEN and isinstance(stated, Mapping) and asked <= stated.keys()
