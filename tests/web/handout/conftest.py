"""Maria at the points of her way that a programme knows."""

from __future__ import annotations

from tests.web.plan.conftest import answered, exercising, locked, planned, screened

__all__ = ["answered", "exercising", "locked", "planned", "screened"]
