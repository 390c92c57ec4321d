"""Scores the development sets and holds the figures against `floors.json`.

figures.py SCORE.PY            print the figures; exit 1 where one is below its floor (a ceiling: above)
figures.py SCORE.PY --raise    write better figures into floors.json; it never lowers one
figures.py SCORE.PY --row      print today's row of benchmarks/RESULTS.md
"""

from __future__ import annotations

import datetime as dt
import json
import math
import subprocess
import sys
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).with_name("floors.json")
FEWER_IS_BETTER = {
    "traps hit",
    "boilerplate events",
    "not statements, logged",
    "false persons",
    "undated given a day",
    "false merges",
    "failed articles",
}
# The columns of benchmarks/RESULTS.md, in their order.
HEADLINES = (
    "dates/dev: value F1",
    "dates/dev: strict F1",
    "dates/dev-narrative: value F1",
    "actors/dev: person strict F1",
    "actors/dev: organization strict F1",
    "actors/dev-alias: person B³ F1 of the found",
    "actors/dev-merges: must-merge recall",
    "countries/dev: geowebnews stated F1",
    "countries/dev: geowebnews all F1",
    "quotes/dev: direct F",
    "quotes/dev: attributed F",
    "quotes/dev-single: attributed F",
    "quotes/dev: F_speech",
    "events/dev: eventstoryline date right",
    "events/dev: meantime date right",
    "events/dev: timelines dated F1",
)
NOT_HELD = {"pieces", "statements", "expressions", "mentions", "at publication date"}  # sizes and baselines


def main() -> int:
    score, *options = sys.argv[1:]
    run = subprocess.run([sys.executable, score, "all", "--json"], stdout=subprocess.PIPE, check=False)
    results = json.loads(run.stdout)
    figures = {f"{r['task']}/{r['set']}: {name}": value for r in results for name, value in figures_of(r)}
    floors = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    worse = [key for key in floors if is_worse(key, figures.get(key), floors[key])]
    for key, value in figures.items():
        mark = "  BELOW ITS FLOOR" if key in worse else ""
        print(f"{key:60} {value:>7.1f}   floor {floors.get(key, '–')}{mark}")
    if "--raise" in options:
        raised = {key: better(key, value, floors.get(key)) for key, value in figures.items()}
        FLOORS.write_text(json.dumps(floors | raised, indent=1, sort_keys=True, ensure_ascii=False) + "\n")
    if "--row" in options:
        print(f"| {dt.date.today()} | " + " | ".join(f"{figures[key]:.1f}" for key in HEADLINES) + " |")
    for key in worse:
        print(f"{key}: {figures.get(key)} is worse than {floors[key]}", file=sys.stderr)
    return 1 if worse or run.returncode else 0


def figures_of(result: dict[str, Any]) -> list[tuple[str, float]]:
    listed = [(f["name"].strip(), f["value"]) for f in result["figures"]]
    kept = [(name, value) for name, value in listed if name not in NOT_HELD]
    return [*kept, ("failed articles", result["failed"])]


def is_ceiling(key: str) -> bool:
    return key.split(": ", 1)[1] in FEWER_IS_BETTER


def is_worse(key: str, value: float | None, floor: float) -> bool:
    if value is None:
        return True
    return value > floor if is_ceiling(key) else value < floor


def better(key: str, value: float, floor: float | None) -> float:
    """A tenth is left for rounding; counts are kept whole."""
    rounded = value if isinstance(value, int) else math.floor(value * 10) / 10
    if floor is None:
        return rounded
    return min(rounded, floor) if is_ceiling(key) else max(rounded, floor)


if __name__ == "__main__":
    sys.exit(main())
