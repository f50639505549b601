"""Using a leaflet: what it becomes for this person, what their conditions leave out of it, and what stands in the diary afterwards."""

from __future__ import annotations

import html
import re

import pytest
from django.test import Client
from django.urls import reverse

from limber.catalogue.load import load
from limber.diary.entry import Entry as DiaryEntry
from limber.dose.write import write
from limber.person.suits import suits
from limber.planning.adopted import lasting
from limber.programme.handout import read_handout
from limber.programme.own import with_own
from limber.programme.programme import Programme
from limber.programme.write import write_programme
from limber_web import clock
from limber_web.care.load import entries_of, leaflet_of, standing_of
from limber_web.care.models import Entry, Person
from tests.web.leaflet.conftest import bring
from tests.web.leaflet.leaflets import LEAFLET
from tests.web.plan.conftest import seen, slugs, standing_programme, tell, text

USE, READ = reverse("leaflet-use"), reverse("leaflet-read")
FILLED = {"times-3": "8", "hold-3": "5"}


def come_to_use(client: Client, person: Person, leaflet: str = LEAFLET, **answers: str) -> str:
    """Bring a leaflet, answer what it leaves open, and give the page that offers it as a programme."""
    bring(client, person, leaflet)
    client.post(READ, {"person": str(person.pk), **FILLED, **answers})
    return text(client, USE)


def use(client: Client, person: Person, page: str, **ticked: object) -> str:
    """Press "Use this programme" and give where it leads."""
    return client.post(USE, {"person": str(person.pk), "seen": seen(page), **ticked}).headers.get("Location", "")


def kept_kinds(person: Person) -> list[str]:
    return [str(entry.kind) for entry in entries_of(person)]


def last(person: Person, kind: str) -> DiaryEntry:
    return [entry for entry in entries_of(person) if entry.kind == kind][-1]


def doses(programme: Programme, slug: str) -> list[str]:
    """Give what an exercise begins with, and the most that is asked where that is another dose."""
    known = (*programme.phases[0].prescriptions, *programme.ceilings)
    return list(dict.fromkeys(write(each.dose) for each in known if each.slug == slug))


def test_a_leaflet_becomes_the_programme_that_stands_and_is_erased(answered: Client, maria: Person) -> None:
    page = come_to_use(answered, maria)
    assert "Three exercises, 12 weeks." in page
    assert use(answered, maria, page) == reverse("today")
    assert slugs(standing_programme(maria)) == {"single-knee-to-chest", "glute-bridge", "own-towel-curl"}
    assert leaflet_of(maria) is None
    assert "Towel curl" in text(answered, reverse("today"))
    assert "override" not in kept_kinds(maria)


def test_doses_begin_below_the_leaflet_and_work_up_to_it(answered: Client, maria: Person) -> None:
    use(answered, maria, come_to_use(answered, maria))
    begun = doses(standing_programme(maria), "glute-bridge")
    assert begun[-1].startswith("3 x 15")
    assert len(begun) > 1


def test_who_does_the_full_amount_already_begins_with_it(answered: Client, maria: Person) -> None:
    use(answered, maria, come_to_use(answered, maria, full="on"))
    assert [len(doses(standing_programme(maria), slug)) for slug in slugs(standing_programme(maria))] == [1, 1, 1]


def test_what_the_leaflet_says_besides_stays_with_the_programme(answered: Client, maria: Person) -> None:
    use(answered, maria, come_to_use(answered, maria))
    notes = " ".join(standing_programme(maria).notes)
    assert "Stop if it makes the pain worse" in notes
    assert "Once a day unless told otherwise" in notes
    assert "Stop if it makes the pain worse" in text(answered, reverse("plan"))


def test_what_the_person_left_out_is_not_in_it(answered: Client, maria: Person) -> None:
    use(answered, maria, come_to_use(answered, maria, **{"pick-2": "leave"}))
    assert "glute-bridge" not in slugs(standing_programme(maria))


def test_another_exercise_can_be_picked_and_one_kept_in_its_own_words(answered: Client, maria: Person) -> None:
    use(answered, maria, come_to_use(answered, maria, **{"pick-1": "own", "pick-2": "mini-bridge"}))
    programme = standing_programme(maria)
    assert {"mini-bridge", "own-single-knee-to-chest"} <= slugs(programme)
    assert "Draw one knee up, hold for 20 seconds." in " ".join(step for own in programme.own for step in own.steps)


def test_without_an_amount_an_exercise_waits_and_says_so(answered: Client, maria: Person) -> None:
    page = come_to_use(answered, maria, **{"times-3": "", "hold-3": ""})
    assert "No amount is stated" in page
    assert f'href="{READ}#exercise-3"' in page
    use(answered, maria, page)
    assert "own-towel-curl" not in slugs(standing_programme(maria))


