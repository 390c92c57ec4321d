"""Saved web pages: the story, what a page says of itself, and pages without either."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from parsing.segments import segment
from tests.parsing.reading.making import FIRST, PAGE, SECOND, THIRD, read, reason


def test_a_page_is_its_story_in_paragraphs(tmp_path: Path) -> None:
    (article,) = read(tmp_path, "a.html", PAGE).articles
    assert article.text == (
        f"{FIRST}\n\n{SECOND}\n\n## What comes now\n\n{THIRD}\n\nPhoto: The harbour of Skerry on Monday\n"
    )


def test_the_parts_of_a_page_are_recognised(tmp_path: Path) -> None:
    (article,) = read(tmp_path, "a.html", PAGE).articles
    kinds = [paragraph.kind for paragraph in segment(article.text).paragraphs]
    assert kinds == ["body", "body", "headline", "body", "caption"]


def test_what_a_page_says_of_itself_in_json_ld_comes_first(tmp_path: Path) -> None:
    (article,) = read(tmp_path, "a.html", PAGE).articles
    assert (article.title, article.author, article.source, article.url) == (
        "Ferry line to close",
        "Ana Doe, Jon Roe",
        "The Tern",
        "https://tern.example/ferry",
    )
    assert (article.published, article.published_basis) == ("2017-05-30", "metadata")


def test_a_page_without_json_ld_tells_by_its_other_metadata(tmp_path: Path) -> None:
    head = PAGE.index("<script type")
    page = PAGE[:head] + '<meta property="article:published_time" content="2017-05-31T08:00:00Z"></head>'
    page += PAGE[PAGE.index("<body>") :]
    (article,) = read(tmp_path, "a.htm", page).articles
    assert (article.title, article.published, article.source) == (
        "Ferry line to close",
        "2017-05-31",
        "Tern Online",
    )


def test_a_page_that_gives_no_date_has_none(tmp_path: Path) -> None:
    page = f"<html><head><title>Ferry</title></head><body><p>{FIRST}</p><p>{THIRD}</p></body></html>"
    (article,) = read(tmp_path, "a.html", page).articles
    assert (article.published, article.published_basis) == (None, None)


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "gb18030"])
def test_a_page_is_read_in_the_encoding_it_names(tmp_path: Path, encoding: str) -> None:
    page = PAGE.replace('charset="utf-8"', f'charset="{encoding}"').encode(encoding)
    reading = read(tmp_path, "a.html", page)
    assert SECOND in reading.articles[0].text
    assert reading.warnings == ()


def test_a_page_without_a_story_says_so(tmp_path: Path) -> None:
    assert reason(tmp_path, "a.html", "<html><body></body></html>") == "no story found in this page"
    assert reason(tmp_path, "a.html", "<!-- nothing -->") == "no story found in this page"
    assert reason(tmp_path, "a.html", "   ") in {"empty", "no story found in this page"}


def test_a_page_saved_with_its_pictures(tmp_path: Path) -> None:
    message = EmailMessage()
    message["Snapshot-Content-Location"] = "https://tern.example/saved"
    message["Subject"] = "Ferry line to close"
    message.set_content(
        PAGE.replace("https://tern.example/ferry", ""), subtype="html", cte="quoted-printable"
    )
    message.add_related(b"\x89PNG", maintype="image", subtype="png")
    (article,) = read(tmp_path, "a.mhtml", message.as_bytes()).articles
    assert article.text.startswith(FIRST)
    assert article.url == "https://tern.example/saved"
    assert reason(tmp_path, "b.mht", "Subject: x\n\nplain") == "no web page in it"
