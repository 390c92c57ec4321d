"""A query against the columns of a table: which rows match."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from functools import reduce
from operator import and_, or_

from store.bitmaps import bitmap, chosen
from store.columns import OPEN_FIRST, OPEN_LAST, Columns
from store.folding import fold, words
from store.query.model import And, Node, Not, Or, Phrase, Query, Regex, Term, Value, Word
from store.query.parse import compile_regex
from store.query.periods import read_period

Resolve = Callable[[str, Value], Iterable[str]]
"""(field, value) -> the values of the log it stands for: actors by alias, countries by name."""

_MOST_REMEMBERED = 500


def matching(query: Query, columns: Columns, resolve: Resolve) -> int:
    """The rows of `columns` that match, as a bitmap."""
    return columns.everything if query.node is None else _rows(query.node, columns, resolve)


def _rows(node: Node, columns: Columns, resolve: Resolve) -> int:
    """Remembered per node, so that one more letter costs one more word."""
    key = (node, dt.date.today())  # `after:yesterday` moves on at midnight
    found = columns.seen.get(key)
    if found is None:
        if len(columns.seen) > _MOST_REMEMBERED:
            columns.seen.clear()
        found = columns.seen[key] = _find(node, columns, resolve)
    return found


def _find(node: Node, columns: Columns, resolve: Resolve) -> int:
    match node:
        case Word(text):
            return _word(words(text), columns)
        case Phrase(text):
            return _phrase(words(text), columns)
        case Regex(pattern):
            return _regex(pattern, columns)
        case Not(inner):
            return columns.everything & ~_rows(inner, columns, resolve)
        case And(nodes):
            return reduce(and_, (_rows(part, columns, resolve) for part in nodes))
        case Or(nodes):
            return reduce(or_, (_rows(part, columns, resolve) for part in nodes))
        case Term(field, values):
            return reduce(or_, (_value(field, value, columns, resolve) for value in values))


def _word(parts: list[str], columns: Columns) -> int:
    if not parts:
        return columns.everything  # punctuation alone asks for nothing
    if len(parts) == 1:
        return columns.starting_with(parts[0])
    return _sequence(" " + " ".join(parts), columns.starting_with(parts[-1]), parts[:-1], columns)


def _phrase(parts: list[str], columns: Columns) -> int:
    if len(parts) < 2:
        return columns.having(parts[0]) if parts else columns.everything
    return _sequence(" " + " ".join(parts) + " ", columns.everything, parts, columns)


def _sequence(needle: str, within: int, whole: list[str], columns: Columns) -> int:
    """Rows of `within` that have the `whole` words, checked for standing as in `needle`."""
    candidates = reduce(and_, (columns.having(word) for word in whole), within)
    numbers = chosen(range(columns.size), candidates)
    return bitmap((number for number in numbers if needle in columns.sequences[number]), columns.size)


def _regex(pattern: str, columns: Columns) -> int:
    search = compile_regex(pattern).search
    hits = (n for n, texts in enumerate(columns.texts) if any(search(text) for text in texts))
    return bitmap(hits, columns.size)


def _value(field: str, value: Value, columns: Columns, resolve: Resolve) -> int:
    match field:
        case "date" | "after" | "before":
            return _dated(field, value.text, columns)
        case "actor" | "by" | "to" | "country":
            wanted: Iterable[str] = resolve(field, value)
        case "article" | "source" if not value.exact:
            wanted = _beginning(field, fold(value.text), columns)
        case _:
            wanted = _named(field, value, columns)
    rows = columns.values(field)
    return reduce(or_, (rows.get(name, 0) for name in wanted), 0)


def _dated(field: str, text: str, columns: Columns) -> int:
    period = read_period(text)
    if period is None:
        return 0
    first, last = period
    begin = first.isoformat() if first and field != "before" else OPEN_FIRST
    end = last.isoformat() if last and field != "after" else OPEN_LAST
    return columns.within(begin, end)


def _beginning(field: str, start: str, columns: Columns) -> list[str]:
    """Values of which a word begins with `start`."""
    inside = re.compile(r"(?<!\w)" + re.escape(start))
    return [value for value, folded in columns.folded_values(field) if inside.search(folded)]


def _named(field: str, value: Value, columns: Columns) -> list[str]:
    """The value of that very name, else those it begins."""
    wanted = fold(value.text)
    values = list(columns.folded_values(field))
    same = [name for name, folded in values if folded == wanted]
    if same or value.exact:
        return same
    return [name for name, folded in values if folded.startswith(wanted)]
