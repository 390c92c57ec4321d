"""What is wrong with a word of a filter, and the right one where something is near it."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections.abc import Collection, Iterator
from itertools import takewhile

from store.query.model import CLOSED_FIELDS, FIELDS
from store.query.periods import DATE_WORDS, LONGEST_DATE, read_period

_FORMS = "write 2017, 2017-05, 2017q2, 2017-05-29, 2017-01..2017-05 or “last month”"
_MEANT = {
    "after": ("from", "since"),
    "actor": ("name", "org", "organisation", "organization", "person", "who"),
    "article": ("file", "path", "title"),
    "before": ("till", "until"),
    "by": ("author", "quoted", "said", "says", "speaker"),
    "country": ("nation", "place", "state", "where"),
    "date": ("day", "month", "on", "time", "when", "year"),
    "source": ("outlet", "paper", "publisher", "site"),
    "to": ("addressee", "audience"),
    "type": ("category", "event"),
}
"""Fields, each with what people call it elsewhere."""
_FIELD_OF = {name: field for field in FIELDS for name in (field, *_MEANT.get(field, ()))}
_DAY = re.compile(r"(\d{4})(?P<sign>[-/.])(\d{1,2})(?P=sign)(\d{1,2})|(\d{4})(\d\d)(\d\d)", re.ASCII)
_VAGUE = re.compile(r"(early|mid|late)[- ](.+)", re.IGNORECASE)
_NUMERIC = re.compile(r"\d{4}-\d\d(-\d\d)?", re.ASCII)
_SHORTEST_THIRDS = 27
"""Days, less one, of a month: no shorter period has a beginning and an end."""
_DAY_LAST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", re.ASCII)


def unknown_field(name: str) -> str:
    """Of a name that stood before a colon, in small letters."""
    if near := _nearest(name, _FIELD_OF, 0.7):
        return f"no field “{name}:”; did you mean {_FIELD_OF[near]}: ?"
    return f"no field “{name}:”; fields are {', '.join(sorted(FIELDS))}"


def unknown_value(field: str, text: str) -> str:
    """Of a field that takes a few values only."""
    known = CLOSED_FIELDS[field]
    if near := _nearest(text.casefold(), known):
        return f"{field}: knows no “{text}”; did you mean {near}?"
    return f"{field}: knows no “{text}”, but {', '.join(known)}"


def no_date(field: str, text: str) -> str:
    begin, dots, end = text.partition("..")
    if dots and _is_date(begin) and _is_date(end):
        return f"{field}: “{text}” ends before it begins"
    days = list(dict.fromkeys(_days(text)))
    if days:
        return f"{field}: “{text}” is not how a day is written; did you mean {' or '.join(days)}?"
    if _NUMERIC.fullmatch(text):
        return f"{field}: the calendar has no {text}"
    if len(text) > LONGEST_DATE:
        return f"{field}: too long for a date; {_FORMS}"
    if vague := _VAGUE.fullmatch(text):
        part = _third(("early", "mid", "late").index(vague[1].casefold()), vague[2])
        if part:
            return f"{field}: nobody says which days are “{text}”; write {part}, or all of {vague[2]}"
    near = [_nearest(word.casefold(), DATE_WORDS) or word for word in text.split()]
    if _is_date(meant := " ".join(near)):
        return f"{field}: “{text}” is no date; did you mean “{meant}”?"
    return f"{field}: “{text}” is no date; {_FORMS}"


def elsewhere(word: str) -> str | None:
    """Of a word that other languages of filters have a meaning for, and this one has not."""
    if word in ("|", "||"):
        return f"“{word}” means nothing here; write OR"
    if word in ("&", "&&"):
        return f"“{word}” means nothing here; a space is AND"
    if word[0] == "!" and word[1:]:
        return f"“!” means nothing here; write -{word[1:]} to leave that out"
    field, sign, value = word.partition("=")
    if sign and field.casefold() in FIELDS:
        return f"“=” means nothing here; write {field}:{value.lstrip('=')}"
    return None


def _is_date(text: str) -> bool:
    return read_period(text) is not None


def _days(text: str) -> Iterator[str]:
    """ISO days that may be meant."""
    found = []
    if match := _DAY.fullmatch(text):
        found = [(match[1] or match[5], match[3] or match[6], match[4] or match[7])]
    elif match := _DAY_LAST.fullmatch(text):
        found = [(match[3], match[2], match[1]), (match[3], match[1], match[2])]
    for year, month, day in found:
        try:
            yield dt.date(int(year), int(month), int(day)).isoformat()
        except ValueError:
            continue


def _third(number: int, text: str) -> str | None:
    """The first, second or last third of a period as one may write it; None where it is none, or short."""
    first, last = read_period(text) or (None, None)
    if first is None or last is None or (last - first).days < _SHORTEST_THIRDS:
        return None
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months >= 3:
        begin, end = (first.year * 12 + first.month - 1 + months * at // 3 for at in (number, number + 1))
        return "..".join(f"{month // 12:04}-{month % 12 + 1:02}" for month in (begin, end - 1))
    begins = [first + dt.timedelta(10 * at) for at in range(3)]
    ends = [begins[1] - dt.timedelta(1), begins[2] - dt.timedelta(1), last]
    return f"{begins[number]}..{ends[number]}"


def _nearest(word: str, known: Collection[str], alike: float = 0.6) -> str | None:
    """Of several that are as near, the one that begins alike."""
    near = difflib.get_close_matches(word, sorted(known), n=3, cutoff=alike)

    def likeness(other: str) -> tuple[float, int]:
        begun = takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False))
        return round(difflib.SequenceMatcher(None, word, other).ratio(), 1), len(list(begun))

    return max(near, key=likeness, default=None)
