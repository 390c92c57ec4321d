"""The page to search offline: whole without scripts, harmless, and alive in a real browser."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from store.index import Snapshot
from store.query import parse_query
from tests.store.making import article, event, quote, snapshot
from tui.clean import clean_line
from tui.export.formats import Format
from tui.export.writing import make_export

from .chromium import Page, needs_chromium, opened
from .hostile import HOSTILE, hostile_log


def page_of(log: Snapshot, query: str = "") -> Any:
    return html.document_fromstring(make_export(log, query, "page").content.decode())


def words(element: Any) -> str:
    return " ".join(element.text_content().split())


# ---------------------------------------------------------------- as it is written


@pytest.mark.parametrize("query", ["", "voss", "has:nodate", "nothing-has-this"])
def test_the_page_has_the_rows_of_the_filter_in_their_groups(log: Snapshot, query: str) -> None:
    page = page_of(log, query)
    shown = [f"event-{row.id}" for row in log.page(parse_query(query)).rows]
    assert [row.get("id") for row in page.find_class("event")] == shown
    assert len(page.find_class("group")) <= len(shown)
    assert ("hidden" in page.get_element_by_id("nothing").attrib) is bool(shown)


def test_every_row_shows_its_sentence_its_source_and_how_it_came_to_its_date(log: Snapshot) -> None:
    page = page_of(log)
    for row in log.page(parse_query("")).rows:
        told = page.get_element_by_id(f"event-{row.id}")
        assert len(told.findall(".//figure")) == len(row.sources)
        for source in row.sources:
            assert " ".join(clean_line(source.text).split()) in words(told)
            assert clean_line(source.how) in words(told)
            assert log.articles[source.article].article.title in words(told)


def test_every_quote_stands_below_its_events_or_in_a_row_of_its_own(log: Snapshot) -> None:
    page = page_of(log)
    told = {row.get("id"): row for row in page.findall(".//main//li")}
    in_events = {id: row.id for row in log.page(parse_query("")).rows for id in row.quotes}
    assert 0 < len(in_events) < log.summary.quotes
    for one in log.quotes(parse_query("")).rows:
        where = in_events.get(one.id)
        row = told[f"event-{where}" if where else f"quote-{one.id}"]
        assert clean_line(one.text) in words(row)
        assert (one.speaker or "nobody can tell who says it") in words(row)
        assert (f"quote-{one.id}" in told) is (where is None)


def test_quotes_and_events_of_a_filter_stand_in_order_of_date() -> None:
    events = [event("a", "2017-03-04", "The mill burned."), event("b", "2017-03-09", "The mill reopened.")]
    quotes = [quote("q", "We lost all.", "2017-03-06"), quote("r", "Nobody was hurt.", "2017-03-04")]
    page = page_of(snapshot(events, quotes=quotes, articles=[article("a")]))
    assert [row.get("id") for row in page.findall(".//main//li")] == [
        "event-a",
        "quote-r",
        "quote-q",
        "event-b",
    ]
    assert len(page.find_class("group")) == 3


def test_what_is_unsure_looks_unsure(log: Snapshot) -> None:
    page = page_of(log)
    met, rejected = (page.get_element_by_id(f"event-{id}") for id in ("e-met", "e-rejected"))
    assert words(met.find_class("disagree")[0]) == "Sources disagree on the date: 29 May 2017 ≠ 28 May 2017"
    headings = {words(one) for one in page.findall(".//h2")}
    assert {"29 May 2017Monday", "June 2017exact to the month", "Undatedno day is known"} <= headings
    assert words(rejected.find_class("unsure")[0]).startswith("date inferred")
    assert words(page.get_element_by_id("event-e-denied").find_class("status")[0]) == "denied"
    assert "31 May 2017 at the latest" in words(page.get_element_by_id("event-e-boarded"))
    assert [words(one) for one in met.findall(".//mark")] == ["on Monday", "Sunday, May 28"]


def test_a_copy_is_no_other_source() -> None:
    row = event("e", "2031-03-04", "It was seen.", articles=("a", "b", "c", "d"))
    first, copy, other, again = row.sources
    sources = (first, replace(copy, copy_of="a"), other, replace(again, article="a"))
    articles = [article(id) for id in "abc"]
    for told, said in (
        (sources, "1 more source, also in 1 article"),
        (sources[:2], "also in 1 article"),
        ((first, again), "1 more source"),
        ((first, sources[3]), "1 more sentence"),
    ):
        page = page_of(snapshot([replace(row, sources=told)], articles=[*articles, article("d")]))
        assert words(page.find(".//summary")) == said
    assert "b · a copy of a" in words(page_of(snapshot([replace(row, sources=sources)], articles=articles)))


def test_the_page_names_its_filter_and_what_that_left_out(log: Snapshot) -> None:
    page = page_of(log, "country:NL -ferry")
    assert words(page.find_class("filter")[0]) == "Filter country:NL -ferry 3 of 13 events"
    assert "10 of 13 events and 3 of 3 quotes left out by the filter country:NL -ferry" in words(
        page.find(".//footer")
    )


def test_every_bar_leads_to_a_date_that_is_there(log: Snapshot) -> None:
    page = page_of(log)
    targets = [bar.get("href")[1:] for bar in page.findall(".//nav//a")]
    assert targets
    assert {page.get_element_by_id(target).tag for target in targets} == {"section"}


def test_nothing_of_an_article_becomes_markup_or_a_link_that_runs() -> None:
    log = hostile_log()
    page = page_of(log)
    (script,) = page.findall(".//script")
    assert "alert" not in script.text
    assert " ".join(clean_line(HOSTILE).split()) in words(page)
    bad = article("a", "It was seen.")
    for url, linked in (("javascript:alert(1)", False), ('https://a.example/"><b>', True)):
        parsed = type(bad)(type(bad.article)("a", "It was seen.", url=url), bad.publication)
        page = page_of(snapshot([event("e", None, "It was seen.")], articles=[parsed]))
        assert [one.get("href") for one in page.findall(".//figure//a")] == ([url] if linked else [])
        assert not page.findall(".//b")


def test_the_page_asks_for_nothing_and_allows_nothing(log: Snapshot) -> None:
    text = make_export(log, "", "page").content.decode()
    page = page_of(log)
    policy = page.find(".//meta[@http-equiv]").get("content")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert not re.search(r"@import|url\(|fetch\(|XMLHttpRequest|https?://", text)
    assert [one.get("href") for one in page.findall(".//link")] == ["data:,"]
    assert not page.xpath("//*[@src or @style or @onclick]")


# ---------------------------------------------------------------- in a browser


@asynccontextmanager
async def shown(
    log: Snapshot, folder: Path, format: Format = "page", *, scripts: bool = True
) -> AsyncIterator[Page]:
    """The export, opened as a file in Chromium; all it asks of the network and complains about is kept."""
    path = folder / "log.html"
    path.write_bytes(make_export(log, "", format).content)
    async with opened("about:blank", folder / "profile") as tab:
        for domain in ("Page", "Runtime", "Log", "Network"):
            await tab.command(f"{domain}.enable")
        await tab.command("Emulation.setScriptExecutionDisabled", value=not scripts)
        await tab.command("Page.navigate", url=path.as_uri())
        await tab.until("document.readyState === 'complete' && location.protocol === 'file:'")
        yield tab


def asked_and_complained(tab: Page) -> list[Any]:
    """Addresses beside the page's own, and every line of the console."""
    asked = [
        one["params"]["request"]["url"] for one in tab.events if one["method"] == "Network.requestWillBeSent"
    ]
    loud = ("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown")
    complaints = [one["params"] for one in tab.events if one["method"] in loud]
    return [url for url in asked if not url.endswith("/log.html") and url != "data:,"] + complaints


