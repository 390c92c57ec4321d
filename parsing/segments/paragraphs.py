"""Paragraphs and what each is: headline, body, bullet, caption or boilerplate.

Works in three steps: lines are cut into pieces (a copyright notice or a sign-off glued to a story line
is a piece of its own), hard-wrapped lines are joined again, and each paragraph is told its kind.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from parsing.segments.boilerplate import is_boilerplate, is_link_head, notices
from parsing.segments.datelines import find_dateline
from parsing.segments.heads import LineKind, head_lines
from parsing.segments.model import Paragraph, ParagraphKind

_LINE = re.compile(r"\S[^\n\r\u2028\u2029\f\v]*")
_MARKER = re.compile(
    r"(?P<quote>(?:> ?)+)?(?:(?P<bullet>(?:[*\-–•‣·▪►●◦]|\d{1,2}[.)](?=\s+[A-Z]))\s+)|(?P<hash>#{1,6}\s+))?"
)
_ENDS_SENTENCE = re.compile(r"[.!?…:;][\"'”’»)\]]*$")
_FULL_STOP = re.compile(r"(?<!\.\.)[.…][\"'”’»)\]]*$")
_LABEL = re.compile(
    r"(?:file )?(?:photo(?:graph|s)?|pictured?|pictures|image)(?: (?:above|below|left|right))?:\s*",
    re.IGNORECASE,
)
_CAPTION = re.compile(rf"{_LABEL.pattern}|file (?:photo|picture|image)\b", re.IGNORECASE)
_PICTURED = re.compile(
    r"\(\s*pictured|\b(?:are|is) pictured\b|\bpictured (?:here|above|below|left|right|with|in|at|on)\b"
    r"|\((?:AP|AFP|EPA|Reuters|Getty|Photo|Image|Picture|File)[^()]*\)$|/(?:Getty Images|AFP|EPA|REUTERS)\)?$"
    r"|\bgetty images\)?$|\b(?:photo|photograph|image) (?:by|courtesy)\b",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"[A-Z][A-Z .,'’-]{2,40}(?:,[^—–]{1,40})?(?: \([^()]{2,30}\))? ?(?:--|—|–|-) ")
_DATE_LINE = re.compile(r"(?=.*\b(?:19|20)\d\d\b)(?=.*\b\d{1,2}\b)[^.!?\n]{8,60}\Z")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")

_WRAP_WIDEST = 100
_WRAP_NARROWEST = 45
_BROKEN_LINE = 40
_HEADLINE_WORDS = 32
_CROSSHEAD_WORDS = 12
_CAPTION_WORDS = 6
_REPEATED_SHARE = 0.6
_KINDS_ABOVE: Mapping[LineKind, ParagraphKind] = {
    "title": "headline",
    "byline": "boilerplate",
    "day": "boilerplate",
    "label": "boilerplate",
    "paper": "boilerplate",
}


@dataclass(frozen=True, slots=True)
class _Piece:
    """A line, or the part of one that is a paragraph of its own."""

    start: int
    end: int
    marker: str
    """`bullet`, `hash`, `quote`, `notice`, or empty."""
    after_blank: bool
    indented: bool


def find_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of `text` in order. List and heading markers, and the label of a caption (“Photo:”), are
    left out of their spans."""
    above = {line.start: line.kind for line in head_lines(text)}
    pieces = list(_joined(text, list(_pieces(text)), above))
    kinds = _kinds(text, pieces, above)
    return tuple(
        Paragraph(_behind_label(text, piece) if kind == "caption" else piece.start, piece.end, kind)
        for piece, kind in zip(pieces, kinds, strict=True)
    )


def _behind_label(text: str, piece: _Piece) -> int:
    """Where a caption itself begins."""
    label = _LABEL.match(text, piece.start, piece.end)
    return label.end() if label and label.end() < piece.end else piece.start


# ---------------------------------------------------------------- lines


