"""Frames: a cue with its subject, and on which side of them the statement stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from parsing.quotes.cues import Cue, find_cues
from parsing.quotes.subjects import Subject, first_subject, left_subject, right_subject
from parsing.quotes.tokens import Token, Unit, group, word_class

Side = Literal["left", "right"]
_INVERTING = frozenset("cq")
_LONGEST_LABEL = 6


@dataclass(frozen=True, slots=True)
class Frame:
    """`start`..`end` are the token numbers that subject and cue take up; `side` is where the statement
    stands seen from them. `cue` is None for a label (“Orla Venn: …”)."""

    start: int
    end: int
    subject: Subject | None
    cue: Cue | None
    side: Side
    cue_start: int
    cue_end: int


def find_frames(unit: Unit) -> list[Frame]:
    """The frames of a sentence in order; those in which nothing was said are left out."""
    tokens = unit.tokens
    frames: list[Frame] = []
    for cue in find_cues(tokens, unit.is_title):
        frame = _frame(tokens, cue, frames)
        if frame:
            frames.append(frame)
    label = _label(tokens) if not frames else None
    return [label] if label else frames


def _frame(tokens: tuple[Token, ...], cue: Cue, earlier: list[Frame]) -> Frame | None:
    if cue.form == "source":
        return _source(tokens, cue)
    if cue.unsaid or (cue.passive and cue.lemma != "quote"):
        return None
    if cue.form == "participle":
        return _participle(tokens, cue, earlier)
    if _inverts(tokens, cue):
        subject = right_subject(tokens, cue.end)
        if subject and _ends_clause(
            tokens, subject.end, tokens[cue.start - 1].kind if cue.start else "quote"
        ):
            return Frame(cue.start, subject.end, subject, cue, "left", cue.start, cue.end)
    return _with_left_subject(tokens, cue, earlier)


def _with_left_subject(tokens: tuple[Token, ...], cue: Cue, earlier: list[Frame]) -> Frame | None:
    before = tokens[cue.start - 1] if cue.start else None
    if before and before.word in ("and", "but", "or", "then") and before.kind == "word":
        subject = earlier[-1].subject if earlier else first_subject(tokens[: cue.start])
        start = cue.start
    else:
        subject = left_subject(tokens, cue.start)
        start = subject.start if subject else cue.start
    if (
        subject is None
        or not _can_speak(tokens, subject, cue)
        or (cue.form == "base" and not _takes_base(tokens, subject))
    ):
        return None
    side: Side = "left" if _closes_statement(tokens, start, cue.end) else "right"
    return Frame(start, cue.end, subject, cue, side, cue.start, cue.end)


def _can_speak(tokens: Sequence[Token], subject: Subject, cue: Cue) -> bool:
    """A common noun without an article speaks only in the plural: “officials said”."""
    words = tokens[subject.start : subject.end]
    if any(token.kind in ("name", "number") or token.word in word_class() for token in words):
        return True
    final = tokens[subject.head_end - 1].word
    return final.endswith("s") or final in group("plural")


def _takes_base(tokens: Sequence[Token], subject: Subject) -> bool:
    """“They say”, “officials say”: a bare form needs a plural subject."""
    final = tokens[subject.head_end - 1]
    if final.word in ("they", "we", "i", "you", "who", "many", "some", "others", "most", "both"):
        return True
    return (
        final.word.endswith(("s", "people", "men", "women", "police"))
        or subject.head_end - subject.head_start >= 3
    )


def _source(tokens: tuple[Token, ...], cue: Cue) -> Frame | None:
    subject = right_subject(tokens, cue.end)
    if subject is None:
        return None
    leading = not any(token.kind in ("word", "name", "quote", "number") for token in tokens[: cue.start])
    side: Side = "right" if leading else "left"
    return Frame(cue.start, subject.end, subject, cue, side, cue.start, cue.end)


def _participle(tokens: tuple[Token, ...], cue: Cue, earlier: list[Frame]) -> Frame | None:
    """“…, saying”: the speaker is whoever acts in the sentence."""
    subject = earlier[-1].subject if earlier else first_subject(tokens[: cue.start])
    return Frame(cue.start, cue.end, subject, cue, "right", cue.start, cue.end)


def _inverts(tokens: Sequence[Token], cue: Cue) -> bool:
    """The subject may follow the cue: it stands after a quotation, a comma, or at the very start."""
    if cue.start and tokens[cue.start - 1].kind == "quote":
        return "p" not in cue.takes or "q" in cue.takes
    if not _INVERTING & set(cue.takes):
        return False
    return cue.start == 0 or tokens[cue.start - 1].kind in ("comma", "dash", "stop")


def _ends_clause(tokens: Sequence[Token], at: int, before: str) -> bool:
    """No verb or second noun phrase follows the subject that “said” went before; after a mere comma
    the clause must end there."""
    if at >= len(tokens):
        return True
    token = tokens[at]
    if before != "quote":
        return token.kind in ("comma", "stop", "close", "dash") or token.word == "who"
    if token.kind != "word":
        return token.kind != "name"
    sort = word_class().get(token.word)
    return sort in ("preposition", "adverb") or token.word in (
        "who",
        "as",
        "when",
        "while",
        "after",
        "and",
        "whose",
    )


def _closes_statement(tokens: Sequence[Token], start: int, end: int) -> bool:
    """“Statement, Venn said.”: a quotation or comma before, nothing to report after."""
    if not start or tokens[start - 1].kind not in ("comma", "quote", "dash", "stop"):
        return False
    if not any(token.kind in ("quote", "name", "word") for token in tokens[:start]):
        return False
    if _is_empty(tokens, end):
        return True
    return tokens[start - 1].kind == "quote" and not _reports(tokens, end)


def _reports(tokens: Sequence[Token], end: int) -> bool:
    """A clause or a quotation follows the cue, at once or after whom it was told."""
    return any(
        token.word == "that" or token.kind in ("quote", "colon") for token in tokens[end : end + 7]
    ) or (end < len(tokens) and word_class().get(tokens[end].word) in ("pronoun", "determiner"))


def _is_empty(tokens: Sequence[Token], end: int) -> bool:
    """What follows the cue is no clause: the end, a comma, or only when and where it was said."""
    if end >= len(tokens):
        return True
    token = tokens[end]
    if token.kind in ("comma", "stop", "close", "dash"):
        return True
    if token.kind == "word":
        sort = word_class().get(token.word)
        return sort in ("preposition", "adverb") or token.word in ("when", "while", "as")
    return token.word in group("weekday") and (
        end + 1 >= len(tokens) or tokens[end + 1].kind in ("comma", "stop", "word")
    )


def _label(tokens: tuple[Token, ...]) -> Frame | None:
    """“Orla Venn: “…”” and “…” — Orla Venn."""
    names = 0
    while names < len(tokens) and tokens[names].kind in ("name", "open", "close"):
        names += 1
    if 0 < names <= _LONGEST_LABEL and [token.kind for token in tokens[names : names + 2]] == [
        "colon",
        "quote",
    ]:
        return Frame(0, names + 1, Subject(0, names, 0, names), None, "right", names, names + 1)
    last = len(tokens)
    while last and tokens[last - 1].kind == "name":
        last -= 1
    if (
        last >= 2
        and last < len(tokens)
        and tokens[last - 1].kind == "dash"
        and tokens[last - 2].kind == "quote"
    ):
        return Frame(
            last - 1, len(tokens), Subject(last, len(tokens), last, len(tokens)), None, "left", last - 1, last
        )
    return None
