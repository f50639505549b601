"""A Dose that no sentence can say is refused when it is built."""

from __future__ import annotations

from typing import Any

import pytest

from limber.dose.dose import LIMITS, TEMPO_LIMIT, Dose, Laterality, Range, Tempo

TEN = Range(10, 10)


@pytest.mark.parametrize("part", LIMITS)
def test_a_number_outside_its_limits_is_refused(part: str) -> None:
    limit = LIMITS[part]
    amount: dict[str, Any] = {} if part in ("repetitions", "duration", "breaths") else {"repetitions": TEN}
    stated: dict[str, Any] = {part: limit}
    Dose(**amount, **stated)
    for outside in (Range(limit.low - 1, limit.high), Range(limit.low, limit.high + 1), Range(limit.high, limit.low)):
        with pytest.raises(ValueError, match=part.replace("_", "-")):
            Dose(**amount, **(stated | {part: outside}))


@pytest.mark.parametrize("tempo", [Tempo(0, 0, 2), Tempo(2, 0, 0), Tempo(2, -1, 2), Tempo(2, 0, TEMPO_LIMIT + 1)])
def test_a_tempo_outside_its_limits_is_refused(tempo: Tempo) -> None:
    with pytest.raises(ValueError, match="dose-tempo-too"):
        Dose(repetitions=TEN, tempo=tempo)


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({}, "dose-no-amount"),
        ({"sets": TEN}, "dose-sets-of-nothing"),
        ({"laterality": Laterality.EACH_SIDE}, "dose-no-amount"),
        ({"repetitions": TEN, "duration": TEN}, "dose-duration-not-alone"),
        ({"rest": TEN, "duration": TEN}, "dose-duration-not-alone"),
        ({"hold": TEN, "breaths": TEN}, "dose-hold-and-breaths"),
        ({"repetitions": TEN, "hold": TEN, "tempo": Tempo(2, 1, 2)}, "dose-hold-and-tempo"),
        ({"repetitions": TEN, "breaths": TEN, "tempo": Tempo(2, 1, 2)}, "dose-hold-and-tempo"),
        ({"hold": TEN, "tempo": Tempo(2, 0, 2)}, "dose-tempo-of-nothing"),
    ],
)
def test_parts_that_cannot_stand_together_are_refused(parts: dict[str, Any], code: str) -> None:
    with pytest.raises(ValueError, match=code):
        Dose(**parts)


def test_a_dose_can_be_a_key() -> None:
    assert len({Dose(repetitions=TEN), Dose(repetitions=Range(10, 10))}) == 1
