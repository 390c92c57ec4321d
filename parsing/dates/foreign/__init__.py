"""Dates of French, German, Spanish, Italian, Portuguese and Dutch articles.

One file a language holds its rules, `parsing/lexicons/time-words-*.tsv` its words; `written.py`,
`pointed.py` and `counted.py` build the records for all. dateparser reads days and months that are
written out. What counts from another day is counted here: dateparser reads "lundi" on a Monday as a
week ago and knows no "tra due anni".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from parsing.dates.foreign.lending import lent
from parsing.dates.foreign.model import Context
from parsing.dates.foreign.recognise import RULES, find, future, past
from parsing.dates.recognise import Found
from parsing.dates.text import plain
from parsing.language import Language
from parsing.segments import Segments

__all__ = ["RULES", "context_in", "find_in", "found_in"]


def find_in(language: Language, text: str, segments: Segments, published: dt.date | None) -> Iterator[Found]:
    """The time expressions of a text in one of the six languages, in order, boilerplate left out.

    KeyError where `language` is not one of them.
    """
    return found_in(context_in(language, text, segments, published), segments)


def context_in(language: Language, text: str, segments: Segments, published: dt.date | None) -> Context:
    """What the rules of `language` may look at; KeyError as `find_in`."""
    lower = plain(text).replace("\n", " ")
    context = Context(text, lower, published, False, segments.sentences, language=language)
    context.future, context.past = future(language), past(language)
    return context


def found_in(context: Context, segments: Segments) -> Iterator[Found]:
    """The same as `find_in`, of a context."""
    for paragraph in segments.paragraphs:
        if paragraph.kind != "boilerplate":
            context.paragraph = paragraph.start, paragraph.end
            yield from lent(context, find(context, paragraph.start, paragraph.end))
