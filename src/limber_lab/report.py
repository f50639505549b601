"""What a cohort's counts say: shares and means under names, beside what is asked for.

Takes a Tally; gives values that go into JSON as they are. A number that cannot be told, because nobody was there, is None.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from limber_lab.causes import CAUSES, PAIN
from limber_lab.cohort import ALL, CALM, LIMBER, STEADY, Cohort
from limber_lab.recipe import COURSES
from limber_lab.rivals import POLICIES
from limber_lab.tally import AGES, BANDS, Tally

MONTH, SEASON = 30, 84  # days
STEPS, CUTS = 6, 4  # asked for at a usual pain of 4: at least, at most
Number = float | int | None


@dataclass(frozen=True, slots=True)
class Target:
    """What is asked for beside what was counted. `wanted` is a sentence's end; `reached` is None where nobody was there to count."""

    name: str
    wanted: str
    measured: Number
    reached: bool | None


def report_of(cohort: Cohort, counts: Tally) -> dict[str, object]:
    """Give the whole report."""
    limber = group(counts, LIMBER)
    everybody = group(counts, ALL)
    steps = [steps_of(band, ages, group(counts, f"usual {band}, {ages}")) for band, _ in BANDS for ages, _ in AGES]
    calm = [steps_of(CALM, ages, group(counts, f"{CALM}, {ages}")) for ages, _ in AGES]
    return {
        "people": cohort.people,
        "weeks": cohort.weeks,
        "seed": cohort.seed,
        "courses": {course.name: everybody.get(course.name, 0) for course in COURSES},
        "without_a_programme": everybody.get("without a programme", 0),
        "targets": [asdict(target) for target in (*_safety(limber, cohort.people), *_reach(limber, everybody), *_steps(steps, calm))],
        "limber": {name: limber.get(name, 0) for name in _COUNTED},
        "steps": [row for row in (*steps, *calm) if row["people"]],
        "policies": {name: policy_of(group(counts, name), everybody) for name in (LIMBER, *POLICIES)},
    }


_COUNTED = (
    *("contacts", "sessions", "doses", "asked again", "offers", "rungs up", "easier for a while"),
    *("danger, next contacts", "urgent told without one", "emergency told without one", "steps up", *(f"cuts, {cause}" for cause in CAUSES)),
)


def group(counts: Tally, name: str) -> Mapping[str, int]:
    """Give the counts of one group under their own names."""
    start = f"{name}/"
    return {key.removeprefix(start): count for key, count in counts.items() if key.startswith(start)}


def ratio(part: int, whole: int) -> float | None:
    """Give a ratio to three places, None of nothing."""
    return round(part / whole, 3) if whole else None


def _safety(limber: Mapping[str, int], people: int) -> tuple[Target, ...]:
    """Give what must never happen, or always."""
    met, locked = limber.get("danger, next contacts", 0), limber.get("danger, locked at the next contact", 0)
    later = limber.get("danger, contacts with exercise", 0)
    above, over, under = (limber.get(name, 0) for name in ("doses above the ceiling", "steps over a fifth", "asked under a lock"))
    told = limber.get("emergency told without one", 0)
    return (
        Target("danger signs that lock at the next contact", f"all of {met}", locked, locked == met if met else None),
        Target("visits with exercise after a danger sign", "none", later, not later if met else None),
        Target("exercises asked for under a lock beyond what it leaves open", "none", under, not under),
        Target("doses above the full amount", "none", above, not above),
        Target("steps that make a week more than a fifth larger", "none", over, not over),
        Target("emergencies told to people without one", "at most 0.01 of people", ratio(told, people), told <= 0.01 * people),
    )


