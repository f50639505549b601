"""What holds now: what is to be asked, who the person is, and what is closed today."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta, timezone

import pytest

from limber.catalogue.load import load
from limber.diary.entry import Entry, Kind
from limber.diary.standing import Standing, standing
from limber.person.suits import suits
from tests.engine.diary.given import at, daily, entry, later, screened, seen

GROUPS = [group.slug for group in load().vocabulary.groups]
TAGS = frozenset(load().vocabulary.tags)
BEFORE = {"screen", "screen_again", "daily"}


def first(*told: Entry, hours: float = 0, days: float = 0) -> Standing:
    """Give what holds so long after a first clean screen and what is named."""
    return standing([screened(), *told], at(hours, days))


def asked_first(stands: Standing) -> set[str]:
    """Give what is asked before a session."""
    return BEFORE & set(stands.needs)


def session(when: object, **payload: object) -> Entry:
    """Make a session of two exercises."""
    return entry("session", when, **{"exercises": [{"exercise": "walk-easy", "done": 1}], **payload})  # type: ignore[arg-type]


# What is asked


def test_an_empty_diary_asks_everything_and_lets_nobody_begin() -> None:
    stands = standing([], at())
    assert stands.needs == ("screen", "s_questions", "conditions", "about_you")
    assert not stands.may_exercise
    assert (stands.lock, stands.screening, stands.profile, stands.age, stands.programme_text, stands.programme_start) == (None,) * 6
    assert stands.person.unanswered >= TAGS - {"pregnancy"}


def test_after_the_first_screen_the_day_is_free() -> None:
    stands = first(hours=1)
    assert asked_first(stands) == set()
    assert stands.may_exercise
    assert (stands.age, stands.country, stands.pregnancy_possible, stands.answers["E1"]) == (62, "GB", False, "no")


def test_a_part_of_the_danger_signs_is_not_the_whole() -> None:
    assert standing([entry("screen", age=62, country="GB", answers={"E1": "no"})], at(1)).needs[0] == "screen"


def test_the_next_day_asks_the_five_lines_and_so_does_a_second_session() -> None:
    assert asked_first(first(days=1)) == {"daily"}
    assert asked_first(first(daily(at(1, days=1)), hours=2, days=1)) == set()
    assert asked_first(first(session(at(1)), hours=2)) == {"daily"}
    assert asked_first(first(session(at(1)), daily(at(2)), hours=3)) == set()


def test_the_day_is_that_of_the_persons_clock() -> None:
    east = at(14).astimezone(timezone(timedelta(hours=12)))
    assert asked_first(standing([screened()], at(14))) == set()
    assert asked_first(standing([screened()], east)) == {"daily"}


def test_a_daily_set_that_leaves_something_out_does_not_count() -> None:
    part = entry("screen", at(days=1), daily=True, lines={"saddle": "no"}, answers={"E1": "no"})
    assert asked_first(first(part, hours=1, days=1)) == {"daily"}


@pytest.mark.parametrize(
    "trigger",
    [
        entry("something_new", at(1), what="tingling"),
        daily(at(1), lines={"events": "yes"}),
        daily(at(1), lines={"events": "not sure"}),
        session(at(1), leg="spreading"),
        session(at(1), exercises=[{"exercise": "walk-easy", "leg": "spreading"}]),
        Entry("x", at(1), Kind.UNKNOWN, {"line": "?"}),
        Entry("x", at(1), Kind.NOTE, {"text": "from the future"}, 2),
        entry("screen", at(1), answers={"E1": "perhaps"}),
        entry("profile", at(1), tags="osteoporosis"),
    ],
)
def test_what_may_be_new_asks_the_whole_set_again_until_it_is_answered(trigger: Entry) -> None:
    assert asked_first(first(trigger, hours=2)) == {"screen_again"}
    assert asked_first(first(trigger, daily(at(2)), hours=3)) == {"screen_again"}
    assert asked_first(first(trigger, screened(at(3)), hours=4)) == set()


def test_an_entry_that_cannot_be_read_asks_again_also_at_the_very_time_of_a_screen() -> None:
    assert asked_first(first(Entry("x", at(), Kind.UNKNOWN, {"line": "?"}), hours=1)) == {"screen_again"}
    assert first(Entry("x", at(), Kind.UNKNOWN, {"line": "?"}), hours=1).not_readable == 1


@pytest.mark.parametrize(("pain", "again"), [(5, False), (6, True)])
def test_pain_three_above_the_usual_asks_again(pain: int, again: bool) -> None:
    usual = entry("profile", at(0.5), usual_pain=3, tags=[])
    for jump in (session(at(1), pain_before=pain), session(at(1), pain_worst=pain), entry("morning", at(1), pain=pain)):
        assert ("screen_again" in first(usual, jump, hours=2).needs) is again


def test_pain_without_a_usual_is_no_jump_and_the_usual_is_the_median_told() -> None:
    assert "screen_again" not in first(session(at(1), pain_before=9), hours=2).needs
    calm = [session(at(1, days=day), pain_before=2) for day in range(3)]
    assert "screen_again" in first(*calm, session(at(1, days=3), pain_before=5), hours=2, days=3).needs


@pytest.mark.parametrize(("days", "again"), [(28, False), (28.1, True)])
def test_more_than_28_days_away_asks_again(days: float, again: bool) -> None:
    assert ("screen_again" in first(daily(at(days=days)), hours=1, days=days).needs) is again


def test_what_limber_decides_does_not_shorten_the_time_away() -> None:
    decided = entry("decision", at(days=20), exercise="glute-bridge", action="down", to="2 x 8")
    assert "screen_again" in first(decided, daily(at(days=28.1)), hours=1, days=28.1).needs


def test_the_whole_set_is_asked_once_a_month() -> None:
    days = [daily(at(1, days=day)) for day in range(1, 32)]
    assert asked_first(first(*days[:30], hours=0, days=30)) != {"screen_again"}
    assert asked_first(first(*days, hours=2, days=30)) == {"screen_again"}


def test_a_new_condition_or_a_pregnancy_asks_again() -> None:
    none, bones = entry("profile", at(1), tags=[]), entry("profile", at(2), tags=["osteoporosis"], conditions_answered=["bones"])
    assert "screen_again" not in first(none, hours=3).needs
    assert "screen_again" not in first(bones, hours=3).needs
    assert "screen_again" in first(none, bones, hours=3).needs
    expecting = [later(at(1), S11="no"), later(at(2), S11="yes")]
    assert "screen_again" in first(*expecting, hours=3).needs


def test_the_later_questions_are_asked_until_answered_and_again_each_month() -> None:
    assert "s_questions" in first(hours=1).needs
    assert "s_questions" not in first(later(at(1)), hours=2).needs
    assert "s_questions" in first(later(at(1)), hours=2, days=30).needs


def test_the_morning_after_is_asked_at_the_next_visit() -> None:
    done = session(at(1))
    assert "morning" not in first(done, hours=2).needs
    stands = first(done, days=1)
    assert "morning" in stands.needs
    assert stands.morning_of == date(2026, 11, 3)
    assert first(done, entry("morning", at(days=1), pain=2, of="2026-11-03"), days=1).morning_of is None
    assert "morning" in first(done, entry("morning", at(days=1), pain=2, of="2026-11-02"), days=1).needs
    assert "morning" not in first(done, days=8).needs
    assert "morning" not in first(days=1).needs


# Who the person is


def test_conditions_are_merged_group_by_group() -> None:
    bones = entry("profile", at(1), tags=["osteoporosis"], conditions_answered=["bones"])
    balance = entry("profile", at(2), tags=["vertigo"], conditions_answered=["balance"])
    stands = first(bones, balance, hours=3)
    assert stands.person.tags == {"osteoporosis", "vertigo"}
    assert set(stands.conditions_left) == set(GROUPS) - {"bones", "balance", "pregnancy"}
    assert "spinal-stenosis" in first(bones, hours=3).person.unanswered
    mended = entry("profile", at(3), tags=[], conditions_answered=["bones"])
    assert first(bones, balance, later(at(2)), mended, hours=4).person.tags == {"vertigo"}


def test_a_profile_that_names_no_group_answers_them_all() -> None:
    stands = first(entry("profile", at(1), tags=["vertigo"], goal="Dance"), later(at(1)), hours=2)
    assert stands.conditions_left == ()
    assert not stands.person.unanswered
    assert stands.person.tags == {"vertigo"}
    assert stands.profile == {"goal": "Dance", "tags": ["vertigo"]}
    assert "conditions" not in stands.needs


def test_a_profile_may_hold_a_part_and_later_keys_stand() -> None:
    told = [entry("profile", at(1), floor=True, minutes_per_day=10), entry("profile", at(2), minutes_per_day=25)]
    stands = first(*told, hours=3)
    assert (stands.person.floor, stands.person.minutes_per_day) == (True, 25)
    assert stands.person.equipment == {"chair"}
    assert stands.about_left == ("kneeling", "equipment")
    assert stands.person.unanswered
    whole = entry("profile", at(3), kneeling=True, equipment=["chair", "wall"])
    assert "about_you" not in first(*told, whole, hours=4).needs


@pytest.mark.parametrize(
    "broken",
    [
        entry("profile", at(2), tags="none"),
        entry("profile", at(2), tags=["osteoporosit"]),
        Entry("x", at(2), Kind.PROFILE, {"tags": []}, 2),
        Entry("x", at(2), Kind.UNKNOWN, {"line": "?"}),
    ],
)
def test_a_profile_that_cannot_be_read_takes_no_tag_away_and_asks_every_condition_again(broken: Entry) -> None:
    whole = entry("profile", at(1), tags=["osteoporosis"])
    stands = first(whole, later(at(1)), broken, hours=3)
    assert stands.person.tags == {"osteoporosis"}
    assert stands.person.unanswered | stands.person.tags >= TAGS - {"pregnancy-t2", "pregnancy-t3"}
    assert "conditions" in stands.needs


def test_values_that_planning_cannot_read_leave_the_most_cautious_person() -> None:
    stands = first(entry("profile", at(1), tags=["vertigo"], floor="maybe", kneeling=True), hours=2)
    assert not stands.person.kneeling
    assert "vertigo" in stands.person.tags
    assert stands.person.unanswered >= TAGS - stands.person.tags - {"vertigo"}


def test_an_answer_brings_its_tag_and_a_question_not_asked_keeps_it_open() -> None:
    none = entry("profile", at(1), tags=[])
    assert "osteoporosis" in first(none, hours=2).person.unanswered
    assert first(none, later(at(2)), hours=3).person.unanswered == frozenset()
    assert first(none, later(at(2), S8="not sure"), hours=3).person.tags == {"osteoporosis"}


def test_a_numb_patch_counts_both_directions_until_one_is_named() -> None:
    none, one = entry("profile", at(1), tags=[]), entry("profile", at(1), tags=["extension-leg-pain"])
    assert first(none, later(at(2), S16="yes"), hours=3).person.tags == {"disc-flexion-leg-pain", "extension-leg-pain"}
    assert first(one, later(at(2), S16="yes"), hours=3).person.tags == {"extension-leg-pain"}


def test_a_pregnancy_counts_as_late_until_its_weeks_are_told() -> None:
    expecting = entry("screen", at(1), pregnancy_possible=True, answers={"S11": "yes"})
    assert {"pregnancy-t2", "pregnancy-t3"} <= first(expecting, hours=2).person.tags
    early = entry("profile", at(2), tags=[], conditions_answered=["pregnancy"])
    assert not {"pregnancy-t2", "pregnancy-t3"} & first(expecting, early, hours=3).person.tags


def test_what_was_seen_no_longer_sends_but_its_caution_stays() -> None:
    told = [later(at(1), S8="yes", S9="yes", S10="yes")]
    assert first(*told, hours=2).screening.level_of_care == "soon"  # type: ignore[union-attr]
    stands = first(*told, seen(at(2), "soon"), hours=3)
    assert stands.screening is not None
    assert stands.screening.level_of_care == "carry_on"
    assert {"osteoporosis", "spinal-stenosis"} <= set(stands.screening.cautions) & stands.person.tags
    again = first(*told, seen(at(2), "soon"), later(at(3), S9="yes"), hours=4)
    assert again.screening.because == ("S9",)  # type: ignore[union-attr]


def test_a_flare_leaves_the_comfort_set_until_two_days_were_near_the_usual() -> None:
    known = [entry("profile", at(0.5), tags=[], usual_pain=3, floor=True), later(at(0.5))]
    flare = session(at(1), pain_before=7)
    assert first(*known, flare, hours=2).person.tags == {"acute-flare"}
    calm = [session(at(days=2), pain_before=4), session(at(1, days=2), pain_before=4), session(at(days=3), pain_before=4)]
    assert first(*known, flare, *calm[:2], hours=2, days=2).person.tags == {"acute-flare"}
    assert first(*known, flare, session(at(days=2), pain_before=5), calm[2], days=4).person.tags == {"acute-flare"}
    assert first(*known, flare, *calm, days=4).person.tags == frozenset()
    assert not suits(load().exercises["glute-bridge"], first(*known, flare, hours=2).person)


def test_a_flare_may_be_told_and_may_be_told_to_be_over() -> None:
    told = entry("profile", at(1), tags=["acute-flare"], conditions_answered=["today"])
    over = entry("profile", at(2), tags=[], conditions_answered=["today"])
    other = entry("profile", at(2), tags=[], conditions_answered=["bones"])
    assert "acute-flare" in first(told, hours=3).person.tags
    assert "acute-flare" in first(told, other, hours=3).person.tags
    assert "acute-flare" not in first(told, over, hours=3).person.tags | first(told, over, hours=3).person.unanswered
    calm = [session(at(days=day), pain_before=5) for day in (2, 3)]
    assert "acute-flare" not in first(told, *calm, days=4).person.tags


@pytest.mark.parametrize(("hours", "flares"), [(47, True), (49, False)])
def test_a_spasm_is_a_flare_for_48_hours(hours: float, flares: bool) -> None:
    spasm = session(at(), exercises=[{"exercise": "glute-bridge", "spasm": True}])
    whole = entry("profile", at(), tags=[])
    assert ("acute-flare" in first(spasm, whole, hours=hours).person.tags) is flares


# What is closed, and what was done


@pytest.mark.parametrize("mark", ["spasm", "worse", "elsewhere"])
def test_what_hurt_is_closed_for_the_day(mark: str) -> None:
    told = session(at(1), exercises=[{"exercise": "glute-bridge", mark: True}, {"exercise": "walk-easy"}])
    assert first(told, hours=2).closed == {"glute-bridge"}
    assert first(told, days=1).closed == frozenset()
    assert not first(told, hours=2).allows("glute-bridge")
    assert first(told, hours=2).allows("walk-easy")


@pytest.mark.parametrize("mark", ["strong_pull", "cramp"])
def test_a_strong_pull_or_a_cramp_closes_nothing(mark: str) -> None:
    assert first(session(at(1), exercises=[{"exercise": "glute-bridge", mark: True}]), hours=2).closed == frozenset()


def test_leg_pain_that_spreads_closes_the_exercise_and_its_direction_for_seven_days() -> None:
    exercises = load().exercises
    bending = {slug for slug, exercise in exercises.items() if exercise.spine_direction == "flexion"}
    slug = min(bending)
    told = session(at(1), exercises=[{"exercise": slug, "leg": "spreading"}, {"exercise": "walk-easy"}])
    assert first(told, hours=2).closed == bending
    assert first(told, days=7).closed == bending
    assert first(told, days=8).closed == frozenset()


def test_leg_pain_that_spreads_with_no_exercise_named_closes_those_that_were_done() -> None:
    told = session(
        at(1),
        leg="spreading",
        exercises=[{"exercise": "walk-easy"}, {"exercise": "own-stairs", "done": 0.5}, {"exercise": "glute-bridge", "done": 0}],
    )
    closed = first(told, hours=2).closed
    assert {"walk-easy", "own-stairs"} <= closed
    assert "glute-bridge" not in closed


def test_of_several_sessions_each_closes_what_it_closes_alone() -> None:
    calm = session(at(1))
    spread = session(at(1, days=1), leg="spreading", exercises=[{"exercise": "own-stairs"}])
    ended = session(at(2, days=1), exercises=[{"exercise": "glute-bridge", "worse": True}])
    assert first(calm, spread, ended, days=1, hours=3).closed == {"own-stairs", "glute-bridge"}
    assert first(calm, spread, ended, days=2).closed == {"own-stairs"}


def test_sessions_are_counted_once_each() -> None:
    done = [session(at(1)), session(at(1)), session(at(2))]
    stands = first(*done, hours=3)
    assert (stands.sessions_done, stands.last_session) == (2, done[2])
    assert first(hours=1).last_session is None


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ('+++\nname = "x"\nstart = 2026-12-01\n+++\n## Weeks 1-4', date(2026, 12, 1)),
        ('+++\nname = "x"\n+++\n', date(2026, 11, 3)),
        ("+++\nstart = 2026-12-01T09:00:00\n+++\n", date(2026, 11, 3)),
        ("+++\nstart = soon\n+++\n", date(2026, 11, 3)),
        ("no front matter", date(2026, 11, 3)),
    ],
)
def test_the_programme_starts_when_it_says_or_when_it_was_adopted(text: str, start: date) -> None:
    stands = first(entry("programme", at(1), text="older"), entry("programme", at(days=1), text=text), days=2)
    assert (stands.programme_text, stands.programme_start) == (text, start)


def test_other_entries_change_nothing() -> None:
    told = [entry("note", at(1), text="x"), entry("request", at(1), what="deload"), entry("morning", at(1), pain=2)]
    assert first(*told, hours=2).needs == first(hours=2).needs


def test_a_pregnancy_in_an_entry_that_cannot_be_read_still_counts() -> None:
    """Hazard H25: it may have been told although the questions before said that it is not possible."""
    told = [screened(at()), entry("profile", at(1), tags=["pregnancy-t2"], conditions_answered=[])]
    spoilt = replace(told[1], kind=Kind.UNKNOWN, payload={"line": "?"})
    assert "pregnancy-t2" in first(told[1], hours=2).person.tags
    assert "pregnancy-t2" in standing([told[0], spoilt], at(2)).person.unanswered


# What the person does not want


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ([("dislike", "squat")], {"squat", "clamshell"}),
        ([("dislike", "squat"), ("restore", "squat")], {"clamshell"}),
        ([("restore", "clamshell")], set()),
        ([("swap", "squat"), ("park", "bird-dog"), ("dislike", "own-lift"), ("dislike", "a-name-nobody-knows")], {"clamshell"}),
    ],
)
def test_what_is_disliked_is_asked_for_no_more_until_it_is_brought_back(told: list[tuple[str, str]], left: set[str]) -> None:
    asked = [entry("request", at(hours=hour), what=what, exercise=slug) for hour, (what, slug) in enumerate(told, 1)]
    stands = first(entry("profile", tags=[], dislikes=["clamshell"]), *asked, hours=9)
    assert stands.person.dislikes == left
    assert stands.person.age == 62
