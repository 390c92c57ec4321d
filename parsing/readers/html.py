"""`.html`, `.htm`: a saved web page, its story by trafilatura, captions last.

What it says of itself in JSON-LD comes first, then its other metadata, the date by htmldate from
markup or address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree, html
from lxml.html import HtmlElement
from trafilatura import bare_extraction, extract_metadata

from parsing.readers.blocks import caption, markup_text, paragraphs, without_title
from parsing.readers.content import read_bytes
from parsing.readers.encodings import decode, markup_charset
from parsing.readers.jsonld import news_article
from parsing.readers.model import Reading, Stored, Unreadable
from parsing.readers.published import with_day
from parsing.records import Article

_PROLOGUE = re.compile(r"\s*<\?xml[^>]*\?>")
_NOT_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_BESIDE = frozenset({"aside", "footer", "form", "header", "nav"})
_SHORTEST_CAPTION = 3


def read_html(stored: Stored) -> Iterator[Reading]:
    """The article of a page. Raises Unreadable."""
    data = read_bytes(stored)
    decoded = decode(data, markup_charset(data))
    yield read_page(decoded.text, Article(stored.id, "", path=stored.where), decoded.warnings)


def read_page(markup: str, about: Article, warnings: tuple[str, ...] = ()) -> Reading:
    """The article of a page, `about` giving its id and path and perhaps its url. Raises Unreadable."""
    tree = _tree(markup)
    stated = news_article(tree)
    captions = _take_captions(tree)
    page = bare_extraction(tree, url=about.url, include_comments=False, with_metadata=False)
    told = _metadata(markup, about.url) | stated
    parts = without_title(_story(page), told.get("title"))
    if not parts and "text" in stated:
        parts = [markup_text(stated["text"])]
    text = "\n\n".join([*parts, *captions] if any(parts) else [])
    if not text.strip():
        raise Unreadable("no story found in this page")
    article = Article(
        id=about.id,
        text=text + "\n",
        title=told.get("title"),
        published=told.get("published"),
        source=told.get("source"),
        url=told.get("url") or about.url,
        author=told.get("author"),
        path=about.path,
    )
    return with_day(article, warnings)


def _tree(markup: str) -> HtmlElement:
    markup = _NOT_TEXT.sub("", _PROLOGUE.sub("", markup, count=1))
    if not markup.strip():
        raise Unreadable("empty")
    try:
        return html.document_fromstring(markup)
    except etree.ParserError:
        raise Unreadable("no story found in this page") from None


def _take_captions(tree: HtmlElement) -> list[str]:
    """Takes the captions out of a page and gives those of its story."""
    inside = next(iter(tree.iter("article")), None)
    taken = []
    for element in list(tree.iter("figcaption")):
        above = list(element.iterancestors())
        of_story = (inside is None or inside in above) and not any(one.tag in _BESIDE for one in above)
        text = " ".join(element.text_content().split())
        if of_story and len(text) > _SHORTEST_CAPTION:
            taken.append(caption(text))
        element.drop_tree()
    return list(dict.fromkeys(taken))


def _story(page: Any) -> list[str]:
    if page is None or page.body is None:
        return []
    for heading in page.body.iter("head"):  # of trafilatura, not HTML's
        heading.tag = "h2"
    return list(paragraphs(page.body))


def _metadata(markup: str, url: str | None) -> dict[str, str]:
    """What the page's own elements say."""
    found = extract_metadata(_tree(markup), default_url=url, extensive=False)
    fields = {
        "title": found.title,
        "author": found.author and found.author.replace("; ", ", "),
        "source": found.sitename,
        "url": found.url,
        "published": found.date,
    }
    return {name: value for name, value in fields.items() if value}
