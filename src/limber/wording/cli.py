"""The sentences of `limber.cli`: what happened, then how to mend it."""

from __future__ import annotations

from collections.abc import Mapping

PROBLEMS: Mapping[str, str] = {
    "exercise-unknown": "There is no exercise of this name. Near it: {near}. `limber exercises` lists them all.",
    "programme-unknown": "There is no packaged programme of this name. There are: {near}.",
}
REASONS: Mapping[str, str] = {}
