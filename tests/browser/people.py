"""People who are some way along, put into the data folder of a running server.

Run as a program with LIMBER_HOME set: `python people.py NAME STAGE [WEEKS]`. STAGE is `screened` (danger signs answered, nothing else known),
`answered` (everything answered), `exercising` (and the packaged programme adopted WEEKS ago on a Monday) or `planned` (one made for them).
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

KNOWN = {"age": 62, "country": "GB", "pregnancy_possible": False}
ABOUT = {"floor": True, "kneeling": True, "equipment": ["mat", "chair", "wall"], "minutes_per_day": 30, "strength_days": 3, "usual_pain": 3}


def settle(home: Path, name: str, stage: str, weeks: int = 0) -> None:
    """Put a person of a stage into a data folder, by a program of its own."""
    environment = {**os.environ, "LIMBER_HOME": str(home), "DJANGO_SETTINGS_MODULE": "limber_web.settings"}
    environment["PYTHONPATH"] = str(Path(__file__).parents[2] / "src")
    subprocess.run([sys.executable, __file__, name, stage, str(weeks)], env=environment, check=True)


def _put(name: str, stage: str, weeks: int) -> None:
    """Put the person into the data folder of this program's environment."""
    import django

    django.setup()
    from limber.catalogue.load import load
    from limber.planning.compose import plan
    from limber.planning.plan import programme_of
    from limber.programme.fit import fit
    from limber.programme.packaged import packaged_programme
    from limber.programme.write import write_programme
    from limber.screening.questions import asked
    from limber_web import clock
    from limber_web.care.load import standing_of
    from limber_web.care.save import add_person, keep, new_entry

    now, person = clock.now(), add_person(name)
    tiers = "EU" if stage == "screened" else "EUS"
    keep(person, [new_entry("screen", KNOWN | {"answers": dict.fromkeys(asked(tiers, pregnancy_possible=False), "no")}, now)])
    if stage == "screened":
        return
    keep(person, [new_entry("profile", {"age": 62, "tags": [], "goal": "Pick up my grandson again", **ABOUT}, now)])
    if stage == "answered":
        return
    whom = standing_of(person, now).person
    fitted = fit(packaged_programme("low-back-start"), whom, load()).programme if stage == "exercising" else programme_of(plan(whom, load()))
    assert fitted is not None
    monday = now.date() - timedelta(days=now.weekday() + 7 * weeks)
    keep(person, [new_entry("programme", {"text": write_programme(replace(fitted, start=monday))}, now)])


if __name__ == "__main__":
    _put(sys.argv[1], sys.argv[2], int(sys.argv[3]))
