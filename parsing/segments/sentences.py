"""Sentences within paragraphs."""

from __future__ import annotations

import re

from parsing.segments.model import Paragraph, Quotation, Sentence

_SENTENCE = re.compile(r"\S.*?(?:[.!?]+[”’\"']*(?=\s)|$)")


def find_sentences(
    text: str, paragraphs: tuple[Paragraph, ...], quotations: tuple[Quotation, ...]
) -> tuple[Sentence, ...]:
    """The sentences of all paragraphs but boilerplate, in order."""
    return tuple(
        Sentence(paragraph.start + match.start(), paragraph.start + match.end(), number)
        for number, paragraph in enumerate(paragraphs)
        if paragraph.kind != "boilerplate"
        for match in _SENTENCE.finditer(text[paragraph.start : paragraph.end])
    )
