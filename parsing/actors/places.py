"""The country mentions of a text, asked by offset."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from parsing.records import Country, CountryMention


class Places:
    """Where countries, demonyms, cities and seats stand in one text."""

    def __init__(self, countries: Iterable[Country]) -> None:
        self._at: dict[int, tuple[str, CountryMention]] = {
            mention.start: (country.code, mention) for country in countries for mention in country.mentions
        }
        self._starts = sorted(self._at)

    def begins(self, start: int) -> bool:
        """Whether the name or demonym of a place begins at `start`."""
        return start in self._at

    def stands_over(self, at: int) -> bool:
        """Whether `at` lies in the name or demonym of a place: `Korea` in `South Korea`."""
        number = bisect_right(self._starts, at) - 1
        return number >= 0 and self._at[self._starts[number]][1].end > at

    def covers(self, start: int, end: int) -> bool:
        """Whether a mention that begins at `start` goes on to `end` or beyond."""
        return start in self._at and self._at[start][1].end >= end

    def kind(self, start: int, end: int) -> str | None:
        """What the mention from `start` to `end` is: `city`, `demonym` …; None where there is none."""
        found = self._at.get(start)
        return found[1].evidence if found and found[1].end == end else None

    def end(self, start: int) -> int | None:
        """Where the name of a place that begins at `start` ends; None where none does."""
        found = self._at.get(start)
        return found[1].end if found and found[1].evidence in ("city", "region", "name") else None

    def within(self, start: int, end: int) -> list[tuple[str, CountryMention]]:
        """Codes and mentions that begin between `start` and `end`, in order."""
        return [
            self._at[at]
            for at in self._starts[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        ]
