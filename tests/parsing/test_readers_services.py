"""Tables, JSON and feeds as services and spreadsheets really write them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson
import pytest

from parsing.readers import iso_day
from parsing.readers.published import order_of
from parsing.records import Article
from tests.parsing.reading.making import FIRST, SECOND, THIRD, read, reason

DAY = "2017-05-30"
TIME = f"{DAY}T10:00:00Z"
HTML = f"<p>{FIRST}</p><p>{SECOND}</p>"


def of_json(folder: Path, data: Any) -> Article:
    (article,) = read(folder, "a.json", orjson.dumps(data)).articles
    return article


@pytest.mark.parametrize(
    ("data", "title", "text"),
    [
        (
            {"response": {"status": "ok", "results": [{
                "id": "world/ferry", "webTitle": "Web title", "webPublicationDate": TIME,
                "fields": {"headline": "Last ferry", "bodyText": FIRST},
            }]}},
            "Last ferry", FIRST,
        ),
        (
            {"response": {"docs": [{
                "headline": {"main": "Last ferry", "kicker": None}, "pub_date": TIME, "abstract": THIRD,
                "lead_paragraph": FIRST, "byline": {"original": "By Ana Doe"},
            }]}},
            "Last ferry", FIRST,
        ),
        (
            [{"id": 5, "date": TIME, "title": {"rendered": "Ferry &amp; harbour"},
              "content": {"rendered": HTML, "protected": False}}],
            "Ferry & harbour", f"{FIRST}\n\n{SECOND}",
        ),
        (
            {"hits": {"hits": [{"_source": {"title": "Last ferry", "text": FIRST, "date": TIME}}]}},
            "Last ferry", FIRST,
        ),
        ({"a1": {"title": "Last ferry", "text": FIRST, "publish_date": DAY}}, "Last ferry", FIRST),
        ({"title": "Last ferry", "body": [FIRST, SECOND], "date": DAY}, "Last ferry", f"{FIRST}\n\n{SECOND}"),
        (
            {"posts": [{"thread": {"site": "x"}, "title": "Last ferry", "text": FIRST, "published": TIME}]},
            "Last ferry", FIRST,
        ),
        (
            {"name": "Tern", "messages": [
                {"title": "Last ferry", "date": TIME, "text": [FIRST[:9], {"text": FIRST[9:]}]},
            ]},
            "Last ferry", FIRST,
        ),
        ({"title": "Last ferry", "content": None, "description": FIRST, "date": DAY}, "Last ferry", FIRST),
    ],
)  # fmt: skip
def test_json_of_services_is_read(tmp_path: Path, data: Any, title: str, text: str) -> None:
    article = of_json(tmp_path, data)
    assert (article.title, article.text, article.published) == (title, text, DAY)
    assert article.author in (None, "Ana Doe")


def test_a_description_of_something_else_is_no_article(tmp_path: Path) -> None:
    package = orjson.dumps({"name": "ferry-site", "version": "1.0", "description": "Times of all ferries"})
    assert reason(tmp_path, "package.json", package).startswith("no article in this JSON")


def test_a_text_of_which_a_service_gives_only_the_start_says_so(tmp_path: Path) -> None:
    cut = {"articles": [{"title": "Ferry", "content": f"{FIRST[:49]}… [+1234 chars]", "publishedAt": TIME}]}
    reading = read(tmp_path, "a.json", orjson.dumps(cut))
    assert reading.articles[0].text == f"{FIRST[:49]}…"
    assert reading.warnings == ("article 1: only the start of its text is here",)


@pytest.mark.parametrize(
    "content",
    [
        f'sep=;\ntitle;text;date\n"Ferry; harbour";"{FIRST}";{DAY}\n',
        f'\ufeffHeadline,Full Text,Publication Date\n"Ferry; harbour","{FIRST}","May 30, 2017"\n',
        f'title\ttext\tdate\n"Ferry; harbour"\t"{FIRST}"\t30.05.2017\n',
    ],
)
def test_csv_as_spreadsheets_write_it(tmp_path: Path, content: str) -> None:
    (article,) = read(tmp_path, "a.csv", content).articles
    assert (article.title, article.text, article.published) == ("Ferry; harbour", FIRST, DAY)


def test_a_row_with_more_cells_than_names_is_named_not_cut(tmp_path: Path) -> None:
    reading = read(tmp_path, "a.csv", f'title,text\nFerry,It closed, he said\nShip,"{FIRST}",,\n')
    assert [one.text for one in reading.articles] == [FIRST]
    assert reading.unreadable == (
        "row 1: 3 cells under 2 names: perhaps one holds a delimiter without quotes",
    )


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.csv", "id,title,url\n1,Ferry,https://x.example\n", "no column with the text, links alone"),
        (
            "a.json",
            '{"articles": [{"title": "Ferry", "url": "https://x.example"}]}',
            "it has links, no texts",
        ),
        (
            "gkg.csv",
            "20170530081500-1\t20170530081500\t1\tx.example" + "\tx" * 23,
            "a GDELT table: it has links",
        ),
    ],
)
def test_what_has_links_alone_says_so(tmp_path: Path, name: str, content: str, said: str) -> None:
    assert said in reason(tmp_path, name, content)


def test_posts_of_social_media_have_their_day_and_author(tmp_path: Path) -> None:
    article = of_json(
        tmp_path,
        [{"created_at": "Tue May 30 10:00:00 +0000 2017", "full_text": FIRST, "user": {"name": "The Tern"}}],
    )
    assert (article.published, article.author, article.text) == (DAY, "The Tern", FIRST)


def test_a_quoted_cell_keeps_its_line_ends(tmp_path: Path) -> None:
    (article,) = read(
        tmp_path, "a.csv", f'title;text\nFerry;"{FIRST}\n\nHe said ""no""; and left."\n'
    ).articles
    assert article.text == f'{FIRST}\n\nHe said "no"; and left.'


def test_a_few_words_in_windows_1252_are_western(tmp_path: Path) -> None:
    (article,) = read(tmp_path, "a.csv", "text\nThe café said “it’s – over”.\n".encode("cp1252")).articles
    assert article.text == "The café said “it’s – over”."


@pytest.mark.parametrize("lost", ["", "\x9d"])
def test_what_was_encoded_twice_is_mended(tmp_path: Path, lost: str) -> None:
    twice = FIRST + " " + SECOND.encode().decode("cp1252", "ignore").replace("â€ ", f"â€{lost} ")
    reading = read(tmp_path, "a.csv", f'text\n"{twice.replace(chr(34), chr(34) * 2)}"\n')
    assert reading.articles[0].text == f"{FIRST} {SECOND}"
    assert reading.warnings == ("was encoded twice; mended",)


@pytest.mark.parametrize("text", ["“CAFÉ” and «À » in São Tomé", "naïve Ã© once", "Ärger in Übersee"])
def test_what_was_encoded_once_stays(tmp_path: Path, text: str) -> None:
    reading = read(tmp_path, "a.txt", text)
    assert (reading.articles[0].text, reading.warnings) == (text, ())


def test_the_dates_of_a_table_tell_each_other_which_number_is_the_day(tmp_path: Path) -> None:
    def days(*dates: str) -> list[str | None]:
        rows = "\n".join(f'"{FIRST}",{date}' for date in dates)
        return [one.published for one in read(tmp_path, "a.csv", f"text,date\n{rows}\n").articles]

    assert days("06/07/2017", "05/30/2017") == ["2017-06-07", "2017-05-30"]
    assert days("06/07/2017", "30/05/2017") == ["2017-07-06", "2017-05-30"]
    assert days("06/07/2017") == [None]


def test_dates_of_two_orders_in_one_table_tell_nothing() -> None:
    assert order_of(["05/30/2017", "30/05/2017"]) is None
    assert order_of(["2017-05-30", "soon", "06/07/2017"]) is None


@pytest.mark.parametrize("text", ["1496138400", "1496138400000", "1496138400.25"])
def test_a_time_in_seconds_is_its_day(text: str) -> None:
    assert iso_day(text) == DAY


def test_a_feed_is_read_as_feeds_are(tmp_path: Path) -> None:
    feed = f"""<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Tern &amp;amp; Gull</title>
    <item><title>Ferry &amp;amp; harbour</title><guid>f1</guid><dc:date>{TIME}</dc:date>
    <description>Short.</description><content:encoded><![CDATA[{HTML}]]></content:encoded></item>
    <item><title>Ship</title><guid>f2</guid><description>{FIRST} &lt;br&gt; {THIRD}</description></item>
    </channel></rss>"""
    first, second = read(tmp_path, "a.rss", feed).articles
    assert (first.title, first.source, first.published) == ("Ferry & harbour", "Tern & Gull", DAY)
    assert first.text == f"{FIRST}\n\n{SECOND}\n"
    assert "<" not in second.text
    assert second.published is None


def test_an_atom_entry_in_xhtml_without_link_or_publication_date(tmp_path: Path) -> None:
    feed = f"""<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">
    <title type="html">Tern &amp;mdash; News</title><id>f</id><updated>2019-01-01T00:00:00Z</updated>
    <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Last <b>ferry</b></div></title>
    <id>e1</id><updated>{TIME}</updated><content type="xhtml">
    <div xmlns="http://www.w3.org/1999/xhtml">{HTML}</div></content></entry></feed>"""
    (article,) = read(tmp_path, "a.atom", feed).articles
    assert (article.title, article.source, article.published) == ("Last ferry", "Tern — News", DAY)
    assert (article.text, article.url) == (f"{FIRST}\n\n{SECOND}\n", None)
