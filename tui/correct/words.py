"""A correction in words: for lists, messages and the undo line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from parsing.corrections import (
    Change,
    EventRef,
    MergeActors,
    MergeEvents,
    RedateEvent,
    RenameActor,
    SetActorCountry,
    SetActorRole,
    SplitActor,
    SplitEvent,
)
from tui.clean import clean_line

_LONGEST: Final = 60
"""Code points of a summary that are shown."""
_BY_YOU: Final[Mapping[str, str]] = {
    "name": "named",
    "role": "role",
    "country": "country",
    "date": "dated",
    "merged": "merged",
    "split": "split",
}


def by_you(corrected: Iterable[str]) -> str:
    """`merged and dated by you`; empty where nothing was corrected."""
    done = [_BY_YOU[one] for one in corrected]
    return f"{' and '.join(filter(None, [', '.join(done[:-1]), done[-1]]))} by you" if done else ""


def describe(change: Change) -> str:
    """What was changed, in one line: `merge I. Korda into Ines Korda`."""
    match change:
        case MergeActors():
            first, *others = (actor.name for actor in change.actors)
            words = f"merge {' and '.join(others)} into {first}"
        case SplitActor():
            parts = change.articles or [f"“{form}”" for form in change.forms]
            words = f"split {', '.join(parts)} from {change.actor.name}"
        case RenameActor():
            words = f"rename {change.actor.name} to {change.name}"
        case SetActorCountry():
            words = f"set the country of {change.actor.name} to {change.country or 'none'}"
        case SetActorRole():
            words = f"set the role of {change.actor.name} to {change.role or 'none'}"
        case MergeEvents():
            first, *others = map(_short, change.events)
            words = f"merge {' and '.join(others)} into {first}"
        case SplitEvent():
            parted, all_sources = len(change.sources), len(change.event.sources)
            words = f"split {parted} of {all_sources} sources from {_short(change.event)}"
        case RedateEvent():
            words = f"date {_short(change.event)} {change.date}"
            words = words if change.date else f"leave {_short(change.event)} undated"
    return clean_line(words)


def _short(event: EventRef) -> str:
    summary = event.summary
    return f"“{summary if len(summary) <= _LONGEST else summary[: _LONGEST - 1] + '…'}”"
