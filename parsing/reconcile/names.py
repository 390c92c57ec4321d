"""Names compared: without accents, capitals, marks; and as ids."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from parsing import lexicon
from parsing.records import Actor

_ARTICLES = frozenset({"al", "el", "ul"})
_GENERATION = re.compile(r" (?:jr|sr|snr|jnr|junior|senior|ii|iii|iv)\.?$")


@lru_cache(maxsize=1 << 16)
def fold(name: str) -> str:
    """`name` without accents, capitals, marks or a leading article: `François d'Ây` gives `francois d ay`."""
    letters = unicodedata.normalize("NFKD", name)
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()
    return re.sub(r"[\W_]+", " ", plain).strip().removeprefix("the ")


@lru_cache(maxsize=1 << 16)
def spelling_key(folded: str) -> str:
    """What all spellings of a person's folded name share: `mohamed al sabri` and `mohammad sabri`, `kim jong
    un` and `kim jongun`."""
    first, *rest = folded.split() or [""]
    if len(rest) > 1:
        rest = [word for word in rest if word not in _ARTICLES] or rest
    return "".join(_spellings().get(word, word) for word in (first, *rest))


@cache
def _spellings() -> dict[str, str]:
    return {row[0]: row[1] for row in lexicon.table("name-spellings")}


def slug(name: str) -> str:
    """`name` as an id: `ana-maria-velt`; `actor` where nothing is left of it."""
    return fold(name).replace(" ", "-") or "actor"


@lru_cache(maxsize=1 << 16)
def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name, what a hyphen joins as one."""
    return tuple(folded.replace(" ", "-") for word in name.split() if (folded := fold(word)))


def short_name(folded: str) -> str:
    """A folded name as others may use it alone: `sabri` of `al sabri`."""
    return folded.removeprefix("al ")


def short_forms(actor: Actor) -> set[str]:
    """The folded names the actor goes by beside its own: aliases, and a person's surname."""
    folded = fold(actor.name)
    forms = {fold(alias) for alias in actor.aliases}
    whole = _GENERATION.sub("", folded)
    if actor.kind == "person" and " " in whole:
        forms.add(whole.rsplit(" ", 1)[1])
    return forms - {folded, ""}
