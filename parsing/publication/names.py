"""Publication days in file names and web addresses: `2017-02-15-vote.txt`, `/2017/02/15/vote`."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import PurePath

from parsing.publication.model import Day

_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_./]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
_YEAR = re.compile(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?")
_FOLDERS = 3
"""Folders above a file that may hold its date: `2017/02/15/vote.txt`."""


def day_in_path(path: str) -> Day | None:
    """The day a file's name holds, or the folders just above it; `#3` after the name is no part of it."""
    parts = PurePath(path.split("#", 1)[0]).parts
    if not parts:
        return None
    return _day(parts[-1]) or _day("/".join(parts[-1 - _FOLDERS :]))


def year_in_path(path: str) -> str | None:
    """The year of the nearest folder named for one: `wires/2017/vote.txt`, `wires/2017-05/vote.txt`."""
    folders = PurePath(path.split("#", 1)[0]).parts[:-1]
    return next((folder[:4] for folder in reversed(folders) if _YEAR.fullmatch(folder)), None)


def day_in_address(url: str) -> Day | None:
    """The day in the path of a web address, where news sites put it; a query is left out."""
    return _day(re.split(r"[?#]", url, maxsplit=1)[0])


def _day(name: str) -> Day | None:
    for match in _DAY.finditer(name):
        try:
            day = dt.date(int(match[1]), int(match[3]), int(match[4]))
        except ValueError:  # 2017-02-31
            continue
        return Day(day.isoformat(), match[0])
    return None
