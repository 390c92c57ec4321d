"""Actors of an article that is not in English: only where what tells them holds in any language.

A person is a first name with more behind it, or what stands behind a title of that language; an organisation
is known, an acronym, or begins with a word such as `Ministerio`. Everything else is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from parsing import lexicon
from parsing.actors.names import Name
from parsing.actors.places import Places
from parsing.actors.roles import Role
from parsing.actors.vocabulary import fold, is_first_name
from parsing.countries.names import country_names
from parsing.language import Language, function_words
from parsing.records import ActorKind
from parsing.segments import Segments

_PARTICLE = (
    r"(?:d[aeiou]s?|d[ae]l(?:la)?|de (?:la|las|los)|van(?: de[nr]?)?|von(?: de[mnr])?|zu|al|el|bin|ibn)"
)
_WORD = r"[^\W\d_a-zß-öø-ÿ](?:[\w’'-]*\w|\.)?"
_NAME = re.compile(rf"(?<![\w@#])(?:[dlDL]['’])?({_WORD}(?: (?:{_PARTICLE} )?{_WORD}){{0,5}})")
_TOKEN = re.compile(_WORD)
_TAIL = (
    r"(?: (?:de|des|du|del|della|dello|der|des|für|van|voor|do|da|d['’]|di)(?: l[ao]s?| l['’])? ?"
    r"[\w'’-]{2,20}(?: [\w'’-]{1,20}){0,3})"
)
_ADJECTIVE = r"(?: [a-zß-öø-ÿ][\w-]{3,20})"
_ACRONYM = re.compile(r"(?![IVXLCDM]+$)[A-ZÄÖÜÉÀ]{2,6}")
_LOOK_BACK = 80
_MOST_BEHIND_TITLE = 2
"""Words of a name that a title alone makes a person's."""


def foreign_names(
    text: str, segments: Segments, places: Places, language: Language
) -> list[tuple[Name, ActorKind]]:
    """The names of actors in `text`, in order of place, with what each is."""
    found: list[tuple[Name, ActorKind]] = []
    single: list[Name] = []
    for name in _candidates(text, segments, language):
        kind = _kind(name, places)
        if kind:
            found.append((name, kind))
        elif len(name.words) == 1:
            single.append(name)
    surnames = {fold(name.words[-1]) for name, kind in found if kind == "person"}
    found += [(name, "person") for name in single if fold(name.text) in surnames]
    return sorted(found, key=lambda pair: pair[0].start)


def foreign_role(names: list[Name]) -> Role | None:
    """The first title that is no mere form of address."""
    titles = (name.title for name in names if name.title and not name.honorific)
    return next((Role(*title) for title in titles), None)


def _candidates(text: str, segments: Segments, language: Language) -> Iterator[Name]:
    """Capitalised words in a row, without the articles and titles in front of them."""
    for number, sentence in enumerate(segments.sentences):
        if text[sentence.start : sentence.end].isupper():
            continue
        for match in _NAME.finditer(text, sentence.start, sentence.end):
            words = list(_TOKEN.finditer(text, match.start(1), match.end(1)))
            while words and _is_opening(words[0].group(), language):
                words = words[1:]
            titles = [at for at, word in enumerate(words[:-1]) if _is_title(word.group(), language)]
            words = words[titles[-1] + 1 :] if titles else words
            opens = (at for at, word in enumerate(words) if at and _opens_organisation(word.group()))
            words = words[: next(opens, None)]
            if words:
                yield _name(text, words, sentence.start, number, language)


def _name(text: str, words: list[re.Match[str]], sentence: int, number: int, language: Language) -> Name:
    start, end = words[0].start(), words[-1].end()
    title = _title_before(language).search(text, max(sentence, start - _LOOK_BACK), start)
    span = title.span(1) if title else None
    address = title is not None and title[1].casefold() in _titles(language)["address"]
    plain = tuple(word.group() for word in words)
    return Name(start, end, text[start:end], plain, span, address, False, "plain", number)


def _is_opening(word: str, language: Language) -> bool:
    return word.casefold() in function_words(language)


def _kind(name: Name, places: Places) -> ActorKind | None:
    words = name.words
    if name.text in lexicon.words("known-organisations") or _is_acronym(name):
        return None if places.covers(name.start, name.end) else "organization"
    if len(words) > 1 and _opens_organisation(words[0]):
        return "organization"
    if len(words) > 1 and is_first_name(words[0]) and words[0] not in country_names().values():
        return "person"
    if places.covers(name.start, name.end) or len(words) > _MOST_BEHIND_TITLE:
        return None
    return "person" if name.title and name.title[1] + 1 == name.start else None


def _opens_organisation(word: str) -> bool:
    return word in lexicon.words("foreign-organisation-words")


def _is_acronym(name: Name) -> bool:
    return bool(_ACRONYM.fullmatch(name.text)) and name.text not in lexicon.words("not-organisations")


# ---------------------------------------------------------------- titles


@cache
def _titles(language: Language) -> dict[str, frozenset[str]]:
    """The titles of a language by kind: `address`, `role`."""
    rows = lexicon.table("foreign-titles")
    return {kind: frozenset(words.split("|")) for code, kind, words in rows if code == language}


def _is_title(word: str, language: Language) -> bool:
    titles = _titles(language)["address"] | _titles(language)["role"]
    key = word.casefold()
    return key in titles or any(title[0] == "-" and key.endswith(title[1:]) for title in titles)


@cache
def _title_before(language: Language) -> re.Pattern[str]:
    """A title right before a name, or with what it is of and a comma, or with an adjective."""
    titles = sorted(_titles(language)["address"] | _titles(language)["role"], key=lambda title: -len(title))
    words = "|".join(
        rf"[\w-]{{0,24}}{re.escape(title[1:])}" if title[0] == "-" else re.escape(title) for title in titles
    )
    title = rf"(?<![\w-])((?:{words})(?:{_TAIL}(?=, )|{_ADJECTIVE})?)(?:, | )$"
    return re.compile(title, re.IGNORECASE)
