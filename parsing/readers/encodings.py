"""Bytes → text: the encoding a byte order mark or the file names, else UTF-8, else the likeliest.

What is no UTF-8 is guessed: single bytes by the letters of languages, others by charset-normalizer, which is
imported only then.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from parsing.readers.alphabets import ranked
from parsing.readers.model import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_GUESSED = ["gb18030", "big5", "shift_jis", "euc_jp", "euc_kr"]
"""Those that charset-normalizer tells apart; of the others it knows too little in a few words."""
_BEFORE, _BEHIND = 4_000, 40_000
"""Bytes around the first that is no UTF-8 from which the encoding is guessed."""
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MARKUP_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9._:-]{2,40})""")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, lines ending in `\\n`, without byte order mark."""

    text: str
    warnings: tuple[str, ...] = ()
    """That the encoding was guessed, and which."""


def decode(data: bytes, named: str | None = None) -> Decoded:
    """The text of `data`, `named` being the encoding its file names. Raises Unreadable where none fits."""
    encoding, guessed = encoding_of(data, named)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        name = encoding.removesuffix("-sig").upper()
        raise Unreadable(f"not {name}: byte 0x{error.object[error.start]:02x} at {error.start}") from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(text, (note(encoding),) if guessed else ())


def note(encoding: str) -> str:
    """That an encoding was guessed, for a person."""
    return f"not UTF-8; read as {encoding}, the likeliest encoding"


def encoding_of(data: bytes, named: str | None = None, whole: bool = True) -> tuple[str, bool]:
    """The encoding of `data` and whether it is a guess. Raises Unreadable.

    `whole` is False where `data` is the start of a file and may end amid a character.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, False
    if named and (known := _known(named)) and _decodes(data, known, whole):
        return known, False
    if b"\0" in data:
        if half := _utf16(data, whole):
            return half, True
        raise Unreadable("binary, not text")
    at = _first_bad(data, whole)
    return ("utf-8", False) if at is None else (_likeliest(data, at, whole), True)


def markup_charset(data: bytes) -> str | None:
    """The encoding that the head of an HTML or XML file names."""
    match = _MARKUP_CHARSET.search(data[:4096])
    return match[1].decode("ascii") if match else None


def _known(named: str) -> str | None:
    """Python's name of an encoding of text; Latin-1 is cp1252, as browsers have it."""
    try:
        codec = codecs.lookup(named)
    except (LookupError, ValueError):
        return None
    if not codec._is_text_encoding:
        return None
    return "cp1252" if codec.name in ("iso8859-1", "ascii") else codec.name


def _decodes(data: bytes, encoding: str, whole: bool) -> bool:
    try:
        codecs.getincrementaldecoder(encoding)().decode(data, whole)
    except (UnicodeError, LookupError):
        return False
    return True


def _utf16(data: bytes, whole: bool) -> str | None:
    """UTF-16 without a mark: every other byte of what is mostly Latin letters is zero."""
    sample = data[: _BEHIND & ~1]
    halves = (("utf-16-le", sample[::2], sample[1::2]), ("utf-16-be", sample[1::2], sample[::2]))
    for encoding, low, high in halves:
        if high.count(0) > 0.6 * len(high) and not _CONTROLS.search(low) and _decodes(data, encoding, whole):
            return encoding
    return None


def _first_bad(data: bytes, whole: bool) -> int | None:
    """Where `data` stops being UTF-8; None where it does not."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data, whole)
    except UnicodeDecodeError as error:
        return error.start
    return None


def _likeliest(data: bytes, at: int, whole: bool) -> str:
    sample = data[max(0, at - _BEFORE) : at + _BEHIND]
    if len(_CONTROLS.findall(sample)) * 50 > len(sample):
        raise Unreadable("binary, not text")
    found = next((one for one in ranked(sample) if _decodes(data, one, whole)), None)
    if found:
        return found
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=_GUESSED, enable_fallback=False).best()
    if best is None or not _decodes(data, best.encoding, whole):
        raise Unreadable(f"no encoding fits: not UTF-8, byte 0x{data[at]:02x} at {at}")
    return best.encoding