def _pieces(text: str) -> Iterator[_Piece]:
    before, name, ended = 0, "", True
    for line in _LINE.finditer(text):
        gap = text[before : line.start()]
        before = line.end()
        after_blank = gap.count("\n") != 1 and gap.count("\r") != 1
        indented = gap[-1:] in {" ", "\t"}
        start, end = line.start(), line.start() + len(line.group().rstrip())
        marker = _MARKER.match(text, start, end)
        listed = after_blank or ended or name == "bullet" or not text[start].isdigit()  # or “March⏎2. She”
        name = (marker.lastgroup if marker and listed else None) or ""
        if marker and name and marker.end() < end:
            start = marker.end()
        ended = bool(_ENDS_SENTENCE.search(text, max(start, end - 8), end))
        for number, (first, last, notice) in enumerate(notices(text, start, end)):
            yield _Piece(first, last, "notice" if notice else name, after_blank or number > 0, indented)


# ---------------------------------------------------------------- hard-wrapped lines


def _joined(text: str, pieces: list[_Piece], above: Mapping[int, LineKind]) -> Iterator[_Piece]:
    """Puts the lines of a paragraph together, where a newline falls in mid-sentence; not those `above` a
    story."""
    width = _wrap_width(text, pieces)
    current: _Piece | None = None
    for piece in pieces:
        stays = current and piece.start not in above and not _apart(current, piece)
        if current and stays and _goes_on(text, current, piece, width):
            current = replace(current, end=piece.end)
        else:
            if current:
                yield current
            current = piece
    if current:
        yield current


def _apart(before: _Piece, piece: _Piece) -> bool:
    """Whether two lines are separate paragraphs for their blank line or marker."""
    return bool(piece.after_blank or piece.marker or before.marker not in {"", "bullet"})


def _wrap_width(text: str, pieces: list[_Piece]) -> int | None:
    """The width a text is hard-wrapped at, as wires and e-mails are; None where its lines are paragraphs.

    It is wrapped where at least half its line breaks fall in mid-sentence and a fifth of these before a small
    letter.
    """
    breaks = [
        (before, piece)
        for before, piece in pairwise(pieces)
        if not _apart(before, piece) and not before.marker
    ]
    width = max((before.end - before.start for before, _ in breaks), default=0)
    if not _WRAP_NARROWEST <= width <= _WRAP_WIDEST:
        return None
    open_ended = sum(not _ends_sentence(text, before) for before, _ in breaks)
    lower = sum(text[piece.start].islower() for _, piece in breaks)
    return width if len(breaks) <= 2 * open_ended <= 10 * lower else None


def _goes_on(text: str, before: _Piece, piece: _Piece, width: int | None) -> bool:
    """Whether `piece` continues the paragraph `before`; `width` is that of a hard-wrapped text."""
    if before.marker:
        return piece.indented
    line = before.end - max(before.start, text.rfind("\n", before.start, before.end) + 1)
    ended = _ends_sentence(text, before)
    lower = text[piece.start].islower()
    if width is None:
        return lower and not ended and line >= _BROKEN_LINE
    space = text.find(" ", piece.start, piece.end)
    first_word = (space if space > 0 else piece.end) - piece.start
    fits = line + 1 + first_word <= width
    return not piece.indented and not (fits and (ended or not lower))


def _ends_sentence(text: str, piece: _Piece) -> bool:
    return bool(_ENDS_SENTENCE.search(text, max(piece.start, piece.end - 8), piece.end))


# ---------------------------------------------------------------- kinds


