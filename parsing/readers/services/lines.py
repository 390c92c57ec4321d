"""What the text exports of services share: lines with a label, days, what is no line of theirs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

LABEL = re.compile(r"[ \t]*([A-Za-z][A-Za-z_ /-]{1,30}):[ \t]*(.*)")
DAY = re.compile(
    r"\b(?:[^\W\d_]{3,9}\.? \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2}|"
    r"\d{1,2}\.? (?:de )?[^\W\d_]{3,9}\.? (?:de )?\d{4})\b"
)
COPYRIGHT = re.compile(r"copyright|all rights reserved|©|\(c\) ?\d{4}", re.IGNORECASE)
BY = re.compile(r"by[ \t]+", re.IGNORECASE)
_OF_A_PAGE = re.compile(
    r"^[ \t]*(?:page \d+ of \d+\b.{0,80}|© \d{4} (?:factiva|lexisnexis|proquest)\b.{0,80})$\n?",
    re.IGNORECASE | re.MULTILINE,
)


def without_pages(text: str) -> str:
    """Without the lines that number the pages of an export."""
    return _OF_A_PAGE.sub("", text)


def labelled(line: str) -> tuple[str, str]:
    """The label of a line in small letters, and what stands behind it; two empty texts where it has none."""
    match = LABEL.fullmatch(line)
    return (match[1].strip().lower(), match[2].strip()) if match else ("", "")


def joined(lines: Iterable[str]) -> str:
    """Lines as one."""
    return " ".join(" ".join(lines).split())


def filled(fields: Mapping[str, str]) -> dict[str, str]:
    """Those that say something."""
    return {name: value for name, value in fields.items() if value.strip()}
