"""`dateline stats`: right under every filter, readable at 80 columns, whole as JSON."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from rich.console import Console

from parsing.edtf import bounds
from parsing.records import Country, CountryMention, Tier
from store.index import Snapshot
from store.log import EventLog
from store.marking import mark
from store.query import parse_query
from tests.store.making import actor, article, event, snapshot
from tui.cli import main
from tui.export.writing import make_export
from tui.stats.counting import count_log, grain
from tui.stats.page import render_json, stats_page
from tui.stats.records import TOP, Stats

SHOWN = Path(__file__).parents[2] / "docs" / "stats.md"
ORTEN = """---
published: 2031-03-06
source: Orten Post
---
The mayor of Orten, Lisa Marr, opened the bridge on 3 March 2031.

“We are proud of this bridge,” Lisa Marr said.
"""
AGAIN = """Orten’s mayor, Lisa Marr, opened the bridge on 3 March 2031.

A German envoy, Udo Kranz, left for Berlin on 4 March 2031. The old ferry was sold.
"""


def page(stats: Stats, width: int = 80, **options: Any) -> str:
    out = StringIO()
    Console(file=out, width=width, highlight=False, **options).print(stats_page(stats))
    return out.getvalue()


def dateline(*arguments: str) -> Result:
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 0, done.output
    return done


@pytest.fixture
def path(tmp_path: Path) -> str:
    """A log of two articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "orten.txt").write_text(ORTEN, encoding="utf-8")
    (folder / "again-2031-03-05.txt").write_text(AGAIN, encoding="utf-8")
    log = str(tmp_path / "orten.json")
    dateline("ingest", str(folder), "--log", log)
    return log


# ---------------------------------------------------------------- the numbers


@pytest.mark.parametrize(
    "query", ["", "country:DE", "has:quote", "by:marr", "has:nodate", "kind:event ferry"]
)
def test_the_counts_are_those_of_the_export(path: str, query: str) -> None:
    stats = json.loads(dateline("stats", "--json", "-q", query, "--log", path).stdout)
    check(stats, json.loads(dateline("export", "--format", "json", "-q", query, "--log", path).stdout))


@pytest.mark.parametrize(
    "query", ["", "is:conflicting", "has:variants", "status:scheduled", "source:courier", "voss"]
)
def test_so_they_are_where_rows_of_every_kind_are(log: Snapshot, query: str) -> None:
    exported = make_export(log, query, "json").content
    check(json.loads(render_json(count_log(log, query))), json.loads(exported))


def check(stats: dict[str, Any], rows: dict[str, Any]) -> None:
    """Each count against the rows themselves."""
    events, quotes, articles = rows["events"], rows["quotes"], rows["articles"]
    for table in ("articles", "events", "quotes", "actors"):
        assert stats[table]["count"] == len(rows[table])
    assert {table: stats[table]["left_out"] for table in ("events", "quotes")} == {
        table: rows["left_out"][table] for table in ("events", "quotes")
    }
    assert counted(stats["events"]["status"]) == Counter(row["status"] for row in events)
    assert counted(stats["events"]["basis"]) == Counter(row["basis"] for row in events)
    assert listed(stats["events"]["types"]) == Counter(row["type"] for row in events)
    assert stats["events"]["grain"]["undated"] == sum(row["date"] is None for row in events)
    assert stats["events"]["merged"] == sum(several(row["sources"]) for row in events)
    assert stats["events"]["conflicting"] == sum(bool(row["conflicts"]) for row in events)
    assert counted(stats["quotes"]["kind"]) == Counter(row["kind"] for row in quotes)
    reached = Counter(row["attribution"] or "unattributed" for row in quotes)
    assert counted(stats["quotes"]["attribution"]) == reached
    assert stats["quotes"]["merged"] == sum(several(row["variants"]) for row in quotes)
    assert counted(stats["articles"]["published"]) == Counter(one["published_basis"] for one in articles)
    assert listed(stats["articles"]["sources"]) == Counter(one["source"] or None for one in articles)
    assert listed(stats["countries"]["top"]) == Counter(code for row in events for code in row["countries"])
    assert listed(stats["actors"]["top"]) == Counter(id for row in events for id in row["actors"])
    assert stats["first"] == min((row["first"] for row in events if row["first"]), default=None)
    assert stats["last"] == max((row["last"] for row in events if row["last"]), default=None)


