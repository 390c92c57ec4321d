"""Persons: the names of one joined, whatever part, title, accent or typo they come with.

Different first names, middle initials, `Jr` and `Sr` keep people apart: a couple, siblings and namesakes
stay several. A surname that several have goes to the one named last before it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from parsing.actors.alike import Parts, is_known, is_same, is_typo, parts_of
from parsing.actors.names import Name
from parsing.actors.places import Places
from parsing.actors.roles import role_of
from parsing.actors.vocabulary import first_names, fold, gender_words, is_role

_SHORTEST_MISSPELT = 6
_MOST_COMPARED = 20
"""How many persons of one name, or names like a misspelt one, are compared: keeps long lists linear."""


@dataclass(slots=True)
class Person:
    """Names that are one person's."""

    forms: list[Parts] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)


class Index:
    """Persons by the words of their names, and words by what a typo seldom changes."""

    def __init__(self) -> None:
        self.persons: list[Person] = []
        self._by_word: dict[str, list[Person]] = {}
        self._by_edges: dict[str, list[str]] = {}

    def add(self, person: Person, parts: Parts) -> None:
        """Notes that `parts` is a form of `person`."""
        if not person.forms:
            self.persons.append(person)
        person.forms.append(parts)
        for word in parts.words:
            if word not in self._by_word:
                self._by_edges.setdefault(word[0] + word[-1], []).append(word)
            persons = self._by_word.setdefault(word, [])
            if not persons or persons[-1] is not person:
                persons.append(person)

    def same(self, parts: Parts) -> Person | None:
        """The first person all whose forms can be `parts`."""
        for word in reversed(parts.words):
            for person in self._by_word.get(word, ())[:_MOST_COMPARED]:
                if all(is_same(parts, form) for form in person.forms):
                    return person
        return None

    def named(self, word: str) -> list[Person]:
        """Persons with the name `word`, or else with one that it misspells."""
        found = self._by_word.get(word)
        if found or len(word) < _SHORTEST_MISSPELT or is_known(word):
            return (found or [])[:_MOST_COMPARED]
        others = self._by_edges.get(word[0] + word[-1], ())[:_MOST_COMPARED]
        return next((self._by_word[other] for other in others if is_typo(word, other)), [])


def join_persons(text: str, names: list[Name], places: Places) -> list[Person]:
    """`names` grouped by person, in order of first mention."""
    index = Index()
    posts = _Posts(text, names, places)
    person_of: dict[str, Person] = {}
    full = {name.text for name in names if len(parts_of(name.text).words) > 1}
    for surface in sorted(full, key=lambda text: (-len(parts_of(text).words), _has_initial(text), text)):
        parts = parts_of(surface)
        person = index.same(parts) or Person()
        if _is_slip(parts, person) and posts.are_other(
            surface, (s for s, p in person_of.items() if p is person)
        ):
            person = Person()
        index.add(person, parts)
        person_of[surface] = person
    _place_in_order(text, names, index, person_of)
    return sorted((p for p in index.persons if p.names), key=lambda p: p.names[0].start)


class _Posts:
    """The posts that the text gives those it names: whom two apart hold are two, a letter apart or not."""

    def __init__(self, text: str, names: list[Name], places: Places) -> None:
        self._text, self._names, self._places = text, names, places

    def are_other(self, surface: str, others: Iterable[str]) -> bool:
        """Whether `surface` has a post, and each of `others` too, and none is the same."""
        own, theirs = self._of({surface}), self._of(set(others))
        return bool(own and theirs) and not own & theirs

    def _of(self, surfaces: set[str]) -> frozenset[str]:
        roles = (role_of(self._text, [name], self._places) for name in self._names if name.text in surfaces)
        words = (word for role in roles if role for word in self._text[role.start : role.end].split())
        return frozenset(fold(word) for word in words if is_role(word))


def _is_slip(parts: Parts, person: Person) -> bool:
    """Whether a word of `parts` is another's misspelt rather than the same, shorter or left out."""
    return any(
        a != b and is_typo(a, b)
        for form in person.forms
        if len(form.words) == len(parts.words)
        for a, b in zip(parts.words, form.words, strict=True)
    )


def _has_initial(text: str) -> bool:
    return any(len(word) == 1 for word in parts_of(text).words)


def _place_in_order(text: str, names: list[Name], index: Index, person_of: dict[str, Person]) -> None:
    """Puts every writing with its person, a single word with the one of that name who was named last."""
    last: dict[int, int] = {}
    for number, name in enumerate(names):
        person = person_of.get(name.text)
        if person is None:
            parts = parts_of(name.text)
            person = _owner(parts, _gender(text, name), index, last)
            if person is None:
                person = Person()
                index.add(person, parts)
        person.names.append(name)
        last[id(person)] = number


def _gender(text: str, name: Name) -> str | None:
    """What the title in front tells: `Mrs`, `Spokesman`."""
    words = text[name.title[0] : name.title[1]].lower().split() if name.title else []
    return next((gender_words()[word] for word in words if word in gender_words()), None)


def _owner(single: Parts, gender: str | None, index: Index, last: dict[int, int]) -> Person | None:
    """The person a single word names: of that gender, by surname rather than first name, named last."""
    if not single.words:
        return None
    word = single.words[0]
    candidates = [p for p in index.named(word) if gender is None or _can_be(p, gender)]
    if not candidates:
        return None
    by_surname = [p for p in candidates if any(form.words[-1] == word for form in p.forms)] or candidates
    return max(by_surname, key=lambda person: last.get(id(person), -1))


def _can_be(person: Person, gender: str) -> bool:
    words = person.forms[0].words
    return len(words) < 2 or first_names().get(words[0], "u") in ("u", gender)


# ---------------------------------------------------------------- the name it goes by


def canonical(person: Person) -> str:
    """The fullest writing: most words written out, known first names, the commonest, the first."""
    counts: dict[str, int] = {}
    for name in person.names:
        counts[name.text] = counts.get(name.text, 0) + 1

    def fullness(text: str) -> tuple[int, bool, bool, int]:
        words = parts_of(text).words
        spelt_out = sum(len(word) > 1 for word in words)
        known = all(part in first_names() for part in words[0].split("-")) if words else False
        return spelt_out, not text.isupper(), known, counts[text]

    return max(counts, key=fullness)
