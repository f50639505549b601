"""The laws of steps and cuts: never above the ceiling, never below the floor, volume by at most a fifth or the smallest step."""

from __future__ import annotations

import tomllib
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from limber.dose.amount import amount_of, floor_of, with_amount
from limber.dose.cut import cut
from limber.dose.dose import Dose, Laterality, Range, Tempo
from limber.dose.parse import parse
from limber.dose.reckon import BREATH_SECONDS, hold_seconds, seconds, time_under_load, volume
from limber.dose.steps import easier, harder
from limber.files import packaged_names, packaged_text
from tests.dose_strategies import climbs, doses

PARTS = ("sets", "repetitions", "hold", "breaths", "duration")
KEPT = ("laterality", "tempo", "times_per_day", "days_per_week")
CATALOGUE = packaged_names("catalogue/exercises", ".toml")
TEMPOS = st.builds(Tempo, st.integers(1, 6), st.integers(0, 2), st.integers(1, 6))


def amount_parts(dose: Dose) -> tuple[Range | None, ...]:
    """Give the parts that a step moves; unstated sets are one."""
    return (dose.sets or Range(1, 1), dose.repetitions, dose.hold, dose.breaths, dose.duration)


def climb(start: Dose, ceiling: Dose, tempo: Tempo) -> list[Dose]:
    """Give every dose from a start upwards; stops after a thousand, so that a climb without end is seen."""
    path = [start]
    while len(path) < 1000 and (after := harder(path[-1], ceiling, tempo)):
        path.append(after)
    return path


