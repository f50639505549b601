"""The morning after, as it is told: what it says about the exercises of the day before (rules 3.2, row 8).

Takes a State and a morning that was read; gives the next State. A morning told late that would have forbidden a step takes it back.
"""

from __future__ import annotations

from datetime import date

from limber.diary import pain
from limber.diary.entry import Entry
from limber.progression.changed import changed
from limber.progression.mornings import says_after, with_morning
from limber.progression.rule import OWN
from limber.progression.state import Ask, State
from limber.progression.table import Morning
from limber.progression.track import WINDOW, Owed, Track, with_owed, within
from limber.reasons import Reason

LESS = 20


def after_morning(state: State, entry: Entry, day: int) -> State:
    """Take in one morning; one that has not come yet says that a clock is wrong, and does not count."""
    of = date.fromisoformat(str(entry.payload["of"])).toordinal() if "of" in entry.payload else day
    if of > day:
        return changed(state, at=entry.at, day=day, backwards_on=day)
    number = int(str(entry.payload["pain"]))
    known = changed(state, at=entry.at, day=day, mornings=with_morning(state, of, number), pain=pain.after(state.pain, entry))
    if known.pain.jumped_at == entry.at:
        known = changed(known, ask_again=Ask(entry.at, Reason("progress-ask-jump", {"rise": pain.JUMP}, "1.1", OWN)))
    says = says_after(known, of - 1)
    if says is None or says is Morning.GOOD:
        return known
    done = {slug for logged in known.log if logged.day == of - 1 for slug, seen in logged.seen.items() if seen.share > 0}
    tracks = {slug: _bad(track, of, says, done=slug in done) for slug, track in known.tracks.items()}
    return changed(known, tracks=tracks)


def _bad(track: Track, of: int, says: Morning, *, done: bool) -> Track:
    """Give the track of an exercise that was done the day before a bad morning; any other is left as it is."""
    known = track
    if track.step and of - 1 in track.step.rested_on and of <= track.step.day + WINDOW:
        because = Reason("progress-late-morning", {}, "3.2-8", OWN)
        known = changed(with_owed(known, Owed(of, 0, rung=False, because=because, back_to=track.step.before)), step=None)
    if not done:
        return known
    if of in track.bad_mornings and says is Morning.BAD:
        return known
    again = bool(within(tuple(day for day in track.bad_mornings if day != of), of, WINDOW))
    code = "progress-morning-much-worse" if says is Morning.VERY_BAD else "progress-morning-again" if again else "progress-morning-worse"
    percent = LESS if again or says is Morning.VERY_BAD else 0
    owed = Owed(of, percent, rung=False, because=Reason(code, {"days": WINDOW}, "3.2-8", OWN))
    return changed(with_owed(known, owed), bad_mornings=(*track.bad_mornings[-3:], of))
