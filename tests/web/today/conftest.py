"""Maria at four points of her way: screened, with everything answered, with a programme, and locked."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client

from limber.catalogue.load import load
from limber.programme.fit import fit
from limber.programme.packaged import packaged_programme
from limber.programme.write import write_programme
from limber.screening.questions import asked
from limber_web import clock
from limber_web.care.load import standing_of
from limber_web.care.models import Person
from limber_web.care.save import keep, new_entry

KNOWN = {"age": 62, "country": "GB", "pregnancy_possible": False}
ABOUT = {"floor": True, "kneeling": True, "equipment": ["mat", "chair", "wall"], "minutes_per_day": 30, "strength_days": 3, "usual_pain": 3}


def no_to(tiers: str) -> dict[str, str]:
    """Give a no to every question of some tiers."""
    return dict.fromkeys(asked(tiers, pregnancy_possible=False), "no")


@pytest.fixture
def screened(maria: Person, maria_client: Client) -> Client:
    """Maria has answered no to every danger sign, and nothing else is known of her."""
    keep(maria, [new_entry("screen", KNOWN | {"answers": no_to("EU")}, clock.now())])
    return maria_client


@pytest.fixture
def answered(maria: Person, screened: Client) -> Client:
    """Maria has answered everything."""
    profile = {"age": 62, "tags": [], "goal": "Pick up my grandson again", **ABOUT}
    keep(maria, [new_entry("screen", KNOWN | {"answers": no_to("S")}, clock.now()), new_entry("profile", profile, clock.now())])
    return screened


@pytest.fixture
def exercising(maria: Person, answered: Client) -> Client:
    """Maria has the packaged programme since Monday a fortnight ago."""
    now = clock.now()
    monday = now.date() - timedelta(days=now.weekday() + 14)
    fitted = fit(packaged_programme("low-back-start"), standing_of(maria, now).person, load()).programme
    assert fitted is not None
    keep(maria, [new_entry("programme", {"text": write_programme(replace(fitted, start=monday))}, now)])
    return answered


@pytest.fixture
def locked(maria: Person, exercising: Client) -> Client:
    """Maria has said yes to chest pain."""
    keep(maria, [new_entry("screen", {"answers": {"E9": "yes"}}, clock.now())])
    return exercising