def is_small(before: Dose, after: Dose, ceiling: Dose, tempo: Tempo) -> bool:
    """Tell whether a step adds at most a fifth, or no more than the smallest step that the ceiling leaves room for.

    That is one repetition a side, one second of hold or of a duration, one breath; where only a set is left, a set.
    """
    if before.duration and after.duration:
        return after.duration.high - before.duration.high <= max(1, before.duration.high // 5)
    old, most = amount_of(before), amount_of(ceiling)
    smallest = [old._replace(repetitions=old.repetitions + 1)] if old.repetitions < most.repetitions else []
    smallest += [old._replace(hold=old.hold + 1)] if old.hold < most.hold else []
    least = max((volume(with_amount(before, amount), tempo) for amount in smallest or [old._replace(sets=old.sets + 1)]), default=0)
    return volume(after, tempo) <= max(least, volume(before, tempo) * 6 // 5)


@given(climbs(), TEMPOS)
def test_a_climb_reaches_its_ceiling(pair: tuple[Dose, Dose], tempo: Tempo) -> None:
    start, ceiling = pair
    assume(volume(start, tempo) < volume(ceiling, tempo))
    path = climb(start, ceiling, tempo)
    assert len(path) < 1000
    assert amount_parts(path[-1]) == amount_parts(ceiling)


@given(climbs(), TEMPOS, st.sampled_from(Laterality))
def test_a_step_up_grows_by_at_most_a_fifth_or_is_the_smallest(pair: tuple[Dose, Dose], tempo: Tempo, sides: Laterality) -> None:
    before, ceiling = pair
    after = harder(before, ceiling, tempo, sides)
    if after:
        assert volume(before, tempo, sides) < volume(after, tempo, sides)
        assert is_small(before, after, ceiling, tempo)


@given(climbs(), TEMPOS)
def test_a_step_up_raises_one_part_only(pair: tuple[Dose, Dose], tempo: Tempo) -> None:
    before, ceiling = pair
    after = harder(before, ceiling, tempo)
    if after and not before.duration:
        assert sum(new > old for old, new in zip(amount_of(before), amount_of(after), strict=True)) == 1


@given(doses(), doses(), TEMPOS)
def test_a_step_up_is_never_above_the_ceiling_in_any_part(before: Dose, ceiling: Dose, tempo: Tempo) -> None:
    after = harder(before, ceiling, tempo)
    if after is None:
        return
    assert volume(after, tempo) > volume(before, tempo)
    for part in ("sets", "repetitions", "duration", "effort"):
        new, most = getattr(after, part), getattr(ceiling, part) or (Range(1, 1) if part == "sets" else None)
        assert new is None or most is None or (new.low <= most.low and new.high <= most.high)
    assert hold_seconds(after) <= hold_seconds(ceiling)
    assert all(getattr(after, part) == getattr(before, part) for part in KEPT)


@given(doses(), TEMPOS)
def test_a_step_down_is_less_work_and_lowers_without_raising(before: Dose, tempo: Tempo) -> None:
    after = easier(before, tempo)
    if after is None:
        return
    assert volume(after, tempo) < volume(before, tempo)
    for old, new in zip(amount_parts(before), amount_parts(after), strict=True):
        assert (old is None) == (new is None)
        assert old is None or new is None or (new.low <= old.low and new.high <= old.high)
    assert all(getattr(after, part) == getattr(before, part) for part in (*KEPT, "effort"))


@given(doses(), TEMPOS)
def test_steps_down_end_at_the_floor(dose: Dose, tempo: Tempo) -> None:
    least: Dose = dose
    for _ in range(1000):
        below = easier(least, tempo)
        if below is None:
            break
        least = below
    assert easier(least, tempo) is None
    if least.duration and dose.duration:
        assert least.duration.high == min(dose.duration.high, 180)
    else:
        assert amount_of(least) == floor_of(dose)


@given(doses(), st.integers(1, 99), TEMPOS)
def test_a_cut_leaves_at_most_its_share_and_stays_on_the_floor(dose: Dose, percent: int, tempo: Tempo) -> None:
    left = cut(dose, percent, tempo)
    if left is None:
        return
    assert volume(left, tempo) * 100 <= volume(dose, tempo) * (100 - percent)
    if left.duration:
        assert left.duration.high >= 180
    else:
        assert all(new >= low for new, low in zip(amount_of(left), floor_of(dose), strict=True))
    for old, new in zip(amount_parts(dose), amount_parts(left), strict=True):
        assert (old is None) == (new is None)
        assert old is None or new is None or (new.low <= old.low and new.high <= old.high)


@given(doses(), st.integers(1, 98), TEMPOS)
def test_a_deeper_cut_never_leaves_more(dose: Dose, percent: int, tempo: Tempo) -> None:
    little, more = cut(dose, percent, tempo), cut(dose, percent + 1, tempo)
    if more is not None and little is not None:
        assert volume(more, tempo) <= volume(dose, tempo) * (100 - percent) // 100


@given(doses(), TEMPOS, st.none() | st.sampled_from(Laterality))
def test_the_seconds_of_a_dose_are_the_sum_of_its_parts(dose: Dose, tempo: Tempo, sides: Laterality | None) -> None:
    """Performed move by move, with a plain loop that knows no formula."""
    own = dose.laterality or sides
    total = 0
    for _ in range(2 if own is Laterality.EACH_SIDE else 1):
        total += dose.duration.high if dose.duration else 0
        count, per_set = (dose.sets or Range(1, 1)).high, (dose.repetitions or Range(1, 1)).high * (2 if own is Laterality.ALTERNATING else 1)
        for done_sets in range(0 if dose.duration else count):
            for done in range(per_set):
                total += sum(dose.tempo or tempo) if dose.repetitions else 0
                total += dose.hold.high if dose.hold else 0
                total += dose.breaths.high * BREATH_SECONDS if dose.breaths else 0
                between = done_sets < count - 1 and done == per_set - 1 if count > 1 else done < per_set - 1
                total += dose.rest.high if dose.rest and between else 0
    assert seconds(dose, tempo, sides) == total
    assert time_under_load(dose, tempo, sides) <= total


@pytest.mark.parametrize("slug", CATALOGUE)
def test_every_exercise_climbs_from_its_start_to_its_ceiling(slug: str) -> None:
    table = tomllib.loads(packaged_text("catalogue", "exercises", f"{slug}.toml"))
    start, ceiling = parse(table["start"])[0], parse(table["ceiling"])[0]
    assert start
    assert ceiling
    tempo = Tempo(*map(int, table["tempo"].split("-")))
    path = climb(start, ceiling, tempo)
    assert amount_parts(path[-1]) == amount_parts(ceiling)
    assert 0 < len(path) - 1 <= 20
    for before, after in pairwise(path):
        assert is_small(before, after, ceiling, tempo)
