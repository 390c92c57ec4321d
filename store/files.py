"""The files that ingesting a path reads."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from parsing.kinds import not_read


@dataclass(frozen=True, slots=True)
class Note:
    """What was left out, or not used, and why."""

    path: str
    reason: str
    error: bool = True
    """False where nothing is wrong: a file of another kind in a folder."""
    used: bool = False
    """Whether it gave an article all the same."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read."""

    path: Path
    """Resolved."""
    name: str
    """Relative to the folder it was found under, with `/`, without the suffixes that tell its kind: the start
    of `Article.id`."""


def readable(path: str | os.PathLike[str]) -> str:
    """A path as text that can be stored and printed: bytes that are no UTF-8 become `\\xe9`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def is_url(place: str | os.PathLike[str]) -> bool:
    """Whether a place to read is the address of a web page."""
    return str(place).lower().startswith(("http://", "https://"))


def real(place: str | os.PathLike[str]) -> str:
    """The name a place has everywhere: a file's absolute path, links followed, or an address."""
    return str(place) if is_url(place) else os.path.realpath(place)


def known_as(place: str | os.PathLike[str]) -> str:
    """What a log remembers a place by that was ingested."""
    return readable(real(place))


def find_files(
    paths: Iterable[str | os.PathLike[str]], suffixes: Collection[str], folders: Iterable[str] = ()
) -> Iterator[Found | Note]:
    """Each file once, folders in sorted order; hidden files and folders are passed over.

    One that is in any of `folders`, resolved, is named as if found under the first of them that holds it: its
    name is the same whichever way it comes.
    """
    known = {folder: number for number, folder in reversed([*enumerate(folders)])}
    seen: set[Path] = set()
    for path in paths:
        for found in _under(Path(path), suffixes):
            if isinstance(found, Note):
                yield found
            elif found.path not in seen:
                seen.add(found.path)
                yield _named_within(found, known, suffixes)


def _named_within(found: Found, known: Mapping[str, int], suffixes: Collection[str]) -> Found:
    above = [folder for folder in found.path.parents if readable(folder) in known]
    if not above:
        return found
    folder = min(above, key=lambda one: known[readable(one)])
    name = found.path.relative_to(folder).as_posix()
    return Found(found.path, readable(name[: len(name) - len(_ending(found.path, suffixes))]))


def _under(root: Path, suffixes: Collection[str]) -> Iterator[Found | Note]:
    try:
        resolved = root.resolve(strict=True)
    except (OSError, RuntimeError, ValueError) as error:  # a loop of links; a NUL in the name
        yield Note(readable(root), _reason(error))
        return
    if not resolved.is_dir():
        if ending := _ending(root, suffixes):
            yield Found(resolved, readable(root.name[: -len(ending)]))
        else:
            yield Note(readable(root), not_read(root.suffix))
        return
    empty = True
    for found in _in_folder(resolved, resolved, suffixes):
        empty = empty and isinstance(found, Note)
        yield found
    if empty:
        yield Note(readable(root), "no article in it")


def _in_folder(folder: Path, root: Path, suffixes: Collection[str]) -> Iterator[Found | Note]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        yield Note(readable(folder), _reason(error))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if entry.is_symlink():
                yield Note(readable(entry), "a link to a folder, not followed", error=False)
            else:
                yield from _in_folder(entry, root, suffixes)
        elif not (ending := _ending(entry, suffixes)):
            yield Note(readable(entry), not_read(entry.suffix), error=False)
        else:
            yield _file(entry, root, ending)


def _file(entry: Path, root: Path, ending: str) -> Found | Note:
    try:
        name = readable(entry.relative_to(root).as_posix()[: -len(ending)])
        return Found(entry.resolve(strict=True), name)
    except (OSError, RuntimeError) as error:
        return Note(readable(entry), _reason(error))


def _ending(path: Path, suffixes: Collection[str]) -> str:
    """The suffix of a file we read, or its last two (`.html.gz`); empty where it is another kind."""
    two = "".join(path.suffixes[-2:])
    return next((ending for ending in (two, path.suffix) if ending.lower() in suffixes), "")


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error)).lower()
