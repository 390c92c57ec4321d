"""Countries by their names in the other languages we know: “Italie”, “Türkei”, “Estados Unidos”."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from parsing import lexicon
from parsing.countries.gazetteer import Place, Sense, is_place
from parsing.language import Language

_FIRST_WORD = re.compile(r"[^\W_]*")
_STRONG = re.compile(r"^Vereinigte[ns]? ")


def foreign_places_from(word: str, language: Language) -> tuple[Place, ...]:
    """The countries whose name in `language` begins with the letters of `word`, the longest name first."""
    return () if language == "en" else _names(language).get(word, ())


@cache
def _names(language: Language) -> Mapping[str, tuple[Place, ...]]:
    places: dict[str, list[Place]] = defaultdict(list)
    for code, name in _rows(language):
        word = _FIRST_WORD.match(name)
        if word:
            places[word.group()].append(Place(name, (Sense(code, "name", 0),), _is_given_name(name)))
    return {word: tuple(sorted(group, key=_length, reverse=True)) for word, group in places.items()}


def _rows(language: Language) -> Iterator[tuple[str, str]]:
    """(code, name), in German its genitive too, and `Vereinigten Staaten`."""
    for code_of_language, code, name in lexicon.table("country-names-foreign"):
        if code_of_language == language:
            yield code, name
            if language == "de":
                yield code, name + "s"
                if _STRONG.match(name):
                    yield code, _STRONG.sub("Vereinigten ", name)


def _is_given_name(name: str) -> bool:
    """French `Maurice`, the island."""
    return name.lower() in lexicon.pairs("first-names") and not is_place(name)


def _length(place: Place) -> int:
    return len(place.surface)
