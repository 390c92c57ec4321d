"""What was found, for a person and for a program."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import orjson
from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from tui.clean import clean_line
from tui.doctor.findings import Finding, State
from tui.words import counted

_MARK: dict[State, str] = {"fine": "✓", "note": "·", "wrong": "✗"}
_STYLE: dict[State, str] = {"fine": "green", "note": "dim", "wrong": "bold red"}


def render_json(findings: Sequence[Finding]) -> str:
    """`healthy`, and each of the `findings` as the dataclass is."""
    document = {"healthy": not wrong(findings), "findings": findings}
    return orjson.dumps(document, option=orjson.OPT_INDENT_2).decode() + "\n"


def doctor_page(findings: Sequence[Finding]) -> RenderableType:
    """A rule a section, a line a finding, what to do below it."""
    parts: list[RenderableType] = []
    for section, found in groupby(findings, key=lambda one: one.section):
        parts += [Rule(Text(section, style="bold"), align="left", style="dim"), _table(list(found)), Text()]
    number = len(wrong(findings))
    verdict = f"{counted(number, 'thing')} to see to (✗)" if number else "All is well."
    return Group(*parts, Text(verdict, style=_STYLE["wrong" if number else "fine"]))


def wrong(findings: Sequence[Finding]) -> list[Finding]:
    return [one for one in findings if one.state == "wrong"]


def _table(findings: Sequence[Finding]) -> Table:
    table = Table.grid(padding=(0, 1))
    table.add_column(width=1)
    table.add_column(no_wrap=True, overflow="ellipsis", max_width=20)
    table.add_column(overflow="fold")
    for one in findings:
        value = Text(clean_line(one.value), style="dim" if one.state == "note" else "")
        if one.advice:
            value.append(f"\n→ {clean_line(one.advice)}", style="not dim cyan")
        table.add_row(Text(_MARK[one.state], style=_STYLE[one.state]), clean_line(one.name), value)
    return table
