"""Reads the word lists of `parsing/lexicons/`, once each.

A list (`*.txt`) has one entry a line; a table (`*.tsv`) has tab-separated columns. Blank lines and
lines that start with `#` are left out; the first comment says what the list is for.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

_FOLDER = files("parsing") / "lexicons"


def lines(name: str) -> tuple[str, ...]:
    """The entries of a lexicon file in their order, comments left out. FileNotFoundError if there is none."""
    text = (_FOLDER / name).read_text(encoding="utf-8")
    return tuple([line for line in text.split("\n") if line and line[0] != "#"])


@cache
def words(name: str) -> frozenset[str]:
    """The entries of the list `name`.txt."""
    return frozenset(lines(f"{name}.txt"))


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of the table `name`.tsv, a tuple of columns each."""
    return tuple(tuple(line.split("\t")) for line in lines(f"{name}.tsv"))


@cache
def pairs(name: str) -> Mapping[str, str]:
    """The first column of the table `name`.tsv, of two columns, to the second."""
    return dict([line.split("\t") for line in lines(f"{name}.tsv")])
