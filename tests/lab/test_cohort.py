from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from limber_lab import cohort as cohorts
from limber_lab.cohort import Chunk, Cohort, chunks_of, live_chunk, live_one, simulate
from limber_lab.report import report_of
from limber_lab.tally import total

SMALL = Cohort(people=60, weeks=1, seed=5)
COMMAND = [sys.executable, "-m", "limber_lab", f"--people={SMALL.people}", f"--weeks={SMALL.weeks}", f"--seed={SMALL.seed}", "--json"]


def test_two_workers_count_what_one_counts() -> None:
    assert simulate(SMALL, workers=2) == simulate(SMALL, workers=1)


def test_a_person_does_not_depend_on_who_else_is_simulated() -> None:
    alone = [live_one(SMALL, number) for number in (59, 3, 30)]
    larger = Cohort(people=10_000, weeks=SMALL.weeks, seed=SMALL.seed)
    assert [live_one(larger, number) for number in (59, 3, 30)] == alone


def test_the_order_of_chunks_changes_nothing() -> None:
    chunks = list(chunks_of(SMALL))
    assert len(chunks) > 2
    tallies = [live_chunk(chunk) for chunk in chunks]
    assert total(tallies) == total(reversed(tallies)) == simulate(SMALL)


def test_another_seed_draws_other_people() -> None:
    assert live_one(SMALL, 0) != live_one(Cohort(SMALL.people, SMALL.weeks, SMALL.seed + 1), 0)


def test_every_count_is_a_whole_number() -> None:
    assert {type(count) for count in live_one(SMALL, 1).values()} <= {int, bool}


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="the workers of a program are found in /proc")
def test_a_worker_that_is_killed_changes_nothing() -> None:
    expected = subprocess.run([*COMMAND, "--workers=1"], stdout=subprocess.PIPE, check=True).stdout
    with subprocess.Popen([*COMMAND, "--workers=2"], stdout=subprocess.PIPE) as running:
        victim = _worker_of(running.pid)
        os.kill(victim, signal.SIGKILL)
        assert running.communicate()[0] == expected
        assert running.returncode == 0


def _worker_of(parent: int) -> int:
    """Give a worker of a running program that has two, a moment after the second began.

    Sooner it would die while its pool still starts the other, which Python 3.11 then waits for without end.
    """
    while True:
        children = Path(f"/proc/{parent}/task/{parent}/children").read_text(encoding="ascii").split()
        workers = [int(child) for child in children if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()]
        if len(workers) == 2:
            time.sleep(0.2)
            return workers[0]
        time.sleep(0.01)


def test_work_that_kills_every_worker_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    worn_out = Chunk(SMALL, 0, 25, deaths=cohorts.MOST_DEATHS)
    with pytest.raises(RuntimeError, match="from 0 on"):
        cohorts.once_more(worn_out)
    assert cohorts.once_more(Chunk(SMALL, 0, 25)).deaths == 1


def test_the_report_names_the_cohort_and_every_policy() -> None:
    report = report_of(SMALL, simulate(SMALL))
    assert (report["people"], report["weeks"], report["seed"]) == (60, 1, 5)
    assert isinstance(report["policies"], dict)
    assert list(report["policies"]) == ["limber", "leaflet", "tenth a week"]


@pytest.mark.parametrize("wrong", [["--people=0"], ["--people=many"], ["--people=5", "--weeks=521"], ["--people=5", "--workers=0"], []])
def test_a_number_that_cannot_be_is_told(wrong: list[str]) -> None:
    ended = subprocess.run([sys.executable, "-m", "limber_lab", *wrong], stderr=subprocess.PIPE, text=True, check=False)
    assert ended.returncode == 2
    assert re.search(r"Write a|required", ended.stderr)


def test_a_report_for_people_says_what_it_does_not_show() -> None:
    printed = subprocess.run([sys.executable, "-m", "limber_lab", "--people=2", "--weeks=1"], stdout=subprocess.PIPE, text=True, check=True).stdout
    assert "It shows nothing of what exercise does for anyone." in printed
