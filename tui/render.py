"""The log as a Rich page: what `dateline summary` prints and the text, HTML and SVG exports hold.

Every row shows its date as EDTF, how that date was reached, and the articles it stands in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from math import ceil

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from parsing.countries.names import country_label
from parsing.logged import LoggedEvent, dating, tellings
from store.query import Query, parse_query
from store.reader import EventReader
from tui.clean import clean_line
from tui.correct.words import by_you
from tui.dates import readable
from tui.density import density_frame, density_within
from tui.grouping import By, group_events
from tui.grouping import Group as EventGroup
from tui.marks import BASIS_STYLE, STATUS_MARK, STATUS_STYLE, event_mark
from tui.words import counted

_LEVELS = "▁▂▃▄▅▆▇█"
_DENSITY_WIDTH = 76  # cells: fits a summary of 80 columns
_MOST_GROUPS = 40  # actors or countries of a grouped summary


def summary_page(reader: EventReader, query_text: str = "", by: By = "day") -> RenderableType:
    """The matching events, grouped by day, actor or country, under a head that says what was asked.

    Raises `store.query.QuerySyntaxError` where the filter cannot be read.
    """
    query = parse_query(query_text)
    events = reader.page(query).rows
    parts: list[RenderableType] = [_head(reader, query_text, len(events))]
    if not events:
        parts.append(_nothing(reader, query_text))
    else:
        parts += [_density(reader, query), *_groups(reader, query_text, by)]
    return Group(*parts)


# ---------------------------------------------------------------- head


def _head(reader: EventReader, query_text: str, shown: int) -> RenderableType:
    log = reader.summary
    head = Text()
    head.append("dateline ", style="bold cyan")
    head.append(clean_line(log.name), style="bold")
    counts = ((log.articles, "article"), (log.events, "event"), (log.quotes, "quote"))
    head.append("\n" + " · ".join(counted(number, noun) for number, noun in counts))
    if log.first and log.last:
        head.append(f" · {log.first} … {log.last}", style="dim")
    if query_text:
        head.append("\nfilter  ", style="dim")
        head.append(clean_line(query_text), style="bold yellow")
        head.append(f"  {shown:,} of {log.events:,}")
        if caveat := reader.caveat(parse_query(query_text)):
            head.append(f"\n{clean_line(caveat)}", style="bold red")
    return Padding(head, (0, 0, 1, 0))


def _nothing(reader: EventReader, query_text: str) -> Text:
    if query_text:
        return Text("No event matches this filter. Drop a word of it, or run without -q to see all.")
    if reader.summary.articles:
        return Text("The articles of this log tell no event.")
    return Text("This log is empty. Fill it: dateline ingest PATH…")


# ---------------------------------------------------------------- density


def _density(reader: EventReader, query: Query) -> RenderableType:
    """Events over time as a line of bars with its first and last day below."""
    frame = density_frame(reader, _DENSITY_WIDTH)
    if frame is None:
        return Text()
    density = density_within(reader.histogram(query, frame.grain), frame)
    wide = ceil(len(density.buckets) / _DENSITY_WIDTH)
    starts = range(0, len(density.buckets), wide)
    counts = [sum(bucket.count for bucket in density.buckets[at : at + wide]) for at in starts]
    bars = Text("".join(_bar(count, max(counts)) for count in counts), style="cyan")
    first, last = density.buckets[0].first, density.buckets[-1].last
    axis = Text(first + last.rjust(max(len(counts) - len(first), len(last) + 1)), style="dim")
    told = [f"1 bar = {counted(wide, density.grain)}"]
    told += [f"{density.before} earlier"] if density.before else []
    told += [f"{density.after} later"] if density.after else []
    words = ", ".join(told)
    axis.append(f"{'   ' if len(axis) + len(words) <= _DENSITY_WIDTH else chr(10)}{words}")
    return Padding(Group(bars, axis), (0, 0, 1, 0))


def _bar(count: int, top: int) -> str:
    return _LEVELS[min(7, (count * 8 - 1) // top)] if count else "·"


# ---------------------------------------------------------------- rows


def _groups(reader: EventReader, query_text: str, by: By) -> Iterator[RenderableType]:
    """Each group's rows under a rule with its title."""
    groups = group_events(reader, query_text, by)
    for group in groups if by == "day" else islice(groups, _MOST_GROUPS):
        yield Rule(_title(reader, group, by), align="left", style="dim")
        yield _rows(reader, group.events)
        yield Text()
    if by != "day":
        more = len(reader.tally(parse_query(query_text), by)) - _MOST_GROUPS
        if more > 0:
            yield Text(f"{more:,} more with fewer events; narrow with -q to see them", style="dim")


def _title(reader: EventReader, group: EventGroup, by: By) -> Text:
    title = Text(clean_line(group.title), style="bold")
    actor = reader.actors.get(group.value) if by == "actor" else None
    code = actor.country if actor else group.value if by == "country" else None
    details = [country_label(code) if code else None, actor.role if actor else None]
    details.append(counted(len(group.events), "event"))
    details.append(by_you(actor.corrected) if actor else "")
    title.append("".join(f" · {clean_line(word)}" for word in details if word), "not bold dim")
    return title


def _rows(reader: EventReader, events: Sequence[LoggedEvent]) -> Table:
    table = Table.grid(padding=(0, 1), expand=True)
    table.add_column(no_wrap=True, width=11)
    table.add_column(width=1)
    table.add_column(ratio=1)
    table.add_column(no_wrap=True, justify="right", max_width=12)
    shown = ""
    for event in events:
        date = readable(event.date) if event.date else "—"
        style = "bold" if date != shown else "dim"
        if event.basis in ("inferred", "none"):
            style += f" {BASIS_STYLE[event.basis]}"
        countries = Text(" ".join(event.countries[:4]), style="green")
        mark = Text(event_mark(event), style=STATUS_STYLE[event.status])
        lines = Text(date.replace("/", "/\n"), style=style)
        table.add_row(lines, mark, _telling(reader, event), countries)
        shown = date
    return table


def _telling(reader: EventReader, event: LoggedEvent) -> Text:
    """The summary; below it who has part, how the date was reached and where the event stands."""
    told = Text()
    if event.status != "occurred":
        told.append(f"{STATUS_MARK[event.status]}: ", style=STATUS_STYLE[event.status])
    told.append(clean_line(event.summary))
    names = [clean_line(reader.actors[id].name) for id in event.actors if id in reader.actors]
    who = f"{', '.join(names)} · " if names else ""
    told.append(f"\n{who}{_how(event)} — {_articles(event)}", style="dim")
    if regrouped := by_you(one for one in event.corrected if one != "date"):
        told.append(f" · {regrouped}", style="dim")
    for conflict in event.conflicts:
        told.append(
            f"\n⚠ {conflict.field}: " + " ≠ ".join(map(clean_line, conflict.values)), style="bold red"
        )
    return told


def _how(event: LoggedEvent) -> str:
    """The basis of its date, and in words how it was reached where the basis alone does not say it."""
    if event.basis == "given":
        return clean_line(event.how if event.date else f"undated, {event.how}")
    if event.basis == "none":
        return f"undated, {event.latest} at the latest" if event.latest else "undated"
    how = source.how if (source := dating(event)) else ""
    return clean_line(f"{event.basis} · {how}" if how and event.basis != "publication" else event.basis)


def _articles(event: LoggedEvent) -> str:
    """The articles that tell it, then those that print a copy of one."""
    told = tellings(event)
    copies = ", ".join(clean_line(id) for also in told.values() for id in also)
    return ", ".join(map(clean_line, told)) + (f"; also in {copies}" if copies else "")
