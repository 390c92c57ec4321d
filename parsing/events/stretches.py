"""Dates that are no day of what is told with them: the start of what goes on, and deadlines."""

from __future__ import annotations

import re
from dataclasses import replace

from parsing.edtf import bounds
from parsing.events.verbs import Verb
from parsing.records import TimeExpression

_LONGEST = 80
"""Characters before a date in which “since” stands."""
_ABOUT = r"(?:(?:at\s+least|about|around|early|late|mid|the|then)\s+)*"
# “Since 2009”, “since the invasion in May”, not “since it opened in May”, which is told of the opening.
_SINCE = re.compile(
    rf"\bsince\s+{_ABOUT}(?:(?!(?:he|she|it|they|we|I|you)\b)(?:[\w’'-]+\s+){{1,5}}(?:in|on|of)\s+)?\Z",
    re.IGNORECASE,
)
_BY = re.compile(rf"\b(?:by|until|till|no\s+later\s+than)\s+{_ABOUT}(?:end\s+of\s+)?\Z", re.IGNORECASE)
_TO_DO = re.compile(r"\bto\s+[a-z]+|\b[a-z]{2,}ing\b")
_DONE = frozenset({"past", "perfect", "pluperfect"})
_ONE = re.compile(r"\d{3}[\dX](?:-\d\d){0,2}")


def since(visible: str, verb: Verb | None, date: TimeExpression) -> TimeExpression:
    """“Has ruled since 2009”: `2009/..`, for the clause of `verb`; any other date as it is, and of
    “had been shut since 2009”, which has an end.

    `visible` is the text without quotations and dates. A clause between “since” and the date has it instead.
    """
    if verb is None or verb.tense != "perfect" or not _ONE.fullmatch(date.edtf or ""):
        return date
    opening = _SINCE.search(visible, max(0, date.start - _LONGEST), date.start)
    if opening is None or (verb.end > opening.start() and verb.start < date.start):
        return date
    return replace(date, edtf=f"{date.edtf}/..")


def only_begins(visible: str, verb: Verb | None, date: TimeExpression) -> bool:
    """“Was the fifth raid since May”: when what it is counted among began, no day of the verb."""
    if verb is None or verb.tense != "past" or verb.end > date.start:
        return False
    opening = _SINCE.search(visible, max(verb.end, date.start - _LONGEST), date.start)
    return opening is not None


def is_deadline(
    visible: str, verb: Verb | None, date: TimeExpression, published: str | None, again: bool
) -> bool:
    """A day to come by which something was told to be done: “signed a decree to dissolve it by May 3”.

    `again`: the verb has another date already, and may then be a present one.
    """
    days, today = bounds(date.edtf), bounds(published)
    if (
        verb is None
        or not (verb.tense in _DONE or (again and verb.tense == "present"))
        or verb.end > date.start
        or verb.word in ("had", "have")
    ):
        return False
    if not (days and days[0] and today and today[1] and days[0] > today[1]):
        return False
    return _BY.search(visible, verb.end, date.start) is not None


def to_be_done(visible: str, verb: Verb, date: TimeExpression) -> int | None:
    """Where the words begin that say what is to be done by a deadline, None where nothing is."""
    found = [match.start() for match in _TO_DO.finditer(visible, verb.end, date.start)]
    return found[-1] if found else None


def is_to_be_done(visible: str, start: int) -> bool:
    """A clause that begins there says what is to be done."""
    return _TO_DO.match(visible, start) is not None
