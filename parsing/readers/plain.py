"""Texts as one would type them: lines and words that were broken to fit a page are whole again, letters that
were drawn as one are letters, a blank is a blank."""

from __future__ import annotations

import re
from dataclasses import replace

from parsing.lexicon import words
from parsing.readers.model import Reading
from parsing.records import Article
from parsing.segments import find_dateline
from parsing.segments.paragraphs import find_paragraphs

_BLANKS = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
_SIGNS = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
    | dict.fromkeys(_BLANKS, " ")
    | dict.fromkeys("\u200b\u2060\ufeff", "")
)
_HYPHEN = re.compile(r"(?<![^\W\d_])([^\W\d_]{1,40})([-\u2010\u00ad])[ \t]*\n([a-zà-öø-ÿ]{1,40})(?![^\W\d_])")
_WRAPPED = re.compile(r"[^\s.!?:;][ \t]*\n[ \t]*[^\W\d_A-Z]")
"""A line that ends and the next that begins amid a sentence, as none does in a text that is not wrapped."""
_BREAK = re.compile(r"[ \t]*\n[ \t]*")
_PLACE = re.compile(r"(?<=\s)[A-ZÀ-Þ]{3,}")
_LONGEST_HEADLINE = 160


def plain(reading: Reading) -> Reading:
    """With every text as one would type it."""
    return replace(reading, articles=tuple(map(_plain, reading.articles)))


def _plain(article: Article) -> Article:
    title = article.title and article.title.translate(_SIGNS)
    return replace(article, text=as_typed(article.text), title=title)


def as_typed(text: str) -> str:
    """`text` with its words and its lines whole, and a headline that runs into a dateline in a line of its
    own."""
    text = text.translate(_SIGNS)
    text = _unwrapped(text) if _WRAPPED.search(text) else text
    return _parted(_HYPHEN.sub(_unbroken, text).replace("\u00ad", ""))


def _unbroken(match: re.Match[str]) -> str:
    """A word that was parted at the end of a line; one that has a hyphen of its own keeps it."""
    before, hyphen, after = match.groups()
    known = words("common-words")
    compound = hyphen == "-" and before + after not in known and before in known and after in known
    return f"{before}-{after}" if compound else before + after


def _unwrapped(text: str) -> str:
    """Each paragraph in one line."""
    parts, at = [], 0
    for paragraph in find_paragraphs(text):
        whole = _HYPHEN.sub(_unbroken, text[paragraph.start : paragraph.end])
        parts += [text[at : paragraph.start], _BREAK.sub(" ", whole)]
        at = paragraph.end
    return "".join([*parts, text[at:]])


def _parted(text: str) -> str:
    """“Mayor of Brel quits BREL, May 3, 2024 (Tide News) - The mayor …”: as headline and story."""
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    for place in _PLACE.finditer(text, start, min(end, start + _LONGEST_HEADLINE)):
        found = find_dateline(text, place.start(), end)
        if found and found.agency and any(map(str.isdigit, text[place.start() : found.end])):
            return f"{text[: place.start()].rstrip()}\n\n{text[place.start() :]}"
    return text
