"""Standard output: pages for a person, JSON for a program."""

from __future__ import annotations

import sys
from io import TextIOWrapper

import click
from rich.console import Console, RenderableType


def print_page(page: RenderableType) -> None:
    """What the encoding of standard output lacks becomes a question mark."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    Console(highlight=False).print(page)


def print_json(document: str) -> None:
    """In UTF-8, whatever the encoding of standard output."""
    click.echo(document.encode(), nl=False)
