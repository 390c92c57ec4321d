"""Persons and organisations: find names, join the names of one actor, tell role and country."""

from __future__ import annotations

import re
from dataclasses import replace

from parsing.actors import organisations, persons
from parsing.actors.affiliation import Home, country_of_organisation, country_of_person
from parsing.actors.chains import Chain, find_chains
from parsing.actors.foreign import foreign_names, foreign_role
from parsing.actors.gender import gender_of
from parsing.actors.governments import GOVERNMENT, governments, is_seat
from parsing.actors.headlines import known_names, plain_names
from parsing.actors.lists import with_lists
from parsing.actors.names import Name, names_of
from parsing.actors.namesakes import part_namesakes
from parsing.actors.places import Places
from parsing.actors.recognised import RecognisedNames, unseen
from parsing.actors.roles import role_of
from parsing.actors.score import kinds_of
from parsing.actors.vocabulary import fold, is_common
from parsing.language import Language, find_language
from parsing.ner import recognise
from parsing.records import Actor, ActorKind, Affiliation, Country, Span
from parsing.segments import Segments

__all__ = ["find_actors"]

_CREDIT = re.compile(r" ?\)[ \u00a0]?(?:--|-|–|—|_)")
_DATELINE_LENGTH = 70
"""In characters: an agency in brackets so near the start of its line, before a dash, is a credit."""
_NOT_IN_SLUG = re.compile(r"[^a-z0-9]+")


def find_actors(
    text: str, segments: Segments, countries: tuple[Country, ...], ner: str | None = None
) -> tuple[Actor, ...]:
    """The actors of `text`, in order of first mention, one for each person or organisation.

    `ner` names a spaCy model that is asked too; ModelMissing where it cannot be loaded.
    """
    recognised = RecognisedNames(recognise(text, segments, ner) if ner else ())
    places = Places(countries)
    of_kind: dict[ActorKind, list[Name]] = {"person": [], "organization": []}
    language = find_language(text)
    of_text = (
        _names(text, segments, places, recognised)
        if language == "en"
        else foreign_names(text, segments, places, language)
    )
    for name, kind in of_text:
        of_kind[kind].append(name)
    starts = [name.start for name in of_kind["person"]]
    actors = [
        _person(text, person, places, countries, starts, language)
        for joined in persons.join_persons(text, of_kind["person"], places)
        for person in part_namesakes(text, joined, places)
    ]
    actors += [
        _organisation(text, group, places, countries)
        for group in organisations.join_organisations(text, of_kind["organization"])
    ]
    actors.sort(key=lambda actor: actor.mentions[0].start)
    return _with_unique_ids(actors)


def _names(
    text: str, segments: Segments, places: Places, recognised: RecognisedNames
) -> list[tuple[Name, ActorKind]]:
    """All writings of actors in order of place, with what each is."""
    names: list[Name] = []
    headlines: list[Chain] = []
    for chain in find_chains(text, segments):
        if _is_headline(chain, segments):
            headlines.append(chain)
        else:
            names.extend(names_of(text, chain, places))
    names = list(with_lists(text, names))
    taken = [(chain.tokens[0].start, chain.tokens[-1].end) for chain in headlines]
    names += unseen(text, recognised, [*taken, *((name.start, name.end) for name in names)])
    in_headlines = [name for chain in headlines for name in plain_names(text, chain)]
    kinds = kinds_of(text, [*in_headlines, *names], places, recognised)
    known = _surnames(names, kinds) | {
        _folded(name): name.text for name in (*in_headlines, *names) if name.text in kinds
    }
    story = [name for name in names if not _is_credit(text, name)]
    found: list[tuple[Name, ActorKind]] = [(name, kinds[name.text]) for name in story if name.text in kinds]
    found += [(name, "organization") for name in governments(text, names) if name.text not in kinds]
    for chain in headlines:
        found += [(name, kinds[writing]) for name, writing in known_names(text, chain, known)]
    return sorted(found, key=lambda pair: pair[0].start)


def _surnames(names: list[Name], kinds: dict[str, ActorKind]) -> dict[tuple[str, ...], str]:
    """The last word of each person's name that is no English word, folded, to the whole name."""
    return {
        _folded(name)[-1:]: name.text
        for name in names
        if kinds.get(name.text) == "person" and not is_common(name.words[-1])
    }


def _folded(name: Name) -> tuple[str, ...]:
    return tuple(map(fold, name.words))


def _is_credit(text: str, name: Name) -> bool:
    """The agency in `OSLO, May 6 (Reuters) -` tells the story and is no part of it."""
    near_start = (
        "\n" in text[max(0, name.start - _DATELINE_LENGTH) : name.start] or name.start < _DATELINE_LENGTH
    )
    return near_start and text[name.start - 1] == "(" and bool(_CREDIT.match(text, name.end))


def _is_headline(chain: Chain, segments: Segments) -> bool:
    """Whether words are capitalised in the chain's sentence whatever they are."""
    if chain.style == "title":
        return segments.paragraphs[segments.sentences[chain.sentence].paragraph].kind == "headline"
    return chain.style == "capitals"


def _person(
    text: str,
    person: persons.Person,
    places: Places,
    countries: tuple[Country, ...],
    starts: list[int],
    language: Language,
) -> Actor:
    name = persons.canonical(person)
    role = role_of(text, person.names, places) if language == "en" else foreign_role(person.names)
    home = country_of_person(text, name, person.names, role, places, countries)
    actor = Actor(
        id=_slug(name),
        name=name,
        kind="person",
        role=" ".join(text[role.start : role.end].split()) if role else None,
        country=None,
        aliases=_aliases(name, person.names),
        mentions=tuple(Span(n.start, n.end) for n in person.names),
        gender=gender_of(text, name, person.names, role, starts),
    )
    return _of_country(text, actor, home)


def _organisation(text: str, names: list[Name], places: Places, countries: tuple[Country, ...]) -> Actor:
    name = organisations.canonical(names)
    home = country_of_organisation(text, names, places, countries)
    actor = Actor(
        id=_slug(name),
        name=name,
        kind="organization",
        role=GOVERNMENT if all(is_seat(n.text) for n in names) else None,
        country=None,
        aliases=_aliases(name, names),
        mentions=tuple(Span(n.start, n.end) for n in names),
    )
    return _of_country(text, actor, home)


def _of_country(text: str, actor: Actor, home: Home | None) -> Actor:
    if home is None:
        return actor
    words = " ".join(text[home.start : home.end].split())
    told = Affiliation(home.evidence, words, home.start, home.end)
    return replace(actor, country=home.code, country_tier=home.tier, affiliation=told)


def _aliases(name: str, names: list[Name]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(n.text for n in names if n.text != name))


def _slug(name: str) -> str:
    return _NOT_IN_SLUG.sub("-", fold(name)).strip("-") or "actor"


def _with_unique_ids(actors: list[Actor]) -> tuple[Actor, ...]:
    """`actors` with a number behind every id that is taken already."""
    taken: dict[str, int] = {}
    unique = []
    for actor in actors:
        taken[actor.id] = number = taken.get(actor.id, 0) + 1
        unique.append(actor if number == 1 else replace(actor, id=f"{actor.id}-{number}"))
    return tuple(unique)
