"""The cohort on a real Dask cluster of two workers on this machine."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from distributed import LocalCluster

from limber_lab.__main__ import main
from limber_lab.cluster import on_a_cluster
from limber_lab.cohort import Chunk, Cohort, counted_up, live_chunk, simulate
from limber_lab.report import report_of
from limber_lab.tally import Tally

SMALL = Cohort(people=75, weeks=1, seed=5)
ARGUMENTS = [f"--people={SMALL.people}", f"--weeks={SMALL.weeks}", f"--seed={SMALL.seed}", "--json"]
# Dask's own warnings about ports and about workers that are ended are none of ours.
pytestmark = pytest.mark.filterwarnings("ignore")


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    """Give a scheduler and two workers, each a process; one that dies is started anew, as a cluster's nannies do."""
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, processes=True) as running:  # type: ignore[no-untyped-call]
        yield running


def test_a_cluster_counts_what_one_core_counts(cluster: LocalCluster, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*ARGUMENTS, f"--scheduler={cluster.scheduler_address}"]) == 0
    assert json.loads(capsys.readouterr().out) == report_of(SMALL, simulate(SMALL))


def test_a_worker_of_a_cluster_that_is_killed_in_the_middle_changes_nothing(cluster: LocalCluster, tmp_path: Path) -> None:
    lived = on_a_cluster(SMALL, cluster.scheduler_address, Dying(tmp_path / "once"))
    assert counted_up(lived) == simulate(SMALL)
    assert (tmp_path / "once").exists()


class Dying:
    """Lives a chunk, but the first worker that comes to the second one is killed with all that it holds."""

    def __init__(self, mark: Path) -> None:
        """Take the file that says that one has died."""
        self.mark = mark

    def __call__(self, chunk: Chunk) -> Tally:
        """Live a chunk, or die."""
        if chunk.first and not self.mark.exists():
            self.mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
            time.sleep(60)
        return live_chunk(chunk)


def test_a_scheduler_that_does_not_answer_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("limber_lab.cluster.PATIENCE_S", 1)
    assert main([*ARGUMENTS, "--scheduler=tcp://127.0.0.1:9"]) == 1
    assert "No Dask scheduler answers at tcp://127.0.0.1:9. Start one with" in capsys.readouterr().err


def test_without_dask_the_extra_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(sys.modules, "limber_lab.cluster", None)
    assert main([*ARGUMENTS, "--scheduler=tcp://127.0.0.1:9"]) == 1
    assert 'pip install "limberback[cluster]"' in capsys.readouterr().err
