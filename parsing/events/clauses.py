"""Cuts a sentence into what it tells: its main clause, and each further clause that has a date of its own."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from parsing.edtf import bounds
from parsing.events.stamps import after_stamp
from parsing.events.verbs import Verb, find_verbs, main_verb
from parsing.records import TimeExpression
from parsing.segments import Segments, Sentence
from parsing.segments.model import Paragraph, ParagraphKind

_BOUNDARY = re.compile(
    r"[,;:—–]|(?<=\s)-(?=\s)|\b(?:and|but|or|that|who|which|whose|when|while|after|before|as|because|since|where|if|"
    r"although|though|with|saying|adding)\b",
    re.IGNORECASE,
)
# “the 2012 flood”: a year or a month right before a noun dates that noun, not the verb.
_MODIFIES = re.compile(r"\s+(?!(?:and|or|to|in|at|on|by|with|for|of|from|after|when|as|but|that|was|were|is|are|has|had|"
                       r"have|will|would|through|until|before|where|who|which|while|during|against)\b)[A-Za-z]")  # fmt: skip
_POSSESSIVE = re.compile(r"[’']s\s+[A-Za-z]")  # “this year's fair”
_DETERMINED = re.compile(
    r"(?:\b(?:a|an|the|its|his|her|their|this|that|first|last|final)|[’']s?)\s+$", re.IGNORECASE
)
_CLOCK = re.compile(
    r"(?:(?:at|about|around|by|shortly|just|before|after)\s+)*"
    r"(?:\d{1,2}(?:[:.]\d\d)*|\d{4}|noon|midnight|midday)\s*(?:hours|hrs|o'clock)?\s*"
    r"(?:[ap]\.?m\b\.?)?\s*\(?(?:[A-Z]{2,5}|local time)?\)?",
    re.IGNORECASE,
)
_STOPPED = re.compile(r"[.!?:;,][”’\"')]*\Z")
_COARSE = re.compile(r"\d{3}[\dX](?:-\d\d)?")


@dataclass(frozen=True, slots=True)
class Telling:
    """A clause and its date as written. The main one of a sentence spans all of it."""

    start: int
    end: int
    sentence: int
    """Index into `Segments.sentences`."""
    paragraph: int
    kind: ParagraphKind
    verb: Verb | None
    date: TimeExpression | None
    main: bool
    own: tuple[tuple[int, int], ...]
    """The stretches that are this clause's alone, dated clauses of its sentence left out."""
    content: Verb | None = None
    """The verb after the main one: of what is said, where the main one says so."""


