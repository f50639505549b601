"""The sentences of `limber.diary`: what happened, then how to mend it."""

from __future__ import annotations

from collections.abc import Mapping

PROBLEMS: Mapping[str, str] = {}
REASONS: Mapping[str, str] = {}
