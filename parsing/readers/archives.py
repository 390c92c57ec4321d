"""`.zip`: the files within, read one by one and never unpacked to the disk."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from parsing.kinds import not_read
from parsing.readers.content import LARGEST
from parsing.readers.formats import ARCHIVES, FORMATS, PACKED, TWICE, readings, stem, suffix
from parsing.readers.model import Reading, Stored, Unreadable
from parsing.readers.packed import MOST_TIMES

_ENCRYPTED = 1
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError)


def check_size(members: Iterable[zipfile.ZipInfo], packed: int) -> None:
    """Raises Unreadable where `packed` bytes would unpack to what no text does."""
    if sum(member.file_size for member in members) > max(LARGEST, MOST_TIMES * packed):
        raise Unreadable(f"unpacks to more than {MOST_TIMES} times its size")


def read_zip(stored: Stored) -> Iterator[Reading]:
    """The articles of the files within, a bad one leaving the others alone. Raises Unreadable.

    `notes/one.html` in it is the article `<id>#notes/one`; hidden files are passed over.
    """
    with stored.open() as stream:
        try:
            archive = zipfile.ZipFile(stream)
        except zipfile.BadZipFile:
            raise Unreadable("not a .zip archive") from None
        members = [member for member in archive.infolist() if not member.is_dir() and not _is_hidden(member)]
        check_size(members, stream.seek(0, 2))
        if not any(suffix(member.filename) in FORMATS for member in members):
            raise Unreadable("no article in this archive")
        for member in members:
            yield from _read(archive, member, stored)


def _is_hidden(member: zipfile.ZipInfo) -> bool:
    parts = PurePosixPath(member.filename).parts
    return any(part.startswith((".", "__MACOSX")) and part != ".." for part in parts)


def _read(archive: zipfile.ZipFile, member: zipfile.ZipInfo, stored: Stored) -> Iterator[Reading]:
    name = member.filename
    if (ending := suffix(name)) not in FORMATS:
        twice = ending in {*PACKED, *ARCHIVES}
        yield Reading((), (), (f"{name}: {TWICE if twice else not_read(ending)}",))
        return
    if member.flag_bits & _ENCRYPTED:
        yield Reading((), (f"{name}: needs a password",))
        return
    inner = replace(
        stored,
        name=PurePosixPath(name).name,
        id=f"{stored.id}#{stem(name)}",
        where=f"{stored.where}#{name}",
        open=lambda: cast(BinaryIO, archive.open(member)),
        packed=True,
    )
    try:
        for reading in readings(inner):
            yield replace(
                reading,
                unreadable=tuple(f"{name}: {said}" for said in reading.unreadable),
                warnings=tuple(f"{name}: {said}" for said in reading.warnings),
            )
    except Unreadable as error:
        reason = "damaged" if isinstance(error.__cause__, _BROKEN) else error
        yield Reading((), (f"{name}: {reason}",))
