"""The sentences of `limber.screening`: what happened, then how to mend it."""

from __future__ import annotations

from collections.abc import Mapping

PROBLEMS: Mapping[str, str] = {
    "screening-unknown-key": "There is no `{key}` in an answers file. Write age, country, pregnancy_possible and the table [answers].",
    "screening-age-missing": "The age is not there. Write it in whole years: age = 62.",
    "screening-age": "{given} is not an age. Write whole years from 0 to 120: age = 62.",
    "screening-country-missing": 'The country is not there. Write its two letters: country = "GB".',
    "screening-country": '{given} is not a country code. Write the two letters of ISO 3166; the United Kingdom is "GB", Greece is "GR".',
    "screening-pregnancy": "This is neither true nor false. Write pregnancy_possible = true or false.",
    "screening-answers-table": "The answers are not a table. Write [answers], then a line for each question.",
    "screening-unknown-question": "There is no question {key}. The questions are E1 to E16, U1 to U10 and S1 to S18, with E7_sudden and S7_features.",
    "screening-answer": '{given} is not an answer to {key}. Write "yes", "no" or "not sure".',
    "screening-answer-missing": '{key} has no answer. Ask "{text}" and write "yes", "no" or "not sure".',
    "screening-features": "{given} is not a number of the nine features. Write a whole number from 0 to 9.",
    "screening-detail": "{detail} goes with a yes to {key}, and {key} is no. Change one of the two.",
    "screening-from-age": "S5 is known from the age, and the two do not agree. Take S5 out, or mend the age.",
}
REASONS: Mapping[str, str] = {}
