"""Leaflets of our own words, for tests with and without a server: one that reads well, and one that is no leaflet."""

from __future__ import annotations

LEAFLET = """Back care at home

Once a day unless told otherwise.

1. Single knee to chest. Lie on your back. Draw one knee up, hold for 20 seconds. Five times, each leg.
2. Bridge: 3 sets of 15. Lift your bottom, hold, lower slowly. Rest one minute.
3. Towel curl. Sit with your foot on a towel. Scrunch it with your toes.
   Hold ____ seconds. Repeat ____ times.

Stop if it makes the pain worse.
The car park is behind the clinic.
"""
SOUP = "Pumpkin soup\n\nPeel the pumpkin. Cut it into cubes. Boil it for 20 minutes with an onion, then blend it. Serves four.\n"
