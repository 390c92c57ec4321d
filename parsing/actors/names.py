"""Candidate names: what is left of a chain once titles, opening words and joined neighbours are cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parsing import lexicon
from parsing.actors.chains import Chain, Style, Token
from parsing.actors.joints import begins_person, pieces
from parsing.actors.places import Places
from parsing.actors.titles import OF, Piece
from parsing.actors.vocabulary import (
    fold,
    is_common,
    is_company_form,
    is_first_name,
    is_function_word,
    is_given_name,
    is_head,
    is_honorific,
    is_kind_of_body,
)

_LONGEST = 120
"""In characters; what is longer is no name."""
_SHORT = 4
"""Letters of most Chinese and Korean surnames, which stand first."""
_DOTTED_FORMS = frozenset({"Bros.", "Co.", "Corp.", "Inc.", "Ltd.", "Pvt."})
"""Their dot, like that of a sentence, is no part of a name that they end."""
_KOREAN = re.compile(r"[^\W\d_a-z][a-z]+-[a-z]+$")
"""A Korean given name: `Ki-moon`."""
_IN_MONTH = re.compile(r"\b(?:in|since|until|till|last|this|next|late|early) $", re.IGNORECASE)
_PEOPLES = frozenset({"Nation", "Nations"})
"""Behind `First`: peoples of Canada, whose bodies bear the name."""
_SMALL_WORDS_IN_CAPITALS = frozenset({"IT", "US", "WHO"})
_OF_AN_ELECTION = frozenset(
    {"Congressional", "Gubernatorial", "Mayoral", "Parliamentary", "Presidential", "Senatorial"}
)
"""Behind a party they belong to the candidate."""
_ALLEGIANCES = frozenset({"Tory"})
"""Whom somebody belongs to, though others bear it as a first name."""
_KINDS_OF_BODY = frozenset({"NGO", "NGOs"})
_PARTY_AND_STATE = re.compile(r"(?:[DIR]|DFL)-[A-Z]")
"""“Sen. Ana Velt, R-Idaho,”: no name."""


@dataclass(frozen=True, slots=True)
class Name:
    """One writing of a candidate name, without its title."""

    start: int
    end: int
    text: str
    words: tuple[str, ...]
    """Its capitalised words; particles and `of` are in `text` only."""
    title: tuple[int, int] | None
    """Span of the capitalised title in front: `French Foreign Minister`."""
    honorific: bool
    """The title's last word is a form of address: `Mr`, `Sheikh`."""
    initial: bool
    """It opens a sentence, a quotation or a line: its first word would be capitalised anyway."""
    style: Style
    sentence: int


def names_of(text: str, chain: Chain, places: Places) -> Iterator[Name]:
    """The names in `chain`, in order: `World Bank President Daniel Mortensen` has two."""
    if _is_ship_or_storm(chain.tokens) or _PARTY_AND_STATE.match(chain.tokens[0].text):
        return
    for piece in pieces(chain.tokens, places):
        trimmed = _trimmed(text, chain, piece, places)
        if trimmed.start < trimmed.end:
            name = _name(text, chain, trimmed)
            if len(name.text) <= _LONGEST:
                yield name


def _is_ship_or_storm(tokens: tuple[Token, ...]) -> bool:
    """`HMS Queen Maria`, `Hurricane Florence`, not `Cyclone Relief Fund`."""
    if any(token.text in lexicon.words("ship-prefixes") for token in tokens[:2]):
        return True
    return tokens[0].text in lexicon.words("vessels-and-storms") and not is_head(tokens[-1].text)


def _name(text: str, chain: Chain, piece: Piece) -> Name:
    tokens = chain.tokens[piece.start : piece.end]
    title, honorific = None, False
    if piece.title is not None and piece.title < piece.start:
        title = (chain.tokens[piece.title].start, chain.tokens[piece.start - 1].end)
        honorific = is_honorific(chain.tokens[piece.start - 1].text)
    dot = tokens[-1].text in _DOTTED_FORMS and len(tokens) > 1
    start, end = tokens[0].start, tokens[-1].end - dot
    words = tuple(text[token.start : min(token.end, end)] for token in tokens)
    initial = chain.initial and piece.start == 0
    written = " ".join(text[start:end].split())
    return Name(start, end, written, words, title, honorific, initial, chain.style, chain.sentence)


