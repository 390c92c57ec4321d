"""The English name of a country by its code. Light: one small table, no gazetteer."""

from __future__ import annotations

from functools import cache

from parsing import lexicon


def country_name(code: str) -> str:
    """`FR` -> `France`; the code itself where there is none of that name."""
    return country_names().get(code, code)


@cache
def country_names() -> dict[str, str]:
    """ISO 3166-1 alpha-2 code -> English name (CLDR), of all countries."""
    return {row[0]: row[1] for row in lexicon.table("country-names")}


@cache
def country_forms() -> tuple[tuple[str, str], ...]:
    """(surface, code) of other names and of demonyms: `UK`, `Britain`, `British`."""
    rows = lexicon.table("country-forms")
    return tuple((surface, code) for code, _, surfaces in rows for surface in surfaces.split("|"))
