"""How fast articles become a log, beside the plain recipe, on one core and on all; and how the merge grows.

    python -m benchmarks.ingest [ARTICLES]

The articles are those of `sample_articles/`, varied: each time through them is a world of its own, with other
names, countries, cities, years and months. Then one more is ingested into the log of all. The plain recipe is
what one would write in an afternoon: dateparser's `search_dates` on each sentence, and runs of capitalised
words for names. Times are wall-clock on this machine, those of the merge processor time; the ratios are what
to compare.
"""

from __future__ import annotations

import gc
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from dateparser.search import search_dates

from parsing import lexicon
from parsing.pipeline import parse_article
from parsing.readers import read_file
from parsing.reconcile import reconcile
from parsing.records import ParsedArticle
from store.log import EventLog

SAMPLES = Path(__file__).resolve().parents[1] / "sample_articles"
RECIPE_ARTICLES = 150
"""Enough to time the plain recipe, which takes ten times as long."""
HOMES = (
    ("France", "French", "Paris"), ("Russia", "Russian", "Moscow"), ("Germany", "German", "Berlin"),
    ("Netherlands", "Dutch", "Amsterdam"), ("Norway", "Norwegian", "Oslo"), ("Poland", "Polish", "Warsaw"),
    ("Spain", "Spanish", "Madrid"), ("Italy", "Italian", "Rome"), ("Turkey", "Turkish", "Ankara"),
    ("Japan", "Japanese", "Tokyo"), ("Brazil", "Brazilian", "Brasilia"), ("Kenya", "Kenyan", "Nairobi"),
    ("Egypt", "Egyptian", "Cairo"), ("Canada", "Canadian", "Ottawa"), ("Chile", "Chilean", "Santiago"),
    ("India", "Indian", "New Delhi"), ("Sweden", "Swedish", "Stockholm"), ("Greece", "Greek", "Athens"),
    ("Peru", "Peruvian", "Lima"), ("Hungary", "Hungarian", "Budapest"), ("Finland", "Finnish", "Helsinki"),
)  # fmt: skip
MONTHS = (
    ("January", "February", "March", "April", "May", "June",
     "July", "August", "September", "October", "November", "December"),
    ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"),
)  # fmt: skip
OLD_HOMES = 4
"""The first ones, which the samples are about."""
_ISO_MONTH = re.compile(r"(?<=\b\d{4})-(\d\d)-([01]\d|2[0-8])\b")
"""Of days that every month has; the others stay."""


class World:
    """Other names, countries, cities, years and months, the same in all articles of the world."""

    def __init__(self, number: int, persons: list[str]) -> None:
        chance = random.Random(number)
        first_names = [row[0].title() for row in lexicon.table("first-names")]
        self._words: dict[str, str] = {}
        for name in persons:
            *given, surname = name.split()
            self._words |= {word: chance.choice(first_names) for word in given if word.istitle()}
            self._words[surname] = _surname(chance)
        for old, new in zip(HOMES[:OLD_HOMES], chance.sample(HOMES, OLD_HOMES), strict=True):
            self._words |= dict(zip(old, new, strict=True))
        shift, self._turn = chance.randrange(-90, 8), chance.randrange(12)
        self._words |= {str(year): str(year + shift) for year in range(2010, 2020)}
        for names in MONTHS:
            self._words |= dict(zip(names, names[self._turn :] + names[: self._turn], strict=True))
        longest_first = sorted(self._words, key=len, reverse=True)
        self._known = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")

    def tell(self, text: str) -> str:
        """`text` as it reads there."""
        text = _ISO_MONTH.sub(
            lambda match: f"-{(int(match[1]) - 1 + self._turn) % 12 + 1:02}-{match[2]}", text
        )
        return self._known.sub(lambda match: self._words[match.group()], text)


def _surname(chance: random.Random) -> str:
    syllables = chance.choices(("bra", "kor", "vel", "dan", "tis", "mo", "ser", "gul", "han", "ne"), k=3)
    return f"{''.join(syllables)}{chance.choice(('', 'k', 'n', 's'))}".title()


