"""What a text is cut into. All offsets are code points into the original text, `end` exclusive."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ParagraphKind = Literal["headline", "body", "bullet", "caption", "boilerplate"]
"""`headline` a title line; `bullet` an item of a list; `caption` of a picture; `boilerplate` what is not
the article: copyright lines, "Read more", comment forms, teasers."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    start: int
    end: int
    kind: ParagraphKind


@dataclass(frozen=True, slots=True)
class Sentence:
    start: int
    end: int
    paragraph: int
    """Index into `Segments.paragraphs`."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between quotation marks. `start`/`end` leave the marks out, `outer_*` take them in."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    paragraph: int
    continued: bool = False
    """The speech goes on in the next paragraph, which opens with a mark of its own."""


@dataclass(frozen=True, slots=True)
class Segments:
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    """Of all paragraphs but boilerplate. A sentence does not end within a quotation unless the
    quotation ends there too."""
    quotations: tuple[Quotation, ...]
    """Outermost ones only, boilerplate left out."""
