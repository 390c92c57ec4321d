"""Saved web pages: the story, what a page says of itself, and pages without either."""

from __future__ import annotations

import json
from email.message import EmailMessage
from pathlib import Path

import pytest

from parsing.records import Article
from parsing.segments import segment
from tests.parsing.reading.making import FIRST, PAGE, SECOND, STORY, THIRD, read, reason


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


# ---------------------------------------------------------------- as pages are


def one(folder: Path, name: str, markup: str) -> Article:
    (article,) = read(folder, name, markup).articles
    return article


def said(data: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def page(head: str, body: str) -> str:
    return f"<html><head><title>Ferry line to close</title>{head}</head><body>{body}</body></html>"


STARTED = f"<article><p>{FIRST}</p><p>{SECOND}</p></article>"
NEWS = {"@type": "NewsArticle", "headline": "Ferry line to close", "datePublished": "2017-05-30"}


def test_of_several_articles_in_json_ld_it_is_the_one_of_the_page(tmp_path: Path) -> None:
    other = {"@type": "NewsArticle", "headline": "Bread", "url": "https://tern.example/bread"}
    here = NEWS | {"headline": "Last ferry", "url": "https://tern.example/ferry"}
    link = '<link rel="canonical" href="https://tern.example/ferry">'
    by_address = one(tmp_path, "a.html", page(link + said({"@graph": [other, here]}), STARTED))
    assert (by_address.title, by_address.published) == ("Last ferry", "2017-05-30")
    by_title = one(tmp_path, "b.html", page(said([other, NEWS]), STARTED))
    assert by_title.published == "2017-05-30"


def test_a_live_blog_is_an_article_an_entry_each_of_its_own_day(tmp_path: Path) -> None:
    def entry(text: str, time: str, **more: str) -> dict[str, str]:
        return {"@type": "BlogPosting", "articleBody": text, "datePublished": time, **more}

    updates = [
        entry(THIRD, "2017-05-31T09:00:00Z", headline="Ministry speaks"),
        entry(f"{FIRST}\n{SECOND}", "2017-05-30T11:00:00Z", url="https://tern.example/live#1"),
    ]
    blog = {"@type": "LiveBlogPosting", "headline": "Ferry: live", "liveBlogUpdate": updates}
    blogged = page(said(blog), f"<p>{THIRD}</p><p>{FIRST}</p>")
    first, second = read(tmp_path, "live.html", blogged).articles
    assert (first.id, first.title, first.published) == ("base#1", "Ferry: live", "2017-05-30")
    assert first.text == f"{FIRST}\n\n{SECOND}\n"
    assert (second.title, second.published, second.text) == ("Ministry speaks", "2017-05-31", f"{THIRD}\n")
    assert first.path == f"{tmp_path}/live.html#https://tern.example/live#1"
    assert second.path == f"{tmp_path}/live.html#2017-05-31T09:00:00Z"


def test_a_story_that_only_a_script_would_show_is_read_from_json_ld(tmp_path: Path) -> None:
    body = '<div id="root"></div><noscript>You need to enable JavaScript.</noscript>'
    told = NEWS | {"articleBody": f"{FIRST}\n\n{SECOND}\n{THIRD}"}
    assert one(tmp_path, "a.html", page(said(told), body)).text == STORY
    stub = page(said(told), f"<article><p>{FIRST[:40]}</p></article>")
    assert one(tmp_path, "b.html", stub).text == STORY


def test_json_ld_in_a_comment_with_a_line_end_in_a_string_is_read(tmp_path: Path) -> None:
    wrapped = '/*<![CDATA[*/{"@type": "NewsArticle", "headline": "Last\nferry", "url": "/f",}/*]]>*/'
    read = one(tmp_path, "a.html", page(f'<script type="application/ld+json">{wrapped}</script>', STARTED))
    assert read.title == "Last ferry"


def test_a_story_to_be_paid_for_says_that_it_may_be_only_a_start(tmp_path: Path) -> None:
    reading = read(tmp_path, "a.html", page(said(NEWS | {"isAccessibleForFree": "False"}), STARTED))
    assert reading.warnings == ("perhaps only its start: the page says that it is not free to read",)


def test_a_short_story_keeps_its_paragraphs_and_nothing_of_its_head(tmp_path: Path) -> None:
    head = '<header><h1>Ferry line to close</h1><p class="byline">By Ana Doe</p><time>30 May</time></header>'
    assert one(tmp_path, "a.html", page("", STARTED.replace("<p>", f"{head}<p>", 1))).text == (
        f"{FIRST}\n\n{SECOND}\n"
    )


def test_what_amp_has_beside_a_story_is_left_out(tmp_path: Path) -> None:
    body = (
        f"<amp-sidebar><p>All the news of the islands</p></amp-sidebar><h1>Ferry line to close</h1>"
        f"<amp-ad><p>Advertisement</p></amp-ad><p>{FIRST}</p><p>{SECOND}</p>"
        f"<amp-consent><p>We use cookies to keep this site working.</p></amp-consent><p>{THIRD}</p>"
    )
    assert one(tmp_path, "a.html", page("", body)).text == STORY


NOTICE = (
    '<div id="cookie-banner"><p>We use cookies to make our pages better. By clicking you agree.</p></div>'
)


def test_a_notice_about_cookies_is_no_story(tmp_path: Path) -> None:
    (article,) = read(tmp_path, "a.html", page("", f"{NOTICE}<div>{FIRST}</div>")).articles
    assert article.text == f"{FIRST}\n"
    video = f"{NOTICE}<main><h1>Video: the last ferry</h1><div>Play</div></main>"
    assert reason(tmp_path, "b.html", page("", video)) == "no story found in this page"


@pytest.mark.parametrize("name", ["post tag-cookie category-consent", "consent"])
def test_a_story_about_cookies_is_one(tmp_path: Path, name: str) -> None:
    (article,) = read(
        tmp_path, "a.html", page("", f'<article class="{name}"><p>{FIRST}</p></article>')
    ).articles
    assert article.text == f"{FIRST}\n"


def test_what_asks_for_money_is_left_out_and_noted(tmp_path: Path) -> None:
    asks = '<div class="paywall"><p>Subscribe now to go on reading. From €1 a week.</p></div>'
    reading = read(tmp_path, "a.html", page("", f"<article><p>{FIRST}</p>{asks}</article>"))
    assert reading.articles[0].text == f"{FIRST}\n"
    assert reading.warnings == ("perhaps only its start: the page says that it is not free to read",)
    whole = f'<article><div class="paywall">{"".join(f"<p>{one}</p>" for one in (FIRST, SECOND, THIRD) * 3)}'
    assert THIRD in read(tmp_path, "b.html", page("", f"{whole}</div></article>")).articles[0].text


def test_preformatted_text_keeps_its_paragraphs(tmp_path: Path) -> None:
    (article,) = read(tmp_path, "a.html", page("", f"<h1>Ferry</h1><pre>{FIRST}\n\n{THIRD}</pre>")).articles
    assert article.text.endswith(f"{FIRST}\n\n{THIRD}\n")


ENTRIES = "".join(
    f'<div class="post"><time datetime="2017-05-{day}T10:00">10:00</time><h2>{title}</h2><p>{text}</p></div>'
    for day, title, text in ((31, "Ministry", THIRD), (30, "Owner", FIRST))
)


def test_a_live_blog_without_json_ld_is_an_article_an_entry(tmp_path: Path) -> None:
    blog = page("", f"<main><h1>Ferry closes – live</h1>{ENTRIES}</main>")
    owner, ministry = read(tmp_path, "a.html", blog).articles
    assert (owner.title, owner.published, owner.text) == ("Owner", "2017-05-30", f"{FIRST}\n")
    assert (ministry.title, ministry.published, ministry.text) == ("Ministry", "2017-05-31", f"{THIRD}\n")


def test_other_stories_beside_one_are_no_live_blog(tmp_path: Path) -> None:
    story = "".join(f"<p>{one}</p>" for one in (SECOND, THIRD) * 3)
    live = f"<article><h1>Ferry closes – live</h1>{story}</article><aside>{ENTRIES}</aside>"
    (article,) = read(tmp_path, "a.html", page("", live)).articles
    assert SECOND in article.text


@pytest.mark.parametrize("title", ["404 Not Found", "Page not found", "Just a moment...", "Access denied"])
def test_a_notice_of_a_server_is_no_story(tmp_path: Path, title: str) -> None:
    body = f"<h1>{title}</h1><p>Sorry, the page you are looking for cannot be shown to you at the moment.</p>"
    assert reason(tmp_path, "a.html", f"<title>{title}</title>{body}") == f"no story, but a notice: “{title}”"


def test_a_page_of_several_stories_says_that_most_are_left_out(tmp_path: Path) -> None:
    front = "".join(f"<article><h2>Story</h2><p>{text}</p></article>" for text in (FIRST, SECOND, THIRD))
    reading = read(tmp_path, "a.html", page("", f"<main>{front}</main>"))
    assert reading.warnings == ("other stories of this page are left out; save each by itself",)
    beside = f"<aside><article><p>{SECOND}</p></article></aside>"
    story = page("", f"<article><p>{FIRST}</p><p>{THIRD}</p></article>{beside}")
    assert read(tmp_path, "b.html", story).warnings == ()


def test_what_stands_at_the_foot_of_a_page_dates_no_story(tmp_path: Path) -> None:
    foot = "<footer>© 2017 Tern Media. Page made 2017-07-01</footer>"
    (article,) = read(
        tmp_path, "a.html", page("", f"<article><p>{FIRST}</p><p>{THIRD}</p></article>{foot}")
    ).articles
    assert article.published is None


def test_a_caption_is_known_by_its_class(tmp_path: Path) -> None:
    picture = '<div class="image"><p class="caption">The harbour of Skerry on Monday</p></div>'
    text = one(
        tmp_path, "a.html", page("", f"<article>{picture}<p>{FIRST}</p><p>{SECOND}</p></article>")
    ).text
    assert text == f"{FIRST}\n\n{SECOND}\n\nPhoto: The harbour of Skerry on Monday\n"
