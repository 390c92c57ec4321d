"""One line for an event: the sentence's own words, shortened, never new ones."""

from __future__ import annotations

import re

LONGEST = 120
"""Characters a summary takes at most."""

_SPACE = re.compile(r"\s+")
_PARENTHESIS = re.compile(r"\s*\([^()]{0,80}\)")
# “…, who is married, …” and “…, the club's president, …”: an aside between two commas.
_ASIDE = re.compile(r",\s(?:who|which|whose|where)\b[^,;:“”\"]{0,120},(?=\s)")
_CUT = re.compile(r"[,;:—–](?=\s)|\s(?=(?:which|who|where|while|although|because|saying|adding|after|as)\s)")
_OPENING = re.compile(
    r"^(?:[-•*·–—]\s+|(?:and|but|or|that|which|when|where|as|while|after|with)\s+|(?:Meanwhile|However|Also),\s+)"
)


def summarise(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    """The words of `spans` on one line of at most `LONGEST` characters, “…” where some are left out."""
    line = _SPACE.sub(
        " ", " … ".join(filter(None, (text[start:end].strip(" ,;") for start, end in spans)))
    ).strip()
    line = _OPENING.sub("", line) or line
    line = _PARENTHESIS.sub("", line) or line
    if len(line) > LONGEST:
        line = _ASIDE.sub("", line)
    line = line.strip(" ,;:").removesuffix(" … .").removesuffix("…").rstrip(" ,;:")
    return line if len(line) <= LONGEST else _cut(line)


def _cut(line: str) -> str:
    """`line` up to the last clause that fits, else up to the last word."""
    cut = 0
    for match in _CUT.finditer(line, LONGEST // 2, LONGEST - 1):
        cut = match.start()
    if not cut:
        cut = max(line.rfind(" ", 0, LONGEST - 1), 0) or LONGEST - 1
    return line[:cut].rstrip(" ,;:—–") + "…"