def counted(counts: Mapping[Any, int]) -> Counter[str]:
    return Counter({value: number for value, number in counts.items() if number})


def listed(counts: list[dict[str, Any]]) -> Counter[str]:
    return Counter({one["value"]: one["count"] for one in counts})


def several(sources: list[dict[str, Any]]) -> bool:
    return len({one["article"] for one in sources}) > 1


def test_the_two_articles_are_told_as_they_are(path: str) -> None:
    stats = count_log(EventLog.open(path).snapshot(), "")
    assert counted(stats.articles.published) == {"metadata": 1, "file name": 1}
    assert [(one.value, one.count) for one in stats.articles.sources] == [("Orten Post", 1), (None, 1)]
    assert stats.events.merged == 1
    assert stats.quotes.kind["direct"] == 1
    assert [one.value for one in stats.countries.top] == ["DE"]
    assert stats.countries.inferred_only == []


@pytest.mark.parametrize(
    ("date", "wide"),
    [
        ("2017-02-13", "day"), ("2017-02-13~", "day"), ("2017-02-13T10:00", "day"), ("2017-02", "month"),
        ("2017-33", "quarter"), ("2017-36?", "quarter"), ("2017-21", "season"), ("2017-24", "season"),
        ("2017", "year"), ("2017~", "year"), ("201X", "decade"), ("2017-02-06/2017-02-12", "span"),
        ("../2017-02-15", "open"), ("2017/..", "open"), ("2017/", "open"),
        ("[2011-11-08,2016-11-08]", "one of several"), (None, "undated"), ("", "undated"),
    ],
)  # fmt: skip
def test_how_wide_a_date_is(date: str | None, wide: str) -> None:
    assert grain(date) == wide
    assert (bounds(date) is None) == (wide == "undated")


@pytest.mark.parametrize(
    ("tiers", "inferred"), [(["inferred"], True), (["inferred", "stated"], False), ([], True)]
)
def test_a_country_is_inferred_only_while_no_article_names_it(tiers: list[Tier], inferred: bool) -> None:
    mentions = tuple(CountryMention(0, 6, tier, "city") for tier in tiers)
    told = replace(article("a", "Vienna waited."), countries=(Country("AT", mentions),))
    reader = snapshot([event("e", "2031-03-03", countries=("AT",))], articles=[told])
    assert [one.value for one in count_log(reader, "").countries.inferred_only] == ["AT"] * inferred


def test_an_article_that_the_filter_hides_names_no_country() -> None:
    mention = CountryMention(0, 7, "stated", "name")
    articles = [article("a", "Vienna waited."), replace(article("b"), countries=(Country("AT", (mention,)),))]
    rows = [event("e", countries=("AT",), text="Vienna waited."), event("f", articles=("b",))]
    reader = snapshot(rows, articles=articles)
    assert count_log(reader, "").countries.inferred_only == []
    assert len(count_log(reader, "vienna").countries.inferred_only) == 1


def test_what_was_done_by_hand_is_counted(path: str) -> None:
    log = EventLog.open(path)
    reader = log.snapshot()
    ferry = next(row for row in reader.page(parse_query("")).rows if "ferry" in row.summary)
    mark(log, ferry)
    mark(log, reader.quotes(parse_query("")).rows[0])
    dateline("events", "redate", ferry.id, "2031-03", "--log", path)
    dateline("actors", "rename", "marr", "Elisabeth Marr", "--log", path)
    by_hand = json.loads(dateline("stats", "--json", "--log", path).stdout)["by_hand"]
    assert by_hand == {"corrections": 2, "lost": 0, "events": 1, "marked_events": 1, "marked_quotes": 1}
    told = dateline("stats", "--log", path).stdout
    assert "2 corrections made · 1 event corrected · 1 event marked · 1 quote" in told
    hidden = json.loads(dateline("stats", "--json", "-q", "-ferry", "--log", path).stdout)["by_hand"]
    assert (hidden["corrections"], hidden["events"], hidden["marked_events"]) == (2, 0, 0)


def test_only_the_first_actors_are_named_and_the_others_counted() -> None:
    actors = [actor(f"p-{number}", f"Person {number:02}") for number in range(30)]
    rows = [event(f"e{number}", actors=(f"p-{number}",)) for number in range(30)]
    stats = count_log(snapshot(rows, actors=actors), "")
    assert (len(stats.actors.top), stats.actors.acting, stats.actors.count) == (TOP, 30, 30)
    assert "and 20 more" in page(stats)


