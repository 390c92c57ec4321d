"""`dateline browse`, `watch` and `serve`: the screen."""

from __future__ import annotations

import click

from tui.options import Flags, filter_option, log_option, reading_options


@click.command()
@click.option("-q", "--query", metavar="FILTER", help="Begin with this filter, not where you left.")
@click.option("--at", metavar="ID", help="Open at this row.")
@log_option
def browse(query: str | None, at: str | None, log_name: str | None) -> None:
    """Browse the log in the terminal."""
    from tui.choosing import chosen_log
    from tui.starting import browse_file, is_terminal

    if not is_terminal():
        raise click.UsageError("browsing needs a terminal; `dateline summary` prints")
    path = chosen_log(log_name)
    if not log_name:
        click.echo(f"log {path.stem} ({path})", err=True)
    browse_file(path, query, at)


@click.command()
@click.argument("paths", type=click.Path(), nargs=-1, required=True, metavar="PATH…")
@filter_option
@reading_options
@log_option
def watch(paths: tuple[str, ...], query: str, flags: Flags, log_name: str | None) -> None:
    """Browse, and take in new and changed files as they come."""
    from time import time

    from tui.reading import ingest_paths
    from tui.starting import browse_log, is_terminal
    from tui.watching import watcher

    if not is_terminal():
        raise click.UsageError("watching needs a terminal; `dateline ingest` reads once")
    since = time()
    log = ingest_paths(paths, log_name, flags)
    browse_log(log, query or None, alongside=watcher(paths, log, flags.published, flags.source, since))


@click.command()
@filter_option
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8000,
    metavar="PORT",
    help="On this port; 8000 by default.",
)
@log_option
def serve(query: str, port: int, log_name: str | None) -> None:
    """Show the browser as a web page on this computer (http://127.0.0.1:8000)."""
    from tui.reading import open_log

    try:
        from tui.serving import serve_log
    except ModuleNotFoundError as error:
        raise click.ClickException("serving needs textual-serve: pip install 'dateline[serve]'") from error
    serve_log(open_log(log_name).path, query, port)
