"""A log that is changed again and again has the rows that all its articles give at once, byte for byte."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsing.corrections import Change
from parsing.records import ParsedArticle
from store import numbers
from store.corrections import (
    correct,
    merge_actors,
    merge_events,
    redate_event,
    rename_actor,
    set_actor_country,
    undo,
)
from store.documents import ArticleDocument
from store.index import Snapshot
from store.log import EventLog
from store.query import parse_query
from store.rows import make_rows, recall
from tests.accuracy import gold, samples
from tests.accuracy.at_once import at_once, rows

NAMES = sorted(gold.articles())
FORMS = ("as it is", "undated", "a year later", "without quotes", "half of it", "denied")
CHANGES = ("rename", "home", "merge actors", "merge events", "redate", "undo")
articles = st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(FORMS)), min_size=1, max_size=6)
steps = st.lists(st.one_of(articles, st.sampled_from(CHANGES)), min_size=2, max_size=6)


@pytest.fixture(autouse=True)
def put_together_each_time(remembers: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """What came last of what is remembered is put to the rest at once."""
    monkeypatch.setattr(numbers, "_RECENT_SHARE", 0)


@settings(max_examples=20)
@given(steps)
def test_any_changes_one_by_one_give_the_rows_of_all_at_once(
    tmp_path: Path, steps: list[list[tuple[str, str]] | str]
) -> None:
    log = EventLog(tmp_path / "log.json")
    log.path.unlink(missing_ok=True)
    for step in [[(name, "as it is") for name in NAMES[::2]], *steps]:
        if isinstance(step, str):
            change(log, step)
        else:
            put(log, step)
        assert rows(log) == rows(at_once(log))


@pytest.mark.parametrize("form", FORMS)
def test_so_does_an_article_read_anew(log: EventLog, form: str) -> None:
    put(log, [(name, "as it is") for name in NAMES])
    put(log, [(NAMES[0], form)])
    assert rows(log) == rows(at_once(log))


def test_what_is_told_before_a_new_article_is_not_decided_again(tmp_path: Path) -> None:
    log = EventLog(tmp_path / "log.json")
    put(log, [(name, "as it is") for name in NAMES[1:]])
    put(log, [(NAMES[0], "a year later")])
    assert rows(log) == rows(at_once(log))
    with log.transaction() as transaction:
        memory = recall(transaction)
    assert memory.articles[-1].id == NAMES[0]
    assert not len(memory.events.holders), "what was decided is read only where it is asked for"


def put(log: EventLog, chosen: list[tuple[str, str]]) -> None:
    with log.transaction() as transaction:
        transaction.put_articles(ArticleDocument(written(*one), "".join(one)) for one in dict(chosen).items())
        make_rows(transaction)


def written(name: str, form: str) -> ParsedArticle:
    parsed = samples.parsed(name)
    parsed = replace(parsed, article=replace(parsed.article, path=f"/samples/{name}"))
    match form:
        case "undated":
            return replace(parsed, publication=replace(parsed.publication, date=None, basis="unknown"))
        case "a year later":
            return replace(parsed, publication=replace(parsed.publication, date="2018-05-03"))
        case "denied":
            return replace(parsed, events=tuple(replace(event, status="denied") for event in parsed.events))
        case "without quotes":
            return replace(parsed, quotes=())
        case "half of it":
            half = len(parsed.events) // 2
            return replace(parsed, events=parsed.events[:half], quotes=parsed.quotes[1:])
    return parsed


def change(log: EventLog, kind: str) -> None:
    """Sets something right, if there is anything."""
    if kind == "undo":
        if log.corrections():
            undo(log)
        return
    made = correction(log.snapshot(), kind)
    if made:
        correct(log, made)


def correction(reader: Snapshot, kind: str) -> Change | None:
    actors, events = sorted(reader.actors), [row.id for row in reader.page(parse_query("")).rows]
    if len(actors) < 2 or len(events) < 2:
        return None
    match kind:
        case "rename":
            return rename_actor(reader, actors[0], "Somebody Else")
        case "home":
            return set_actor_country(reader, actors[-1], "NO")
        case "merge actors":
            return merge_actors(reader, actors[:2])
        case "merge events":
            return merge_events(reader, events[:2])
    return redate_event(reader, events[0], "2017-03")
