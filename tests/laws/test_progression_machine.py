"""A person who comes as they like, day after day: what holds at every step of the way (design law 4, hazards H09, H10 and H23)."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from limber.catalogue.exercise import Kind as ExerciseKind
from limber.catalogue.load import load
from limber.diary.entry import Entry, Kind
from limber.dose.write import write
from limber.progression.decide import decide
from limber.progression.decision import Action
from limber.progression.fold import fold
from limber.progression.reckon import smallest_steps, volume_of
from limber.progression.state import begin, in_force
from tests.laws.diaries import FIRST, profile, programme

WEEK = 7


class Person(RuleBasedStateMachine):
    """One exercise, and whatever may happen to it. `asked` holds the dose in force on each day, by the rung that was asked for."""

    @initialize(slug=st.sampled_from(["glute-bridge", "hamstring-stretch-seated", "walk-easy", "abdominal-brace"]))
    def begins(self, slug: str) -> None:
        self.exercise = load().exercises[slug]
        self.state = fold(begin(programme((slug,)), load()), profile())
        self.at, self.number = FIRST, 0
        self.asked: list[tuple[str, int, int]] = []
        self.stepped = FIRST.date()
        self._look()

    @rule(effort=st.sampled_from([2, 3, 3, 9]), rise=st.sampled_from([0, 0, 0, 0, 0, 0, 1, 3]), morning=st.sampled_from([2, 2, 2, 2, 2, None, 4]))
    def a_session(self, effort: int, rise: int, morning: int | None) -> None:
        asked = [each for each in decide(self.state, self.at.date()) if each.exercise and each.after and each.action is not Action.OFFER]
        told = [{"exercise": each.rung or each.exercise, "dose": write(each.after), "done": 1, "effort": effort} for each in asked if each.after]
        for each in told:
            each["pain_worst"] = 2 + rise
        self._tell(Entry(f"s{self.number}", self.at, Kind.SESSION, {"pain_before": 2, "exercises": told}))
        self._next_day()
        if morning is not None:
            self._tell(Entry(f"m{self.number}", self.at - timedelta(hours=1), Kind.MORNING, {"pain": morning, "of": self.at.date().isoformat()}))

    @rule(days=st.sampled_from([1, 1, 2, 9, 20]))
    def days_off(self, days: int) -> None:
        for _ in range(days):
            self._next_day()

    @rule(what=st.sampled_from(["deload", "strict"]))
    def a_request(self, what: str) -> None:
        self._tell(Entry(f"r{self.number}-{len(self.asked)}", self.at - timedelta(minutes=5), Kind.REQUEST, {"what": what}))

    def _tell(self, entry: Entry) -> None:
        self.state = fold(self.state, entry if self.state.at is None or entry.at > self.state.at else self._now(entry))
        self.number += 1

    def _now(self, entry: Entry) -> Entry:
        assert self.state.at
        return Entry(f"{entry.id}-{self.number}", self.state.at, entry.kind, entry.payload)

    def _next_day(self) -> None:
        self.at += timedelta(days=1)
        self._look()

    def _look(self) -> None:
        """Note what is in force on this day: the dose of the track, which an easier week leaves as it is."""
        slug = in_force(self.state, self.at.toordinal())[0]
        exercise = load().exercises[slug]
        track = self.state.tracks.get(slug)
        dose = track.dose if track else exercise.start
        steps = smallest_steps(dose, exercise.ceiling, exercise.tempo, exercise.laterality)
        now, stepped = (volume_of(each, exercise.tempo, exercise.laterality) for each in (dose, steps[-1] if steps else dose))
        self.asked.append((slug, now, stepped))
        if len(self.asked) > 1 and self.asked[-2][0] == slug and self.asked[-2][1] < now:
            first = self.stepped == FIRST.date() or exercise.kind not in (ExerciseKind.STRETCH, ExerciseKind.MOBILITY)
            assert (self.at.date() - self.stepped).days >= (WEEK if first else 3)
            self.stepped = self.at.date()

    @invariant()
    def seven_days_ask_for_at_most_a_fifth_more_or_the_smallest_step(self) -> None:
        last = self.asked[-2 * WEEK :]
        if len(last) == 2 * WEEK and len({slug for slug, *_ in last}) == 1:
            past, new = (sum(volume for _, volume, _ in part) for part in (last[:WEEK], last[WEEK:]))
            assert new * 5 <= past * 6 or new <= sum(stepped for *_, stepped in last[:WEEK])

    @invariant()
    def nothing_is_above_the_ceiling_and_every_exercise_has_a_decision(self) -> None:
        slug, volume, _ = self.asked[-1]
        exercise = load().exercises[slug]
        assert volume <= volume_of(exercise.ceiling, exercise.tempo, exercise.laterality)
        made = [each for each in decide(self.state, self.at.date()) if each.exercise == slug and each.action is not Action.OFFER]
        assert len(made) == 1
        assert made[0].because
        assert isinstance(self.at.date(), date)


Person.TestCase.settings = settings(stateful_step_count=24)
TestAnyPerson = Person.TestCase
