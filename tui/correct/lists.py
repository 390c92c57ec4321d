"""Actors, events and corrections as tables on standard output."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from parsing.corrections import Correction
from parsing.countries.names import country_label
from parsing.logged import LoggedActor, LoggedEvent
from parsing.reconcile.names import slug
from store.query import parse_query
from store.reader import EventReader
from tui.clean import clean_line
from tui.correct.words import by_you, describe
from tui.who import country_words


def print_actors(reader: EventReader, query_text: str) -> None:
    """Each actor once, so that two of one name are two rows. Raises QuerySyntaxError."""
    found = _actors(reader, query_text)
    if not found:
        click.echo(
            "No actor matches this filter." if query_text else "The articles of this log name no actor."
        )
        return
    table = _table("actor")
    table.add_column("country", style="green")
    table.add_column("kind", no_wrap=True)
    table.add_column("also called")
    table.add_column("named", no_wrap=True, justify="right")
    for actor in found:
        others = Text(clean_line(", ".join(actor.aliases)))
        named = f"{actor.mentions:,}× in {len(actor.articles):,}"
        table.add_row(_name(actor), _country(actor), actor.kind, others, named)
    Console().print(table)


def print_events(reader: EventReader, query_text: str) -> None:
    """The matching events with their ids. Raises QuerySyntaxError."""
    found = reader.page(parse_query(query_text)).rows
    if not found:
        click.echo(
            "No event matches this filter." if query_text else "The articles of this log tell no event."
        )
        return
    table = _table()
    table.add_column("id", no_wrap=True, style="cyan")
    table.add_column("date", no_wrap=True)
    table.add_column("sources", justify="right")
    table.add_column("event")
    for event in found:
        table.add_row(event.id, event.date or "—", f"{len(event.sources)}", _told(event))
    Console().print(table)


def print_sources(event: LoggedEvent) -> None:
    """The event, and below it each source with its number."""
    console = Console(soft_wrap=True, highlight=False)
    console.print(Text.assemble((event.id, "cyan"), f"  {event.date or 'undated'}  ", _told(event)))
    for number, source in enumerate(event.sources, 1):
        console.print(Text.assemble((f"{number:>4}  ", "bold"), clean_line(source.article)))
        console.print(Text(f"      {clean_line(source.text)}"))
        how = f"{source.basis}, {source.how}" if source.how else source.basis
        console.print(Text(f"      {source.date or 'no date'} ({clean_line(how)})", style="dim"))


def print_corrections(made: Sequence[Correction]) -> None:
    """Each with its number, when it was made, and whether it finds what it corrects."""
    if not made:
        click.echo("Nothing was corrected in this log.")
        return
    console = Console(soft_wrap=True, highlight=False)
    for one in made:
        line = Text.assemble((f"{one.number:>3}  ", "bold"), (f"{one.made}  ", "dim"), describe(one.change))
        console.print(line.append(f" (by {one.by})" if one.found else " (not found any more)", "dim"))


def _actors(reader: EventReader, query_text: str) -> list[LoggedActor]:
    """Those of the matching events, or all: most articles first, then most mentions."""
    found = list(reader.actors.values())
    if query_text:
        facets = reader.tally(parse_query(query_text), "actor")
        found = [reader.actors[facet.value] for facet in facets if facet.value in reader.actors]
    return sorted(found, key=lambda actor: (-len(actor.articles), -actor.mentions, actor.name, actor.id))


def _name(actor: LoggedActor) -> Text:
    """The name, and below it the role, the id where the name does not give it, and what was corrected."""
    name = Text(clean_line(actor.name), style="bold")
    for line in _below(actor):
        name.append(f"\n{line}", style="not bold dim")
    return name


def _below(actor: LoggedActor) -> Iterator[str]:
    if actor.role:
        yield clean_line(actor.role)
    if actor.id != slug(actor.name):
        yield actor.id
    if actor.corrected:
        yield by_you(actor.corrected)


def _country(actor: LoggedActor) -> Text:
    """The country, and below it the words that tell it."""
    code = Text(country_label(actor.country) if actor.country else "")
    return code.append(f"\n{country_words(actor.affiliation)}", "dim") if actor.affiliation else code


def _told(event: LoggedEvent) -> Text:
    told = Text(clean_line(event.summary))
    if event.corrected:
        told.append(f" ({by_you(event.corrected)})", style="dim")
    return told


def _table(*columns: str) -> Table:
    return Table(*columns, box=box.SIMPLE_HEAD, pad_edge=False, header_style="dim")
