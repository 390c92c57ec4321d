"""To whom and where it was said: “told reporters”, “in an interview with Der Abend”, “on Twitter”.

A rule matches the words that open such a phrase; noun phrases in it are read from the tokens.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from parsing import lexicon
from parsing.quotes.hearers import hearer, is_person_or_body
from parsing.quotes.phrases import end_of_phrase
from parsing.quotes.subjects import Subject
from parsing.quotes.tokens import Token, group, word_class
from parsing.rules import Rule

_LONGEST = 40
"""Tokens after or before a frame among which to look."""
_DETERMINER = r"(?:an?|the|his|her|its|their|this|that|another|one|several|separate) "
_WORDS = r"(?:[\w’'.-]+ ){0,4}?"


@dataclass(frozen=True, slots=True)
class Occasion:
    """Whom it was said to, and the text offsets of where it was said; `end` is the number of the token
    after the words that tell it."""

    end: int
    addressee: Subject | None = None
    venue: tuple[int, int] | None = None

    def or_else(self, other: Occasion) -> Occasion:
        """With what the other tells and this one does not."""
        return replace(self, addressee=self.addressee or other.addressee, venue=self.venue or other.venue)


Build = Callable[[re.Match[str], Sequence[Token]], Occasion | None]
OccasionRule = Rule[Build]


def _number(tokens: Sequence[Token], at: int) -> int:
    """The first token that starts at the text offset `at` or after it."""
    return next((number for number, token in enumerate(tokens) if token.start >= at), len(tokens))


def _event(match: re.Match[str], tokens: Sequence[Token]) -> Occasion | None:
    """The venue named, with its place, and the hearers that follow it."""
    at = _number(tokens, match.end("venue"))
    first = _number(tokens, match.start("venue"))
    inner = tokens[first + bool(match.groupdict().get("determiner")) : at - 1]
    if any(token.kind == "word" and token.word in word_class() for token in inner):
        return None
    if at < len(tokens) and tokens[at].word in _prepositions()[match["noun"].lower()]:
        found = hearer(tokens, at + 1)
        if found:
            return Occasion(found.end, found, match.span("venue"))
    end = place_end(tokens, at)
    return Occasion(end, None, (match.start("venue"), tokens[end - 1].end))


def is_event(token: Token) -> bool:
    """The noun is one at which people speak: “told the press conference”."""
    return token.kind == "word" and token.word in _prepositions()


def place_end(tokens: Sequence[Token], at: int) -> int:
    """Past “in Oslo”, “of the council” after a venue."""
    while at + 1 < len(tokens):
        if tokens[at].word == "of":
            end = end_of_phrase(tokens, at + 1)
        elif tokens[at].word in ("in", "at", "on", "near"):
            end = _name_end(tokens, at + 1)
        else:
            return at
        if end == at + 1:
            return at
        at = end
    return at


def _name_end(tokens: Sequence[Token], start: int) -> int:
    """Past “the Harbour Hall”, “CBS’s “Today””; `start` where no name stands there, or one of a time."""
    at = start
    while at < len(tokens) and tokens[at].kind == "word" and tokens[at].word in ("the", "a", "an"):
        at += 1
    first = at
    while at < len(tokens) and tokens[at].kind == "name" and tokens[at].word not in group("time"):
        at += 1
    if at == first:
        return start
    if not tokens[at - 1].possessive:
        numbered = (
            at < len(tokens) and tokens[at].kind == "number" and tokens[at - 1].word in group("numbered")
        )
        return at + numbered
    if at < len(tokens) and tokens[at].kind == "quote":
        return at + 1
    end = end_of_phrase(tokens, at)
    return end if end > at else start


def _place(match: re.Match[str], tokens: Sequence[Token]) -> Occasion | None:
    """A place by name; a month or a day is none."""
    at = _number(tokens, match.start("venue"))
    end = _name_end(tokens, at)
    if end == at or tokens[end - 1].kind not in ("name", "number"):
        return None
    return Occasion(end, None, (tokens[at].start, tokens[end - 1].end))


def _medium(match: re.Match[str], tokens: Sequence[Token]) -> Occasion | None:
    return Occasion(_number(tokens, match.end("venue")), None, match.span("venue"))


def _to_people(match: re.Match[str], tokens: Sequence[Token]) -> Occasion | None:
    found = hearer(tokens, _number(tokens, match.end()))
    return Occasion(found.end, found) if found and is_person_or_body(tokens, found) else None


def _to_whom(match: re.Match[str], tokens: Sequence[Token]) -> Occasion | None:
    found = hearer(tokens, _number(tokens, match.end()))
    return Occasion(found.end, found) if found else None


RULES: tuple[OccasionRule, ...] = (
    Rule(
        "event",
        r"(?i:in|at|during|on|through|via|from|with) "
        rf"(?P<venue>(?P<determiner>{_DETERMINER}){_WORDS}(?P<noun>{{occasions}}))(?![\w’'-])",
        _event,
        yes=(
            ("in an interview with Der Abend", "to Der Abend, at an interview"),
            ("at a crowded press conference in Oslo", "at a crowded press conference in Oslo"),
            ("in a letter to the port's owners on Monday", "to the port's owners, at a letter"),
            ("in her opening statement", "at her opening statement"),
            ("during a rally", "at a rally"),
        ),
        no=("at the end of the interview", "in a statement-like tone", "after a meeting with Tomas Brekk"),
    ),
    Rule(
        "events",
        r"(?i:in|at|during|on|through|via) (?P<venue>(?:[a-z-]+ ){0,2}?(?P<noun>{occasions}))(?![\w’'-])",
        _event,
        yes=(
            ("in testimony before the council", "to the council, at testimony"),
            ("in remarks to dockers", "to dockers, at remarks"),
        ),
        no=("in spring", "on people to protest"),
    ),
    Rule(
        "medium",
        r"(?i:on|via|by|over) (?:the |his |her |its |their )?"
        r"(?P<venue>(?:[\w’'.-]+ ){0,3}?(?i:{media}))(?![\w’'-])",
        _medium,
        yes=(
            ("on Twitter", "at Twitter"),
            ("on state television", "at state television"),
            ("over the phone", "at phone"),
            ("by email", "at email"),
        ),
        no=("on Monday", "on texting", "by the pier"),
    ),
    Rule(
        "assembly",
        r"(?i:in|before) (?P<venue>parliament|congress|court|committee|cabinet)\b",
        _medium,
        yes=(("in parliament", "at parliament"), ("in court on Monday", "at court")),
        no=("in courtyards", "to parliament by boat"),
    ),
    Rule(
        "speaking to",
        r"(?i:speaking|talking|testifying|writing|appearing|speaks|spoke) (?:to|with|before) ",
        _to_whom,
        yes=(
            ("Speaking to reporters in Oslo", "to reporters, at Oslo"),
            ("testifying before the council", "to the council"),
        ),
        no=("speaking at length", "spoken to reporters"),
    ),
    Rule(
        "addressing",
        r"(?i:addressing|asked by) ",
        _to_whom,
        yes=(("addressing dockers", "to dockers"), ("Asked by Tide FM", "to Tide FM")),
        no=("addressing", "asked about the pier"),
    ),
    Rule(
        "to whom",
        r"to ",
        _to_people,
        yes=(("to her cabinet on Monday", "to her cabinet"), ("to Tomas Brekk", "to Tomas Brekk")),
        no=("to close the pier", "to 300", "to Monday", "to the latest offer"),
    ),
    Rule(
        "place",
        r"(?i:in|at|from|outside|inside|near|aboard) (?P<venue>(?:the )?[A-Z])",
        _place,
        yes=(
            ("in Port Selm on Monday", "at Port Selm"),
            ("outside the Harbour Hall", "at the Harbour Hall"),
            ("near Gate 9 on Monday", "at Gate 9"),
        ),
        no=("in May", "at noon", "in Oslo's harbour"),
    ),
)  # fmt: skip
"""In order: the first that matches at a word wins."""


@cache
def _prepositions() -> dict[str, frozenset[str]]:
    return {row[0]: frozenset(row[1].split()) for row in lexicon.table("occasions")}


@cache
def _compiled() -> tuple[tuple[OccasionRule, re.Pattern[str]], ...]:
    nouns = "|".join(sorted(map(re.escape, _prepositions()), key=len, reverse=True))
    media = "|".join(sorted(map(re.escape, lexicon.words("media")), key=len, reverse=True))
    filled = (
        rule.pattern.replace("{occasions}", f"(?:{nouns})").replace("{media}", f"(?:{media})")
        for rule in RULES
    )
    return tuple((rule, re.compile(pattern)) for rule, pattern in zip(RULES, filled, strict=True))


def find_occasion(
    text: str, tokens: Sequence[Token], at: int, stop: int, rules: Sequence[OccasionRule] = RULES
) -> Occasion:
    """What the phrases tell that stand one after the other from token `at` on, words of time among them."""
    found = Occasion(at)
    stop = min(stop, at + _LONGEST)
    while at < stop:
        hit = _hit(text, tokens, at, stop, rules) if tokens[at].word in group("opens an occasion") else None
        if hit:
            found = replace(found.or_else(hit), end=hit.end)
            at = hit.end
        elif _is_circumstance(tokens, at):
            at += 1
            if found.end == at - 1:
                found = replace(found, end=at)
        else:
            break
    return found


def _hit(
    text: str, tokens: Sequence[Token], at: int, stop: int, rules: Sequence[OccasionRule]
) -> Occasion | None:
    limit = tokens[stop - 1].end
    for rule, pattern in _compiled():
        match = pattern.match(text, tokens[at].start, limit) if rule in rules else None
        occasion = rule.build(match, tokens) if match else None
        if occasion and occasion.end <= stop:
            return occasion
    return None


def _is_circumstance(tokens: Sequence[Token], at: int) -> bool:
    """A word of time, an adverb, or a comma or preposition before what may tell the occasion."""
    token = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.word in group("time") or token.word in group("speaking") or token.kind == "number":
        return True
    if token.kind == "comma":
        return following is not None and following.word in group("speaking")
    if token.kind != "word":
        return False
    sort = word_class().get(token.word)
    if sort == "adverb" or (token.word.endswith("ly") and token.word not in group("no adverb")):
        return True
    if sort not in ("preposition", "determiner") or following is None:
        return False
    return (
        following.word in group("time")
        or following.kind == "number"
        or (word_class().get(following.word) == "determiner" and _is_circumstance(tokens, at + 1))
    )
