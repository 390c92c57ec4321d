"""Whom “the minister”, “the Russian president”, “the broadcaster” means: the one actor told of before whom
the words fit, and nobody where two fit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from parsing import lexicon
from parsing.countries import country_of, is_demonym
from parsing.quotes.subjects import Subject
from parsing.quotes.tokens import Token, group
from parsing.records import Actor, ActorKind

_WORD = re.compile(r"[\w’'-]+")
_BEHIND_HEAD = re.compile(r" (?:of|for|at|in|to|from|with|on) |,")
_BEFORE_NAME = re.compile(r"(?:((?:[\w-]+ ){1,4})|\b[Tt]he ((?:[\w-]+ ){0,3}[\w-]+), )\[?\Z")
"""“Admiral Brekk”, “the harbour minister, Orla Venn”; a link's bracket may open before the name."""
_BEHIND_NAME = re.compile(r"(?:,| is| was) (?:the|an?) ((?:[\w’-]+ ){0,3}[\w-]+)")
_OF_MANY = ("s", "men", "women", "ese", "sh", "ch")
_REACH = 60
"""Code points before a name in which its title stands."""


@dataclass(frozen=True, slots=True)
class Description:
    """“the former Russian president”: what a noun phrase without a name says of whom it means."""

    noun: str
    kind: ActorKind
    modifiers: frozenset[str]
    country: str | None


@dataclass(frozen=True, slots=True)
class Named:
    """An actor told of before, with the words that say what it is."""

    actor: Actor
    titles: tuple[tuple[str, ...], ...]
    """Lower-case words of each role or title, the noun last."""


def read_description(tokens: Sequence[Token], subject: Subject) -> Description | None:
    """What a subject says, where it is “the”, perhaps modifiers, and a noun that describes one actor."""
    words = tokens[subject.start : subject.end]
    if len(words) < 2 or words[0].word != "the" or subject.head_end != subject.end:
        return None
    kind = _kind(words[-1].word)
    demonyms = [token for token in words[1:-1] if token.kind == "name"]
    if kind is None or words[-1].possessive or any(token.possessive for token in words):
        return None
    if len(demonyms) > 1 or not all(is_demonym(_written(token)) for token in demonyms):
        return None
    modifiers = [token.word for token in words[1:-1] if token.kind == "word" and token.word != "year-old"]
    told = _premier((*modifiers, words[-1].word))
    country = country_of(_written(demonyms[0])) if demonyms else None
    return Description(told[-1], kind, frozenset(told[:-1]), country)


def read_compatriot(tokens: Sequence[Token], subject: Subject) -> Description | None:
    """What “the Dutchman”, “the 24-year-old Dane” says: one person of a country; “the French” are many."""
    words = tokens[subject.start : subject.end]
    last = words[-1]
    if len(words) < 2 or words[0].word != "the" or last.kind != "name" or last.possessive:
        return None
    if any(token.kind == "name" for token in words[:-1]) or subject.head_end != subject.end:
        return None
    if last.word.endswith(_OF_MANY) or not is_demonym(_written(last)):
        return None
    return Description(last.word, "person", frozenset(), country_of(_written(last)))


def compatriots(said: Description, near: Iterable[Actor]) -> list[Actor]:
    """The persons who could be meant: of that country, else those whose country nobody tells."""
    gender = "f" if said.noun.endswith("woman") else "m" if said.noun.endswith("man") else None
    people = {
        actor.id: actor
        for actor in near
        if actor.kind == "person" and (gender is None or actor.gender in (None, gender))
    }
    of_there = [actor for actor in people.values() if actor.country == said.country]
    if of_there or len(people) > 1:
        return of_there
    return [actor for actor in people.values() if actor.country is None]


def _written(token: Token) -> str:
    return token.word.title()


def _kind(noun: str) -> ActorKind | None:
    if noun in group("kind of body"):
        return "organization"
    is_plural = noun.endswith("s") and noun[:-1] in lexicon.words("roles")
    return "person" if noun in lexicon.words("roles") and not is_plural else None


def describe(text: str, actor: Actor) -> Named:
    """The actor with its role, the titles before its mentions, what these are said to be and, of a body, its
    name."""
    titles = [_title(actor.role)] if actor.role else []
    for mention in actor.mentions:
        before = _BEFORE_NAME.search(text[max(0, mention.start - _REACH) : mention.start])
        titles.append(_words(before.group(1) or before.group(2)) if before else ())
        behind = _BEHIND_NAME.match(text, mention.end)
        titles.append(_up_to_noun(_words(behind.group(1)), actor.kind) if behind else ())
    if actor.kind == "organization":
        titles.append(_title(actor.name))
    return Named(actor, tuple(dict.fromkeys(t for t in titles if t and _kind(t[-1]) == actor.kind)))


def _up_to_noun(words: tuple[str, ...], kind: ActorKind) -> tuple[str, ...]:
    ends = (at for at, word in enumerate(words, 1) if _kind(word) == kind)
    return words[: next(ends, 0)]


def _title(role: str) -> tuple[str, ...]:
    """“director of the port” -> (“the”, “port”, “director”): the noun of a role is its last word before a
    preposition; what stands behind that may stand before the noun as well, “the port director”."""
    head, *tail = _BEHIND_HEAD.split(role, maxsplit=1)
    return (*_words(tail[0] if tail else ""), *_words(head))


def _words(text: str) -> tuple[str, ...]:
    return _premier(tuple(word.lower() for word in _WORD.findall(text)))


def _premier(words: tuple[str, ...]) -> tuple[str, ...]:
    """A prime minister is no minister of the others' kind."""
    return (*words[:-2], "premier") if words[-2:] == ("prime", "minister") else words


def fitting(said: Description, named: Iterable[Named]) -> list[Actor]:
    """The actors whose role or title says the same, each once."""
    fit = {one.actor.id: one.actor for one in named if _fits(said, one)}
    return list(fit.values())


def _fits(said: Description, one: Named) -> bool:
    if one.actor.kind != said.kind or (said.country and one.actor.country != said.country):
        return False
    return any(_is_same(said, title) for title in one.titles)


def _is_same(said: Description, title: tuple[str, ...]) -> bool:
    if not title or not _covers(said.noun, title[-1]):
        return False
    telling = group("telling modifier")
    return said.modifiers <= set(title) and telling.intersection(title) <= said.modifiers


def _covers(noun: str, held: str) -> bool:
    """The noun is the title held, or a wider one: “leader” of a president."""
    if noun == held:
        return True
    return held in _wider_roles().get(noun, ())


@cache
def _wider_roles() -> dict[str, frozenset[str]]:
    return {row[0]: frozenset(row[1].split()) for row in lexicon.table("wider-roles")}


def untitled(said: Description, named: Iterable[Named]) -> list[Actor]:
    """The actors who could be meant though no title of theirs is known: persons of the country, bodies of
    any kind."""
    if said.kind == "person" and (said.country is None or said.modifiers):
        return []
    fit = {
        one.actor.id: one.actor
        for one in named
        if one.actor.kind == said.kind
        and not one.titles
        and (said.country is None or one.actor.country == said.country)
    }
    return list(fit.values())
