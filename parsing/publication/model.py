"""What the ways of finding a publication date give."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Day:
    """A day and the words or the name that say it."""

    day: str
    """ISO"""
    evidence: str


@dataclass(frozen=True, slots=True)
class Window:
    """The stretch of time in which an article must have appeared."""

    window: str
    """EDTF interval, often with an open end, or one of a set of stretches."""
    evidence: str
