"""Exports: whole, read back by their own libraries, honest about what they leave out, safe to open."""

from __future__ import annotations

import csv
import json
import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

import pytest

from store.index import Snapshot
from store.query import QuerySyntaxError
from tui.clean import clean
from tui.export import FORMATS, SUFFIXES, Format, render_export, write_export

UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.mark.parametrize("format", FORMATS)
def test_no_control_or_bidi_character_of_an_article_gets_out(log: Snapshot, format: Format) -> None:
    page = render_export(log, "", format).replace("\r\n", "\n")
    assert UNSAFE.search(page) is None


@pytest.mark.parametrize("format", FORMATS)
def test_a_filter_is_named_in_every_page_that_has_a_head(log: Snapshot, format: Format) -> None:
    page = render_export(log, "status:scheduled", format)
    assert format == "csv" or "status:scheduled" in page.replace("&#x27;", "'")


@pytest.mark.parametrize("format", FORMATS)
def test_a_filter_nobody_can_read_is_an_error(log: Snapshot, format: Format) -> None:
    with pytest.raises(QuerySyntaxError):
        render_export(log, "country:", format)


def test_json_holds_every_row_with_its_sentence(log: Snapshot) -> None:
    page = json.loads(render_export(log, "", "json"))
    assert len(page["events"]) == log.summary.events
    assert len(page["quotes"]) == log.summary.quotes
    assert page["left_out"] == {"events": 0, "quotes": 0}
    texts = {article: clean(parsed.article.text) for article, parsed in log.articles.items()}
    for row in page["events"]:
        assert row["sources"]
        for source in row["sources"]:
            assert texts[source["article"]][source["start"] : source["end"]] == source["text"]
    assert {actor for row in page["events"] for actor in row["actors"]} <= {a["id"] for a in page["actors"]}


def test_json_without_a_filter_holds_articles_and_actors_of_no_row(log: Snapshot) -> None:
    page = json.loads(render_export(log, "", "json"))
    assert [article["id"] for article in page["articles"]] == list(log.articles)
    assert [actor["id"] for actor in page["actors"]] == list(log.actors)


@pytest.mark.parametrize("query", ["", "has:quote", "status:scheduled", "voss"])
def test_every_id_in_json_is_of_a_row_that_is_there(log: Snapshot, query: str) -> None:
    page = json.loads(render_export(log, query, "json"))
    ids = {table: {row["id"] for row in page[table]} for table in ("articles", "events", "quotes", "actors")}
    for event in page["events"]:
        assert ids["actors"].issuperset(event["actors"])
        assert ids["quotes"].issuperset(event["quotes"])
    for quote in page["quotes"]:
        assert ids["actors"].issuperset({*quote["addressees"], quote["speaker_id"]} - {None})
        assert ids["quotes"].issuperset(quote["denies"])
    places = [source for row in page["events"] for source in row["sources"]]
    places += [variant for row in page["quotes"] for variant in row["variants"]]
    assert ids["articles"].issuperset(place["article"] for place in places)


def test_the_fields_of_json_are_those_the_documentation_shows(log: Snapshot) -> None:
    page = json.loads(render_export(log, "", "json"))
    shown = (Path(__file__).parents[2] / "docs" / "json.md").read_text(encoding="utf-8")
    head, *parts = shown.split("\n## ")
    sections = {part.split("\n", 1)[0]: part for part in parts} | {"": head}
    assert set(re.findall(r"`(\w+)`", head)) >= set(page)
    for table in ("articles", "events", "quotes", "actors"):
        named = set()
        for line in sections[table].splitlines():
            if line.startswith("| `"):
                named |= set(re.findall(r"`(\w+)`", line.split("|")[1]))
        assert named == set(page[table][0])


def test_json_of_a_filter_counts_what_it_leaves_out(log: Snapshot) -> None:
    page = json.loads(render_export(log, "has:nodate", "json"))
    assert all(row["date"] is None for row in page["events"])
    assert page["left_out"]["events"] == log.summary.events - len(page["events"]) > 0


def test_csv_has_a_row_each_and_runs_no_formula(log: Snapshot) -> None:
    rows = list(csv.DictReader(StringIO(render_export(log, "", "csv"))))
    assert sum(row["kind"] == "event" for row in rows) == log.summary.events
    assert sum(row["kind"] == "quote" for row in rows) == log.summary.quotes
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


def test_html_is_one_page_without_markup_of_an_article(log: Snapshot) -> None:
    page = render_export(log, "", "html")
    tags: list[str] = []
    reader = HTMLParser()
    reader.handle_starttag = lambda tag, attrs: tags.append(tag)  # type: ignore[method-assign]
    reader.feed(page)
    assert tags[0] == "html"
    assert "script" not in tags
    assert "[sic]" in page


def test_svg_is_well_formed(log: Snapshot) -> None:
    assert ET.fromstring(render_export(log, "", "svg")).tag.endswith("svg")


def test_markdown_keeps_the_sentences_as_words_not_as_markup(log: Snapshot) -> None:
    page = render_export(log, "", "markdown")
    assert "\\[sic\\]" in page
    assert "Sources disagree on" in page


def test_text_is_plain(log: Snapshot) -> None:
    page = render_export(log, "", "text")
    assert "2017-05-29" in page
    assert all(line == line.rstrip() for line in page.splitlines())


@pytest.mark.parametrize("format", FORMATS)
def test_writing_tells_path_rows_and_what_was_left_out(log: Snapshot, tmp_path: Path, format: Format) -> None:
    path = tmp_path / f"out{SUFFIXES[format]}"
    result = write_export(log, "status:scheduled", format, path)
    shown = len([1 for row in json.loads(render_export(log, "status:scheduled", "json"))["events"]])
    assert (result.path, result.rows) == (path, shown)
    assert result.left_out == (
        f"{log.summary.events - shown} of {log.summary.events} events left out by the filter status:scheduled"
    )
    assert path.read_text(encoding="utf-8").strip()
