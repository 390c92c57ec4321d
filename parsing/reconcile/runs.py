"""A text as its runs of five words, by which copies of it are found."""

from __future__ import annotations

import re
import zlib
from array import array
from functools import lru_cache
from typing import TypeAlias

Runs: TypeAlias = "array[int]"
"""Hashes of the runs of words of one text."""
_WORD = re.compile(r"\w+")
_RUN = 5
_BITS = 0xFFFFFFFF
_FEWEST_WORDS = 40
"""Shorter texts are alike by chance or by form."""


def runs_of(text: str) -> Runs:
    """The hashes of a text's runs, each once; none of a short text."""
    words = [_number(word) for word in _WORD.findall(text.casefold())]
    if len(words) < _FEWEST_WORDS:
        return array("I")
    # Tuples of numbers have the same hash in every process.
    return array("I", {hash(run) & _BITS for run in zip(*(words[at:] for at in range(_RUN)), strict=False)})


def runs_from(data: bytes | memoryview) -> Runs:
    """Those that were kept as bytes, four each."""
    runs = array("I")
    runs.frombytes(data)
    return runs


@lru_cache(maxsize=1 << 16)
def _number(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "surrogatepass"))
