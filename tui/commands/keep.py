"""`dateline check` and `dateline restore`: whether a log is whole, and going back."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from tui.options import log_option

if TYPE_CHECKING:
    from store.keeping import Condition


@click.command()
@log_option
def check(log_name: str | None) -> None:
    """Say whether the log is whole, and what is kept of it. Exit code 1 where it is not."""
    from store.keeping import backup_of, inspect
    from tui.choosing import meant_log

    path = meant_log(log_name)
    found, backup = inspect(path), inspect(backup_of(path))
    click.echo(f"{path}: {in_words(found)}")
    click.echo(f"{backup.path}: {in_words(backup) if backup.path.exists() else 'no state before is kept'}")
    if found.problem:
        if not backup.problem and backup.path.exists():
            click.echo("`dateline restore` puts the state before back.", err=True)
        sys.exit(1)


@click.command()
@click.option("--yes", is_flag=True, help="Do not ask.")
@log_option
def restore(yes: bool, log_name: str | None) -> None:
    """Put the state before the last change back; the file as it is stays beside it as .broken."""
    from store.keeping import backup_of, inspect
    from store.log import EventLog
    from tui.choosing import meant_log
    from tui.reading import log_errors

    path = meant_log(log_name)
    backup = inspect(backup_of(path))
    if not backup.path.exists():
        raise click.ClickException(f"{path}: no state before is kept")
    if backup.problem:
        raise click.ClickException(f"{backup.path}: {backup.problem}")
    click.echo(f"now     {in_words(inspect(path))}", err=True)
    click.echo(f"before  {in_words(backup)}", err=True)
    if not yes:
        click.confirm("Put the state before back?", abort=True, err=True)
    with log_errors():
        kept = EventLog(path).restore()
    click.echo(f"{path}: the state before is back" + (f"; the other is {kept}" if kept else ""), err=True)


def in_words(found: Condition) -> str:
    from tui.words import counted, unfinished

    if found.problem:
        return f"not whole: {found.problem}"
    rows = found.rows
    numbers = ((found.articles, "article"), (len(rows.events), "event"), (len(rows.quotes), "quote"))
    told = ", ".join(counted(number, thing) for number, thing in numbers)
    times = "once" if found.generation == 1 else f"{found.generation:,} times"
    wait = f"; {unfinished(found.waiting)}" if found.waiting else ""
    return f"whole: {told}; written {times}, schema {found.schema}{wait}"
