"""Which log is meant."""

from __future__ import annotations

from pathlib import Path

import click

from store import places


def chosen_log(name: str | None) -> Path:
    """The file of the log called `name`, else of the default one. ClickException where there is none."""
    path = meant_log(name)
    if not path.exists():
        raise click.ClickException(f"{path}: no such log; `dateline logs` lists them")
    return path


def meant_log(name: str | None) -> Path:
    """The same, whether it is there or not."""
    path = places.named(name) if name else places.default_log()
    if path is None and places.list_logs():
        raise click.ClickException("the log used last is gone; `dateline logs` lists others: --log NAME")
    if path is None:
        raise click.ClickException("there is no log yet; make one: dateline PATH…")
    return path
