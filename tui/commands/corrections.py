"""`dateline corrections`: what was set right by hand, and taking it back."""

from __future__ import annotations

import click

from tui.options import ListingGroup, log_option


@click.group(cls=ListingGroup)
def corrections() -> None:
    """List what you set right in the log, and take it back."""


@corrections.command("list")
@log_option
def list_(log_name: str | None) -> None:
    """List what was set right, in the order it was done."""
    from tui.correct.lists import print_corrections
    from tui.reading import log_errors, open_log

    log = open_log(log_name)
    with log_errors():
        made = log.corrections()
    print_corrections(made)


@corrections.command()
@click.argument("number", type=int, required=False, metavar="[N]")
@log_option
def undo(number: int | None, log_name: str | None) -> None:
    """Take back correction N, or the last one."""
    from store import corrections
    from tui.correct.words import describe
    from tui.reading import log_errors, open_log

    log = open_log(log_name)
    try:
        with log_errors():
            undone = corrections.undo(log, number)
    except corrections.Impossible as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"Took back {undone.number}: {describe(undone.change)}")
