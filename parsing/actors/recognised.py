"""What a model of the user's recognised, as evidence for names and as names of its own."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from parsing.actors.names import Name
from parsing.ner import Kind, Recognised


class RecognisedNames:
    """What was recognised in one text, asked by offset."""

    def __init__(self, found: Iterable[Recognised] = ()) -> None:
        self.found = sorted(found, key=lambda one: one.start)
        self._starts = [one.start for one in self.found]

    def kind(self, start: int, end: int) -> Kind | None:
        """What the name recognised between `start` and `end`, or over them, is; None where none is."""
        at = bisect_left(self._starts, end) - 1
        return self.found[at].kind if at >= 0 and self.found[at].end > start else None


def unseen(text: str, recognised: RecognisedNames, taken: Iterable[tuple[int, int]]) -> Iterator[Name]:
    """Names of actors that were recognised where no span of `taken` is: `adidas`, `e.on`."""
    spans = sorted(taken)
    starts = [start for start, _ in spans]
    for one in recognised.found:
        at = bisect_left(starts, one.end) - 1
        if one.kind != "place" and not (at >= 0 and spans[at][1] > one.start):
            words = text[one.start : one.end]
            if words.split():
                yield Name(one.start, one.end, words, tuple(words.split()), None, False, False, "plain", 0)
