"""Somebody three weeks into a programme, to whom something changes today, put into the data folder of a running server.

Run as a program with LIMBER_HOME set: `python weeks.py NAME`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

DOSES = {"glute-bridge": "3 x 9, hold 2 s, rest 60 s", "clamshell": "2 x 10, each side", "seated-march": "2 min", "dead-bug": "2 x 5, alternating"}
PROGRAMME = """+++
name = "From the clinic"
start = {start}
weeks = 12
strength_weekdays = [1, 3, 5]
aerobic_weekdays = [2, 4, 6]
+++

## Weeks 1-12

### Daily

{exercises}
"""


def settle_weeks(home: Path, name: str) -> None:
    """Put the person into a data folder, by a program of its own."""
    root = Path(__file__).parents[2]
    environment = {**os.environ, "LIMBER_HOME": str(home), "DJANGO_SETTINGS_MODULE": "limber_web.settings", "PYTHONPATH": f"{root / 'src'}:{root}"}
    subprocess.run([sys.executable, __file__, name], env=environment, check=True)


def diary(now: datetime) -> list[tuple[str, dict[str, object], datetime]]:
    """Give three weeks: good sessions with good mornings, in one of which another exercise hurt twice."""
    from limber.screening.questions import asked
    from tests.browser.people import ABOUT, KNOWN

    begun = now - timedelta(days=21)
    answers = dict.fromkeys(asked("EUS", pregnancy_possible=False), "no")
    text = PROGRAMME.format(start=begun.date(), exercises="\n".join(f"- {slug}: {dose}" for slug, dose in DOSES.items()))
    first: list[tuple[str, dict[str, object], datetime]] = [
        ("screen", KNOWN | {"answers": answers}, begun),
        ("profile", {"age": 62, "tags": [], **ABOUT}, begun),
        ("programme", {"text": text}, begun),
    ]
    days = [now - timedelta(days=days) for days in (12, 10, 8, 6, 4, 2)]
    sessions: list[tuple[str, dict[str, object], datetime]] = [("session", _report(at, now), at) for at in days]
    mornings: list[tuple[str, dict[str, object], datetime]] = [
        ("morning", {"pain": 3, "of": (at + timedelta(days=1)).date().isoformat()}, at + timedelta(days=1)) for at in days
    ]
    return [*first, *sessions, *mornings, ("screen", {"answers": answers}, now)]


def _report(at: datetime, now: datetime) -> dict[str, object]:
    """Give a session; the clamshell hurt in the first and in the last."""
    done = [{"exercise": slug, "dose": dose, "done": 1, "effort": 2} for slug, dose in DOSES.items()]
    if (now - at).days in (2, 12):
        done[1]["worse"] = True
    return {"pain_before": 3, "leg": "none", "exercises": done}


def _put(name: str) -> None:
    """Put the person into the data folder of this program's environment."""
    import django

    django.setup()
    from limber_web import clock
    from limber_web.care.save import add_person, keep, new_entry

    keep(add_person(name), [new_entry(kind, payload, at) for kind, payload, at in diary(clock.now())])


if __name__ == "__main__":
    _put(sys.argv[1])
