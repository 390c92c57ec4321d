"""Opening the browser on a log."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING

import click

from tui.options import reading_filter

if TYPE_CHECKING:
    from store.log import EventLog
    from tui.app import DatelineApp


def is_terminal() -> bool:
    """Whether there is a screen to browse on: a terminal, or a page that stands in for one."""
    served = os.environ.get("TEXTUAL_DRIVER", "").endswith(":WebDriver")
    return served or (sys.stdin.isatty() and sys.stdout.isatty())


def browse_log(
    log: EventLog,
    query: str | None,
    at: str | None = None,
    alongside: Callable[[DatelineApp], None] | None = None,
) -> None:
    """Opens the browser; without a filter and a row where the last visit ended.

    Raises click's errors where the filter or the user's configuration cannot be read.
    """
    from store.query import parse_query
    from tui.app import DatelineApp
    from tui.config import BadConfig, load_config
    from tui.keys import views
    from tui.session import load_session
    from tui.theme import theme_names

    with reading_filter(query or ""):
        parse_query(query or "")
    try:
        config = load_config(theme_names())
    except BadConfig as error:
        raise click.ClickException(str(error)) from error
    reader = log.snapshot()
    Thread(target=reader.warm, daemon=True).start()
    app = DatelineApp(reader, query or "", at, load_session(log.path), config, log, alongside)
    if query is None and at is None:
        views.restore(app)
    app.run()
