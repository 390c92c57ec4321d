"""What can be wrong with a log.

LogError
├── LogCorrupt      not whole; names the backup where there is one
├── LogForeign      some other file
├── LogTooNew       written by a newer dateline
├── LogUnreadable   no right to read it, or no file at all
├── LogLocked       another dateline is writing
└── LogUnwritable   no right, no room
"""

from __future__ import annotations


class LogError(Exception):
    """Base of all; its text is one line for a person: the file and the reason."""


class LogCorrupt(LogError): ...


class LogForeign(LogError): ...


class LogTooNew(LogError): ...


class LogUnreadable(LogError): ...


class LogLocked(LogError): ...


class LogUnwritable(LogError): ...


def reason_of(error: OSError) -> str:
    """In the words of the system."""
    return (error.strerror or str(error)).lower()
