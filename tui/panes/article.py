"""The whole article, all that was read in it coloured, the sentence under the cursor highlighted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from textual.content import Content, Span

from parsing.records import ParsedArticle, Source
from store.reader import EventReader
from tui.clean import clean, clean_line
from tui.panes.evidence import published
from tui.panes.pager import Pager
from tui.panes.passage import Mark

_WINDOW: Final = 100_000
"""Code points shown before the sentence and from it on; what is cut is said."""


class ArticleText(Pager):
    def __init__(self, reader: EventReader, id: str) -> None:
        super().__init__(id)
        self.reader = reader
        self._source: Source | None = None

    def show(self, source: Source) -> None:
        """The article of `source`, scrolled to its sentence."""
        if source is self._source:
            return
        self._source = source
        parsed = self.reader.articles[source.article]
        article = parsed.article
        left, right = max(source.start - _WINDOW, 0), min(source.start + _WINDOW, len(article.text))
        marks = [*_annotations(parsed), (source.start, source.end, "sentence")]
        spans = [
            Span(max(start - left, 0), min(end, right) - left, style)
            for start, end, style in marks
            if start < right and end > left
        ]
        body = Content(clean(article.text[left:right]), spans)
        self.border_title = Content(f"Article · {clean_line(article.id)} · q back")
        head = list(_head(parsed))
        cut = [Content.styled(f"… {left:,} characters before", "dim")] if left else []
        tail = [Content.styled(f"… {len(article.text) - right:,} characters after", "dim")]
        blocks = [*head, *cut, body, *(tail if right < len(article.text) else [])]
        self.show_blocks(blocks, (len(head) + len(cut), source.start - left))


def _head(parsed: ParsedArticle) -> Iterator[Content]:
    article = parsed.article
    if article.title:
        yield Content.styled(clean_line(article.title), "title")
    who = [article.source, article.author, published(parsed.publication), article.url]
    yield Content.styled(clean_line(" · ".join(part for part in who if part)), "dim")
    yield Content.assemble(
        ("dates", "time"), "  ", ("actors", "who"), "  ", ("countries", "country"), "  ", ("quotes", "words"),
        "  ", ("the sentence", "sentence"), "\n",
    )  # fmt: skip


def _annotations(parsed: ParsedArticle) -> Iterator[Mark]:
    """What is more particular last: it is drawn on top."""
    for quote in parsed.quotes:
        if quote.kind != "indirect":
            yield quote.start, quote.end, "words"
    for country in parsed.countries:
        for mention in country.mentions:
            yield mention.start, mention.end, "country"
    for actor in parsed.actors:
        for span in actor.mentions:
            yield span.start, span.end, "who"
    for date in parsed.dates:
        yield date.start, date.end, "time"
