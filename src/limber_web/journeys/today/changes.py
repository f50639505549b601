"""What changes today: the decisions that last are kept in the diary, and every change is said with its reason.

Takes what was decided for a day; keeps `decision` entries and gives values for the page. Says nothing of what stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from limber.catalogue.load import Catalogue, load
from limber.diary.entry import Entry, Kind
from limber.export.progression import decision_entry, decision_form
from limber.person.suits import suits
from limber.planning.adopted import lasting
from limber.programme.days import routines_on
from limber.programme.own import with_own
from limber.progression.decision import Action, Decision
from limber.progression.programme_on import changes, is_recorded
from limber.reasons import Reason
from limber.wording.progression import because
from limber.wording.rules import rule_words
from limber_web.accounts.chosen import PersonRequest
from limber_web.care.save import keep
from limber_web.journeys.plan.words import listed
from limber_web.journeys.today.decided import Decided
from limber_web.journeys.today.words import dose_words

_SAID_AT_ONCE = frozenset({Action.UP, Action.DOWN, Action.RUNG_UP, Action.RUNG_DOWN})
_NOT_TODAY = frozenset({Action.STOP, Action.PARK})
_ASKED_FOR = "request"
_TIMES = re.compile(r"(?<=\d) x (?=\d)")
SHOWN = timedelta(days=28)
_NEXT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Change:
    """One sentence, and why: each reason with its rule in plain words."""

    says: str
    why: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """The next rung, to be answered with yes, later or no; `to` is what the answer names."""

    slug: str
    to: str
    rung: str
    name: str
    next_name: str
    dose: str


def shown(request: PersonRequest, known: Decided | None) -> dict[str, object]:
    """Keep what lasts, and give all that today's page says of changes; nothing where no programme asks anything."""
    if known is None:
        return {}
    catalogue, asked = with_own_of(known), asked_today(request, known)
    told = keep_changes(request, known, catalogue, asked)
    return {"changes": said_of(known, told, catalogue, asked), "refer": referral(told), "offers": offers(request, known, catalogue, asked)}


def keep_changes(request: PersonRequest, known: Decided, catalogue: Catalogue, asked: frozenset[str]) -> tuple[Entry, ...]:
    """Keep today's decisions that last and are not kept yet, and give those of today that stand: a late report may have overruled one."""
    told = _told_today(request.entries, known)
    at = _after_last(request)
    made = (decision_entry(each, catalogue.exercises, known.day, at) for each in changes(known.state, known.on, known.day, asked))
    new = tuple(entry for entry in made if entry.id not in {old.id for old in told} and not _said_lately(entry, request))
    if new:
        keep(request.person, new)
    return (*(entry for entry in told if _stands(entry, known)), *new)


def said_of(known: Decided, told: Iterable[Entry], catalogue: Catalogue, asked: frozenset[str]) -> list[Change]:
    """Give what changes today in sentences: what stands in the diary, then what passes by itself, then what is not done today."""
    of_one = {entry.payload.get("exercise"): entry for entry in told if entry.payload.get("action") != Action.REFER}
    here = [each for each in known.on.decisions if each.exercise is not None and not asked.isdisjoint({each.exercise, each.rung})]
    known_of = (each for each in here if each.exercise and not is_recorded(known.state, each, known.day))
    passing = [each for each in known_of if each.action in _SAID_AT_ONCE and each.exercise not in of_one]
    forms = [*(entry.payload for entry in of_one.values()), *(decision_form(each, catalogue.exercises) for each in passing)]
    return [*map(change_of, forms), *_not_today(here, catalogue), *_notes(known)]


def referral(told: Iterable[Entry]) -> Change | None:
    """Give that somebody should look at this, and what to tell them, where it is said today."""
    return next((change_of(entry.payload) for entry in told if entry.payload.get("action") == Action.REFER), None)


def offers(request: PersonRequest, known: Decided, catalogue: Catalogue, asked: frozenset[str]) -> list[Offer]:
    """Give the rungs that can be offered today: those beside what is asked today that suit the person, as the one filter says."""
    person, exercises = lasting(request.standing.person), catalogue.exercises
    made = [each for each in known.on.decisions if each.action is Action.OFFER and each.exercise in asked and each.rung]
    return [_offer(each, catalogue) for each in made if each.rung and suits(exercises[each.rung], person)]


def change_of(payload: Mapping[str, object]) -> Change:
    """Give a decision, in the form that the diary keeps, as a sentence with its reasons."""
    told = payload.get("because")
    reasons = [each for each in told if isinstance(each, Mapping)] if isinstance(told, list) else []
    return Change(on_one_line(str(payload.get("say", ""))), tuple(dict.fromkeys(_why(each) for each in reasons)))