def _trimmed(text: str, chain: Chain, piece: Piece, places: Places) -> Piece:
    """`piece` without words at its edges that are capitalised for another reason."""
    tokens, first = chain.tokens, piece.start
    inside = range(first + 1, piece.end)
    end = next((at for at in inside if _opens_clause(tokens[at].text)), piece.end)
    while end > first and fold(tokens[end - 1].text) in lexicon.words("calendar-words"):
        end -= 1
    if end - first > 1 and tokens[end - 1].text in _OF_AN_ELECTION:
        end -= 1
    while end - first > 2 and tokens[end - 1].text in lexicon.words("post-nominals"):
        end -= 1
    if end - first > 1 and tokens[end - 1].text == "A" and text.startswith("/S", tokens[end - 1].end):
        end -= 1  # the form of a Danish company
    if piece.title is None or piece.title == piece.start:
        while first < end and (_is_opening(chain, first, end, places) or _is_month(text, tokens[first:end])):
            first += 1
    return Piece(first, end, piece.title)


def _opens_clause(word: str) -> bool:
    """`She` in `Boyd She`, `I'd` in `told Boyd I'd go`."""
    if "'" in word or "’" in word:
        return is_function_word(word)
    return fold(word) in lexicon.words("clause-words") and word not in _SMALL_WORDS_IN_CAPITALS


def _is_month(text: str, tokens: tuple[Token, ...]) -> bool:
    """`May` in `in May Ana Velt left`, not in `spoke to May Velt`."""
    if len(tokens) < 3 or fold(tokens[0].text) not in lexicon.words("calendar-words"):
        return False
    return _IN_MONTH.search(text, max(0, tokens[0].start - 8), tokens[0].start) is not None


def _is_opening(chain: Chain, at: int, end: int, places: Places) -> bool:
    """Whether token `at` is capitalised for where it stands and belongs to no name."""
    tokens = chain.tokens
    word, key = tokens[at].text, fold(tokens[at].text)
    following = tokens[at + 1] if at + 1 < end else None
    if _is_known(tokens[at:end]):
        return False
    if key in lexicon.words("calendar-words") and not (
        following and is_first_name(word) and not is_common(following.text)
    ):
        return not _is_company(tokens[at + 1 : end])
    if following and key in lexicon.words("name-particles"):
        return False
    edge = (chain.initial and at == 0) or chain.style == "title"
    if is_function_word(word):
        if following and _opens_all_the_same(word, following.text, tokens[end - 1].text):
            return False
        return edge or at > 0 or following is None or is_common(following.text)
    if following and word in _KINDS_OF_BODY:
        return True
    if following is None or is_head(tokens[end - 1].text) or following.link in OF:
        return False
    if places.kind(tokens[at].start, tokens[at].end) or word in lexicon.words("not-actors"):
        return (not is_first_name(word) or word in _ALLEGIANCES) and (
            is_given_name(following.text) or begins_person(tokens[:end], at + 1)
        )
    if word.isupper() and following.text.isupper():
        return False
    if tokens[at].link == "and" and key in lexicon.words("role-modifiers"):
        return is_given_name(following.text)
    if _is_short_surname(word) and (_KOREAN.match(following.text) or not is_first_name(following.text)):
        return False
    common = is_common(word) or is_kind_of_body(word)
    return edge and common and not is_first_name(word) and not is_common(following.text)


def _opens_all_the_same(word: str, following: str, closing: str) -> bool:
    """`US` in `US Senate`, `First` in `First Nations Bank`, `The` in `The Velt Times`."""
    if word in _SMALL_WORDS_IN_CAPITALS:
        return not following.isupper() and not is_given_name(following)
    if word == "First":
        return following in _PEOPLES
    return word == "The" and closing in lexicon.words("newspaper-heads")


def _is_known(tokens: tuple[Token, ...]) -> bool:
    """Whether the words are an organisation's whose name begins with a common word: `Plaid Cymru`."""
    return len(tokens) > 1 and " ".join(token.text for token in tokens) in lexicon.words(
        "known-organisations"
    )


def _is_company(tokens: tuple[Token, ...]) -> bool:
    """Whether nothing but heads and a form follows: `Industries Inc.` behind `March`, which belongs to it."""
    return bool(tokens) and is_company_form(tokens[-1].text) and all(is_head(t.text) for t in tokens[:-1])


def _is_short_surname(word: str) -> bool:
    """`Xi` in `Xi Jinvelt left`: an English word (a Greek letter), and a surname that stands first."""
    if len(word) > _SHORT:
        return False
    return fold(word) in lexicon.words("surnames") or word in lexicon.words("known-persons")
