"""The pages of a programme: what is in it, why, what is not, and a week on paper."""

from __future__ import annotations

import gzip
import re

import pytest
from django.test import Client
from django.urls import reverse

from limber.catalogue.exercise import Kind
from limber.catalogue.load import load
from limber.dose.dose import Laterality
from limber.planning import solve
from limber.planning.adopted import lasting, read_back
from limber.planning.targets import TARGETS
from limber.programme.programme import AEROBIC, OwnExercise, Phase, Prescription, Programme, Routine
from limber.programme.write import write_programme
from limber.wording import reason_sentence
from limber.wording.planning import plain
from limber_web import clock
from limber_web.care.load import standing_of
from limber_web.care.models import Person
from limber_web.care.save import keep, new_entry
from limber_web.journeys.plan import made
from limber_web.journeys.plan.balance import _GROUPS
from limber_web.journeys.today.words import dose_words
from tests.web.plan.conftest import adopt, made_for, of_kind, seen, standing_programme, tell, text

EXERCISES = load().exercises
PLAN = "/plan"


def test_a_programme_is_made_from_what_was_told_and_shown_before_it_is_adopted(answered: Client, maria: Person) -> None:
    page = text(answered, PLAN)
    assert "12 weeks, made for you." in page
    assert re.findall(r'class="btn go[^>]*>([^<]*)<', page) == ["Use this programme"]
    assert list(re.findall(r'<h2 id="stage-\d">([^<]*)', page)) == ["Settle and move", "Build", "Strong"]


def test_while_it_is_made_a_page_says_so_and_leads_on(answered: Client) -> None:
    assert '<meta http-equiv="refresh" content="0; url=/plan">' in text(answered, reverse("plan-make"))
    assert f'href="{reverse("plan-make")}"' in text(answered, "/today")


def test_while_one_is_made_anew_a_page_says_so_and_leads_on_and_once_it_is_made_nobody_waits(planned: Client, maria: Person) -> None:
    tell(maria, "profile", minutes_per_day=25)
    new = reverse("plan-new")
    page = text(planned, new)
    assert f'<meta http-equiv="refresh" content="0; url={new}?made">' in page
    assert "Limber looks at your programme anew." in page
    made = text(planned, f"{new}?made")
    assert 'http-equiv="refresh"' not in made
    assert seen(text(planned, new)) == seen(made)


def test_where_one_stands_nothing_is_made(planned: Client) -> None:
    assert planned.get(reverse("plan-make")).headers["Location"] == PLAN


def test_every_exercise_of_each_stage_is_there_with_figure_dose_and_reason(answered: Client, maria: Person) -> None:
    programme = made_for(maria)
    stages, page = {1: (1, 4), 2: (5, 8), 3: (9, 12)}, ""
    for number, (first, last) in stages.items():
        page = text(answered, reverse("plan-weeks", args=[number]))
        for each in (each for phase in programme.phases if first <= phase.first_week <= last for each in phase.prescriptions):
            assert EXERCISES[each.slug].name in page
            assert f"/figure/{each.slug}-poster.svg?" in page
            assert dose_words(each.dose, EXERCISES[each.slug]) in page
            assert f'href="{reverse("plan-request", args=["swap", each.slug])}"' in page
            assert f'href="{reverse("plan-request", args=["dislike", each.slug])}"' in page
    assert "It stretches, a little every day." in page
    assert "Works:" in page


def test_what_an_exercise_leads_to_stands_where_it_does(answered: Client, maria: Person) -> None:
    plan = read_back(made_for(maria), lasting(standing_of(maria, clock.now()).person), load()).plan
    entries = [entry for entries in plan.phases[0].routines.values() for entry in entries]
    rungs = {entry.slug: str(reason.values["rung"]) for entry in entries for reason in entry.because if reason.code == "plan-leads-to"}
    assert rungs
    page = text(answered, "/plan/weeks/1")
    for slug, rung in rungs.items():
        row = page.partition(f">{EXERCISES[slug].name}</a>")[2].partition("</li>")[0]
        assert rung in row.partition("Leads to:</span>")[2]


