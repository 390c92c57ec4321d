"""Interviews whose lines have no labels: paragraphs that ask, and those behind them that answer.

Precise rather than many: the text must say that somebody was interviewed, tell plainly who, and “you” must
be asked what “I” or “we” answer.
"""

from __future__ import annotations

import re

from parsing.quotes.mentions import Mentions
from parsing.quotes.transcripts import Line
from parsing.segments import Paragraph, Segments

_ASKS = re.compile(r"[^\"“”]*\?[*_]*\Z")
_YOU = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]yself|[Ww]e|[Oo]ur|us)\b")
_TOLD_OF = re.compile(
    r"\binterview(?:s|ed)?\b|\bq ?& ?a\b|\bin conversation\b|\b(?:answers|answered) (?:\w+ )?questions\b"
    r"|\b(?:speaks|spoke|talks|talked|sits down|sat down) (?:to|with)\b",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(
    r"\b(?:interview(?:s|ed)?|conversation|q ?& ?a|we (?:spoke|talked|sat down))"
    r"(?: (?:to|with))?(?: [\w’'-]+){0,5},? \Z",
    re.IGNORECASE,
)
"""What stands before the name of who was interviewed: “we sat down with harbour minister ”."""
_REACH = 80
_LONGEST_QUESTION = 500
"""Code points, both."""
_FEWEST = 2
"""Questions with their answers."""
_MOST_PARAGRAPHS = 6
"""… of an answer."""


def interview_lines(text: str, segments: Segments, mentions: Mentions) -> dict[int, Line]:
    """Paragraph number -> the answer in it, where the text is an interview with one person it names."""
    paragraphs = segments.paragraphs
    asked = [number for number, paragraph in enumerate(paragraphs) if _asks(text, paragraph)]
    if len(asked) < _FEWEST or not _TOLD_OF.search(text, 0, paragraphs[asked[0]].start):
        return {}
    whom = _interviewed(text, paragraphs[asked[0]].start, mentions)
    answers = {number: _answer(text, segments, number) for number in asked}
    told = [number for number in asked if answers[number]]
    if whom is None or len(told) < _FEWEST:
        return {}
    to_you = sum(_says(_YOU, text, paragraphs[number]) for number in told)
    by_me = sum(any(_says(_OWN, text, paragraphs[at]) for at in answers[number]) for number in told)
    if 2 * min(to_you, by_me) < len(told):
        return {}
    return {
        at: Line(paragraphs[at].start, paragraphs[at].end, whom, goes_on=True)
        for number in told
        for at in answers[number]
    }


def _asks(text: str, paragraph: Paragraph) -> bool:
    """The paragraph ends with a question that nobody else is quoted with."""
    short = paragraph.end - paragraph.start <= _LONGEST_QUESTION
    open_ended = short and text[paragraph.start : paragraph.end].rstrip("*_").endswith("?")
    told = paragraph.kind not in ("boilerplate", "caption")
    return open_ended and told and _ASKS.match(text, paragraph.start, paragraph.end) is not None


def _answer(text: str, segments: Segments, question: int) -> list[int]:
    """The paragraphs behind a question up to the next one; behind the last, those in which “I” speak."""
    paragraphs = segments.paragraphs
    found: list[int] = []
    for at in range(question + 1, min(question + 1 + _MOST_PARAGRAPHS, len(paragraphs))):
        if paragraphs[at].kind != "body" or text[paragraphs[at].start] in "\"“‘'":
            break
        if _asks(text, paragraphs[at]):
            return found
        found.append(at)
    behind = (count for count, at in enumerate(found) if not _says(_OWN, text, paragraphs[at]))
    return found[: next(behind, len(found))]


def _says(words: re.Pattern[str], text: str, paragraph: Paragraph) -> bool:
    return words.search(text, paragraph.start, paragraph.end) is not None


def _interviewed(text: str, before: int, mentions: Mentions) -> tuple[int, int] | None:
    """Where the one person is named whom the text in front of the questions is about, or who is said to be
    interviewed."""
    told = mentions.told_between(0, before)
    if len({actor.id for _, _, actor in told}) > 1:
        told = [one for one in told if _OF_WHOM.search(text[max(0, one[0] - _REACH) : one[0]])]
    people = {actor.id for _, _, actor in told}
    return told[0][:2] if len(people) == 1 else None
