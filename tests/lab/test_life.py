from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from limber.catalogue.load import load
from limber.programme.programme import Phase, Prescription, Programme, Routine
from limber.screening.questions import asked, questions
from limber_lab import people, recipe
from limber_lab.body import Body
from limber_lab.causes import PAIN
from limber_lab.cohort import _programme
from limber_lab.doses import InForce, due_in, full_of, over_a_fifth, start_of
from limber_lab.life import Life
from limber_lab.people import Danger, Drawn, draw_days, draw_person
from limber_lab.recipe import Course
from limber_lab.rivals import POLICIES, live_by
from limber_lab.tally import Tally
from limber_lab.told import FIRST

WEEKS = 3
LOCKING = [key for key in asked("EU", pregnancy_possible=True) if questions()[key].locks]


def programme_of(drawn: Drawn) -> Programme:
    """Give the programme of somebody whom it suits."""
    return _programme(drawn) or pytest.fail("no programme")


def lived(drawn: Drawn, weeks: int = WEEKS) -> Tally:
    """Live the days of a person under Limber."""
    programme = programme_of(drawn)
    return Life(drawn, programme, due_in(programme)).live(draw_days(1, drawn, weeks))


def someone(danger: Danger | None = None, number: int = 1) -> Drawn:
    """Give somebody who stays to the end, with no weak flags."""
    drawn = draw_person(1, number, WEEKS)
    return replace(drawn, danger=danger, flags=(), pregnancy_possible=True, leaves=WEEKS * 7, person=replace(drawn.person, age=40))


@pytest.mark.parametrize("answer", ["yes", "not sure"])
@pytest.mark.parametrize("question", LOCKING)
def test_every_planted_danger_sign_locks_at_the_next_contact(question: str, answer: str) -> None:
    begins = 5 if questions()[question].daily else 0
    counts = lived(someone(Danger(begins, question, answer)))
    assert counts["danger, next contacts"] == counts["danger, locked at the next contact"] == 1
    assert counts["danger, contacts"] > 1
    assert counts["danger, contacts with exercise"] == counts["asked under a lock"] == 0


def test_a_danger_sign_that_is_not_told_would_be_counted() -> None:
    programme = programme_of(drawn := someone(Danger(0, "E1", "yes")))
    life = Life(drawn, programme, due_in(programme))
    life.drawn = replace(drawn, danger=Danger(0, "E1", "no"))
    life.pen.drawn = replace(drawn, danger=None)
    counts = life.live(draw_days(1, drawn, WEEKS))
    assert counts["danger, locked at the next contact"] == 0
    assert counts["danger, contacts with exercise"] > 0


def test_nobody_without_a_danger_sign_is_locked_out() -> None:
    counts = total_of(8)
    assert counts["sessions"] > 0
    assert not [name for name in counts if "told without one" in name and counts[name]]


def total_of(number: int) -> Tally:
    """Give the counts of some people without danger signs."""
    every: Tally = Counter()
    for each in range(number):
        every.update(lived(someone(number=each)))
    return every


def test_the_leaflet_asks_everything_in_full_from_the_first_day() -> None:
    drawn = someone()
    counts = live_by(POLICIES["leaflet"], drawn, draw_days(1, drawn, WEEKS), due_in(programme_of(drawn)))
    assert counts["exercises at full dose"] == counts["exercises begun"] > 0
    assert counts["days to full dose"] == 0
    assert counts["overloads"] > 0


def test_a_tenth_a_week_starts_low_and_ends_at_the_full_amount() -> None:
    rises = [POLICIES["tenth a week"]("glute-bridge", day) for day in range(365)]
    assert rises[0] == start_of("glute-bridge")
    assert rises == sorted(rises)
    assert rises[-1] == full_of("glute-bridge")


def test_a_policy_goes_on_exercising_after_a_danger_sign() -> None:
    drawn = someone(Danger(0, "E1", "yes"))
    counts = live_by(POLICIES["leaflet"], drawn, draw_days(1, drawn, WEEKS), due_in(programme_of(drawn)))
    assert counts["danger, contacts with exercise"] == counts["danger, contacts"] > 0


@pytest.mark.parametrize(
    ("volumes", "expected"),
    [([(0, 100, 110)], 0), ([(0, 100, 110), (7, 120, 130)], 0), ([(0, 100, 110), (7, 121, 130)], 1), ([(0, 10, 14), (7, 14, 18)], 0)],
)
def test_a_week_more_than_a_fifth_larger_is_counted_unless_by_the_smallest_step(volumes: list[tuple[int, int, int]], expected: int) -> None:
    assert over_a_fifth([InForce(*each) for each in volumes], 30) == expected


