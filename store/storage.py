"""A TinyDB storage that cannot lose a log.

A write goes to a temporary file beside the real one, is flushed to the disk, and takes its place in
one step; the state before stays as `.bak`. Whoever reads sees the old state or the new one, whole.
Links are followed and stay links; mode and owner are kept.
"""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import stat
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec
from tinydb.storages import Storage

from store.documents import Table, decode
from store.errors import LogCorrupt, LogError, LogForeign, LogUnreadable, LogUnwritable, reason_of
from store.laid import LaidTable, Stretch
from store.writing import Piece, Script

SIGNATURE = "dateline log"
_OURS = b'{"meta":{"1":{"what":"dateline log"'
"""How every log begins: the meta table is written first."""
_WRITTEN_AT_ONCE = 1_000_000
"""Bytes."""
_NO_FILES = {
    stat.S_IFIFO: "pipe",
    stat.S_IFSOCK: "socket",
    stat.S_IFCHR: "device",
    stat.S_IFBLK: "device",
}
"""What reading may never come to an end of."""


class SafeStorage(Storage):
    """Reads and writes all tables of one file."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self.path = Path(path)
        """As it was asked for: what messages name."""
        self.real = Path(os.path.realpath(path))

    @property
    def backup(self) -> Path:
        return self.real.with_name(self.real.name + ".bak")

    def read(self) -> dict[str, dict[str, Any]] | None:
        """The tables as plain values; None where there is no file yet. Raises what `read_raw` raises."""
        tables = self.read_raw()
        if tables is None:
            return None
        return {name: decode(table, dict[str, Any]) for name, table in tables.items()}

    def read_raw(self) -> dict[str, msgspec.Raw] | None:
        """The JSON of each table; None where there is no file yet.

        Raises LogCorrupt for an empty or cut-off log, LogForeign for any other file, LogUnreadable
        where there is no right to read it.
        """
        try:
            if (kind := stat.S_IFMT(self.real.stat().st_mode)) in _NO_FILES:
                raise LogForeign(f"{self.path}: is a {_NO_FILES[kind]}, no file to keep a log in")
            data = self.real.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise LogUnreadable(f"{self.path}: {reason_of(error)}") from error
        try:
            return decode(data, dict[str, msgspec.Raw])
        except ValueError as error:
            raise self._not_whole(data, str(error)) from None

    def write(self, data: Mapping[str, Table | msgspec.Raw | LaidTable]) -> None:
        """Puts the tables in place of what was there, or changes nothing. Raises LogUnwritable."""
        self.put(Script(data))

    def put(self, script: Script) -> None:
        """As `write` does."""
        try:
            self._replace(script.pieces())
        except OSError as error:
            raise LogUnwritable(f"{self.path}: {reason_of(error)}; the log is as it was") from error

    def set_aside(self, suffix: str) -> None:
        """Keeps the file as it is now under its name and `suffix`, if that is free. Raises LogUnwritable."""
        kept = self.real.with_name(f"{self.real.name}.{suffix}")
        if not kept.exists():
            try:
                self._keep_as(kept)
            except OSError as error:
                raise LogUnwritable(f"{self.path}: {reason_of(error)}; the log is as it was") from error

    def restore(self) -> Path | None:
        """Puts the backup in place of the file, which stays beside as `.broken`; gives where, if any.

        Raises LogUnwritable.
        """
        try:
            kept = self._free(".broken") if self.real.exists() else None
            if kept:
                self._keep_as(kept)
            temporary = self._beside()
            try:
                shutil.copy2(self.backup, temporary)
                temporary.replace(self.real)
            finally:
                temporary.unlink(missing_ok=True)
        except OSError as error:
            raise LogUnwritable(f"{self.path}: {reason_of(error)}; the log is as it was") from error
        _sync_folder(self.real.parent)
        return kept

    def _free(self, suffix: str) -> Path:
        names = (f"{self.real.name}{suffix}{number or ''}" for number in (0, *range(2, 1000)))
        return next(path for name in names if not (path := self.real.with_name(name)).exists())

    def sweep(self) -> None:
        """Takes away what a killed writer left. Only for who holds the lock."""
        for left in self.real.parent.glob(f".{self.real.name}.*.tmp"):
            with suppress(OSError):
                left.unlink()

    def _not_whole(self, data: bytes, reason: str) -> LogError:
        hint = f"; the state before is in {self.backup}" if self.backup.exists() else ""
        if not data:
            return LogCorrupt(f"{self.path}: is empty, not a log{hint}")
        if data.startswith(_OURS) or _OURS.startswith(data):
            return LogCorrupt(f"{self.path}: the log is not whole ({reason}){hint}")
        return LogForeign(f"{self.path}: is not a dateline log")

    def _replace(self, pieces: Iterable[Piece]) -> None:
        before = self.real.stat() if self.real.exists() else None
        if before and not os.access(self.real, os.W_OK):
            raise PermissionError(errno.EACCES, "no right to write it")
        temporary = self._beside()
        try:
            with temporary.open("xb", _WRITTEN_AT_ONCE) as file:
                for piece in pieces:
                    if isinstance(piece, Stretch):
                        piece.copy_to(file)
                    else:
                        file.write(piece)
                file.flush()
                os.fsync(file.fileno())
            if before:
                _take_over(temporary, before)
                self._keep_as(self.backup)
            temporary.replace(self.real)
        finally:
            temporary.unlink(missing_ok=True)
        _sync_folder(self.real.parent)

    def _keep_as(self, kept: Path) -> None:
        temporary = self._beside()
        try:
            try:
                temporary.hardlink_to(self.real)
            except OSError:  # a file system without hard links
                shutil.copy2(self.real, temporary)
            temporary.replace(kept)
        finally:
            temporary.unlink(missing_ok=True)  # replacing does nothing where both were the same file

    def _beside(self) -> Path:
        return self.real.with_name(f".{self.real.name}.{secrets.token_hex(4)}.tmp")


def _take_over(temporary: Path, before: os.stat_result) -> None:
    """Owner and mode of the file that is about to be replaced."""
    own = temporary.stat()
    if (before.st_uid, before.st_gid) != (own.st_uid, own.st_gid):
        with suppress(PermissionError):
            os.chown(temporary, before.st_uid, before.st_gid)
    temporary.chmod(stat.S_IMODE(before.st_mode))


def _sync_folder(folder: Path) -> None:
    """Makes the new name last; some file systems cannot, and need not."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