# ---------------------------------------------------------------- the page


@pytest.mark.parametrize("width", [80, 120])
def test_the_page_fits_and_names_all_there_is(log: Snapshot, width: int) -> None:
    told = page(count_log(log, ""), width)
    assert max(map(len, told.splitlines())) <= width
    for words in (
        "13 events",
        "3 quotes",
        "3 articles",
        "scheduled",
        "The Courier",
        "not known",
        "conflicting",
    ):
        assert words in told


def test_tables_stand_below_each_other_where_there_is_no_room(log: Snapshot) -> None:
    told = page(count_log(log, ""), 40)
    assert max(map(len, told.splitlines())) <= 40
    for words in ("published, known by", "The Courier", "scheduled", "events of a country"):
        assert words in told


def test_the_page_has_no_colour_where_none_is_wanted(log: Snapshot) -> None:
    stats = count_log(log, "")
    assert "\x1b[36m" in page(stats, force_terminal=True, color_system="standard")
    assert "\x1b[36m" not in page(stats, force_terminal=True, no_color=True)
    assert "\x1b" not in page(stats)


def test_a_filter_is_told_with_what_it_leaves_out(log: Snapshot) -> None:
    told = page(count_log(log, "status:scheduled"))
    assert "filter  status:scheduled" in told
    assert "events, 3 quotes left out" in told


def test_a_blank_filter_is_none(log: Snapshot) -> None:
    assert count_log(log, "  ") == count_log(log, "")


def test_a_filter_without_a_match_and_an_empty_log_say_so(log: Snapshot, empty_log: Snapshot) -> None:
    assert "No event and no quote matches this filter." in page(count_log(log, "zzz"))
    assert "This log is empty." in page(count_log(empty_log, ""))


def test_a_long_name_is_cut_not_wrapped() -> None:
    name = "The Extraordinarily Long Name of a Gazette " * 3
    rows = [event("e", articles=("a",))]
    told = page(count_log(snapshot(rows, articles=[article("a", outlet=name)]), ""))
    assert max(map(len, told.splitlines())) <= 80
    assert "The Extraordinarily" in told


def test_names_cannot_steer_the_terminal() -> None:
    reader = snapshot([event("e")], articles=[article("a", outlet="Post\x1b[31m\u202e")])
    for told in (page(count_log(reader, "")), render_json(count_log(reader, ""))):
        assert "Post␛[31m\ufffd" in told


# ---------------------------------------------------------------- JSON and the command


def test_the_fields_of_json_are_those_the_documentation_shows(log: Snapshot) -> None:
    head, *parts = SHOWN.read_text(encoding="utf-8").split("\n## ")
    sections = {part.split("\n", 1)[0]: re.findall(r"`([^`]+)`", part) for part in parts}
    stats = json.loads(render_json(count_log(log, "")))
    assert set(re.findall(r"`(\w+)`", head)) >= set(stats)
    for name, section in sections.items():
        values = [value for field in stats[name].values() if isinstance(field, dict) for value in field]
        assert set(section) >= {*stats[name], *values}
        rows = re.findall(r"^\| (`.*?) \|", parts[list(sections).index(name)], re.MULTILINE)
        assert {field for row in rows for field in re.findall(r"`(\w+)`", row)} == set(stats[name])


def test_a_filter_nobody_can_read_is_a_usage_error(path: str) -> None:
    done = CliRunner().invoke(main, ["stats", "-q", "country:", "--log", path])
    assert done.exit_code == 2
    assert "filter: " in done.stderr


def test_a_terminal_without_unicode_gets_question_marks_and_json_its_bytes(path: str) -> None:
    def printed(*arguments: str) -> bytes:
        env = {**os.environ, "PYTHONPATH": str(SHOWN.parents[1]), "PYTHONIOENCODING": "ascii"}
        command = [sys.executable, "-m", "tui", *arguments, "--log", path]
        return subprocess.run(command, capture_output=True, env=env, check=True).stdout

    assert b"2031-03-03 ? 2031-03-04" in printed("stats")
    assert b"All is well." in printed("doctor")
    query = "-zürich"
    assert json.loads(printed("stats", "--json", "-q", query).decode("utf-8"))["filter"] == query


def test_json_is_all_there_is_on_standard_output(path: str) -> None:
    done = dateline("stats", "--json", "--log", path)
    assert json.loads(done.stdout)["log"] == "orten"
