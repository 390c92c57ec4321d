"""Candidate names: what is left of a chain once titles, opening words and joined neighbours are cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from parsing import lexicon
from parsing.actors.chains import Chain, Style, Token
from parsing.actors.places import Places
from parsing.actors.vocabulary import (
    fold,
    is_common,
    is_company_form,
    is_first_name,
    is_given_name,
    is_honorific,
    is_role,
)

_CONNECTORS = frozenset({"of", "of the", "for", "for the", "and", "&", "on", "on the", "to", "in", "in the"})
_OF = frozenset({"of", "of the", "for", "for the"})
_SMALL_WORDS_INSIDE = frozenset({"on", "on the", "to", "for", "for the"})
_LONGEST = 120
"""In characters; what is longer is no name."""
_CONTRACTED = re.compile(r"'(?:d|ll|m|re|ve)$")
_SHORT = 4
"""Letters of most Chinese and Korean surnames, which stand first."""
_DOTTED_FORMS = frozenset({"Bros.", "Co.", "Corp.", "Inc.", "Ltd.", "Pvt."})
"""Their dot, like that of a sentence, is no part of a name that they end."""
_KOREAN = re.compile(r"[^\W\d_a-z][a-z]+-[a-z]+$")
"""A Korean given name: `Ki-moon`."""
_OF_A_PLACE = frozenset(
    {"Rep", "Sen", "Reps", "Sens", "Gov", "Mayor", "Councilman", "Councilwoman", "Alderman"}
)
"""Titles behind the name of a town, a state or a party: `Solon Rep. Ana Velt`."""
_MISTER = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr"})


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


@dataclass(frozen=True, slots=True)
class _Piece:
    """Tokens `start` to `end` of a chain that make one name; a title begins at token `title`."""

    start: int
    end: int
    title: int | None = None


def names_of(text: str, chain: Chain, places: Places) -> Iterator[Name]:
    """The names in `chain`, in order: `World Bank President Daniel Mortensen` has two."""
    if _is_ship_or_storm(chain.tokens):
        return
    for piece in _pieces(chain.tokens, places):
        trimmed = _trimmed(chain, piece, places)
        if trimmed.start < trimmed.end:
            name = _name(text, chain, trimmed)
            if len(name.text) <= _LONGEST:
                yield name


def _is_ship_or_storm(tokens: tuple[Token, ...]) -> bool:
    """`HMS Queen Maria`, `Hurricane Florence`, not `Cyclone Relief Fund`."""
    if any(token.text in lexicon.words("ship-prefixes") for token in tokens[:2]):
        return True
    return tokens[0].text in lexicon.words("vessels-and-storms") and not _is_head(tokens[-1].text)


def _name(text: str, chain: Chain, piece: _Piece) -> Name:
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


def _pieces(tokens: tuple[Token, ...], places: Places) -> Iterator[_Piece]:
    """The tokens cut where no connector joins them, then at titles."""
    start = 0
    office = None  # where a title begins whose `of` stands right before `start`
    for at in range(1, len(tokens) + 1):
        if at < len(tokens) and (tokens[at].link not in _CONNECTORS or _joins(tokens, start, at)):
            continue
        yield from _at_titles(tokens, start, at, office, places)
        office = None
        if at < len(tokens) and tokens[at].link in _OF and is_role(tokens[at - 1].text):
            office = start
        start = at


def _joins(tokens: tuple[Token, ...], start: int, at: int) -> bool:
    """Whether the connector in front of token `at` is inside a name: `Bank of England`."""
    link, left, right = tokens[at].link, tokens[at - 1].text, tokens[at].text
    if link == "&":
        return not is_given_name(left)
    if link == "and":
        return _and_joins(tokens, start, at)
    if is_role(left) or is_honorific(left):
        return False
    opened = any(_opens(token.text) for token in tokens[start:at])
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
    before = [token.text for token in tokens[start:at] if not _is_function_word(token.text)]
    if not before:
        return False
    stop = next((i for i in range(at + 1, len(tokens)) if tokens[i].link in _OF), len(tokens))
    after = [token.text for token in tokens[at:stop]]
    if any(is_role(word) or is_honorific(word) for word in (*before, after[0])) or after[0].isupper():
        return False
    opened = any(_opens(token.text) for token in tokens[start : at - 1])
    if opened and any(token.link in _CONNECTORS for token in tokens[start + 1 : at]):
        return is_common(before[-1]) and not is_given_name(after[0])
    if len(after) < 2 or not _is_head(after[-1]) or not is_common(before[-1]):
        return False
    return not _is_head(before[-1]) or (
        len(before) == 1 and before[0] not in lexicon.words("organisation-alone")
    )


@lru_cache(maxsize=1 << 14)
def _is_function_word(word: str) -> bool:
    return _CONTRACTED.sub("", fold(word)) in lexicon.words("function-words")


def _is_head(word: str) -> bool:
    return word in lexicon.words("organisation-heads")


def _opens(word: str) -> bool:
    return word in lexicon.words("organisation-openers")


# ---------------------------------------------------------------- titles


def _at_titles(
    tokens: tuple[Token, ...], start: int, end: int, office: int | None, places: Places
) -> Iterator[_Piece]:
    """The name behind a title and the organisation named within it, of tokens `start` to `end`."""
    if office is not None:
        cut = _after_office(tokens, start, end, places)
        if cut is not None:
            yield _Piece(cut, end, office)
            return
    title = _title(tokens, start, end, places)
    if title is None:
        person = _person_behind_head(tokens, start, end)
        if person:
            yield from _split_acronym(tokens, _Piece(start, person))
            start = person
        yield from _split_acronym(tokens, _Piece(start, _before_role(tokens, start, end)))
        return
    first, cut = title
    if first - start != 1 or not _is_of_a_place(tokens[start].text, tokens[first].text):
        front = _before_role(tokens, start, first, role_follows=True)
        yield from _split_acronym(tokens, _Piece(start, front))
    while start < cut - 1 and _is_function_word(tokens[start].text):
        start += 1
    yield _Piece(cut, end, start)


def _person_behind_head(tokens: tuple[Token, ...], start: int, end: int) -> int | None:
    """Where `Ana Kovac` begins in `Velt Development Company Ana Kovac`; None where nobody is named so."""
    for at in range(start + 2, end - 1):
        if tokens[at].link or tokens[at + 1].link or not _is_head(tokens[at - 1].text):
            continue
        if is_given_name(tokens[at].text) and not any(is_common(t.text) for t in tokens[at:end]):
            return at
    return None


def _after_office(tokens: tuple[Token, ...], start: int, end: int, places: Places) -> int | None:
    """Where the person begins after `Minister of` in `Foreign Affairs Ana Kovac`; None where nobody does."""
    cut = start
    while cut < end and _continues_office(tokens[cut], places):
        cut += 1
    if (
        cut in (start, end)
        or _is_head(tokens[end - 1].text)
        or any(_opens(t.text) for t in tokens[start:cut])
    ):
        return None
    return cut if end - cut > 1 or is_honorific(tokens[cut - 1].text) else None


def _continues_office(token: Token, places: Places) -> bool:
    word = token.text
    if is_role(word) or is_honorific(word) or places.begins(token.start):
        return True
    if word.lower() in lexicon.words("role-modifiers"):
        return True
    return (is_common(word) and not is_first_name(word)) or (word.isupper() and len(word) > 2)


def _title(tokens: tuple[Token, ...], start: int, end: int, places: Places) -> tuple[int, int] | None:
    """Where the title of a person begins and ends; None where nothing stands in front of a name."""
    first = last = None
    for at in range(start, end - 1):
        word = tokens[at].text
        if places.covers(tokens[at].start, tokens[at + 1].end) or _is_behind_particle(tokens[at]):
            continue
        if _is_head(tokens[at + 1].text) and word.rstrip(".") not in _MISTER:
            continue
        if is_honorific(word) or (is_role(word) and not _is_surname(tokens, start, at)):
            first = at if first is None else first
            last = at
        elif last is not None and is_given_name(word):
            break
    if first is None or last is None:
        return None
    cut = last + 1
    closing = tokens[end - 1].text
    if all(is_role(token.text) for token in tokens[cut:end]):
        return None
    if (_is_head(closing) or _closes_other(closing)) and tokens[last].text.rstrip(".") not in _MISTER:
        return None
    return first, cut


def _is_of_a_place(word: str, title: str) -> bool:
    """`Aurora` in `Aurora Sen. Ana Velt`, not `Labour` or `DUP`."""
    if word.isupper() or word in lexicon.words("organisation-alone"):
        return False
    return title.rstrip(".") in _OF_A_PLACE


def _is_behind_particle(token: Token) -> bool:
    """`Sultan` in `Omar bin Sultan al-Mazroui`: a name, no title."""
    return bool(token.link) and token.link not in _CONNECTORS


def _closes_other(word: str) -> bool:
    """`Prince Street`, `Captain Cup`: a place or an event."""
    return word in lexicon.words("place-heads") or word in lexicon.words("event-heads")


def _is_surname(tokens: tuple[Token, ...], start: int, at: int) -> bool:
    """`Stephen King`: the word behind a first name is no title."""
    return at > start and is_given_name(tokens[at - 1].text)


def _before_role(tokens: tuple[Token, ...], start: int, end: int, role_follows: bool = False) -> int:
    """`end` without the role that closes the piece and its modifiers: `Federal Reserve Vice Chair`."""
    stop, in_role = end, role_follows
    while stop > start:
        if stop < end and tokens[stop].link in _OF and any(_opens(t.text) for t in tokens[start:stop]):
            return end
        word = tokens[stop - 1].text
        if is_role(word) and not _is_surname(tokens, start, stop - 1):
            in_role = True
        elif not in_role or word.lower() not in lexicon.words("role-modifiers"):
            break
        stop -= 1
    return stop


def _split_acronym(tokens: tuple[Token, ...], piece: _Piece) -> Iterator[_Piece]:
    """`UN Ana Kovac` is an organisation and a person, `UN Women` is one name."""
    first = piece.start
    if piece.end - first > 2 and tokens[first].text.isupper() and 2 <= len(tokens[first].text) <= 6:
        following = tokens[first + 1].text
        if is_given_name(following) and not following.isupper():
            yield _Piece(first, first + 1)
            first += 1
    yield _Piece(first, piece.end, piece.title)


# ---------------------------------------------------------------- edges


def _trimmed(chain: Chain, piece: _Piece, places: Places) -> _Piece:
    """`piece` without words at its edges that are capitalised for another reason."""
    tokens, first = chain.tokens, piece.start
    inside = range(first + 1, piece.end)
    end = next((at for at in inside if fold(tokens[at].text) in lexicon.words("clause-words")), piece.end)
    while end > first and fold(tokens[end - 1].text) in lexicon.words("calendar-words"):
        end -= 1
    while end - first > 2 and tokens[end - 1].text in lexicon.words("post-nominals"):
        end -= 1
    if piece.title is None or piece.title == piece.start:
        while first < end and _is_opening(chain, first, end, places):
            first += 1
    return _Piece(first, end, piece.title)


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
    if _is_function_word(word):
        if word == "The" and tokens[end - 1].text in lexicon.words("newspaper-heads") and following:
            return False
        return edge or at > 0 or following is None or is_common(following.text)
    if following is None or _is_head(tokens[end - 1].text) or following.link in _OF:
        return False
    if places.kind(tokens[at].start, tokens[at].end) or word in lexicon.words("not-actors"):
        return not is_first_name(word) and (
            is_given_name(following.text) or _begins_person(tokens[:end], at + 1)
        )
    if word.isupper() and following.text.isupper():
        return False
    if _is_short_surname(word) and (_KOREAN.match(following.text) or not is_first_name(following.text)):
        return False
    return edge and is_common(word) and not is_first_name(word) and not is_common(following.text)


def _is_known(tokens: tuple[Token, ...]) -> bool:
    """Whether the words are an organisation's whose name begins with a common word: `Plaid Cymru`."""
    return len(tokens) > 1 and " ".join(token.text for token in tokens) in lexicon.words(
        "known-organisations"
    )


def _is_company(tokens: tuple[Token, ...]) -> bool:
    """Whether nothing but heads and a form follows: `Industries Inc.` behind `March`, which belongs to it."""
    return bool(tokens) and is_company_form(tokens[-1].text) and all(_is_head(t.text) for t in tokens[:-1])


def _is_short_surname(word: str) -> bool:
    """`Xi` in `Xi Jinvelt left`: an English word (a Greek letter), and a surname that stands first."""
    if len(word) > _SHORT:
        return False
    return fold(word) in lexicon.words("surnames") or word in lexicon.words("known-persons")
