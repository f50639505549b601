"""What every test may use: the profiles of hypothesis and the folder of clinical source documents.

`pytest` runs derandomised with 300 cases a law, so that a red run is red again; `--hypothesis-profile=full` runs 10,000.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).parent.parent

settings.register_profile("test", derandomize=True, max_examples=300, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("full", parent=settings.get_profile("test"), max_examples=10_000)
settings.load_profile("test")


@pytest.fixture(scope="session")
def root() -> Path:
    """Give the folder of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder of clinical source documents where it lies beside the checkout; skips the test where it does not."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the clinical source documents do not lie beside this checkout")
    return folder
