"""Exports for other programs, checked against a schema of each and read back by its own library."""

from __future__ import annotations

import datetime as dt
import json
from io import BytesIO
from typing import Any

import icalendar
import networkx as nx
import pytest
from jsonschema import Draft202012Validator
from pyarrow import parquet

from parsing.logged import Conflict
from store.index import Snapshot
from store.query import parse_query
from tests.store.making import actor, article, event, snapshot
from tui.clean import clean, clean_line
from tui.export.formats import Format
from tui.export.writing import make_export

from .hostile import HOSTILE, hostile_log

CLEAN = clean(HOSTILE)
TEXT = {"type": "string"}
TEXTS = {"type": "array", "items": TEXT}
MAYBE = {"type": ["string", "null"]}


def closed(properties: dict[str, Any], *optional: str) -> dict[str, Any]:
    """An object with these properties, no others, and all but the optional ones."""
    required = [name for name in properties if name not in optional]
    return {
        "type": "object", "properties": properties, "required": required, "additionalProperties": False,
    }  # fmt: skip


def read(log: Snapshot, format: Format, query: str = "") -> Any:
    return json.loads(make_export(log, query, format).content)


def valid(document: Any, schema: dict[str, Any]) -> Any:
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(document)
    return document


# ---------------------------------------------------------------- Timesketch

TIMESKETCH = closed(
    {
        "message": TEXT | {"minLength": 1},
        "datetime": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$"},
        "timestamp": {"type": "integer"},
        "timestamp_desc": TEXT | {"minLength": 1},
        "kind": {"enum": ["event", "quote"]},
        "status": {"enum": ["occurred", "scheduled", "alleged", "denied"]},
        "type": MAYBE,
        "place": MAYBE,
        "actors": TEXTS,
        "id": TEXT,
        "edtf": TEXT,
        "first": MAYBE,
        "last": MAYBE,
        "basis": TEXT,
        "how": TEXT,
        "countries": TEXTS,
        "articles": TEXTS,
        "sentence": TEXT,
        "disagree_on": TEXTS,
        "filter": TEXT,
    }
)


def timesketch(log: Snapshot, query: str = "") -> list[dict[str, Any]]:
    lines = make_export(log, query, "timesketch").content.decode().splitlines()
    return [valid(json.loads(line), TIMESKETCH) for line in lines]


def test_timesketch_has_a_line_for_every_dated_row_in_order_of_time(log: Snapshot) -> None:
    rows = timesketch(log)
    dated = [row.id for row in log.page(parse_query("-has:nodate")).rows]
    assert [row["id"] for row in rows if row["kind"] == "event"] == dated
    assert {row["id"] for row in rows if row["kind"] == "quote"} == {"q-ferry", "q-navy"}
    assert [row["timestamp"] for row in rows] == sorted(row["timestamp"] for row in rows)
    for row in rows:
        moment = dt.datetime.fromisoformat(row["datetime"])
        assert moment.timestamp() * 1_000_000 == row["timestamp"]


def test_timesketch_claims_no_day_that_is_not_known(log: Snapshot) -> None:
    said = {row["id"]: row["timestamp_desc"] for row in timesketch(log)}
    assert said["e-met"] == "Day of event"
    assert said["e-vote"] == "Day of scheduled event"
    assert said["e-rejected"] == "First possible day of event (June 2017)"
    assert said["q-ferry"] == "Day of statement"
    open_start = timesketch(snapshot([event("e", "../1931-02-15", "It was lost.")]))
    assert open_start[0]["timestamp_desc"] == "Last possible day of event (until 15 February 1931)"
    assert open_start[0]["datetime"] == "1931-02-15T00:00:00+00:00"


# ---------------------------------------------------------------- TimelineJS

POINT = closed(
    {
        "year": {"type": "integer"},
        "month": {"type": "integer", "minimum": 1, "maximum": 12},
        "day": {"type": "integer", "minimum": 1, "maximum": 31},
    },
    "month", "day",
)  # fmt: skip
WORDS = closed({"headline": TEXT, "text": TEXT})
SLIDE = closed(
    {
        "unique_id": TEXT, "start_date": POINT, "end_date": POINT, "display_date": TEXT, "group": TEXT,
        "text": WORDS,
    },
    "end_date",
)  # fmt: skip
TIMELINEJS = closed({"title": closed({"text": WORDS}), "events": {"type": "array", "items": SLIDE}})


def slides(log: Snapshot, query: str = "") -> dict[str, dict[str, Any]]:
    page = valid(read(log, "timelinejs", query), TIMELINEJS)
    return {slide["unique_id"]: slide for slide in page["events"]}


