"""Standard output: pages for a person, JSON for a program."""

from __future__ import annotations

import sys

import click
from rich.console import Console, RenderableType


def print_page(page: RenderableType, *, highlight: bool = False) -> None:
    """A page as wide as the terminal; in a pipe no line ends in spaces."""
    console = Console(highlight=highlight)
    if console.is_terminal:
        console.print(page)
        return
    with console.capture() as printed:
        console.print(page)
    sys.stdout.writelines(f"{line.rstrip()}\n" for line in printed.get().split("\n")[:-1])


def print_json(document: str) -> None:
    """In UTF-8, whatever the encoding of standard output."""
    click.echo(document.encode(), nl=False)
