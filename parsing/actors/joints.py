"""Which small words join capitalised words to one name: `Bank of England`, not `Costa and Le Brun`."""

from __future__ import annotations

from collections.abc import Iterator

from parsing import lexicon
from parsing.actors.chains import Token
from parsing.actors.places import Places
from parsing.actors.titles import CONNECTORS, OF, Piece, at_titles
from parsing.actors.vocabulary import (
    fold,
    is_common,
    is_first_name,
    is_function_word,
    is_given_name,
    is_head,
    is_honorific,
    is_role,
    opens_name,
)

_SMALL_WORDS_INSIDE = frozenset({"on", "on the", "to", "for", "for the"})
_OFFICES = frozenset({"General", "Justice"})
"""Words for persons that stand in the names of bodies: `General Directorate`."""
_TOPICS = frozenset(
    {"Communications", "Electric", "Energy", "Farmers", "Gas", "Industries", "Insurance", "Intelligence",
     "Mines", "Mining", "Nurses", "Officers", "Oil", "Petroleum", "Power", "Rail", "Securities", "Service",
     "Services", "Shipping", "Steel", "Studies", "Teachers", "Water", "Workers"}
)  # fmt: skip
"""Heads that name what a body is for too: `Oil and Gas Corporation`, `Workers and Helpers Union`."""
_FIELDS = frozenset(
    {"Bureau", "College", "Department", "Directorate", "Faculty", "Institute", "Ministry", "School"}
)
"""Openers behind whose `of` stands what they are for, two fields as often as one."""


def pieces(tokens: tuple[Token, ...], places: Places) -> Iterator[Piece]:
    """The tokens cut where no connector joins them, then at titles."""
    start = 0
    office = None  # where a title begins whose `of` stands right before `start`
    for at in range(1, len(tokens) + 1):
        if at < len(tokens) and (tokens[at].link not in CONNECTORS or _joins(tokens, start, at, places)):
            continue
        yield from at_titles(tokens, start, at, office, places)
        if at < len(tokens) and tokens[at].link in (*OF, "to") and is_role(tokens[at - 1].text):
            office = start
        elif at < len(tokens) and tokens[at].link != "and":
            office = None
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
    opened = _is_opened(tokens, start, at)
    if link in ("of", "of the"):
        return opened and not begins_person(tokens, at)
    if fold(right) in lexicon.words("calendar-words"):
        return False
    return link in _SMALL_WORDS_INSIDE and opened and not is_given_name(right)


def _is_opened(tokens: tuple[Token, ...], start: int, at: int) -> bool:
    """Whether a `Bank` or the like stands before token `at`, and no role behind it."""
    for number in range(at - 1, start - 1, -1):
        if opens_name(tokens[number].text):
            return True
        if number > start and is_role(tokens[number].text):
            return False
    return False


def begins_person(tokens: tuple[Token, ...], at: int) -> bool:
    """`Ana Kovac` in `Democrats of Ana Kovac`."""
    if at + 1 >= len(tokens) or tokens[at + 1].link or not is_first_name(tokens[at].text):
        return False
    return not is_common(tokens[at + 1].text)


def _and_joins(tokens: tuple[Token, ...], start: int, at: int) -> bool:
    """`Ministry of Trade and Industry`, `Securities and Exchange Commission`, not `Costa and Le Brun`."""
    before = [token.text for token in tokens[start:at] if not is_function_word(token.text)]
    if not before:
        return False
    stop = next((i for i in range(at + 1, len(tokens)) if tokens[i].link not in ("", "and")), len(tokens))
    after = [token.text for token in tokens[at:stop]]
    if _is_person(after[0]) or after[0].isupper():
        return False
    if len(before) > 1 and before[-2] in _FIELDS and tokens[at - 1].link in OF:
        return not is_head(after[0]) and not begins_person(tokens, at)
    if any(_is_person(word) for word in before):
        return False
    opened = any(opens_name(token.text) for token in tokens[start : at - 1])
    if opened and any(token.link in CONNECTORS for token in tokens[start + 1 : at]):
        return _is_field(tokens, start, at)
    if len(after) < 2 or not is_head(after[-1]) or not is_common(before[-1]):
        return False
    return (
        not is_head(before[-1])
        or before[-1] in _TOPICS
        or (len(before) == 1 and before[0] not in lexicon.words("organisation-alone"))
    )


def _is_field(tokens: tuple[Token, ...], start: int, at: int) -> bool:
    """`Umrah` in `Ministry of Hajj and Umrah`, `Industry` in `Ministry of Trade and Industry`."""
    left, right = tokens[at - 1].text, tokens[at].text
    if any(token.link == "and" for token in tokens[start + 1 : at]):
        return is_common(left) and is_common(right)
    return is_common(left) and not is_given_name(right)


def _is_person(word: str) -> bool:
    return word not in _OFFICES and (is_role(word) or is_honorific(word))


def _joins_places(tokens: tuple[Token, ...], start: int, at: int, places: Places) -> bool:
    """`Hong Kong and Macau Affairs Office`: two places, and what is theirs."""
    stop = next((i for i in range(at + 1, len(tokens)) if tokens[i].link), len(tokens))
    first = next((i for i in range(start, at) if not is_function_word(tokens[i].text)), at)
    if stop - at < 3 or not is_head(tokens[stop - 1].text) or not places.begins(tokens[at].start):
        return False
    return places.covers(tokens[first].start, tokens[at - 1].end) if first < at else False
