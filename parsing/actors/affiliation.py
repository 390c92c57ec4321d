"""The country an actor is of: by role, by a place beside the name, by what is known, by the article."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from parsing import lexicon
from parsing.actors.names import Name
from parsing.actors.persons import parts_of
from parsing.actors.places import Places
from parsing.actors.roles import Role
from parsing.actors.vocabulary import fold
from parsing.countries import country_of
from parsing.records import Country, Tier

_PLACE_BEHIND = re.compile(r" of | ?\( ?")
_NEAR = 30
"""How many characters in front of a name a place is looked for in."""
_DOMINANT = 0.6
"""The share of all stated mentions from which a country is the one an article is about."""


def country_of_person(
    text: str,
    canonical: str,
    names: list[Name],
    role: Role | None,
    places: Places,
    countries: tuple[Country, ...],
) -> tuple[str | None, Tier | None]:
    """Code and tier of the country a person is of: by role, by a place beside the name, by the article."""
    if role:
        found = [f for f in places.within(role.start, role.end) if text[f[1].end : f[1].end + 5] != "-born"]
        if found:
            return found[0][0], found[0][1].tier
    beside = _beside(text, names, places)
    if beside:
        return beside
    code = country_of_leader(canonical) or (_country_in_role(text, role, countries) if role else None)
    if code:
        return code, "inferred"
    if role and any(fold(w) in lexicon.words("state-offices") for w in text[role.start : role.end].split()):
        code = _dominant(countries)
        return code, "inferred" if code else None
    return None, None


@cache
def _leaders() -> dict[tuple[str, ...], tuple[str, frozenset[str]]]:
    """Words of a surname or whole name to country and folded first names."""
    return {
        parts_of(name).words: (
            code,
            frozenset(w for first in firsts.split("|") for w in parts_of(first).words),
        )
        for name, code, firsts in lexicon.table("leaders")
    }


def country_of_leader(name: str) -> str | None:
    """The country of a leader whom everyone knows: `Putin`, `Vladimir Putin`, not `Olga Putin`."""
    words = parts_of(name).words
    for at in range(len(words)):
        code, firsts = _leaders().get(words[at:], (None, frozenset()))
        if code:
            return code if at == 0 or firsts & set(words[:at]) else None
    return None


def _country_in_role(text: str, role: Role, countries: tuple[Country, ...]) -> str | None:
    """The country of an organisation named in the role: `Sputnik editor`."""
    words = text[role.start : role.end].split()
    runs = (" ".join(words[at:end]) for at in range(len(words)) for end in range(len(words), at, -1))
    known = (_known_country(run, countries) for run in runs if run in _organisation_countries())
    return next(filter(None, known), None)


@cache
def _organisation_countries() -> dict[str, str]:
    return {row[0]: row[1] for row in lexicon.table("organisation-countries")}


def _beside(text: str, names: list[Name], places: Places) -> tuple[str, Tier] | None:
    """`Russia's Ivan Petrov`, `Ivan Petrov of Russia`, `Ivan Petrov (Russia)`, `Russian Ivan Petrov`."""
    for name in names:
        behind = _PLACE_BEHIND.match(text, name.end)
        if behind:
            for code, mention in places.within(behind.end(), behind.end() + 1):
                if mention.evidence in ("name", "region"):
                    return code, mention.tier
        for code, mention in reversed(places.within(max(0, name.start - _NEAR), name.start)):
            if mention.tier == "stated" and text[mention.end : name.start] in (" ", "'s ", "’s "):
                return code, "stated"
    return None


def _dominant(countries: tuple[Country, ...]) -> str | None:
    """The country most stated mentions of the article are of."""
    counts = Counter({c.code: sum(mention.tier == "stated" for mention in c.mentions) for c in countries})
    if not counts:
        return None
    code, most = counts.most_common(1)[0]
    return code if most > 1 and most >= _DOMINANT * counts.total() else None


def country_of_organisation(
    text: str, names: list[Name], places: Places, countries: tuple[Country, ...]
) -> tuple[str | None, Tier | None]:
    """Code of the country in an organisation's name or right before it, known, or the article's; its tier."""
    for name in names:
        inside = places.within(name.start, name.end)
        if inside:
            return inside[0][0], inside[0][1].tier
    beside = _beside(text, names, places)
    if beside:
        return beside
    known = (_known_country(name.text, countries) for name in names)
    code = next(filter(None, known), None)
    return code, "inferred" if code else None


def _known_country(name: str, countries: tuple[Country, ...]) -> str | None:
    """The country of a well-known organisation; one of a name that others share is the article's."""
    code = _organisation_countries().get(name) or country_of(name)
    if name not in lexicon.words("shared-organisations"):
        return code
    named = [country.code for country in countries]
    if len(named) == 1:
        return named[0]
    return _dominant(countries) or (code if code in named else None)
