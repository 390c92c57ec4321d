"""Actors are joined, copies found and corrections kept, one change after the other, as if all came at once.

The names are few and alike, so that nearly every article touches those of others.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsing.corrections import Change
from parsing.records import Actor, ParsedArticle, Publication
from store.corrections import (
    Impossible,
    correct,
    merge_actors,
    merge_events,
    names_of,
    redate_event,
    rename_actor,
    set_actor_country,
    set_actor_role,
    split_actor,
    split_event,
    undo,
)
from store.documents import ArticleDocument
from store.index import Snapshot
from store.log import EventLog
from store.query import parse_query
from store.rows import make_rows
from tests.accuracy.at_once import at_once, rows
from tests.parsing.told import article, event, person, quote

PERSONS = (
    ("Ilse Veltman", "Veltman"), ("Ilse Veltmann",), ("Ilsa Veltman",), ("Karl Veltman", "Karl"),
    ("Veltman",), ("Hafez al-Sabri", "Sabri"), ("Hafez Sabri",), ("Sabri",), ("Al Sabri",),
    ("Karl Korda-Brandt", "Korda"), ("Karl Kordabrandt",), ("Korda",), ("Ilse Veltman Jr.",),
    ("Ilse Veltman No",),
)  # fmt: skip
BODIES = (
    ("Northern Harbour Board", "NHB", "the board"), ("NHB",), ("The Board",), ("Northern Harbor Board",),
    ("Supreme Court",), ("Northern Harbour Board No",),
)  # fmt: skip
ROLES = ("Minister of Harbours", "minister", "baker", None)
HOMES = ("NO", "SE", None)
DAYS = ("2031-05-20", "2031-05-22", "2031-06-30", None)
WORDS = [f"word{number}" for number in range(60)]
TEXTS = tuple(" ".join(random.Random(seed).sample(WORDS, 55)) for seed in range(3))

actors = st.tuples(
    st.sampled_from([*PERSONS, *BODIES]), st.sampled_from(ROLES), st.sampled_from(HOMES), st.booleans()
)
articles = st.tuples(
    st.integers(0, 9),
    st.lists(actors, max_size=4),
    st.sampled_from(DAYS),
    st.sampled_from(TEXTS),
    st.integers(0, 40),
)
CHANGES = ("rename", "home", "role", "merge", "split", "split names", "merge events", "split event", "redate")
changes = st.tuples(st.sampled_from([*CHANGES, "undo", "undo"]), st.integers(0, 99))
steps = st.lists(st.one_of(st.lists(articles, min_size=1, max_size=3), changes), min_size=3, max_size=9)
Named = tuple[tuple[str, ...], str | None, str | None, bool]
Told = tuple[int, Sequence[Named], str | None, str, int]


pytestmark = pytest.mark.usefixtures("remembers")


@settings(max_examples=25)
@given(st.lists(articles, min_size=4, max_size=10), steps)
def test_names_alike_are_joined_one_by_one_as_all_at_once(
    log: EventLog, first: list[Told], steps: list[list[Told] | tuple[str, int]]
) -> None:
    log.path.unlink(missing_ok=True)
    for step in (first, *steps):
        if isinstance(step, tuple):
            change(log, *step)
        else:
            put(log, step)
        assert rows(log) == rows(at_once(log))


def put(log: EventLog, told: Sequence[Told]) -> None:
    parsed = {f"a{one[0]}": written(*one) for one in told}
    with log.transaction() as transaction:
        transaction.put_articles(ArticleDocument(one, repr(one)) for one in parsed.values())
        make_rows(transaction)


def written(number: int, told: Sequence[Named], day: str | None, text: str, shift: int) -> ParsedArticle:
    """An article that names these actors, one of whom speaks, in a text that others have much of too."""
    found: dict[str, Actor] = {}
    sentence = f"The harbour of Port Selm opened word{number % 3}."
    names = [form for forms, *_ in told for form in forms]
    text = f"{sentence} {' left. '.join(names)} left. “We open at noon,” they said. {text[shift:]}"
    for forms, role, home, stated in told:
        found.setdefault(forms[0], actor(text, forms, role, home, stated))
    speaker = next(iter(found), None)
    said = quote(text, "We open at noon,", speaker or "they", speaker)
    opened = event(text, sentence, f"2031-05-{18 + number % 2}", *list(found)[:2])
    parsed = article(f"a{number}", text, list(found.values()), [opened], [said])
    return replace(parsed, publication=Publication(day, "flag" if day else "unknown"))


def actor(text: str, forms: tuple[str, ...], role: str | None, home: str | None, stated: bool) -> Actor:
    return replace(
        person(text, forms[0], *forms, role=role, country=home),
        kind="organization" if forms in BODIES else "person",
        country_tier="stated" if stated else "inferred",
    )


def change(log: EventLog, kind: str, chance: int) -> None:
    """Sets something right, or takes something back, if there is anything."""
    made = log.corrections()
    if kind == "undo":
        if made:
            undo(log, made[chance % len(made)].number)
        return
    try:
        found = correction(log.snapshot(), kind, random.Random(chance))
    except (Impossible, IndexError, ValueError):
        return
    correct(log, found)


def correction(reader: Snapshot, kind: str, chance: random.Random) -> Change:
    """Raises where there is nothing of the kind to set right."""
    who = chance.choice(sorted(reader.actors))
    events = [row.id for row in reader.page(parse_query("")).rows]
    match kind:
        case "rename":
            return rename_actor(reader, who, chance.choice(["Ilse Veltman", "Sabri", "Somebody"]))
        case "home":
            return set_actor_country(reader, who, "NO")
        case "role":
            return set_actor_role(reader, who, "baker")
        case "merge":
            return merge_actors(reader, chance.sample(sorted(reader.actors), 2))
        case "split":
            return split_actor(reader, who, articles=[chance.choice(reader.actors[who].articles)])
        case "split names":
            return split_actor(reader, who, forms=[chance.choice(names_of(reader, who))])
        case "merge events":
            return merge_events(reader, chance.sample(events, 2))
        case "split event":
            return split_event(reader, chance.choice(events), [0])
    return redate_event(reader, chance.choice(events), "2031-04")
