"""Names in headlines, where every word is capitalised: those the article knows, and plain ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from parsing.actors.chains import Chain, Token
from parsing.actors.names import Name
from parsing.actors.vocabulary import fold, is_common, is_given_name, is_honorific

_MOST_WORDS = 8


def plain_names(text: str, chain: Chain) -> Iterator[Name]:
    """First names and titles with what follows them, as far as it is no English word."""
    tokens, at = chain.tokens, 0
    while at < len(tokens) - 1:
        end, word = at + 1, tokens[at].text
        titled = is_honorific(word)
        if titled or is_given_name(word):
            while end < len(tokens) and not is_common(tokens[end].text) and tokens[end].link == "":
                end += 1
        if end - at in (2, 3):
            yield _name(text, chain, tokens[at + titled : end], tokens[at] if titled else None)
        at = end


def known_names(text: str, chain: Chain, known: Mapping[tuple[str, ...], str]) -> Iterator[tuple[Name, str]]:
    """The longest names of `known` (folded words to writing) in `chain`, each with its known writing."""
    tokens, at = chain.tokens, 0
    keys = [fold(token.text) for token in tokens]
    while at < len(tokens):
        for end in range(min(len(tokens), at + _MOST_WORDS), at, -1):
            writing = known.get(tuple(keys[at:end]))
            if writing is not None:
                yield _name(text, chain, tokens[at:end]), writing
                at = end - 1
                break
        at += 1


def _name(text: str, chain: Chain, tokens: tuple[Token, ...], title: Token | None = None) -> Name:
    start, end = tokens[0].start, tokens[-1].end
    words = tuple(token.text for token in tokens)
    initial = chain.initial and tokens[0] is chain.tokens[0]
    span = (title.start, title.end) if title else None
    return Name(
        start, end, text[start:end], words, span, title is not None, initial, chain.style, chain.sentence
    )
