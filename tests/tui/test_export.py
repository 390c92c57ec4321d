"""Exports of every format: what the filter shows, harmless, honest about what they leave out."""

from __future__ import annotations

import codecs
import csv
import json
import re
import xml.etree.ElementTree as ET
from dataclasses import fields
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from parsing.logged import Source
from parsing.records import Affiliation
from store.index import Snapshot
from store.query import QuerySyntaxError, parse_query
from tests.store.making import article, event, snapshot
from tui.clean import clean
from tui.export.formats import FORMATS, KINDS, PAGE_FORMATS, Format
from tui.export.writing import make_export, write_export

from .hostile import hostile_log

UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
TEXT_FORMATS = tuple(format for format in FORMATS if not KINDS[format].binary)


def render(log: Snapshot, query: str, format: Format) -> str:
    return make_export(log, query, format).content.decode()


@pytest.fixture
def hostile() -> Snapshot:
    return hostile_log()


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_holds_the_rows_it_can_and_counts_the_others(log: Snapshot, format: Format) -> None:
    made = make_export(log, "", format)
    without = {
        "timesketch": "4 undated events and 1 undated quote left out: a row of Timesketch has a time",
        "timelinejs": "4 undated events left out: a slide has a date; "
        "2 quotes left out: said in no event that has a slide",
        "ics": "12 events left out: not scheduled; 3 quotes left out: the calendar is of events",
        "parquet": "3 quotes left out: the table is of events",
        "graphml": "5 events left out: no actor is named; 3 quotes left out: the graph is of events",
        "markdown": "3 quotes left out: the timeline is of events",
        **dict.fromkeys(("text", "html", "svg"), "3 quotes left out: the summary is of events"),
    }
    of_events = {"ics": "1 event", "graphml": "8 events"}
    held = {"timesketch": "9 events and 2 quotes", "timelinejs": "9 events and 1 quote", **of_events}
    both = "13 events" if "quotes left out: the" in made.left_out else "13 events and 3 quotes"
    assert made.left_out == without.get(format, "")
    assert made.told == held.get(format, both)


@pytest.mark.parametrize("format", TEXT_FORMATS)
@pytest.mark.parametrize("which", ["log", "hostile"])
def test_no_control_or_bidi_character_of_an_article_gets_out(
    request: pytest.FixtureRequest, which: str, format: Format
) -> None:
    page = render(request.getfixturevalue(which), "", format).replace("\r\n", "\n")
    assert UNSAFE.search(page) is None


@pytest.mark.parametrize("format", FORMATS)
def test_a_filter_is_named_in_every_format(log: Snapshot, format: Format) -> None:
    assert b"status:scheduled" in make_export(log, "status:scheduled", format).content


@pytest.mark.parametrize("format", FORMATS)
def test_a_filter_nobody_can_read_is_an_error(log: Snapshot, format: Format) -> None:
    with pytest.raises(QuerySyntaxError):
        make_export(log, "country:", format)


@pytest.mark.parametrize("format", FORMATS)
def test_an_empty_log_can_be_exported(empty_log: Snapshot, format: Format) -> None:
    made = make_export(empty_log, "", format)
    assert (made.events, made.quotes or 0, made.left_out) == (0, 0, "")


@pytest.mark.parametrize("format", FORMATS)
def test_writing_tells_path_rows_and_what_was_left_out(log: Snapshot, tmp_path: Path, format: Format) -> None:
    path = tmp_path / f"out{KINDS[format].suffix}"
    result = write_export(log, "status:scheduled", format, path)
    assert result.path == path
    assert result.told.startswith("0 events" if format == "graphml" else "1 event")
    assert result.left_out.startswith("12 of 13 events")
    assert "left out by the filter status:scheduled" in result.left_out
    content = path.read_bytes().removeprefix(codecs.BOM_UTF8)
    assert content == make_export(log, "status:scheduled", format).content or format == "ics"


def test_what_a_filter_took_too_long_to_look_at_is_said() -> None:
    log = snapshot([event("e", "2031-03-04", "a" * 5000 + "!")], articles=[article("a")])
    for format in FORMATS:
        assert "/(a+)+$/ took too long on 1 row" in make_export(log, "/(a+)+$/", format).left_out


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_any_text_can_be_exported_and_only_what_steers_is_changed(text: str) -> None:
    log = snapshot([event("e", "2031-03-04", text, status="scheduled")], (), (), [article("a", text, text)])
    for format in FORMATS:
        content = make_export(log, "", format).content
        if not KINDS[format].binary:
            assert UNSAFE.search(content.decode().replace("\r\n", "\n")) is None
    assert json.loads(render(log, "", "json"))["events"][0]["summary"] == clean(text)
    ET.fromstring(render(log, "", "svg"))


