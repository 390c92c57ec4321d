"""Posts shown in an article without marks, signed below: “… — Orla Venn (@orlavenn) May 3, 2031”."""

from __future__ import annotations

import re

from parsing.quotes.transcripts import Line
from parsing.segments import Segments

_SIGNATURE = re.compile(
    r"(?:[—–]|--?)\s*(?P<name>[^()\n—–]{2,40}?)\s+\((?P<handle>@\w{2,20})\)(?P<rest>[^\n]{0,30})\Z"
)
_LINKS = re.compile(r"(?:\s*(?:https?://|pic\.twitter\.com/|t\.co/)\S+)+\s*\Z")
_SIGNATURE_FITS = 110
_LONGEST = 1000
"""Code points of a signature, and of a post."""


def tweets(text: str, segments: Segments) -> dict[int, Line]:
    """Paragraph number -> the post in it. One whose words stand in quotation marks is left to them."""
    found: dict[int, Line] = {}
    quoted = {quotation.paragraph: quotation for quotation in segments.quotations}
    for number, paragraph in enumerate(segments.paragraphs):
        window = max(paragraph.start, paragraph.end - _SIGNATURE_FITS)
        signature = _SIGNATURE.search(text[window : paragraph.end])
        if signature is None or paragraph.kind == "boilerplate":
            continue
        start, end, home = paragraph.start, window + signature.start(), number
        if not text[start:end].strip() and number and segments.paragraphs[number - 1].kind == "body":
            home = number - 1
            start, end = segments.paragraphs[home].start, segments.paragraphs[home].end
        end = _without_links(text, start, end)
        opening = quoted.get(home)
        if start >= end or end - start > _LONGEST or (opening and opening.outer_end >= end):
            continue
        name, handle = (
            (window + first, window + last)
            for first, last in (signature.span("name"), signature.span("handle"))
        )
        found[home] = Line(start, end, name, venue=handle, signed=paragraph.end)
    return found


def _without_links(text: str, start: int, end: int) -> int:
    post = text[start:end]
    links = _LINKS.search(post, max(0, len(post) - _SIGNATURE_FITS))
    return start + len((post[: links.start()] if links else post).rstrip())
