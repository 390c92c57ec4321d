"""Reading articles into a log and finding the log that is meant.

Everything said here goes to standard error: standard output is for what was asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from parsing.ner import ModelMissing
from store import places
from store.batches import finish
from store.crew import WorkerLost
from store.errors import LogError, LogLocked, LogUnwritable
from store.ingest import ingest
from store.log import EventLog
from tui.choosing import chosen_log
from tui.closing import bar, close
from tui.options import Flags
from tui.words import counted, unfinished


@contextmanager
def log_errors() -> Iterator[None]:
    """A log that cannot be used, a lost worker or a missing model becomes one clear line and exit code 1."""
    try:
        yield
    except (LogError, ModelMissing, WorkerLost) as error:
        raise click.ClickException(str(error)) from error


def open_log(name: str | None) -> EventLog:
    """The log called `name`, else the default one, and says which. ClickException where there is none."""
    path = chosen_log(name)
    with log_errors():
        log = EventLog.open(path)
        if told := finish_ingest(log):
            click.echo(told, err=True)
    if not name:
        click.echo(f"log {log.name} ({path})", err=True)
    places.remember(path)
    return log


def finish_ingest(log: EventLog) -> str:
    """Takes in what an interrupted ingest kept, and says so; where that cannot be done now the log is as it
    was. "" where there was nothing."""
    try:
        found = finish(log, wait=0)
    except (LogLocked, LogUnwritable):
        return ""
    done = f"log {log.name}: took in what an interrupted ingest had read; run it again for the rest"
    return done if found else ""


def ingest_paths(paths: Sequence[str], name: str | None, flags: Flags, fetch: bool = False) -> EventLog:
    """Reads what is new or changed into the log meant and reports. ClickException where nothing could be
    read, or, with `flags.strict`, where anything was skipped."""
    path = places.named(name) if name else places.log_path_for(paths)
    with log_errors(), _goes_on(path), bar() as tick:
        log = EventLog(path)
        report = ingest(
            paths,
            log,
            published=flags.published,
            source=flags.source,
            progress=tick,
            jobs=flags.jobs,
            ner=flags.ner,
            columns=dict(flags.columns),
            fetch=fetch,
        )
    if report.read:
        places.remember(path)
    close(log, report, flags.verbose)
    if not (report.new or report.changed or report.unchanged):
        raise click.ClickException("nothing could be read")
    failed = sum(note.error for note in report.skipped)
    if flags.strict and failed:
        raise click.ClickException(f"{failed:,} could not be read (--strict)")
    return log


@contextmanager
def _goes_on(path: Path) -> Iterator[None]:
    """Whoever ends it by Ctrl-C is told that nothing is lost, where that is so."""
    try:
        yield
    except KeyboardInterrupt:
        with suppress(LogError):
            if waiting := EventLog(path).waiting():
                kept = f"{counted(waiting, 'article')} kept in {path}"
                click.echo(f"{kept}; the same command goes on from there.", err=True)
        raise


# ---------------------------------------------------------------- dateline logs


def print_logs() -> None:
    """The logs there are, the last used marked; one that cannot be read says why."""
    paths = places.list_logs()
    last = places.default_log()
    if last and last not in paths:
        paths.append(last)
    if not paths:
        click.echo("No log yet. Make one: dateline PATH…")
        return
    width = max(len(path.stem) for path in paths)
    console = Console(soft_wrap=True, highlight=False)
    for path in paths:
        mark = Text("▸ " if path == last else "  ", style="cyan")
        console.print(mark, Text(f"{path.stem:{width}}", style="bold"), _contents(path), sep="")
        console.print(Text(f"    {_short(path)}", style="dim"))


def _contents(path: Path) -> Text:
    try:
        log = EventLog.open(path)
        waiting = log.waiting() if log.is_unfinished() else 0
        summary = log.summary()
    except LogError as error:
        return Text(f"  {str(error).removeprefix(f'{path}: ')}", style="red")
    span = f"  {summary.first} … {summary.last}" if summary.first else ""
    wait = f"  ({unfinished(waiting)})" if waiting else ""
    return Text(f"  {summary.articles:>6,} articles  {summary.events:>7,} events{span}{wait}")


def _short(path: Path) -> str:
    home = Path.home()
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)
