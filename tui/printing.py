"""Standard output: pages for a person, JSON for a program."""

from __future__ import annotations

import click
from rich.console import Console, RenderableType


def print_page(page: RenderableType) -> None:
    """A page as wide as the terminal."""
    Console(highlight=False).print(page)


def print_json(document: str) -> None:
    """In UTF-8, whatever the encoding of standard output."""
    click.echo(document.encode(), nl=False)
