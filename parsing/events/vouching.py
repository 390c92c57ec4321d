"""What a court or a paper does not vouch for: told to the jury, or taken back in a column of corrections."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from parsing import lexicon
from parsing.events.forms import verb_forms
from parsing.events.telling import Telling
from parsing.events.types import EventWord
from parsing.events.verbs import Verb

_FARTHEST = 300
"""Characters around a verb in which it is said who tells of it."""
_COURT = r"(?:(?i:court|judges?|jurors?|jury|magistrates|tribunal)|Old\s+Bailey)"
_HEARS = (
    rf"{_COURT}\s+(?:(?:in|at|on)\s+[A-Z][\w’-]+\s+|(?:has|have|had|also)\s+){{0,3}}"
    r"(?:heard|hears|(?:is|are|was|were|been)\s+told)\b"
)
_PROSECUTION = r"(?:prosecutors|the\s+prosecution)\s+(?:said|say|says|told|claimed?)\b"
_ALLEGED = r"it\s+(?:is|was|has\s+been)\s+(?:claimed|said\s+in\s+court)\b"
_BEHIND = re.compile(
    rf"[^.;\n]{{0,200}}?,\s+(?:(?:an?|the)\s+)?(?:(?:[\w’'-]+\s+){{0,4}}?{_HEARS}|(?P<prosecution>{_PROSECUTION})|{_ALLEGED})"
)
_BEFORE = re.compile(
    rf"\b(?:{_HEARS}[^.;,\n]{{0,40}}?\b(?:that|how)\b|\btold\s+(?:(?:an?|the)\s+)?(?:[\w’'-]+\s+){{0,2}}?{_COURT}\b|"
    rf"(?P<prosecution>(?i:{_PROSECUTION})))"
)
_HEADED = re.compile(rf",\s+(?:\w+\s+)?{_COURT}\s+(?:heard|hears|(?:is\s+)?told)\W*\Z")  # “…, jury told”
_TURN = re.compile(r"[.;]|\b(?:after|and|as|before|but|when|while)\b")
_PASSIVE = re.compile(r"(?:am|are|be|been|being|is|was|were)\b", re.IGNORECASE)

_PAPER = r"(?:article|caption|column|headline|interview|item|obituary|piece|post|profile|report|review|story)"
_PRINTED = re.compile(
    rf"\W*(?:An?|In\s+an?|In\s+our|Our|The|This)\s+(?:[\w’'-]+\s+){{0,3}}?{_PAPER}\b[^.;\n]{{0,160}}?"
    r"\b(?:claimed|described|implied|misstated|reported|said|stated|suggested|we\s+said|wrote|wrongly)\b"
)
_IN_FACT = re.compile(
    r"[^.!?\n]{0,300}[.!?][\"”’']?\s+(?:In\s+fact\b|In\s+reality\b|Actually\b|(?:This|That)\s+(?:is|was)\s+(?:wrong|incorrect|not\s+"
    r"(?:correct|the\s+case|true))\b|We\s+are\s+happy\s+to\s+(?:clarify|make\s+clear)\b)"
)
_VERSION = re.compile(
    rf"\b(?:earlier|previous)\s+version\s+(?:of\s+(?:this|the|our)\s+(?:[\w-]+\s+)?{_PAPER}\b|"
    r"(?:\w+ly\s+)?(?:gave|misstated|said|stated)\b)",
    re.IGNORECASE,
)


def is_told_in_court(heard: str, telling: Telling, words: Sequence[EventWord], start: int) -> bool:
    """A party says so: “…, the court heard”, “told jurors that …”; not what a court or the police did.

    `heard` is the text as its verbs were found in, `start` where the sentence begins.
    """
    verb = telling.verb
    if telling.kind == "headline" and _HEADED.search(heard, telling.start, telling.end):
        return True
    if verb is None or verb.tense in ("future", "modal") or verb.word in _known():
        return False
    found = _BEHIND.match(heard, verb.end) or _told_before(heard, start, verb)
    if found is None:
        return False
    return found["prosecution"] is None or not (_PASSIVE.match(heard, verb.start) or _is_mishap(words, verb))


def _told_before(heard: str, start: int, verb: Verb) -> re.Match[str] | None:
    found = _BEFORE.search(heard, max(start, verb.start - _FARTHEST), verb.start)
    return found if found and _TURN.search(heard, found.end(), verb.start) is None else None


@cache
def _known() -> frozenset[str]:
    """What is done in a case is known, as is who speaks in it."""
    bases = (word for kind, word in lexicon.table("status-cues") if kind == "proceeding")
    return lexicon.words("reporting-verbs") | {form for base in bases for form in verb_forms(base)}


def _is_mishap(words: Sequence[EventWord], verb: Verb) -> bool:
    """What nobody did: “a ferry sank, prosecutors said”."""
    return verb.word == "died" or any(
        word.type == "DISASTER" for word in words if verb.start <= word.start < verb.end
    )


def is_taken_back(heard: str, telling: Telling, start: int) -> bool:
    """A paper says that what it printed was not so: “An article said … . In fact …”."""
    if _VERSION.search(heard, max(start, telling.start - _FARTHEST), telling.end):
        return True
    verb = telling.verb
    if verb is None or _PRINTED.match(heard, start, verb.start) is None:
        return False
    return _IN_FACT.match(heard, telling.end - 1) is not None
