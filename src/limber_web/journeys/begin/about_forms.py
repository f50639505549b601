"""What planning needs to know of a person, in four small pages; nothing has to be answered, and nothing is chosen beforehand.

Takes POST data; gives the keys of a diary `profile` that were answered. A question without an answer gives no key.
"""

from __future__ import annotations

from collections.abc import Mapping

from django import forms

from limber.catalogue.load import load as catalogue
from limber.scales import PainScore
from limber_web.journeys.begin.forms import PlainForm

YES_NO = (("yes", "Yes"), ("no", "No"))
_SCALE = tuple((str(number), str(number)) for number in range(PainScore.LOW, PainScore.HIGH + 1))
_WAYS = (("flexion", "Bending forward, or sitting"), ("extension", "Bending back, standing, or lying on my front"))


def _kit() -> list[tuple[str, str]]:
    """Give the kit by its plain names, as the catalogue lists it."""
    return [(slug, name[0].upper() + name[1:]) for slug, name in catalogue().vocabulary.equipment.items() if slug != "none"]


def _pick(label: str, choices: tuple[tuple[str, str], ...], hint: str = "") -> forms.ChoiceField:
    """Make a question with choices of which one may be picked, or none."""
    mend = {"invalid_choice": "Choose one of these, or leave it for later."}
    return forms.ChoiceField(label=label, choices=choices, help_text=hint, required=False, widget=forms.RadioSelect, error_messages=mend)


class AboutForm(PlainForm):
    """One page about a person. `answers` gives profile keys; `shown` turns a profile back into what the form shows."""

    title = ""
    lead = ""

    def answers(self) -> dict[str, object]:
        """Give what was answered, as the values of a profile."""
        return {key: self.read(key, value) for key, value in self.cleaned_data.items() if value not in ("", None, [])}

    def read(self, key: str, value: object) -> object:
        """Give a field's value as the profile holds it: yes and no as true and false, numbers as whole numbers."""
        if value in ("yes", "no"):
            return value == "yes"
        return int(value) if isinstance(value, str) and value.isdigit() else value

    @classmethod
    def shown(cls, profile: Mapping[str, object]) -> dict[str, object]:
        """Give what was answered before, as the form shows it."""
        marks = {True: "yes", False: "no"}
        return {key: marks[value] if isinstance(value, bool) else value for key, value in profile.items() if key in cls.declared_fields}


class PlaceForm(AboutForm):
    """What can be reached: floor, kneeling, kit."""

    title = "Where you will move"
    lead = "So that we show only what you can do, with what you have."
    floor = _pick("Can you get down to the floor, and up again?", YES_NO, "With a chair to hold on to is fine.")
    kneeling = _pick("Can you kneel on both knees?", YES_NO, "On a cushion is fine.")
    equipment = forms.MultipleChoiceField(
        label="Which of these do you have?",
        choices=_kit,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Choose from these, or leave it for later."},
    )
    no_kit = forms.BooleanField(label="None of these", required=False)

    def answers(self) -> dict[str, object]:
        """Give the answers; "None of these" is an empty list, which is not the same as no answer."""
        found = super().answers()
        if found.pop("no_kit", False) and "equipment" not in found:
            found["equipment"] = []
        return found


class TimeForm(AboutForm):
    """How much time, how many strength days, how used to it."""

    title = "Your time"
    lead = "Short and often works well. Three days is a good week."
    minutes_per_day = _pick("How many minutes a day suit you?", tuple((str(number), f"{number} minutes") for number in (10, 15, 20, 30, 45)))
    strength_days = _pick("On how many days a week do you want to build strength?", (("2", "2 days"), ("3", "3 days")))
    level = _pick(
        "How used are you to exercise?",
        (("new", "It is new to me"), ("some", "I do some"), ("active", "I am active most days")),
    )


class PainForm(AboutForm):
    """Usual pain, pain now, and which way of moving eases it."""

    title = "How your back feels"
    lead = "0 is no pain. 10 is the worst you can think of."
    usual_pain = _pick("How much does your back hurt on most days?", _SCALE, "Over the last week.")
    pain_now = _pick("And right now?", _SCALE)
    eases = _pick("What eases it?", (*_WAYS, ("none", "Neither, or both the same")))
    aggravates = _pick("What brings it on?", (*_WAYS, ("none", "Neither, or both the same")))

    def answers(self) -> dict[str, object]:
        """Give the answers, with the direction that helps: what eases it, unless the same brings it on."""
        found = super().answers()
        if "eases" in found:
            found["directional_preference"] = "none" if found["eases"] == found.get("aggravates") else found["eases"]
        return found


class GoalForm(AboutForm):
    """The person's own goal, and whether someone who knows backs has looked at theirs."""

    title = "What you want to be able to do"
    lead = "We show it to you each week."
    goal = forms.CharField(
        label="Your goal, in your own words",
        help_text="For example: play on the floor with my grandchild.",
        required=False,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3, "class": "input"}),
        error_messages={"max_length": "Write your goal in at most 300 letters."},
    )
    assessed = _pick("Has a doctor or physiotherapist looked at this back pain?", YES_NO)


FORMS: Mapping[str, type[AboutForm]] = {"place": PlaceForm, "time": TimeForm, "pain": PainForm, "goal": GoalForm}
