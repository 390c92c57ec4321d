"""What the shell offers after `--log` and `--country`, and where a command or a path can stand.

An item of the type `file` leaves the rest to the shell; it comes first, as bash drops what stands before it.
"""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem


def complete_log(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Names of logs, and files."""
    from store import places

    names = [path.stem for path in places.list_logs() if path.stem.startswith(incomplete)]
    return [path_item(incomplete), *map(CompletionItem, names)]


def complete_country(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Codes, by their first letters or those of the country's name."""
    from parsing.countries.names import country_names

    start = incomplete.casefold()
    return [
        CompletionItem(code, help=name)
        for code, name in country_names().items()
        if code.casefold().startswith(start) or name.casefold().startswith(start)
    ]


def path_item(incomplete: str) -> CompletionItem:
    return CompletionItem(incomplete, type="file")
