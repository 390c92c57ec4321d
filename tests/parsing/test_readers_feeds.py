"""Feeds, and lists of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.parsing.reading.making import FIRST, THIRD, read, reason, written

RSS = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>The Tern</title>
<item><title>Ferry line to close</title><link>https://tern.example/1</link><guid>tern-1</guid>
<pubDate>Tue, 30 May 2017 23:15:00 -0500</pubDate><author>ana@tern.example (Ana Doe)</author>
<description>&lt;p&gt;Ferry line to close&lt;/p&gt;&lt;p&gt;{FIRST}&lt;/p&gt;
&lt;script&gt;evil()&lt;/script&gt;&lt;p&gt;{THIRD}&lt;/p&gt;</description></item>
<item><title>Nothing more</title><guid>tern-2</guid></item>
<item><title>Plain words</title><guid>tern-3</guid><description>The ship sailed.</description></item>
</channel></rss>"""

ATOM = f"""<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">
<title>Holm Post</title><entry><id>urn:holm:1</id><title>Ferry line to close</title>
<published>2017-05-30T08:00:00Z</published><author><name>Jon Roe</name></author>
<summary>Short.</summary><content type="html">&lt;p&gt;{FIRST}&lt;/p&gt;</content></entry></feed>"""


def test_each_entry_of_a_feed_is_an_article(tmp_path: Path) -> None:
    reading = read(tmp_path, "tern.rss", RSS)
    first, third = reading.articles
    assert first.text == f"{FIRST}\n\n{THIRD}\n"
    assert (first.title, first.published, first.source, first.url) == (
        "Ferry line to close",
        "2017-05-30",
        "The Tern",
        "https://tern.example/1",
    )
    assert (third.id, third.path, third.text) == (
        "base#3",
        f"{tmp_path / 'tern.rss'}#tern-3",
        "The ship sailed.\n",
    )
    assert reading.unreadable == ("entry 2: empty",)


def test_an_atom_feed_gives_the_whole_content(tmp_path: Path) -> None:
    (article,) = read(tmp_path, "holm.xml", ATOM).articles
    assert (article.text, article.source, article.author) == (f"{FIRST}\n", "Holm Post", "Jon Roe")
    assert article.published == "2017-05-30"


def test_what_wordpress_puts_below_an_entry_is_no_text_and_a_start_is_noted(tmp_path: Path) -> None:
    below = "<p>The post Ferry appeared first on <a href='https://tern.example'>The Tern</a>.</p>"
    items = "".join(
        f"<item><title>{number}</title><guid>{number}</guid><description><![CDATA[{text}]]></description></item>"
        for number, text in enumerate((f"<p>{FIRST}</p>{below}", f"<p>{FIRST} [&#8230;]</p>"))
    )
    reading = read(tmp_path, "a.rss", f"<rss version='2.0'><channel><title>T</title>{items}</channel></rss>")
    assert [one.text for one in reading.articles] == [f"{FIRST}\n", f"{FIRST} […]\n"]
    assert reading.warnings == ("entry 2: only the start of its text is here",)


def test_what_is_no_feed_says_so(tmp_path: Path) -> None:
    assert reason(tmp_path, "a.xml", "<note><to>you</to></note>") == "no feed in this XML"
    assert reason(tmp_path, "a.atom", "no markup at all") == "no feed in this XML"
    empty = "<rss version='2.0'><channel><title>x</title></channel></rss>"
    assert reason(tmp_path, "a.rss", empty) == "a feed without entries"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("name", ["a.rss", "a.opml"])
def test_xml_that_defines_entities_is_not_read(tmp_path: Path, name: str, encoding: str) -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss>&b;</rss>'
    assert reason(tmp_path, name, bomb.encode(encoding)) == "XML that defines entities of its own is not read"


def test_a_list_names_files_beside_it_and_no_others(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    written(tmp_path / "secret.txt", "Not for you.")
    written(tmp_path / "in" / "tern one.rss", RSS)
    listed = ("tern%20one.rss", "../secret.txt", "https://tern.example/feed", "gone.rss", "own.opml")
    outlines = "".join(f'<outline type="rss" xmlUrl="{address}"/>' for address in listed)
    opml = f"<opml version='2.0'><body><outline text='All'>{outlines}</outline></body></opml>"
    reading = read(tmp_path / "in", "own.opml", opml)
    assert [article.id for article in reading.articles] == ["base#tern one#1", "base#tern one#3"]
    assert reading.articles[0].path == f"{tmp_path / 'in' / 'tern one.rss'}#tern-1"
    assert reading.unreadable == (
        "tern%20one.rss: entry 2: empty",
        "../secret.txt: outside the folder of the list",
        "https://tern.example/feed: on the net; only files beside the list are read",
        "gone.rss: no such file",
        "own.opml: a list in a list",
    )
    assert reason(tmp_path, "a.opml", "<opml><body/></opml>") == "no file in this list"
    assert reason(tmp_path, "a.opml", "<opml>").startswith("not XML (")
