"""Role and country of an actor: from titles, appositions and affiliations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from parsing import lexicon
from parsing.actors.names import Name
from parsing.actors.places import Places
from parsing.actors.vocabulary import fold, is_honorific, is_role
from parsing.countries import country_of
from parsing.records import Country, Tier

_FRONT, _BEHIND = 90, 110
"""How many characters beside a name a role is looked for in."""

_WORD = re.compile(r"\S+")
_LAST_WORD = re.compile(r"(\S+) $")
_INSIDE = frozenset({"of", "for", "and", "the", "to", "in", "on", "&", "de"})
_APPOSITION = re.compile(
    r"(?: \((?:aged )?\d\d\)(?: ?,)?| ?, \d\d ?,| ?,| (?=(?:is|was) (?:an? |the )))"
    r" (?:who (?:is|was) |is |was )?"
    r"(?=(?:an?|the|its|his|her|their|one of|[\w-]+) )"
)
_END = re.compile(
    r"[,.;:!?()\n—–\"“”]"
    r"| (?:who|which|that|said|says|told|has|had|was|is|will|would|and is|where|when|after|before|as) "
)
_TAIL = re.compile(
    r"(?: (?:of|for|at|in|from)(?: (?:the|an?|its|his|her|their))?"
    r"(?: (?!(?:who|which|that|to|and|but|or|by|with|as|is|was|has|had|said|in|at|for|of|from|on|when|after"
    r"|before|while)\b)[\w’'&-]+){1,4}){0,2}"
)
_AGE_WORD = re.compile(r"\d+-year-old|\d+")
_DETERMINERS = frozenset({"a", "an", "the", "its", "his", "her", "their", "one", "of"})
_MOST_WORDS = 9
_DOMINANT = 0.6
"""The share of all stated mentions from which a country is the one an article is about."""


@dataclass(frozen=True, slots=True)
class Role:
    """Words of the text that say what a person is, as a span."""

    start: int
    end: int


def role_of(text: str, names: Iterable[Name], places: Places) -> Role | None:
    """The fullest role said of the person with these names; the first of those equally full."""
    best: tuple[tuple[bool, int], Role] | None = None
    for name in names:
        for role in _roles_beside(text, name, places):
            words = len(text[role.start : role.end].split())
            fullness = (bool(places.within(role.start, role.end)), min(words, 4))
            if best is None or fullness > best[0]:
                best = fullness, role
    return best[1] if best else None


def _roles_beside(text: str, name: Name, places: Places) -> Iterator[Role]:
    front = _in_front(text, name, places)
    if front:
        yield front
    behind = _apposed(text, name.end, places)
    if behind:
        yield behind


def _in_front(text: str, name: Name, places: Places) -> Role | None:
    """`French Foreign Minister`, `Kremlin spokesman`, right before the name."""
    limit = max(0, name.start - _FRONT)
    line = text.rfind("\n", limit, name.start)
    limit = max(limit, line + 1)
    first = end = None
    for match in reversed(list(_WORD.finditer(text, limit, name.start))):
        word = match.group().lstrip("(\"“‘'")
        begin = match.end() - len(word)
        if word[-1:] in ',;:!?)”’"' or (word.endswith(".") and not is_honorific(word)) or not word:
            break
        if is_role(word) or (is_honorific(word) and first is not None):
            first = begin
            end = match.end() if end is None else end
        elif is_honorific(word):
            continue
        elif end is None and not (name.title and begin >= name.title[0]):
            break
        elif end is None:
            end = match.end()
        elif _belongs(word, begin, places) or (name.title and begin >= name.title[0]):
            first = begin
        elif word not in _INSIDE or not _goes_on(text, begin, places):
            break
        if word != match.group():
            break
    if first is None or end is None or not any(is_role(word) for word in text[first:end].split()):
        return None
    return Role(first, end)


def _goes_on(text: str, start: int, places: Places) -> bool:
    """Whether what stands before the small word at `start` is part of a role: `founder and director`."""
    match = _LAST_WORD.search(text, max(0, start - _FRONT), start)
    if not match:
        return False
    word = match.group(1)
    return is_role(word) or (
        word.lower() in lexicon.words("role-modifiers") and not places.begins(match.start())
    )


def _belongs(word: str, start: int, places: Places) -> bool:
    """Whether a word in front of a role is part of it: a modifier, a place, an organisation."""
    if word[0].isupper() and fold(word) in lexicon.words("function-words"):
        return False
    if word.lower() in lexicon.words("role-modifiers") or places.begins(start):
        return True
    return word[0].isupper() and not word.endswith(("'s", "’s"))


def _apposed(text: str, start: int, places: Places) -> Role | None:
    """`, a spokesman for the airline,`: from the first word of the role to the end of the phrase."""
    match = _APPOSITION.match(text, start)
    if not match:
        return None
    stop = min(len(text), match.end() + _BEHIND)
    close = _END.search(text, match.end(), stop)
    end = close.start() if close else stop
    first = None
    for number, word in enumerate(_WORD.finditer(text, match.end(), end)):
        if number > _MOST_WORDS:
            return None
        plain = word.group()
        if is_role(plain):
            role_end = _role_end(text, word.end(), end)
            return Role(word.start() if first is None else first, role_end) if role_end else None
        if plain in ("a", "an", "the", "its", "his", "her", "their", "one", "of") or _AGE_WORD.fullmatch(
            plain
        ):
            first = None
        elif plain[0].isupper() or plain.lower() in lexicon.words("role-modifiers"):
            first = word.start() if first is None else first
        elif number > 4:
            return None
    return None


def _role_end(text: str, after_role: int, end: int) -> int | None:
    """Where a role ends that goes on with `of the airline`, `at Radio Lumière`; None where a name follows.

    In `, minister Ana Kovac and …` the role is the next one's.
    """
    tail = _TAIL.match(text, after_role, end)
    stop = tail.end() if tail else after_role
    return None if re.match(r" [^\W\d_a-z]", text[stop : stop + 2]) else stop


# ---------------------------------------------------------------- country


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
    code = next(filter(None, (_beside(text, name, places) for name in names)), None)
    if code:
        return code, "stated"
    code = country_of_leader(canonical) or (_country_in_role(text, role) if role else None)
    if code:
        return code, "inferred"
    if role and any(fold(w) in lexicon.words("state-offices") for w in text[role.start : role.end].split()):
        code = _dominant(countries)
        return code, "inferred" if code else None
    return None, None


@cache
def _leaders() -> dict[str, tuple[str, frozenset[str]]]:
    """Folded surname or whole name to country and folded first names."""
    return {
        fold(name): (code, frozenset(fold(first) for first in firsts.split("|") if first))
        for name, code, firsts in lexicon.table("leaders")
    }


def country_of_leader(name: str) -> str | None:
    """The country of a leader whom everyone knows: `Putin`, `Vladimir Putin`, not `Olga Putin`."""
    words = fold(name).split()
    for at in range(len(words)):
        code, firsts = _leaders().get(" ".join(words[at:]), (None, frozenset()))
        if code:
            return code if at == 0 or firsts & set(words[:at]) else None
    return None


def _country_in_role(text: str, role: Role) -> str | None:
    """The country of an organisation named in the role: `Sputnik editor`."""
    words = text[role.start : role.end].split()
    runs = (" ".join(words[at:end]) for at in range(len(words)) for end in range(len(words), at, -1))
    return next((code for run in runs if (code := _organisation_countries().get(run))), None)


@cache
def _organisation_countries() -> dict[str, str]:
    return {row[0]: row[1] for row in lexicon.table("organisation-countries")}


def _beside(text: str, name: Name, places: Places) -> str | None:
    """`Russia's Ivan Petrov`, `Ivan Petrov of Russia`, `Ivan Petrov (Russia)`, `Russian Ivan Petrov`."""
    behind = re.compile(r" of | ?\( ?").match(text, name.end)
    if behind:
        for code, mention in places.within(behind.end(), behind.end() + 1):
            if mention.evidence == "name":
                return code
    for code, mention in reversed(places.within(max(0, name.start - 30), name.start)):
        if mention.tier == "stated" and text[mention.end : name.start] in (" ", "'s ", "’s "):
            return code
    return None


def _dominant(countries: tuple[Country, ...]) -> str | None:
    """The country most stated mentions of the article are of."""
    counts = Counter({c.code: sum(mention.tier == "stated" for mention in c.mentions) for c in countries})
    if not counts:
        return None
    code, most = counts.most_common(1)[0]
    return code if most > 1 and most >= _DOMINANT * counts.total() else None


def country_of_organisation(text: str, names: list[Name], places: Places) -> tuple[str | None, Tier | None]:
    """Code of the country in an organisation's name or right before it, and its tier."""
    for name in names:
        inside = places.within(name.start, name.end)
        if inside:
            return inside[0][0], inside[0][1].tier
    code = next(filter(None, (_beside(text, name, places) for name in names)), None)
    if code:
        return code, "stated"
    known = (_organisation_countries().get(name.text) or country_of(name.text) for name in names)
    code = next(filter(None, known), None)
    return code, "inferred" if code else None
