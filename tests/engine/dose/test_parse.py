"""Sentences that are read: the smallest first, then every way in that people use."""

from __future__ import annotations

import pytest

from limber.dose.dose import Dose, Laterality, Range, Tempo
from limber.dose.parse import parse
from limber.dose.write import write

ONE_MEANING = {
    "10": ["10 reps", "10 repetitions", "ten", "Ten Reps.", " 10 ", "\u00a010\u2009reps\u200b", "10rep"],
    "3 x 15": [
        "3x15",
        "3 X 15",
        "3 × 15",
        "3 * 15",
        "3 sets of 15",
        "three sets of fifteen",
        "3 sets x 15 reps",
        "15 reps x 3 sets",
        "3 sets, 15 reps",
        "15 reps, 3 sets",
        "3 sets, 15",
        "3 x 15 reps",
        "15 x 3 sets",
        "3 sets of 15 repetitions",
    ],
    "3 x 5": ["3 sets-5 reps", "3 sets - 5 reps", "5 reps–3 sets"],
    "8-12": ["8–12", "8 — 12", "8 to 12", "eight to twelve", "8-12 reps", "8 -12", "eight-twelve"],
    "25": ["twenty-five", "twenty five", "TWENTY‑FIVE reps"],
    "100": ["one hundred", "a hundred reps", "hundred", "One Hundred"],
    "20-30": ["twenty-thirty", "20 to thirty"],
    "10, hold 5 s": [
        "hold 5 s, 10",
        "10 hold 5s",
        "5 s hold, 10",
        "10, 5-second hold",
        "10; hold for 5 seconds",
        "10, hold: 5 sec.",
        "10 (hold 5 secs)",
    ],
    "5, hold 20 s, each side": [
        "each side 5 hold 20 s",
        "5 per leg, hold 20 s",
        "5 each arm, 20 s hold",
        "5 a side, hold 20 s",
        "on each way, 5, hold 20 s",
    ],
    "3 x 15, rest 60 s": ["3 x 15, rest 1 min", "3 x 15, 60 s rest", "3 x 15, rest of 60 s", "3 x 15 - rest 60 s", "3 x 15, rest 60 s between sets"],
    "10, rest 5 s": ["10, rest 5 s between reps", "10, 5 s rest between repetitions"],
    "10 min": ["10 minutes", "for 10 mins", "600 s", "ten min"],
    "1 min 30 s": ["90 s", "90 sec", "1 min and 30 s", "1min30s", "1 min. 30 sec."],
    "30 s": ["30 sec", "30 seconds", "thirty s"],
    "5-10 min": ["5 min to 10 min", "5–10 minutes", "300-600 s", "5 min - 600 s"],
    "60-90 s": ["1 min to 1 min 30 s", "60 s to 90 s", "1 min-90 s"],
    "90 min": ["1 h 30 min", "1 hour and 30 minutes", "1 h 29 min 60 s"],
    "3 breaths": ["hold 3 breaths", "three breaths", "hold for 3 breaths", "3 breath hold"],
    "3 sets, hold 3 breaths": ["hold 3 breaths, 3 sets"],
    "10, hold 1 breath": ["10, 1 breath", "hold one breath, 10"],
    "10, both sides together": ["10, bilateral", "10 both legs together", "10 together", "10 bilaterally"],
    "10, alternating": ["10, alternate sides", "10 alternating legs", "alternately 10"],
    "10, twice a day": [
        "10 twice daily",
        "10, 2 times a day",
        "2x a day, 10",
        "10, 2 x per day",
        "10, two times each day",
        "10, twice every day",
        "2 times/day, 10",
    ],
    "10, once a day": ["10, 1 time a day", "once per day, 10"],
    "10, 3 times a day": ["10, thrice a day", "3 times daily, 10"],
    "10, daily": ["10 every day", "10 each day", "everyday 10", "10, 7 days a week", "10, 7 days weekly"],
    "10, 1 day a week": ["10 weekly", "10, once a week", "10, once weekly"],
    "10, 3 days a week": ["10, 3 times a week", "10, 3 days/week", "3x/week, 10", "10 three days every week"],
    "10, 3-4 days a week": ["10, every other day", "10 on alternate days", "every other day, 10"],
    "10, effort 3-4": ["10, effort 3-4/10", "10 at effort 3 to 4 out of 10", "effort: 3-4, 10"],
    "10, tempo 3-1-3": ["10 tempo 3/1/3", "10, tempo 3:1:3", "tempo 3 1 3, 10", "tempo of 3 – 1 – 3, 10"],
    "10, tempo 20-0-30": ["10, tempo 20-0-30"],
}


@pytest.mark.parametrize(("canonical", "text"), [(canonical, text) for canonical, texts in ONE_MEANING.items() for text in [canonical, *texts]])
def test_every_way_in_leads_to_one_way_out(canonical: str, text: str) -> None:
    dose, problems = parse(text)
    assert problems == ()
    assert dose is not None
    assert write(dose) == canonical


def test_a_dose_states_every_part_it_names() -> None:
    dose, _ = parse("2-3 x 8-12, hold 5 s, rest 45-60 s, each side, tempo 2-0-3, effort 3-4, twice a day, 5-6 days a week")
    assert dose == Dose(
        sets=Range(2, 3),
        repetitions=Range(8, 12),
        hold=Range(5, 5),
        rest=Range(45, 60),
        laterality=Laterality.EACH_SIDE,
        times_per_day=Range(2, 2),
        days_per_week=Range(5, 6),
        effort=Range(3, 4),
        tempo=Tempo(2, 0, 3),
    )


def test_what_is_not_stated_is_none() -> None:
    assert parse("10") == (Dose(repetitions=Range(10, 10)), ())


def test_one_set_that_was_stated_stays_stated() -> None:
    dose, _ = parse("1 x 10")
    assert dose == Dose(sets=Range(1, 1), repetitions=Range(10, 10))
    assert dose is not None
    assert write(dose) == "1 x 10"


def test_a_tempo_that_stays_nowhere_may_stand_beside_a_hold() -> None:
    dose, _ = parse("10, hold 5 s, tempo 2-0-2")
    assert dose == Dose(repetitions=Range(10, 10), hold=Range(5, 5), tempo=Tempo(2, 0, 2))