def _blank(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """`text` with a blank for every character of `spans`, which are in order: offsets stay."""
    parts, last = [], 0
    for start, end in spans:
        if start >= last:
            parts += [text[last:start], " " * (end - start)]
            last = end
    return "".join([*parts, text[last:]])


def find_tellings(text: str, segments: Segments, dates: Sequence[TimeExpression]) -> list[Telling]:
    """All clauses of `text` that may tell an event, in order, the main clause of a sentence before its others."""
    visible = _blank(text, [(quotation.outer_start, quotation.outer_end) for quotation in segments.quotations])
    placed = [date for date in dates if _dates_something(date) and visible[date.start : date.end].strip()]
    visible = _blank(visible, [(date.start, date.end) for date in dates])  # “May” is no verb
    starts = [date.start for date in placed]
    tellings: list[Telling] = []
    for number, sentence in enumerate(segments.sentences):
        inside = placed[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        begin, inside = after_stamp(text, sentence, inside)
        if text[begin : sentence.end].strip():
            kind = _kind(text, segments.paragraphs[sentence.paragraph], sentence)
            tellings += _cut(visible, number, Sentence(begin, sentence.end, sentence.paragraph), kind, inside)
    return tellings


def _kind(text: str, paragraph: Paragraph, sentence: Sentence) -> ParagraphKind:
    """The paragraph's, but a text's first line without a full stop is a headline in any case."""
    if sentence.paragraph == 0 and sentence.end == paragraph.end and not _STOPPED.search(text, 0, sentence.end):
        return "headline"
    return paragraph.kind


def _dates_something(date: TimeExpression) -> bool:
    """It has a place on the calendar, of its own: a clock time has that of whatever it is told with."""
    return date.edtf is not None and date.type != "SET" and not (
        date.type == "TIME" and _CLOCK.fullmatch(date.text)
    )


class _Part(NamedTuple):
    """A stretch of a sentence that has a date of its own."""

    start: int
    end: int
    verb: Verb | None
    date: TimeExpression


def _cut(
    visible: str, number: int, sentence: Sentence, kind: ParagraphKind, dates: Sequence[TimeExpression]
) -> list[Telling]:
    verbs = find_verbs(visible, sentence.start, sentence.end)
    main = main_verb(verbs)
    parts = _parts(visible, sentence, verbs, dates)
    mine = next((part for part in parts if part.verb is main), None) if main or len(parts) == 1 else None
    others = [part for part in parts if part is not mine]
    own = _without(sentence, others)
    place = (number, sentence.paragraph, kind)
    content = next((verb for verb in verbs if main and verb.start > main.start), None)
    whole = Telling(sentence.start, sentence.end, *place, main, mine.date if mine else None, True, own, content)
    return [whole] + [
        Telling(part.start, part.end, *place, part.verb, part.date, False, ((part.start, part.end),))
        for part in others
    ]


def _parts(
    visible: str, sentence: Sentence, verbs: list[Verb], dates: Sequence[TimeExpression]
) -> list[_Part]:
    """The dated stretches of a sentence in order: each ends where the next date or verb takes over."""
    cuts = _cuts(visible, sentence, verbs)
    parts, last = [], -1
    for date in dates:
        if parts and bounds(parts[-1].date.edtf) == bounds(date.edtf):
            continue  # “yesterday (May 3)”
        region = bisect_right(cuts, date.start) - 1
        noun = _noun_dated(visible, sentence, date) if len(dates) + len(verbs) > 1 else None
        if noun:
            parts.append(_Part(*noun, None, date))
            continue
        start = cuts[region] if region != last else date.start
        end = cuts[region + 1] if region + 1 < len(cuts) else sentence.end
        if region == last and parts and parts[-1].end > start:
            parts[-1] = parts[-1]._replace(end=start)
        parts.append(_Part(start, end, verbs[region] if verbs else None, date))
        last = region
    return parts


def _cuts(visible: str, sentence: Sentence, verbs: list[Verb]) -> list[int]:
    """Where the stretch of each verb begins; the sentence's start where there is none."""
    cuts = [sentence.start]
    for before, verb in pairwise(verbs):
        boundaries = [match.start() for match in _BOUNDARY.finditer(visible, before.end, verb.start)]
        cuts.append(boundaries[-1] if boundaries else verb.start)
    return cuts


def _noun_dated(visible: str, sentence: Sentence, date: TimeExpression) -> tuple[int, int] | None:
    """The span of the noun that `date` modifies (“the 2012 flood”), from its determiner on."""
    possessive = _POSSESSIVE.match(visible, date.end)
    if not _COARSE.fullmatch(date.edtf or "") or not (possessive or _MODIFIES.match(visible, date.end)):
        return None
    determined = _DETERMINED.search(visible, max(sentence.start, date.start - 12), date.start)
    if not (determined or possessive):
        return None
    stop = _BOUNDARY.search(visible, date.end, sentence.end)
    return date.start, min(stop.start() if stop else sentence.end, sentence.end)


def _without(sentence: Sentence, parts: list[_Part]) -> tuple[tuple[int, int], ...]:
    """What of a sentence is left for its main clause; all of it where that is nothing."""
    left, last = [], sentence.start
    for part in parts:
        if part.start > last:
            left.append((last, part.start))
        last = max(last, part.end)
    if last < sentence.end:
        left.append((last, sentence.end))
    return tuple(left) or ((sentence.start, sentence.end),)
