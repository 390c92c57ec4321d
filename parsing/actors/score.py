"""Person, organisation or neither: the evidence of all writings of a name, added up over the article.

Each kind of evidence has a weight (`name-evidence.tsv`); what stands beside a name counts by the root of the
share of its writings that have it. Names of several words are decided first, single words then also by
the longer names they are part of.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from math import sqrt

from parsing import lexicon
from parsing.actors.evidence import evidence
from parsing.actors.names import Name
from parsing.actors.organisations import acronyms
from parsing.actors.places import Places
from parsing.actors.shape import shape
from parsing.actors.vocabulary import fold
from parsing.records import ActorKind

_LOWER_WORD = re.compile(r"\b[a-z]+\b")


@dataclass(slots=True)
class _Longer:
    """Words of the names already decided, by where they stand in them."""

    person_ends: set[str] = field(default_factory=set)
    person_begins: set[str] = field(default_factory=set)
    person_inside: set[str] = field(default_factory=set)
    organisation_begins: set[str] = field(default_factory=set)
    organisation_inside: set[str] = field(default_factory=set)
    other_inside: set[str] = field(default_factory=set)
    acronyms: set[str] = field(default_factory=set)


@cache
def _weights() -> dict[str, tuple[float, float]]:
    """Evidence to what it adds for a person and for an organisation, against neither."""
    return {row[0]: (float(row[1]), float(row[2])) for row in lexicon.table("name-evidence")}


def kinds_of(text: str, names: Iterable[Name], places: Places) -> dict[str, ActorKind]:
    """The names that are actors, by their words as written, and what each is."""
    writings: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        writings[name.text].append(name)
    lower = set(_LOWER_WORD.findall(text))
    kinds: dict[str, ActorKind] = {}
    longer = _Longer()
    for several in (True, False):
        for surface, same in writings.items():
            if (len(same[0].words) > 1) is several:
                kind = _kind(text, same, places, lower, longer)
                if kind:
                    kinds[surface] = kind
                if several:
                    _remember(longer, same[0], kind)
    return kinds


def _kind(text: str, same: list[Name], places: Places, lower: set[str], longer: _Longer) -> ActorKind | None:
    weights = _weights()
    person, organisation = weights["always"]
    for key, amount in _evidence_of_all(text, same, places, lower, longer):
        for_person, for_organisation = weights.get(key, (0.0, 0.0))
        person += amount * for_person
        organisation += amount * for_organisation
    if max(person, organisation) <= 0:
        return None
    return "person" if person >= organisation else "organization"


def _evidence_of_all(
    text: str, same: list[Name], places: Places, lower: set[str], longer: _Longer
) -> Iterable[tuple[str, float]]:
    first = same[0]
    for key in set(shape(first)):
        yield key, 1.0
    counts = Counter(key for name in same for key in set(evidence(text, name, places)))
    for key, count in counts.items():
        yield key, sqrt(count / len(same))
    if len(same) > 1:
        yield "repeated", 1.0
    if len(first.words) == 1:
        if fold(first.text) in lower:
            yield "lower case elsewhere", 1.0
        for key in _links(first.words[0], longer):
            yield key, 1.0


def _links(word: str, longer: _Longer) -> Iterable[str]:
    """What a single word has to do with the longer names of the article."""
    if word in longer.person_ends:
        yield "ends a person's name"
    elif word in longer.person_begins:
        yield "begins a person's name"
    elif word in longer.person_inside:
        yield "inside a person's name"
    if word in longer.organisation_begins:
        yield "begins an organisation's name"
    elif word in longer.organisation_inside:
        yield "inside an organisation's name"
    if word in longer.other_inside:
        yield "inside another name"
    if word.isupper() and word.replace(".", "") in longer.acronyms:
        yield "initials of an organisation"


def _remember(longer: _Longer, name: Name, kind: ActorKind | None) -> None:
    words = name.words
    if kind == "person":
        longer.person_ends.add(words[-1])
        longer.person_begins.add(words[0])
        longer.person_inside.update(words[1:-1])
    elif kind == "organization":
        longer.organisation_begins.add(words[0])
        longer.organisation_inside.update(words)
        longer.acronyms.update(acronyms(name.text))
    else:
        longer.other_inside.update(words)
