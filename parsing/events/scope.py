"""What governs a clause: whether it is told, only claimed, said not to be so, or no more than a condition."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal, TypeAlias

from parsing import lexicon
from parsing.events.forms import noun_forms, verb_forms
from parsing.events.verbs import Verb, find_verbs
from parsing.patterns import one_of
from parsing.records import TimeExpression
from parsing.words import small

Governor: TypeAlias = Literal["denied", "alleged", "condition"]

_NEAR = 20
"""Characters before an auxiliary in which its subject stands."""
_FARTHEST = 300
"""Characters before a verb in which what governs it stands: time stays linear."""
_NOT = re.compile(
    r"(?:\b(?:not|cannot|never|no longer|nobody|no one)|n[’']t)\s+(?:\w+ly\s+|\w+\s+or\s+)?\Z", re.IGNORECASE
)
_UNCONFIRMED = (
    r"(?:refus\w+|declin\w+|fail\w*|unable|cannot|not|\w+n[’']t)\s+(?:\w+ly\s+)?(?:to\s+)?"
    r"(?:confirm|verify|corroborate)"
)
_ALLEGES = re.compile(r"alleges?|alleged")  # “does not allege that he stole it”: nobody says so
_DETERMINER = re.compile(r"\b(?:an?|her|his|its|the|their)\s\Z", re.IGNORECASE)
_OR = re.compile(r"\b(?:or|nor)\s+\Z", re.IGNORECASE)
_IN_A_POST = re.compile(
    r"\b(?:in|on|by|of|from|via|to|with|through|under|over)\s+(?:[\w-]+\s+){0,3}\Z", re.IGNORECASE
)
_RELATIVE = re.compile(r"\b(?:who|which|that)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_WORD = re.compile(r"\s*([a-z]+)")
_THAT = re.compile(r"\s*(?:\w+\s+){0,3}?that\b", re.IGNORECASE)
_SUBJECT = r"(?:the|an?|he|she|it|they|we|I|you|his|her|its|their|[A-Z]\w+)\b"
_INVERTED = re.compile(rf"\W*(?:Had|Should|Were)\s+{_SUBJECT}")
_WOULD = re.compile(r"\b(?:would|could|might)(?:n[’']t|\s+not)?\s+(?:\w+ly\s+)?have\b")
_HAD = re.compile(rf"(?<!,)\s(?P<condition>had)\s+{_SUBJECT}")
# “Withdrew a story which said that …”: the paper does not say so any more.
_RETRACTED = (
    r"(?:retract(?:ed|s|ing)?|withdr(?:aws?|awing|awn|ew))\s+(?:an?|the|its|our)\s+(?:[\w-]+\s+)?"
    r"(?:article|column|report|story)\b[^.;]{0,60}?\b(?:alleged|claimed|reported|said|saying|stated|suggested)"
)
# “Some will say that …”: whatever they may say.
_OBJECTORS = (
    r"(?:critics|many|opponents|others|sceptics|skeptics|some|you)\s+(?:could|may|might|will|would)\s+"
    r"(?:argue|claim|counter|insist|object|say|think)"
)
# Where what a cue governs may end.
_END = re.compile(
    r"(?P<hard>[;:—–](?=\s)|\b(?:but|saying|adding|despite|following)\b)"
    r"|(?P<clause>\b(?:after(?!\s\s)|before(?!\s\s)|when|while|as(?!\s+(?:many|much|well|an?|of)\b)|because|since(?!\s\s)|although|though|"
    r"until(?!\s\s)|who|whom|whose|which|where)\b|\bthat(?=\s*\Z))"
    r"|(?P<comma>,)|(?P<and>\b(?:and|or)\b)",
    re.IGNORECASE,
)


_TO_THE = r"(?:\s+(?:all|any|as|these|those|such|the|his|her|its|their|this|that|\w+[’']s?))?\s+(?:\w+\s+)?"


def _words(kind: str, of: str = "polarity-cues") -> list[str]:
    return [word for wanted, word in lexicon.table(of) if wanted == kind]


def refusals() -> str:
    """A verb of refusal with what is refused, as a pattern: “dismissed the reports”."""
    verbs = one_of(form for base in _words("refusal", "status-cues") for form in verb_forms(base))
    claims = one_of(form for base in _words("claim", "status-cues") for form in noun_forms(base))
    return rf"{verbs}{_TO_THE}{claims}"


def verbs_of(kind: str) -> str:
    """The forms of the verbs of one class of cues, as a pattern."""
    return one_of(form for base in _words(kind) for form in verb_forms(base))


@cache
def _cues() -> re.Pattern[str]:
    hearsay = one_of(form for base in _words("hearsay") for form in noun_forms(base))
    return re.compile(
        rf"\b(?P<denied>(?P<deny>{verbs_of('denying')}|{refusals()})|"
        rf"(?:{one_of(_words('untrue'))}|\w+n[’']t\s+(?:true|the case))"
        rf"(?:,\s[^,;.]{{0,80}},\s+|\s+(?:(?:in|to|of|for)\s+(?:\w+\s+){{0,4}}?)?)that|{_RETRACTED})\b|"
        rf"\b(?P<alleged>{verbs_of('claiming')}|{verbs_of('fearing')}\s+that|{_UNCONFIRMED}|{one_of(_words('wrongly'))}\s+\w+|"
        rf"(?P<hearsay>{hearsay}\b[^,;.]{{0,60}}?\b(?:say(?:s|ing)?|said|suggest(?:s|ed|ing)?|that)))\b|"
        rf"\b(?P<condition>{_OBJECTORS}|{one_of(_words('condition'))})\b"
        rf"(?!\s+{one_of(_words('no condition'))}\b)"
    )


@cache
def _objectors() -> re.Pattern[str]:
    return re.compile(rf"\b{_OBJECTORS}\Z", re.IGNORECASE)


@cache
def _retracts() -> re.Pattern[str]:
    return re.compile(_RETRACTED, re.IGNORECASE)


def is_retracted(heard: str, verb: Verb, place: int) -> bool:
    """What stands there is told in a story that was withdrawn; `verb` withdraws it."""
    found = _retracts().match(heard, verb.end - len(verb.word), place)
    return found is not None and "." not in heard[found.end() : place]


def may_be_said(heard: str, verb: Verb) -> bool:
    """“Some will say”: nobody does."""
    return _objectors().search(heard, max(0, verb.start - _NEAR), verb.end) is not None


def governor(heard: str, start: int, verb: Verb, date: TimeExpression | None = None) -> Governor | None:
    """What governs the clause of `verb` in its sentence, which begins at `start`; None where it is told.

    `heard` is the text as `find_verbs` reads it, `date` that of the clause: of what follows a condition none
    governs, “If nobody wins, the two meet on May 7”.
    """
    found = _found(heard, start, verb)
    return None if found == "condition" and date and "," in heard[verb.end : date.start] else found


def is_of_condition(heard: str, start: int, verb: Verb, date: TimeExpression) -> bool:
    """The date stands in a condition before the verb: “If the crew leaves on Monday, the port will close”."""
    if date.start >= verb.start:
        return False
    return _found(heard, start, verb._replace(start=date.start, end=date.start)) == "condition"


def governing_end(heard: str, start: int, verb: Verb) -> int | None:
    """Where the words end that govern the clause of `verb`, None where none do."""
    found = _governing(heard, start, verb)
    return found[1] if found else None


def _found(heard: str, start: int, verb: Verb) -> Governor | None:
    found = _governing(heard, start, verb)
    return found[0] if found else None


@lru_cache(maxsize=4)
def _governing(heard: str, start: int, verb: Verb) -> tuple[Governor, int] | None:
    """A condition, else the first words that govern the clause, and where they end.

    Status and summary ask for it one after the other.
    """
    first = max(start, verb.start - _FARTHEST)
    if _is_inverted(heard, start, first, verb):
        return "condition", first
    found: tuple[Governor, int] | None = None
    for cue in _cues().finditer(small(heard), first, verb.start):
        kind = _kind(heard, first, cue)
        if kind is None or not _reaches(heard, cue.end(), verb, kind, _is_relative(heard, first, cue)):
            continue
        if kind == "condition":
            return kind, cue.end()
        found = found or (kind, cue.end())
    return found


def _is_inverted(heard: str, start: int, first: int, verb: Verb) -> bool:
    """“Had the army attacked, …”, “thousands would have died had the army attacked”."""
    opening = _INVERTED.match(heard, start)
    if opening and first == start and verb.tense != "future":
        return opening.end() > verb.start or _reaches(heard, opening.end(), verb, "condition", False)
    would = _WOULD.search(small(heard), first, verb.start)
    had = _HAD.search(heard, would.end(), verb.end) if would else None
    return had is not None and had.start("condition") <= verb.start


def _kind(heard: str, first: int, cue: re.Match[str]) -> Governor | None:
    """What a cue makes of what it governs; None where “not” takes it back, or no subject says it."""
    negated = _NOT.search(heard, max(first, cue.start() - 40), cue.start()) is not None
    if cue.group("condition"):
        return "condition"
    if cue.group("deny") and _OR.search(heard, max(first, cue.start() - 5), cue.start()):
        return "alleged"  # “would neither confirm nor deny”
    if cue.group().endswith("ed") and _DETERMINER.search(heard, max(first, cue.start() - 6), cue.start()):
        return None  # “a purported will”
    if negated:
        return "denied" if _ALLEGES.fullmatch(cue.group()) else None
    if cue.group("hearsay") and _IN_A_POST.search(heard, max(first, cue.start() - 40), cue.start()):
        return None
    return "denied" if cue.group("denied") else "alleged"


def _is_relative(heard: str, first: int, cue: re.Match[str]) -> bool:
    """“The minister, who denied it, …”"""
    return _RELATIVE.search(heard, max(first, cue.start() - 20), cue.start()) is not None


def _reaches(heard: str, end: int, verb: Verb, kind: Governor, relative: bool) -> bool:
    """Whether what a cue that ends at `end` governs goes on to `verb`."""
    verbs = find_verbs(heard, end, verb.start)
    commas = 0
    for mark in _END.finditer(heard, end, verb.start):
        before = [one for one in verbs if one.end <= mark.start() and not one.subordinate]
        if mark.group("hard"):
            return False
        if mark.group("clause") and not any(one.start >= mark.end() for one in verbs):
            return False
        if mark.group("and") and (
            _says_more(heard, end, before, mark) or _begins_anew(heard, end, before, verb)
        ):
            return False
        if mark.group("comma"):
            commas += 1
            if before or relative:
                return False
    if commas and verb.word in lexicon.words("reporting-verbs"):
        return False
    if kind == "condition":
        return commas % 2 == 0  # “If nobody wins a majority, the two meet again”
    return commas % 2 == 0 or heard[end : verb.start].rstrip()[-1:] != ","


def _says_more(heard: str, end: int, before: Sequence[Verb], mark: re.Match[str]) -> bool:
    """“Denied the claim and said it had left”: what is said is not denied."""
    says = _WORD.match(heard, mark.end())
    told = says is not None and says[1] in lexicon.words("reporting-verbs")
    return told and not before and _THAT.match(heard, end) is None


def _begins_anew(heard: str, end: int, before: Sequence[Verb], verb: Verb) -> bool:
    """After “and”: nothing was governed yet, or what was is earlier: “denied he had lied and left”."""
    if not before:
        return _THAT.match(heard, end) is None and verb.tense in ("past", "perfect")
    return verb.tense == "past" and before[-1].tense in ("pluperfect", "modal", "future")
