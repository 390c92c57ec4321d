"""Two persons of one name in one article, where the text plainly tells them apart.

It does so in words (`no relation`), or by naming another in full again with an indefinite role of another
country: `Ana Velt, a Canadian baker`, after the Norwegian minister Ana Velt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from parsing.actors.names import Name
from parsing.actors.persons import Person
from parsing.actors.places import Places
from parsing.actors.roles import Role, role_of
from parsing.actors.vocabulary import fold, is_role

_NEAR = 120
"""Characters on either side of a name in which the text says that it is another's."""
_APART = re.compile(
    r"\b(?:no relation|not related|unrelated|(?:his|her|their|a) namesake|not to be confused with"
    r"|(?:of|with|by|shares?) (?:the same|his|her|that) name)\b",
    re.IGNORECASE,
)
_INDEFINITE_BEHIND = re.compile(r"(?: \(\d\d\))?,(?: \d\d,)? an? ")
_INDEFINITE_BEFORE = re.compile(r"\b(?:[Aa]n?|[Aa]nother|[Aa] different) $")
_INDEFINITE_WITHIN = re.compile(r"\b(?:[Aa]n?|[Aa]nother) [^.!?\n]{1,60}$")
_BREAK = re.compile(r"\n|[.!?] [A-Z]")
_LONGEST = 12
"""Characters of the longest of those words."""
_MARKS = ".,;:!?()\"“”’'"


@dataclass(slots=True)
class _Described:
    """What the text says of the one whom a name names there."""

    nouns: frozenset[str]
    """The words of the role that say what they are: `minister`."""
    codes: frozenset[str]
    """Of the countries stated in it."""
    indefinite: bool
    apart: bool
    """The text says there that it is another person."""


@dataclass(slots=True)
class _Bearer:
    """One of several persons of a name."""

    names: list[Name] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)
    codes: set[str] = field(default_factory=set)

    def is_another(self, one: _Described) -> bool:
        if not self.nouns or not one.nouns or self.nouns & one.nouns:
            return False
        abroad = bool(self.codes and one.codes) and not self.codes & one.codes
        return one.apart or (one.indefinite and abroad)


def part_namesakes(text: str, person: Person, places: Places) -> list[Person]:
    """`person` as the persons of that name that the text tells apart; itself alone where it tells of one."""
    if not any(_may_part(text, name) for name in person.names):
        return [person]
    bearers = [_Bearer()]
    for name in person.names:
        one = _described(text, name, places)
        bearer = _bearer(bearers, one)
        bearers.remove(bearer)  # the last is the one named last
        bearers.append(bearer)
        bearer.names.append(name)
        bearer.nouns |= one.nouns
        bearer.codes |= one.codes
    return [Person(person.forms, bearer.names) for bearer in bearers] if len(bearers) > 1 else [person]


def _bearer(bearers: list[_Bearer], one: _Described) -> _Bearer:
    """Who is meant: who has that role, else who was named last, if neither can be somebody not yet named."""
    named_so = [bearer for bearer in bearers if bearer.nouns & one.nouns]
    if named_so:
        return named_so[-1]
    if all(bearer.is_another(one) for bearer in bearers):
        bearers.append(_Bearer())
    return bearers[-1]


def _may_part(text: str, name: Name) -> bool:
    """Whether the words beside a name allow that it is another's: cheap, and so asked first."""
    if len(name.words) < 2:
        return False
    before = text[max(0, name.start - _NEAR) : name.start]
    indefinite = _INDEFINITE_BEHIND.match(text, name.end) or _INDEFINITE_WITHIN.search(before)
    return bool(indefinite) or _is_said_apart(text, name)


def _described(text: str, name: Name, places: Places) -> _Described:
    role = role_of(text, [name], places)
    if role is None:
        return _Described(frozenset(), frozenset(), False, False)
    words = text[role.start : role.end].split()
    stated = (code for code, mention in places.within(role.start, role.end) if mention.tier == "stated")
    return _Described(
        frozenset(fold(word) for word in words if is_role(word)),
        frozenset(stated),
        _is_indefinite(text, name, role),
        _is_said_apart(text, name),
    )


def _is_indefinite(text: str, name: Name, role: Role) -> bool:
    """`Ana Velt, a Canadian baker`, `another baker, Ana Velt,`."""
    if role.start > name.end:
        return bool(_INDEFINITE_BEHIND.match(text, name.end))
    return bool(_INDEFINITE_BEFORE.search(text, max(0, role.start - _LONGEST), role.start))


def _is_said_apart(text: str, name: Name) -> bool:
    """The sentence says that the one named is another, not only than a person of that surname alone."""
    for saying in _APART.finditer(text, max(0, name.start - _NEAR), name.end + _NEAR):
        first, last = sorted(((name.start, name.end), saying.span()))
        if not _BREAK.search(text, first[1], last[0]) and not _is_of_surname(text, saying.end(), name):
            return True
    return False


def _is_of_surname(text: str, start: int, name: Name) -> bool:
    """`no relation to Tom Velt`, said of Ana Velt."""
    words = [word.strip(_MARKS) for word in text[start : start + _NEAR].split()]
    return any(
        word == name.words[-1] and before[:1].isupper() and before != name.words[0]
        for before, word in pairwise(words)
    )