def test_what_a_condition_forbids_is_shown_with_the_reason_and_left_out(answered: Client, maria: Person) -> None:
    tell(maria, "profile", tags=["disc-flexion-leg-pain"])
    page = come_to_use(answered, maria)
    assert "Left out for you" in page
    assert load().vocabulary.tags["disc-flexion-leg-pain"].name in page
    assert 'name="despite" value="1"' in page
    assert use(answered, maria, page) == reverse("today")
    programme = standing_programme(maria)
    assert "single-knee-to-chest" not in slugs(programme)
    person = lasting(standing_of(maria, clock.now()).person)
    assert all(suits(with_own(load(), programme).exercises[slug], person) for slug in slugs(programme))
    assert "override" not in kept_kinds(maria)


def test_what_was_prescribed_knowing_the_condition_comes_in_and_the_diary_says_so(answered: Client, maria: Person) -> None:
    tell(maria, "profile", tags=["disc-flexion-leg-pain"])
    page = come_to_use(answered, maria)
    assert use(answered, maria, page, despite=["1"]) == reverse("today")
    opened = last(maria, "override").payload
    assert opened["tags"] == ["disc-flexion-leg-pain"]
    assert opened["exercise"] in slugs(standing_programme(maria))
    assert "Single knee to chest" in text(answered, reverse("today"))


@pytest.mark.parametrize("tag", ["osteoporosis-vertebral-fracture", "cervical-instability", "spinal-surgery-recent"])
def test_some_conditions_are_never_opened_by_a_tick(answered: Client, maria: Person, tag: str) -> None:
    tell(maria, "profile", tags=[tag])
    page = come_to_use(answered, maria, **{"pick-1": "own"})
    for number in ("1", "3"):
        assert f'name="despite" value="{number}"' not in page
    before = kept_kinds(maria)
    use(answered, maria, page, despite=["1", "2", "3"])
    assert "override" not in kept_kinds(maria)
    told = kept_kinds(maria)
    assert told == before or not any(each.prescribed_despite for each in standing_programme(maria).own)


def test_what_is_missing_at_home_is_no_condition(answered: Client, maria: Person) -> None:
    page = come_to_use(answered, maria, LEAFLET.replace("Bridge", "Band row"))
    assert "exercise band" in page
    assert 'name="despite"' not in page
    use(answered, maria, page, despite=["2"])
    assert slugs(standing_programme(maria)) == {"single-knee-to-chest", "own-towel-curl"}
    assert "override" not in kept_kinds(maria)


def test_a_programme_that_the_person_did_not_see_is_not_kept(answered: Client, maria: Person) -> None:
    page = come_to_use(answered, maria)
    tell(maria, "profile", tags=["disc-flexion-leg-pain"])
    before = Entry.objects.count()
    assert use(answered, maria, page) == USE
    assert Entry.objects.count() == before


def test_where_nothing_is_left_nothing_is_kept_and_it_is_said(answered: Client, maria: Person) -> None:
    page = come_to_use(answered, maria, **{f"pick-{number}": "leave" for number in (1, 2, 3)})
    assert "Nothing to begin with yet." in page
    before = Entry.objects.count()
    assert answered.post(USE, {"person": str(maria.pk), "seen": seen(page)}).status_code == 422
    assert Entry.objects.count() == before


def test_while_questions_are_open_the_leaflet_waits(screened: Client, maria: Person) -> None:
    assert "A few more answers first." in come_to_use(screened, maria)
    before = Entry.objects.count()
    assert screened.post(USE, {"person": str(maria.pk), "seen": "none"}).status_code == 200
    assert Entry.objects.count() == before


@pytest.mark.parametrize("written", ["handout", "programme"])
def test_a_programme_of_limbers_own_comes_back_as_it_is(planned: Client, maria: Person, written: str) -> None:
    before = standing_programme(maria)
    leaflet = planned.get(reverse("handout-text")).content.decode() if written == "handout" else write_programme(before)
    assert bring(planned, maria, leaflet).headers["Location"] == USE
    page = text(planned, USE)
    assert planned.get(READ).headers["Location"] == USE
    assert "takes the place of the programme" in page
    assert use(planned, maria, page) == reverse("today")
    assert slugs(standing_programme(maria)) == slugs(before)


