"""Reads the gold of the sample articles and finds its words in them.

The format is in tests/gold/README.md.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from parsing.edtf import bounds
from parsing.records import Actor

GOLD = Path(__file__).resolve().parents[1] / "gold"
_GAP = " … "

Entry = dict[str, Any]


class Spanned(Protocol):
    """A record with a place in an article."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


class Place(NamedTuple):
    """A stretch of an article's text, in code points, `end` exclusive."""

    start: int
    end: int


@cache
def articles() -> dict[str, Entry]:
    """The gold of every sample article, by the article's name."""
    paths = sorted(path for path in GOLD.rglob("*.json") if path.name != "across.json")
    golds = [json.loads(path.read_text(encoding="utf-8")) for path in paths]
    return {gold["article"]: gold for gold in golds}


@cache
def across() -> Entry:
    """The gold that spans articles: groups of events and statements, people, disagreements."""
    gold: Entry = json.loads((GOLD / "across.json").read_text(encoding="utf-8"))
    return gold


def place(text: str, words: str) -> Place:
    """Where `words` stand: all of them, or from the first to the last where “ … ” stands between.

    ValueError where they do not occur, or begin in two places.
    """
    first, _, last = words.partition(_GAP)
    if text.count(first) != 1:
        raise ValueError(f"{text.count(first)} times in the article: {first!r}")
    start = text.index(first)
    end = start + len(first)
    if last:
        end = text.index(last, end) + len(last)
    return Place(start, end)


def occurrence(text: str, words: str, nth: int) -> Place:
    """The `nth` place (from 1) where `words` stand. ValueError where there are fewer."""
    start = -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return Place(start, start + len(words))


def accepted(entry: Entry, key: str) -> list[Any]:
    """The value of `key` and those that are as good."""
    also = entry.get("accept_status" if key == "status" else "accept", [])
    return [entry[key], *also]


def words(entry: Entry) -> str:
    """The words that stand for an event or a statement."""
    found: str = entry["sentence"] if "sentence" in entry else entry["text"]
    return found


def forms(gold: Entry, name: str) -> list[str]:
    """`name` and, where it is an actor of the article, the actor's other names."""
    for actor in gold["actors"]:
        names = [actor["name"], *actor["aliases"]]
        if name in names:
            return names
    return [name]


def plain(name: str | None) -> str:
    """In small letters without accents, marks and a leading article."""
    letters = unicodedata.normalize("NFKD", name or "").encode("ascii", "ignore").decode().casefold()
    words = "".join(letter if letter.isalnum() else " " for letter in letters).split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def is_named(name: str | None, names: Iterable[str]) -> bool:
    """`name` is one of `names`, perhaps with a title before it."""
    return any(f" {plain(name)}".endswith(f" {plain(other)}") for other in names)


def is_actor(actor: Actor, names: Iterable[str]) -> bool:
    """One of the forms of its name is one of `names`."""
    return any(is_named(form, names) for form in (actor.name, *actor.aliases))


def same_days(date: str | None, dates: Iterable[str | None]) -> bool:
    """The EDTF date covers the days of one of `dates`."""
    days = bounds(date)
    return days is not None and any(days == bounds(other) for other in dates)


def place_of(row: Spanned) -> Place:
    """Where a record stands."""
    return Place(row.start, row.end)


def overlap(a: Place, b: Place) -> int:
    """How many code points two stretches have in common, below 1 where none."""
    return min(a.end, b.end) - max(a.start, b.start)


def alike(a: Place, b: Place) -> bool:
    """They have at least half of what they cover together in common."""
    both = overlap(a, b)
    return both > 0 and 2 * both >= (a.end - a.start) + (b.end - b.start) - both
