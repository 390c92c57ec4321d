"""How fast a log opens and answers, beside TinyDB's own queries, SQLite FTS5 and a plain scan.

    python -m benchmarks.store [EVENTS]

The log is invented. A keystroke is what the screen does for one: the filter, all facets, the histogram by
week, the first page of events and of quotes. Times are wall-clock; the ratios are what to compare.
"""

from __future__ import annotations

import gc
import resource
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from tinydb import TinyDB, where

from benchmarks.invented import Invented
from parsing.pipeline import parse_article
from parsing.records import Article
from store.documents import ActorDocument, ArticleDocument
from store.index import FacetField, Snapshot
from store.log import EventLog
from store.query import parse_query
from store.rows import make_rows

FACETS: tuple[FacetField, ...] = ("actor", "country", "source", "type", "status", "basis", "by")


def timed(work: Callable[[], object]) -> float:
    """Seconds that it takes."""
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def typed(invented: Invented) -> list[str]:
    """Filters as they are typed, letter by letter."""
    word, common = invented.words[4000], invented.words[3]
    name = invented.actors[7].aliases[0].lower()
    whole = (
        word,
        common,
        f"country:FR {word}",
        f"actor:{name} after:2016 -country:RU",
        f'"{common} {invented.words[0]}"',
    )
    return [text[:end] for text in whole for end in range(1, len(text) + 1)]


def keystroke(snapshot: Snapshot, text: str) -> None:
    try:
        query = parse_query(text)
    except ValueError:  # not finished yet: the screen keeps what it shows
        return
    snapshot.page(query, 0, 50)
    snapshot.quotes(query, 0, 50)
    for field in FACETS:
        snapshot.facets(query, field)[:50]
    snapshot.histogram(query, "week")
    snapshot.precision(query)


def percentile(times: Sequence[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(share * len(times)))]


def write(invented: Invented, path: Path) -> None:
    """Prints how long the invented log takes to be written."""

    def bulk() -> None:
        with EventLog.open(path).transaction() as transaction:
            transaction.put_articles(invented.articles)
            actors = [ActorDocument(actor, ()) for actor in invented.actors]
            transaction.put_rows(actors, invented.events, invented.quotes)

    print(f"bulk write           {timed(bulk):8.2f} s   {path.stat().st_size / 1e6:.0f} MB")


def one_more(invented: Invented, folder: Path) -> None:
    """Prints what it takes to put one article more, the latest, into a log of all the articles: once it is
    parsed, and by the whole command."""
    log, file = folder / "told.json", folder / "2031-05-20.txt"

    def all_at_once() -> None:
        with EventLog(log).transaction() as transaction:
            transaction.put_articles(invented.articles)
            make_rows(transaction)

    print(f"all rows made        {timed(all_at_once):8.2f} s   {log.stat().st_size / 1e6:.0f} MB")
    for number, day in enumerate(("Monday", "Tuesday")):
        text = f"{invented.actors[7].name} met {invented.actors[8].name} in Oslo on {day}."
        parsed = parse_article(Article(f"parsed{number}", text, published="2031-05-20"))
        before = time.process_time()
        taken = timed(partial(put, log, ArticleDocument(parsed, "hash")))
        busy = time.process_time() - before
        print(f"one article, parsed  {taken:8.2f} s   its transaction; {busy:.2f} s of the processor")
    command = [sys.executable, "-m", "tui", "ingest", str(file), "--jobs", "1", "--log", str(log)]
    for day in ("Monday", "Tuesday"):
        name = invented.actors[7].name
        file.write_text(f"{name} met {invented.actors[8].name} in Oslo on {day}. {name} said it was late.")
        run = partial(subprocess.run, command, check=True, capture_output=True)
        start = resource.getrusage(resource.RUSAGE_CHILDREN)
        taken = timed(run)
        end = resource.getrusage(resource.RUSAGE_CHILDREN)
        busy = end.ru_utime + end.ru_stime - start.ru_utime - start.ru_stime
        print(f"one article more     {taken:8.2f} s   the whole command; {busy:.2f} s of the processor")


def put(log: Path, document: ArticleDocument) -> None:
    """Puts a parsed article into the log, and makes the rows that changes."""
    with EventLog(log).transaction() as transaction:
        transaction.put_articles([document])
        make_rows(transaction)


