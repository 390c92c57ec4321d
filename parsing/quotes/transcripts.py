"""Speech that stands in lines of its own without quotation marks: “VENN: …”, “Q: …”, “**Orla Venn:** …”.

It counts as direct: the label stands for the quotation marks.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from parsing import lexicon
from parsing.quotes.tokens import group
from parsing.records import Actor
from parsing.segments import Paragraph, Segments

_BOLD = r"(?:\*\*|__)?"
_LABEL = re.compile(
    rf"{_BOLD}(?P<label>[^\W\d_][\w.'’-]*(?: (?:\([^()\n]{{1,30}}\)|[\w.'’-]+)){{0,4}})"
    rf"{_BOLD}:{_BOLD}\s+(?=\S)"
)
_STOP = re.compile(r"[.!?…][\"'”’)\]*_]*$")
_FEWEST_LINES = 2
_MOST_BETWEEN = 4
"""Paragraphs without a label between two with one that go on from the first."""


@dataclass(frozen=True, slots=True)
class Line:
    """What one speaker says in one paragraph: text offsets of the words and of the label, which is that of
    an earlier paragraph where the speech goes on."""

    start: int
    end: int
    label: tuple[int, int]
    goes_on: bool = False
    venue: tuple[int, int] | None = None
    signed: int | None = None
    """Where the signature ends that the label is part of; a day may stand in it."""

    def role(self, text: str) -> str:
        """`asks` or `answers` where the label is no name: “Q:”, “Answer:”; else empty."""
        word = text[slice(*self.label)].lower()
        return next((role for role in ("asks", "answers") if word in group(role)), "")


def transcript_lines(text: str, segments: Segments, actors: Sequence[Actor]) -> dict[int, Line]:
    """Paragraph number -> what is said in it, where the text is a transcript or holds one."""
    starts = sorted((mention.start, mention.end) for actor in actors for mention in actor.mentions)
    lines = {
        number: line
        for number, paragraph in enumerate(segments.paragraphs)
        if paragraph.kind not in ("boilerplate", "caption") and (line := _read(text, paragraph, starts))
    }
    if not _is_talk(text, list(lines.values())):
        return {}
    quoted = {quotation.paragraph for quotation in segments.quotations}
    numbers = sorted(lines)
    for number, following in pairwise(numbers):
        between = range(number + 1, following)
        if len(between) > _MOST_BETWEEN or any(not _may_go_on(text, segments, at, quoted) for at in between):
            continue
        for at in between:
            paragraph = segments.paragraphs[at]
            lines[at] = Line(paragraph.start, paragraph.end, lines[number].label, goes_on=True)
    return lines


def _is_talk(text: str, lines: Sequence[Line]) -> bool:
    """Sentences, and somebody who speaks twice or is asked: a list of names with a word on each is none."""
    ended = sum(_STOP.search(text, max(line.start, line.end - 6), line.end) is not None for line in lines)
    roles = {line.role(text) for line in lines}
    speakers = Counter(text[slice(*line.label)].split()[-1].lower() for line in lines)
    talks = {"asks", "answers"} <= roles or max(speakers.values(), default=0) > 1
    return talks and len(lines) >= _FEWEST_LINES and 2 * ended >= len(lines)


def _may_go_on(text: str, segments: Segments, number: int, quoted: set[int]) -> bool:
    """Plain text without marks and without a label, were it of somebody unknown."""
    paragraph = segments.paragraphs[number]
    labelled = _LABEL.match(text, paragraph.start, paragraph.end)
    return paragraph.kind == "body" and number not in quoted and labelled is None


def _read(text: str, paragraph: Paragraph, mentions: Sequence[tuple[int, int]]) -> Line | None:
    match = _LABEL.match(text, paragraph.start, paragraph.end)
    if match is None or not _names_speaker(text, match, mentions):
        return None
    end = paragraph.end
    return Line(match.end(), end, match.span("label")) if match.end() < end else None


def _names_speaker(text: str, match: re.Match[str], mentions: Sequence[tuple[int, int]]) -> bool:
    """The label is a name the text knows, a name in capitals, or a part in an interview."""
    label, (start, end) = match["label"], match.span("label")
    if label.lower() in group("asks") | group("answers") and label[0].isupper():
        return True
    number = bisect_left(mentions, (start, 0))
    named = number < len(mentions) and mentions[number][0] < end
    if label.isupper() and len(label) > 2:
        common = lexicon.words("common-words")
        return named or not any(word.strip(".").lower() in common for word in label.split())
    words = re.sub(r"\([^()]*\)", "", label).split()
    is_bold = text[match.start() : start].startswith(("**", "__"))
    return (named or is_bold) and all(
        word[0].isupper() or word in lexicon.words("name-particles") for word in words
    )
