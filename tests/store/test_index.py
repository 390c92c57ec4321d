"""What filters find in a snapshot, and that pages, facets and histogram agree."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsing.logged import Conflict
from parsing.records import Actor, Span
from store.index import Grain, Snapshot
from store.query import EVERYTHING, parse_query
from tests.store.making import actor, article, event, quote, snapshot, source

LOG = snapshot(
    events=[
        event("undated", None, "The ledger was never found.", actors=("roe",), status="alleged"),
        event("vote", "2017-09", "Skarvik will vote on the treaty.", status="scheduled", countries=("NO",)),
        event(
            "met",
            "2017-05-29",
            "Zoë Lindqvist met Pål Ødegård in Skarvik.",
            actors=("zoe-lindqvist", "pal-odegard"),
            countries=("NO", "SE"),
            quotes=("ferry",),
            articles=("a", "b"),
            conflicts=(Conflict("date", ("2017-05-29", "2017-05-28")),),
            type="CONSULT",
        ),
        event("year", "2017", "It was the year of the storm.", basis="inferred", articles=("b",)),
        event("open", "../2017-02-15", "The pact had lapsed by mid-February."),
        event("old", "2015-03-02", "Lindqvist’s brother-in-law left for the coast.", actors=("lindqvist",)),
    ],
    quotes=[
        quote("anon", "Nobody will ever know.", speaker="a dock worker"),
        quote(
            "ferry",
            "Every ferry will sail.",
            "2017-05-29",
            speaker="Zoë Lindqvist",
            speaker_id="zoe-lindqvist",
            countries=("SE",),
            articles=("a", "b"),
        ),
    ],
    actors=[
        actor("zoe-lindqvist", "Zoë Lindqvist", "Lindqvist", "Ms Lindqvist"),
        actor("lindqvist", "Lindqvist"),
        actor("pal-odegard", "Pål Ødegård", "Odegard"),
        actor("roe", "Jon Roe"),
    ],
    articles=[article("a", outlet="Skarvik Post"), article("b", outlet="The Tern")],
)


def found(text: str, log: Snapshot = LOG) -> list[str]:
    return [row.id for row in log.page(parse_query(text)).rows]


def found_quotes(text: str, log: Snapshot = LOG) -> list[str]:
    return [row.id for row in log.quotes(parse_query(text)).rows]


def test_rows_stand_in_date_order_and_undated_ones_last() -> None:
    assert found("") == ["old", "year", "open", "met", "vote", "undated"]
    assert found_quotes("") == ["ferry", "anon"]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("skarvik", ["met", "vote"]),
        ("SKAR", ["met", "vote"]),
        ('"skar"', []),
        ("zoe", ["met"]),
        ("Zoë", ["met"]),
        ("odegard", ["met"]),
        ('"will vote on"', ["vote"]),
        ('"vote will"', []),
        ("brother-in-l", ["old"]),
        ('"brother-in-l"', []),
        ("—", ["old", "year", "open", "met", "vote", "undated"]),
        ("/skarvik\\.$/", ["met"]),
        ("/^IT WAS/", ["year"]),
        ("skarvik -vote", ["met"]),
        ("ledger OR storm", ["year", "undated"]),
        ("(ledger OR vote) skarvik", ["vote"]),
        ("actor:lindqvist", ["old", "met"]),
        ("actor:zoe-lindqvist", ["met"]),
        ('actor:"lindqvist"', ["old"]),
        ('actor:"Ms Lindqvist"', ["met"]),
        ("actor:ode", ["met"]),
        ("actor:ode,roe", ["met", "undated"]),
        ('actor:"ode"', []),
        ("actor:…", []),
        ("country:…", []),
        ("/[[a-c]z|skarvik/", ["met", "vote"]),
        ("by:lindqvist", ["met"]),
        ("to:odegard", ["met"]),
        ("to:lindqvist", []),
        ("country:NO", ["met", "vote"]),
        ("country:no -country:se", ["vote"]),
        ("country:sweden", ["met"]),
        ("country:Swedish", ["met"]),
        ("country:nor", ["met", "vote"]),
        ('country:"nor"', []),
        ("country:way", []),
        ("kind:quote", ["met"]),
        ("kind:event", ["old", "year", "open", "met", "vote", "undated"]),
        ("type:consult", ["met"]),
        ("type:con", ["met"]),
        ("status:sched", ["vote"]),
        ("basis:inf", ["year"]),
        ("source:tern", ["year", "met"]),
        ('source:"tern"', []),
        ('source:"The Tern"', ["year", "met"]),
        ("article:b", ["year", "met"]),
        ("is:conflicting", ["met"]),
        ("is:scheduled", ["vote"]),
        ("has:nodate", ["undated"]),
        ("has:variants", ["met"]),
        ("has:quote", ["met"]),
        ("date:2017-05-29", ["year", "met"]),
        ("date:2015..2016", ["old", "open"]),
        ("after:2017-05-29", ["year", "met", "vote"]),
        ("after:2017-09-30", ["year", "vote"]),
        ("before:2017-02", ["old", "year", "open"]),
        ("before:2017-05-29 -basis:inferred", ["old", "open", "met"]),
        ("after:2017q3 before:2017q3", ["year", "vote"]),
    ],
)
def test_finds_events(text: str, ids: list[str]) -> None:
    assert found(text) == ids


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("ferry", ["ferry"]),
        ("dock", ["anon"]),
        ("actor:lindqvist", ["ferry"]),
        ('by:"a dock worker"', ["anon"]),
        ("country:SE", ["ferry"]),
        ("kind:quote", ["ferry", "anon"]),
        ("type:consult", ["ferry"]),
        ("has:variants", ["ferry"]),
        ("has:nodate", ["anon"]),
        ("source:tern", ["ferry"]),
        ("after:2017", ["ferry"]),
    ],
)
def test_the_same_filter_narrows_quotes(text: str, ids: list[str]) -> None:
    assert found_quotes(text) == ids


def test_a_quote_is_found_by_the_actors_its_words_name() -> None:
    text = "“Roe knew,” she said."
    roe = Actor("roe", "Roe", "person", None, None, (), (Span(1, 4), Span(90, 93)))
    log = snapshot(
        quotes=[quote("knew", text), quote("later", "unrelated")],
        actors=[actor("jon-roe", "Jon Roe")],
        articles=[replace(article("a", text), actors=(roe,))],
        actor_ids={("a", "roe"): "jon-roe"},
    )
    assert found_quotes('actor:"Jon Roe"', log) == ["knew", "later"]
    assert found_quotes("to:jon-roe knew", log) == ["knew"]


SPOKEN = snapshot(
    quotes=[
        quote("told", "The pier stays.", speaker="Ada Roe", speaker_id="ada-roe", attribution="pronoun",
              addressee_ids=("jon-lund",)),
        quote("denied", "The pier was sold.", speaker="the port", attribution="nominal",
              sources=(replace(source("a", "The pier was sold."), addressee="the Norwegian parliament"),)),
        quote("denies", "It was not.", speaker="Jon Lund", speaker_id="jon-lund", attribution="named",
              denies=("denied",)),
        quote("anon", "Nobody knows."),
    ],
    actors=[actor("ada-roe", "Ada Roe"), actor("jon-lund", "Jon Lund")],
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("to:lund", ["told"]),
        ("to:jon-lund", ["told"]),
        ("to:parliament", ["denied"]),
        ('to:"the Norwegian parliament"', ["denied"]),
        ("to:ada", []),
        ("has:denial", ["denied", "denies"]),
        ("has:denied", ["denied"]),
        ("attribution:pronoun", ["told"]),
        ("attribution:named,nominal", ["denied", "denies"]),
        ("attribution:unattributed", ["anon"]),
    ],
)
def test_quotes_are_found_by_hearer_denial_and_how_the_speaker_was_reached(text: str, ids: list[str]) -> None:
    assert found_quotes(text, SPOKEN) == ids


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("首相", "山田太郎首相は港を訪れた。"),
        ("“港を”", "山田太郎首相は港を訪れた。"),
        ("الوزير", "وقّع الوزير الاتفاق"),
        ("strasse", "Die Straße"),
        ("lodz", "ŁÓDŹ"),
        ("o'dal", "Zoë O’Dálaigh"),
        ("etretat", "in e\u0301tretat"),
        ("서울", "서울에서 만났다"),
    ],
)
def test_words_of_any_script_are_found_without_accents(typed: str, text: str) -> None:
    log = snapshot([event("this", None, text), event("other", None, "港 Lo dz")])
    assert found(typed, log) == ["this"]


def test_pages() -> None:
    page = LOG.page(EVERYTHING, 1, 2)
    assert [row.id for row in page.rows] == ["year", "open"]
    assert (page.start, page.total) == (1, 6)
    assert LOG.page(EVERYTHING, 99, 2).rows == []


def test_get_finds_events_and_quotes() -> None:
    assert LOG.get("met").id == "met"
    assert LOG.get("ferry").id == "ferry"
    with pytest.raises(KeyError):
        LOG.get("nobody")


def test_facets_count_matching_events_most_frequent_first() -> None:
    assert [(f.value, f.count) for f in LOG.facets(EVERYTHING, "country")] == [("NO", 2), ("SE", 1)]
    actors = LOG.facets(EVERYTHING, "actor")
    assert [facet.label for facet in actors] == ["Jon Roe", "Lindqvist", "Pål Ødegård", "Zoë Lindqvist"]
    assert LOG.facets(EVERYTHING, "actor", limit=1) == actors[:1]
    assert [(f.value, f.count) for f in LOG.facets(parse_query("vote"), "country")] == [("NO", 1)]
    assert [facet.label for facet in LOG.facets(EVERYTHING, "country")] == ["Norway", "Sweden"]
    assert [f.value for f in LOG.facets(EVERYTHING, "by")] == ["zoe-lindqvist"]


def test_what_can_be_chosen_of_a_field_does_not_shrink_with_its_own_filter() -> None:
    def choices(text: str) -> dict[str, int]:
        return {facet.value: facet.count for facet in LOG.facets(parse_query(text), "country")}

    assert choices("country:SE") == choices("-country:NO") == {"NO": 2, "SE": 1}
    assert choices("vote country:SE") == {"NO": 1}
    assert choices("country:SE OR storm") == {"NO": 1, "SE": 1}
    assert [(f.value, f.count) for f in LOG.tally(parse_query("country:SE"), "country")] == [
        ("NO", 1),
        ("SE", 1),
    ]


def test_facets_of_a_few_among_many_are_counted_alike() -> None:
    countries = ("NO", "SE", "FI")
    log = snapshot(
        [event(f"e{n}", "2017", f"event number{n}", countries=(countries[n % 3],)) for n in range(100)]
    )
    few = log.facets(parse_query("number10,number20 OR number31"), "country")
    assert [(facet.value, facet.count) for facet in few] == [("SE", 1)]
    many = log.facets(parse_query("-number31"), "country")
    assert [(facet.value, facet.count) for facet in many] == [("NO", 34), ("FI", 33), ("SE", 32)]


def test_sparks_count_what_begins_in_each_stretch() -> None:
    sparks = LOG.sparks(EVERYTHING, "actor", ["2015-01-01", "2016-01-01", "2018-01-01"])
    assert list(sparks("lindqvist")) == [1, 0]
    assert list(sparks("zoe-lindqvist")) == [0, 1]
    assert list(sparks("roe")) == list(sparks("nobody")) == [0, 0]


def test_histogram_has_every_bucket_and_both_counts() -> None:
    years = LOG.histogram(parse_query("skarvik"), "year")
    assert [(b.first, b.last, b.count, b.total) for b in years] == [
        ("2015-01-01", "2015-12-31", 0, 1),
        ("2016-01-01", "2016-12-31", 0, 0),
        ("2017-01-01", "2017-12-31", 2, 3),
    ]
    assert len(LOG.histogram(EVERYTHING, "month")) == 31
    assert snapshot().histogram(EVERYTHING, "day") == []
    assert snapshot([event("undated")]).histogram(EVERYTHING, "day") == []
    assert snapshot([event("far", "9999")]).histogram(EVERYTHING, "year")[0].total == 1


@given(st.lists(st.dates(dt.date(1999, 11, 1), dt.date(2001, 3, 1)), min_size=1, max_size=8))
def test_buckets_join_without_gaps_and_lose_no_event(days: list[dt.date]) -> None:
    log = snapshot([event(f"e{n}", day.isoformat()) for n, day in enumerate(days)])
    grains: tuple[Grain, ...] = ("day", "week", "month", "year")
    for grain in grains:
        buckets = log.histogram(EVERYTHING, grain)
        assert sum(bucket.total for bucket in buckets) == len(days)
        assert buckets[0].first <= min(days).isoformat()
        assert buckets[-1].last >= max(days).isoformat()
        for one, following in pairwise(buckets):
            assert dt.date.fromisoformat(one.last) + dt.timedelta(days=1) == dt.date.fromisoformat(
                following.first
            )


def test_summary_counts() -> None:
    summary = LOG.summary
    assert (summary.articles, summary.events, summary.quotes, summary.actors) == (2, 6, 2, 4)
    assert (summary.first, summary.last) == ("2015-03-02", "2017-12-31")


def test_rows_come_one_by_one_and_in_slices() -> None:
    rows = LOG.page(parse_query("country:NO")).rows
    assert [row.id for row in rows[0:5]] == [rows[0].id, rows[-1].id] == ["met", "vote"]
    facets = LOG.facets(EVERYTHING, "country")
    assert facets[0:9] == [facets[0], facets[1]]


def test_answers_are_the_same_before_and_after_reading_ahead() -> None:
    log = snapshot([event("met", "2017-05-29", "They met.", countries=("NO",)), event("left", None, "Gone.")])
    before = found("met country:NO", log)
    log.warm()
    assert found("met country:NO", log) == before == ["met"]
    assert found("gone has:nodate", log) == ["left"]
