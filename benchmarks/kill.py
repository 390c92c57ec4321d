"""What is left of a log whose writer is killed again and again, beside TinyDB as it is shipped.

    python -m benchmarks.kill [KILLS]

A process ingests articles one by one into a log and says which are in; it is killed (SIGKILL) at a moment
chosen at random. Then the log must be whole, hold every article that was said to be in, and each article with
all its events. What is remembered of large logs is remembered of this one too. The plain one inserts an
article, then its events, into a TinyDB with its usual storage.
"""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from store.documents import articles_of
from store.keeping import inspect
from store.storage import SafeStorage

LONGEST = 0.25
"""Seconds from the first article that is in to the kill, at most."""
TEXT = "On 3 May 2016 the harbour of Skarvik was closed. On 9 May 2016 envoy Tove Halden left for Oslo."
OURS = """
import sys
from pathlib import Path
from store import memory_files
from store.ingest import ingest
from store.log import EventLog
memory_files._WORTH_KEEPING = 0
for number in range(10_000):
    path = Path(sys.argv[2]) / f"{sys.argv[3]}-{number}.txt"
    path.write_text(sys.argv[4])
    ingest([path], EventLog(sys.argv[1]), jobs=1)
    print(path.stem, flush=True)
"""
PLAIN = """
import sys
from tinydb import TinyDB
base = TinyDB(sys.argv[1])
for number in range(10_000):
    name = f"{sys.argv[3]}-{number}"
    base.table("articles").insert({"id": name, "text": sys.argv[4]})
    for event in range(2):
        base.table("events").insert({"article": name, "number": event})
    print(name, flush=True)
"""


@dataclass
class Tally:
    kills: int = 0
    corrupt: int = 0
    lost: int = 0
    """Articles that were said to be in and are not."""
    half: int = 0
    """Articles without all their events."""


State = Callable[[Path], tuple[set[str], set[str]] | None]
"""The articles in a log and those of them that have all their events; None: it cannot be read."""


def ours(path: Path) -> tuple[set[str], set[str]] | None:
    found = inspect(path)
    tables = SafeStorage(path).read_raw()
    if found.problem or tables is None:
        return None
    told = {source.article for event in found.rows.events for source in event.sources}
    articles = {one.parsed.article.id: one.parsed for one in articles_of(tables)}
    return set(articles), {id for id, parsed in articles.items() if id in told or not parsed.events}


def plain(path: Path) -> tuple[set[str], set[str]] | None:
    try:
        tables = json.loads(path.read_text())
    except ValueError:
        return None
    events = [event["article"] for event in tables.get("events", {}).values()]
    articles = {article["id"] for article in tables.get("articles", {}).values()}
    return articles, {id for id in articles if events.count(id) == 2}


def killed(script: str, state: State, kills: int) -> Tally:
    """Kills the writer so often; a log that is corrupt, or large, is begun anew."""
    tally, chance = Tally(), random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        path, acknowledged, halves = Path(folder) / "log.json", set[str](), set[str]()
        for turn in range(kills):
            acknowledged |= _killed_once(script, path, f"t{turn}", chance.random() * LONGEST)
            found = state(path)
            tally.kills += 1
            if found is None:
                tally.corrupt += 1
            else:
                articles, whole = found
                tally.lost += len(acknowledged - articles)
                tally.half += len(articles - whole - halves)
                halves |= articles - whole
            if found is None or len(acknowledged) > 200:
                path.unlink()
                acknowledged, halves = set(), set()
    return tally


def _killed_once(script: str, path: Path, name: str, after: float) -> set[str]:
    command = [sys.executable, "-c", script, str(path), str(path.parent), name, TEXT]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        first = writer.stdout.readline()
        time.sleep(after)
        writer.send_signal(signal.SIGKILL)
        return {*first.split(), *writer.stdout.read().split()}


def main() -> None:
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    for name, script, state in (("dateline", OURS, ours), ("TinyDB", PLAIN, plain)):
        tally = killed(script, state, kills)
        print(
            f"{name:9} {tally.kills} kills: {tally.corrupt} times corrupt, "
            f"{tally.lost} acknowledged articles lost, {tally.half} half-ingested"
        )


if __name__ == "__main__":
    main()