def _reach(limber: Mapping[str, int], everybody: Mapping[str, int]) -> tuple[Target, ...]:
    """Give who is sent to somebody, and who gets something to do."""
    still, sent = limber.get("not better by day 84", 0), limber.get("not better by day 84, referred", 0)
    given = limber.get("persistent 5, with a programme", 0)
    asked = limber.get("persistent 5, begun", 0) + everybody.get("persistent 5, refused", 0)
    return (
        Target("people not better by day 84 who were told to see someone", f"all of {still}", sent, sent == still if still else None),
        Target("persistent pain of 5 with a programme", "at least 0.8", ratio(given, asked), 5 * given >= 4 * asked if asked else None),
    )


def _steps(rows: list[dict[str, Number | str]], calm: list[dict[str, Number | str]]) -> tuple[Target, ...]:
    """Give how often doses rise and fall at a usual pain of 4, and how often they fall for the same people where nothing flares up."""
    found = []
    for row in rows:
        if row["usual_pain"] != str(STEADY) or not row["people"]:
            continue
        found.append(_at_least(f"steps up, usual pain {STEADY}, {row['ages']}", row["steps_up"]))
        found.append(_at_most(f"cuts for pain, usual pain {STEADY}, {row['ages']}", "a person", row["cuts"]))
        found.append(_at_most(f"cuts for pain, usual pain {STEADY}, {row['ages']}, each exercise", "in 12 weeks", row["cuts_each_exercise"]))
    left = (_at_most(f"cuts for pain, the same people without flares, {row['ages']}", "a person", row["cuts"]) for row in calm if row["people"])
    return (*found, *left)


def _at_least(name: str, steps: Number | str) -> Target:
    """Give a target of steps up."""
    assert isinstance(steps, float)
    return Target(name, f"at least {STEPS} a person", steps, steps >= STEPS)


def _at_most(name: str, of: str, cuts: Number | str) -> Target:
    """Give a target of cuts."""
    assert isinstance(cuts, float)
    return Target(name, f"at most {CUTS} {of}", cuts, cuts <= CUTS)


def steps_of(band: str, ages: str, counts: Mapping[str, int]) -> dict[str, Number | str]:
    """Give the steps up and the cuts of those who stayed: means for each person, and for each exercise kept for 12 weeks."""
    people, exercises = counts.get("people", 0), counts.get("exercise days", 0)
    cuts = sum(counts.get(f"cuts, {cause}", 0) for cause in PAIN)
    causes = {f"cuts {cause}": ratio(counts.get(f"cuts, {cause}", 0), people) for cause in CAUSES}
    return {
        "usual_pain": band,
        "ages": ages,
        "people": people,
        "sessions": ratio(counts.get("sessions", 0), people),
        "steps_up": ratio(counts.get("steps up", 0), people),
        "cuts": ratio(cuts, people),
        "days_with_a_cut": ratio(counts.get("days with a cut for pain", 0), people),
        "steps_up_each_exercise": ratio(SEASON * counts.get("steps up", 0), exercises),
        "cuts_each_exercise": ratio(SEASON * cuts, exercises),
        **causes,
    }


def policy_of(counts: Mapping[str, int], everybody: Mapping[str, int]) -> dict[str, Number]:
    """Give what one way of dosing leads to."""
    months = counts.get("days", 0)
    drawn, brought = everybody.get("flares", 0), counts.get("flares", 0)
    begun, full = counts.get("exercises begun", 0), counts.get("exercises at full dose", 0)
    return {
        "sessions": counts.get("sessions", 0),
        "flares a person-month": ratio(MONTH * (drawn + brought), months),
        "of them brought by too much at once": ratio(MONTH * brought, months),
        "sessions of more than a fifth too much, a person-month": ratio(MONTH * counts.get("overloads", 0), months),
        "steps that make a week more than a fifth larger": counts.get("steps over a fifth", 0),
        "sessions in strong pain with more than the comfort set": counts.get("sessions in strong pain with more than the comfort set", 0),
        "visits with exercise after a danger sign": counts.get("danger, contacts with exercise", 0),
        "share of exercises that reach the full amount": ratio(full, begun),
        "weeks to the full amount": ratio(counts.get("days to full dose", 0), 7 * full),
    }
