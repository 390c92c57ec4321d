"""The occasion of a frame: what the words behind it, within it and before it tell of it."""

from __future__ import annotations

from collections.abc import Sequence

from parsing.quotes.frames import Frame
from parsing.quotes.hearers import hearer
from parsing.quotes.occasions import Occasion, find_occasion, is_event, place_end
from parsing.quotes.subjects import Subject
from parsing.quotes.tokens import Token, word_class


def occasions_of(text: str, tokens: Sequence[Token], frames: Sequence[Frame]) -> dict[Frame, Occasion]:
    """The occasion of each frame, in order; one that shares the subject of an earlier one shares its
    occasion: “told reporters that …, adding that …”."""
    found: dict[Frame, Occasion] = {}
    for frame in frames:
        occasion = _occasion_of(text, tokens, frame)
        for earlier in frames[: len(found)]:
            if frame.subject and frame.subject is earlier.subject:
                occasion = occasion.or_else(found[earlier])
        found[frame] = occasion
    return found


def _occasion_of(text: str, tokens: Sequence[Token], frame: Frame) -> Occasion:
    """The occasion a frame tells of; `end` is the number of the token behind the words that follow it."""
    if frame.cue is None:
        return Occasion(frame.end)
    after = _after(text, tokens, frame)
    if frame.subject and frame.cue.form == "finite":
        after = after.or_else(_within(text, tokens, frame.subject, frame.cue.start))
        if frame.side == "right":
            after = after.or_else(_before(text, tokens, frame.subject.start))
    return after


def _after(text: str, tokens: Sequence[Token], frame: Frame) -> Occasion:
    told = _told(tokens, frame)
    found = find_occasion(text, tokens, told.end, len(tokens))
    return Occasion(found.end, told.addressee or found.addressee, told.venue or found.venue)


def _told(tokens: Sequence[Token], frame: Frame) -> Occasion:
    """The object of a verb like “told”: hearers, or the meeting they sat in."""
    whom = None
    if frame.cue and "p" in frame.cue.takes and frame.end == frame.cue_end:
        whom = hearer(tokens, frame.cue_end)
    if whom is None or _opens_clause(tokens, whom):
        return Occasion(frame.end)
    end = whom.head_end
    if is_event(tokens[end - 1]):
        end = place_end(tokens, end)
    elif end < len(tokens) and is_event(tokens[end]) and any(t.possessive for t in tokens[whom.start : end]):
        end += 1  # “told Tide FM’s breakfast show”
    else:
        return Occasion(whom.end, whom)
    return Occasion(end, None, (tokens[whom.start].start, tokens[end - 1].end))


def _opens_clause(tokens: Sequence[Token], whom: Subject) -> bool:
    """“warned the pier would close”: the noun phrase is what a clause is about."""
    return whom.end < len(tokens) and word_class().get(tokens[whom.end].word) == "auxiliary"


def _within(text: str, tokens: Sequence[Token], subject: Subject, cue: int) -> Occasion:
    """“Orla Venn, speaking to Tide FM, said”."""
    at = subject.end
    if not at < cue or tokens[at].kind != "comma":
        return Occasion(at)
    return find_occasion(text, tokens, at + 1, cue)


def _before(text: str, tokens: Sequence[Token], subject: int) -> Occasion:
    """“But in an interview with Der Abend, Orla Venn said”."""
    at = 0
    while at < subject and word_class().get(tokens[at].word) in ("adverb", "conjunction"):
        at += 1
    return find_occasion(text, tokens, at, subject)
