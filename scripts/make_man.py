"""Makes the manual page of the commands as they are: `python scripts/make_man.py`.

One page of all commands. click-man makes a page a command, and takes a path in place of a command for none.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from inspect import cleandoc
from pathlib import Path

import click

from tui.cli import main
from tui.options import DEFAULT_COMMAND

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "dateline.1"
FILES = (
    ("~/.local/share/dateline/logs/", "Logs that have no place of their own, a file each."),
    ("~/.local/state/dateline/", "The last used log; where you were in each, and its saved views."),
    ("~/.config/dateline/config.toml", "Your keys and theme."),
)
ENVIRONMENT = (
    ("DATELINE_LOG", "The log meant where --log names none."),
    ("NO_COLOR", "Set to anything: no colours."),
    ("VISUAL, EDITOR", "What opens the file of an article, vi by default."),
    ("TEXTUAL_THEME", "The theme where config.toml names none."),
    ("XDG_DATA_HOME, XDG_STATE_HOME, XDG_CONFIG_HOME", "Where the folders above are instead."),
)
CODES = (
    ("0", "Done, even if some files were skipped (they are named)."),
    ("1", "Nothing could be done; or something is wrong where that was asked."),
    ("2", "The command or the filter was not understood."),
    ("130", "Interrupted with Ctrl-C; the log is whole, and the same command goes on from there."),
)


def page() -> str:
    """The manual in the man macros of roff, UTF-8."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    context = click.Context(main, info_name="dateline")
    opening = _within(context, DEFAULT_COMMAND)
    first, *more = _paragraphs(main.help)
    yield r".\" made by scripts/make_man.py"
    yield f'.TH DATELINE 1 "" "dateline {project["version"]}" "User Commands"'
    yield ".SH NAME"
    yield rf"dateline \- {_escaped(first[0].lower() + first[1:].rstrip('.'))}"
    yield ".SH SYNOPSIS"
    yield rf"\fBdateline\fR {_escaped(_takes(opening))}"
    yield ".br"
    yield r"\fBdateline\fR \fICOMMAND\fR [\fIARGS\fR]…"
    yield ".SH DESCRIPTION"
    yield from _text(more)
    yield ".SH OPTIONS"
    yield from _options(opening)
    yield from _options(context)
    yield from _entry("-h, --help", "Show help; after a command its own.")
    yield ".SH COMMANDS"
    for name in main.list_commands(context):
        yield from _command(_within(context, name))
    for title, entries in (("FILES", FILES), ("ENVIRONMENT", ENVIRONMENT), ("EXIT STATUS", CODES)):
        yield f".SH {title}"
        for name, about in entries:
            yield from _entry(name, about)
    yield ".SH SEE ALSO"
    yield r"\fBjq\fR(1), \fBless\fR(1)"


def _within(context: click.Context, name: str) -> click.Context:
    assert isinstance(context.command, click.Group)
    return click.Context(context.command.commands[name], info_name=name, parent=context)


def _command(context: click.Context) -> Iterator[str]:
    """A command with its options, then the commands within it."""
    command = context.command
    if command.hidden:
        return
    yield f".SS {_escaped(context.command_path.removeprefix('dateline '))} {_escaped(_takes(context))}"
    yield from _text(_paragraphs(command.help))
    yield from _options(context)
    if command.epilog:
        yield ".PP"
        yield from _text(_paragraphs(command.epilog))
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            yield from _command(_within(context, name))


def _takes(context: click.Context) -> str:
    return " ".join(context.command.collect_usage_pieces(context))


def _options(context: click.Context) -> Iterator[str]:
    """Without --help, which all have."""
    for param in context.command.params:
        record = param.get_help_record(context) if isinstance(param, click.Option) else None
        if record and "--help" not in param.opts:
            yield from _entry(*record)


def _entry(name: str, about: str) -> Iterator[str]:
    yield ".TP"
    yield rf"\fB{_escaped(name)}\fR"
    yield _safe(about)


def _paragraphs(text: str | None) -> list[str]:
    return cleandoc(text or "").split("\n\n")


def _text(paragraphs: list[str]) -> Iterator[str]:
    """Lines stay lines after \\b, as in click's own help."""
    for number, paragraph in enumerate(paragraphs):
        kept = paragraph.startswith("\b\n")
        if number:
            yield ".PP"
        if kept:
            yield ".nf"
        yield from map(_safe, paragraph.removeprefix("\b\n").split("\n"))
        if kept:
            yield ".fi"


def _safe(line: str) -> str:
    """A line of text that is no request, with `code` in bold."""
    text = re.sub(r"`([^`]*)`", r"\\fB\1\\fR", _escaped(line))
    return rf"\&{text}" if text.startswith((".", "'")) else text


def _escaped(text: str) -> str:
    return text.replace("\\", r"\e").replace("-", r"\-")


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE.relative_to(ROOT))
