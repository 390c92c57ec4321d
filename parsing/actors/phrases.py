"""What speaks for a person, an organisation or neither in whole phrases beside a name: `shares in Velt`.

Every kind of evidence is a row of `name-evidence.tsv`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsing import lexicon
from parsing.actors.names import Name
from parsing.actors.vocabulary import is_role

_SHARES_BEFORE = re.compile(r"\b(?:[Ss]hares|[Ss]tock|[Ss]takes?|[Ii]nvestors|[Ss]hareholders) (?:of|in) $")
_FORM_BEHIND = re.compile(r" plc\b| A/S\b")
"""Forms of companies that are no capitalised words."""
_WHICH_BEHIND = re.compile(r", which ")
_ITS = re.compile(r"[^.;!?\n]*\bits\b")
_CALLING = re.compile("call|named|known as|dubbed")
_CALLED = re.compile(
    r"([a-z-]+) (?:(?:that|which|who) )?(?:(?:it|he|she|they|we|is|was|are|were) )?"
    r"(?:calls?|called|calling|named|known as|dubbed) (?:itself |themselves )?(?:the )?[\"“‘']?$"
)
_APPOINTING = re.compile("appoint|elect|nam|nominat|replac")
_APPOINTED = re.compile(r"\b(?:appoint|(?:re-)?elect|nam|nominat|replac)(?:ed|es|ing|e|s)? (?:[a-z]+ ){0,2}$")
_OFFICE_BEHIND = re.compile(r" (?:as |to be )?(?:an? |the |its |his |her |their )?((?:[\w’'-]+ ){0,3}[\w-]+)")
_PLAYER_BEHIND = re.compile(
    r" (?:goalkeeper|goalie|midfielder|striker|forward|defender|winger|full-back|left-back|right-back"
    r"|centre-back|playmaker|fly-half|scrum-half|flanker|quarterback|pitcher|coach|head coach|boss|skipper"
    r"|fans?|supporters|team-?mates?)\b"
)
_ROLE_COMMA = re.compile(r"([\w’'-]+), $")
_ROLE_OF = re.compile(r"([\w’'-]+) (?:of|at|for|with) (?:the )?$")
_COMPANY_OF = re.compile(
    r"\b(?:founders?|C[EFOT]O|chief executive(?: officer)?|(?:managing|executive) director|subsidiary"
    r"|unit|arm|owners?|shareholders?|employees?|customers?|headquarters) (?:of|at|for) (?:the )?$"
)
_IS_A = re.compile(
    r" (?:is|was|are|were|has been|became|remains) (?:an?|the|one of the|among the)"
    r" ((?:[\w’'-]+ ){0,3}[\w’'-]+)"
)
_STUDY_BEHIND = re.compile(
    r" (?:reports?|survey|study|poll|data|statistics|figures|analysis|investigation|statement|ratings?)\b"
)
_WORK_BEFORE = re.compile(
    r"\b(?:song|single|album|film|movie|series|novel|book|play|musical|documentary|track|hit|memoir|sitcom"
    r"|video|show|drama|programme|game)s?,? [\"“‘']?$"
)
_MONEY_BEHIND = re.compile(r" ?[$₵€£¥]")
_BEFORE = (
    ("company's before", _COMPANY_OF),
    ("shares before", _SHARES_BEFORE),
    ("work before", _WORK_BEFORE),
)
_BEHIND = (
    ("company form", _FORM_BEHIND),
    ("its behind", _ITS),
    ("money behind", _MONEY_BEHIND),
    ("player behind", _PLAYER_BEHIND),
    ("study behind", _STUDY_BEHIND),
    ("which behind", _WHICH_BEHIND),
)


def phrases_beside(name: Name, before: str, behind: str) -> Iterator[str]:
    """What more than the next word says: `shares in Velt`, `Velt, which`, `a firm named Velt`."""
    if _is_called(before):
        yield "organisation noun before"
    if _APPOINTING.search(before) and _is_appointed(before, behind):
        yield "role in apposition"
    yield from (kind for kind, pattern in _BEFORE if pattern.search(before))
    yield from (kind for kind, pattern in _BEHIND if pattern.match(behind))
    yield from _roles_beside(before)
    yield from _said_to_be(behind)


def _roles_beside(before: str) -> Iterator[str]:
    comma = _ROLE_COMMA.search(before)
    if comma and is_role(comma.group(1)):
        yield "role and comma before"
    office = _ROLE_OF.search(before)
    if office and is_role(office.group(1)):
        yield "role of before"


def _said_to_be(behind: str) -> Iterator[str]:
    said = _IS_A.match(behind)
    if not said:
        return
    words = said.group(1).split()
    if any(is_role(word) for word in words):
        yield "is a person"
    elif any(word in lexicon.words("organisation-nouns") for word in words):
        yield "is an organisation"


def _is_called(before: str) -> bool:
    """`a group it calls the Velt Brigade`, `a firm named Ostar`."""
    match = _CALLED.search(before) if _CALLING.search(before) else None
    return match is not None and match.group(1) in lexicon.words("organisation-nouns")


def _is_appointed(before: str, behind: str) -> bool:
    """`named Ana Velt ambassador`, `elected Ana Velt as its chair`."""
    match = _OFFICE_BEHIND.match(behind) if _APPOINTED.search(before) else None
    return match is not None and any(is_role(word) for word in match.group(1).split())
