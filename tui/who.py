"""Who acts in an event, and on whom; and how the country of an actor is known."""

from __future__ import annotations

from itertools import zip_longest

from parsing.logged import LoggedActor, LoggedEvent
from parsing.records import Actor, Affiliation
from store.reader import EventReader
from tui.clean import clean_line


def who(reader: EventReader, event: LoggedEvent) -> tuple[list[str], list[str]]:
    """Names of those who act or take part, and of those to whom it was done, in the event's order."""
    acting: list[str] = []
    done_to: list[str] = []
    for id, part in zip_longest(event.actors, event.parts[: len(event.actors)], fillvalue="other"):
        if id in reader.actors:
            (done_to if part == "patient" else acting).append(reader.actors[id].name)
    return (acting, done_to) if acting else (done_to, [])


def arrow(acting: list[str], done_to: list[str]) -> str:
    """`Ana Voss, Piet Okonjo → the union`"""
    return " → ".join(part for part in (", ".join(acting), ", ".join(done_to)) if part)


def because(actor: Actor | LoggedActor) -> str:
    """What tells the actor's country: `“French” (demonym)`, `by you`; empty where nothing does."""
    told = actor.affiliation
    if told is None:
        return ""
    return f"{country_words(told)} ({told.evidence})" if told.words else country_words(told)


def country_words(told: Affiliation) -> str:
    """`“French”`, `by you`"""
    return f"“{clean_line(told.words)}”" if told.words else f"by {told.evidence}"
