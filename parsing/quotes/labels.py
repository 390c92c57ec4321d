"""Speakers named without a verb: “Orla Venn: “…””, “…” — Orla Venn, “VENN: …”, and headlines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsing.quotes.subjects import Subject
from parsing.quotes.tokens import Token, group, word_class

_TRANSCRIPT = re.compile(r"([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}):\s")
_NAME_LABEL = re.compile(r"((?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w'’-]+):\s")
_LONGEST = 6
"""Tokens of a name before a colon, titles and brackets taken in."""
_LONGEST_ROLE = 8
"""Tokens that describe the name, with their comma."""


def transcript_label(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the speaker's name in capitals stands that opens a quotation from a transcript: “VENN: …”."""
    match = _TRANSCRIPT.match(text, start, end)
    return match.span(1) if match else None


def name_label(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a full name stands that opens a quotation and may be its speaker’s: “Orla Venn: …”."""
    match = _NAME_LABEL.match(text, start, end)
    return match.span(1) if match else None


def opening_label(tokens: Sequence[Token]) -> Subject | None:
    """The name before a colon and a quotation, with what describes it: “Orla Venn, the mayor: “…””."""
    end = 0
    while end < len(tokens) and tokens[end].kind in ("name", "open", "close"):
        end += 1
    colon = end
    if end < len(tokens) and tokens[end].kind == "comma":
        colon += 1
        while colon < len(tokens) and colon - end < _LONGEST_ROLE and tokens[colon].kind in ("word", "name"):
            colon += 1
    following = [token.kind for token in tokens[colon : colon + 2]]
    if not 0 < end <= _LONGEST or following != ["colon", "quote"]:
        return None
    is_heading = end == 1 and tokens[0].word in group("heading")
    return None if is_heading else Subject(0, colon, 0, end)


def signature(tokens: Sequence[Token]) -> Subject | None:
    """The name after a quotation and a dash, where nothing or a comma follows it."""
    for dash in range(1, len(tokens) - 1):
        if tokens[dash].kind == "dash" and tokens[dash - 1].kind == "quote":
            end = dash + 1
            while end < len(tokens) and tokens[end].kind == "name":
                end += 1
            closed = end == len(tokens) or tokens[end].kind in ("comma", "stop", "open")
            return Subject(dash + 1, end, dash + 1, end) if end > dash + 1 and closed else None
    return None


def headline_label(tokens: Sequence[Token]) -> tuple[Subject, int, int] | None:
    """The name in “Venn: We keep the pier” and “We keep the pier: Venn”, and the token numbers of what it
    says, where nothing is quoted and a clause stands there."""
    colons = [at for at, token in enumerate(tokens) if token.kind == "colon"]
    if len(colons) != 1 or any(token.kind == "quote" for token in tokens):
        return None
    (colon,) = colons
    last = len(tokens)
    for name, start, end in ((range(colon), colon + 1, last), (range(colon + 1, last), 0, colon)):
        clause = any(word_class().get(token.word) in ("auxiliary", "pronoun") for token in tokens[start:end])
        if 0 < len(name) <= _LONGEST and clause and all(tokens[at].kind == "name" for at in name):
            return Subject(name.start, name.stop, name.start, name.stop), start, end
    return None
