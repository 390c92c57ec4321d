"""Paragraphs and what each is: headline, body, bullet, caption or boilerplate."""

from __future__ import annotations

import re

from parsing.segments.model import Paragraph

_LINE = re.compile(r"\S[^\n]*")


def find_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of `text` in order."""
    return tuple(Paragraph(match.start(), match.end(), "body") for match in _LINE.finditer(text))
