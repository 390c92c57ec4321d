"""What keeps two statements two, however alike their words: another speaker, a denial, other figures."""

from __future__ import annotations

from parsing import lexicon
from parsing.reconcile.seen import SeenQuote
from parsing.reconcile.senses import read

_MOST_OF_LONGER = 0.6
"""Share of the longer one's words from which a negation in only one of two cannot be of another clause."""


def is_piece(one: SeenQuote, other: SeenQuote) -> bool:
    """The words of the one, between quotation marks, are words of the other."""
    return one.plain in other.plain or other.plain in one.plain


def contradict(one: SeenQuote, other: SeenQuote) -> bool:
    """The one denies or negates what the other tells. Two papers that quote one speaker in the same words but
    for the negation disagree on one statement."""
    if one.plain and other.plain:
        printed = one.speaker_id and one.speaker_id == other.speaker_id and one.stems == other.stems
        if is_piece(one, other) or (printed and one.place != other.place):
            return False
    if _is_negative(one) == _is_negative(other):
        return False
    common = len(one.stems & other.stems)
    return one.denies != other.denies or common >= _MOST_OF_LONGER * max(len(one.stems), len(other.stems))


def _is_negative(one: SeenQuote) -> bool:
    if one.denies or not one.plain:
        return one.denies or not one.can_be_denied
    return read(one.plain, one.stems, one.names).negated


def are_of_two(one: SeenQuote, other: SeenQuote) -> bool:
    """Of two speakers whom nobody can take for one: “the union”, “the port”; not “the union”, “Orla Venn”."""
    if one.speaker_id or other.speaker_id:
        return bool(one.speaker_id and other.speaker_id) and one.speaker_id != other.speaker_id
    mine, theirs = one.voice.split(), other.voice.split()
    if not (mine and theirs) or _by_name(one) != _by_name(other):
        return False
    return mine[-1] != theirs[-1]


def _by_name(one: SeenQuote) -> bool:
    """“Orla Venn”, not “Police”, whose capital is that of the sentence."""
    return one.is_named and one.voice not in lexicon.words("common-words")


def count_apart(one: SeenQuote, other: SeenQuote) -> bool:
    """Two figures in one article are two statements: “a profit of 12 crowns”, “one of 15 the year before”."""
    if one.place != other.place:
        return False
    return all(
        any(word[:1].isdigit() for word in words)
        for words in (one.stems - other.stems, other.stems - one.stems)
    )
