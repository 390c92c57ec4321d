"""Cuts a sentence into what it tells: its main clause, and each further clause with a date of its own."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import groupby

from parsing import lexicon
from parsing.events.counted_back import counted_back
from parsing.events.parts import Part, dated_parts, is_compared
from parsing.events.sharing import share_a_day, told_verb, without_issuing
from parsing.events.stamps import after_stamp
from parsing.events.telling import Telling
from parsing.events.verbs import Verb, find_verbs
from parsing.events.visible import blank
from parsing.records import TimeExpression
from parsing.segments import Segments, Sentence
from parsing.segments.model import Paragraph, ParagraphKind

_CLOCK = re.compile(
    r"(?:(?:at|about|around|by|shortly|just|before|after)\s+)*"
    r"(?:\d{1,2}(?:[:.]\d\d)*|\d{4}|noon|midnight|midday)\s*(?:hours|hrs|o'clock)?\s*"
    r"(?:[ap]\.?m\b\.?)?\s*\(?(?:[A-Z]{2,5}|local time)?\)?",
    re.IGNORECASE,
)
_OPENING = re.compile(r"[\s,;:—–-]+")
_FORMULA = re.compile(r"\bIt\s+(?:can|may|should|will)\s+be\s+(?:noted|recalled|remembered)\Z")
_SHORT = 20
_BREATH = 500
"""Characters of the longest quotation that surely is one, where a mark may be missing."""
# Where one sentence of a speech ends: no initial, no “Mr.”
_STOP = re.compile(
    r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b(?:Col|Gen|Gov|Mrs|Rep|Sen|Sgt))[.!?][\"”’']?\s+(?=\W?[A-Z])|[?!.]\Z"
)
_STOPPED = re.compile(r"[.!?:;,][”’\"')]*\Z")


def find_tellings(
    text: str, visible: str, segments: Segments, dates: Sequence[TimeExpression], published: str | None
) -> list[Telling]:
    """All clauses of `text` that may tell an event, in order, a sentence's main clause before its others.

    `visible` is `text` without its quotations and dates (“May” is no verb), `published` its ISO day.
    """
    placed = [date for date in dates if _dates_something(date)]
    spoken = _Speech(text, segments, dates)
    starts = [date.start for date in placed]
    loose = [
        date.start
        for date in dates
        if date.type == "DATE" and date.edtf is None and date.value.startswith("XXXX")
    ]
    clocks = [date.start for date in dates if _is_clock(date)]
    now = [date.start for date in dates if _is_now(date, published)]
    tellings: list[Telling] = []
    for number, sentence in enumerate(segments.sentences):
        written = placed[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        begin, inside = after_stamp(text, sentence, written)
        if not text[begin : sentence.end].strip():
            continue
        kind = _kind(text, segments.paragraphs[sentence.paragraph], sentence)
        said = [date for date in inside if spoken.holds(date)]
        open_ = [date for date in inside if not (spoken.holds(date) or is_compared(visible, begin, date))]
        begun = Telling(
            begin,
            sentence.end,
            number,
            sentence.paragraph,
            kind,
            verb=None,
            date=None,
            main=True,
            own=(),
            now=_any_within(now, begin, sentence.end),
            clock=_any_within(clocks, begin, sentence.end),
            unplaced=tuple(loose[bisect_left(loose, begin) : bisect_left(loose, sentence.end)]),
        )
        tellings += _cut(text, visible, begun, open_, spoken.parts(said, published), published, spoken)
    return tellings


def _kind(text: str, paragraph: Paragraph, sentence: Sentence) -> ParagraphKind:
    """The paragraph's, but a text's first line without a full stop is a headline in any case."""
    if (
        sentence.paragraph == 0
        and sentence.end == paragraph.end
        and not _STOPPED.search(text, 0, sentence.end)
    ):
        return "headline"
    return paragraph.kind


def _dates_something(date: TimeExpression) -> bool:
    """It has a place on the calendar, of its own: a clock time has that of whatever it is told with."""
    return date.edtf is not None and date.type != "SET" and not _is_clock(date)


def _is_clock(date: TimeExpression) -> bool:
    return date.type == "TIME" and _CLOCK.fullmatch(date.text) is not None


def _is_now(date: TimeExpression, published: str | None) -> bool:
    """“Now”, “at present”, “at 4 pm”."""
    return date.value == "PRESENT_REF" or (_is_clock(date) and date.edtf == published is not None)


def _any_within(places: Sequence[int], start: int, end: int) -> bool:
    return bisect_left(places, start) < bisect_left(places, end)


class _Speech:
    """The quotations of a text, for the dates within them."""

    def __init__(self, text: str, segments: Segments, dates: Sequence[TimeExpression]) -> None:
        self._text = text
        self._undated = blank(text, [(date.start, date.end) for date in dates])
        self._spans = [(quotation.start, quotation.end) for quotation in segments.quotations]
        self._starts = [start for start, _ in self._spans]

    def holds(self, date: TimeExpression) -> bool:
        """Whether a date stands between quotation marks."""
        number = bisect_right(self._starts, date.start) - 1
        return number >= 0 and date.start < self._spans[number][1]

    def quotes(self, date: TimeExpression) -> bool:
        """The same, of a quotation no longer than what one says in a breath: not all of an article."""
        number = bisect_right(self._starts, date.start) - 1
        return self.holds(date) and self._spans[number][1] - self._spans[number][0] <= _BREATH

    def parts(self, dates: Sequence[TimeExpression], published: str | None) -> list[Part]:
        """What the words of a speaker date: each a part of the sentence, never its main clause."""
        found: list[Part] = []
        for span, of_span in groupby(dates, self._sentence):
            verbs = find_verbs(self._undated, *span)
            parts = dated_parts(self._undated, span, verbs, list(of_span), published)
            told = [part for part in parts if part.verb and part.start <= part.verb.start < part.end]
            if not told and parts and verbs and verbs[0].end <= parts[0].date.start:
                told = [parts[0]._replace(start=span[0], verb=verbs[0])]
            found += [_trim(self._undated, part) for part in told]
        return found

    def _sentence(self, date: TimeExpression) -> tuple[int, int]:
        """What is said in one sentence around a date, within its marks."""
        start, end = self._spans[bisect_right(self._starts, date.start) - 1]
        first = max(start, date.start - _BREATH)
        before = [stop.end() for stop in _STOP.finditer(self._text, first, date.start)][-1:]
        after = _STOP.search(self._text, date.end, min(end, date.end + _BREATH))
        return (before[0] if before else start), (after.end() if after else end)


def _cut(
    text: str,
    undated: str,
    whole: Telling,
    dates: Sequence[TimeExpression],
    said: list[Part],
    published: str | None,
    spoken: _Speech,
) -> list[Telling]:
    """The main clause of the sentence `whole`, then its dated parts."""
    verbs = without_issuing(undated, find_verbs(undated, whole.start, whole.end))
    main = _behind_formula(undated, verbs, told_verb(undated, verbs))
    parts = dated_parts(undated, (whole.start, whole.end), verbs, dates, published, whole.unplaced)
    back = counted_back(text, undated, whole.end, parts)
    parts = [_before_aside(part, main, back) for part in parts]
    mine = next((part for part in parts if part.verb is main), None) if main or len(parts) == 1 else None
    if mine is None and len(parts) == 1 and main and _is_said(main, parts[0]):
        mine, main = parts[0], parts[0].verb
    if mine is None and main:
        mine = next((part for part in parts if share_a_day(undated, verbs, main, part.verb)), None)
    told = [_trim(undated, part) for part in [*parts, *back] if part is not mine]
    others = sorted([*told, *said], key=_start)
    chief = whole._replace(
        verb=main,
        date=mine.date if mine else None,
        own=_without(whole, others),
        content=next((verb for verb in verbs if main and verb.start > main.start), None),
    )
    return [chief] + [
        whole._replace(
            start=part.start,
            end=part.end,
            verb=part.verb,
            date=part.date,
            main=False,
            own=((part.start, part.end),),
            spoken=spoken.quotes(part.date),
        )
        for part in others
    ]


def _before_aside(part: Part, main: Verb | None, back: Sequence[Part]) -> Part:
    """“On Tuesday, a day after the council fell, the mayor fled”: she did on Tuesday."""
    aside = next((one for one in back if part.verb and one.start <= part.verb.start < one.end), None)
    if aside is None or main is None or main.start < aside.end:
        return part
    return part._replace(end=min(part.end, aside.date.start), verb=main)


def _behind_formula(undated: str, verbs: Sequence[Verb], main: Verb | None) -> Verb | None:
    """“It will be recalled that gunmen [stormed] the school”"""
    if main is None or not _FORMULA.search(undated, max(0, main.start - _SHORT), main.end):
        return main
    return next((verb for verb in verbs if verb.start >= main.end), main)


def _start(part: Part) -> int:
    return part.start


def _trim(undated: str, part: Part) -> Part:
    """The part without the comma or the dash before it."""
    opening = _OPENING.match(undated, part.start, min(part.end, part.date.start))
    return part._replace(start=opening.end()) if opening else part


def _is_said(main: Verb, part: Part) -> bool:
    """“As she made clear on Monday, the port would close”, “The port will close, she said on Monday”: the
    saying alone is dated."""
    if part.verb is None or main.tense not in ("modal", "future", "present", "progressive", "state"):
        return False
    return main.tense == "modal" or part.verb.word in lexicon.words("reporting-verbs")


def _without(whole: Telling, parts: list[Part]) -> tuple[tuple[int, int], ...]:
    """What of a sentence is left for its main clause; all of it where that is nothing."""
    left, last = [], whole.start
    for part in parts:
        if part.start > last:
            left.append((last, part.start))
        last = max(last, part.end)
    if last < whole.end:
        left.append((last, whole.end))
    return tuple(left) or ((whole.start, whole.end),)
