"""The country an actor is of: by role, by a place beside the name, by what is known, by the article."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from parsing import lexicon
from parsing.actors.alike import parts_of
from parsing.actors.names import Name
from parsing.actors.places import Places
from parsing.actors.roles import Role
from parsing.actors.vocabulary import fold
from parsing.countries import country_of
from parsing.records import AffiliationEvidence, Country, CountryMention, Tier

_WORD = re.compile(r"\S+")
_PLACE_BEHIND = re.compile(r" of | ?\( ?")
_DOMINANT_DATELINE = 0.75
"""The share of all mentions from which the country of the dateline is."""
_DATELINE_BEHIND = re.compile(
    r"(?:, [A-Z][\w. ]{1,20})?(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?)?"
    r"(?:,? ?\([^()\n]{2,40}\))?[ \u00a0*_]*(?:--|—|–|-) "
)
"""`, May 3 (Agency) - ` behind the place of a dateline."""
_NEAR = 30
"""How many characters in front of a name a place is looked for in."""
_DOMINANT = 0.6
"""The share of all stated mentions from which a country is the one an article is about."""


@dataclass(frozen=True, slots=True)
class Home:
    """The country an actor is of, and the words of the text that tell it, as a span."""

    code: str
    tier: Tier
    evidence: AffiliationEvidence
    start: int
    end: int


def country_of_person(
    text: str,
    canonical: str,
    names: list[Name],
    role: Role | None,
    places: Places,
    countries: tuple[Country, ...],
) -> Home | None:
    """The country a person is of: by role, by a place beside the name, by what is known, by the article."""
    if role:
        found = [f for f in places.within(role.start, role.end) if text[f[1].end : f[1].end + 5] != "-born"]
        if found:
            return _by_mention(*found[0])
    beside = _beside(text, names, places)
    if beside:
        return beside
    code = country_of_leader(canonical)
    if code:
        name = next(name for name in names if name.text == canonical)
        return Home(code, "inferred", "known", name.start, name.end)
    return _by_organisation(text, role, countries) or _by_office(text, role, countries) if role else None


def _by_mention(code: str, mention: CountryMention) -> Home:
    return Home(code, mention.tier, mention.evidence, mention.start, mention.end)


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


def _by_organisation(text: str, role: Role, countries: tuple[Country, ...]) -> Home | None:
    """The country of an organisation named in the role: `Sputnik editor`."""
    words = list(_WORD.finditer(text, role.start, role.end))
    for at in range(len(words)):
        for end in range(len(words), at, -1):
            run = " ".join(word.group() for word in words[at:end])
            start, stop = words[at].start(), words[end - 1].end()
            known = _known(text, run, start, stop, countries) if run in _organisation_countries() else None
            if known:
                return known
    return None


def _by_office(text: str, role: Role, countries: tuple[Country, ...]) -> Home | None:
    """The country of the article, for a minister or another who holds an office of state."""
    words = text[role.start : role.end].split()
    return (
        _by_article(text, countries)
        if any(fold(w) in lexicon.words("state-offices") for w in words)
        else None
    )


@cache
def _organisation_countries() -> dict[str, str]:
    return {row[0]: row[1] for row in lexicon.table("organisation-countries")}


def _beside(text: str, names: list[Name], places: Places) -> Home | None:
    """`Russia's Ivan Petrov`, `Ivan Petrov of Russia`, `Ivan Petrov (Russia)`, `Russian Ivan Petrov`."""
    for name in names:
        behind = _PLACE_BEHIND.match(text, name.end)
        if behind:
            for code, mention in places.within(behind.end(), behind.end() + 1):
                if mention.evidence in ("name", "region"):
                    return _by_mention(code, mention)
        for code, mention in reversed(places.within(max(0, name.start - _NEAR), name.start)):
            if mention.tier == "stated" and text[mention.end : name.start] in (" ", "'s ", "’s "):
                return _by_mention(code, mention)
    return None


def _by_article(text: str, countries: tuple[Country, ...]) -> Home | None:
    """The country of the dateline where hardly another is mentioned, else the one that most stated mentions
    are of and that stands first; none where another has more mentions."""
    mentions = Counter({country.code: len(country.mentions) for country in countries})
    dateline = _dateline(text, countries)
    if dateline and mentions[dateline[0]] >= _DOMINANT_DATELINE * mentions.total():
        code, mention = dateline
        return Home(code, "inferred", "article", mention.start, mention.end)
    named = {country.code: _stated(country) for country in countries}
    counts = Counter({code: len(own) for code, own in named.items()})
    if not counts:
        return None
    code, most = counts.most_common(1)[0]
    if most < 2 or most < _DOMINANT * counts.total() or mentions[code] < max(mentions.values()):
        return None
    if named[code][0].start > min(told[0].start for told in named.values() if told):
        return None
    return Home(code, "inferred", "article", named[code][0].start, named[code][0].end)


def _stated(country: Country) -> list[CountryMention]:
    return [mention for mention in country.mentions if mention.tier == "stated"]


def _dateline(text: str, countries: tuple[Country, ...]) -> tuple[str, CountryMention] | None:
    """The first place of the text with its country, where a line begins with it as datelines do."""
    first = min(
        ((country.mentions[0], country.code) for country in countries),
        key=lambda pair: pair[0].start,
        default=None,
    )
    if not first:
        return None
    mention, code = first
    line = text.rfind("\n", 0, mention.start) + 1
    before = text[line : mention.start].strip(" *_[(")
    if before and not before.isupper():
        return None
    return (code, mention) if _DATELINE_BEHIND.match(text, mention.end) else None


def country_of_organisation(
    text: str, names: list[Name], places: Places, countries: tuple[Country, ...]
) -> Home | None:
    """The country in an organisation's name or right before it, known, or the article's."""
    for name in names:
        inside = places.within(name.start, name.end)
        if inside:
            return _by_mention(*inside[0])
    known = (_known(text, name.text, name.start, name.end, countries) for name in names)
    return _beside(text, names, places) or next(filter(None, known), None)


def _known(text: str, name: str, start: int, end: int, countries: tuple[Country, ...]) -> Home | None:
    """The country of a well-known organisation; one of a name that others share is the article's."""
    code = _organisation_countries().get(name) or country_of(name)
    known = Home(code, "inferred", "known", start, end) if code else None
    if name not in lexicon.words("shared-organisations"):
        return known
    if len(countries) == 1:
        first = countries[0].mentions[0]
        return Home(countries[0].code, "inferred", "article", first.start, first.end)
    named = any(country.code == code for country in countries)
    return _by_article(text, countries) or (known if named else None)
