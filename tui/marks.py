"""The marks and colours of the log, one meaning each: on the screen, in summaries and in exports."""

from __future__ import annotations

from typing import Final

from parsing.logged import LoggedEvent
from parsing.records import Basis, Status

STATUS_MARK: Final[dict[Status, str]] = {
    "occurred": "",
    "scheduled": "scheduled",
    "alleged": "alleged",
    "denied": "denied",
}
STATUS_STYLE: Final[dict[Status, str]] = {
    "occurred": "cyan",
    "scheduled": "blue",
    "alleged": "yellow",
    "denied": "red",
}
BASIS_STYLE: Final[dict[Basis, str]] = {
    "explicit": "",
    "relative": "",
    "inferred": "italic",
    "publication": "italic",
    "none": "italic",
    "given": "bold",
}


def event_mark(event: LoggedEvent) -> str:
    """One cell: ○ scheduled, “ a statement with its words, ● anything else."""
    if event.status == "scheduled":
        return "○"
    return "“" if event.quotes else "●"