def _kinds(text: str, pieces: list[_Piece], above: Mapping[int, LineKind]) -> list[ParagraphKind]:
    kinds = [_KINDS_ABOVE.get(above.get(piece.start, "other")) or _own_kind(text, piece) for piece in pieces]
    for number in _links(text, pieces):
        kinds[number] = "boilerplate"
    story = [number for number, kind in enumerate(kinds) if kind != "boilerplate"]
    words = _Words(text, [pieces[number] for number in story])
    for at, number in enumerate(story):
        if kinds[number] != "body":
            continue
        following = pieces[story[at + 1]] if at + 1 < len(story) else None
        before = kinds[story[at - 1]] if at else None
        if before is None and _is_headline(text, pieces[number], following):
            kinds[number] = "headline"
        elif before is not None and _is_caption(text, pieces[number], words):
            kinds[number] = "caption"
        elif before is not None and _is_crosshead(text, pieces[number], following, before == "headline"):
            kinds[number] = "headline"
    return kinds


def _links(text: str, pieces: list[_Piece]) -> Iterator[int]:
    """The headlines of other stories below a line like “Related stories”."""
    below = False
    for number, piece in enumerate(pieces):
        line = text[piece.start : piece.end]
        if is_link_head(line):
            below = True
        elif below and not _FULL_STOP.search(line) and len(line.split()) <= _HEADLINE_WORDS:
            yield number
        else:
            below = False


def _own_kind(text: str, piece: _Piece) -> ParagraphKind:
    """What a paragraph is by its own look; `body` where its place decides."""
    if piece.marker == "notice" or is_boilerplate(text[piece.start : piece.end]):
        return "boilerplate"
    if piece.marker == "hash":
        return "headline"
    if _CAPTION.match(text, piece.start, piece.end):
        return "caption"
    return "bullet" if piece.marker == "bullet" else "body"


def _is_headline(text: str, piece: _Piece, following: _Piece | None) -> bool:
    """Whether the first line of a story is its headline."""
    line = text[piece.start : piece.end]
    words = line.split()
    if following is None or len(words) > _HEADLINE_WORDS or "\n" in line:
        return False
    if _DATELINE.match(line) or find_dateline(line, 0, len(line)):
        return False
    if _is_title_case(words):
        return True
    if _FULL_STOP.search(line) or line.endswith((",", ";")):
        return False
    below = text[following.start : following.end]
    apart = following.after_blank or following.marker == "bullet"
    return apart or len(line) <= len(below) or _DATE_LINE.match(below) is not None


def _is_title_case(words: list[str]) -> bool:
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return len(long) >= 3 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


def _is_crosshead(text: str, piece: _Piece, following: _Piece | None, below_headline: bool) -> bool:
    """Whether a short line over a longer one is a heading within the story."""
    line = text[piece.start : piece.end]
    words = line.split()
    if following is None or not (line[0].isupper() or line[0].isdigit()) or _ENDS_SENTENCE.search(line):
        return False
    if line[-1] in ",-–—\"'”’" or _DATELINE.match(line):
        return False
    most = _HEADLINE_WORDS if below_headline else _CROSSHEAD_WORDS
    return len(words) <= most and len(line) < following.end - following.start


class _Words:
    """How often a story has its long words: counted when a line first asks."""

    def __init__(self, text: str, pieces: list[_Piece]) -> None:
        self._text = text
        self._pieces = pieces

    @cached_property
    def counts(self) -> Counter[str]:
        return Counter(word for piece in self._pieces for word in _long_words(self._text, piece))


def _is_caption(text: str, piece: _Piece, words: _Words) -> bool:
    """Whether a line without a full stop says what a picture shows: by its words or by repeating others'."""
    line = text[piece.start : piece.end]
    if _ENDS_SENTENCE.search(line) or line[0].islower():
        return False
    if _PICTURED.search(line):
        return True
    if len(line.split()) <= _CAPTION_WORDS:
        return False
    own = Counter(_long_words(text, piece))
    repeated = sum(words.counts[word] > count for word, count in own.items())
    return repeated >= _REPEATED_SHARE * len(own) > 0


def _long_words(text: str, piece: _Piece) -> list[str]:
    return [word.lower() for word in _LONG_WORD.findall(text, piece.start, piece.end)]
