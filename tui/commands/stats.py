"""`dateline stats`: what is in the log."""

from __future__ import annotations

import click

from tui.options import filter_option, log_option, reading_filter


@click.command()
@filter_option
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@log_option
def stats(query: str, as_json: bool, log_name: str | None) -> None:
    """Count what is in the log: how dates and speakers are known, what is open, who and where."""
    from tui.printing import print_json, print_page
    from tui.reading import log_errors, open_log
    from tui.stats.counting import count_log
    from tui.stats.page import render_json, stats_page

    log = open_log(log_name)
    with log_errors(), reading_filter(query):
        counts = count_log(log.snapshot(), query, log.corrections())
    if as_json:
        print_json(render_json(counts))
    else:
        print_page(stats_page(counts))
