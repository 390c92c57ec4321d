"""Does a clause tell an event: something that happened, is scheduled, alleged or denied, or was said?"""

from __future__ import annotations

import re
from itertools import islice

from parsing import lexicon
from parsing.events.furniture import is_furniture, is_opinion
from parsing.events.noun_days import is_of_noun
from parsing.events.states import became, tells_state
from parsing.events.telling import Telling
from parsing.events.types import EventWord
from parsing.events.verbs import PRESENTS, Verb, is_lasting, tells_result
from parsing.records import TimeExpression

_ISSUED = r"(?:[Ff]irst |[Ll]ast |[Ss]tory |[Oo]riginally )?(?:[Pp]ublished|[Uu]pdated|[Pp]osted|[Mm]odified)"
_STAMP = re.compile(
    rf"\W*(?:{_ISSUED}\b|By(?:\s+[A-Z][\w.’'-]+){{1,4}}\W*\Z|"
    r"(?:Analysis|Column|Comment(?:ary)?|Editorial|Essay|Letters?|Op-?[Ee]d|Opinion|Review)\b[^a-z]{1,3}(?:[A-Z][\w.’'-]+[\s,]+){1,5}"
    r"(?:\w+\W+){0,3}\Z)"
)
# “It comes amid tension” tells nothing that happened, “It comes after the court ruled” what led to it.
_COMES = re.compile(r"(?:comes?|came)\s+(?:\w+\s+){0,3}?(amid|after|as|following)\b")
_AMID = re.compile(r"\b(?:comes?|came)\s+(?:\w+\s+){0,3}?amid\b")
_IS = frozenset({"am", "are", "is", "was", "were"})
_THERE = re.compile(r"\bthere\s+\Z", re.IGNORECASE)
_THIS = re.compile(r"\W*(?:this|that|it)\s", re.IGNORECASE)
_STOPPED = re.compile(r"[.:;…][”’\"')]*\s*\Z")
# Subjects of which nothing happened: “Nothing has turned up”, “Rumours claimed that …”.
_NOBODY = re.compile(r"\W*(?:nothing|nobody|no one|none)\b", re.IGNORECASE)
_RUMOURS = re.compile(
    r"\W*(?:(?:the|such|online|wild)\s+)?(?:rumou?rs?|gossip|speculation)\b[^,;:]*\Z", re.IGNORECASE
)
_NOTHING = re.compile(
    r"\W*no\s+(?:\w+\s+)?(?:cause|comment|date|details?|explanation|figures?|information|motive|names?|reasons?|statement|"
    r"word)\b|\W*no\s+(?:group|one|organi[sz]ation|party)\s+(?:has\s+)?(?:immediately\s+|yet\s+)?claimed\b",
    re.IGNORECASE,
)
_SUPPOSE = re.compile(r"\W*(?:imagine|suppose|what\s+if)\b", re.IGNORECASE)
_MARKS = re.compile(r"marks?\s+(?:\w+\s+){1,3}(?:decades|years)\s+since\b", re.IGNORECASE)
_IF = re.compile(r"\W*(?:if|unless)\b", re.IGNORECASE)
_MUSES = re.compile(r"\W*(?:why|how|what|where|whether)\b", re.IGNORECASE)
_WOULD_HAVE = re.compile(r"(?:would|should)(?:n[’']t)?\s+(?:not\s+)?have\b", re.IGNORECASE)
# “Anyone who saw the car is asked to call 101, quoting log 447 of November 4.”
_APPEAL = re.compile(
    r"\W*(?:anyone|witnesses|those|people)\b[^.;]{0,120}?\b(?:asked|urged|advised|invited|should|can|please)\s+"
    r"(?:to\s+)?(?:call|contact|e-?mail|phone|ring|get in touch)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z]{2,}")
_FEWEST_WORDS = 3
_LETTER = re.compile(r"[^\W\d_]")
_FROM_THERE = re.compile(r"\b(?:after|afterwards|before|earlier|later|previously)\Z", re.IGNORECASE)
_FIGURES = re.compile(
    r"\s+(?:earnings|figures|forecasts?|guidance|loss(?:es)?|profits?|reports?|results|revenues?|sales)\b"
)
_BOUND_BY = re.compile(r"\b(?:after|before|by|since|till|until)\s+(?:the\s+)?\Z", re.IGNORECASE)
_FEW = 30
"""Characters beside a date that are not looked at as words."""
_DAY = len("2031-05-21")
_YEAR = len("2031")
_TITLES = 2
"""Paragraphs at the top in which a headline is the article's, not that of a section."""