def on_one_line(sentence: str) -> str:
    """Give a sentence whose doses are written as everywhere on the pages, and never torn apart by a line's end."""
    return _TIMES.sub("\N{NO-BREAK SPACE}\N{MULTIPLICATION SIGN}\N{NO-BREAK SPACE}", sentence)


def _why(told: Mapping[str, object]) -> tuple[str, str]:
    """Give a reason that was kept as its sentence, and its rule in plain words; of a reason that is no longer known, the rule alone."""
    values, rule = told.get("values"), str(told.get("rule", ""))
    try:
        sentence = because(Reason(str(told.get("code")), values if isinstance(values, Mapping) else {}, rule, ""))
    except KeyError:
        sentence = ""
    return sentence, rule_words(rule)


def _not_today(here: Iterable[Decision], catalogue: Catalogue) -> list[Change]:
    """Say what is left out today, the exercises with one reason together; what the person asked for themselves needs no word."""
    by_reason: dict[tuple[str, str], list[str]] = {}
    for each in here:
        reason = each.because[0] if each.action in _NOT_TODAY and each.because else None
        if reason and each.exercise and reason.rule != _ASKED_FOR:
            by_reason.setdefault((because(reason), rule_words(reason.rule)), []).append(catalogue.exercises[each.exercise].name)
    return [Change(f"Not today: {listed(names)}. {sentence}", ((sentence, rule),)) for (sentence, rule), names in by_reason.items()]


def _notes(known: Decided) -> list[Change]:
    """Say what the diary holds oddly, and that a little movement helps once a sore spell is two days old."""
    whole = [each for each in known.on.decisions if each.exercise is None and each.action in (Action.SAME, Action.OFFER)]
    return [Change(because(reason), ()) for each in whole for reason in each.because]


def _offer(made: Decision, catalogue: Catalogue) -> Offer:
    """Give an offer in words."""
    exercises = catalogue.exercises
    to = str(decision_form(made, exercises)["to"])
    assert made.exercise is not None
    assert made.rung is not None
    assert made.after is not None
    following = exercises[made.rung]
    return Offer(made.exercise, to, made.rung, exercises[made.exercise].name, following.name, dose_words(made.after, following))


def asked_today(request: PersonRequest, known: Decided) -> frozenset[str]:
    """Give the exercises that the programme asks for today and that suit the person: what is said of any other is for another day."""
    exercises, person = with_own_of(known).exercises, lasting(request.standing.person)
    due = (each.slug for routine in routines_on(known.on.programme, known.day) for each in routine.prescriptions)
    return frozenset(slug for slug in due if suits(exercises[slug], person))


def with_own_of(known: Decided) -> Catalogue:
    """Give the catalogue with the programme's own exercises."""
    return with_own(load(), known.on.programme)


def _stands(told: Entry, known: Decided) -> bool:
    """Tell whether a decision that was kept today is what holds now, on its exercise or on the rung that took over."""
    rung, parted, _ = str(told.payload.get("to")).partition(":")
    slug = rung if parted else told.payload.get("exercise")
    return slug is None or any(each.exercise == slug and is_recorded(known.state, each, known.day) for each in known.on.decisions)


def _said_lately(made: Entry, request: PersonRequest) -> bool:
    """Tell whether a referral says nothing that was not said on a day of the last four weeks: it is said once, not each day."""
    since = made.at - SHOWN
    entries = (entry for entry in request.entries if entry.kind is Kind.DECISION and since < entry.at and entry.at.date() < made.at.date())
    said = {code for entry in entries for code in _referred(entry)}
    return bool(_referred(made)) and said.issuperset(_referred(made))


def _referred(entry: Entry) -> list[str]:
    """Give why a decision asks for somebody to look; nothing of any other decision."""
    told = entry.payload.get("because")
    if entry.payload.get("action") != Action.REFER or not isinstance(told, list):
        return []
    return [str(each.get("code")) for each in told if isinstance(each, Mapping)]


def _told_today(entries: Iterable[Entry], known: Decided) -> tuple[Entry, ...]:
    """Give the decisions that the diary holds for today."""
    return tuple(entry for entry in entries if entry.kind is Kind.DECISION and entry.at.date() == known.day)


def _after_last(request: PersonRequest) -> datetime:
    """Give when a decision is dated: right after what it rests on, at the earliest with the day's beginning.

    So two devices with the same diary write the same line.
    """
    begun = datetime.combine(request.now.date(), time.min, request.now.tzinfo)
    last = max((entry.at for entry in request.entries if entry.at <= request.now), default=begun)
    return max(begun, last.astimezone(request.now.tzinfo) + _NEXT)
