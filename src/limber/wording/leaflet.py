"""The sentences of `limber.leaflet`: what a leaflet leaves open, and why an exercise of it is left out."""

from __future__ import annotations

from collections.abc import Mapping

PROBLEMS: Mapping[str, str] = {
    "leaflet-empty": "There are no words here. Paste the text of the leaflet.",
    "leaflet-no-exercises": "No exercise was found in this text. Check that it is the right one, or paste the part with the exercises.",
}
QUESTIONS: Mapping[str, str] = {
    "leaflet-how-much": "How many times, or for how long?",
    "leaflet-times-or-repetitions": "Is this how many repetitions at a time, or how many times a day?",
    "leaflet-sets-or-repetitions": "Which of the two numbers is sets, and which repetitions?",
    "leaflet-which-number": "More than one number of repetitions is given. Which one is yours?",
    "leaflet-too-much": "This is more than Limber asks for. How many, or for how long, did your clinician say?",
}
REASONS: Mapping[str, str] = {
    "leaflet-no-dose": "No amount is stated, so it is not planned yet. Ask whoever gave you the leaflet, and fill it in.",
    "leaflet-unknown-kind": "It is new to Limber, so nobody here has judged whether it suits what you told us.",
    "leaflet-never-opened": "With {name} it stays left out until whoever looks after you has cleared it.",
    "leaflet-works-up": "It begins with less than the leaflet asks and works up to it.",
    "leaflet-low-end": "So that no day is longer than {most} minutes, the lower of the leaflet's two numbers is the most that is asked.",
    "leaflet-in-turn": "So that no day is longer than {most} minutes, the strength exercises take turns: half on one strength day, half on the next.",
    "leaflet-shorter-walk": "So that no day is longer than {most} minutes, walks are shorter here than the leaflet asks. Walk the rest later.",
    "leaflet-day-less": "No day is longer than {most} minutes here, so it stays below what the leaflet asks.",
    "leaflet-day-full": "The days are full: a day with it takes {minutes} minutes, and {most} is the most. Leave another out, and it comes in.",
}
KINDS: Mapping[str, str] = {
    "stop-if": "when to stop",
    "seek-help": "when to ask for help",
    "start-slow": "how gently",
    "frequency": "how often",
    "warm-up": "warming up",
    "other": "how to go about it",
}
