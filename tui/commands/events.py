"""`dateline events`: the rows of the log with their ids, and which of them are one."""

from __future__ import annotations

import click

from tui.options import ListingGroup, filter_option, log_option, reading_filter


@click.group(cls=ListingGroup)
def events() -> None:
    """List the events of the log with their ids, and set right which are one and when they were.

    ID is an event's id, or as much of its beginning as no other has. What you set right outlasts reading
    articles again; `dateline corrections undo` takes it back.
    """


@events.command("list")
@filter_option
@log_option
def list_(query: str, log_name: str | None) -> None:
    """List events with their ids."""
    from tui.correct.lists import print_events
    from tui.reading import open_log

    reader = open_log(log_name).snapshot()
    with reading_filter(query):
        print_events(reader, query)


@events.command()
@click.argument("event", metavar="ID")
@log_option
def show(event: str, log_name: str | None) -> None:
    """Show an event with its sources, numbered."""
    from tui.correct.lists import print_sources
    from tui.correct.making import typed_errors
    from tui.correct.typed import find_event
    from tui.reading import open_log

    reader = open_log(log_name).snapshot()
    with typed_errors():
        print_sources(find_event(reader, event))


@events.command()
@click.argument("ids", nargs=-1, required=True, metavar="ID ID…")
@log_option
def merge(ids: tuple[str, ...], log_name: str | None) -> None:
    """Make them one row with all their sources."""
    from store.corrections import merge_events
    from tui.correct.making import Desk, typed_errors
    from tui.correct.typed import find_event

    desk = Desk(log_name)
    with typed_errors():
        change = merge_events(desk.reader, [find_event(desk.reader, id).id for id in ids])
    desk.make(change)
    desk.tell(f"Merged {len(change.events)} events", *desk.told_by(change.events[0].sources))


@events.command()
@click.argument("event", metavar="ID")
@click.option(
    "--source", "numbers", multiple=True, required=True, type=int, metavar="N",
    help="The number of a source, as `show` gives it, that tells another event.",
)  # fmt: skip
@log_option
def split(event: str, numbers: tuple[int, ...], log_name: str | None) -> None:
    """Make two of one: some of its sources tell another event."""
    from store.corrections import split_event
    from tui.correct.making import Desk, typed_errors
    from tui.correct.typed import find_event

    desk = Desk(log_name)
    with typed_errors():
        id = find_event(desk.reader, event).id
        change = split_event(desk.reader, id, [number - 1 for number in numbers])
    desk.make(change)
    desk.tell("Split in two", *desk.told_by(change.event.sources))


@events.command()
@click.argument("event", metavar="ID")
@click.argument("date", metavar="DATE|none")
@log_option
def redate(event: str, date: str, log_name: str | None) -> None:
    """Say when it happened: 2017-02-15, 2017-02, “3 May 2017”, any EDTF date, or none."""
    from store.corrections import redate_event
    from tui.correct.making import Desk, typed_errors
    from tui.correct.typed import edtf_date, find_event, given

    desk = Desk(log_name)
    with typed_errors():
        found = find_event(desk.reader, event)
        change = redate_event(desk.reader, found.id, given(date, edtf_date))
    desk.make(change)
    before = f"was {found.date or 'undated'} ({found.basis})"
    desk.tell(f"“{found.summary}” is now {change.date or 'undated'}; {before}")
