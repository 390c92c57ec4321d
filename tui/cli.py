"""The command line. Heavy modules are imported inside the commands, so that `--help` stays quick.

Exit codes: 0 done, even if some files were skipped; 1 nothing could be done, or `--strict` and a file
was skipped; 2 the command was not understood; 130 interrupted.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui.commands import screen
from tui.commands.actors import actors
from tui.commands.completion import completion
from tui.commands.corrections import corrections
from tui.commands.doctor import doctor
from tui.commands.events import events
from tui.commands.export import export
from tui.commands.keep import check, restore
from tui.commands.stats import stats
from tui.completing import complete_country
from tui.export.formats import PAGE_FORMATS, PageFormat
from tui.options import (
    Country,
    DatelineGroup,
    Day,
    Flags,
    fetch_option,
    filter_option,
    log_option,
    ner_option,
    reading_filter,
    reading_options,
)

if TYPE_CHECKING:
    from store.index import EventReader
    from tui.grouping import By


@click.group(cls=DatelineGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dateline")
def main() -> None:
    """Point it at a pile of news articles and get a dated event log you can browse in the terminal.

    dateline PATH… reads what is new or changed and opens the browser; in a pipe it prints the summary.
    """


@main.command("open", hidden=True)
@click.argument("paths", type=click.Path(), nargs=-1, required=True, metavar="PATH…")
@filter_option
@reading_options
@fetch_option
@log_option
def open_(paths: tuple[str, ...], query: str, flags: Flags, fetch: bool, log_name: str | None) -> None:
    """Ingest what is new or changed, then browse (without a terminal: print the summary)."""
    from tui.reading import ingest_paths
    from tui.starting import browse_log, is_terminal

    log = ingest_paths(paths, log_name, flags, fetch)
    if is_terminal():
        browse_log(log, query or None)
    else:
        _print_summary(log.snapshot(), query)


@main.command()
@click.argument("paths", type=click.Path(), nargs=-1, required=True, metavar="PATH…")
@reading_options
@fetch_option
@log_option
def ingest(paths: tuple[str, ...], flags: Flags, fetch: bool, log_name: str | None) -> None:
    """Read articles into the log: files, folders and, with --fetch, addresses of web pages."""
    from tui.reading import ingest_paths

    ingest_paths(paths, log_name, flags, fetch)


for screen_command in (screen.browse, screen.watch, screen.serve):
    main.add_command(screen_command)


@main.command()
@filter_option
@click.option(
    "--country",
    type=Country(),
    metavar="CODE",
    help="Only this country: RU, or its name.",
    shell_complete=complete_country,
)
@click.option("--actor", metavar="NAME", help="Only this actor.")
@click.option(
    "--by",
    type=click.Choice(["day", "actor", "country"]),
    default="day",
    show_default=True,
    help="What its rows are grouped by.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(PAGE_FORMATS),
    default="text",
    show_default=True,
    help="What it is written as; `export` has more.",
)
@log_option
def summary(
    query: str, country: str | None, actor: str | None, by: By, format_: PageFormat, log_name: str | None
) -> None:
    """Print the log as a Rich-formatted summary."""
    from tui.reading import open_log

    reader = open_log(log_name).snapshot()
    for field, value in (("country", country), ("actor", actor)):
        if value:
            query = _narrowed(query, field, value)
    if format_ == "text":
        _print_summary(reader, query, by)
    else:
        from tui.export.writing import render_page

        with reading_filter(query):
            click.echo(render_page(reader, query, format_, by), nl=False)


main.add_command(export)


@main.command()
def logs() -> None:
    """List the logs there are: articles, events, span, file."""
    from tui.reading import print_logs

    print_logs()


@main.command()
@click.argument("files", type=click.Path(), nargs=-1, required=True, metavar="FILE…|-")
@click.option("--jsonl", is_flag=True, help="The input is JSON lines, an article each, whatever its name.")
@click.option("--published", type=Day(), metavar="DATE", help="The day these articles appeared.")
@ner_option
def parse(files: tuple[str, ...], jsonl: bool, published: str | None, ner: str | None) -> None:
    """Annotate articles as JSON lines; the log is not touched."""
    from tui.annotate import print_annotations

    if not print_annotations(files, jsonl, published, ner):
        sys.exit(1)


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--published", type=Day(), metavar="DATE", help="The day this article appeared.")
@ner_option
def explain(file: Path, published: str | None, ner: str | None) -> None:
    """Show an article with all that was read in it, and why."""
    from tui.annotate import print_explanation

    print_explanation(file, published, ner)


for command in (stats, actors, events, corrections, check, restore, doctor, completion):
    main.add_command(command)


# ---------------------------------------------------------------- shared by the commands


def _narrowed(query: str, field: str, value: str) -> str:
    """`query` and `field:value`; one bare word is the start of a name, as it is in a filter."""
    term = f"{field}:{value}" if value.isalnum() else f'{field}:"{value.replace(chr(34), "")}"'
    return f"({query}) {term}" if query else term


def _print_summary(reader: EventReader, query: str, by: By = "day") -> None:
    from tui.printing import print_page
    from tui.render import summary_page

    with reading_filter(query):
        page = summary_page(reader, query, by)
    print_page(page, highlight=True)
