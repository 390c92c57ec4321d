"""What stands for which country: names, demonyms, cities, regions, seats and institutions.

Built once from the tables of `parsing/lexicons/`. Surfaces are kept with straight apostrophes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from parsing import lexicon
from parsing.countries.names import country_names

Evidence = Literal["name", "demonym", "city", "region", "seat", "institution"]

KNOWN_BY_ITSELF = 600
"""Thousands of people from which a city is meant although its name is a person's or a common word too."""
_SHORT = 3
"""Letters of a smaller city's name that is a word of many other names: `San`, `Ho`."""
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
    return places().get(plain)


@cache
def places() -> dict[str, Place]:
    """Every surface with its senses."""
    senses = _cities() | _fixed()
    names = _persons_and_words()
    return {
        surface: Place(surface, kinds, _is_shy(surface, kinds, names)) for surface, kinds in senses.items()
    }


@cache
def index() -> dict[str, tuple[Place, ...]]:
    """The places by their first word, the longest surface first."""
    return _by_first_word(places())


@cache
def shouted_index() -> dict[str, tuple[Place, ...]]:
    """The same in capitals, for datelines and headlines; surfaces of more than three letters only."""
    loud = {surface.upper(): place._replace(surface=surface.upper()) for surface, place in places().items()}
    return _by_first_word({surface: place for surface, place in loud.items() if len(surface) > 3})


@cache
def region_abbreviations() -> dict[str, str]:
    """`Ill.`, `TX` -> country, of what counts behind a place and a comma."""
    return {row[0]: row[1] for row in lexicon.table("region-abbreviations")}


def first_word(surface: str) -> str:
    """The letters a surface begins with: what a text is looked up by."""
    return surface[: next((at for at, char in enumerate(surface) if not char.isalnum()), len(surface))]


def _by_first_word(surfaces: dict[str, Place]) -> dict[str, tuple[Place, ...]]:
    grouped: dict[str, list[Place]] = defaultdict(list)
    for surface in sorted(surfaces, key=len, reverse=True):
        grouped[first_word(surface)].append(surfaces[surface])
    return {word: tuple(group) for word, group in grouped.items()}


def _cities() -> dict[str, tuple[Sense, ...]]:
    senses: dict[str, list[Sense]] = defaultdict(list)
    for surface, code, thousands in lexicon.table("cities"):
        senses[surface].append(Sense(code, "city", int(thousands)))
    for surface, code in _rows("country-places", "city"):
        others = [sense for sense in senses[surface] if sense.code != code]
        largest = max((sense.thousands for sense in senses[surface]), default=KNOWN_BY_ITSELF)
        senses[surface] = [Sense(code, "city", largest), *others]
    return {surface: tuple(sorted(kinds, key=_thousands, reverse=True)) for surface, kinds in senses.items()}


def _fixed() -> dict[str, tuple[Sense, ...]]:
    """What has one sense whatever GeoNames knows, and the homonyms weighed by hand."""
    senses: dict[str, tuple[Sense, ...]] = {}
    for name in lexicon.words("us-counties"):
        senses[name] = (Sense("US", "region", 0),)
    for evidence in ("region", "seat", "institution"):
        senses |= {
            surface: (Sense(code, evidence, 0),) for surface, code in _rows("country-places", evidence)
        }
    senses |= {name: (Sense(code, "name", 0),) for code, name in country_names().items()}
    senses |= {surface: (Sense(code, "name", 0),) for surface, code in _rows("country-forms", "name")}
    for surface, code in _rows("country-forms", "demonym"):
        for form in (surface,) if surface.endswith(_NO_PLURAL) else (surface, surface + "s"):
            senses[form] = (Sense(code, "demonym", 0),)
    homonyms: dict[str, list[Sense]] = defaultdict(list)
    for surface, code, evidence, thousands, neighbours in lexicon.table("homonym-places"):
        near = tuple(neighbours.split("|")) if neighbours != "-" else ()
        homonyms[surface].append(Sense(code, _evidence(evidence), int(thousands), near))
    senses |= {
        surface: tuple(sorted(kinds, key=_thousands, reverse=True)) for surface, kinds in homonyms.items()
    }
    return senses | dict.fromkeys(lexicon.words("not-countries"), ())


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


def _is_shy(surface: str, senses: tuple[Sense, ...], names: frozenset[str]) -> bool:
    """Whether a smaller place has a very short name, that of a saint or a person, or common words."""
    if not senses or senses[0].evidence not in {"city", "region"} or senses[0].thousands >= KNOWN_BY_ITSELF:
        return False
    if senses[0].evidence == "region" and not senses[0].thousands:
        return False
    lower = surface.lower()
    return (
        len(surface) <= _SHORT
        or lower in names
        or surface.startswith(("St. ", "Saint "))
        or all(word in lexicon.words("common-words") for word in lower.split())
    )


def _persons_and_words() -> frozenset[str]:
    first_names = frozenset(row[0] for row in lexicon.table("first-names"))
    return first_names | lexicon.words("surnames") | lexicon.words("common-words")