ROWS = "[...document.querySelectorAll('.event:not([hidden])')].map(row => row.id)"


@needs_chromium
async def test_the_search_filters_rows_and_keys_move(log: Snapshot, tmp_path: Path) -> None:
    async with shown(log, tmp_path) as tab:
        assert len(await tab.value(ROWS)) == 13
        for key in "/etretat":
            await tab.press(key)
        assert await tab.value(ROWS) == ["event-e-landed"]  # written with an accent there
        assert (
            await tab.value("document.getElementById('found').value") == "1 of 13 events · 0 of 1 other quote"
        )
        assert await tab.value("document.querySelectorAll('.group:not([hidden])').length") == 1
        await tab.command("Input.dispatchKeyEvent", type="keyDown", key="Escape")
        assert len(await tab.value(ROWS)) == 13
        for key in "jjk":
            await tab.press(key)
        assert await tab.value("document.activeElement.id") == "event-e-longest"
        await tab.press("j")
        assert await tab.value("document.querySelector('.here').id") == "event-e-landed"
        assert asked_and_complained(tab) == []


@needs_chromium
async def test_a_search_that_finds_nothing_says_so_and_enter_opens_more_sources(
    log: Snapshot, tmp_path: Path
) -> None:
    async with shown(log, tmp_path) as tab:
        for key in "/xyz":
            await tab.press(key)
        assert await tab.value("document.getElementById('nothing').offsetHeight") > 0
        await tab.command("Input.dispatchKeyEvent", type="keyDown", key="Escape")
        for key in "/talks":
            await tab.press(key)
        for _ in range(2):
            await tab.command("Input.dispatchKeyEvent", type="keyDown", key="Enter")
        assert await tab.value("document.querySelector('#event-e-met details').open")
        assert asked_and_complained(tab) == []