def test_timelinejs_has_a_slide_for_every_dated_event(log: Snapshot) -> None:
    assert list(slides(log)) == [row.id for row in log.page(parse_query("-has:nodate")).rows]
    title = read(log, "timelinejs", "voss")["title"]["text"]["text"]
    assert "Filter: voss" in title
    assert "left out by the filter" in title


def test_timelinejs_tells_on_a_slide_who_speaks_in_it(log: Snapshot) -> None:
    (said,) = [row for row in log.page(parse_query("")).rows if row.quotes and row.date]
    told = next(one for one in log.quotes(parse_query("")).rows if one.id in said.quotes)
    slides = {one["unique_id"]: one["text"]["text"] for one in read(log, "timelinejs")["events"]}
    assert f"<p>{told.speaker}: " in slides[said.id]


def test_timelinejs_says_how_sure_a_date_is(log: Snapshot) -> None:
    shown = {id: slide["display_date"] for id, slide in slides(log).items()}
    assert shown["e-longest"] == "2016"
    assert shown["e-rejected"] == "June 2017 (inferred)"
    assert shown["e-met"] == "29 May 2017; sources disagree: 29 May 2017 or 28 May 2017"


@pytest.mark.parametrize(
    ("date", "start", "end"),
    [
        ("2031-03-04", (2031, 3, 4), None),
        ("2031-03", (2031, 3), None),
        ("2031~", (2031,), None),
        ("203X", (2030, 1, 1), (2039, 12, 31)),
        ("2031-21", (2031, 3, 1), (2031, 5, 31)),
        ("2031-02-06/2031-02-12", (2031, 2, 6), (2031, 2, 12)),
        ("2031-02/2031-04", (2031, 2), (2031, 4)),
        ("2031-22/2031-12", (2031, 6, 1), (2031, 12, 31)),
        ("../2031-02-15", (2031, 2, 15), None),
        ("2031/..", (2031,), None),
        ("[2031-01-02,2031-05-01..2031-05-03]", (2031, 1, 2), (2031, 5, 3)),
    ],
)
def test_timelinejs_is_as_exact_as_the_date(
    date: str, start: tuple[int, ...], end: tuple[int, ...] | None
) -> None:
    slide = slides(snapshot([event("e", date, "It was seen.")], articles=[article("a")]))["e"]
    assert tuple(slide["start_date"].values()) == start
    assert tuple(slide.get("end_date", {}).values()) == (end or ())


def test_timelinejs_takes_text_as_html_and_gets_none_of_an_article() -> None:
    slide = slides(hostile_log())["e"]
    assert "<script" not in slide["text"]["headline"] + slide["text"]["text"]
    assert "&lt;script&gt;" in slide["text"]["headline"]


# ---------------------------------------------------------------- iCalendar


def entries(log: Snapshot, query: str = "") -> list[Any]:
    content = make_export(log, query, "ics").content
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    return icalendar.Calendar.from_ical(content).walk("VEVENT")


def test_a_calendar_holds_what_is_scheduled_as_whole_days(log: Snapshot) -> None:
    (vote,) = entries(log)
    assert vote["summary"] == "The islands will vote on the treaty on 14 September."
    assert (vote.decoded("dtstart"), vote.decoded("dtend")) == (dt.date(2017, 9, 14), dt.date(2017, 9, 15))
    assert vote["uid"] == "e-vote@dateline"
    assert "Voss meets Okonjo" in vote["description"]
    assert "inferred, “14 September”: the next after publication" in vote["description"]


def test_a_calendar_takes_spans_of_days_and_leaves_out_what_has_no_day() -> None:
    dates = ("2031-02-06/2031-02-12", "2031-02", "2031-02-06~", "../2031-02-15", "9999-12-31", None)
    rows = [event(f"e{n}", date, "It will be.", status="scheduled") for n, date in enumerate(dates)]
    made = make_export(snapshot([*rows, event("past", "2030-01-01")], articles=[article("a")]), "", "ics")
    (fair,) = icalendar.Calendar.from_ical(made.content).walk("VEVENT")
    assert (fair.decoded("dtstart"), fair.decoded("dtend")) == (dt.date(2031, 2, 6), dt.date(2031, 2, 13))
    assert made.left_out == (
        "1 event left out: not scheduled; 5 scheduled events left out: the day is not known"
    )
    assert made.left_out in icalendar.Calendar.from_ical(made.content)["x-wr-caldesc"]


def test_a_day_on_which_sources_disagree_is_tentative() -> None:
    dispute = Conflict("date", ("2031-03-04", "2031-03-05"))
    row = event("e", "2031-03-04", "It will be.", status="scheduled", conflicts=(dispute,))
    (entry,) = entries(snapshot([row], articles=[article("a")]))
    assert entry["status"] == "TENTATIVE"
    assert "Sources disagree on date: 2031-03-04 / 2031-03-05" in entry["description"]


