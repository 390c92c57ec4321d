"""Sentences as they are read: as tokens, and joined where a quotation's own full stop had parted them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from parsing.quotes.cues import verbs
from parsing.quotes.nouns import claims_words
from parsing.quotes.titles import name_titles
from parsing.quotes.tokens import Token, mask, tokens_of
from parsing.segments import Quotation, Segments

_LONGEST = 160
"""Tokens of a sentence; a longer one (a list, a line without a stop) is read in parts."""
_LONGEST_DATELINE = 12
_LONGEST_REPORT = 8
_SPEECH_STAYS_OPEN = (",", "?", "!", "—", "–", "-", "…", "...", ". .")


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, or two that a quotation's own full stop had parted, as tokens."""

    paragraph: int
    first: bool
    """It opens its paragraph."""
    tokens: tuple[Token, ...]

    @property
    def is_title(self) -> bool:
        """Its words are capitalised, as in a headline."""
        long = [token.capital for token in self.tokens if len(token.word) > 3 and token.kind != "number"]
        return len(long) > 2 and sum(long) >= 0.8 * len(long)

    @property
    def is_bare(self) -> bool:
        """It is nothing but quotations, and what joins them."""
        return all(
            token.kind not in ("name", "number", "word") or token.word in ("and", "but")
            for token in self.tokens
        )


def units_of(text: str, segments: Segments) -> tuple[Unit, ...]:
    """The sentences of `text` as tokens, in order; a bare quotation joins the words that report it."""
    masked = mask(text, segments.quotations)
    starts = {quotation.outer_start: number for number, quotation in enumerate(segments.quotations)}
    capitals = {
        number for number, quotation in enumerate(segments.quotations) if not text[quotation.start].islower()
    }
    units: list[Unit] = []
    for sentence in segments.sentences:
        found = tokens_of(masked, sentence.start, sentence.end, starts, capitals)
        for tokens in _parts(_undated(masked, found)):
            tokens = name_titles(text, tokens, segments.quotations)
            last = units[-1] if units else None
            if last and _goes_on(text, last, tokens, sentence.paragraph, segments.quotations):
                units[-1] = Unit(last.paragraph, last.first, last.tokens + tokens)
            else:
                first = last is None or last.paragraph != sentence.paragraph
                units.append(Unit(sentence.paragraph, first, tokens))
    return tuple(units)


def _undated(text: str, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Without the dateline before the first sentence: “PORT ORREN, March 3 (Tidewire) — ”."""
    if not tokens or not text[tokens[0].start : tokens[0].end].isupper():
        return tokens
    for number, token in enumerate(tokens[:_LONGEST_DATELINE]):
        if token.kind == "dash":
            return tokens[number + 1 :] if number else tokens
        if token.kind not in ("name", "number", "comma", "open", "close"):
            break
    return tokens


def _parts(tokens: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    for at in range(0, len(tokens), _LONGEST):
        yield tokens[at : at + _LONGEST]


def _goes_on(
    text: str, last: Unit, tokens: tuple[Token, ...], paragraph: int, quotations: tuple[Quotation, ...]
) -> bool:
    """The sentence before ended with an open-ended quotation (“Why?”) that this one reports (asked Venn),
    or that it signs (— Orla Venn) or says whose it is (Those were Venn’s words), perhaps on its own line."""
    final = last.tokens[-1]
    if final.quotation < 0 or len(last.tokens) + len(tokens) > _LONGEST:
        return False
    if tokens[0].kind == "dash" and len(tokens) > 1 and tokens[1].kind == "name":
        return last.paragraph == paragraph or last.is_bare
    if claims_words(tokens):
        return last.paragraph == paragraph or last.is_bare
    if last.paragraph != paragraph or tokens[0].kind == "quote":
        return False
    quotation = quotations[final.quotation]
    open_ended = text[quotation.start : quotation.end].endswith(_SPEECH_STAYS_OPEN)
    return open_ended and (last.is_bare or not tokens[0].capital or _reports(tokens))


def _reports(tokens: tuple[Token, ...]) -> bool:
    """“Venn asked” rather than “Then it ends”."""
    return any(token.word in verbs() for token in tokens[:_LONGEST_REPORT])