def write_articles(folder: Path, count: int) -> None:
    """Writes `count` articles, world after world."""
    files = sorted(file for file in SAMPLES.rglob("*") if file.is_file())
    persons = sorted(
        {
            actor.name
            for file in files
            for one in _parsed(file)
            for actor in one.actors
            if actor.kind == "person"
        }
    )
    for number in range(count):
        turn, place = divmod(number, len(files))
        if place == 0:
            world = World(turn, persons)
        source = files[place]
        target = folder / f"{turn:04}" / f"{world.tell(source.stem)}-{place:02}{source.suffix}"
        target.parent.mkdir(exist_ok=True)
        target.write_text(world.tell(source.read_text()))


def _parsed(file: Path) -> Iterator[ParsedArticle]:
    return map(parse_article, read_file(file, file.stem).articles)


def plain_recipe(text: str) -> int:
    """Dates and names as in a first try."""
    found = 0
    for sentence in re.split(r"(?<=[.!?])\s+", text):
        found += len(search_dates(sentence, languages=["en"]) or [])
        found += len(re.findall(r"(?:[A-Z]\w+ ){1,3}[A-Z]\w+", sentence))
    return found


def timed(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """Seconds that it takes."""
    begin = clock()
    work()
    return clock() - begin


def ingest(place: Path, log: Path, jobs: int, *flags: str) -> float:
    """Seconds from the command to the log on the disk."""
    command = [
        sys.executable,
        "-m",
        "tui",
        "ingest",
        str(place),
        "--jobs",
        str(jobs),
        "--log",
        str(log),
        *flags,
    ]
    return timed(lambda: subprocess.run(command, check=True, capture_output=True))


def peak() -> float:
    """MB that the largest process so far took at once."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def compare(folder: Path) -> Path:
    """Prints the speed of ours and of the recipe; a log of all."""
    size = sum(file.stat().st_size for file in folder.rglob("*.*")) / 1000
    log = folder.parent / "all.json"
    many = ingest(folder, log, 2)
    print(f"two cores            {many:8.1f} s   {size / many:6.0f} KB/s   at most {peak():.0f} MB")
    one = ingest(folder, folder.parent / "one.json", 1)
    print(f"one core             {one:8.1f} s   {size / one:6.0f} KB/s   two are × {one / many:.2f}")
    texts = [parsed.article.text for parsed in EventLog(log).snapshot().articles.values()][:RECIPE_ARTICLES]
    part = sum(map(len, texts)) / 1000
    recipe = timed(lambda: [plain_recipe(text) for text in texts])
    times = part / recipe / (size / one)
    print(f"plain recipe, a part {recipe:8.1f} s   {part / recipe:6.0f} KB/s   × {times:.2f} of ours on one")
    return log


def one_more(folder: Path, log: Path) -> None:
    """Prints what it takes to ingest one more article: the latest of all, one from the midst of them, and the
    latest again, which an undated article is then a copy of."""
    dated, undated = min(folder.rglob("*-warning-*.txt")), min(folder.rglob("versailles-*.txt"))
    for source, day in ((dated, "2031-05-20"), (dated, "1971-05-20"), (undated, "2031-05-21")):
        file = folder.parent / f"{day}.txt"
        shutil.copy(source, file)
        print(f"one more, {day} {ingest(file, log, 1, '--published', day):8.1f} s")


def growth(log: Path) -> None:
    """Prints what reconciling takes an article, for a tenth of the articles and for all."""
    articles = list(EventLog(log).snapshot().articles.values())
    gc.disable()  # as within a transaction
    each = []
    for some in (articles[: len(articles) // 10], articles):
        taken = timed(partial(reconcile, some), time.process_time)
        each.append(taken / len(some) * 1000)
        print(f"reconcile {len(some):>7,}    {taken:8.2f} s   {each[-1]:6.2f} ms an article")
    print(f"with ten times the articles, an article takes × {each[1] / each[0]:.2f}")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as folder:
        articles = Path(folder) / "articles"
        articles.mkdir()
        write_articles(articles, count)
        print(f"{count:,} files")
        log = compare(articles)
        one_more(articles, log)
        growth(log)


if __name__ == "__main__":
    main()
