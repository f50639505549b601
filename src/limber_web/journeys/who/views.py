"""Who is exercising: choose a person, add one by name, leave.

Takes forms; gives pages and redirects. Never shows a person anything of another but the name.
"""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from limber_web import clock
from limber_web.accounts import chosen
from limber_web.care import load, save
from limber_web.care.models import Person


class NameForm(forms.Form):
    """The name that the household calls someone."""

    name = forms.CharField(
        max_length=80,
        strip=True,
        error_messages={
            "required": "Type a name, so that Limber knows who is exercising.",
            "max_length": "That name is longer than 80 letters. Type a shorter one.",
        },
    )

    def clean_name(self) -> str:
        """Give the name, when nobody here has it: two rows with one name could not be told apart, and one would get the other's session."""
        name = str(self.cleaned_data["name"])
        if name.casefold() in {person.name.casefold() for person in load.people()}:
            raise forms.ValidationError("Someone here has that name already. If it is you, choose it above. If not, add a second name.")
        return name


@require_GET
def who(request: HttpRequest) -> HttpResponse:
    """Show the people of this household; on the very first visit say what Limber is and ask for a name."""
    return render(request, "who/who.html", {"people": load.people(), "form": NameForm()})


@require_POST
def add(request: HttpRequest) -> HttpResponse:
    """Add a person and begin with them; a name that cannot be taken comes back with a sentence."""
    form = NameForm(request.POST)
    if not form.is_valid():
        return render(request, "who/who.html", {"people": load.people(), "form": form}, status=422)
    person = save.add_person(form.cleaned_data["name"])
    chosen.choose(request, person)
    return _first_page(person)


@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Let the person of this id exercise in this browser session."""
    person = load.person_with(request.POST.get("person", ""))
    if person is None:
        return redirect("who")
    chosen.choose(request, person)
    return _first_page(person)


@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """Forget who is exercising and ask again."""
    chosen.leave(request)
    return redirect("who")


def _first_page(person: Person) -> HttpResponse:
    """Lead to today, or to the danger signs where they have not been answered."""
    return redirect("begin" if load.standing_of(person, clock.now()).whole_set_due else "today")
