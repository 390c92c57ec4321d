"""What a frame reports: the stretch of the sentence that is the statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parsing.quotes.cues import Cue
from parsing.quotes.frames import Frame
from parsing.quotes.subjects import right_subject
from parsing.quotes.tokens import Token, word_class

_FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Statement:
    """Token numbers of a statement's words, `end` exclusive, with the frame that reports it."""

    start: int
    end: int
    frame: Frame


def find_statements(tokens: Sequence[Token], frames: Sequence[Frame]) -> list[Statement]:
    """A statement for each frame that has one, in the order of the frames."""
    found = []
    for number, frame in enumerate(frames):
        if frame.side == "left":
            span = _left(tokens, frame, frames[:number])
        else:
            following = frames[number + 1] if number + 1 < len(frames) else None
            span = _right(tokens, frame, following)
        if span and span[0] < span[1]:
            found.append(Statement(*span, frame))
    return found


def _left(tokens: Sequence[Token], frame: Frame, earlier: Sequence[Frame]) -> tuple[int, int] | None:
    start = max((other.end for other in earlier if other.side == "left"), default=0)
    end = frame.start
    while end > start and tokens[end - 1].kind in ("comma", "dash", "stop"):
        end -= 1
    while start < end and (tokens[start].kind == "comma" or tokens[start].word in ("and", "but")):
        start += 1
    after = _continuation(tokens, frame.end) if frame.cue_end == frame.end else None
    if after and end > start:
        end = after
    return (start, end) if end > start else None


def _continuation(tokens: Sequence[Token], at: int) -> int | None:
    """“The plan, Venn said, would fail.”: where the statement ends that goes on after the cue."""
    if at >= len(tokens) or tokens[at].kind != "comma" or at + 1 >= len(tokens):
        return None
    token = tokens[at + 1]
    if (
        token.kind == "quote"
        or token.word.endswith("ing")
        or token.word in ("who", "which", "referring", "according")
    ):
        return None
    if (
        token.kind == "word"
        and word_class().get(token.word) == "determiner"
        and token.word in ("a", "an", "the")
    ):
        return None
    return _strip(tokens, at + 1, len(tokens))[1]


def _right(tokens: Sequence[Token], frame: Frame, following: Frame | None) -> tuple[int, int] | None:
    start, end = frame.end, len(tokens)
    if following and following.start > start and _breaks(tokens, following):
        end = following.start
    if frame.cue:
        start = _after_addressee(tokens, frame.cue, start, end)
    start, end = _strip(tokens, start, end)
    return (start, end) if start < end else None


def _breaks(tokens: Sequence[Token], frame: Frame) -> bool:
    """A second frame that ends the first one's statement: “…, adding”, “and said”, “according to”."""
    if frame.cue is None:
        return False
    before = tokens[frame.start - 1] if frame.start else None
    if before is None:
        return False
    return (frame.cue.form in ("participle", "source") and before.kind == "comma") or (
        before.word in ("and", "but") and frame.start == frame.cue.start
    )


def _after_addressee(tokens: Sequence[Token], cue: Cue, start: int, end: int) -> int:
    """Past whom it was told, when and where it was said, up to “that” or the clause."""
    if "p" not in cue.takes:
        return start
    for at in range(start, min(start + 9, end)):
        if tokens[at].word == "that" or tokens[at].kind in ("quote", "comma", "colon"):
            return at
    addressee = right_subject(tokens, start)
    return min(addressee.end, end) if addressee else min(start + 1, end)


def _strip(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    while end > start and tokens[end - 1].kind in ("comma", "stop", "dash", "colon"):
        end -= 1
    while start < end and tokens[start].kind in ("comma", "colon", "dash", "stop"):
        start += 1
    return start, end


def is_reported(tokens: Sequence[Token], statement: Statement) -> bool:
    """Whether words without quotation marks make an indirect statement after this cue."""
    cue = statement.frame.cue
    words = [
        token
        for token in tokens[statement.start : statement.end]
        if token.kind in ("word", "name", "number", "quote")
    ]
    if cue is None or len(words) < _FEWEST_WORDS:
        return False
    if cue.form == "source":
        return True
    if statement.frame.side == "left":
        return "c" in cue.takes or "t" in cue.takes
    first = tokens[statement.start]
    if first.word == "that" or first.word in ("whether", "if", "how", "why"):
        return cue.takes != "q"
    if "o" in cue.takes or "p" in cue.takes:
        return True
    if first.word == "to":
        return "i" in cue.takes
    return "c" in cue.takes and _is_clause_start(first)


def _is_clause_start(token: Token) -> bool:
    if token.kind != "word":
        return True
    sort = word_class().get(token.word)
    return sort in (None, "determiner", "pronoun", "adverb") or token.word in (
        "in",
        "if",
        "when",
        "while",
        "there",
        "as",
    )
