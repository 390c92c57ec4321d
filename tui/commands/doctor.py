"""`dateline doctor`: what this computer gives dateline."""

from __future__ import annotations

import sys

import click

from tui.options import log_option


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@log_option
def doctor(as_json: bool, log_name: str | None) -> None:
    """Say what dateline runs on and what is wrong: libraries, folders, the log, terminal, configuration.

    Nothing is changed and nothing is sent anywhere. Exit code 1 where something is wrong. The JSON object
    says whether all is `healthy` and lists the `findings`: `section`, `name`, `state` (fine, note, wrong),
    `value` and `advice`.
    """
    from tui.doctor.examination import examine
    from tui.doctor.page import doctor_page, render_json, wrong
    from tui.printing import print_json, print_page

    findings = examine(log_name)
    if as_json:
        print_json(render_json(findings))
    else:
        print_page(doctor_page(findings))
    sys.exit(1 if wrong(findings) else 0)
