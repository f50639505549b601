"""The rules of progression in plain words, by their row: what a person reads who asks why something changed.

Takes the row that a Reason cites; gives a sentence. The rows are those of docs/progression.md, our own proposal where no source is named.
"""

from __future__ import annotations

from collections.abc import Mapping

RULES: Mapping[str, str] = {
    "1.1": "Danger signs are asked again after a fall, an illness, a jump of pain, spreading leg pain or four weeks away.",
    "1.1-S9": "When weeks of exercise do not help, someone else should have a look. At 6 and 12 weeks Limber checks this.",
    "3.2-1": "With some signs there is no exercise until you have been seen.",
    "3.2-2": "With some signs there is no exercise until you have been seen.",
    "3.2-3": "When leg pain moves further down, that exercise rests for 7 days, and so do others that bend the same way.",
    "3.2-4": "A spasm of the back ends the exercise. An easier one comes after 48 hours.",
    "3.2-5": "When pain rises by 4 points, or is very strong, that exercise is halved, and nothing goes up for 7 days.",
    "3.2-6": "When pain rises by 2 points, that exercise ends for the day and stays the same once. The second time in 14 days takes off a fifth.",
    "3.2-7": "One point more is within what pain does by itself. Nothing goes down for it.",
    "3.2-8": "A morning 2 points above your usual mornings keeps the amount. A second one in 14 days, or 3 points, takes off a fifth.",
    "3.2-10": "When your pain before sessions is 2 points higher for 2 weeks, one week is a third easier. Then it goes on as before.",
    "3.2-11": "In a sore spell there are small moves and short walks. Two calmer days end it, and all starts a fifth lower.",
    "3.2-notes": "Where pain is strong as a rule, exercise starts at its easiest, once someone has looked at it.",
    "4.2-2": "More comes after 3 good sessions in 14 days: most of it done, not too hard, and a morning after that was no worse.",
    "4.2-3": "A step adds a fifth at most, or one more time, or one second.",
    "4.2-4": "Steps lie 7 days apart; 3 days in stretches and easy movement, 14 where bone or an operation needs it.",
    "4.2-5": "Each exercise has a full amount. A harder one is offered at 60 % of it, when it feels easy, and only you say yes.",
    "4.2-6": "Two cuts within 28 days bring an easier exercise.",
    "4.2-7": "An easier week takes off a third. Then it goes on as before.",
    "4.2-8": "After 8 days away a fifth is taken off, after 15 days half, after 28 days it begins at the start.",
    "4.2-11": "It takes weeks or months to work. At 12 weeks a third less pain, or doing more, counts as better.",
    "request": "You asked for it. You can take it back.",
}


def rule_words(rule: str) -> str:
    """Give a rule in plain words; nothing for a row that has none."""
    return RULES.get(rule, "")
