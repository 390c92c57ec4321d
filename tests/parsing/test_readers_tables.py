"""Tables of articles: CSV, Parquet, JSON."""

from __future__ import annotations

import csv
import datetime as dt
import io
from pathlib import Path

import orjson
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from parsing.readers import Reading, Unreadable, read_file
from tests.parsing.reading.making import FIRST, STORY, THIRD, read, reason

ROWS = [
    {
        "Headline": "Ferry",
        "Body": FIRST,
        "publish_date": "2017-05-30",
        "Publisher": "The Tern",
        "link": "u:1",
    },
    {"Headline": "Ship", "Body": "", "publish_date": "soon", "Publisher": "", "link": ""},
    {"Headline": "Ship, “old”", "Body": STORY, "publish_date": "soon", "Publisher": "Post", "link": ""},
]


def check_rows(reading: Reading, path: Path, part: str) -> None:
    first, third = reading.articles
    assert (first.id, first.path) == ("base#1", f"{path}#1")
    assert (first.title, first.text, first.published, first.source, first.url) == (
        "Ferry",
        FIRST,
        "2017-05-30",
        "The Tern",
        "u:1",
    )
    assert (third.id, third.title, third.text, third.url) == ("base#3", "Ship, “old”", STORY, None)
    assert reading.unreadable == (f"{part} 2: no “text”",)
    assert reading.warnings == (f"{part} 3: published: “soon” is no date we can read",)


@pytest.mark.parametrize(("name", "delimiter"), [("a.csv", ","), ("b.csv", ";"), ("c.tsv", "\t")])
def test_a_table_finds_its_columns_by_their_usual_names(tmp_path: Path, name: str, delimiter: str) -> None:
    text = io.StringIO()
    table = csv.DictWriter(text, ROWS[0].keys(), delimiter=delimiter)
    table.writeheader()
    table.writerows(ROWS)
    reading = read(tmp_path, name, "\ufeff" + text.getvalue().replace("\r\n", "\n"))
    check_rows(reading, tmp_path / name, "row")


def test_parquet(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    pq.write_table(pa.Table.from_pylist(ROWS), path)
    check_rows(read_file(path, "base"), path, "row")


def test_parquet_dates_and_a_table_without_texts(tmp_path: Path) -> None:
    pq.write_table(
        pa.Table.from_pylist([{"text": FIRST, "date": dt.datetime(2017, 5, 30, 8)}]), tmp_path / "a.parquet"
    )
    assert read_file(tmp_path / "a.parquet", "base").articles[0].published == "2017-05-30"
    pq.write_table(pa.Table.from_pylist([{"lead": FIRST}]), tmp_path / "b.parquet")
    with pytest.raises(Unreadable, match=r"^no column with the text \(there are lead\)"):
        read_file(tmp_path / "b.parquet", "base")


@pytest.mark.parametrize("holder", [None, "articles", "results"])
def test_json_is_a_list_of_articles_or_holds_one(tmp_path: Path, holder: str | None) -> None:
    data = orjson.dumps({"status": "ok", holder: ROWS} if holder else ROWS)
    check_rows(read(tmp_path, "a.json", data), tmp_path / "a.json", "article")


def test_json_of_one_article_with_nested_fields(tmp_path: Path) -> None:
    one = {
        "title": "Ferry",
        "content": f"<p>{FIRST}</p>\n<p>{THIRD}</p>",
        "source": {"id": None, "name": "The Tern"},
        "authors": [{"name": "Ana Doe"}, "Jon Roe"],
        "publishedAt": "2017-05-30T08:00:00Z",
    }
    (article,) = read(tmp_path, "a.json", orjson.dumps(one)).articles
    assert (article.text, article.source, article.author) == (
        f"{FIRST}\n\n{THIRD}",
        "The Tern",
        "Ana Doe, Jon Roe",
    )
    assert article.published == "2017-05-30"


def test_json_without_articles_says_so(tmp_path: Path) -> None:
    none = "no article in this JSON: no object with a “text”"
    assert reason(tmp_path, "a.json", '{"name": "settings", "version": 2}') == none
    assert reason(tmp_path, "a.json", "[1, 2]") == none
    assert reason(tmp_path, "a.json", "{broken").startswith("not JSON (")
    assert reason(tmp_path, "a.json", "[" * 3000).startswith("not JSON (")


def test_columns_of_other_names_are_given(tmp_path: Path) -> None:
    table = f"Schlagzeile,Rumpf,title\nFähre,{FIRST.replace(',', ';')},wrong\n"
    (article,) = read(tmp_path, "a.csv", table, title="Schlagzeile", text="rumpf").articles
    assert (article.title, article.text) == ("Fähre", FIRST.replace(",", ";"))
    assert reason(tmp_path, "a.csv", table) == (
        "no column with the text (there are Schlagzeile, Rumpf, title); say which with --map text=NAME"
    )
    with pytest.raises(Unreadable, match="no field is called “headline”"):
        read(tmp_path, "a.csv", table, headline="title")


def test_a_gdelt_table_of_events_has_no_texts(tmp_path: Path) -> None:
    row = "\t".join(["410412347", "20170530", *["" for _ in range(58)], "https://tern.example/1"])
    assert reason(tmp_path, "20170530.export.csv", row) == "a GDELT table: it has links, no texts"


def test_a_row_with_a_huge_field_leaves_the_others_alone(tmp_path: Path) -> None:
    reading = read(tmp_path, "a.csv", "text\none\n" + "x" * 20_000_001 + "\ntwo\n")
    assert [article.text for article in reading.articles] == ["one", "two"]
    assert len(reading.unreadable) == 1


def test_a_table_in_an_encoding_that_is_guessed(tmp_path: Path) -> None:
    reading = read(
        tmp_path, "a.csv", "title,text\nFähre,Die Fähre fährt nicht mehr über den Sund.\n".encode("cp1252")
    )
    assert reading.articles[0].title == "Fähre"
    assert reading.warnings == ("not UTF-8; read as cp1252, the likeliest encoding",)
