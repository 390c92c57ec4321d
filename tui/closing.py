"""What a person sees of an ingest: one bar while it goes on, and at the end what became of every file.

On a terminal the end is a table, in a pipe lines that scripts may rely on; both on standard error.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

from store.files import Note
from store.ingest import IngestReport
from store.ingest import Progress as Tick
from store.log import EventLog
from tui.clean import clean_line
from tui.words import counted

_NAMED = 20
"""Files named one by one where very many were skipped."""


@contextmanager
def bar() -> Iterator[Tick | None]:
    """A bar on standard error while it is a terminal; nothing in a pipe."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield None
        return
    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.description}"),
    )
    with Progress(*columns, console=console, transient=True) as shown:
        task = shown.add_task("looking for files", total=None)

        def tick(number: int, total: int, path: str) -> None:
            told = clean_line(Path(path).name) if path else "making the rows"
            several = total > 1 or None  # of the one file nobody knows how much there is
            shown.update(task, completed=number, total=several and total, description=told)

        yield tick


def close(log: EventLog, report: IngestReport, verbose: bool) -> None:
    """What is in the log now, and what was skipped and why; with `verbose` every file by name."""
    console = Console(stderr=True, highlight=False)
    if console.is_terminal:
        console.print(_table(log, report, verbose))
    else:
        for line in _lines(log, report, verbose):
            click.echo(line, err=True)


def _counts(report: IngestReport) -> list[tuple[str, int]]:
    named = ("new", "changed", "unchanged")
    return [(word, len(getattr(report, word))) for word in named]


# ---------------------------------------------------------------- in a pipe


def _lines(log: EventLog, report: IngestReport, verbose: bool) -> Iterator[str]:
    if report.read:
        new, changed, unchanged = _counts(report)
        done = ", ".join(f"{count} {word}" for word, count in (new, changed) if count) or "nothing new"
        rows = f"{counted(report.events, 'event')}, {counted(report.quotes, 'quote')}"
        yield f"log {log.name}: {done}, {unchanged[1]} unchanged; {rows} ({log.path})"
    yield from _each("gone", report.gone, verbose)
    yield from _each("note", report.warnings, verbose)
    yield from _each("skipped", report.skipped, verbose)


def _each(word: str, notes: Sequence[Note], verbose: bool) -> Iterator[str]:
    """Each with its reason; of very many, what is left is counted by reason."""
    named = _named(notes, verbose)
    left = Counter(note.reason for note in notes) - Counter(note.reason for note in named)
    lines = [f"{note.path}: {note.reason}" for note in named]
    lines += [f"{count:,} {'more' if named else 'files'}: {reason}" for reason, count in left.most_common()]
    lines += [f"-v names all {len(notes):,}"] if left else []
    for line in lines:
        yield clean_line(f"  {word:8} {line}")


def _named(notes: Sequence[Note], verbose: bool) -> list[Note]:
    """Those that are named one by one: all where they are few, else those where something is wrong."""
    if verbose or len(notes) <= _NAMED:
        return list(notes)
    return [note for note in notes if note.error][:_NAMED]


# ---------------------------------------------------------------- on a terminal


def _table(log: EventLog, report: IngestReport, verbose: bool) -> Table:
    """How many articles and files came to what, and why."""
    table = Table(box=None, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(style="bold", no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(overflow="fold")
    for word, count in _counts(report):
        if count or word == "new":
            table.add_row(word, f"{count:,}", "")
    for word, notes in (("gone", report.gone), ("noted", report.warnings), ("skipped", report.skipped)):
        _add_reasons(table, word, notes, verbose)
    if report.read:
        rows = f"{counted(report.events, 'event')}, {counted(report.quotes, 'quote')} in log {log.name}"
        table.add_row("", "", Text(rows, style="dim"))
    return table


def _add_reasons(table: Table, word: str, notes: Sequence[Note], verbose: bool) -> None:
    """A row a reason, the files of `_named` below it."""
    named = _named(notes, verbose)
    for reason, count in Counter(note.reason for note in notes).most_common():
        files = [_short(note.path) for note in named if note.reason == reason]
        told = Text(clean_line(reason), style="yellow")
        for file in files:
            told.append(f"\n{clean_line(file)}", style="dim")
        if 0 < len(files) < count:
            told.append(f"\nand {count - len(files):,} more", style="dim")
        table.add_row(word, f"{count:,}", told)
        word = ""
    if len(named) < len(notes):
        table.add_row("", "", Text(f"-v names all {len(notes):,}", style="dim"))


def _short(path: str) -> str:
    """From here, where it is below."""
    here = Path(os.path.realpath(Path.cwd()))
    return str(Path(path).relative_to(here)) if Path(path).is_relative_to(here) else path
