"""The law of the dose in whole words: it is a sentence of the dose language and says the same."""

from __future__ import annotations

import re

from hypothesis import given

from limber.dose.dose import Dose
from limber.dose.parse import parse
from limber.dose.spell import spell
from tests.dose_strategies import doses

SHORT_FORM = re.compile(r"\b(?:s|min|x)\b")


@given(doses())
def test_a_dose_in_whole_words_is_the_same_dose(dose: Dose) -> None:
    assert parse(spell(dose)) == (dose, ())


@given(doses())
def test_no_short_form_is_left(dose: Dose) -> None:
    assert not SHORT_FORM.search(spell(dose))