def test_walking_grows_and_the_page_says_from_what_to_what(answered: Client, maria: Person) -> None:
    routines = [routine for phase in made_for(maria).phases for routine in phase.routines if routine.name == AEROBIC]
    minutes = [each.dose.duration.high // 60 for routine in routines for each in routine.prescriptions if each.dose.duration]
    assert minutes[0] < minutes[-1]
    assert f"{minutes[0]} minutes at first, {minutes[-1]} in the last weeks" in text(answered, PLAN)


def test_a_week_at_a_glance_shows_seven_days_with_their_minutes(answered: Client) -> None:
    table = text(answered, PLAN).partition('<table class="plan glance">')[2].partition("</table>")[0]
    assert table.count('scope="col"') == 7
    rows = re.findall(r"<tr.*?</tr>", table, re.DOTALL)[1:]
    strength = re.findall(r"<b aria-hidden=\"true\">(\w)</b>", rows[1])
    minutes = [int(number) for number in re.findall(r"<b>(\d+)</b>", rows[-1])]
    assert strength == ["A", "B", "A"]
    assert len(minutes) == 7
    assert max(minutes) <= 30


def test_the_balance_names_every_group_of_muscles_that_the_engine_looks_for() -> None:
    assert sorted(slug for _, slugs in _GROUPS for slug in slugs) == sorted(target.slug for target in TARGETS)


def test_marching_that_opens_a_day_is_no_walk(exercising: Client) -> None:
    head = text(exercising, PLAN).partition('<table class="plan balance">')[2].partition("</thead>")[0]
    assert re.findall(r"</svg>(\w+)<b>(\d)", head)[-1] == ("Walk", "3")


def test_the_balance_picture_says_what_is_missing(answered: Client, maria: Person) -> None:
    assert "Each part of the body that a back needs has its work." in text(answered, PLAN)
    tell(maria, "profile", floor=False, kneeling=False, equipment=["chair"], minutes_per_day=10, strength_days=2)
    page = text(answered, PLAN)
    assert "Something is missing for the" in page
    assert 'aria-label="missing"' in page


def test_what_is_not_in_it_is_folded_and_says_why(answered: Client, maria: Person) -> None:
    tell(maria, "profile", equipment=["chair"])
    page = text(answered, PLAN)
    assert "<details><summary>Exercises that are left out, and why (" in page
    assert "This needs a towel." in page
    assert "<details open" not in page


def test_each_wish_that_is_not_met_says_every_reason_why(answered: Client, maria: Person) -> None:
    tell(maria, "profile", floor=False, kneeling=False, equipment=["chair"], strength_days=2)
    plan = made.proposed(lasting(standing_of(maria, clock.now()).person))
    page = text(answered, PLAN)
    assert plan.unmet
    for each in plan.unmet:
        assert f"<b>{reason_sentence(plain(each.wish))}.</b>" in page
        assert [said for said in map(reason_sentence, map(plain, each.because)) if said not in page] == []


def test_a_refusal_says_why_and_whom_to_see_and_offers_no_programme(answered: Client, maria: Person) -> None:
    tell(maria, "profile", tags=["dvt-suspected"])
    page = text(answered, PLAN)
    assert "Not enough exercises suit you now." in page
    assert "A calf that is newly swollen" in page
    assert "A physiotherapist can find out what suits you." in page
    assert "Use this programme" not in page
    assert answered.get(reverse("plan-weeks", args=[1])).headers["Location"] == PLAN


def test_what_is_adopted_is_shown_with_the_week_of_today(planned: Client) -> None:
    page = text(planned, PLAN)
    assert "Week 3 of 12." in page
    assert page.count("You are here") == 1
    assert "Use this programme" not in page


def test_when_the_weeks_are_over_the_next_ones_can_be_looked_at(answered: Client, maria: Person) -> None:
    adopt(maria, 13)
    assert "The 12 weeks are over." in text(answered, PLAN)
    assert "The weeks of your programme are over" in text(answered, "/today")
    assert "The next 12 weeks." in text(answered, reverse("plan-new") + "?made")


def test_there_is_no_fourth_stage(answered: Client) -> None:
    assert answered.get("/plan/weeks/4").status_code == 404


def test_the_example_stays_for_who_wants_it(answered: Client) -> None:
    assert f'href="{reverse("plan-example")}"' in text(answered, PLAN)
    page = text(answered, reverse("plan-example"))
    assert "12 weeks that many begin with." in page
    assert "What was left out, and why" in page


def test_the_example_is_refused_where_it_does_not_suit(answered: Client, maria: Person) -> None:
    tell(maria, "profile", tags=["dvt-suspected"])
    page = text(answered, reverse("plan-example"))
    assert "Not enough of it suits you." in page
    assert "Use the example" not in page


def test_who_uses_the_example_sees_it_and_the_way_to_their_own(exercising: Client) -> None:
    page = text(exercising, PLAN)
    assert "Your programme, from the example" in page
    assert "There is one made for you" in page
    assert "Swap this" not in text(exercising, reverse("plan-weeks", args=[1]))
    assert "12 weeks, made for you." in text(exercising, reverse("plan-new") + "?made")


def test_a_programme_with_an_exercise_of_ones_own_opens_everywhere(answered: Client, maria: Person) -> None:
    own = OwnExercise("own-heel-dig", "Heel dig", "strength", "sitting", Laterality.BILATERAL, ("Dig your heels in",), ("hamstrings",), ())
    routine = Routine("daily", (Prescription("own-heel-dig", EXERCISES["squat"].start),))
    programme = Programme("From my clinic", clock.now().date(), 2, (), (), (Phase(1, 1, (routine,)), Phase(2, 2, ())), (own,))
    keep(maria, [new_entry("programme", {"text": write_programme(programme)}, clock.now())])
    assert "Week 1 of 2." in text(answered, PLAN)
    assert "Limber did not make this programme." in text(answered, PLAN)
    assert "Heel dig" in text(answered, reverse("plan-weeks", args=[1]))
    assert "/exercise/own-heel-dig" not in text(answered, reverse("plan-weeks", args=[1]))
    assert text(answered, reverse("plan-weeks", args=[2]))
    assert text(answered, reverse("plan-print"))
    assert "12 weeks, made for you." in text(answered, reverse("plan-new") + "?made")


def test_where_no_programme_can_be_proven_the_example_is_offered(answered: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise solve.Unproven("time")

    made.best.cache_clear()
    monkeypatch.setattr("limber.planning.compose.solve", fails)
    response = answered.get(PLAN)
    assert response.status_code == 503
    assert reverse("plan-example") in response.content.decode()


def test_the_paper_holds_the_week_with_a_box_for_each_day(planned: Client, maria: Person) -> None:
    page = text(planned, reverse("plan-print"))
    name = EXERCISES[of_kind(standing_programme(maria), Kind.STRETCH, 2)].name
    stretch = next(row for row in re.findall(r"<tr>.*?</tr>", page, re.DOTALL) if f"<b>{name}</b>" in row)
    assert stretch.count('class="box"') == 7
    assert page.count('scope="col"') == 8
    assert "Chest pain or tightness." in page
    assert "Maria" in page
    assert text(planned, reverse("plan-print") + "?next") != page


def test_what_is_closed_is_not_on_the_paper(planned: Client, maria: Person) -> None:
    slug = of_kind(standing_programme(maria), Kind.STRETCH, 2)
    assert EXERCISES[slug].name in text(planned, reverse("plan-print"))
    tell(maria, "session", exercises=[{"exercise": slug, "dose": "5", "done": 0.5, "leg": "spreading"}])
    assert EXERCISES[slug].name not in text(planned, reverse("plan-print"))


def test_there_is_nothing_to_print_before_a_programme_is_adopted(answered: Client) -> None:
    assert answered.get(reverse("plan-print")).headers["Location"] == PLAN


def test_the_paper_of_weeks_before_the_start_says_that_nothing_is_planned(answered: Client, maria: Person) -> None:
    adopt(maria, -3)
    assert "Nothing is planned in these days." in text(answered, reverse("plan-print"))


def test_what_is_sent_stays_small(planned: Client) -> None:
    for address in (PLAN, "/plan/weeks/1", "/plan/weeks/3", "/plan/print", "/plan/example"):
        assert len(gzip.compress(planned.get(address).content)) <= 20_000, address
