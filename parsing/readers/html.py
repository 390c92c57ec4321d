"""`.html`, `.htm`: a saved web page, its story by trafilatura, captions last.

What it says of itself in JSON-LD comes first, then its other metadata, the date by htmldate from
markup or address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import replace
from typing import Any

from lxml import etree, html
from lxml.html import HtmlElement
from trafilatura import bare_extraction, extract_metadata
from trafilatura.settings import DEFAULT_CONFIG

from parsing.readers.beside import are_left_out, drop_beside, stories
from parsing.readers.blocks import caption, is_markup, markup_text, paragraphs, without_title
from parsing.readers.content import read_bytes
from parsing.readers.encodings import decode, markup_charset
from parsing.readers.jsonld import is_behind_a_wall, live_updates, news_article
from parsing.readers.live import live_entries
from parsing.readers.model import Reading, Stored, Unreadable
from parsing.readers.published import with_day
from parsing.readers.services import exported
from parsing.readers.services.pages import may_be_export, split_page
from parsing.records import Article

_PROLOGUE = re.compile(r"\s*<\?xml[^>]*\?>")
_NOT_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_BESIDE = frozenset({"aside", "footer", "form", "header", "nav"})
_SHORTEST_CAPTION = 3
_CAPTION_CLASSES = frozenset({"caption", "image-caption", "photo-caption", "wp-caption-text"})
_SHORTEST = 25
"""Code points below a headline from which on there is a story, not buttons alone."""
_SHORTEST_WHOLE = 1500
"""Code points below which a story that has to be paid for is taken for its start."""
_NO_PAGE = re.compile(
    r"(?:error )?40[34](?: error)?|(?:40[34]:? ?-? ?|page )?(?:not found|forbidden)|just a moment|"
    r"access (?:is |has been )?denied|attention required!?|are you (?:a robot|human)\??|service unavailable|"
    r"checking your browser.*|(?:please )?verify (?:that )?you are (?:a )?human",
    re.IGNORECASE,
)
"""How a server heads a page that it gives instead of a story."""
_SITE = re.compile(r" [|–—-] ")
"""What stands before the name of the site in a title."""
_LONGEST_NOTICE = 600
_MUCH_LONGER = 2
_ABOUT = re.compile(r" (?:is|was|covers|writes|reports) ")
"""Behind a name, what is told of an author."""
_LINES = re.compile(r"\n+")
_CONFIG = deepcopy(DEFAULT_CONFIG)
_CONFIG["DEFAULT"]["MIN_EXTRACTED_SIZE"] = "0"
"""A short story is one: below this size trafilatura takes all text of a page for one paragraph."""


def read_html(stored: Stored) -> Iterator[Reading]:
    """The article of a page. Raises Unreadable."""
    data = read_bytes(stored)
    decoded = decode(data, markup_charset(data))
    if may_be_export(decoded.text) and (documents := split_page(_tree(decoded.text))):
        yield from exported(documents, stored, decoded.warnings)
        return
    yield read_page(decoded.text, Article(stored.id, "", path=stored.where), decoded.warnings)


def read_page(markup: str, about: Article, warnings: tuple[str, ...] = ()) -> Reading:
    """The article of a page, or those of a live blog, `about` giving its id and path and perhaps its url.

    Raises Unreadable.
    """
    tree = _tree(markup)
    if updates := live_updates(tree) or live_entries(tree):
        return _live(updates, _metadata(markup, about.url), about, warnings)
    stated = news_article(tree, about.url)
    beside = stories(tree)
    captions = _take_captions(tree)
    walled = is_behind_a_wall(tree)
    walled = drop_beside(tree) or walled
    told = _metadata(markup, about.url) | stated
    parts = without_title(_story(tree, stated.get("text", "")), told.get("title"))
    text = "\n\n".join([*parts, *captions] if any(parts) else [])
    if not captions and sum(len(part) for part in parts if not part.startswith("## ")) < _SHORTEST:
        raise Unreadable("no story found in this page")
    heading = _SITE.split(told.get("title", ""))[0].strip(" .…")
    if len(text) < _LONGEST_NOTICE and _NO_PAGE.fullmatch(heading):
        raise Unreadable(f"no story, but a notice: “{told['title'][:80]}”")
    if are_left_out(beside, text):
        warnings = (*warnings, "other stories of this page are left out; save each by itself")
    if walled and len(text) < _SHORTEST_WHOLE:
        warnings = (*warnings, "perhaps only its start: the page says that it is not free to read")
    return with_day(_article(about, told, text), warnings)


def _article(about: Article, told: Mapping[str, str], text: str) -> Article:
    return Article(
        id=about.id,
        text=text + "\n",
        title=told.get("title") or None,
        published=told.get("published") or None,
        source=told.get("source") or None,
        url=told.get("url") or about.url,
        author=told.get("author") or None,
        path=about.path,
    )


def _live(
    updates: Sequence[Mapping[str, str]], page: Mapping[str, str], about: Article, warnings: tuple[str, ...]
) -> Reading:
    """An article an entry, each of its own time: what an entry calls today is its own day."""
    articles: list[Article] = []
    seen: set[str] = set()
    for number, update in enumerate(updates, 1):
        key = update["key"] if update["key"] not in seen else str(number)
        seen.add(key)
        own = replace(about, id=f"{about.id}#{number}", path=f"{about.path}#{key}")
        told = {**page, **{name: value for name, value in update.items() if value}}
        read = with_day(_article(own, told, "\n\n".join(_paragraphs(update["text"]))))
        articles += read.articles
        warnings = (*warnings, *read.warnings)
    return Reading(tuple(articles), (), warnings)


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
    for element in [one for one in tree.iter("figcaption", "div", "p", "span") if _is_caption(one)]:
        above = list(element.iterancestors())
        if any(_is_caption(one) for one in above):
            continue
        of_story = (inside is None or inside in above) and not any(one.tag in _BESIDE for one in above)
        text = " ".join(element.text_content().split())
        if of_story and len(text) > _SHORTEST_CAPTION:
            taken.append(caption(text))
        element.drop_tree()
    return list(dict.fromkeys(taken))


def _is_caption(element: HtmlElement) -> bool:
    return element.tag == "figcaption" or not _CAPTION_CLASSES.isdisjoint(
        (element.get("class") or "").casefold().split()
    )


def _story(tree: HtmlElement, stated: str) -> list[str]:
    """The paragraphs of the story: as trafilatura finds it, else those of the page's article; what the page
    states of itself where that is much longer."""
    page: Any = bare_extraction(tree, config=_CONFIG, include_comments=False, with_metadata=False)
    found: list[str] = []
    if page is not None and page.body is not None:
        for heading in page.body.iter("head"):  # of trafilatura, not HTML's
            heading.tag = "h2"
        found = list(paragraphs(page.body))
    told = _paragraphs(stated)
    return told if sum(map(len, told)) > _MUCH_LONGER * sum(map(len, found)) else found


def _paragraphs(text: str) -> list[str]:
    """Of a text that may be HTML."""
    text = markup_text(text) if is_markup(text) else text
    return [" ".join(part.split()) for part in _LINES.split(text) if part.strip()]


def _metadata(markup: str, url: str | None) -> dict[str, str]:
    """What the page's own elements say."""
    tree = _tree(markup)
    for foot in tree.xpath("//body/footer"):  # tells when the page was made, not the story
        foot.drop_tree()
    found = extract_metadata(tree, default_url=url, extensive=False)
    fields = {
        "title": found.title,
        "author": found.author and _ABOUT.split(found.author.replace("; ", ", "))[0],
        "source": found.sitename,
        "url": found.url,
        "published": found.date,
    }
    return {name: value for name, value in fields.items() if value}