def test_a_file_is_replaced_whole_keeps_its_mode_and_leaves_nothing_beside(
    log: Snapshot, tmp_path: Path
) -> None:
    path, link = tmp_path / "out.csv", tmp_path / "link.csv"
    path.write_text("before")
    path.chmod(0o640)
    link.symlink_to(path)
    write_export(log, "", "csv", link)
    assert link.is_symlink()
    assert path.read_text(encoding="utf-8-sig").startswith("kind,")
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(tmp_path.iterdir()) == [link, path]


def test_a_failed_write_leaves_what_was_there(
    log: Snapshot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "out.csv"
    path.write_text("before")
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_export(log, "", "csv", path)
    assert path.read_text() == "before"
    assert [*tmp_path.iterdir()] == [path]


# ---------------------------------------------------------------- json


def test_json_holds_every_row_with_its_sentence(log: Snapshot) -> None:
    page = json.loads(render(log, "", "json"))
    assert len(page["events"]) == log.summary.events
    assert len(page["quotes"]) == log.summary.quotes
    assert page["left_out"] == {"events": 0, "quotes": 0}
    texts = {id: clean(parsed.article.text) for id, parsed in log.articles.items()}
    for row in page["events"]:
        assert row["sources"]
        for source in row["sources"]:
            assert texts[source["article"]][source["start"] : source["end"]] == source["text"]
    assert {actor for row in page["events"] for actor in row["actors"]} <= {a["id"] for a in page["actors"]}


def test_json_without_a_filter_holds_articles_and_actors_of_no_row(log: Snapshot) -> None:
    page = json.loads(render(log, "", "json"))
    assert [row["id"] for row in page["articles"]] == list(log.articles)
    assert [row["id"] for row in page["actors"]] == list(log.actors)


@pytest.mark.parametrize("query", ["", "has:quote", "status:scheduled", "voss"])
def test_every_id_in_json_is_of_a_row_that_is_there(log: Snapshot, query: str) -> None:
    page = json.loads(render(log, query, "json"))
    ids = {table: {row["id"] for row in page[table]} for table in ("articles", "events", "quotes", "actors")}
    for row in page["events"]:
        assert ids["actors"].issuperset(row["actors"])
        assert ids["quotes"].issuperset(row["quotes"])
    for quote in page["quotes"]:
        assert ids["actors"].issuperset({*quote["addressees"], quote["speaker_id"]} - {None})
        assert ids["quotes"].issuperset([*quote["denies"], *quote["denied_by"]])
    places = [source for row in page["events"] for source in row["sources"]]
    places += [variant for row in page["quotes"] for variant in row["variants"]]
    assert ids["articles"].issuperset(place["article"] for place in places)


def test_the_fields_of_json_are_those_the_documentation_shows(log: Snapshot) -> None:
    page = json.loads(render(log, "", "json"))
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
    source = set(page["events"][0]["sources"][0])
    within = {
        "sources": source,
        "variants": set(page["quotes"][0]["variants"][0]) - source,
        "affiliation": {field.name for field in fields(Affiliation)},
    }
    for name, there in within.items():
        (told,) = re.findall(rf"^\| `{name}` \| (.*) \|$", shown, re.MULTILINE)
        assert set(re.findall(r"`(\w+)`", told)) >= there, name


def test_json_of_a_filter_counts_what_it_leaves_out(log: Snapshot) -> None:
    page = json.loads(render(log, "has:nodate", "json"))
    assert all(row["date"] is None for row in page["events"])
    assert page["left_out"]["events"] == log.summary.events - len(page["events"]) > 0


# ---------------------------------------------------------------- csv


def test_csv_has_a_row_each(log: Snapshot) -> None:
    rows = list(csv.DictReader(StringIO(render(log, "", "csv"), newline="")))
    assert sum(row["kind"] == "event" for row in rows) == log.summary.events
    assert sum(row["kind"] == "quote" for row in rows) == log.summary.quotes
    by_id = {row["id"]: row for row in rows}
    for told in log.page(parse_query("")).rows:
        assert by_id[told.id]["sentence"] == clean(told.sources[0].text)


def test_a_row_is_told_with_how_the_source_it_is_dated_by_reached_that_day() -> None:
    """The first source has the day too, but founded worse."""
    two = (
        Source("a", 0, 5, "They left.", "2017-05-29", "inferred", "told with what “Monday” dates"),
        Source("b", 0, 5, "They left on Monday.", "2017-05-29", "relative", "“Monday”: the last one"),
    )
    row = event("left", "2017-05-29", "They left.", basis="relative", sources=two)
    log = snapshot([row], articles=[article("a"), article("b")])
    (cells,) = csv.DictReader(StringIO(render(log, "", "csv")))
    assert (cells["basis"], cells["how"]) == ("relative", "“Monday”: the last one")
    assert "relative · “Monday”: the last one" in render(log, "", "text")


def test_csv_can_be_of_events_or_of_quotes_alone_and_counts_the_others(log: Snapshot) -> None:
    for rows, total, other in (("events", 13, "3 quotes"), ("quotes", 3, "13 events")):
        made = make_export(log, "", "csv", rows)
        kinds = [row["kind"] for row in csv.DictReader(StringIO(made.content.decode(), newline=""))]
        assert kinds == [rows.removesuffix("s")] * total
        assert made.told == f"{total} {rows}"
        assert made.left_out == f"{other} left out: the table is of {rows}"


def test_every_row_of_csv_names_the_filter(log: Snapshot) -> None:
    page = render(log, "-status:denied", "csv")
    assert {row["filter"] for row in csv.DictReader(StringIO(page, newline=""))} == {"'-status:denied"}


def in_a_cell(text: str) -> str:
    page = render(snapshot([event("e", None, text)]), "", "csv")
    (row,) = csv.DictReader(StringIO(page, newline=""))
    return row["summary"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", "\n=", "＝", "＠"])
def test_no_cell_runs_as_a_formula(start: str) -> None:
    cell = in_a_cell(f"{start}cmd|' /C calc'!A0")
    assert re.match(r"['\s]", cell)


@pytest.mark.parametrize("text", ["'tis the season", "2017", "a = b", " -", "", "…"])
def test_other_cells_are_as_they_are(text: str) -> None:
    assert in_a_cell(text) == text


@given(st.text(st.sampled_from("'=+-@a, \"\n;"), max_size=6))
def test_a_cell_made_safe_is_read_back_by_taking_one_apostrophe_away(text: str) -> None:
    cell = in_a_cell(text)
    assert re.sub(r"^'(?='*[=+\-@\t\r\n＝＋－＠])", "", cell) == text


# ---------------------------------------------------------------- pages


class Tags(HTMLParser):
    """The tags of a page and its visible text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_html_is_one_page_without_markup_of_an_article(log: Snapshot, hostile: Snapshot) -> None:
    page = Tags(render(log, "", "html"))
    assert page.tags[0] == "html"
    assert "[sic]" in page.text
    assert "script" not in Tags(render(hostile, "", "html")).tags


def test_svg_is_well_formed_and_asks_for_nothing(log: Snapshot, hostile: Snapshot) -> None:
    assert ET.fromstring(render(log, "", "svg")).tag.endswith("svg")
    page = render(hostile, "", "svg")
    tags = {one.tag.partition("}")[2] for one in ET.fromstring(page).iter()}
    assert tags <= {"svg", "style", "defs", "clipPath", "rect", "text", "g", "circle"}
    assert "url(http" not in page.replace('"', "")


@pytest.mark.parametrize("text", ["1. The mill burns", "- No", "+ Yes", "---", "It costs $5, not $6"])
def test_no_sentence_of_markdown_begins_a_list_or_a_rule(text: str) -> None:
    log = snapshot([event("e", "2031-03-04", text)], articles=[article("a")])
    shown = MarkdownIt().render(render(log, "", "markdown"))
    assert f"<p>{text}\n" in shown
    assert "$" not in re.sub(r"\\\$", "", render(log, "", "markdown"))


def test_markdown_keeps_the_sentences_as_words_not_as_markup(log: Snapshot, hostile: Snapshot) -> None:
    page = render(log, "", "markdown")
    assert "\\[sic\\]" in page
    assert "Sources disagree on" in page
    shown = MarkdownIt().render(render(hostile, "", "markdown"))
    assert "script" not in Tags(shown).tags
    assert "[/b] <script>alert(1)</script>" in Tags(shown).text
    assert "&amp; \"'`$\\" in Tags(shown).text


def test_text_is_plain(log: Snapshot) -> None:
    page = render(log, "", "text")
    assert "2017-05-29" in page
    assert all(line == line.rstrip() for line in page.splitlines())


@pytest.mark.parametrize("format", PAGE_FORMATS)
def test_pages_say_what_share_they_show(log: Snapshot, format: Format) -> None:
    page = re.sub(r"&#160;|&nbsp;|\\", " ", render(log, "status:scheduled", format))
    assert re.search(r"1 of 13|12 of 13 events left out by the filter status:scheduled", page)