@needs_chromium
@pytest.mark.parametrize("format", ["page", "html"])
async def test_a_hostile_page_runs_nothing_and_asks_for_nothing(tmp_path: Path, format: Format) -> None:
    async with shown(hostile_log(), tmp_path, format) as tab:
        text = await tab.value("document.body.innerText")
        assert "<script>alert(1)</script>" in text.replace("\n", " ")
        assert asked_and_complained(tab) == []


@needs_chromium
@pytest.mark.parametrize(("scheme", "dark"), [("light", False), ("dark", True)])
async def test_the_page_follows_light_and_dark_and_fits_a_telephone(
    log: Snapshot, tmp_path: Path, scheme: str, dark: bool
) -> None:
    async with shown(log, tmp_path) as tab:
        await tab.command(
            "Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}]
        )
        await tab.command(
            "Emulation.setDeviceMetricsOverride", width=360, height=740, deviceScaleFactor=1, mobile=True
        )
        paper = await tab.value("getComputedStyle(document.body).backgroundColor")
        assert (sum(map(int, re.findall(r"\d+", paper))) < 200) is dark
        assert await tab.value("document.documentElement.scrollWidth") <= 360


@needs_chromium
async def test_the_page_reads_without_scripts(log: Snapshot, tmp_path: Path) -> None:
    async with shown(log, tmp_path, scripts=False) as tab:
        assert await tab.value("document.getElementById('event-e-vote').checkVisibility()")
        assert await tab.value("document.getElementById('search').offsetHeight") == 0
        assert await tab.value("document.querySelectorAll('#strip a').length") == 5


@needs_chromium
async def test_print_shows_rows_and_no_search(log: Snapshot, tmp_path: Path) -> None:
    async with shown(log, tmp_path) as tab:
        await tab.command("Emulation.setEmulatedMedia", media="print")
        assert await tab.value("document.getElementById('search').offsetHeight") == 0
        assert await tab.value("getComputedStyle(document.querySelector('.bar')).position") == "static"
        assert await tab.value("document.getElementById('event-e-vote').offsetHeight") > 0
