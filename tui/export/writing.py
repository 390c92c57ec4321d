"""Makes an export and puts it into a file: whole, or not at all."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from codecs import BOM_UTF8
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from store.reader import EventReader
from tui.export.formats import KINDS, Format, PageFormat, Rows
from tui.export.made import Made
from tui.grouping import By


class MissingExtra(Exception):
    """The library that makes a format is not installed; the message says how to get it."""


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What was written, and in words what was left out and why ("" for nothing)."""

    path: Path
    told: str
    left_out: str


def make_export(reader: EventReader, query_text: str, format: Format, rows: Rows | None = None) -> Made:
    """What the filter shows, in that format; a table may be of `rows` alone.

    Raises MissingExtra, `store.query.QuerySyntaxError`.
    """
    kind = KINDS[format]
    try:
        module = import_module(f"tui.export.{kind.module}")
    except ModuleNotFoundError as error:
        if kind.needs is None or (error.name or "").partition(".")[0] != kind.needs:
            raise
        raise MissingExtra(f"{format} needs {kind.needs}: pip install 'dateline[{kind.extra}]'") from error
    made: Made = module.render(reader, query_text, *([rows] if rows and kind.table else []))
    return made


def render_page(reader: EventReader, query_text: str, format: PageFormat, by: By) -> str:
    """The summary grouped `by`. Raises `store.query.QuerySyntaxError`."""
    made: Made = import_module(f"tui.export.{KINDS[format].module}").render(reader, query_text, by)
    return made.content.decode()


def write_export(
    reader: EventReader, query_text: str, format: Format, path: Path | str, rows: Rows | None = None
) -> ExportResult:
    """Writes what the filter shows to `path`, in place of what is there.

    Raises OSError where it cannot be written, MissingExtra, `store.query.QuerySyntaxError`.
    """
    made = make_export(reader, query_text, format, rows)
    target = Path(path).expanduser()
    _write(target, BOM_UTF8 + made.content if KINDS[format].marked else made.content)
    return ExportResult(target, made.told, made.left_out)


def _write(target: Path, content: bytes) -> None:
    """A file is replaced whole and keeps its mode; a pipe or a device takes what it is given."""
    real = target.resolve()
    before = real.stat() if real.exists() else None
    if before and not stat.S_ISREG(before.st_mode):
        real.write_bytes(content)
        return
    if before and not os.access(real, os.W_OK):
        raise PermissionError(errno.EACCES, "Permission denied")
    temporary = real.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if before:
            temporary.chmod(stat.S_IMODE(before.st_mode))
        temporary.replace(real)
    finally:
        temporary.unlink(missing_ok=True)
