"""Exports that come as a page: Europresse, an `<article>` a document, and the others as lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from parsing.readers.blocks import paragraphs
from parsing.readers.services import split_export
from parsing.readers.services.lines import DAY, filled, joined

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HINT = re.compile(
    r"\bDocPublicationName\b|\bEnd of Document\b|\b\d{1,6} of \d{1,6} DOCUMENT|\bDocument \d{1,6} of \d|"
    r"\b(?:Documento?|Dokument)(?: |&nbsp;|\xa0)[A-Za-z][A-Za-z0-9]{1,11}(?:19|20)\d{6}[a-z0-9]{7,11}\b"
)
_CLASSES: Mapping[str, tuple[str, ...]] = {
    "source": ("DocPublicationName",),
    "title": ("titreArticle", "titreArticleVisu"),
    "author": ("docAuthors", "DocAuthors", "authorsArticle"),
    "head": ("DocHeader",),
    "text": ("docOcurrContainer", "DocText", "docText"),
}
"""What Europresse calls the parts of a document."""


def may_be_export(markup: str) -> bool:
    """Whether anything in a page looks like an export: to be sure, the whole page must be read."""
    return bool(_HINT.search(markup))


def split_page(tree: HtmlElement) -> list[Mapping[str, str]]:
    """The documents of an export, as fields of `Article`; none where the page is none."""
    found = [_document(article) for article in tree.iter("article")]
    documents = [fields for fields in found if {"source", "text"} <= fields.keys()]
    return documents or split_export("\n\n".join(paragraphs(tree)).replace("\xa0", " "))


def _document(article: HtmlElement) -> Mapping[str, str]:
    parts = {field: _first(article, classes) for field, classes in _CLASSES.items()}
    told = {field: joined([*part.itertext()]) for field, part in parts.items() if part is not None}
    head = told.pop("head", "")
    if parts["text"] is not None:
        told["text"] = "\n\n".join(paragraphs(parts["text"]))
    day = DAY.search(head)
    return filled({**told, "published": day[0] if day else ""})


def _first(article: HtmlElement, classes: Iterable[str]) -> HtmlElement | None:
    wanted = set(classes)
    return next((one for one in article.iter() if wanted & set((one.get("class") or "").split())), None)
