"""What a simulated person tells: the entries of their diary, in the form that the web writes.

Takes a person, a day and what happened; gives Entries. People answer truly: slips of the finger are not simulated.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache

from limber.diary.entry import Entry, Kind
from limber.screening.questions import asked, daily_lines, questions
from limber_lab.people import Day, Drawn

FIRST = date(2024, 1, 1)
_VISIT = datetime(2024, 1, 1, 9, tzinfo=UTC)
_SUDDEN = "E7"


@dataclass(slots=True)
class Pen:
    """Writes the entries of one person, each a minute after the one before on its day. What was `checked` is answered with no."""

    drawn: Drawn
    day: int = -1
    turn: int = 0
    checked: bool = False

    def entry(self, day: int, kind: Kind, payload: Mapping[str, object]) -> Entry:
        """Give one entry of a day, counted from 0."""
        self.turn = self.turn + 1 if day == self.day else 0
        self.day = day
        return Entry(f"{day:04}-{self.turn:02}", _VISIT + timedelta(days=day, minutes=self.turn), kind, payload)

    def profile(self) -> Entry:
        """Tell who one is."""
        person = self.drawn.person
        told: dict[str, object] = {
            "age": person.age,
            "tags": sorted(person.tags),
            "equipment": sorted(person.equipment),
            "floor": person.floor,
            "kneeling": person.kneeling,
            "minutes_per_day": person.minutes_per_day,
            "strength_days": person.strength_days,
            "usual_pain": self.drawn.usual,
            "assessed": person.assessed,
        }
        return self.entry(0, Kind.PROFILE, told)

    def whole_screen(self, day: int) -> Entry:
        """Answer every danger sign."""
        answers = dict.fromkeys(asked("EUS", pregnancy_possible=self.drawn.pregnancy_possible), "no")
        if not self.checked:
            answers.update(dict.fromkeys(self.drawn.flags, "yes"))
        told: dict[str, object] = {"age": self.drawn.person.age, "country": "GB", "pregnancy_possible": self.drawn.pregnancy_possible}
        if day == 0:
            told["lasted"] = "over-12-weeks" if self.drawn.course.persistent else "under-6-weeks"
        return self.entry(day, Kind.SCREEN, {**told, **self._answers(day, answers)})

    def daily_screen(self, day: int) -> Entry:
        """Answer the five lines before a session, and what stands behind one that is not a no."""
        danger = self.drawn.danger
        line = questions()[danger.question].daily if danger and danger.day <= day else ""
        if not line:
            return self.entry(day, Kind.SCREEN, _nothing_new(self.drawn.pregnancy_possible))
        calm = _nothing_new(self.drawn.pregnancy_possible)
        lines, answers = calm["lines"], calm["answers"]
        assert isinstance(lines, dict)
        assert isinstance(answers, dict)
        return self.entry(day, Kind.SCREEN, {"daily": True, "lines": {**lines, line: "yes"}, **self._answers(day, answers)})

    def _answers(self, day: int, answers: Mapping[str, str]) -> dict[str, object]:
        """Give answers with the danger sign that has begun."""
        danger = self.drawn.danger
        if danger is None or danger.day > day:
            return {"answers": answers}
        sudden = {"E7_sudden": "yes"} if danger.question == _SUDDEN else {}
        return {"answers": {**answers, danger.question: danger.answer}, **sudden}

    def morning(self, day: int, of: int, pain: int) -> Entry:
        """Tell how the morning after a session was."""
        return self.entry(day, Kind.MORNING, {"pain": pain, "of": (FIRST + timedelta(days=of)).isoformat()})

    def seen(self, day: int) -> Entry:
        """Tell that a clinician has looked, and that exercise may go on."""
        self.checked = True
        return self.entry(day, Kind.SEEN, {"level": "emergency", "by": "GP", "may_exercise": True})

    def says_yes(self, day: int, slug: str, to: str) -> Entry:
        """Say yes to a harder exercise."""
        return self.entry(day, Kind.OFFER_ANSWER, {"exercise": slug, "to": to, "answer": "yes"})

    def number_before(self, day: int, pain: int) -> Entry:
        """Tell the pain before a session that has not begun: where it shows a flare, the session is made of the comfort set."""
        return self.entry(day, Kind.SESSION, {"pain_before": pain, "exercises": []})

    def session(self, day: Day, before: int, worst: int, doses: Sequence[tuple[str, str]], times: float) -> Entry:
        """Report a session: more pain belongs to one exercise, which was broken off where it was a real rise."""
        effort = max(0, min(10, round(3 * times + day.session.effort)))
        told: list[dict[str, object]] = [{"exercise": slug, "dose": dose, "done": 1, "effort": effort} for slug, dose in doses]
        one = told[int(day.session.which * len(told))]
        if worst > before:
            one["pain_worst"] = worst
        if day.session.spasm:
            one["spasm"] = True
        if day.session.leg:
            one["leg"] = "spreading"
        if worst >= before + 2 or day.session.spasm or day.session.leg:
            one["done"] = 0.5
        return self.entry(day.number, Kind.SESSION, {"pain_before": before, "exercises": told})


@cache
def _nothing_new(pregnancy_possible: bool) -> dict[str, object]:
    """Give the daily set in which nothing is new."""
    there = asked("EUS", pregnancy_possible=pregnancy_possible)
    answers = {key: "no" for line in daily_lines() for key in line.questions if key in there}
    return {"daily": True, "lines": {line.slug: "no" for line in daily_lines()}, "answers": answers}
