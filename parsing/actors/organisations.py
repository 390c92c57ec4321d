"""Organisations: the names of one joined, acronyms with what they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from parsing import lexicon
from parsing.actors.names import Name
from parsing.actors.vocabulary import fold, is_common, is_company_form
from parsing.countries import is_demonym, is_place
from parsing.patterns import one_of

_WORDS = re.compile(r"[^\W_]+")
_TAILS = frozenset(
    {"Airlines", "Airways", "Bank", "Breweries", "Capital", "Company", "Corp", "Corporation", "Energy",
     "Enterprises", "Entertainment", "Foods", "Group", "Holding", "Holdings", "Industries", "Insurance",
     "Labs", "Logistics", "Mining", "Motor", "Motors", "Oil", "Partners", "Party", "Petroleum", "Pharma",
     "Pharmaceuticals", "Resources", "Securities", "Shipping", "Software", "Solutions", "Steel", "Systems",
     "Technologies", "Technology", "Telecom", "Ventures"}
)  # fmt: skip
"""What an organisation that is named in full once loses when it is named again."""
_BEFORE_ACRONYM = re.compile(r" ?\( ?(?:the |or )?[\"“‘']?| ?, (?:the |or )")


def acronyms(name: str) -> set[str]:
    """The acronyms `name` can have, in capitals: with and without its small words."""
    words = _WORDS.findall(name)
    if len(words) < 2:
        return set()
    return {
        "".join(word[0] for word in words).upper(),
        "".join(word[0] for word in words if word[0].isupper()),
    }


def join_organisations(text: str, names: list[Name]) -> list[list[Name]]:
    """`names` grouped by organisation, in order of first mention."""
    groups: dict[str, list[Name]] = {}
    expansions = _expansions(text, names)
    for name in names:
        key = key_of(name.text)
        groups.setdefault(expansions.get(key, key), []).append(name)
    return sorted(groups.values(), key=lambda group: group[0].start)


@lru_cache(maxsize=1 << 12)
def key_of(name: str) -> str:
    """What two writings of one organisation share: no article, no company form, no accents, one case."""
    key = fold(name).removeprefix("the ").removesuffix(".")
    shorter = _company_forms().sub("", key)
    compact = shorter.replace(".", "")
    return compact if len(compact) <= 6 else shorter


@cache
def _company_forms() -> re.Pattern[str]:
    """One or two forms at the end of a name: `co ltd`."""
    return re.compile(rf"(?:,? {one_of(lexicon.words('company-forms'))}\.?){{1,2}}$")


def _expansions(text: str, names: list[Name]) -> dict[str, str]:
    """The key of each acronym to the key of the name it stands for."""
    found: dict[str, str] = {}
    by_acronym: dict[str, str] = {}
    for name in names:
        for acronym in acronyms(name.text) if len(name.words) > 1 else ():
            by_acronym.setdefault(fold(acronym), key_of(name.text))
    for before, name in pairwise(names):
        if len(name.words) == 1 and len(before.words) > 1 and _is_named_so(text, before, name):
            found.setdefault(key_of(name.text), key_of(before.text))
    for name in names:
        key = key_of(name.text)
        if len(name.words) == 1 and sum(letter.isupper() for letter in name.text) >= 2 and key in by_acronym:
            found.setdefault(key, by_acronym[key])
    for short, long in _shortened(names):
        found.setdefault(short, long)
    return {short: long for short, long in found.items() if short != long and long not in found}


def shortened(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """What a name is called in short: `Velt`, `Velt Steel` for `Velt Steel Holdings`; no place."""
    if not _is_tail(words[-1]):
        return
    for end in range(len(words) - 1, 0, -1):
        if not (_is_tail(words[end]) or is_common(words[end])):
            return
        if end > 1 or not is_place(words[0]):
            yield words[:end]


def _is_tail(word: str) -> bool:
    return word.rstrip(".") in _TAILS or is_company_form(word)


def _shortened(names: list[Name]) -> Iterator[tuple[str, str]]:
    """The keys of `Velt` and `Velt Bank`, `Senate` and `US Senate`, where only one name is called so in short
    and the two are not known each as its own."""
    longer: dict[tuple[str, ...], set[str]] = {}
    of_places: dict[tuple[str, ...], set[str]] = {}
    for name in names:
        if len(name.words) > 1 and (is_place(name.words[0]) or is_demonym(name.words[0])):
            of_places.setdefault(name.words[1:], set()).add(name.text)
        for short in shortened(name.words):
            longer.setdefault(short, set()).add(name.text)
    known = lexicon.words("known-organisations")
    for name in names:
        keys = {key_of(text) for text in longer.get(name.words, ()) if not {text, name.text} <= known}
        keys |= {key_of(text) for text in of_places.get(name.words, ())}
        if len(keys) == 1 and key_of(name.text) not in keys:
            yield key_of(name.text), keys.pop()


def _is_named_so(text: str, long: Name, short: Name) -> bool:
    """`Office for Water Safety (BWS)`, `the Office for Water Safety, the BWS, …`."""
    between = text[long.end : short.start]
    if not _BEFORE_ACRONYM.fullmatch(between):
        return False
    return "(" in between or (short.text.isupper() and text[short.end : short.end + 2].lstrip()[:1] == ",")


def canonical(group: list[Name]) -> str:
    """The fullest writing of an organisation that is not in capitals throughout, unless all are."""
    return max((name.text for name in group), key=lambda text: (len(text.split()) > 1, len(text)))
