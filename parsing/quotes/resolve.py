"""Whom a subject means: an actor by name, by pronoun or by office; else the words themselves."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from parsing.quotes.subjects import Subject
from parsing.quotes.tokens import Token, group
from parsing.records import Actor, Attribution

_GENDERS = {"he": "m", "him": "m", "she": "f", "her": "f"}


@dataclass(frozen=True, slots=True)
class Speaker:
    """`start`..`end` are the words that name the speaker; `name` is None where nobody can tell whom
    they mean."""

    name: str | None
    id: str | None
    start: int
    end: int
    attribution: Attribution


class Cast:
    """The actors of an article and who was talked of last, read from front to back."""

    def __init__(self, text: str, actors: Sequence[Actor]) -> None:
        self.text = text
        mentions = sorted(
            ((span.start, span.end, actor) for actor in actors for span in actor.mentions),
            key=lambda mention: mention[:2],
        )
        self.starts = [start for start, _, _ in mentions]
        self.mentions = mentions
        self.reach = list(accumulate((end for _, end, _ in mentions), max))
        self.spoke: list[tuple[int, Actor]] = []

    def resolve(self, tokens: Sequence[Token], subject: Subject) -> Speaker:
        """The speaker a subject names."""
        first, last = tokens[subject.head_start], tokens[subject.head_end - 1]
        if subject.head_end - subject.head_start == 1 and first.kind == "word":
            gender = _GENDERS.get(first.word)
            if gender:
                return self._pronoun(first, gender)
            if first.word in group("nobody"):
                return Speaker(None, None, first.start, first.end, "pronoun")
        actor = self._named(first.start, last.end)
        if actor:
            found = Speaker(actor.name, actor.id, first.start, last.end, "named")
            self.spoke.append((first.start, actor))
            return found
        named = last.kind == "name"
        end = tokens[subject.end - 1].end if not named else last.end
        start = _name_start(tokens, subject) if named else first.start
        return Speaker(self.text[start:end], None, start, end, "named" if named else "nominal")

    def _named(self, start: int, end: int) -> Actor | None:
        """The actor whose mention ends the phrase."""
        at = bisect_right(self.starts, end) - 1
        while at >= 0 and self.reach[at] > start:
            mention_start, mention_end, actor = self.mentions[at]
            if mention_start < end and start < mention_end and mention_end >= end - 2:
                return actor
            at -= 1
        return None

    def _pronoun(self, token: Token, gender: str) -> Speaker:
        actor = self._salient(token.start, gender)
        if actor is None:
            return Speaker(None, None, token.start, token.end, "pronoun")
        self.spoke.append((token.start, actor))
        return Speaker(actor.name, actor.id, token.start, token.end, "pronoun")

    def _salient(self, at: int, gender: str) -> Actor | None:
        """The person of that gender who spoke last, or was named last if that was since."""
        candidates: list[tuple[int, Actor]] = []
        number = bisect_left(self.starts, at) - 1
        for start, _, actor in reversed(self.mentions[max(0, number - 12) : number + 1]):
            if _fits(actor, gender):
                candidates.append((start, actor))
        for start, actor in reversed(self.spoke[-6:]):
            if _fits(actor, gender):
                candidates.append((start + 150, actor))
                break
        return max(candidates, key=lambda candidate: candidate[0])[1] if candidates else None


def _fits(actor: Actor, gender: str) -> bool:
    return actor.kind == "person" and actor.gender in (gender, None)


def _name_start(tokens: Sequence[Token], subject: Subject) -> int:
    at = subject.head_end
    while (
        at > subject.head_start
        and tokens[at - 1].kind == "name"
        and not (at < subject.head_end and tokens[at - 1].possessive)
    ):
        at -= 1
    return tokens[at].start


def carried(speaker: Speaker) -> Speaker:
    """The same speaker, for a quotation that names none."""
    return replace(speaker, attribution="carried over")
