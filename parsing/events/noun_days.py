"""Dates of a noun, not of the verb of its clause: “the 2012 flood”, “annulled Sunday's vote”."""

from __future__ import annotations

import re

from parsing.edtf import bounds
from parsing.events.verb_groups import verb_class
from parsing.events.verbs import Verb
from parsing.records import TimeExpression
from parsing.words import small

BOUNDARY = re.compile(
    r"[,:–](?!\d)|[;—]|(?<=\s)-(?=\s)|\b(?:and|but|or|that|who|which|whose|when|while|after|before|as|because|since|"
    r"where|if|although|though|with|saying|adding)\b"
)
"""Where the words of a date may end, in small letters."""
COARSE = re.compile(r"\d{3}[\dX](?:-\d\d)?")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
MODIFIES = re.compile(
    r"\s+(?!(?:and|or|to|in|at|on|by|with|for|of|from|after|when|as|but|that|was|were|is|are|has|had|have|will|"
    r"would|through|until|before|where|who|which|while|during|against)\b)[A-Za-z]"
)
"""Behind a date, what it stands right before: “the 2012 flood”."""
POSSESSIVE = re.compile(r"[’']s\s+[A-Za-z]")  # “this year's fair”
_TITLED = re.compile(
    r"\b(?!(?:In|By|Since|Until|Till|From|During|Before|After|For|And|Of|On|To|Around|About|Early|Late|Mid|Through|"
    r"Spring|Summer|Autumn|Fall|Winter|Year)\b)([a-z]?[A-Z][\w’'-]+)\s$"
)
_DETERMINED = re.compile(
    r"(?:\b(?:a|an|the|its|his|her|their|this|that|first|last|final)|[’']s?)\s+$", re.IGNORECASE
)
_NEAR = 24
"""Characters before a date in which the word that goes with it stands."""
# “Condemned Sunday's raid”, “spoke of the Monday raid”, not “spoke at the Monday meeting”.
_OBJECT = re.compile(
    r"\s+(?:[\w’'-]+\s+){0,6}?(?:about|after|against|despite|for|following|from|into|of|over)\s+(?:the\s+)?\Z|"
    r"\s+(?:the\s+)?\Z|[^.;]*,\s+\w{3,}ing\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
_OF = re.compile(r"\w\s+(?:about|against|from|into|of|over)\s+(?:the\s+)?\Z", re.IGNORECASE)
_NOUN_OF = re.compile(r"\b(?:the|an?|its|his|her|their)\s+(?:[\w-]+\s+){1,3}of\s+\Z", re.IGNORECASE)
_WHEN = re.compile(r"\b(?:after|at|before|by|during|following|in|on|since|until|with)\s+\Z", re.IGNORECASE)
_WHY = re.compile(
    r"\b(?:(?:after|following|for|from|over)|in\s+(?:connection|relation)\s+(?:with|to))\s+(?=\w)",
    re.IGNORECASE,
)
_FARTHEST = 160
"""Characters from a verb to a date that is not its own."""


def noun_dated(
    visible: str, span: tuple[int, int], verb: Verb | None, date: TimeExpression, published: str | None
) -> tuple[int, int] | None:
    """The stretch of `span` that a date is the date of, where that is a noun's; `verb` is that of its clause.

    `visible` is the text without quotations and dates.
    """
    start = _named(visible, span, date)
    if start is None and verb is not None and DAY.fullmatch(date.edtf or ""):
        start = _of_day(visible, verb, date)
        start = _possessed(visible, verb, date) if start is None else start
        start = _before_perfect(visible, verb, date, published) if start is None else start
    if start is None:
        return None
    if start < date.start and COARSE.fullmatch(date.edtf or ""):
        return start, date.end
    end = verb.start if verb and verb.start > date.end else span[1]
    stop = BOUNDARY.search(small(visible), date.end, end)
    return start, stop.start() if stop else end


def _named(visible: str, span: tuple[int, int], date: TimeExpression) -> int | None:
    """Where the noun begins that a month or a year modifies: “the 2012 flood”, “Harbour Days 2012”."""
    if not COARSE.fullmatch(date.edtf or ""):
        return None
    titled = _TITLED.search(visible, max(span[0], date.start - _NEAR), date.start)
    if titled and date.text.lstrip("’'").isdigit():
        return titled.start(1)
    return date.start if modifies(visible, span[0], date) else None


def is_of_noun(text: str, date: TimeExpression) -> bool:
    """A noun alone has the date: “Sunday's vote”, “the vote of May 3”."""
    return modifies(text, 0, date) or text[max(0, date.start - 3) : date.start] == "of "


def modifies(text: str, start: int, date: TimeExpression) -> bool:
    """A noun has the date, in a sentence that begins at `start`: “Sunday's vote”, “the Sunday vote”."""
    if POSSESSIVE.match(text, date.end):
        return True
    determined = _DETERMINED.search(text, max(start, date.start - _NEAR), date.start)
    return determined is not None and MODIFIES.match(text, date.end) is not None


def _possessed(visible: str, verb: Verb, date: TimeExpression) -> int | None:
    """Where a day begins that is another's than that of what is done to it: “annulled Sunday's vote”, but
    “won Sunday's race”."""
    if not modifies(visible, max(0, date.start - _NEAR), date):
        return None
    if date.end <= verb.start:
        of = _OF.search(visible, max(0, date.start - _NEAR), date.start)
        return date.start if of else None
    if date.start - verb.end > _FARTHEST or verb.word in verb_class("takes part"):
        return None
    return date.start if _OBJECT.fullmatch(visible, verb.end, date.start) else None


def _of_day(visible: str, verb: Verb, date: TimeExpression) -> int | None:
    """Where the noun begins that is named with its day: “condemned the raid of May 3”."""
    if date.start - verb.end > _FARTHEST or verb.end > date.start or verb.word in verb_class("takes part"):
        return None
    noun = _NOUN_OF.search(visible, verb.end, date.start)
    if noun is None or _WHEN.search(visible, verb.end, noun.start()):
        return None
    return noun.start()


def _before_perfect(visible: str, verb: Verb, date: TimeExpression, published: str | None) -> int | None:
    """Where the words begin that say what led to it: “has been charged [after a fire on Sunday]”. What “has”
    happened is not dated by a day that is over."""
    days, today = bounds(date.edtf), bounds(published)
    if verb.tense != "perfect" or verb.end > date.start or date.start - verb.end > _FARTHEST:
        return None
    if not (days and days[1] and today and today[0] and days[1] < today[0]):
        return None
    why = _WHY.search(visible, verb.end, date.start)
    return why.start() if why else None
