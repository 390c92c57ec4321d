"""What a log holds as a Rich page, and as one JSON object (`docs/stats.md` shows every field)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from tui.clean import clean_line
from tui.stats.records import NOT_KNOWN, Count, Stats
from tui.words import counted

_BAR = 8  # cells
_MOST = 10  # rows of a table; JSON has more
_WIDE = 64
"""Columns from which on two tables stand side by side."""
_EIGHTHS = "▏▎▍▌▋▊▉█"


@dataclass(frozen=True, slots=True)
class Tally:
    """A table: what its rows count, and how many there are where those are not all."""

    title: str
    rows: Sequence[tuple[str, int]]
    of: int = 0


@dataclass(frozen=True, slots=True)
class Pair:
    """Two tables side by side, where there is room, else one below the other."""

    left: Table
    right: Table

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        if options.max_width < _WIDE:
            yield from (self.left, Text(), self.right)
            return
        both = Table.grid(padding=(0, 4, 0, 0), expand=True)
        both.add_column(ratio=1)
        both.add_column(ratio=1)
        both.add_row(self.left, self.right)
        yield both


def render_json(stats: Stats) -> str:
    """One object, indented, as the dataclasses are."""
    return orjson.dumps(stats, option=orjson.OPT_INDENT_2).decode() + "\n"


def stats_page(stats: Stats) -> RenderableType:
    """The same for a person."""
    return Group(*_parts(stats))


def _parts(stats: Stats) -> Iterator[RenderableType]:
    articles, events, quotes = stats.articles, stats.events, stats.quotes
    actors, countries = stats.actors, stats.countries
    yield _head(stats)
    if not (events.count or quotes.count):
        yield Text(_nothing(stats))
        return
    yield from _section(
        counted(articles.count, "article"),
        Tally("published, known by", _known(articles.published)),
        Tally("source", _labels(articles.sources)),
    )
    yield from _section(
        counted(events.count, "event"),
        Tally("status", _known(events.status)),
        Tally("date, known how", _known(events.basis)),
    )
    yield from _section("", Tally("date told as", _known(events.grain)), Tally("type", _labels(events.types)))
    yield _line(
        (events.conflicting, "conflicting", "bold red"),
        (events.merged, "told by several articles", ""),
        (events.approximate, "approximate", ""),
        (events.basis["none"], "undated", "italic"),
    )
    yield from _section(
        counted(quotes.count, "quote"),
        Tally("kind", _known(quotes.kind)),
        Tally("speaker, known by", _known(quotes.attribution)),
    )
    yield _line(
        (quotes.conflicting, "conflicting", "bold red"),
        (quotes.merged, "told by several articles", ""),
    )
    yield from _section(
        f"{counted(actors.count, 'actor')} ({actors.acting:,} in events), {_countries(countries.count)}",
        Tally("events of an actor", _labels(actors.top), actors.acting),
        Tally("events of a country", _labels(countries.top)),
    )
    yield from _inferred(stats.countries.inferred_only)
    yield from _by_hand(stats)


def _nothing(stats: Stats) -> str:
    if stats.filter:
        return "No event and no quote matches this filter."
    if stats.articles.count:
        return "The articles of this log tell no event and quote nobody."
    return "This log is empty. Fill it: dateline ingest PATH…"


def _countries(number: int) -> str:
    return "1 country" if number == 1 else f"{number:,} countries"


def _head(stats: Stats) -> RenderableType:
    head = Text.assemble(("dateline ", "bold cyan"), (stats.log, "bold"))
    if stats.first and stats.last:
        head.append(f"  {stats.first} … {stats.last}", style="dim")
    if stats.filter:
        head.append("\nfilter  ", style="dim")
        head.append(stats.filter, style="bold yellow")
        left_out = (
            (stats.articles.left_out, "article"),
            (stats.events.left_out, "event"),
            (stats.quotes.left_out, "quote"),
        )
        head.append(f"\n{', '.join(counted(*one) for one in left_out)} left out", style="dim")
    if stats.caveat:
        head.append(f"\n{clean_line(stats.caveat)}", style="bold red")
    return Padding(head, (0, 0, 1, 0))


def _section(title: str, left: Tally, right: Tally) -> Iterator[RenderableType]:
    """Two tables, under a rule where there is a title; nothing where both are empty."""
    if title:
        yield Rule(Text(title, style="bold"), align="left", style="dim")
    if left.rows or right.rows:
        yield Padding(Pair(_table(left), _table(right)), (0, 0, 1, 0))


def _table(tally: Tally) -> Table:
    """A row a value: what, how many, and a bar against the most frequent."""
    table = Table.grid(padding=(0, 1), expand=True)
    table.add_column(ratio=1, no_wrap=True, overflow="ellipsis")
    table.add_column(justify="right", no_wrap=True)
    table.add_column(width=_BAR, no_wrap=True)
    table.add_row(Text(tally.title, style="dim"))
    shown = [*tally.rows[:_MOST], *(row for row in tally.rows[_MOST:] if row[0] == NOT_KNOWN)]
    top = max((number for _, number in shown), default=1)
    for label, number in shown:
        table.add_row(Text(label), f"{number:,}", Text(_bar(number, top), style="cyan"))
    if (more := (tally.of or len(tally.rows)) - len(shown)) > 0:
        table.add_row(Text(f"and {more:,} more", style="dim"))
    return table


def _bar(count: int, top: int) -> str:
    """At least an eighth of a cell where there is one at all."""
    full, rest = divmod(max(1, count * _BAR * 8 // top), 8)
    return "█" * full + (_EIGHTHS[rest - 1] if rest else "")


def _line(*facts: tuple[int, str, str]) -> RenderableType:
    """Counts that are not zero, in words with a style."""
    told = [Text(f"{number:,} {words}", style) for number, words, style in facts if number]
    return Padding(Text(" · ").join(told), (0, 0, 1, 0)) if told else Text()


def _inferred(countries: Sequence[Count]) -> Iterator[RenderableType]:
    if countries:
        told = ", ".join(f"{one.label} ({one.count:,})" for one in countries[:_MOST])
        more = f" and {len(countries) - _MOST:,} more" if len(countries) > _MOST else ""
        words = Text.assemble(("only inferred, named by no article  ", "dim"), (told + more, "italic"))
        yield Padding(words, (0, 0, 1, 0))


def _by_hand(stats: Stats) -> Iterator[RenderableType]:
    hand = stats.by_hand
    done = (
        (hand.corrections, f"{counted(hand.corrections, 'correction')} made"),
        (hand.lost, f"{hand.lost:,} of them not found any more"),
        (hand.events, f"{counted(hand.events, 'event')} corrected"),
        (hand.marked_events, f"{counted(hand.marked_events, 'event')} marked"),
        (hand.marked_quotes, f"{counted(hand.marked_quotes, 'quote')} marked"),
    )
    if told := [words for number, words in done if number]:
        yield Text.assemble(("by hand  ", "dim"), " · ".join(told))


def _known(counts: Mapping[Any, int]) -> list[tuple[str, int]]:
    """Those of a few values that there are, in their order."""
    return [(value, number) for value, number in counts.items() if number]


def _labels(counts: Sequence[Count]) -> list[tuple[str, int]]:
    return [(one.label, one.count) for one in counts]
