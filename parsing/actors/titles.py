"""Where titles stand in a chain, and what they part: `World Bank President Daniel Mortensen` is two names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from parsing import lexicon
from parsing.actors.chains import Token
from parsing.actors.places import Places
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

CONNECTORS = frozenset({"of", "of the", "for", "for the", "and", "&", "on", "on the", "to", "in", "in the"})
OF = frozenset({"of", "of the", "for", "for the"})
_OF_A_PLACE = frozenset(
    {"Rep", "Sen", "Reps", "Sens", "Gov", "Mayor", "Councilman", "Councilwoman", "Alderman"}
)
"""Titles behind the name of a town, a state or a party: `Solon Rep. Ana Velt`."""
_LANDS = frozenset({"Island", "Islands", "Land", "Province", "Territory"})
"""Ends of the names of places that name whoever speaks for them: `Velt Island Ana Kovac`."""
_NAMED_BODIES = frozenset({"Airlines", "Bank", "Group", "Party", "Union", "University"})
"""Modifiers of a role that end a name of their own: `Velt Group Chief Executive`."""
_MISTER = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr"})


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens `start` to `end` of a chain that make one name; a title begins at token `title`."""

    start: int
    end: int
    title: int | None = None


def at_titles(
    tokens: tuple[Token, ...], start: int, end: int, office: int | None, places: Places
) -> Iterator[Piece]:
    """The name behind a title and the organisation named within it, of tokens `start` to `end`."""
    if office is not None:
        cut = _after_office(tokens, start, end, places)
        if cut is not None:
            yield Piece(cut, end, office)
            return
    title = _title(tokens, start, end, places)
    if title is None:
        person = _person_behind_head(tokens, start, end)
        if person:
            yield from _split_acronym(tokens, Piece(start, person))
            start = person
        yield from _split_acronym(tokens, Piece(start, _before_role(tokens, start, end)))
        return
    first, cut = title
    if first - start != 1 or not _is_of_a_place(tokens[start].text, tokens[first].text):
        front = _before_role(tokens, start, first, role_follows=True)
        yield from _split_acronym(tokens, Piece(start, front))
    while start < cut - 1 and _opens_no_title(tokens[start].text):
        start += 1
    yield Piece(cut, end, start)


def _opens_no_title(word: str) -> bool:
    """`The` in `The Mayor`, `Monday` in `On Monday President Ana Kovac`."""
    return is_function_word(word) or fold(word) in lexicon.words("calendar-words")


def _person_behind_head(tokens: tuple[Token, ...], start: int, end: int) -> int | None:
    """Where `Ana Kovac` begins in `Velt Development Company Ana Kovac`; None where nobody is named so."""
    for at in range(start + 2, end - 1):
        if tokens[at].link or tokens[at + 1].link or not _closes_body(tokens[at - 1].text):
            continue
        if is_given_name(tokens[at].text) and not any(is_common(t.text) for t in tokens[at:end]):
            return at
    return None


def _closes_body(word: str) -> bool:
    return is_head(word) or word in _LANDS


def _after_office(tokens: tuple[Token, ...], start: int, end: int, places: Places) -> int | None:
    """Where the person begins after `Minister of` in `Foreign Affairs Ana Kovac`; None where nobody does."""
    if end - start > 2 and opens_name(tokens[start + 1].text) and tokens[start + 2].link in OF:
        return None
    cut = start
    while cut < end and (_continues_office(tokens[cut], places) or places.stands_over(tokens[cut].start)):
        cut += 1
    if (
        cut in (start, end)
        or is_head(tokens[end - 1].text)
        or any(opens_name(t.text) for t in tokens[start:cut])
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
        if is_head(tokens[at + 1].text) and word.rstrip(".") not in _MISTER:
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
    if (is_head(closing) or _closes_other(closing)) and tokens[last].text.rstrip(".") not in _MISTER:
        return None
    return first, cut


def _is_of_a_place(word: str, title: str) -> bool:
    """`Aurora` in `Aurora Sen. Ana Velt`, not `Labour` or `DUP`."""
    if word.isupper() or word in lexicon.words("organisation-alone"):
        return False
    return title.rstrip(".") in _OF_A_PLACE


def _is_behind_particle(token: Token) -> bool:
    """`Sultan` in `Omar bin Sultan al-Mazroui`: a name, no title."""
    return bool(token.link) and token.link not in CONNECTORS


def _closes_other(word: str) -> bool:
    """`Prince Street`, `Captain Cup`: a place or an event."""
    return word in lexicon.words("place-heads") or word in lexicon.words("event-heads")


def _is_surname(tokens: tuple[Token, ...], start: int, at: int) -> bool:
    """`Stephen King`: the word behind a first name is no title, unless a whole name follows it."""
    if at == start or tokens[at].text.isupper() or tokens[at].link or not is_first_name(tokens[at - 1].text):
        return False
    if not is_given_name(tokens[at - 1].text):
        return at == start + 1 and fold(tokens[at].text) in lexicon.words("surnames")
    following = tokens[at + 1 : at + 3]
    return len(following) < 2 or not is_given_name(following[0].text)


def _before_role(tokens: tuple[Token, ...], start: int, end: int, role_follows: bool = False) -> int:
    """`end` without the role that closes the piece and its modifiers: `Federal Reserve Vice Chair`."""
    stop, in_role = end, role_follows
    if not role_follows and _ends_in_members(tokens[start:end]):
        return end
    while stop > start:
        inside = stop < end and tokens[stop].link in (*OF, "and")
        if inside and any(opens_name(token.text) for token in tokens[start:stop]):
            return end
        word = tokens[stop - 1].text
        if is_role(word) and not _is_surname(tokens, start, stop - 1):
            in_role = True
        elif not in_role or not _modifies_role(word, alone=stop - start == 1):
            break
        stop -= 1
    return stop


def _ends_in_members(tokens: tuple[Token, ...]) -> bool:
    """`Association of European Journalists`: whom it is of, not who somebody is."""
    closing = tokens[-1].text if tokens else ""
    opened = (opens_name(a.text) and b.link in OF for a, b in pairwise(tokens))
    return closing.endswith(("s", "men")) and is_role(closing) and any(opened)


def _modifies_role(word: str, alone: bool) -> bool:
    if word in _NAMED_BODIES and not alone:
        return False
    return word.lower() in lexicon.words("role-modifiers")


def _split_acronym(tokens: tuple[Token, ...], piece: Piece) -> Iterator[Piece]:
    """`UN Ana Kovac` is an organisation and a person, `UN Women` is one name."""
    first = piece.start
    if piece.end - first > 2 and tokens[first].text.isupper() and 2 <= len(tokens[first].text) <= 6:
        following, closing = tokens[first + 1].text, tokens[piece.end - 1].text
        if is_given_name(following) and not (following.isupper() or is_company_form(closing)):
            yield Piece(first, first + 1)
            first += 1
    if piece.end - first > 2 and _abbreviates(tokens[piece.end - 1], tokens[first : piece.end - 1]):
        yield Piece(first, piece.end - 1, piece.title)
        first = piece.end - 1
    yield Piece(first, piece.end, piece.title)


def _abbreviates(token: Token, before: tuple[Token, ...]) -> bool:
    """`WNC` behind `Workers' National Council`."""
    return not token.link and token.text == "".join(other.text[0] for other in before)
