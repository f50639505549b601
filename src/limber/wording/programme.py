"""The sentences of `limber.programme`: what happened, then how to mend it."""

from __future__ import annotations

from collections.abc import Mapping

PROBLEMS: Mapping[str, str] = {
    "programme-front-missing": "A programme opens with its name and weeks between two lines of `+++`. Put them first.",
    "programme-front-open": "The opening part is not closed. Put a line `+++` after it.",
    "programme-key-unknown": "`{key}` is not read here. Did you mean `{near}`? Change it or take the line out.",
    "programme-key-missing": "`{key}` is missing. Add a line such as `{form}`.",
    "programme-value": "This cannot be read as `{key}`. Write it as `{form}`.",
    "programme-strength-in-a-row": "Two strength days are next to each other. Leave a day between them, such as `strength_weekdays = [1, 3, 5]`.",
    "programme-own-twice": "`{slug}` is described twice. Give one of the two another slug.",
    "programme-line": "This line cannot be read: {line}. Write `## Weeks 1-4`, `### Daily` or `- glute-bridge: 2 x 6`.",
    "programme-routine-unknown": "There is no routine called `{title}`. Use one of: {known}.",
    "programme-routine-twice": "`{title}` stands twice in these weeks. Put its exercises under one heading.",
    "programme-before-weeks": "No weeks stand above this heading. Put a line such as `## Weeks 1-4` above it.",
    "programme-before-routine": "No routine stands above `{slug}`. Put a line such as `### Daily` above it.",
    "programme-exercise-unknown": "There is no exercise called `{slug}`. Did you mean `{near}`?",
    "programme-exercise-twice": "`{slug}` is asked for twice on one day. Keep one of the two lines.",
    "programme-no-weeks": "No weeks are there. Add a heading such as `## Weeks 1-4` with its exercises.",
    "programme-weeks-backwards": "Weeks {low}-{high} end before they begin. Write the lower number first.",
    "programme-weeks-overlap": "Week {low} has a plan already. Begin these weeks at {expected}.",
    "programme-weeks-gap": "Nothing is planned from week {expected} to the week before {low}. Begin these weeks at {expected}.",
    "programme-weeks-end": "The programme says {weeks} weeks, and the last one planned is week {last}. Make the two the same.",
    "programme-no-strength-weekdays": "There are strength exercises and no days for them. Add a line such as `strength_weekdays = [1, 3, 5]`.",
    "programme-no-aerobic-weekdays": "There is aerobic work and no day for it. Add a line such as `aerobic_weekdays = [2, 4, 6]`.",
    "handout-changed": "Beside `{slug}` stands `{said}` for week {week}, and in the programme at the end `{asked}`. Write the same in both places.",
    "handout-not-described": "The end asks for `{slug}`, and no dose stands beside its steps. Take it out there, or print the handout anew.",
}
REASONS: Mapping[str, str] = {
    "programme-disliked": "You told us that you do not like it.",
    "programme-rung-first": "An easier one comes first: {rungs}.",
    "programme-replaced-by": "Instead: {by}.",
    "programme-chair-first": "For the first {weeks} weeks you stay off the floor, to get going gently.",
    "programme-no-time": "It does not fit into {minutes} minutes a day.",
    "programme-refused-tag": "{says}",
    "programme-too-few": "Not enough exercises suit you: {count}, and a programme needs {needed}. See a physiotherapist, who can find some that do.",
    "programme-missing-stretch": "Stretching is there on {days} of {needed} days in weeks {weeks}: no more suits you now.",
    "programme-missing-strength": "Strength work is there on {days} of {needed} days in weeks {weeks}: no more suits you now.",
    "programme-missing-stabilisation": "Balance and middle work is there on {days} of {needed} days in weeks {weeks}: no more suits you now.",
    "programme-missing-aerobic": "Walking or the like is there on {days} of {needed} days in weeks {weeks}: no more suits you now.",
}
