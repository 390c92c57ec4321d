"""`dateline export`: what a filter shows, for other programs."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tui.export.formats import FORMATS, KINDS, ROWS, Format, Rows, formats_of
from tui.options import filter_option, log_option, reading_filter

_WIDTH = max(map(len, FORMATS)) + 2
_NO_QUOTES = " is of events"
_STANDARD_OUTPUT = Path("-")
_LIST = "\n".join(f"{format:{_WIDTH}}{KINDS[format].about}" for format in FORMATS)


@click.command(epilog=f"\b\nFormats:\n{_LIST}")
@filter_option
@click.option(
    "--format", "format_", type=click.Choice(FORMATS), metavar="FORMAT",
    help="One of those below; with -o its suffix can say it.",
)  # fmt: skip
@click.option("--rows", type=click.Choice(ROWS), help="Only events or only quotes: csv, parquet.")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to this file; - is standard output.",
)
@log_option
def export(
    query: str, format_: Format | None, rows: Rows | None, output: Path | None, log_name: str | None
) -> None:
    """Export the log for other programs, to standard output or a file."""
    output = None if output == _STANDARD_OUTPUT else output
    format = format_ or _format_of(output)
    if output is None and KINDS[format].binary and sys.stdout.isatty():
        raise click.UsageError(f"{format} is not text: write it to a file with -o, or into a pipe")
    if rows and not KINDS[format].table:
        raise click.UsageError(f"--rows is for {' and '.join(name for name in FORMATS if KINDS[name].table)}")
    from tui.export.writing import MissingExtra, make_export, write_export
    from tui.reading import open_log

    reader = open_log(log_name).snapshot()
    with reading_filter(query):
        try:
            if output is None:
                made = make_export(reader, query, format, rows)
                click.echo(made.content, nl=False)
                if made.left_out:
                    click.echo(f"{made.left_out}{_elsewhere(made.left_out, rows)}", err=True)
                return
            done = write_export(reader, query, format, output, rows)
        except MissingExtra as error:
            raise click.ClickException(str(error)) from error
        except OSError as error:
            raise click.ClickException(f"{output}: {error.strerror or error}") from error
    click.echo(
        f"{done.path}: {done.told}. {done.left_out}{_elsewhere(done.left_out, rows)}".rstrip(), err=True
    )


def _elsewhere(left_out: str, rows: Rows | None) -> str:
    """How to have the quotes of which a format says that it leaves them out."""
    return "" if rows or not left_out.endswith(_NO_QUOTES) else " (--rows quotes -o quotes.csv has them)"


def _format_of(output: Path | None) -> Format:
    """The one format whose files end like `output`."""
    if output is None:
        raise click.UsageError("which format? say it with --format; `dateline export --help` lists them")
    found = formats_of(output.suffix)
    if len(found) == 1:
        return found[0]
    what = (
        f"may be {' or '.join(found)}"
        if found
        else f"ends in no suffix of a format ({output.suffix or 'none'})"
    )
    raise click.UsageError(f"{output} {what}: say which with --format")
