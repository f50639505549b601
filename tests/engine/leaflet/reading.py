"""What the examples of leaflets expect, in one short form: `hold=10-15 reps=3 sides=each`."""

from __future__ import annotations

from dataclasses import asdict

from limber.leaflet.draft import ReadDose

FIELDS = {"hold": "hold_s", "rest": "rest_s", "tpd": "times_per_day", "dpw": "days_per_week", "duration": "duration_s"}
Stated = dict[str, object]


def expected(text: str) -> Stated:
    """Give the fields that a short form states; `-10` is up to ten, `10-` at least ten."""
    found: Stated = {}
    for part in text.split():
        key, value = part.split("=")
        low, dash, high = value.partition("-")
        ends = float(low) if low.isdecimal() else None, float(high) if high else None if dash else float(low) if low.isdecimal() else None
        found[FIELDS.get(key, key)] = value if key == "sides" else ends
    return found


def stated(dose: ReadDose) -> Stated:
    """Give the fields that a dose states."""
    return {field: value for field, value in asdict(dose).items() if value is not None}
