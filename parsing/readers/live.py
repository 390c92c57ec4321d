"""Live blogs that tell in their markup alone which entry is of which time."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from parsing.readers.blocks import paragraphs

_LIVE = re.compile(
    r"\b(?:live|live-?(?:blog|ticker|updates?)|(?:news-?)?ticker|as it happened|minute by minute|en direct|"
    r"directo)\b",
    re.IGNORECASE,
)
_HEADINGS = ("h1", "h2", "h3", "h4")
_FEWEST = 2
_LEAST_TEXT = 60
"""Characters in an entry; a list of other stories gives their titles."""


def live_entries(tree: HtmlElement) -> list[dict[str, str]]:
    """The entries of a live blog as `jsonld.live_updates` gives them; none where the page is none."""
    title = " ".join([tree.findtext(".//title") or "", *(one.text_content() for one in tree.iter("h1"))])
    if not _LIVE.search(title):
        return []
    whole = sum(len(one.text_content()) for one in tree.iter("p"))
    for group in _groups(tree):
        entries = [dict(_entry(one)) for one in group]
        told = sum(len(entry["text"]) for entry in entries)
        if 2 * told > whole and all(len(entry["text"]) >= _LEAST_TEXT for entry in entries):
            return sorted(entries, key=lambda entry: entry["published"])
    return []


def _groups(tree: HtmlElement) -> Iterator[Sequence[HtmlElement]]:
    """Elements side by side, of one kind, that each name one time."""
    found: dict[HtmlElement, dict[tuple[str, str], list[HtmlElement]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for time in tree.iter("time"):
        if not time.get("datetime"):
            continue
        for element in time.iterancestors():
            above = element.getparent()
            if above is None or element.tag == "body":
                break
            found[above][element.tag, element.get("class") or ""].append(element)
    for kinds in found.values():
        for elements in kinds.values():
            if len(elements) >= _FEWEST and len(set(elements)) == len(elements):
                yield elements


def _entry(element: HtmlElement) -> Iterator[tuple[str, str]]:
    time = next(element.iter("time"))
    heading = next(element.iter(*_HEADINGS), None)
    title = " ".join(heading.text_content().split()) if heading is not None else ""
    shown = " ".join(time.text_content().split())
    parts = [part for part in paragraphs(element) if part not in (shown, f"## {title}")]
    yield "key", element.get("id") or time.get("datetime") or ""
    yield "published", (time.get("datetime") or "").strip()
    yield "title", title
    yield "text", "\n\n".join(parts)
