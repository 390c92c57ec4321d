"""Persons: the names of one joined, whatever part, title, accent or typo they come with.

Different first names, middle initials, `Jr` and `Sr` keep people apart: a couple, siblings and namesakes
stay several. A surname that several have goes to the one named last before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from parsing import lexicon
from parsing.actors.names import Name
from parsing.actors.vocabulary import first_names, fold, gender_words

_NICKNAME = re.compile(r"[\"“‘'(][^\"”’')]*[\"”’')]\s*")
_ARTICLE = re.compile(r"^(?:al|el|ad|as|an|ash|ar|ul|az)[-‑ ]+(?=\w)")
_YEV = re.compile(r"(?<=[a-z]{2})[yij]ev(?=a?$)")
_SKI = re.compile(r"sk(?:ii|iy|ij|y)$")
_SENIOR = frozenset({"sr", "snr", "senior"})
_JUNIOR = frozenset({"jr", "jnr", "junior"})
_SHORTEST_MISSPELT = 6
_MOST_COMPARED = 20
"""How many persons of one name, or names like a misspelt one, are compared: keeps long lists linear."""


@dataclass(frozen=True, slots=True)
class Parts:
    """A name as it is compared: folded words without dots, nicknames and `Jr`."""

    words: tuple[str, ...]
    generation: str
    """`jr`, `sr` or empty."""


@dataclass(slots=True)
class Person:
    """Names that are one person's."""

    forms: list[Parts] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)


def _plain(word: str) -> str:
    """`word` without its article, Slavic endings in one of their spellings: `vasilyev`, `vasiliev`."""
    plain = _SKI.sub("ski", _YEV.sub("ev", _ARTICLE.sub("", word)))
    return _spellings().get(plain, plain)


@cache
def _spellings() -> dict[str, str]:
    return {row[0]: row[1] for row in lexicon.table("name-spellings")}


@lru_cache(maxsize=1 << 14)
def parts_of(text: str) -> Parts:
    """How the name `text` is compared with others."""
    plain = _NICKNAME.sub("", text).replace(",", " ")
    words = [_plain(fold(word).strip(".'-’‑")) for word in re.sub(r"\.(?=\w)", ". ", plain).split()]
    words = [word for word in words if word]
    generation = ""
    if words and words[-1] in _SENIOR | _JUNIOR:
        generation = "jr" if words.pop() in _JUNIOR else "sr"
    return Parts(tuple(words), generation)


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


def join_persons(text: str, names: list[Name]) -> list[Person]:
    """`names` grouped by person, in order of first mention."""
    index = Index()
    person_of: dict[str, Person] = {}
    full = {name.text for name in names if len(parts_of(name.text).words) > 1}
    for surface in sorted(full, key=lambda text: (-len(parts_of(text).words), _has_initial(text), text)):
        parts = parts_of(surface)
        person = index.same(parts) or Person()
        index.add(person, parts)
        person_of[surface] = person
    _place_in_order(text, names, index, person_of)
    return sorted((p for p in index.persons if p.names), key=lambda p: p.names[0].start)


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


# ---------------------------------------------------------------- two names


def is_same(one: Parts, other: Parts) -> bool:
    """Whether two names can be one person's."""
    if one.generation and other.generation and one.generation != other.generation:
        return False
    shorter, longer = sorted((one.words, other.words), key=len)
    if len(shorter) == len(longer):
        return _alike_word_by_word(shorter, longer)
    if len(shorter) < 2:
        return bool(shorter) and shorter[0] in longer
    if longer[: len(shorter)] == shorter:
        return True
    if longer[-len(shorter) :] == shorter:
        return not (_is_proper_first_name(shorter[0]) and _is_proper_first_name(longer[0]))
    return _stands_inside(shorter, longer) or _middle_left_out(shorter, longer)


def _stands_inside(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """`García Velt` in `Ana María García Velt Ruiz`: the surnames, the mother's left out."""
    starts = range(1, len(longer) - len(shorter))
    inside = any(longer[at : at + len(shorter)] == shorter for at in starts)
    return inside and not _is_proper_first_name(shorter[0])


def _is_proper_first_name(word: str) -> bool:
    """`Ana Maria Kovac` is not `Maria Kovac`, but `Syed Ali Kazmi` can be `Ali Kazmi`."""
    if word in lexicon.words("courtesy-names") or word in lexicon.words("name-particles"):
        return False
    return word in first_names()


def _alike_word_by_word(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    typos = 0
    for a, b in zip(one, other, strict=True):
        if a == b or _is_initial_of(a, b) or _is_nickname(a, b):
            continue
        if not is_typo(a, b):
            return False
        typos += 1
    return typos < 2 and any(a == b for a, b in zip(one, other, strict=True))


def _middle_left_out(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """First and last word agree and the rest stand in the longer name in their order.

    Initials that differ in number do not: `George H. W.` and `George W.` are father and son.
    """
    if not (_agree(shorter[0], longer[0]) and shorter[-1] == longer[-1]):
        return False
    if len(shorter) > 2 and all(len(word) == 1 for word in shorter[1:-1] + longer[1:-1]):
        return False
    rest = iter(longer[1:-1])
    return all(any(_agree(word, other) for other in rest) for word in shorter[1:-1])


def _agree(one: str, other: str) -> bool:
    return one == other or _is_initial_of(one, other) or _is_nickname(one, other) or is_typo(one, other)


def _is_nickname(one: str, other: str) -> bool:
    return (one, other) in _nicknames() or (other, one) in _nicknames()


@cache
def _nicknames() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(map(_plain, row)) for row in lexicon.table("nicknames"))


def _is_initial_of(one: str, other: str) -> bool:
    return (len(one) == 1 or len(other) == 1) and one[:1] == other[:1]


def is_typo(one: str, other: str) -> bool:
    """Whether one word is the other misspelt: one slip, two in a long word, and not both real names."""
    if min(len(one), len(other)) < 4:
        return False
    if is_known(one) and is_known(other):
        return _is_swap(one, other)
    most = 2 if min(len(one), len(other)) >= 9 else 1
    return OSA.distance(one, other, score_cutoff=most) <= most


def _is_swap(one: str, other: str) -> bool:
    """Whether two names differ by neighbouring letters in the wrong order and are of one gender."""
    names = first_names()
    if min(len(one), len(other)) < 6 or sorted(one) != sorted(other) or names.get(one) != names.get(other):
        return False
    return OSA.distance(one, other, score_cutoff=1) <= 1


def is_known(word: str) -> bool:
    """Whether `word`, folded, is a first name or a surname."""
    return word in first_names() or word in lexicon.words("surnames")


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
