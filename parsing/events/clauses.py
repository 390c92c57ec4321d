"""Cuts a sentence into what it tells: its main clause, and each further clause that has a date of its own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from parsing.events.verbs import Verb, find_verbs, main_verb
from parsing.records import TimeExpression
from parsing.segments import Segments, Sentence
from parsing.segments.model import ParagraphKind

_BOUNDARY = re.compile(
    r"[,;:—–]|(?<=\s)-(?=\s)|\b(?:and|but|or|that|who|which|whose|when|while|after|before|as|because|since|where|if|"
    r"although|though|with|saying|adding)\b",
    re.IGNORECASE,
)
# “the 2012 flood”: a year or a month right before a noun dates that noun, not the verb.
_MODIFIES = re.compile(r"\s+(?!(?:and|or|to|in|at|on|by|with|for|of|from|after|when|as|but|that|was|were|is|are|has|had|"
                       r"have|will|would|through|until|before|where|who|which|while|during|against)\b)[A-Za-z]")  # fmt: skip
_DETERMINED = re.compile(r"(?:\b(?:a|an|the|its|his|her|their|this|that|first|last|final)|[’']s?)\s+$", re.IGNORECASE)
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


def hide_quotations(text: str, segments: Segments) -> str:
    """`text` with a blank for every character within quotation marks: offsets stay."""
    parts, last = [], 0
    for quotation in segments.quotations:
        if quotation.outer_start >= last:
            parts += [text[last : quotation.outer_start], " " * (quotation.outer_end - quotation.outer_start)]
            last = quotation.outer_end
    return "".join([*parts, text[last:]])


def find_tellings(text: str, segments: Segments, dates: Sequence[TimeExpression]) -> list[Telling]:
    """All clauses of `text` that may tell an event, in order, the main clause of a sentence before its others."""
    visible = hide_quotations(text, segments)
    placed = [date for date in dates if date.edtf and date.type != "SET" and visible[date.start : date.end].strip()]
    starts = [date.start for date in placed]
    tellings: list[Telling] = []
    for number, sentence in enumerate(segments.sentences):
        inside = placed[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        kind = segments.paragraphs[sentence.paragraph].kind
        tellings += _cut(visible, number, sentence, kind, inside)
    return tellings


def _cut(
    visible: str, number: int, sentence: Sentence, kind: ParagraphKind, dates: list[TimeExpression]
) -> list[Telling]:
    verbs = find_verbs(visible, sentence.start, sentence.end)
    main = main_verb(verbs)
    regions = _regions(visible, sentence, verbs)
    by_region: dict[int, list[TimeExpression]] = {}
    nouns: list[tuple[int, int, TimeExpression]] = []
    for date in dates:
        span = _noun_dated(visible, sentence, date)
        if span and len(dates) + (main is not None) > 1:
            nouns.append((*span, date))
        else:
            by_region.setdefault(bisect_left([r[0] for r in regions], date.start + 1) - 1, []).append(date)
    home = verbs.index(main) if main else 0
    parts = [
        (start, end, verbs[region], date)
        for region, found in by_region.items()
        for start, end, date in _split(regions[region], found)
        if region != home or date is not found[0]
    ]
    parts += [(start, end, None, date) for start, end, date in nouns]
    parts.sort(key=lambda part: part[0])
    first = by_region.get(home, [None])[0]
    whole = Telling(
        sentence.start, sentence.end, number, sentence.paragraph, kind, main, first, True,
        _without(sentence, [(start, end) for start, end, _, _ in parts]),
    )  # fmt: skip
    return [whole] + [
        Telling(start, end, number, sentence.paragraph, kind, verb, date, False, ((start, end),))
        for start, end, verb, date in parts
    ]


def _regions(visible: str, sentence: Sentence, verbs: list[Verb]) -> list[tuple[int, int]]:
    """The stretch that belongs to each verb; one for all where there is none."""
    cuts = [sentence.start]
    for before, verb in zip(verbs, verbs[1:], strict=False):
        boundary = None
        for boundary in _BOUNDARY.finditer(visible, before.end, verb.start):
            pass
        cuts.append(boundary.start() if boundary else verb.start)
    return list(zip(cuts, [*cuts[1:], sentence.end], strict=True))


def _split(region: tuple[int, int], dates: list[TimeExpression]) -> list[tuple[int, int, TimeExpression]]:
    """One stretch a date: each ends where the next date begins."""
    starts = [region[0]] + [date.start for date in dates[1:]]
    return [
        (start, end, date)
        for start, end, date in zip(starts, [*starts[1:], region[1]], dates, strict=True)
    ]


def _noun_dated(visible: str, sentence: Sentence, date: TimeExpression) -> tuple[int, int] | None:
    """The span of the noun that `date` modifies (“the 2012 flood”), from its determiner on."""
    if not _COARSE.fullmatch(date.edtf or "") or not _MODIFIES.match(visible, date.end):
        return None
    determined = _DETERMINED.search(visible, max(sentence.start, date.start - 12), date.start)
    if not determined:
        return None
    stop = _BOUNDARY.search(visible, date.end, sentence.end)
    return date.start, min(stop.start() if stop else sentence.end, sentence.end)


def _without(sentence: Sentence, parts: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    left, last = [], sentence.start
    for start, end in parts:
        if start > last:
            left.append((last, start))
        last = max(last, end)
    if last < sentence.end:
        left.append((last, sentence.end))
    return tuple(left) or ((sentence.start, sentence.end),)
