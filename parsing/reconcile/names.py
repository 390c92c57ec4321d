"""Names compared: without accents, capitals, marks; and as ids."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache


@lru_cache(maxsize=1 << 16)
def fold(name: str) -> str:
    """`name` without accents, capitals, marks or a leading article: `François d'Ây` gives `francois d ay`."""
    letters = unicodedata.normalize("NFKD", name)
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()
    return re.sub(r"[\W_]+", " ", plain).strip().removeprefix("the ")


def slug(name: str) -> str:
    """`name` as an id: `ana-maria-velt`; `actor` where nothing is left of it."""
    return fold(name).replace(" ", "-") or "actor"
