"""Reading articles into a log and finding the log that is meant, with progress and reports for a person.

Everything said here goes to standard error: standard output is for what was asked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.text import Text

from parsing.ner import ModelMissing
from store import places
from store.batches import finish
from store.errors import LogError, LogLocked, LogUnwritable
from store.files import Note
from store.ingest import IngestReport, ingest
from store.ingest import Progress as Tick
from store.log import EventLog
from store.workers import WorkerLost
from tui.choosing import chosen_log
from tui.clean import clean_line
from tui.words import counted

_NAMED = 20  # skipped files of any kind that are named one by one
_ERRORS_NAMED = 200  # broken files named one by one where more were skipped


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


def ingest_paths(
    paths: Sequence[str],
    name: str | None,
    published: str | None,
    source: str | None,
    strict: bool,
    jobs: int,
    ner: str | None = None,
    columns: Sequence[tuple[str, str]] = (),
    fetch: bool = False,
) -> tuple[EventLog, IngestReport]:
    """Reads what is new or changed into the log meant and reports. ClickException where nothing could be
    read, or, with `strict`, where anything was skipped."""
    path = places.named(name) if name else places.log_path_for(paths)
    with log_errors(), _progress() as tick:
        log = EventLog.open(path)
        report = ingest(
            paths,
            log,
            published=published,
            source=source,
            progress=tick,
            jobs=jobs,
            ner=ner,
            columns=dict(columns),
            fetch=fetch,
        )
    read = report.new or report.changed or report.unchanged
    if read:
        places.remember(path)
        _report(log, report)
    report_skipped(report)
    if not read:
        raise click.ClickException("nothing could be read")
    failed = sum(note.error for note in report.skipped)
    if strict and failed:
        raise click.ClickException(f"{failed} could not be read (--strict)")
    return log, report


@contextmanager
def _progress() -> Iterator[Tick | None]:
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
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=None)

        def tick(done: int, total: int, path: str) -> None:
            bar.update(task, completed=done, total=total, description=clean_line(Path(path).name))

        yield tick


def _report(log: EventLog, report: IngestReport) -> None:
    changes = [
        f"{len(report.new)} new" if report.new else "",
        f"{len(report.changed)} changed" if report.changed else "",
    ]
    done = ", ".join(filter(None, changes)) or "nothing new"
    counts = f"{counted(report.events, 'event')}, {counted(report.quotes, 'quote')}"
    click.echo(f"log {log.name}: {done}, {len(report.unchanged)} unchanged; {counts} ({log.path})", err=True)


def report_skipped(report: IngestReport) -> None:
    """Names what was skipped and why, and what could not be used."""
    _name_each("note", report.warnings)
    _name_each("skipped", report.skipped)


def _name_each(word: str, notes: Sequence[Note]) -> None:
    """Each with its reason; of very many, and of files of other kinds, the reasons are counted."""
    few = len(notes) <= _NAMED
    named = list(notes) if few else [note for note in notes if note.error][:_ERRORS_NAMED]
    counts = Counter(note.reason for note in notes) - Counter(note.reason for note in named)
    lines = [f"{note.path}: {note.reason}" for note in named]
    lines += [f"{count:,} {'more' if named else 'files'}: {reason}" for reason, count in counts.most_common()]
    for line in lines:
        click.echo(clean_line(f"  {word:8} {line}"), err=True)


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
        summary = EventLog.open(path).summary()
    except LogError as error:
        return Text(f"  {str(error).removeprefix(f'{path}: ')}", style="red")
    span = f"  {summary.first} … {summary.last}" if summary.first else ""
    return Text(f"  {summary.articles:>6,} articles  {summary.events:>7,} events{span}")


def _short(path: Path) -> str:
    home = Path.home()
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)
