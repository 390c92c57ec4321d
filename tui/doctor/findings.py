"""What every examination answers with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

State = Literal["fine", "note", "wrong"]
"""`note`: something can be had that is not there, and nothing suffers from it."""


@dataclass(frozen=True, slots=True)
class Finding:
    section: str
    name: str
    state: State
    value: str
    advice: str = ""
    """What to do, where there is something to do."""
