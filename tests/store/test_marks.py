"""Rows a person marked: found by `is:marked`, kept when all rows are made anew."""

from __future__ import annotations

from parsing.logged import LoggedEvent, LoggedQuote
from store.log import EventLog
from store.marking import mark, unmark
from store.marks import Mark, Marked
from store.query import parse_query
from store.reader import EventReader
from tests.store.making import event, quote, snapshot

MET = event("met", "2017-05-29", "They met in Skarvik.")
LEFT = event("left", "2017-05-30", "They left Skarvik.")
SAID = quote("said", "We met.")


def marked(reader: EventReader) -> list[str]:
    query = parse_query("is:marked")
    return [row.id for row in (*reader.page(query).rows, *reader.quotes(query).rows)]


def put(log: EventLog, *rows: LoggedEvent | LoggedQuote) -> None:
    events = tuple(row for row in rows if isinstance(row, LoggedEvent))
    quotes = tuple(row for row in rows if isinstance(row, LoggedQuote))
    with log.transaction() as transaction:
        transaction.put_rows((), events, quotes)


def test_marks_are_kept_in_the_log_and_found(log: EventLog) -> None:
    put(log, MET, LEFT, SAID)
    assert marked(log.snapshot()) == []
    made = mark(log, MET, "ask the harbour office")
    mark(log, SAID)
    assert EventLog.open(log.path).marks()[0] == made
    assert marked(log.snapshot()) == ["met", "said"]
    assert [row.id for row in log.snapshot().page(parse_query("-is:marked")).rows] == ["left"]
    assert unmark(log, MET)
    assert not unmark(log, MET)
    assert marked(log.snapshot()) == ["said"]


def test_marking_again_changes_the_note(log: EventLog) -> None:
    put(log, MET)
    mark(log, MET, "first")
    mark(log, MET, "second")
    assert [one.note for one in log.marks()] == ["second"]
    assert [one.note for one in log.snapshot().marked.on(MET)] == ["second"]


def test_a_mark_finds_its_row_again_when_that_gets_another_id(log: EventLog) -> None:
    put(log, MET, LEFT)
    mark(log, MET)
    merged = event("earlier", "2017-05-29", "They met in Skarvik.", articles=("0", "a"))
    put(log, merged, LEFT)
    assert marked(log.snapshot()) == ["earlier"]
    put(log, LEFT)
    assert marked(log.snapshot()) == []
    put(log, MET)
    assert marked(log.snapshot()) == ["met"]


def test_a_quote_with_the_words_of_a_marked_event_is_not_marked() -> None:
    same = quote("same", MET.summary)
    mark_on_event = Mark("met", "event", "a", MET.summary, "", "2017-06-01T12:00:00Z")
    assert MET in Marked([mark_on_event])
    assert same not in Marked([mark_on_event])


def test_other_marks_need_no_other_reading() -> None:
    one = Mark("met", "event", "a", "gone", "", "2017-06-01T12:00:00Z")
    log = snapshot([MET, LEFT], marks=[one])
    assert marked(log) == ["met"]
    assert marked(log.with_marks([])) == []
    assert marked(log) == ["met"]
