"""The whole article, all that was read in it coloured, the sentence under the cursor highlighted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from textual.content import Content, Span

from parsing.logged import Source
from parsing.records import ParsedArticle
from store.reader import EventReader
from tui.clean import clean, clean_line
from tui.panes.evidence import published
from tui.panes.pager import Pager
from tui.panes.passage import Mark

_WINDOW: Final = 100_000
"""Code points shown before the sentence and from it on; what is cut is said."""
_HEAD: Final = 20
"""Characters at the head of a text within which its own headline begins."""


class ArticleText(Pager):
    def __init__(self, reader: EventReader, id: str) -> None:
        super().__init__(id)
        self.reader = reader
        self._source: Source | None = None
        self._here: Mark | None = None

    def show(self, source: Source) -> None:
        """The article of `source`, scrolled to its sentence."""
        if source is not self._source:
            self._source, self._here = source, None
            self._build(source, source.start)

    def jump(self, step: int) -> bool:
        """To the next or the previous thing that was read in it, as far as it is shown; False where none
        is."""
        if self._source is None:
            return False
        marks = sorted({mark[:2]: mark for mark in _annotations(self._parsed(self._source))}.values())
        at = self._here[0] if self._here else self._source.start
        others = [mark for mark in marks if (mark[0] > at if step > 0 else mark[0] < at)]
        if others:
            self._here = others[0] if step > 0 else others[-1]
            self._build(self._source, self._here[0])
        return bool(others)

    def _parsed(self, source: Source) -> ParsedArticle:
        return self.reader.articles[source.article]

    def _build(self, source: Source, target: int) -> None:
        """The text around `target`, a code point of it, which comes into view."""
        parsed = self._parsed(source)
        article = parsed.article
        left, right = max(target - _WINDOW, 0), min(target + _WINDOW, len(article.text))
        marks = [*_annotations(parsed), (source.start, source.end, "sentence")]
        marks += [(*self._here[:2], "here")] if self._here else []
        spans = [
            Span(max(start - left, 0), min(end, right) - left, style)
            for start, end, style in marks
            if start < right and end > left
        ]
        body = Content(clean(article.text[left:right]), spans)
        self.border_title = Content(f"Article · {clean_line(article.id)}")
        head = list(_head(parsed))
        cut = [Content.styled(f"… {left:,} characters before", "dim")] if left else []
        tail = [Content.styled(f"… {len(article.text) - right:,} characters after", "dim")]
        blocks = [*head, *cut, body, *(tail if right < len(article.text) else [])]
        self.show_blocks(blocks, (len(head) + len(cut), target - left))


def _head(parsed: ParsedArticle) -> Iterator[Content]:
    article = parsed.article
    if article.title and article.title not in article.text[: len(article.title) + _HEAD]:
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
