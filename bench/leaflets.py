"""How long a leaflet takes to read, and how much of the annotated leaflets is read right where they lie beside the checkout.

`python -m bench.leaflets` prints Figures as JSON; with `--scores` it prints the table of `docs/leaflets.md`. Measures process time.
The text of one page and of a megabyte is put together from the invented leaflets of `tests/engine/leaflet`.
"""

from __future__ import annotations

import importlib.util
import json
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from statistics import median
from typing import Any

from bench.figure import Figure
from limber.leaflet.form import draft_form
from limber.leaflet.match import Match
from limber.leaflet.read import read
from limber.leaflet.words import packaged_words

ROOT = Path(__file__).parent.parent
ANNOTATED = ROOT.parent / "shared" / "leaflets"
PAGE, MEGABYTE = 3_000, 1_000_000
METHOD = "process time, one thread, words read before"
EVERY = 3  # every third leaflet by name was held out


def figures() -> Iterator[Figure]:
    """Measure one page, a megabyte, and what of the annotated leaflets is wrong."""
    invented = (ROOT / "tests" / "engine" / "leaflet" / "families.txt").read_text(encoding="utf-8").split("=====\n")
    texts = "\n\n".join(example.partition("\n")[2].partition("-----\n")[0] for example in invented)
    pages = [texts[start : start + PAGE] for start in range(0, len(texts) - PAGE, PAGE)]
    packaged_words()
    yield Figure("leaflet of one page, median", 10, median(_milliseconds(page) for page in pages), "ms CPU", METHOD)
    whole = (texts * (MEGABYTE // len(texts) + 1))[:MEGABYTE]
    yield Figure("leaflet of 1 MB", 3, _milliseconds(whole) / 1000, "s CPU", METHOD)
    if ANNOTATED.is_dir():
        all_of_them = scores(lambda _: True)
        yield Figure("annotated exercises not fully right", 10, 100 * (1 - all_of_them["FULLY_RIGHT"]), "%", "the scorer that lies with them")


def _milliseconds(text: str) -> float:
    """Read a text and give the milliseconds it took."""
    begun = time.process_time()
    read(text, packaged_words())
    return (time.process_time() - begun) * 1000


def scores(chosen: Callable[[int], bool]) -> dict[str, Any]:
    """Give the scorer's summary over the annotated leaflets that `chosen` takes by their place in the order of names."""
    spec = importlib.util.spec_from_file_location("leaflet_score", ANNOTATED / "score.py")
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    total: dict[str, int] = {}
    for number, path in enumerate(sorted((ANNOTATED / "dev").glob("*.txt"))):
        if not chosen(number):
            continue
        draft = read(scorer.leaflet_text(path), packaged_words())
        form = draft_form(draft, [Match(None, 0, ())] * len(draft.exercises))
        counts, _ = scorer.score_one(json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8")), form)
        for key, value in counts.items():
            total[key] = total.get(key, 0) + value
    summary: dict[str, Any] = scorer.summary(total)
    return summary


def table() -> str:
    """Give the scores as a Markdown table: the two thirds worked on, the third held out, and all."""
    columns = [scores(lambda number: number % EVERY != 0), scores(lambda number: number % EVERY == 0), scores(lambda _: True)]
    rows = ["| | two thirds | held out | all |", "|---|---|---|---|", _row("fully right", [f"{each['FULLY_RIGHT']:.2f}" for each in columns])]
    rows += [_row(f"exercises, {name}", [f"{each['exercises'][name]:.2f}" for each in columns]) for name in ("precision", "recall", "f1")]
    for field in columns[0]["field_accuracy_where_stated"]:
        found = [each["field_accuracy_where_stated"][field] for each in columns]
        rows.append(_row(f"`{field}` where stated", [f"{right:.2f} of {count}" for right, count in found]))
    for name in ("name", "section"):
        found = [each[f"{name}_accuracy"] for each in columns]
        rows.append(_row(name, [f"{right:.2f} of {count}" for right, count in found]))
    rows += [_row(f"{name}, f1", [f"{each[f'{name}_f1']:.2f}" for each in columns]) for name in ("muscles", "rules")]
    return "\n".join(rows)


def _row(name: str, cells: list[str]) -> str:
    """Give a row of a Markdown table."""
    return f"| {name} | {' | '.join(cells)} |"


if __name__ == "__main__":
    print(table() if "--scores" in sys.argv else json.dumps([asdict(figure) for figure in figures()]))