def test_too_much_at_once_is_felt_on_the_next_day_and_only_then() -> None:
    days = tuple(draw_days(1, someone(), WEEKS))
    body, calm = Body(4), Body(4)
    body.exercise(days[3], {"glute-bridge": 300}, {"glute-bridge": 100})
    calm.exercise(days[3], {"glute-bridge": 100}, {"glute-bridge": 100})
    more = [body._more(day) - calm._more(day) for day in days]
    assert [place for place, each in enumerate(more) if each] == [4]
    assert more[4] in recipe.OVERLOAD_RISES


def test_a_rise_of_a_fifth_over_the_week_before_is_not_too_much_and_more_is() -> None:
    days = tuple(draw_days(1, someone(), WEEKS))
    body, done = Body(4), {0: 100, 2: 100, 7: 120, 9: 120, 14: 144}
    times = {day: body.exercise(days[day], {"glute-bridge": volume}, {"glute-bridge": 100}) for day, volume in done.items()}
    assert times == {0: 1, 2: 1, 7: 1.2, 9: 120 / 110, 14: 1.2}
    assert body.sore == 0
    assert body.exercise(days[16], {"glute-bridge": 173}, {"glute-bridge": 100}) > recipe.OVERLOAD_FROM
    assert body.sore in recipe.OVERLOAD_RISES


def test_the_same_days_without_flares_differ_in_nothing_else() -> None:
    drawn = someone()
    told, calm = (tuple(draw_days(1, drawn, 12, flares=flares)) for flares in (True, False))
    assert [replace(day, morning=0, before=0) for day in told] == [replace(day, morning=0, before=0) for day in calm]
    assert any(day.morning > quiet.morning for day, quiet in zip(told, calm, strict=True))
    assert all(day.morning >= quiet.morning for day, quiet in zip(told, calm, strict=True))


def test_noise_alone_lets_one_exercise_rise_and_does_not_ratchet_it_down() -> None:
    """Hazard H41 as its figure was set: a steady 4 of 10, one exercise three times a week for twelve weeks, and noise."""
    bridge = load().exercises["glute-bridge"]
    programme = Programme("One", FIRST, 12, (), (), (Phase(1, 12, (Routine("daily", (Prescription(bridge.slug, bridge.start),)),)),))
    steady, every, count = Course("steady", persistent=True, share=1, points=((0, 4), (12, 4))), Counter[str](), 24
    for number in range(count):
        other = someone(number=number)
        drawn = replace(other, course=steady, level=0, usual=4, leaves=84, person=replace(other.person, usual_pain=4, floor=True, tags=frozenset()))
        days = (replace(day, comes=day.number % 7 in (0, 2, 4)) for day in draw_days(1, drawn, 12, flares=False))
        every += Life(drawn, programme, due_in(programme)).live(days)
    assert every["sessions"] > 30 * count
    assert every["steps up"] >= 6 * count
    assert sum(every[f"cuts, {cause}"] for cause in PAIN) <= 4 * count


def test_the_courses_are_as_common_as_published_and_near_the_published_means() -> None:
    for persistent, means in ((False, (5.6, 2.6, 2.2)), (True, (5.6, 4.8, 4.0))):
        kind = [course for course in recipe.COURSES if course.persistent is persistent]
        assert sum(course.share for course in kind) == pytest.approx(1, abs=0.002)
        for week, mean in zip((0, 6, 12), means, strict=True):
            assert sum(course.share * course.at(week) for course in kind) == pytest.approx(mean, abs=0.45)


def test_weak_flags_are_known_questions_that_add_no_condition() -> None:
    assert people._weak()
    assert all(not questions()[key].tags for key in people._weak())


def test_the_conditions_and_things_of_the_recipe_are_known() -> None:
    vocabulary = load().vocabulary
    assert {slug for slug, _, _ in recipe.CONDITIONS} <= vocabulary.tags.keys()
    assert recipe.KIT.keys() <= vocabulary.equipment.keys()


def test_who_was_locked_out_for_weak_flags_goes_on_after_being_checked() -> None:
    drawn = replace(someone(), flags=("S1", "S2"))
    counts = lived(drawn)
    assert counts["urgent told without one"] == 1
    assert counts["emergency told without one"] == 0
    assert counts["sessions"] > 0
