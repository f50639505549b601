"""Sentences that are rules, and sentences that look like one and are none."""

from __future__ import annotations

import pytest

from limber.leaflet.read import read
from limber.leaflet.words import packaged_words


def kinds(text: str) -> set[str]:
    return {rule.kind for rule in read(text, packaged_words()).rules}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Avoid any movement that causes sharp pain.", "stop-if"),
        ("This one is not recommended for a sore neck.", "stop-if"),
        ("If a calf is cramping, go back to the start.", "stop-if"),
        ("If this is painful, take the step away.", "stop-if"),
        ("Phone the back helpline if it does not settle.", "seek-help"),
        ("Do them with both legs if you can without pain.", "start-slow"),
        ("Go on as long as you feel comfortable.", "start-slow"),
        ("There should be no pain.", "start-slow"),
        ("The programme should be started gently.", "start-slow"),
        ("Do not try to push too hard.", "start-slow"),
        ("Keep working your way up to 12.", "start-slow"),
        ("Get up and move every half hour.", "frequency"),
        ("Do it a couple of times a day.", "frequency"),
        ("Do 20 of them every morning.", "frequency"),
        ("Lift the leg while taking deep breaths.", "other"),
        ("Keep your breathing even.", "other"),
        ("Control your breathing.", "other"),
        ("Be careful not to bend too far.", "other"),
        ("Perform each move slowly.", "other"),
        ("All of it should be done slowly and smoothly.", "other"),
        ("Do not cross your legs.", "other"),
        ("Do not bend your hip more than 90 degrees.", "other"),
        ("Always have something near to hold on to.", "other"),
        ("Do not lift too high, as this may irritate your back.", "other"),
    ],
)
def test_a_sentence_is_a_rule_of_its_kind(sentence: str, kind: str) -> None:
    assert kind in kinds(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Gradually bend forward until you feel a stretch.",
        "Walk out and come back to the starting point.",
        "It helps you in daily life.",
        "If you need a translation, telephone us on this line.",
        "To get involved, please call the office.",
        "Take a deep breath in and lift your arms.",
        "Hold for as long as is comfortable.",
    ],
)
def test_what_only_looks_like_a_rule_is_none(sentence: str) -> None:
    assert kinds(sentence) == set()


def test_each_line_of_a_list_of_what_to_avoid_is_a_rule() -> None:
    rules = read("Avoid the following movements:\n- Deep squats\n- Twisting\n", packaged_words()).rules
    assert [(rule.kind, rule.line) for rule in rules] == [("other", 1), ("other", 2), ("other", 3)]
