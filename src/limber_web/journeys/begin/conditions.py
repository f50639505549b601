"""The conditions as pages of tick boxes: a few groups of the catalogue's vocabulary on each.

Takes what is known of a person; gives the pages, and the profile with the answers of one. Never takes silence for a no: only "None of
these", or ticks on the same page, say that the others do not fit.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from limber.catalogue.load import load as catalogue


@dataclass(frozen=True, slots=True)
class ConditionPage:
    """One page: its title and the groups on it, by slug."""

    slug: str
    title: str
    of: tuple[str, ...]

    def groups(self, possible: bool) -> list[dict[str, object]]:
        """Give the groups with their conditions; pregnancy's only where it is possible."""
        vocabulary = catalogue().vocabulary
        chosen = [group for group in vocabulary.groups if group.slug in self.of and (possible or group.asked_where != "pregnancy")]
        return [
            {"slug": group.slug, "title": group.title, "ask": group.ask, "tags": [vocabulary.tags[slug] for slug in group.tags]} for group in chosen
        ]

    def tags(self, possible: bool) -> tuple[str, ...]:
        """Give the conditions that the page asks of this person."""
        shown = {group["slug"] for group in self.groups(possible)}
        return tuple(tag for group in catalogue().vocabulary.groups if group.slug in shown for tag in group.tags)


PAGES: Mapping[str, ConditionPage] = {
    page.slug: page
    for page in (
        ConditionPage("back-and-legs", "Your back, bones and legs", ("bones", "leg-pain", "today")),
        ConditionPage("operations", "Operations, heart and pregnancy", ("operations", "heart", "pregnancy")),
        ConditionPage("balance-and-arms", "Balance, neck and arms", ("balance", "neck-and-arms")),
        ConditionPage("tummy-and-skin", "Tummy, bladder and skin", ("tummy-and-skin",)),
    )
}


def told(page: ConditionPage, possible: bool, ticked: Iterable[str]) -> dict[str, object]:
    """Give the profile entry of one page: the groups it answers, and the conditions in them that fit."""
    here = page.tags(possible)
    return {"conditions_answered": list(page.of), "tags": [tag for tag in here if tag in frozenset(ticked)]}
