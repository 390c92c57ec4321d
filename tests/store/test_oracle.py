"""The index answers as a plain scan of all rows does: random logs, random filters, every field."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import combinations, pairwise
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from parsing.logged import Conflict
from parsing.records import Actor, Span
from store.index import Precision, Snapshot
from store.marks import Marked, mark_of
from store.query import EVERYTHING, Query
from store.query.model import DATE_FIELDS, And, Node, Not, Or, Phrase, Regex, Term, Value, Word
from store.reader import FacetField, Grain
from tests.store.making import actor, article, event, quote, snapshot, source
from tests.store.scan import COUNTRIES, PERIODS, STEPS, Row, Scan, begun, buckets, without

ACTORS = {
    one.id: one
    for one in (
        actor("ada-roe", "Ada Roe", "Roe", "Ms Roe"),
        actor("jon-roe", "Jon Roe"),
        actor("roe", "Roe"),
        actor("harbour-guild", "Harbour Guild", "the Guild", "H.G."),
        actor("zoe-lindqvist", "Zoë Lindqvist", "Lindqvist"),
    )
}
LOCAL = Actor("local", "Roe", "person", role=None, country=None, aliases=(), mentions=(Span(4, 7),))
ARTICLES = {
    "a": replace(article("a", outlet="Skarvik Post"), actors=(LOCAL,)),
    "b/post": replace(article("b/post", outlet="The Tern"), actors=(LOCAL,)),
    "c": article("c"),
}
ACTOR_IDS = {("a", "local"): "ada-roe", ("b/post", "local"): "jon-roe"}
DAYS = ("2016", "2016-12", "2016-12-31", "2017-01-01", "2017-01/2017-03", "../2016-12-31", "2017-01-01/..")
DATES = st.sampled_from([None, *DAYS, "2005~"])
SAID = ("pact", "pacts", "ferry", "storm", "the", "Roe", "it's", "Ferry-pact,", "Zoë")
TEXTS = st.lists(st.sampled_from(SAID), max_size=6).map(" ".join)
IDS = st.sampled_from(list(ACTORS))
SEVERAL_IDS = st.lists(IDS, max_size=3, unique=True).map(tuple)
CODES = st.lists(st.sampled_from(list(COUNTRIES)), max_size=2, unique=True).map(tuple)
TOLD_BY = st.lists(st.sampled_from(list(ARTICLES)), min_size=1, max_size=2, unique=True)
CONFLICTS = st.sampled_from([(), (), (Conflict("date", ("2016", "2017")),)])
QUOTE_IDS = [f"q{number}" for number in range(5)]
EVENTS = st.builds(
    lambda date, text, **more: event("", date, text, **more),
    DATES,
    TEXTS,
    status=st.sampled_from(["occurred", "scheduled", "alleged", "denied"]),
    type=st.sampled_from([None, "CONSULT", "COERCE", "AID"]),
    basis=st.sampled_from(["explicit", "relative", "inferred"]),
    actors=SEVERAL_IDS,
    countries=CODES,
    articles=TOLD_BY,
    conflicts=CONFLICTS,
    quotes=st.lists(st.sampled_from(QUOTE_IDS), max_size=2, unique=True).map(tuple),
)
SOURCES = st.builds(
    lambda article, text, addressee: replace(source(article, text), addressee=addressee),
    st.sampled_from(list(ARTICLES)),
    TEXTS,
    st.sampled_from([None, "Jon Roe", "the port council"]),
)
QUOTES = st.builds(
    lambda date, text, speaker, **more: quote(
        "", text, date, speaker=speaker and (speaker if " " in speaker else ACTORS[speaker].name),
        speaker_id=speaker if speaker in ACTORS else None, **more
    ),
    DATES,
    TEXTS,
    st.one_of(st.none(), IDS, st.just("a dock worker")),
    attribution=st.sampled_from([None, "named", "pronoun", "nominal", "carried over"]),
    addressee_ids=SEVERAL_IDS,
    countries=CODES,
    conflicts=CONFLICTS,
    denies=st.lists(st.sampled_from(QUOTE_IDS), max_size=1).map(tuple),
    sources=st.lists(SOURCES, min_size=1, max_size=2).map(tuple),
)  # fmt: skip


PEOPLE = ("ada", "roe", "Ms Roe", "jon-roe", "zoe", "lind", "guild", "h g", "dock", "a dock worker", "nobody")
WORDS = [Word(text) for text in ("pac", "ferry", "st", "zoe", "its", "it's", "ferry-p", "roe", "—", "a")]
PHRASES = [Phrase(text) for text in ("the pact", "storm", "ferry pact", "pact ferry storm", "roe", "zoë")]
PATTERNS = [Regex(text) for text in ("pact$", "^the|storm", "fer+y", "pacts", "roe.*roe")]
VALUES = {
    "actor": PEOPLE,
    "by": PEOPLE,
    "to": (*PEOPLE, "port", "council", "the port council"),
    "country": ("NO", "se", "Norwegian", "swed", "finland", "way"),
    "kind": ("event", "quote", "q"),
    "type": ("con", "CONSULT", "aid", "co", "x"),
    "status": ("denied", "sched", "a"),
    "basis": ("explicit", "in", "none"),
    "source": ("Skarvik Post", "post", "the", "tern", "kar"),
    "article": ("a", "b/post", "post", "b", "/"),
    "is": ("conflicting", "marked", "sch"),
    "has": ("quote", "denial", "denied", "nodate", "variants"),
    "attribution": ("named", "pro", "unattributed", "carried over"),
    **dict.fromkeys(DATE_FIELDS, tuple(PERIODS)),
}
TERMS = [
    Term(field, (Value(text, exact),))
    for field, texts in VALUES.items()
    for text in texts
    for exact in ((False,) if field in DATE_FIELDS else (False, True))
]
EITHER = [
    Term(one.field, one.values + other.values)
    for one, other in combinations(TERMS, 2)
    if one.field == other.field
]
ASKED: list[Node] = [*WORDS, *PHRASES, *PATTERNS, *TERMS]
NODES: st.SearchStrategy[Node] = st.recursive(
    st.sampled_from([*ASKED, *EITHER]),
    lambda inner: st.one_of(
        inner.map(Not),
        st.lists(inner, min_size=2, max_size=3).map(lambda nodes: And(tuple(nodes))),
        st.lists(inner, min_size=2, max_size=3).map(lambda nodes: Or(tuple(nodes))),
    ),
    max_leaves=5,
)


@st.composite
def logs(draw: st.DrawFn) -> tuple[Snapshot, Scan]:
    """A log, and the same to be scanned; some of its rows are marked."""
    events = [replace(one, id=f"e{number}") for number, one in enumerate(draw(st.lists(EVENTS, max_size=7)))]
    quotes = [
        replace(one, id=id) for id, one in zip(QUOTE_IDS, draw(st.lists(QUOTES, max_size=5)), strict=False)
    ]
    rows: list[Row] = [*events, *quotes]
    marks = [mark_of(row, "") for row in rows if draw(st.booleans())][:2]
    log = snapshot(events, quotes, list(ACTORS.values()), list(ARTICLES.values()), ACTOR_IDS, marks)
    return log, Scan(
        sorted(events, key=order), sorted(quotes, key=order), ACTORS, ARTICLES, ACTOR_IDS, Marked(marks)
    )


def order(row: Row) -> tuple[str, str]:
    """By first day, then last; undated rows at the end, otherwise as they came."""
    return (row.first or row.last or "~", row.last or row.first or "~")


@settings(max_examples=60)
@given(logs())
def test_each_word_and_each_value_of_a_field_finds_what_a_scan_finds(both: tuple[Snapshot, Scan]) -> None:
    log, scan = both
    for node in ASKED:
        assert [row.id for row in log.page(Query(node)).rows] == scan.ids(node, scan.events), node
        assert [row.id for row in log.quotes(Query(node)).rows] == scan.ids(node, scan.quotes), node


@settings(max_examples=150)
@given(logs(), NODES)
def test_pages_hold_what_a_scan_finds(both: tuple[Snapshot, Scan], node: Node) -> None:
    log, scan = both
    for query in (Query(node), EVERYTHING):
        events, quotes = scan.found(query.node, scan.events), scan.found(query.node, scan.quotes)
        assert list(log.page(query).rows) == events
        assert list(log.quotes(query).rows) == quotes
        for page, rows in ((log.page(query, 1, 2), events), (log.quotes(query, 1, 2), quotes)):
            assert (list(page.rows), page.start, page.total) == (rows[1:3], 1, len(rows))
        assert log.precision(query) == Precision(
            sum(row.date in ("2016-12-31", "2017-01-01") for row in events),
            sum(row.date is None for row in events),
        )
    for row in (*scan.events, *scan.quotes):
        assert log.get(row.id) == row


@settings(max_examples=150)
@given(logs(), NODES, st.sampled_from(get_args(FacetField)), st.integers(0, 3))
def test_facets_and_tallies_count_what_a_scan_counts(
    both: tuple[Snapshot, Scan], node: Node, field: FacetField, limit: int
) -> None:
    log, scan = both
    matching = scan.counts(scan.found(node, scan.events), field)
    there = scan.counts(scan.found(without(node, field), scan.events), field)
    assert [(one.value, one.count) for one in log.tally(Query(node), field)] == matching
    assert [(one.value, one.count) for one in log.facets(Query(node), field)] == there
    assert [(one.value, one.count) for one in log.facets(Query(node), field, limit)] == there[:limit]
    edges = ["2016-01-01", "2016-12-31", "2017-01-01", "2018-01-01"]
    sparks = log.sparks(Query(node), field, edges)
    for value, _ in scan.counts(scan.events, field):
        rows = [row for row in scan.found(node, scan.events) if value in scan.values(field, row)]
        assert list(sparks(value)) == begun(rows, edges)


@settings(max_examples=100)
@given(logs(), NODES, st.sampled_from(get_args(Grain)))
def test_the_histogram_counts_what_a_scan_counts(
    both: tuple[Snapshot, Scan], node: Node, grain: Grain
) -> None:
    log, scan = both
    histogram = log.histogram(Query(node), grain)
    found, there = buckets(scan.found(node, scan.events), grain), buckets(scan.events, grain)
    place = {STEPS[grain](dt.date.fromisoformat(bucket.first)): bucket for bucket in histogram}
    assert {key: bucket.count for key, bucket in place.items() if bucket.count} == found
    assert {key: bucket.total for key, bucket in place.items() if bucket.total} == there
    for one, following in pairwise(histogram):
        assert (
            dt.date.fromisoformat(following.first).toordinal()
            == dt.date.fromisoformat(one.last).toordinal() + 1
        )
        assert STEPS[grain](dt.date.fromisoformat(one.first)) == STEPS[grain](dt.date.fromisoformat(one.last))
