"""Regular expressions of filters, searched for a limited time: a bad one cannot hold up the screen."""

from __future__ import annotations

import re
import time
import warnings
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex

_ONE_ROW = 0.05
"""Seconds to search one text for; what takes longer backtracks without end."""
_ALL_ROWS = 3.0
"""Seconds to search all texts for."""
_LONGEST = 1000
"""Characters of an expression; a longer one takes its time to compile."""
_MOST_LETTERS = 1_000_000
"""Characters that an expression may come to with its repeats written out; `regex` takes 250 bytes for one."""
_REPEAT = re.compile(r"(?<!\\)\{\s*(\d+)")
_UNSURE = re.compile(r"[|()]|\\[^wWsSdDbB\W]")
"""What makes parts of an expression optional, and escapes that are followed by a code or a name."""
_PARTS = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^]\\])*\]|\{[^}]*\}|(?P<literal>[A-Za-z0-9]{3,})(?=(?P<repeat>[?*+{])?)|.",
    re.DOTALL,
)


@lru_cache(maxsize=64)
def compile_pattern(pattern: str) -> regex.Pattern[str]:
    """What stands between two slashes, blind to case. Raises `ValueError(reason, position)`."""
    import regex  # imported when a filter has one

    if len(pattern) > _LONGEST:
        raise ValueError("longer than 1,000 characters", _LONGEST)
    _check_repeats(pattern)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what may change its meaning one day
        try:
            return regex.compile(pattern, regex.IGNORECASE | regex.VERSION0)
        except regex.error as error:
            raise ValueError(getattr(error, "msg", str(error)), getattr(error, "pos", None) or 0) from None
        except (OverflowError, RecursionError, MemoryError):
            raise ValueError("too large", 0) from None


def _check_repeats(pattern: str) -> None:
    letters = len(pattern)
    for repeat in _REPEAT.finditer(pattern):
        letters *= max(1, int(repeat[1]))
        if letters > _MOST_LETTERS:
            raise ValueError("it repeats too often", repeat.start())


def literal_in(pattern: str) -> str | None:
    """Letters or digits, in small letters, that stand in every match within one word; None if unsure."""
    if _UNSURE.search(pattern):
        return None
    found = (_surely(match) for match in _PARTS.finditer(pattern))
    return max(found, key=len, default="").lower() or None


def _surely(match: re.Match[str]) -> str:
    """The literal without a last letter that may be missing."""
    literal = match["literal"] or ""
    literal = literal[:-1] if match["repeat"] else literal
    return literal if len(literal) > 2 else ""


class Search:
    """Looks through rows for a pattern until its time is up."""

    def __init__(self, pattern: str) -> None:
        self._search = compile_pattern(pattern).search
        self.looked_at = 0
        """Rows that were searched to the end."""
        self.given_up = 0
        """Rows that took too long, each left out."""
        self._end = time.monotonic() + _ALL_ROWS

    def hits(self, rows: Iterable[tuple[int, tuple[str, ...]]]) -> Iterable[int]:
        """The numbers of the rows, each with its texts, in one of which it is found."""
        for number, texts in rows:
            if time.monotonic() > self._end:
                return
            try:
                found = any(self._search(text, timeout=_ONE_ROW, concurrent=True) for text in texts)
            except TimeoutError:
                self.given_up += 1
                continue
            self.looked_at += 1
            if found:
                yield number

    def caveat(self, rows: int) -> str | None:
        """What was left out of `rows`, in words."""
        if missing := rows - self.looked_at - self.given_up:
            return f"took too long: {missing:,} of {rows:,} rows not looked at"
        return f"took too long on {_rows(self.given_up)}, left out" if self.given_up else None


def _rows(count: int) -> str:
    return "1 row" if count == 1 else f"{count:,} rows"