def measure(path: Path, texts: Sequence[str]) -> None:
    """Prints what reading the log takes: run in a process of its own, that holds nothing else."""
    begin = time.perf_counter()
    snapshot = EventLog.open(path).snapshot()
    opened = time.perf_counter()
    snapshot.page(parse_query(""), 0, 50)
    snapshot.facets(parse_query(""), "actor")[:50]
    snapshot.facets(parse_query(""), "country")[:50]
    snapshot.histogram(parse_query(""), "week")
    print(f"open → browsable     {time.perf_counter() - begin:8.2f} s   ({opened - begin:.2f} s to open)")
    ready, stall = beside_the_screen(snapshot)
    print(
        f"words ready          {ready:8.2f} s   in a thread; longest stall of another {stall * 1000:.0f} ms"
    )
    times = [timed(partial(keystroke, snapshot, text)) for text in texts]
    for share in (0.5, 0.95, 0.99):
        print(f"keystroke p{share * 100:<10.0f}{percentile(times, share) * 1000:8.1f} ms")
    print(f"collecting garbage   {timed(gc.collect) * 1000:8.1f} ms")
    print(f"memory, at most      {most_memory():8.0f} MB")


def most_memory() -> float:
    """MB that this process held at most; its parent's do not count where the system tells."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def beside_the_screen(snapshot: Snapshot) -> tuple[float, float]:
    """Seconds until words are ready, and the longest that a thread waits that would wake each millisecond."""
    begin, longest = time.perf_counter(), 0.0
    ready: list[float] = []

    def read() -> None:
        keystroke_of_words = parse_query("zzz")
        snapshot.page(keystroke_of_words, 0, 50)
        snapshot.quotes(keystroke_of_words, 0, 50)
        ready.append(time.perf_counter() - begin)
        snapshot.warm()

    reading = threading.Thread(target=read)
    reading.start()
    while reading.is_alive():
        longest = max(longest, timed(lambda: time.sleep(0.001)) - 0.001)
    return ready[0], longest


def beside(invented: Invented, snapshot: Snapshot, folder: Path) -> None:
    """The same questions, a country and the start of a word, asked elsewhere; none was asked before."""
    snapshot.warm()
    starts = [word[:4] for word in invented.words[5000:5005]]
    answers: dict[str, Callable[[str], int]] = {
        "dateline": lambda start: snapshot.page(parse_query(f"{start} country:FR"), 0, 50).total,
        "plain scan": lambda start: scan(invented, start),
        "SQLite FTS5": sqlite(invented),
        "TinyDB": tinydb(invented, folder),
    }
    first = None
    for name, answer in answers.items():
        begin = time.perf_counter()
        found = [answer(start) for start in starts]
        taken = (time.perf_counter() - begin) / len(starts)
        first = first or taken
        print(f"{name:21}{taken * 1000:8.1f} ms   × {taken / first:6.1f}   found {found}")


def scan(invented: Invented, start: str) -> int:
    return sum(
        "FR" in event.countries and any(word.startswith(start) for word in event.sources[0].text.split())
        for event in invented.events
    )


def sqlite(invented: Invented) -> Callable[[str], int]:
    base = sqlite3.connect(":memory:")
    base.execute("create virtual table events using fts5(country unindexed, text)")
    rows = [(event.countries[0], event.sources[0].text) for event in invented.events]
    base.executemany("insert into events values (?, ?)", rows)
    sql = "select count(*) from events where events match ? and country = 'FR'"
    return lambda start: int(base.execute(sql, (f"text:{start}*",)).fetchone()[0])


def tinydb(invented: Invented, folder: Path) -> Callable[[str], int]:
    base = TinyDB(folder / "plain.json")
    base.insert_multiple(
        {"country": event.countries[0], "text": event.sources[0].text} for event in invented.events
    )
    country = where("country") == "FR"
    return lambda start: len(base.search(country & where("text").search(rf"\b{start}")))


def main() -> None:
    if sys.argv[1:2] == ["measure"]:
        measure(Path(sys.argv[2]), sys.argv[3:])
        return
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    invented = Invented(size)
    gc.freeze()  # what only this benchmark holds is no work for the collector of what is measured
    print(f"{size:,} events, {len(invented.quotes):,} quotes, {len(invented.actors):,} actors")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "log.json"
        write(invented, path)
        command = [sys.executable, "-m", "benchmarks.store", "measure", str(path), *typed(invented)]
        subprocess.run(command, check=True)
        one_more(invented, Path(folder))
        print()
        beside(invented, EventLog.open(path).snapshot(), Path(folder))


if __name__ == "__main__":
    main()
