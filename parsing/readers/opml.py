"""`.opml`: a list of feeds and pages; those that are files beside it are read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

from parsing.readers.content import open_file, read_bytes
from parsing.readers.feeds import plain_xml
from parsing.readers.formats import readings, stem, suffix
from parsing.readers.model import Reading, Stored, Unreadable

_ADDRESSES = ("xmlUrl", "htmlUrl", "url")


def read_opml(stored: Stored) -> Iterator[Reading]:
    """The articles of the files listed, a bad one leaving the others alone. Raises Unreadable.

    Only files in the list's own folder or below are read: a list may come from anybody.
    """
    if stored.packed:
        raise Unreadable("a list of files; unpack it beside them")
    text, warnings = plain_xml(read_bytes(stored))
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        raise Unreadable(f"not XML ({error})") from None
    listed = list(dict.fromkeys(filter(None, map(_address, root.iter("outline")))))
    if not listed:
        raise Unreadable("no file in this list")
    if warnings:
        yield Reading((), (), warnings)
    folder = Path(stored.where).parent.resolve()
    for address in listed:
        try:
            for reading in readings(_listed(address, folder, stored)):
                yield replace(
                    reading,
                    unreadable=tuple(f"{address}: {said}" for said in reading.unreadable),
                    warnings=tuple(f"{address}: {said}" for said in reading.warnings),
                )
        except Unreadable as error:
            yield Reading((), (f"{address}: {error}",))


def _address(outline: ElementTree.Element) -> str:
    return next((value for name in _ADDRESSES if (value := outline.get(name))), "").strip()


def _listed(address: str, folder: Path, stored: Stored) -> Stored:
    parts = urlsplit(address)
    if parts.scheme not in ("", "file") or parts.netloc:
        raise Unreadable("on the net; only files beside the list are read")
    path = (folder / unquote(parts.path)).resolve()
    if not path.is_relative_to(folder):
        raise Unreadable("outside the folder of the list")
    if suffix(path.name) == ".opml":
        raise Unreadable("a list in a list")
    if not path.is_file():
        raise Unreadable("no such file")
    inner = stem(path.relative_to(folder).as_posix())
    return replace(
        stored, name=path.name, id=f"{stored.id}#{inner}", where=str(path), open=lambda: open_file(path)
    )
