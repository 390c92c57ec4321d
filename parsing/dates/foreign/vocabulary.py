"""The words of `parsing/lexicons/time-words-*.tsv` and the pieces of pattern made of them."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from parsing import lexicon
from parsing.language import Language
from parsing.patterns import one_of

_FIXED = {
    "dom": r"(?P<dom>3[01]|[12]\d|0?[1-9])",
    "year": r"(?P<year>1[5-9]\d\d|20\d\d)",
    "age": r"\d{1,3}",
}
_KINDS = (
    "weekday", "unit", "number", "ordinal", "decade", "day", "part", "season", "quarter", "pointer", "told",
    "side", "set", "holiday", "reference",
)  # fmt: skip
_PLACE = re.compile(r"(?<!P)<([a-z]+)>")
_GROUP = re.compile(r"\(\?P<([a-z]+)>")


@cache
def forms(language: Language, kind: str) -> dict[str, str]:
    """Words of one kind -> their value."""
    rows = lexicon.table(f"time-words-{language}")
    return {word: value for row_kind, word, value in rows if row_kind == kind}


@cache
def _pieces(language: Language) -> dict[str, str]:
    pieces = {kind: f"(?P<{kind}>{one_of(forms(language, kind))})" for kind in _KINDS}
    full, short = one_of(forms(language, "month")), one_of(forms(language, "abbreviation"))
    pieces["fullmonth"] = f"(?P<month>{full})"
    pieces["month"] = rf"(?P<month>{full}|(?:{short})(?!\w)\.?)"
    pieces["number"] = rf"(?P<number>{one_of(forms(language, 'number'))}|\d{{1,3}})"
    return pieces | _FIXED


def expand(pattern: str, language: Language) -> str:
    """`pattern` with the words of `language` in place of `<weekday>`; KeyError if there is no such kind.

    The group of the first is named `weekday`, that of a second one in the pattern `weekday2`, and so on.
    """
    pieces, seen = _pieces(language), Counter[str]()

    def piece(match: re.Match[str]) -> str:
        return _GROUP.sub(number, pieces[match[1]])

    def number(match: re.Match[str]) -> str:
        seen[match[1]] += 1
        return f"(?P<{match[1]}{seen[match[1]] if seen[match[1]] > 1 else ''}>"

    return _PLACE.sub(piece, pattern)
