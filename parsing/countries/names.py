"""The English name of a country by its code. Light: one small table, no gazetteer."""

from __future__ import annotations

from functools import cache

from parsing import lexicon


def country_name(code: str) -> str:
    """`FR` -> `France`; the code itself where there is none of that name."""
    return country_names().get(code, code)


def country_label(code: str) -> str:
    """How a country is shown in little room: `FR`, but `Soviet Union`, whose code (`SUHH`) nobody knows."""
    return code if len(code) == 2 else country_name(code)


@cache
def country_names() -> dict[str, str]:
    """ISO 3166-1 alpha-2 code -> English name (CLDR), then ISO 3166-3 code -> name, of states no more."""
    tables = ("country-names", "former-countries")
    return {code: name for table in tables for code, name in lexicon.table(table)}


@cache
def country_forms() -> tuple[tuple[str, str], ...]:
    """(surface, code) of other names and of demonyms: `UK`, `Britain`, `British`."""
    rows = lexicon.table("country-forms")
    return tuple((surface, code) for code, _, surfaces in rows for surface in surfaces.split("|"))
