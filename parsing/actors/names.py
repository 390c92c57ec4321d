"""Candidate names: what is left of a chain once titles, opening words and joined neighbours are cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parsing import lexicon
from parsing.actors.chains import Chain, Style, Token
from parsing.actors.places import Places
from parsing.actors.titles import CONNECTORS, OF, Piece, at_titles
from parsing.actors.vocabulary import (
    fold,
    is_common,
    is_company_form,
    is_first_name,
    is_function_word,
    is_given_name,
    is_head,
    is_honorific,
    is_role,
    opens_name,
)

_SMALL_WORDS_INSIDE = frozenset({"on", "on the", "to", "for", "for the"})
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
_OFFICES = frozenset({"General", "Justice"})
"""Words for persons that stand in the names of bodies: `General Directorate`."""
_OF_AN_ELECTION = frozenset(
    {"Congressional", "Gubernatorial", "Mayoral", "Parliamentary", "Presidential", "Senatorial"}
)
"""Behind a party they belong to the candidate."""
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
    for piece in _pieces(chain.tokens, places):
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
    return Name(start, end, text[start:end], words, title, honorific, initial, chain.style, chain.sentence)


# ---------------------------------------------------------------- connectors


def _pieces(tokens: tuple[Token, ...], places: Places) -> Iterator[Piece]:
    """The tokens cut where no connector joins them, then at titles."""
    start = 0
    office = None  # where a title begins whose `of` stands right before `start`
    for at in range(1, len(tokens) + 1):
        if at < len(tokens) and (tokens[at].link not in CONNECTORS or _joins(tokens, start, at, places)):
            continue
        yield from at_titles(tokens, start, at, office, places)
        office = None
        if at < len(tokens) and tokens[at].link in (*OF, "to") and is_role(tokens[at - 1].text):
            office = start
        start = at


def _joins(tokens: tuple[Token, ...], start: int, at: int, places: Places) -> bool:
    """Whether the connector in front of token `at` is inside a name: `Bank of England`."""
    link, left, right = tokens[at].link, tokens[at - 1].text, tokens[at].text
    if link == "&":
        return not is_given_name(left)
    if link == "and":
        return _and_joins(tokens, start, at) or _joins_places(tokens, start, at, places)
    if is_role(left) or is_honorific(left):
        return False
    behind_role = next((i for i in range(at - 1, start, -1) if is_role(tokens[i].text)), start)
    opened = any(opens_name(token.text) for token in tokens[behind_role:at])
    if link in ("of", "of the"):
        return opened and not _begins_person(tokens, at)
    if fold(right) in lexicon.words("calendar-words"):
        return False
    return link in _SMALL_WORDS_INSIDE and opened and not is_given_name(right)


def _begins_person(tokens: tuple[Token, ...], at: int) -> bool:
    """`Ana Kovac` in `Democrats of Ana Kovac`."""
    if at + 1 >= len(tokens) or tokens[at + 1].link or not is_first_name(tokens[at].text):
        return False
    return not is_common(tokens[at + 1].text)


def _and_joins(tokens: tuple[Token, ...], start: int, at: int) -> bool:
    """`Ministry of Trade and Industry`, `Securities and Exchange Commission`, not `Costa and Le Brun`."""
    before = [token.text for token in tokens[start:at] if not is_function_word(token.text)]
    if not before:
        return False
    stop = next((i for i in range(at + 1, len(tokens)) if tokens[i].link), len(tokens))
    after = [token.text for token in tokens[at:stop]]
    if any(_is_person(word) for word in (*before, after[0])) or after[0].isupper():
        return False
    opened = any(opens_name(token.text) for token in tokens[start : at - 1])
    if opened and any(token.link in CONNECTORS for token in tokens[start + 1 : at]):
        return is_common(before[-1]) and not is_given_name(after[0])
    if len(after) < 2 or not is_head(after[-1]) or not is_common(before[-1]):
        return False
    return not is_head(before[-1]) or (
        len(before) == 1 and before[0] not in lexicon.words("organisation-alone")
    )


def _is_person(word: str) -> bool:
    return word not in _OFFICES and (is_role(word) or is_honorific(word))


def _joins_places(tokens: tuple[Token, ...], start: int, at: int, places: Places) -> bool:
    """`Hong Kong and Macau Affairs Office`: two places, and what is theirs."""
    stop = next((i for i in range(at + 1, len(tokens)) if tokens[i].link), len(tokens))
    first = next((i for i in range(start, at) if not is_function_word(tokens[i].text)), at)
    if stop - at < 3 or not is_head(tokens[stop - 1].text) or not places.begins(tokens[at].start):
        return False
    return places.covers(tokens[first].start, tokens[at - 1].end) if first < at else False


# ---------------------------------------------------------------- edges


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
    if following is None or is_head(tokens[end - 1].text) or following.link in OF:
        return False
    if places.kind(tokens[at].start, tokens[at].end) or word in lexicon.words("not-actors"):
        return not is_first_name(word) and (
            is_given_name(following.text) or _begins_person(tokens[:end], at + 1)
        )
    if word.isupper() and following.text.isupper():
        return False
    if tokens[at].link == "and" and key in lexicon.words("role-modifiers"):
        return is_given_name(following.text)
    if _is_short_surname(word) and (_KOREAN.match(following.text) or not is_first_name(following.text)):
        return False
    return edge and is_common(word) and not is_first_name(word) and not is_common(following.text)


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
