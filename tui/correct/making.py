"""Corrections made from the command line: the log opened, what was typed understood, what changed told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import click

from parsing.corrections import Change, SourceRef, SplitActor
from parsing.separating import same_name
from store import corrections
from store.corrections import Impossible
from store.index import Snapshot
from store.log import EventLog
from store.query import EVERYTHING
from tui.clean import clean, clean_line
from tui.correct.typed import Unclear, event_line
from tui.reading import log_errors, open_log
from tui.words import counted


class Desk:
    """A log that is being set right; `reader` has its rows as the last correction left them."""

    def __init__(self, log_name: str | None) -> None:
        self.log: EventLog = open_log(log_name)
        with log_errors():
            self.reader: Snapshot = self.log.snapshot()

    def make(self, change: Change) -> None:
        """Makes the change; `reader` shows what came of it."""
        with log_errors():
            corrections.correct(self.log, change)
            self.reader = self.log.snapshot()

    def of(self, member: tuple[str, str]) -> str:
        """The id of the logged actor that an article's actor belongs to now."""
        return self.reader.actor_ids[member]

    def tell(self, done: str, *results: str) -> None:
        """What was done and what came of it, in one line where that is one thing."""
        between = "; " if len(results) == 1 else "\n  "
        click.echo(between.join([clean_line(done), *results]))

    def parts_of(self, change: SplitActor) -> list[str]:
        """The ids of the actors that one was split into, the one that keeps its name first."""
        ids = {member: self.of(member) for member in change.actor.members if member in self.reader.actor_ids}
        stay = [id for member, id in ids.items() if member[0] not in change.articles]
        gone = [id for member, id in ids.items() if member[0] in change.articles]
        return list(dict.fromkeys([*stay, *gone, *self._called(change)]))

    def _called(self, change: SplitActor) -> Iterator[str]:
        """The ids of the actors that go by the names that were split off."""
        forms = set(map(same_name, change.forms))
        for parsed in self.reader.articles.values() if forms else ():
            for actor in parsed.actors:
                if same_name(actor.name) in forms and actor.kind == change.actor.kind:
                    yield self.of((parsed.article.id, actor.id))

    def told_by(self, sources: Iterable[SourceRef]) -> list[str]:
        """The events that these sources tell now, a line each."""
        places = {(source.article, source.text) for source in sources}
        return [
            event_line(event)
            for event in self.reader.page(EVERYTHING).rows
            if places & {(source.article, source.text) for source in event.sources}
        ]

    def rows_of(self, id: str) -> str:
        """`12 events, 3 quotes now name Ines Korda (ines-korda)`"""
        events = sum(id in event.actors for event in self.reader.page(EVERYTHING).rows)
        quotes = sum(quote.speaker_id == id for quote in self.reader.quotes(EVERYTHING).rows)
        rows = f"{counted(events, 'event')}, {counted(quotes, 'quote')} now name"
        return f"{rows} {clean_line(self.reader.actors[id].name)} ({id})"


@contextmanager
def typed_errors() -> Iterator[None]:
    """What stands for nothing, or cannot be done, becomes a usage error: exit code 2."""
    try:
        yield
    except (Unclear, Impossible) as error:
        raise click.UsageError(clean(str(error))) from error
