"""The countries that a word of a filter stands for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from store.folding import words
from store.query.model import Value

_NEAR = 70
"""How like a name must be to be told instead of one that no country has, of 100."""
_MOST_NEAR = 3


def country_codes(value: Value) -> set[str]:
    """Those of a code, a name or a demonym; where it is none, and not quoted, of names of which a word begins
    so."""
    from parsing.countries.names import country_names

    names = country_names()
    if value.text.upper() in names:
        return {value.text.upper()}
    wanted = _plain(value.text)
    same = {code for form, code in _forms() if form == wanted}
    if same or value.exact or not wanted:
        return same
    return {code for code, name in names.items() if f" {wanted}" in f" {_plain(name)}"}


def no_country(text: str) -> str:
    """What is wrong with a word for which `country_codes` finds none, and what may be meant."""
    from rapidfuzz import fuzz, process

    from parsing.countries.names import country_names

    found = process.extract(
        text, country_names().values(), scorer=fuzz.ratio, processor=_plain, score_cutoff=_NEAR,
        limit=_MOST_NEAR,
    )  # fmt: skip
    if not found:
        return f"country: knows no “{text}”, neither as a code nor as a name"
    *others, last = [name for name, *_ in found]
    meant = f"{', '.join(others)} or {last}" if others else last
    return f"country: knows no “{text}”; did you mean {meant}?"


@cache
def _forms() -> Sequence[tuple[str, str]]:
    """Names and demonyms, each with its code."""
    from parsing.countries.names import country_forms, country_names

    forms = (*((name, code) for code, name in country_names().items()), *country_forms())
    return [(_plain(form), code) for form, code in forms]


def _plain(name: str) -> str:
    """Its words, folded."""
    return " ".join(words(name))
