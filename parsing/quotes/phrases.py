"""Noun phrases among tokens: where one starts, where it ends, what hangs on it."""

from __future__ import annotations

from collections.abc import Sequence

from parsing import lexicon
from parsing.quotes.cues import verb_forms, verbs
from parsing.quotes.tokens import Token, group, word_class

_LONGEST = 24
_LONGEST_OFFICE = 8
"""Tokens of “the former secretary of state”."""


def start_of_phrase(tokens: Sequence[Token], last: int) -> int:
    """Where the noun phrase that ends with token `last` starts."""
    start = last + 1
    while start and last - start < _LONGEST:
        token = tokens[start - 1]
        sort = word_class().get(token.word) if token.kind == "word" else None
        if token.kind in ("name", "number") or (token.kind == "word" and sort is None):
            if token.kind == "word" and _is_verb(tokens, start - 1, last):
                break
            start -= 1
        elif sort == "determiner":
            start -= 1
            if not _attaches(tokens, start - 1) and not is_determined(tokens, start - 1):
                break
        elif start <= last and (_attaches(tokens, start - 1) or _joins(tokens, start - 1, last)):
            start -= 1
        else:
            break
    return start


def is_determined(tokens: Sequence[Token], at: int) -> bool:
    """One more determiner stands before: “all the”, “one of his”."""
    return at >= 0 and tokens[at].kind == "word" and word_class().get(tokens[at].word) == "determiner"


def _attaches(tokens: Sequence[Token], at: int) -> bool:
    """A preposition at `at` that hangs on a noun before it: “spokesman for”, “Venn of”."""
    if at < 1 or tokens[at].word not in group("attaching"):
        return False
    before = tokens[at - 1]
    if before.kind == "word":
        sort = word_class().get(before.word)
        if (
            sort == "determiner"
            and tokens[at].word in ("in", "out")
            and tokens[at - 1].word in group("count")
        ):
            return True
        return (sort is None and not _is_verb(tokens, at - 1, at)) or (
            sort == "determiner" and tokens[at].word == "of"
        )
    is_office = before.kind == "name" and before.word in lexicon.words("roles")
    return before.kind == "name" and (is_office or tokens[at].word in ("of", "from", "at", "for", "with"))


def _joins(tokens: Sequence[Token], at: int, last: int) -> bool:
    """“and” at `at` between two names, or between two offices of one person."""
    if at < 1 or tokens[at].word not in ("and", "&"):
        return False
    return (tokens[at - 1].kind == "name" and tokens[at + 1].kind == "name") or (
        _is_office(tokens[last]) and _holds_office(tokens, at)
    )


def _holds_office(tokens: Sequence[Token], end: int) -> bool:
    """“the former secretary of state” ends there: one that is not named, with an article of its own."""
    for at in range(end - 1, max(-1, end - _LONGEST_OFFICE), -1):
        token = tokens[at]
        if token.kind not in ("word", "name") or token.possessive:
            return False
        if token.word in ("a", "an", "the"):
            return any(_is_office(other) for other in tokens[at + 1 : end])
    return False


def _is_office(token: Token) -> bool:
    return token.kind == "word" and token.word in lexicon.words("roles")


def _is_verb(tokens: Sequence[Token], at: int, last: int) -> bool:
    """A lower-case word that is a verb here rather than a noun."""
    word = tokens[at].word
    verb = verbs().get(word)
    if verb and ("past" in verb.forms or "third" in verb.forms) and at < last:
        return "past" in verb.forms or not at or word_class().get(tokens[at - 1].word) != "determiner"
    return False


def end_of_phrase(tokens: Sequence[Token], start: int) -> int:
    end = start
    while end < len(tokens):
        token = tokens[end]
        sort = word_class().get(token.word) if token.kind == "word" else None
        if token.kind in ("name", "number"):
            if token.word in group("time") and end > start and not is_determined(tokens, end - 1):
                break
        elif token.kind == "word":
            follows_name = end > start and tokens[end - 1].kind == "name" and not tokens[end - 1].possessive
            if (
                token.word in ("and", "&")
                and follows_name
                and end + 1 < len(tokens)
                and tokens[end + 1].kind == "name"
            ):
                end += 1
                continue
            if sort == "determiner":
                if end > start and not is_determined(tokens, end - 1):
                    break
            elif sort is not None or (token.word in verbs() and not _is_noun(tokens, start, end)):
                break
        else:
            break
        end += 1
    return end


def _is_noun(tokens: Sequence[Token], start: int, at: int) -> bool:
    """What could be a verb is a noun: “the report”, “state Rep. Orla Venn”, “the police report, Venn”."""
    if is_determined(tokens, at - 1):
        return True
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or verb_forms(tokens[at]) != {"base"}:
        return False
    titled = at == start or tokens[at - 1].word in group("telling modifier")
    if titled and (following.kind == "name" or following.word in lexicon.words("roles")):
        return True
    before = tokens[at - 1]
    compound = at > start and tokens[start].word in group("article") and before.kind == "word"
    many = before.word.endswith("s") or before.word in group("plural")
    return compound and (not many or (following.kind == "comma" and before.word in group("plural")))


def attached_end(
    tokens: Sequence[Token], end: int, hanging: Sequence[str] = ("of", "for", "at", "from", "with")
) -> int:
    """Past “of the port”, “for the council” after a common noun or a title."""
    while end < len(tokens) and tokens[end].kind == "word" and tokens[end].word in hanging:
        inner = end_of_phrase(tokens, end + 1)
        if inner == end + 1 or is_determined(tokens, inner - 1):
            break
        end = inner
    return end


def describes(token: Token) -> bool:
    """A word that may stand before a name in an apposition: “the far-right leader Orla Venn”."""
    sort = word_class().get(token.word) if token.kind == "word" else "determiner"
    return token.kind in ("word", "name") and sort in (None, "determiner")
