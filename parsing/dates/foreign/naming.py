"""Weekdays, months and seasons that are somebody's name: "Plácido Domingo", "Frau Sommer"."""

from __future__ import annotations

import re

from parsing import lexicon
from parsing.dates.foreign.model import Context, place
from parsing.dates.foreign.vocabulary import forms

_BEFORE = re.compile(r"([^\W\d_][\w.'-]*) $")
_ARTICLES = ("Der", "De", "Le", "El", "Il", "O", "A")
_REACH = 24


def is_name(context: Context, match: re.Match[str], kind: str) -> bool:
    """The word of a kind is a name: it stands behind a title or first name, or has a capital it should not.

    German writes every noun with a capital; the others only the first word of a sentence.
    """
    start = place(match, kind)
    if not context.text[start].isupper():
        return False
    before = _BEFORE.search(context.text[max(context.paragraph[0], start - _REACH) : start])
    if before and before[1] in _ARTICLES and not context.starts(start - len(before[0])):
        return True  # a newspaper: "Der Freitag"
    if before and (before[1].lower() in forms(context.language, "title") or _is_first_name(before[1])):
        return True
    return context.language != "de" and not (start == match.start() and context.starts(start))


def _is_first_name(word: str) -> bool:
    return word[0].isupper() and word.lower() in lexicon.pairs("first-names")