def test_hostile_text_stays_one_property_of_a_calendar() -> None:
    (entry,) = entries(hostile_log())
    assert entry["summary"] == clean_line(HOSTILE)
    assert entry["location"] == clean_line(HOSTILE)
    assert "X" not in entry


# ---------------------------------------------------------------- schema.org

REF = closed({"@id": {"type": "string", "pattern": "^#(event|quote|article|actor)/[^<> ]+$"}})
REFS = {"type": "array", "items": REF, "minItems": 1}
NAMED = closed({"@type": TEXT, "name": TEXT})
COUNTRY = closed({"@type": {"const": "Country"}, "name": TEXT, "identifier": TEXT})
DATE = {"type": "string", "pattern": r"^\d{3}[\dX](-\d\d(-\d\d)?)?[?~%]?$"}
ID = REF["properties"]["@id"]


def typed(name: str, properties: dict[str, Any], *required: str) -> dict[str, Any]:
    return closed({"@type": {"const": name}, "@id": TEXT, **properties}, *(set(properties) - set(required)))


NODES = [
    typed("Dataset", {"name": TEXT, "description": TEXT}, "name"),
    typed(
        "Event",
        {
            "name": TEXT, "startDate": DATE, "endDate": DATE, "description": TEXT,
            "disambiguatingDescription": TEXT, "eventStatus": {"const": "https://schema.org/EventScheduled"},
            "keywords": TEXTS, "location": NAMED, "subjectOf": REFS,
            "about": {"type": "array", "items": {"anyOf": [REF, COUNTRY]}},
        },
        "name", "description", "subjectOf",
    ),
    typed(
        "Quotation",
        {"text": TEXT, "creator": REF, "creditText": TEXT, "dateCreated": DATE, "isPartOf": REFS},
        "text", "isPartOf",
    ),
    typed(
        "NewsArticle",
        {
            "identifier": TEXT, "headline": TEXT, "datePublished": TEXT, "author": NAMED, "publisher": NAMED,
            "url": {"type": "string", "pattern": "^https?://"},
        },
        "identifier",
    ),
    typed(
        "Person",
        {"name": TEXT, "alternateName": TEXTS, "description": TEXT, "nationality": COUNTRY},
        "name",
    ),
    typed(
        "Organization",
        {
            "name": TEXT, "alternateName": TEXTS, "description": TEXT,
            "address": closed({"@type": {"const": "PostalAddress"}, "addressCountry": TEXT}),
        },
        "name",
    ),
]  # fmt: skip
JSONLD = closed(
    {"@context": {"const": "https://schema.org"}, "@graph": {"type": "array", "items": {"oneOf": NODES}}}
)


def graph(log: Snapshot, query: str = "") -> dict[str, dict[str, Any]]:
    nodes = valid(read(log, "jsonld", query), JSONLD)["@graph"]
    by_id = {node["@id"]: node for node in nodes}
    assert len(by_id) == len(nodes)
    return by_id


@pytest.mark.parametrize("query", ["", "voss", "has:nodate"])
def test_linked_data_links_only_what_is_there(log: Snapshot, query: str) -> None:
    nodes = graph(log, query)
    events = [node["@id"] for node in nodes.values() if node["@type"] == "Event"]
    assert events == [f"#event/{row.id}" for row in log.page(parse_query(query)).rows]
    for node in nodes.values():
        links = [*node.get("about", ()), *node.get("subjectOf", ()), *node.get("isPartOf", ())]
        links += [node["creator"]] if "creator" in node else []
        assert {link["@id"] for link in links if "@id" in link} <= set(nodes)


def test_linked_data_says_when_who_and_where_it_stands(log: Snapshot) -> None:
    nodes = graph(log)
    landed = nodes["#event/e-landed"]
    assert (landed["startDate"], landed["endDate"]) == ("2017-02-06", "2017-02-12")
    assert nodes["#actor/voss"]["nationality"]["identifier"] == "NL"
    assert nodes["#event/e-vote"]["eventStatus"] == "https://schema.org/EventScheduled"
    assert nodes["#event/e-vote"]["subjectOf"] == [{"@id": "#article/courier-0142"}]
    assert nodes["#article/courier-0142"]["datePublished"] == "2017-05-30"
    assert "Filter: voss. " in graph(log, "voss")["#log"]["description"]
    assert nodes["#actor/yamada"]["name"] == "山田太郎"


# ---------------------------------------------------------------- Parquet


