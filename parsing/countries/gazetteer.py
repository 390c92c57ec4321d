"""What stands for which country: names, demonyms, cities, regions, seats and institutions.

The surfaces are read once from the tables of `parsing/lexicons/`, with straight apostrophes; what one of them
stands for is made out when a text first has it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from parsing import lexicon
from parsing.countries.names import country_names

Evidence = Literal["name", "demonym", "city", "region", "seat", "institution"]
Row = tuple[str, str]
"""A city's country and its thousands of people, as `cities.tsv` has them."""

KNOWN_BY_ITSELF = 600
"""Thousands of people from which a city is meant although its name is a person's or a common word too."""
_SHORT = 3
"""Letters of a smaller city's name that is a word of many other names: `San`, `Ho`."""
_FIRST_WORD = re.compile(r"[^\W_]*")
_NO_PLURAL = ("s", "sh", "ch", "ese", "x", "z", "men", "man")


class Sense(NamedTuple):
    """One country a surface can stand for."""

    code: str
    evidence: Evidence
    thousands: int
    """People, to weigh homonyms by; 0 where the surface has one sense."""
    neighbours: tuple[str, ...] = ()
    """Countries whose mention speaks for this sense too."""


class Place(NamedTuple):
    surface: str
    senses: tuple[Sense, ...]
    """The largest first; none: a name that is no mention of a country, such as the English Channel."""
    shy: bool
    """Also a person's name or a word: counts only beside a word that places it."""


def country_of(surface: str) -> str | None:
    """The country that a name, demonym, city, region, seat or institution stands for by itself.

    `French` -> `FR`, `Kremlin` -> `RU`, `the U.S.` -> `US`; None where there is none.
    """
    place = _place(surface)
    return place.senses[0].code if place and place.senses else None


def is_place(surface: str) -> bool:
    """Whether `surface` names a country, region or city (and, perhaps, also a person)."""
    place = _place(surface)
    return place is not None and any(sense.evidence in {"name", "region", "city"} for sense in place.senses)


def is_demonym(surface: str) -> bool:
    """Whether `surface` is a country's adjective or people: `French`, `Poles`."""
    place = _place(surface)
    return place is not None and any(sense.evidence == "demonym" for sense in place.senses)


def _place(surface: str) -> Place | None:
    plain = surface.replace("’", "'").removeprefix("the ").removeprefix("The ")
    return _known(plain) if plain in _surfaces() else None


def places_from(word: str) -> Iterator[Place]:
    """The places whose surface begins with the letters of `word`, the longest surface first."""
    for surface in _longer_surfaces().get(word, ()):
        yield _known(surface)
    if word in _surfaces():
        yield _known(word)


@lru_cache(maxsize=1 << 12)
def shouted_places_from(word: str) -> tuple[Place, ...]:
    """The same of a word in capitals, for datelines and headlines: surfaces of more than three letters."""
    usual = (word.capitalize(), *_unusual_words().get(word, ()))
    loud = {place.surface.upper(): place for first in usual for place in places_from(first)}
    surfaces = sorted(filter(_is_long, loud), key=len, reverse=True)
    return tuple(loud[surface]._replace(surface=surface) for surface in surfaces)


def _is_long(surface: str) -> bool:
    return len(surface) > _SHORT


def region_abbreviations() -> Mapping[str, str]:
    """`Ill.`, `TX` -> country, of what counts behind a place and a comma."""
    return lexicon.pairs("region-abbreviations")


@cache
def _known(surface: str) -> Place:
    """The place that goes by `surface`, one of `_surfaces`: made when a text first has it."""
    senses = _surfaces()[surface]
    kinds = senses if isinstance(senses, tuple) else _of_cities(senses)
    return Place(surface, kinds, _is_shy(surface, kinds))


@cache
def _surfaces() -> dict[str, tuple[Sense, ...] | list[Row]]:
    """Every surface with its senses; of cities the rows that name them: most of them no text ever has."""
    return {**_cities(), **_fixed()}


