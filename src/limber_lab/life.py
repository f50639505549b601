"""One simulated person living day by day through the real rules: what is told is folded, what is decided is done.

Takes a drawn person, their days and their programme; gives counts. Nothing here decides a dose or a lock: `limber.progression` does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import timedelta
from statistics import median
from typing import NamedTuple

from limber.catalogue.load import load
from limber.dose.dose import Dose
from limber.programme.programme import Programme
from limber.progression.decide import decide
from limber.progression.decision import Action, Decision
from limber.progression.fold import fold
from limber.progression.state import State, begin, in_force, now_at
from limber.screening.screen import LevelOfCare
from limber_lab import recipe
from limber_lab.body import STRONG, Body
from limber_lab.causes import PAIN, cause_of
from limber_lab.doses import Due, InForce, full_of, is_comfort, over_a_fifth, sentence, start_of, volume_of
from limber_lab.people import Day, Drawn
from limber_lab.tally import Tally
from limber_lab.told import FIRST, Pen

MONTH = 28  # days after which the whole set of danger signs is asked again
REVIEW = 12 * 7 - 1  # the last day of twelve weeks, counted from 0
RECENT = 14
LITTLE_BETTER = 0.7
WHOLE = None


class Ask(NamedTuple):
    """What a day asks for: an exercise at a dose, and the decision behind it."""

    slug: str
    dose: Dose
    decision: Decision


class Life:
    """One person under Limber. `counts` are those of the cohort's report, `moves` those of this person's doses."""

    def __init__(self, drawn: Drawn, programme: Programme, due: Due) -> None:
        """Begin with a programme, before the first day; `due` gives what it holds on each."""
        self.drawn, self.due = drawn, due
        self.counts: Tally = Counter()
        self.state = begin(programme, load())
        self.body, self.pen = Body(drawn.usual), Pen(drawn)
        self.asked_all_on = self.trained_on = self.visited_on = -1
        self.locked_on: int | None = None
        self.referred_on: int | None = None
        self.pains: list[tuple[int, int]] = []
        self.histories: dict[str, list[InForce]] = {}
        self.old_histories: list[list[InForce]] = []
        self.full: dict[str, int] = {}
        self.last_morning: tuple[int, int] | None = None

    def live(self, days: Iterable[Day]) -> Tally:
        """Live all days until the person gives up, and give what was counted."""
        number = 0
        for day in days:
            if day.number >= self.drawn.leaves:
                break
            number = day.number
            self._wake(day)
            if day.comes:
                self._visit(day)
            if number == REVIEW:
                self._review(day)
        self._close(number)
        return self.counts

    @property
    def in_danger_from(self) -> int | None:
        """Give the day on which a danger sign begins, None where there is none."""
        return self.drawn.danger.day if self.drawn.danger else None

    def _is_in_danger(self, day: int) -> bool:
        """Tell whether a danger sign has begun."""
        return self.in_danger_from is not None and self.in_danger_from <= day

    def _wake(self, day: Day) -> None:
        """Note the morning after a session, which is asked for at the next visit."""
        if day.number - 1 == self.trained_on:
            self.last_morning = (day.number, self.body.morning(day)) if day.morning_told else None

    def _visit(self, day: Day) -> None:
        """Come, answer, and do what is asked."""
        self.counts["contacts"] += 1
        before = self.body.before(day)
        self._answer(day)
        decisions = self._decisions(day)
        if before >= STRONG:
            decisions = self._decided(day, fold(self.state, self.pen.number_before(day.number, before)))
        asked = [*self._asked(decisions)]
        self._refer(day, decisions)
        self.counts["exercise days"] += (day.number - self.visited_on) * len(in_force(self.state, FIRST.toordinal() + day.number))
        self.visited_on = day.number
        if self.state.lock or self._is_in_danger(day.number):
            self._stop(day, asked)
            return
        self._count_asked(day, before, asked)
        self.pains.append((day.number, before))
        if asked:
            self._train(day, before, asked)
        self._say_yes(day, decisions)

    def _answer(self, day: Day) -> None:
        """Answer the danger signs, all of them on the first day and each month, else the five lines; then the morning."""
        if day.number == 0:
            self.state = fold(self.state, self.pen.profile())
        if self._is_seen(day.number):
            self._ask_all(day.number)
            self.state = fold(self.state, self.pen.seen(day.number))
            self.locked_on = None
        elif self.asked_all_on < 0 or day.number - self.asked_all_on >= MONTH:
            self._ask_all(day.number)
        else:
            self.state = fold(self.state, self.pen.daily_screen(day.number))
        if self.last_morning:
            self.state = fold(self.state, self.pen.morning(day.number, *self.last_morning))
            self.last_morning = None

    def _is_seen(self, day: int) -> bool:
        """Tell whether somebody who was locked out without a danger sign has been checked since."""
        return self.locked_on is not None and not self._is_in_danger(day) and day >= self.locked_on + recipe.SEEN_AFTER

    def _ask_all(self, day: int) -> None:
        """Answer every danger sign."""
        self.state = fold(self.state, self.pen.whole_screen(day))
        self.asked_all_on = day

    def _decisions(self, day: Day) -> tuple[Decision, ...]:
        """Give the decisions of a day; where they ask for all danger signs first, they are answered."""
        decisions = self._decided(day, self.state)
        if not any(each.exercise is WHOLE and each.action is Action.STOP for each in decisions):
            return decisions
        self.counts["asked again"] += 1
        self._ask_all(day.number)
        return self._decided(day, self.state)

    def _decided(self, day: Day, state: State) -> tuple[Decision, ...]:
        """Give what is decided of the exercises that are due on a day, and of the whole programme."""
        due = {now_at(state, slug) for slug in self.due(day.number)}
        return decide(state, FIRST + timedelta(days=day.number), due, every_reason=False)

    def _asked(self, decisions: tuple[Decision, ...]) -> Iterator[Ask]:
        """Give what is asked for at the doses decided."""
        for each in decisions:
            if each.exercise is not WHOLE and each.after is not None and each.action is not Action.OFFER:
                yield Ask(each.rung or each.exercise, each.after, each)

    def _stop(self, day: Day, asked: list[Ask]) -> None:
        """Count a lock: it has to be there with a danger sign, and to leave nothing but what it names."""
        lock = self.state.lock
        beyond = [each.slug for each in asked if lock is None or each.slug not in lock.open]
        in_danger = self._is_in_danger(day.number)
        if in_danger and self.locked_on is None:
            self.counts["danger, next contacts"] += 1
            self.counts["danger, locked at the next contact"] += lock is not None
        if in_danger:
            self.counts["danger, contacts"] += 1
            self.counts["danger, contacts with exercise"] += bool(beyond)
        elif self.locked_on is None and lock:
            told = "emergency" if lock.level is LevelOfCare.EMERGENCY else "urgent"
            self.counts[f"{told} told without one"] += 1
        self.counts["asked under a lock"] += len(beyond)
        self.locked_on = day.number if self.locked_on is None else self.locked_on

    def _count_asked(self, day: Day, before: int, asked: list[Ask]) -> None:
        """Count what is asked for against the ceilings and in a flare."""
        self.counts["doses"] += len(asked)
        self.counts["doses above the ceiling"] += sum(volume_of(each.slug, each.dose) > full_of(each.slug) for each in asked)
        if self.body.flares(before):
            self.counts["sessions in strong pain"] += bool(asked)
            self.counts["sessions in strong pain with more than the comfort set"] += any(not is_comfort(each.slug) for each in asked)
        if day.number == 0 and self.drawn.course.persistent and self.drawn.usual == 5:
            self.counts["persistent 5, begun"] += 1
            self.counts["persistent 5, with a programme"] += len(in_force(self.state, self.state.day)) >= 3 and bool(asked)

    def _train(self, day: Day, before: int, asked: list[Ask]) -> None:
        """Do a session and report it."""
        worst = self.body.worst(day)
        volumes = {each.slug: volume_of(each.slug, each.dose) for each in asked}
        times = self.body.exercise(day, volumes, {slug: start_of(slug) for slug in volumes})
        self.counts["sessions"] += 1
        self.counts["overloads"] += times > recipe.OVERLOAD_FROM
        self.counts["flares"] += times > recipe.OVERLOAD_FROM and day.session.overload >= 2
        was = self.state
        written = [(each.slug, sentence(each.dose)) for each in asked]
        self.state = fold(was, self.pen.session(day, max(before, 0), worst, written, times))
        self.trained_on = day.number
        cuts = self._cuts()
        for each in asked:
            self._follow(day.number, was, each)
        self.counts["days with a cut for pain"] += self._cuts() > cuts

    def _cuts(self) -> int:
        """Give how many cuts for pain there were so far."""
        return sum(self.counts[f"cuts, {cause}"] for cause in PAIN)

    def _follow(self, day: int, was: State, ask: Ask) -> None:
        """Count what a session has changed for one exercise."""
        track = self.state.tracks[ask.slug]
        old = was.tracks.get(ask.slug)
        decided = ask.decision
        if decided.action in (Action.RUNG_DOWN, Action.RUNG_UP):
            cause = cause_of(decided.because)
            self.counts["rungs up" if decided.action is Action.RUNG_UP else f"cuts, {cause}"] += 1
            self._end_history(ask.slug)
        elif track.step and track.step.day == FIRST.toordinal() + day and (old is None or old.step != track.step):
            self.counts["steps up"] += 1
        elif old is not None and track.volume < old.volume:
            self.counts[f"cuts, {cause_of(decided.because)}"] += 1
        elif decided.action is Action.DOWN:
            self.counts["easier for a while"] += 1
        self._note(day, ask.slug, InForce(day, track.volume, track.stepped_volume))
        if track.full:
            self.full.setdefault(ask.slug, day - max(0, track.begun - FIRST.toordinal()))

    def _note(self, day: int, slug: str, dose: InForce) -> None:
        """Keep a dose where it is another than before."""
        history = self.histories.setdefault(slug, [])
        if not history or history[-1].volume != dose.volume:
            history.append(dose._replace(day=day))

    def _end_history(self, slug: str) -> None:
        """Begin the history of an exercise anew: it came by a ladder."""
        if slug in self.histories:
            self.old_histories.append(self.histories.pop(slug))

    def _say_yes(self, day: Day, decisions: tuple[Decision, ...]) -> None:
        """Answer the first offer of a harder exercise."""
        offered = next((each for each in decisions if each.action is Action.OFFER and each.exercise and each.rung and each.after), None)
        if offered is None or offered.exercise is None or offered.after is None:
            return
        self.counts["offers"] += 1
        if day.session.says_yes:
            self.state = fold(self.state, self.pen.says_yes(day.number, offered.exercise, f"{offered.rung}: {sentence(offered.after)}"))

    def _refer(self, day: Day, decisions: tuple[Decision, ...]) -> None:
        """Note the first time that somebody is told to see someone."""
        if self.referred_on is None and any(each.action is Action.REFER for each in decisions):
            self.referred_on = day.number

    def _review(self, day: Day) -> None:
        """Look at twelve weeks: who is not better by three tenths has to have been told to see someone."""
        recent = [pain for on, pain in self.pains if on > day.number - RECENT]
        if self.locked_on is not None or not recent or median(recent) <= LITTLE_BETTER * self.drawn.usual:
            return
        self._refer(day, decide(self.state, FIRST + timedelta(days=day.number)))
        self.counts["not better by day 84"] += 1
        self.counts["not better by day 84, referred"] += self.referred_on is not None

    def _close(self, last: int) -> None:
        """Count what can be told only at the end."""
        self.counts["days"] += last + 1
        for history in (*self.histories.values(), *self.old_histories):
            self.counts["steps over a fifth"] += over_a_fifth(history, last)
        self.counts["exercises begun"] += len(self.histories) + len(self.old_histories)
        self.counts["exercises at full dose"] += len(self.full)
        self.counts["days to full dose"] += sum(self.full.values())
        held = [slug for slug in in_force(self.state, self.state.day) if slug in self.histories]
        self.counts["share of full, exercises"] += len(held)
        self.counts["share of full, permille"] += sum(1000 * self.histories[slug][-1].volume // full_of(slug) for slug in held)
