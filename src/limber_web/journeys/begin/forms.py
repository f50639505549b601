"""What a person types on the first page, and the one way in which all forms of this errand speak and report.

Takes POST data; gives checked values, or what is still missing with the place on the page. Never chooses an answer beforehand.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django import forms

from limber.person.person import OLDEST
from limber_web.journeys.begin.countries import country_choices

LASTED = (
    ("none", "I have no back pain now"),
    ("under-6-weeks", "Less than 6 weeks"),
    ("6-to-12-weeks", "6 to 12 weeks"),
    ("over-12-weeks", "More than 12 weeks"),
)


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing to mend on a page: the anchor of its place and the sentence that says how."""

    at: str
    sentence: str


class PlainForm(forms.Form):
    """A form without anything chosen beforehand. `missing` lists every mistake at once, in the order of the page."""

    use_required_attribute = False

    def __init__(self, data: Mapping[str, object] | None = None, initial: Mapping[str, object] | None = None) -> None:
        """Take what was typed, or what is known already."""
        super().__init__(data, initial=dict(initial or {}), auto_id="%s", label_suffix="")

    @property
    def missing(self) -> tuple[Missing, ...]:
        """Give what is to be mended, each with its place."""
        return tuple(Missing(name, str(errors[0])) for name, errors in self.errors.items())


class OpeningForm(PlainForm):
    """Country, age, how long it has lasted, and whether someone helps."""

    country = forms.ChoiceField(
        label="Which country are you in?",
        help_text="So that we can show you the right phone number, should you need one.",
        choices=country_choices,
        widget=forms.Select(attrs={"class": "input"}),
        error_messages={"required": "Choose a country.", "invalid_choice": "Choose a country from the list."},
    )
    age = forms.IntegerField(
        label="How old are you?",
        min_value=0,
        max_value=OLDEST,
        error_messages={
            "required": "Write your age in years.",
            "invalid": "Write your age as a whole number, such as 62.",
            "min_value": "Write your age as a whole number, such as 62.",
            "max_value": f"Write an age up to {OLDEST}.",
        },
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "class": "input"}),
    )
    lasted = forms.ChoiceField(
        label="How long has this back pain lasted?",
        choices=LASTED,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose how long it has lasted.", "invalid_choice": "Choose how long it has lasted."},
    )
    helped = forms.BooleanField(label="Someone is helping me answer", required=False)


class CountryForm(PlainForm):
    """The country alone, for the number to call."""

    country = OpeningForm.declared_fields["country"]


class SeenForm(PlainForm):
    """By whom someone was checked, and whether they were told that they may exercise."""

    by = forms.ChoiceField(
        label="Who checked you?",
        choices=[
            ("doctor", "A doctor"),
            ("hospital", "The team at the hospital"),
            ("nurse", "A nurse"),
            ("physiotherapist", "A physiotherapist"),
            ("midwife", "A midwife or the maternity unit"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose who checked you.", "invalid_choice": "Choose who checked you."},
    )
    may_exercise = forms.ChoiceField(
        label="Did they tell you that you may exercise?",
        choices=[("yes", "Yes, I may exercise"), ("no", "No, or not yet")],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what they told you.", "invalid_choice": "Choose what they told you."},
    )
