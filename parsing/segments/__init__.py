"""Cuts a text into paragraphs, sentences and quotations, all with offsets into the original."""

from __future__ import annotations

from parsing.segments.datelines import Dateline, find_dateline
from parsing.segments.heads import author_of, head_lines, is_day_line
from parsing.segments.model import Paragraph, Quotation, Segments, Sentence
from parsing.segments.paragraphs import find_paragraphs
from parsing.segments.quotations import find_quotations
from parsing.segments.sentences import find_sentences

__all__ = [
    "Dateline",
    "Paragraph",
    "Quotation",
    "Segments",
    "Sentence",
    "author_of",
    "find_dateline",
    "head_lines",
    "is_day_line",
    "segment",
]


def segment(text: str) -> Segments:
    """All segments of `text`, in order. Never raises; linear in the length of the text."""
    paragraphs = find_paragraphs(text)
    quotations = find_quotations(text, paragraphs)
    return Segments(paragraphs, find_sentences(text, paragraphs, quotations), quotations)