def test_parquet_is_read_back_with_its_lists_and_its_filter(log: Snapshot) -> None:
    table = parquet.read_table(BytesIO(make_export(log, "voss", "parquet").content))
    shown = log.page(parse_query("voss")).rows
    assert table["id"].to_pylist() == [row.id for row in shown]
    met = next(row for row in table.to_pylist() if row["id"] == "e-met")
    assert met["actors"] == ["Ana Voss", "Piet Okonjo"]
    assert met["first"] == dt.date(2017, 5, 29)
    assert [source["article"] for source in met["sources"]] == ["courier-0142", "herald-0099"]
    assert met["conflicts"] == [{"field": "date", "values": ["2017-05-29", "2017-05-28"]}]
    metadata = {key.decode(): value.decode() for key, value in table.schema.metadata.items()}
    assert metadata["dateline.filter"] == "voss"
    assert "left out by the filter voss; 1 quote left out" in metadata["dateline.left_out"]


def test_parquet_of_quotes_has_every_wording_with_its_speaker(log: Snapshot) -> None:
    made = make_export(log, "voss", "parquet", "quotes")
    table = parquet.read_table(BytesIO(made.content))
    shown = log.quotes(parse_query("voss")).rows
    assert (made.events, made.quotes) == (None, len(shown))
    for row, quote in zip(table.to_pylist(), shown, strict=True):
        assert (row["id"], row["text"], row["speaker"]) == (quote.id, clean(quote.text), quote.speaker)
        assert row["first"] == (dt.date.fromisoformat(quote.first) if quote.first else None)
        assert [one["article"] for one in row["variants"]] == [one.article for one in quote.sources]
        assert [one["cue"] for one in row["variants"]] == [one.cue for one in quote.sources]
    missing = table.schema.metadata[b"dateline.left_out"].decode()
    assert missing.startswith("2 of 3 quotes left out by the filter voss; ")
    assert missing.endswith(" left out: the table is of quotes")


def test_parquet_keeps_every_script_and_cleans_what_steers(log: Snapshot) -> None:
    rows = parquet.read_table(BytesIO(make_export(log, "", "parquet").content)).to_pylist()
    assert [row["summary"] for row in rows] == [clean(row.summary) for row in log.page(parse_query("")).rows]
    (row,) = parquet.read_table(BytesIO(make_export(hostile_log(), "", "parquet").content)).to_pylist()
    assert (row["summary"], row["place"], row["actors"]) == (CLEAN, CLEAN, [CLEAN])


# ---------------------------------------------------------------- GraphML


def test_a_graph_joins_actors_by_the_events_they_share(log: Snapshot) -> None:
    graph = nx.read_graphml(BytesIO(make_export(log, "-status:denied", "graphml").content))
    assert graph.nodes["voss"] == {"name": "Ana Voss", "kind": "person", "country": "NL",
                                   "role": "Prime Minister", "events": 2}  # fmt: skip
    assert graph.nodes["yamada"]["name"] == "山田太郎"
    assert "country" not in graph.nodes["union"]
    weights = {frozenset(pair): weight for *pair, weight in graph.edges(data="weight")}
    assert weights == {frozenset(("voss", "okonjo")): 1}
    assert graph.graph["filter"] == "-status:denied"
    assert graph.graph["left_out"].startswith("1 of 13 events left out by the filter -status:denied; ")


def test_weights_count_shared_events() -> None:
    met = (("a", "b"), ("b", "a"), ("a", "b", "c"), ("c",))
    trio = [event(f"e{n}", None, "They met.", actors=actors) for n, actors in enumerate(met)]
    people = [actor(id, id.upper()) for id in "abc"]
    graph = nx.read_graphml(BytesIO(make_export(snapshot(trio, (), people), "", "graphml").content))
    weights = {frozenset(pair): weight for *pair, weight in graph.edges(data="weight")}
    assert weights == {frozenset("ab"): 3, frozenset("ac"): 1, frozenset("bc"): 1}
    assert graph.nodes["a"]["events"] == 3


def test_hostile_names_stay_text_in_a_graph() -> None:
    graph = nx.read_graphml(BytesIO(make_export(hostile_log(), "", "graphml").content))
    assert graph.nodes["act"]["name"] == clean_line(HOSTILE)


# ---------------------------------------------------------------- all of them


@pytest.mark.parametrize("format", ["timesketch", "timelinejs", "jsonld"])
def test_hostile_text_is_kept_as_text(format: Format) -> None:
    log = hostile_log()
    if format == "timesketch":
        event_row, quote_row = timesketch(log)
        assert event_row["sentence"] == CLEAN
        assert quote_row["message"] == f"{CLEAN}: “{CLEAN}”"
    elif format == "jsonld":
        assert graph(log)["#event/e"]["name"] == CLEAN
    else:
        assert len(slides(log)) == 1
