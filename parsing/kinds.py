"""Kinds of files that are not read, and what makes of one a kind that is."""

from __future__ import annotations

from collections.abc import Mapping

_INSTEAD: Mapping[str, str] = {
    **dict.fromkeys((".doc", ".docm", ".odt", ".pages", ".wpd"), "save it as .docx"),
    **dict.fromkeys((".numbers", ".ods", ".xls", ".xlsb", ".xlsm", ".xlsx"), "save it as .csv"),
    **dict.fromkeys((".azw3", ".epub", ".mobi"), "convert it to .html or .txt"),
    **dict.fromkeys(
        (".7z", ".bz2", ".gz", ".rar", ".tar", ".tbz2", ".tgz", ".txz", ".xz", ".zst"), "unpack it first"
    ),
    **dict.fromkeys((".mbox", ".msg", ".pst"), "save its mails as .eml"),
    **dict.fromkeys((".key", ".odp", ".ppt", ".pptx"), "save it as .pdf"),
    **dict.fromkeys((".db", ".sqlite", ".sqlite3"), "export its table as .csv"),
    ".webarchive": "save the page as .html",
}


def not_read(ending: str) -> str:
    """Why a file whose name ends so (`.jpg`, or in nothing) is not read, and what to do about it."""
    instead = _INSTEAD.get(ending.lower())
    return f"not a kind of file we read ({ending or 'no suffix'}){f': {instead}' if instead else ''}"
