"""The sentences of `limber.person`: what happened, then how to mend it."""

from __future__ import annotations

from collections.abc import Mapping

PROBLEMS: Mapping[str, str] = {
    "person-tags-missing": "`tags` is missing. List the conditions this person has; write `tags = []` when there are none.",
    "person-under-18": "The age is {age}. Limber is made for adults from 18; ask a doctor or physiotherapist who sees young people.",
}
REASONS: Mapping[str, str] = {
    "avoid-if": "Left out because of what you told us: {name}.",
    "avoid-not-asked": "Left out until we have asked you about this: {name}.",
    "avoid-unknown": "Left out because it names a condition that we do not know: {tag}.",
    "caution-not-asked": "Waits until we have asked you about this: {name}.",
    "condition-rule": "{says}",
    "kneeling-out-of-reach": "Left out because you told us that you do not kneel.",
    "kit-missing": "This needs {plain}.",
}
