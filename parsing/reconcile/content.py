"""What a stretch of an article says: its content words, and whom and which countries it names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from parsing.records import ParsedArticle
from parsing.words import content_stems


class Content:
    """The words and names of one article by place."""

    def __init__(self, parsed: ParsedArticle, actor_ids: Mapping[tuple[str, str], str]) -> None:
        article = parsed.article.id
        named = [
            (mention.start, mention.end, actor_ids[article, actor.id])
            for actor in parsed.actors
            for mention in actor.mentions
        ]
        named += [(date.start, date.end, "") for date in parsed.dates]
        named += [(m.start, m.end, country.code) for country in parsed.countries for m in country.mentions]
        self._text = parsed.article.text
        self._mentions = sorted(named, key=lambda mention: (mention[0], -mention[1], mention[2]))
        self._starts = [mention[0] for mention in self._mentions]

    def names_in(self, start: int, end: int) -> frozenset[str]:
        """`LoggedActor.id`s and country codes that begin there."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return frozenset(id for _, _, id in self._mentions[first:last] if id)

    def of(self, start: int, end: int) -> tuple[frozenset[str], frozenset[str]]:
        """Stems of the content words, and `LoggedActor.id`s and country codes; dates are neither."""
        parts, last = [], start
        first, behind = bisect_left(self._starts, start), bisect_left(self._starts, end)
        for begin, stop, _ in self._mentions[first:behind]:
            if begin >= last:
                parts.append(self._text[last:begin])
                last = stop
        parts.append(self._text[last:end])
        return content_stems(" ".join(parts)), self.names_in(start, end)