def tells_event(
    text: str, telling: Telling, words: list[EventWord], said: bool, dated: bool, adrift: bool
) -> bool:
    """Whether a row of the log is due to `telling`.

    `said`: a direct or mixed statement stands in it. `dated`: it has a date, its own or a carried one.
    `adrift`: it names a day, but nobody knows of which week or year, as that of the article is not known.
    """
    clause = text[telling.start : telling.end]
    if telling.main and is_furniture(clause, telling.verb is not None or bool(words)):
        return False
    if said and telling.main:
        return True
    if telling.main and (
        _STAMP.match(clause) or _muses(clause, telling) or not _says_something(text, telling, words)
    ):
        return False
    if _tells_nothing(clause, telling.main):
        return False
    if clause.rstrip("”’\"' ").endswith(("?", "!")) or (telling.main and _APPEAL.match(clause)):
        return False
    if telling.kind == "headline" and telling.main:
        return _heads_news(clause, telling, words)
    if telling.verb and _WOULD_HAVE.match(text, telling.verb.start):
        return False  # “the pier would have opened in May”: it did not
    if adrift:
        return True
    if telling.date:
        return _tells_dated(text, telling, telling.date, words)
    if telling.verb is None:
        return telling.kind != "body" and bool(words)
    if dated and (tells_state(text, telling, words) or (telling.now and telling.verb.tense in PRESENTS)):
        return True
    return _happens(text, telling, telling.verb, bool(words), dated)


def _heads_news(clause: str, telling: Telling, words: list[EventWord]) -> bool:
    """The title of the article, or one of a section that names an event; not of an opinion."""
    told = telling.verb is not None or telling.paragraph < _TITLES or bool(words)
    return told and not is_opinion(clause)


def _tells_dated(text: str, telling: Telling, date: TimeExpression, words: list[EventWord]) -> bool:
    """The same of a clause with a date of its own."""
    if telling.main:
        return True
    if _is_bare(text, telling) or _is_wished(telling):
        return False
    a_day = len(date.edtf or "") == _DAY and not is_of_noun(text, date)
    return telling.verb is not None or bool(words) or a_day


def _is_wished(telling: Telling) -> bool:
    """“He must go today,” she said: it is no more than said."""
    verb = telling.verb
    if not telling.spoken or verb is None:
        return False
    return verb.tense == "modal" or (verb.negated and verb.tense == "future")


def _tells_nothing(clause: str, main: bool) -> bool:
    """“Suppose the ferry had sunk”, “No reason was given”, “Monday marks ten years since the raid”."""
    if _SUPPOSE.match(clause):
        return True
    return main and (_NOTHING.match(clause) or _MARKS.search(clause)) is not None


def _has_words(clause: str) -> bool:
    return len(list(islice(_WORD.finditer(clause), _FEWEST_WORDS))) == _FEWEST_WORDS


def _says_something(text: str, telling: Telling, words: list[EventWord]) -> bool:
    """Not “March”, “Today…” or “No: July 30 last year.”"""
    date = telling.date
    beside = max(date.start - telling.start, telling.end - date.end) if date else _FEW
    if date is None or telling.verb or words or beside >= _FEW:
        return _has_words(text[telling.start : telling.end])
    return len(_WORD.findall(text[telling.start : date.start] + " " + text[date.end : telling.end])) > 1


def _muses(clause: str, telling: Telling) -> bool:
    """A title that asks or only says what goes on: “Why the port may have …”, “Protests come amid …”."""
    titled = telling.kind != "body" or not _STOPPED.search(clause)
    return titled and (_MUSES.match(clause) or _AMID.search(clause)) is not None


def _is_bare(text: str, telling: Telling) -> bool:
    """A part that is no more than a year, whose event is told elsewhere, than a day counted from another, “on
    21 January, two days before”, than a bound, “before Easter”, or the time of figures, “its May report”."""
    assert telling.date is not None
    date = telling.date
    words = (telling.end - telling.start) - (date.end - date.start)
    if words <= len(" in .") and len(date.edtf or "") <= _YEAR:
        return True
    rest = text[telling.start : date.start] + text[date.end : telling.end]
    if telling.verb is None and _FIGURES.match(text, date.end):
        return True
    if not _LETTER.search(rest) and _BOUND_BY.search(text, max(0, date.start - _FEW), date.start):
        return True
    return _FROM_THERE.search(date.text) is not None and not _LETTER.search(rest)


def _happens(text: str, telling: Telling, verb: Verb, named: bool, dated: bool) -> bool:
    """Whether the verb of a clause without a time expression tells of something that happens on some day.

    What is so, or might be, does not; headlines and captions tell in the present. `named`: a word of the
    clause names an event.
    """
    if verb.negated and any(
        verb.word in lexicon.words(name) for name in ("reporting-verbs", "silence-verbs")
    ):
        return False  # “did not say”, “has not responded”
    if _NOBODY.match(text, telling.start) or _RUMOURS.match(text, telling.start, verb.start):
        return False
    if verb.tense in ("future", "modal") and not dated and _IF.match(text, telling.start):
        return False
    comes = _COMES.match(text, verb.start)
    if comes:
        return comes.group(1) != "amid" and telling.content is not None
    if verb.word in _IS and became(text, verb):
        return verb.tense == "past" or dated
    if verb.tense == "perfect" and verb.negated and (not dated or "never" in text[verb.start : verb.end]):
        return False  # “She has never been seen there”
    if verb.tense == "perfect" and not dated and _THIS.match(text, telling.start):
        return False  # “This has raised fears”
    if verb.tense == "past":
        return verb.word not in _IS or (named and _THERE.search(text, telling.start, verb.start) is not None)
    if verb.tense in ("present", "progressive"):
        if is_lasting(verb):
            return False
        told = named or verb.tense == "progressive" or tells_result(verb) or telling.kind != "body"
        return dated and told
    return verb.tense in ("perfect", "pluperfect", "future") or telling.kind != "body"
