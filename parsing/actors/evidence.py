"""What speaks for a person, an organisation or neither in the words around a name.

Every kind of evidence is a row of `name-evidence.tsv`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from parsing import lexicon
from parsing.actors.names import Name
from parsing.actors.phrases import phrases_beside
from parsing.actors.places import Places
from parsing.actors.results import is_competitor, is_entry, is_scorer, is_team
from parsing.actors.vocabulary import (
    is_common,
    is_first_name,
    is_given_name,
    is_kind_of_body,
    is_role,
    is_verb_there,
)

_BEFORE, _AFTER = 48, 64
"""How many characters beside a name are looked at."""

_LAST_WORD = re.compile(
    r"(?<![^\W\d_])([^\W\d_]++(?:[-’'][^\W\d_]++)*+)( ?[^\w\s]*+)[ \u00a0]+[\"“‘'`(\[*_]*$"
)
_WORD_BEFORE_LAST = re.compile(r"(?<![^\W\d_])([^\W\d_]++)[ \u00a0]+\w+[ \u00a0]+$")
_ROLE_ABROAD = re.compile(
    r"([\w-]+) (?:to|of|in|for|at) (?:the )?[^\W\d_a-z][^\W\d_]+(?: [^\W\d_a-z][^\W\d_]+)* $"
)
"""A role with its post: `ambassador to Kenya `."""
_NEXT_WORD = re.compile(r"[ \u00a0]+([^\W\d_]+(?:[-’'][^\W\d_]+)*)")
_SINGULAR = re.compile(r" (?:also |now |has |then )?(?:has|is|was|does|says|wants|plans|denies)\b")
_AND_BEHIND = re.compile(r" (?:and|or) ")
_CAPITAL_AFTER = re.compile(r"['’]s\b| [A-Z]")
_TIME_OF_DAY = re.compile(r"\d ?(?:[ap]\.?m\.?|[AP]\.?M\.?|hours|hrs|h) $|\b\d\d?[:.]\d\d $")
_COMPANY_BEHIND = re.compile(
    r"['’]s (?:[a-z]+ )?(?:CEO|CFO|chief (?:executive|negotiator|economist|engineer|scientist)"
    r"|managing director|headquarters|shareholders|shares"
    r"|co-founder|founder|founders|customers|subsidiary|subsidiaries)\b"
)
_SAID_IT = re.compile(r"[,.!?…][\"”’'] (?:said|says|asked|added|recalled|told) $")
_ITSELF = re.compile(
    r"(?: (?:on )?\w+day)? (?:said|says|announced|confirmed|added|reported)(?: (?:on )?\w+day)?(?: that)?"
    r" it (?:had|has|will|would|plans|planned|expects|expected) (?!be\b|been\b|an?\b|the\b)[a-z]+"
)
"""Behind a name that says what itself does: `said it would close the plant`."""
_THE_WITHIN = re.compile(r"\b(?:in|at) the $")
_NUMBER_ENDS = re.compile(r"\d[.!?] $")
_LINE_START = re.compile(r"(?:^|\n)[\s\d.)*•-]*$")
_SENTENCE_START = re.compile(r"(?:(?:^|\n)[\s\d.)*•-]*|[a-z\d%][.!?][\"”’]? )$")
_POSSESSIVE = re.compile(r" ?(?:['’‘]s\b|(?<=s)['’](?!\w))|['’](?=[ ,])")
_DISEASE = re.compile(
    r"['’]s (?:disease|lymphoma|palsy|sarcoma|syndrome|chorea|contracture|paradox|theorem)\b"
)
_AGE = re.compile(r" ?,? \(? ?(?:aged )?[1-9]\d(?: ?\)| ?,|\.|;| of\b)")
_AGE_IN_COMMAS = re.compile(r", (?:aged )?[1-9]\d,")
_ACRONYM = re.compile(r" ?\( ?(?:the |or )?[\"“‘]?([A-Z][A-Za-z&.-]*[A-Z])\b")
_BRACKET = re.compile(r" ?\( ?")
_APPOSITION = re.compile(
    r" ?, (?:who\b|(?:an?|the|its|his|her|their|one|former|then)? ?((?:[\w’'-]+ ){0,4}[\w-]+))"
)
_CAPITAL_BEHIND = re.compile(
    r" ?, ([A-Z][\w.]+(?: (?!(?:who|which|that|and|or|said|says|is|was|has|had|will|to|by)\b)[\w.’'-]+){0,5})"
)
_RESULT = re.compile(
    r" \d+(?:-\d+)?(?![\w.,]*\d* (?:per|percent|million|billion"
    r"|dollars|euros|pounds|rupees|pesos|rand|naira|years|months|weeks|days|hours|lashes)\b)"
)
_LOWER_WORDS = re.compile(r"(?:\b[a-z]+[ -]){2,8}$")
_EXPANSION = 90
"""Characters that the words of an abbreviation take at most."""
_SCORES = re.compile(r" \d+(?:[-: .]\d+)+(?:-\d+| |$)")
_DATELINE = re.compile(r"[^\n]{0,40}?(?:\d{4}|--|—|–| - |\([A-Za-z ]+\))")
_OFFICIAL = frozenset({"official", "executive", "employee", "worker", "supporter", "fan"})
"""Who stands for a body as a word beside it tells of that body, and is a person in apposition."""
_WITH_ARTICLE = frozenset({"Amazon", "Meta"})
"""Places with an article that are companies without one."""
_SCORECARD = frozenset({"c", "b", "lbw", "st"})
"""How a cricket scorecard says who caught, bowled or stumped whom."""


def evidence(text: str, name: Name, places: Places) -> Iterator[str]:
    """The evidence in the title, the neighbours and the place of one writing."""
    yield from _standing(name, places)
    front = name.title[0] if name.title else name.start
    before, behind = text[max(0, front - _BEFORE) : front], text[name.end : name.end + _AFTER]
    if name.text.isupper():
        yield from _beside_capitals(before, behind)
    yield from _in_front(before, name)
    yield from _behind(name, before, behind, places)
    if behind[1:2].isdigit():
        if is_scorer(text, name):
            yield "scorer"
        elif is_team(text, name):
            yield "team of a result"
    if len(name.words) == 1:
        yield from _beside_single(text, name, behind, places)
    elif is_competitor(before, behind):
        yield "competitor"
    elif is_first_name(name.words[0]) and _SAID_IT.search(before):
        yield "said it"
    if _COMPANY_BEHIND.match(behind):
        yield "company's behind"
    yield from phrases_beside(name, before, behind)


def _beside_capitals(before: str, behind: str) -> Iterator[str]:
    """What tells that capitals are no name: a dateline, a time zone."""
    if _LINE_START.search(before) and _DATELINE.match(behind):
        yield "dateline"
    if _TIME_OF_DAY.search(before):
        yield "time of day before"


def _beside_single(text: str, name: Name, behind: str, places: Places) -> Iterator[str]:
    """What tells of one word alone: a county, an abbreviation, a name that only looks like a plural."""
    if _is_beside_place(text, name, places):
        yield "place beside"
    if _abbreviates(text, name):
        yield "initials of lower-case words"
    if _ITSELF.match(behind):
        yield "speaks of it"
    if name.text.endswith("s") and _SINGULAR.match(behind):
        yield "singular in s"


def _is_beside_place(text: str, name: Name, places: Places) -> bool:
    """`Mayo` in `Mayo and Galway.`, of which one is known as a place and nothing more."""
    behind = _AND_BEHIND.match(text, name.end)
    if not behind:
        return False
    end = places.end(behind.end())
    return end is not None and not _CAPITAL_AFTER.match(text, end)


def _standing(name: Name, places: Places) -> Iterator[str]:
    if name.title is not None:
        yield "title honorific" if name.honorific else "title role"
    place = places.kind(name.start, name.end)
    if place:
        yield f"is a {place}"
    elif places.covers(name.start, name.end + 1) or _stands_in_place(name, places):
        yield "part of the name of a place"
    elif len(name.words) > 1:
        yield from _places_inside(name, places)
    if name.initial:
        yield "opens a sentence" if is_common(name.words[0]) else "opens a sentence, no common word"
    if name.style != "plain":
        yield f"in {name.style}"


def _stands_in_place(name: Name, places: Places) -> bool:
    """`Salaam` in `Dar es Salaam`."""
    return places.stands_over(name.start) and not places.begins(name.start)


def _places_inside(name: Name, places: Places) -> Iterator[str]:
    for _, mention in places.within(name.start, name.end):
        if mention.start == name.start:
            yield "demonym first" if mention.evidence == "demonym" else "place first"
        elif mention.end == name.end:
            yield "place last"


def _in_front(before: str, name: Name) -> Iterator[str]:
    match = _LAST_WORD.search(before)
    if not match:
        if _LINE_START.search(before):
            yield "begins a line"
        elif before.endswith(("(", "( ")):
            yield "bracket before"
        elif _NUMBER_ENDS.search(before):
            yield "mark before"
        return
    word, mark = match.groups()
    if mark.strip():
        yield "comma before" if mark.strip() == "," else "mark before"
        return
    if (
        word.lower() in lexicon.words("persons-or-bodies")
        and len(name.words) > 1
        and is_given_name(name.words[0])
    ):
        yield "role before"
    else:
        yield from _word_in_front(word, before, name)


def _word_in_front(word: str, before: str, name: Name) -> Iterator[str]:
    key = word.lower()
    if key.endswith(("'s", "’s", "s'", "s’")):
        yield "possessive before"
    elif key in ("the", "a", "an"):
        yield "the before" if key == "the" else "a before"
        if name.text in _WITH_ARTICLE and key == "the":
            yield "part of the name of a place"
        if _THE_WITHIN.search(before):
            yield "in the before"
    elif word[0].isupper():
        yield from _capital_in_front(word, before)
    elif key in lexicon.words("craft-and-bases"):
        yield "craft before"
    elif is_role(key):
        yield "verb before" if is_verb_there(before[: before.rfind(word)]) else "role before"
    elif key in lexicon.words("locatives") or key in lexicon.words("linking-words"):
        full = len(name.words) > 1 and is_first_name(name.words[0])
        yield from _small_word_in_front(key, before, full)
    elif key in lexicon.words("organisation-nouns"):
        yield "organisation noun before"
    elif key in lexicon.words("actor-verbs") or key.endswith("ed") or key in _irregular():
        yield "verb before"
    elif key in _SCORECARD:
        yield "scorecard"


def _capital_in_front(word: str, before: str) -> Iterator[str]:
    """`Union` in `Union Velt Metal called it a breach.`, `Ambassador to Kenya` …"""
    post = _ROLE_ABROAD.search(before)
    if post and is_role(post.group(1)):
        yield "role before"
    elif is_kind_of_body(word) and _SENTENCE_START.search(before[: -len(word) - 1]):
        yield "organisation noun before"
    else:
        yield "capital before"


@cache
def _irregular() -> frozenset[str]:
    """Past forms of irregular verbs: `overtook`, `shot`."""
    return frozenset(row[1] for row in lexicon.table("irregular-verbs"))


def _small_word_in_front(key: str, before: str, full: bool) -> Iterator[str]:
    if key in lexicon.words("locatives"):
        yield "locative before a first name" if full else "locative before"
    elif key == "from" and full:
        yield "from before a first name"
    else:
        yield f"{key} before"
    if before.endswith("according to "):
        yield "according to before"
    noun = _WORD_BEFORE_LAST.search(before) if key in ("of", "in", "at") else None
    if noun and _is_place_noun(noun.group(1)):
        yield "place noun before"


def _is_place_noun(word: str) -> bool:
    return word in lexicon.words("place-nouns") or word in lexicon.words("craft-and-bases")


def _abbreviates(text: str, name: Name) -> bool:
    """`PCR` in `polymerase chain reaction (PCR)`, `chain reactions (PCRs)`."""
    letters = name.text.rstrip("s").lower()
    if text[name.start - 1 : name.start] != "(" or len(letters) < 2:
        return False
    words = _LOWER_WORDS.search(text, max(0, name.start - _EXPANSION), name.start - 1)
    initials = "".join(word[0] for word in re.findall(r"[^\W\d_]+", words.group())) if words else ""
    return initials.endswith(letters)


def _behind(name: Name, before: str, behind: str, places: Places) -> Iterator[str]:
    if _POSSESSIVE.match(behind):
        yield "disease behind" if _DISEASE.match(behind) else "possessive behind"
        return
    match = _NEXT_WORD.match(behind)
    if match:
        yield from _word_behind(match.group(1))
        if match.group(1) in lexicon.words("people-nouns") and not name.text.isupper():
            yield "people noun behind"
        return
    bracket = _BRACKET.match(behind)
    if bracket and any(places.within(name.end + bracket.end(), name.end + bracket.end() + 1)):
        yield "place in brackets behind"
    elif bracket or behind.lstrip(" ")[:1] == ",":
        yield from _aside_behind(behind)
    if is_entry(before, behind):
        yield "tally behind"
    elif _SCORES.match(behind):
        yield "scores behind"
    elif _RESULT.match(behind):
        yield "number behind"


def _word_behind(word: str) -> Iterator[str]:
    key = word.lower()
    if key in lexicon.words("actor-verbs"):
        yield "verb behind"
    if key in lexicon.words("organisation-nouns"):
        yield "organisation noun behind"
    if key in lexicon.words("place-nouns"):
        yield "place noun behind"
    if is_role(key):
        yield "role behind"
    if key in ("and", "or"):
        yield "and behind"
    elif key in lexicon.words("locatives"):
        yield "locative behind"
    elif key in _SCORECARD:
        yield "scorecard"
    elif word[0].isupper():
        yield "capital behind"


def _aside_behind(behind: str) -> Iterator[str]:
    if _AGE.match(behind):
        yield "age behind"
        if _AGE_IN_COMMAS.match(behind):
            yield "age in commas"
        return
    if _ACRONYM.match(behind):
        yield "acronym behind"
        return
    capital = _CAPITAL_BEHIND.match(behind)
    if capital:
        role = any(is_role(word) for word in capital.group(1).split() if word.islower())
        yield "role in apposition" if role else "capital behind comma"
        return
    match = _APPOSITION.match(behind)
    if not match:
        return
    if match.group(1) is None:
        yield "who behind"
        return
    words = match.group(1).split()
    if any(is_role(word) for word in words) or _OFFICIAL & set(words):
        yield "role in apposition"
    elif any(word in lexicon.words("organisation-nouns") for word in words):
        yield "organisation noun in apposition"
    elif any(word in lexicon.words("place-nouns") for word in words):
        yield "place noun in apposition"
