"""The one canonical sentence of a dose."""

from __future__ import annotations

import pytest

from limber.dose.dose import Dose, Laterality, Range, Tempo
from limber.dose.write import write

ONE, THREE, TEN = Range(1, 1), Range(3, 3), Range(10, 10)


@pytest.mark.parametrize(
    ("dose", "sentence"),
    [
        (Dose(repetitions=TEN), "10"),
        (Dose(sets=ONE, repetitions=TEN), "1 x 10"),
        (Dose(sets=ONE, hold=TEN), "1 set, hold 10 s"),
        (Dose(sets=Range(1, 3), hold=TEN), "1-3 sets, hold 10 s"),
        (Dose(hold=TEN), "hold 10 s"),
        (Dose(breaths=ONE), "1 breath"),
        (Dose(sets=THREE, breaths=THREE), "3 sets, hold 3 breaths"),
        (Dose(repetitions=THREE, breaths=THREE), "3, hold 3 breaths"),
        (Dose(repetitions=TEN, rest=Range(60, 90)), "10, rest 60-90 s"),
        (Dose(duration=Range(45, 45)), "45 s"),
        (Dose(duration=Range(60, 60)), "1 min"),
        (Dose(duration=Range(90, 90)), "1 min 30 s"),
        (Dose(duration=Range(90, 120)), "90-120 s"),
        (Dose(duration=Range(300, 600)), "5-10 min"),
        (Dose(repetitions=TEN, times_per_day=ONE), "10, once a day"),
        (Dose(repetitions=TEN, times_per_day=Range(1, 2)), "10, 1-2 times a day"),
        (Dose(repetitions=TEN, days_per_week=ONE), "10, 1 day a week"),
        (Dose(repetitions=TEN, days_per_week=Range(5, 7)), "10, 5-7 days a week"),
        (Dose(repetitions=TEN, days_per_week=Range(7, 7)), "10, daily"),
        (Dose(repetitions=TEN, effort=Range(0, 0)), "10, effort 0"),
    ],
)
def test_a_dose_has_one_sentence(dose: Dose, sentence: str) -> None:
    assert write(dose) == sentence


def test_the_clauses_stand_in_one_order() -> None:
    dose = Dose(THREE, TEN, THREE, TEN, Laterality.EACH_SIDE, None, None, Range(2, 2), Range(7, 7), Range(3, 4), Tempo(3, 0, 3))
    assert write(dose) == "3 x 10, hold 3 s, rest 10 s, each side, tempo 3-0-3, effort 3-4, twice a day, daily"
