"""What speaks for a person, an organisation or neither in whole phrases beside a name: `shares in Velt`.

Every kind of evidence is a row of `name-evidence.tsv`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsing import lexicon
from parsing.actors.names import Name
from parsing.actors.vocabulary import is_common, is_role

_SHARES_BEFORE = re.compile(r"\b(?:[Ss]hares|[Ss]tock|[Ss]takes?|[Ii]nvestors|[Ss]hareholders) (?:of|in) $")
_ITS = re.compile(r"[^.;!?\n]*\bits\b")
_NAMING = re.compile("nam|call|elect|appoint|replac|nominat|known as|dubbed")
_CALLED = re.compile(
    r"([a-z-]+),? (?:(?:that|which|who) )?(?:(?:it|he|she|they|we|is|was|are|were) )?"
    r"(?:calls?|called|calling|named|known as|dubbed) (?:itself |themselves )?(?:the )?[\"“‘']?$"
)
_APPOINTED = re.compile(r"\b(?:appoint|(?:re-)?elect|nam|nominat|replac)(?:ed|es|ing|e|s)? (?:[a-z]+ ){0,2}$")
_OFFICE_BEHIND = re.compile(r" (?:as |to be )?(?:an? |the |its |his |her |their )?((?:[\w’'-]+ ){0,3}[\w-]+)")
_PLAYERS = frozenset(
    {"boss", "captain", "centre-back", "coach", "defender", "flanker", "fly-half", "forward", "full-back",
     "goalie", "goalkeeper", "left-back", "manager", "midfielder", "pitcher", "playmaker", "quarterback",
     "right-back", "scrum-half", "skipper", "striker", "team-mate", "teammate", "winger"}
)  # fmt: skip
_STUDIES = frozenset(
    {"analysis", "data", "figures", "investigation", "poll", "rating", "ratings", "report", "reports",
     "statement", "statistics", "study", "survey"}
)  # fmt: skip
_WORKS = frozenset(
    {"album", "book", "documentary", "drama", "film", "game", "hit", "memoir", "movie", "musical", "novel",
     "play", "programme", "series", "show", "single", "sitcom", "song", "track", "video"}
)  # fmt: skip
_FORMS = frozenset({"A/S", "plc"})
"""Forms of companies that are no capitalised words."""
_LINKS = frozenset({"at", "for", "in", "of", "the", "with"})
_ROLE_OF = re.compile(r"([\w’'-]+) (?:of|at|for|with) (?:the )?$")
_COMPANY_OF = re.compile(
    r"\b(?:founders?|C[EFOT]O|chief executive(?: officer)?|(?:managing|executive) director|subsidiary"
    r"|unit|arm|owners?|shareholders?|employees?|customers?|headquarters) (?:of|at|for) (?:the )?$"
)
_IS_A = re.compile(
    r" (?:is|was|are|were|has been|became|remains) (?:an?|the|one of the|among the)"
    r" ((?:[\w’'-]+ ){0,3}[\w’'-]+)"
)
_MONEY = frozenset("$₵€£¥")


def phrases_beside(name: Name, before: str, behind: str) -> Iterator[str]:
    """What more than the next word says: `shares in Velt`, `Velt, which`, `a firm named Velt`."""
    if _NAMING.search(before):
        yield from _called(before)
        if _is_appointed(before, behind):
            yield "role in apposition"
    last = before.rstrip(" \"“‘'").rpartition(" ")[2]
    if last in _LINKS:
        yield from _links_before(before)
    elif last.rstrip(",").removesuffix("s") in _WORKS:
        yield "work before"
    elif last.endswith(",") and before.endswith(" ") and is_role(last[:-1]):
        yield "role and comma before"
    yield from _next_behind(behind, is_common(name.words[0]))


def _links_before(before: str) -> Iterator[str]:
    if _COMPANY_OF.search(before):
        yield "company's before"
    if _SHARES_BEFORE.search(before):
        yield "shares before"
    office = _ROLE_OF.search(before)
    if office and is_role(office.group(1)):
        yield "role of before"


def _next_behind(behind: str, common: bool) -> Iterator[str]:
    first, _, rest = behind[1:].partition(" ")
    word = first.rstrip(".,;:!?)’'”\"") if behind.startswith(" ") else ""
    if word in _PLAYERS and rest[:1].isupper() and not common:
        yield "player behind"
    elif word in _STUDIES:
        yield "study behind"
    elif word in _FORMS:
        yield "company form"
    if behind[:1] in _MONEY:
        yield "money behind"
    if behind.startswith(", which "):
        yield "which behind"
    if "its" in behind and _ITS.match(behind):
        yield "its behind"
    yield from _said_to_be(behind)


def _said_to_be(behind: str) -> Iterator[str]:
    said = _IS_A.match(behind)
    if not said:
        return
    words = said.group(1).split()
    if any(is_role(word) for word in words):
        yield "is a person"
    elif any(word in lexicon.words("organisation-nouns") for word in words):
        yield "is an organisation"


def _called(before: str) -> Iterator[str]:
    """`a group it calls the Velt Brigade`, `a firm named Ostar`, `a train, named Velt Arrow`."""
    match = _CALLED.search(before)
    if match and match.group(1) in lexicon.words("organisation-nouns"):
        yield "organisation noun before"
    elif match and match.group(1) in lexicon.words("craft-and-bases"):
        yield "craft before"


def _is_appointed(before: str, behind: str) -> bool:
    """`named Ana Velt ambassador`, `elected Ana Velt as its chair`."""
    match = _OFFICE_BEHIND.match(behind) if _APPOINTED.search(before) else None
    return match is not None and any(is_role(word) for word in match.group(1).split())
