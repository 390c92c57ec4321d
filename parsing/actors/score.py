"""Person, organisation or neither: the evidence of all writings of a name, added up over the article.

Each kind of evidence has a weight (`name-evidence.tsv`); what stands beside a name counts by the root of the
share of its writings that have it. Names of several words are decided first, single words then also by
the longer names they are part of.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from math import sqrt

from parsing import lexicon
from parsing.actors.alike import is_typo, parts_of
from parsing.actors.evidence import evidence
from parsing.actors.names import Name
from parsing.actors.organisations import acronyms, key_of, shortened
from parsing.actors.places import Places
from parsing.actors.recognised import RecognisedNames
from parsing.actors.shape import shape
from parsing.actors.vocabulary import fold, is_common
from parsing.records import ActorKind

_WORD = re.compile(r"\w+")
_SMALL_LETTERS = re.compile(r"[a-z]+")
_SHORTEST_MISSPELT = 6
_DIGITS = 6
"""Decimals of a sum that count: what is left of zero by the order of adding up decides nothing."""
_MOST_COMPARED = 20
"""How many surnames like a misspelt one are compared: keeps long lists linear."""


@dataclass(slots=True)
class _Longer:
    """Folded words of the names already decided, by where they stand in them."""

    person_ends: set[str] = field(default_factory=set)
    person_begins: set[str] = field(default_factory=set)
    person_inside: set[str] = field(default_factory=set)
    person_edges: dict[str, list[str]] = field(default_factory=dict)
    """Surnames by first and last letter, which a typo seldom changes."""
    organisation_begins: set[str] = field(default_factory=set)
    organisation_inside: set[str] = field(default_factory=set)
    other_inside: set[str] = field(default_factory=set)
    acronyms: set[str] = field(default_factory=set)
    other_acronyms: set[str] = field(default_factory=set)
    organisations: set[str] = field(default_factory=set)
    """Keys of whole names, company forms left out."""
    organisations_short: set[str] = field(default_factory=set)
    """First words of those that end in `Bank` and the like."""
    titled: set[str] = field(default_factory=set)
    """Surnames that stand somewhere behind `Mr` or another form of address."""

    def is_misspelt(self, word: str) -> bool:
        """Whether `word` is a surname with a typo."""
        others = self.person_edges.get(word[0] + word[-1], ())[:_MOST_COMPARED]
        return len(word) >= _SHORTEST_MISSPELT and any(is_typo(word, other) for other in others)


@cache
def _weights() -> dict[str, tuple[float, float]]:
    """Evidence to what it adds for a person and for an organisation, against neither."""
    return {row[0]: (float(row[1]), float(row[2])) for row in lexicon.table("name-evidence")}


def kinds_of(
    text: str, names: Iterable[Name], places: Places, recognised: RecognisedNames
) -> dict[str, ActorKind]:
    """The names that are actors, by their words as written, and what each is."""
    writings: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        writings[name.text].append(name)
    lower = set(filter(_SMALL_LETTERS.fullmatch, set(_WORD.findall(text))))
    kinds: dict[str, ActorKind] = {}
    longer = _Longer(
        titled={_last_word(name) for same in writings.values() for name in same if name.honorific}
    )
    for same in sorted(writings.values(), key=lambda same: -len(parts_of(same[0].text).words)):
        kind = _kind(text, same, places, recognised, lower, longer)
        if kind:
            kinds[same[0].text] = kind
        if len(same[0].words) > 1:
            _remember(longer, same[0], kind)
    return kinds


def _kind(
    text: str,
    same: list[Name],
    places: Places,
    recognised: RecognisedNames,
    lower: set[str],
    longer: _Longer,
) -> ActorKind | None:
    weights = _weights()
    person, organisation = weights["always"]
    for key, amount in _evidence_of_all(text, same, places, recognised, lower, longer):
        for_person, for_organisation = weights.get(key, (0.0, 0.0))
        person += amount * for_person
        organisation += amount * for_organisation
    person, organisation = round(person, _DIGITS), round(organisation, _DIGITS)
    if max(person, organisation) <= 0:
        return None
    return "person" if person >= organisation else "organization"


def _evidence_of_all(
    text: str,
    same: list[Name],
    places: Places,
    recognised: RecognisedNames,
    lower: set[str],
    longer: _Longer,
) -> Iterable[tuple[str, float]]:
    first = same[0]
    titled = any(name.title for name in same)
    for key in dict.fromkeys(shape(first)):
        if not (titled and key == "common word alone"):
            yield key, 1.0
    counts: dict[str, int] = defaultdict(int)
    for name in same:
        for key in dict.fromkeys(evidence(text, name, places)):
            counts[key] += 1
        if kind := recognised.kind(name.start, name.end):
            counts[f"recognised as {kind}"] += 1
    for key, count in counts.items():
        yield key, sqrt(count / len(same))
    if len(same) > 1:
        yield "repeated", 1.0
    if len(first.words) == 1 and fold(first.text) in lower:
        yield "lower case elsewhere", 1.0
    for key in _links(first, longer):
        yield key, 1.0


def _links(name: Name, longer: _Longer) -> Iterable[str]:
    """What a name has to do with the longer names of the article."""
    word = " ".join(parts_of(name.text).words)
    if not word:
        return
    if word in longer.person_ends or (len(name.words) == 1 and longer.is_misspelt(word)):
        yield "ends a person's name"
    elif word in longer.person_begins:
        yield "begins a person's name"
    elif word in longer.person_inside:
        yield "inside a person's name"
    if len(name.words) > 1:
        if _last_word(name) in longer.titled:
            yield "ends in a titled surname"
        if key_of(name.text) in longer.organisations:
            yield "an organisation's name without its form"
        return
    if word in longer.organisations_short:
        yield "an organisation's name in short"
    elif word in longer.organisation_begins:
        yield "begins an organisation's name"
    elif word in longer.organisation_inside:
        yield "inside an organisation's name"
    if word in longer.other_inside:
        yield "inside another name"
    yield from _initials(name, longer)


def _initials(name: Name, longer: _Longer) -> Iterator[str]:
    """Whether capitals abbreviate a longer name of the article."""
    letters = name.text.replace(".", "")
    if sum(map(str.isupper, letters)) > 1:
        if letters.upper() in longer.acronyms:
            yield "initials of an organisation"
        elif letters.upper() in longer.other_acronyms:
            yield "initials of no organisation"


def _last_word(name: Name) -> str:
    """The folded surname of a person with this name."""
    return parts_of(name.text).words[-1] if parts_of(name.text).words else ""


def _remember(longer: _Longer, name: Name, kind: ActorKind | None) -> None:
    words = parts_of(name.text).words
    if kind == "person":
        for at in range(1, len(words)):
            longer.person_begins.add(" ".join(words[:at]))
            longer.person_ends.add(" ".join(words[at:]))
        longer.person_inside.update(words[1:-1])
        if words:
            longer.person_edges.setdefault(words[-1][0] + words[-1][-1], []).append(words[-1])
    elif kind == "organization":
        longer.organisation_begins.update(words[:1])
        longer.organisation_inside.update(words)
        longer.organisations.add(key_of(name.text))
        short = (first for first, *rest in shortened(name.words) if not (rest or is_common(first)))
        longer.organisations_short.update(map(fold, short))
        longer.acronyms.update(acronyms(name.text))
    else:
        longer.other_inside.update(words)
        longer.other_acronyms.update(acronyms(name.text))