@cache
def _longer_surfaces() -> dict[str, tuple[str, ...]]:
    """The surfaces that are more than their first word by that, the longest first."""
    grouped: dict[str, list[str]] = defaultdict(list)
    for surface in _surfaces():
        if not surface.isalnum():
            grouped[_first_word(surface)].append(surface)
    return {word: tuple(sorted(group, key=len, reverse=True)) for word, group in grouped.items()}


def _first_word(surface: str) -> str:
    match = _FIRST_WORD.match(surface)
    return match.group() if match else ""


@cache
def _unusual_words() -> dict[str, list[str]]:
    """First words that do not have just their first letter in capitals, by themselves in capitals."""
    unusual: dict[str, list[str]] = defaultdict(list)
    for word in dict.fromkeys((*_surfaces(), *_longer_surfaces())):
        if word != word.capitalize() and word.isalnum():
            unusual[word.upper()].append(word)
    return unusual


def _cities() -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = defaultdict(list)
    for surface, code, thousands in lexicon.table("cities"):
        rows[surface].append((code, thousands))
    for surface, code in _rows("country-places", "city"):
        others = [row for row in rows[surface] if row[0] != code]
        largest = max((int(row[1]) for row in rows[surface]), default=KNOWN_BY_ITSELF)
        rows[surface] = [(code, str(largest)), *others]
    return rows


def _of_cities(rows: list[Row]) -> tuple[Sense, ...]:
    senses = (Sense(code, "city", int(thousands)) for code, thousands in rows)
    return tuple(sorted(senses, key=_thousands, reverse=True))


def _fixed() -> dict[str, tuple[Sense, ...]]:
    """What has one sense whatever GeoNames knows, and the homonyms weighed by hand."""
    senses: dict[str, tuple[Sense, ...]] = dict.fromkeys(
        lexicon.words("us-counties"), (Sense("US", "region", 0),)
    )
    for evidence in ("region", "seat", "institution"):
        senses |= _alone("country-places", evidence)
    senses |= {name: (Sense(code, "name", 0),) for code, name in country_names().items()}
    senses |= _alone("country-forms", "name")
    for surface, sense in _alone("country-forms", "demonym").items():
        for form in (surface,) if surface.endswith(_NO_PLURAL) else (surface, surface + "s"):
            senses[form] = sense
    homonyms: dict[str, list[Sense]] = defaultdict(list)
    for surface, code, kind, thousands, neighbours in lexicon.table("homonym-places"):
        near = tuple(neighbours.split("|")) if neighbours != "-" else ()
        homonyms[surface].append(Sense(code, _evidence(kind), int(thousands), near))
    senses |= {
        surface: tuple(sorted(kinds, key=_thousands, reverse=True)) for surface, kinds in homonyms.items()
    }
    return senses | dict.fromkeys(lexicon.words("not-countries"), ())


def _alone(table: str, evidence: Evidence) -> dict[str, tuple[Sense, ...]]:
    return {surface: (Sense(code, evidence, 0),) for surface, code in _rows(table, evidence)}


def _rows(table: str, evidence: str) -> Iterator[tuple[str, str]]:
    for code, kind, surfaces in lexicon.table(table):
        if kind == evidence:
            for surface in surfaces.split("|"):
                yield surface, code


def _evidence(word: str) -> Evidence:
    for known in ("name", "demonym", "city", "region", "seat", "institution"):
        if word == known:
            return known
    raise ValueError(f"no evidence is called “{word}”")


def _thousands(sense: Sense) -> int:
    return sense.thousands


def _is_shy(surface: str, senses: tuple[Sense, ...]) -> bool:
    """Whether a smaller place has a very short name, that of a saint or a person, or common words."""
    if not senses or senses[0].evidence not in {"city", "region"} or senses[0].thousands >= KNOWN_BY_ITSELF:
        return False
    if senses[0].evidence == "region" and not senses[0].thousands:
        return False
    lower, common = surface.lower(), lexicon.words("common-words")
    return (
        len(surface) <= _SHORT
        or lower in lexicon.pairs("first-names")
        or lower in lexicon.words("surnames")
        or lower in common
        or surface.startswith(("St. ", "Saint "))
        or all(word in common for word in lower.split())
    )