@pytest.mark.parametrize(("tag", "opens"), [("osteoporosis", True), ("osteoporosis-vertebral-fracture", False)])
def test_what_a_text_says_of_a_prescription_counts_once_the_person_says_so(answered: Client, maria: Person, tag: str, opens: bool) -> None:
    tell(maria, "profile", tags=[tag])
    own = f'slug = "own-heel-raise"\nname = "Heel raise"\nkind = "strength"\nposition = "standing"\nprescribed_despite = ["{tag}"]'
    daily = "- own-heel-raise: 2 x 6\n- diaphragmatic-breathing: 5\n- scapular-squeeze: 5\n- glute-squeeze: 5\n- walk-easy: 5 min\n"
    front = f'+++\nname = "From the clinic"\nweeks = 2\n\n[[own]]\n{own}\nlaterality = "bilateral"\nsteps = ["Rise on your toes"]\n+++\n'
    bring(answered, maria, f"{front}\n## Weeks 1-2\n\n### Daily\n\n{daily}")
    page = text(answered, USE)
    assert "Heel raise" in page.partition("Left out for you")[2]
    assert ('name="despite"' in page) is opens
    assert use(answered, maria, page, despite=["1"]) == reverse("today")
    assert ("own-heel-raise" in slugs(standing_programme(maria))) is opens
    assert ("override" in kept_kinds(maria)) is opens


def test_a_handout_in_which_a_dose_was_changed_once_is_told(planned: Client, maria: Person) -> None:
    leaflet = html.unescape(planned.get(reverse("handout-text")).content.decode())
    programme, _ = read_handout(leaflet)
    assert programme is not None
    slug = programme.phases[0].prescriptions[0].slug
    changed = leaflet.replace(f"- {slug}:", f"- {slug}: 19,", 1)
    response = bring(planned, maria, changed)
    assert response.status_code == 422
    assert 'role="alert"' in response.content.decode()


def test_an_exercise_that_says_no_position_shows_its_words_and_nobody_on_hands_and_knees(answered: Client, maria: Person) -> None:
    page = come_to_use(answered, maria, "Towel pull: pull the towel with both hands. 10 times.\n")
    assert "figures/own-words.svg" in page
    use(answered, maria, page)
    for address in (reverse("today"), reverse("plan-weeks", args=[1]), reverse("plan-print"), reverse("exercise", args=["own-towel-pull"])):
        shown = text(answered, address)
        assert "figures/own-words.svg" in shown
        assert "quadruped" not in shown
        assert "hands and knees" not in shown.lower()
    form = answered.get(reverse("today-session-json") + "?way=usual&pain=2").json()["exercises"]["own-towel-pull"]
    assert form["own_words"] == list(standing_programme(maria).own[0].steps)
    assert form["figure"] == {}
    assert "hands and knees" not in answered.get(reverse("handout-text")).content.decode().lower()


def test_what_was_prescribed_despite_a_condition_keeps_its_figure(answered: Client, maria: Person) -> None:
    tell(maria, "profile", tags=["osteoporosis"])
    page = come_to_use(answered, maria, "Small curl-up, arms crossed: 3 sets of 15.\n", **{"pick-1": "abdominal-curl"})
    use(answered, maria, page, despite=["1"])
    slug = standing_programme(maria).own[0].slug
    assert standing_programme(maria).own[0].like == "abdominal-curl"
    assert "/figure/abdominal-curl-still.svg" in text(answered, reverse("today"))
    assert "/figure/abdominal-curl.svg" in text(answered, reverse("exercise", args=[slug]))
    form = answered.get(reverse("today-session-json") + "?way=usual&pain=2").json()["exercises"][slug]
    assert "abdominal-curl" in str(form["figure"])
    assert last(maria, "override").payload["tags"] == ["osteoporosis"]


def test_what_waits_because_the_days_are_full_is_named_and_comes_in_where_another_is_left_out(answered: Client, maria: Person) -> None:
    leaflet = "".join(f"Stretch number {name}: sit on a chair and lean. Hold 30 seconds, 5 times.\n" for name in "abcdefghijklmnopqrst")
    page = come_to_use(answered, maria, leaflet)
    assert "Waiting: the days are full" in page
    waiting = re.findall(r"<li><span>(Stretch number [^<]*)</span>", page)
    assert waiting
    assert "minutes. You told us that you have 30" in page
    use(answered, maria, page)
    assert len(standing_programme(maria).ceilings) == 20 - len(waiting)
    fewer = come_to_use(answered, maria, leaflet, **{"pick-1": "leave", "pick-2": "leave"})
    assert len(re.findall(r"<li><span>(Stretch number [^<]*)</span>", fewer)) == len(waiting) - 2


def test_a_rule_of_two_kinds_is_kept_once(answered: Client, maria: Person) -> None:
    rule = "Start slowly and build up. Stop if you feel more pain."
    use(answered, maria, come_to_use(answered, maria, f"Bridge\nLift your hips. 3 sets of 10.\n\n{rule}\n"))
    assert standing_programme(maria).notes.count(rule) == 1


def test_a_step_that_only_says_how_much_is_no_step(answered: Client, maria: Person) -> None:
    leaflet = "Towel pull\nPull the towel apart with both hands. Keep your neck long. Hold 5 seconds. Repeat 10 times.\n"
    use(answered, maria, come_to_use(answered, maria, leaflet))
    assert standing_programme(maria).own[0].steps == ("Pull the towel apart with both hands.", "Keep your neck long.")
