"""Whether what a clause tells occurred, is scheduled, alleged or denied."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from parsing import lexicon
from parsing.events.forms import known_bases, noun_forms
from parsing.events.polarity import denies_happening, has_no_intention, settle_negation
from parsing.events.scope import governor, is_of_condition, may_be_said, refusals, verbs_of
from parsing.events.telling import Telling
from parsing.events.types import EventWord
from parsing.events.verbs import Verb
from parsing.events.vouching import is_taken_back, is_told_in_court
from parsing.patterns import one_of
from parsing.records import Status, TimeExpression
from parsing.words import small

_HAVE = re.compile(r"[^\W\d_]+(?:n[’']t)?(?:\s+not)?\s+have\b")
_WOULD = re.compile(r"would\s+(?!(?:not\s+)?have\b)")
# “The storm claimed 20 lives”: a verb of claiming that claims nothing.
_NO_CLAIM = re.compile(r"\s+(?:[\w,-]+\s+){0,4}(?:li(?:ves|fe)|victims?)\b", re.IGNORECASE)
# “Varn to cut 3,000 jobs”, the headline.
_HEADED = re.compile(r"(?:[^\s,;:]+\s+){0,7}?(?P<before>[^\s,;:]+)\s+to\s+(?P<verb>[a-z]+)\b")
_ASIDE = re.compile(r"\bnot\s(?:[^,;]|,(?=\d))*\bas\s[^,;]*\Z", re.IGNORECASE)
_AWAITS = re.compile(
    r"\b(?:(?:now|still|also|\w+ly|[A-Z][\w’-]+|company|firm|group|it|bank|government|ministry)\s+"
    r"(?:anticipates|expects|forecasts|predicts|projects)|[a-z]{3,}s\s+(?:now\s+|still\s+)?(?:anticipate|expect|forecast|predict))"
    r"\s(?:(?!\b(?:after|but|since|than|when|which)\b)(?:[^,.;:]|[.,]\d))*\Z"
)
# “A strike may begin tonight”, not “residents could see the smoke tonight”.
_MAY_YET = re.compile(
    r"(?:could|may|might)\s+(?!(?:be\s+)?(?:felt|heard|seen|smelt|feel|hear|see|smell)\b|not\b|have\b)"
)
_YET = re.compile(r"later today|this evening|tonight", re.IGNORECASE)
_BARE = re.compile(r"\bbe\s+\Z")
_BARE_LENGTH = 6
_TOLD = ("past", "perfect", "pluperfect")
_WRONG = re.compile(
    r"[^.;]*?\b(?:are|is|was|were)\s+(?:\w+ly\s+)?"
    r"(?:baseless|fabricated|fake|false|incorrect|nonsense|not true|unfounded|untrue|wrong)\b",
    re.IGNORECASE,
)
# What the deed was done for, or while: “jailed for alleged spying”, “indicted him, accusing him of fraud”.
_WHY = re.compile(
    r"(?:\b(?:about|after|against|amid|because\s+of|despite|following|for|into|of|on|over)\s+(?:[\w’'-]+\s+){0,3}|,\s+)\Z",
    re.IGNORECASE,
)
# “Recalled its envoy after the president, Eva Lind, claimed that …”: only that is claimed.
_BESIDE = re.compile(r"\b(?:after|as|because|since|when|where|which|while|who)\s[^;]*\Z")
_OF_WHOM = re.compile(r",\s+(?:who\s+(?:has\s+been|had\s+been|is|was)\s+)?\Z")
_SHORT = 20
_WHOSE = re.compile(r"\b(?:her|his|its|such|the|their|these|those)\s+\Z", re.IGNORECASE)
_THAT = re.compile(r"\s+(?:that|of)\b")
_ANOTHER_CLAUSE = re.compile(r"[;–—]|\b(?:after|because|before|since|when|while)\b")
_FINITE = frozenset({"allege", "alleges", "claim that", "claimed", "claims"})
_FARTHEST = 300
"""Characters before a verb in which it is said whose plan it tells."""


def _words(status: str) -> list[str]:
    return [word for wanted, word in lexicon.table("status-cues") if wanted == status]


@cache
def _alleged() -> re.Pattern[str]:
    return re.compile(rf"\b{one_of(_words('alleged'))}\b")


@cache
def _denied() -> re.Pattern[str]:
    """A denial as such, or a verb of refusal with what is refused: “dismissed the reports”."""
    return re.compile(rf"\b(?:{one_of(_words('denied'))}|{refusals()})\b", re.IGNORECASE)


@cache
def _says() -> re.Pattern[str]:
    said = one_of(lexicon.words("reporting-verbs"))
    return re.compile(rf"\b(?:{said}|{verbs_of('planning')})\b", re.IGNORECASE)


def event_status(
    text: str, heard: str, telling: Telling, words: Sequence[EventWord], start: int, ahead: bool
) -> Status | None:
    """The status of a clause, None of what is no more than a condition.

    `heard` is the text as its verbs were found in, `start` where its sentence begins; `ahead`: its date lies
    after publication. What “would have” happened did not; what “may” or “must have” happened is no more than
    said.
    """
    verb = telling.verb
    if is_taken_back(heard, telling, start) or _is_belied(heard, start, telling.end):
        return "denied"
    governed = governor(heard, start, verb, telling.date) if verb else None
    if verb and has_no_intention(heard, verb, telling.content):
        return "denied"
    if verb and (denies_happening(heard, telling) or _says_it_did_not(heard, telling, words)):
        return "denied" if governed != "condition" else None
    if verb and telling.date and is_of_condition(heard, start, verb, telling.date):
        return None
    if verb and may_be_said(heard, verb):
        return None
    if governed in ("condition", "denied"):
        return "denied" if governed == "denied" else None
    if verb and not verb.negated and _denied().match(text, verb.end - len(verb.word)):
        return "denied"
    if ahead or _is_headed_for(text, telling):
        return "scheduled"
    if verb and (_is_planned(text, telling, verb) or _is_announced(heard, telling, start, verb)):
        return "scheduled"
    if governed == "alleged" or (verb and is_past_guess(text, verb)) or _is_alleged(text, telling):
        return "alleged"
    if is_told_in_court(heard, telling, words, start):
        return "alleged"
    return "occurred"


@cache
def _plans() -> re.Pattern[str]:
    return re.compile(rf"{verbs_of('planning')}\s+to\b", re.IGNORECASE)


@cache
def _orders() -> re.Pattern[str]:
    """“Ordered the port to pay by”, up to the day."""
    return re.compile(rf"{verbs_of('ordering')}\s[^.;:]*\bto\b[^.;:]*\b(?:before|by|until|within)\s+\Z")


def is_plan(heard: str, telling: Telling) -> bool:
    """What it dates is only meant to be done, or awaited: “vowed to resign by the end of the year”."""
    verb, date = telling.verb, telling.date
    if date is None or _is_awaited(heard, telling.start, date):
        return date is not None
    if verb is None or verb.negated or date.start < verb.end:
        return False
    if _BARE.search(heard, max(0, verb.start - _BARE_LENGTH), verb.start):
        return True  # “directed that they be paid by June”
    place = verb.end - len(verb.word)
    if _plans().match(heard, place):
        return True
    return date.start - place < _FARTHEST and _orders().match(heard, place, date.start) is not None


def _is_awaited(heard: str, start: int, date: TimeExpression) -> bool:
    """“Now expects a profit in 2031”."""
    return _AWAITS.search(heard, max(start, date.start - _FARTHEST), date.start) is not None


def _says_it_did_not(heard: str, telling: Telling, words: Sequence[EventWord]) -> bool:
    """“The owner said the ferry had never left”: who says so denies an event."""
    verb, content = telling.verb, telling.content
    if (
        verb is None
        or content is None
        or content.tense not in _TOLD
        or verb.word not in lexicon.words("reporting-verbs")
    ):
        return False
    if _ANOTHER_CLAUSE.search(heard, verb.end, content.start):
        return False
    says = telling._replace(verb=content)
    named = any(content.start <= word.start < content.end for word in words)
    return named and denies_happening(heard, settle_negation(heard, says, verb.end))


@cache
def _claims() -> re.Pattern[str]:
    claims = one_of(form for base in _words("claim") for form in noun_forms(base))
    return re.compile(rf"\W*(?:(?:earlier|such|the|these)\s+)?{claims}\s+that\b")


def _is_belied(heard: str, start: int, end: int) -> bool:
    """“Reports that the ferry sank were wrong”, of a sentence that begins at `start`."""
    claim = _claims().match(small(heard), start, end)
    return claim is not None and _WRONG.match(heard, claim.end(), claim.end() + _FARTHEST) is not None


def _is_announced(heard: str, telling: Telling, start: int, verb: Verb) -> bool:
    """“Said it would close by June”: of its own date, not that of the saying."""
    if telling.main or verb.tense != "modal" or not _WOULD.match(heard, verb.start):
        return False
    return _says().search(heard, max(start, verb.start - _FARTHEST), verb.start) is not None


def _is_alleged(text: str, telling: Telling) -> bool:
    cues = (cue for own in telling.own for cue in _alleged().finditer(small(text), *own))
    return any(
        not (
            _NO_CLAIM.match(text, cue.end())
            or _is_noun(text, cue)
            or _is_aside(text, cue)
            or _says_why(text, telling.verb, cue)
        )
        for cue in cues
    )


def _is_noun(text: str, cue: re.Match[str]) -> bool:
    """“Blasted the claims”, not “the claims that …”; “a purported class action”, which there is."""
    if cue.group() in ("a suspected", "purported"):
        return True
    if cue.group() != "claims" or _THAT.match(text, cue.end()):
        return False
    return _WHOSE.search(text, max(0, cue.start() - _SHORT), cue.start()) is not None


def _says_why(text: str, verb: Verb | None, cue: re.Match[str]) -> bool:
    """What is alleged is why the deed was done, not that it was; a verb of saying is no deed."""
    if verb is None:
        return False
    if cue.end() <= verb.start:
        return _is_beside(text, verb, cue)
    if cue.start() < verb.end:
        return False
    before = text[verb.end : cue.start()]
    if cue.group().lower() in _FINITE and _BESIDE.search(before):
        return True
    if verb.word in lexicon.words("reporting-verbs"):
        return False
    if cue.group().lower() in ("accusing", "alleging", "claiming"):
        return before.rstrip().endswith(",")
    return not before.rstrip().endswith(",") and _WHY.search(before) is not None


def _is_beside(text: str, verb: Verb, cue: re.Match[str]) -> bool:
    """“Korda, accused of fraud by the port, left”: told of him by the way."""
    opens = _OF_WHOM.search(text, max(0, cue.start() - _SHORT), cue.start())
    return opens is not None and "," in text[cue.end() : verb.start]


def _is_aside(text: str, cue: re.Match[str]) -> bool:
    """“Some 800, not 1,200 as the union claims, left”: only of the number."""
    return _ASIDE.search(text, max(0, cue.start() - 60), cue.start()) is not None


def _is_planned(text: str, telling: Telling, verb: Verb) -> bool:
    """It will or is to happen; a modal without a date, or in a headline, says no more than that."""
    if verb.tense == "modal":
        if is_past_guess(text, verb):
            return False
        return telling.date is None or telling.kind == "headline" or _may_yet_be(text, verb, telling.date)
    return verb.tense == "future"


def _may_yet_be(text: str, verb: Verb, date: TimeExpression) -> bool:
    """“The jury could return a verdict later today”"""
    return _YET.search(date.text) is not None and _MAY_YET.match(text, verb.start) is not None


def _is_headed_for(text: str, telling: Telling) -> bool:
    """A headline with no verb but what is to be done: “Varn to cut 3,000 jobs”, not “Bid to cut jobs”."""
    if telling.kind != "headline" or not telling.main:
        return False
    found = _HEADED.match(text, telling.start, telling.end)
    if found is None or (telling.verb and telling.verb.start < found.end("before")):
        return False
    inner = text[telling.start : found.start("before")].split()[1:]
    if any(word.endswith(("s", "ed")) and not word.endswith(("’s", "'s")) for word in inner):
        return False  # “Varn offers help to cut costs”
    return found["verb"] in known_bases() and found["before"].lower() not in lexicon.words("nouns-with-to")


def is_past_guess(text: str, verb: Verb) -> bool:
    """“May have left”, “would have sunk”."""
    return verb.tense == "modal" and _HAVE.match(text, verb.start) is not None
