"""What a stretch of an article says: its content words, and whom and which countries it names."""

from __future__ import annotations

from bisect import bisect_left

from msgspec import Struct

from parsing.records import ParsedArticle
from parsing.words import content_stems


class Named(Struct, array_like=True, gc=False, frozen=True):
    """Whom and which countries a stretch names."""

    actors: tuple[int, ...]
    """Their places in the article's `actors`."""
    countries: tuple[str, ...]


class Content:
    """The words and names of one article by place."""

    def __init__(self, parsed: ParsedArticle) -> None:
        named: list[tuple[int, int, int | str]] = [
            (mention.start, mention.end, place)
            for place, actor in enumerate(parsed.actors)
            for mention in actor.mentions
        ]
        named += [(date.start, date.end, "") for date in parsed.dates]
        named += [(m.start, m.end, country.code) for country in parsed.countries for m in country.mentions]
        self._text = parsed.article.text
        self._mentions = sorted(named, key=lambda mention: (mention[0], -mention[1]))
        self._starts = [mention[0] for mention in self._mentions]

    def names_in(self, start: int, end: int) -> Named:
        """Those whose mention begins there."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        named = dict.fromkeys(name for _, _, name in self._mentions[first:last])
        return Named(
            tuple(name for name in named if isinstance(name, int)),
            tuple(name for name in named if isinstance(name, str) and name),
        )

    def of(self, start: int, end: int) -> tuple[frozenset[str], Named]:
        """Stems of the content words without the names, and the names; dates are neither."""
        parts, last = [], start
        first, behind = bisect_left(self._starts, start), bisect_left(self._starts, end)
        for begin, stop, _ in self._mentions[first:behind]:
            if begin >= last:
                parts.append(self._text[last:begin])
                last = stop
        parts.append(self._text[last:end])
        return content_stems(" ".join(parts)), self.names_in(start, end)
