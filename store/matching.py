"""A query against the columns of a table: which rows match."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from functools import reduce
from operator import and_, or_

import numpy as np

from store.columns import Columns, Mask
from store.folding import fold, words
from store.query.model import And, Node, Not, Or, Phrase, Query, Regex, Term, Value, Word
from store.query.patterns import Search, literal_in
from store.query.periods import read_period

Resolve = Callable[[str, Value], Iterable[str]]
"""(field, value) -> the values of the log it stands for: actors by alias, countries by name."""


def matching(query: Query, columns: Columns, resolve: Resolve) -> Mask:
    """The rows of `columns` that match."""
    return columns.everything if query.node is None else _rows(query.node, columns, resolve)


def patterns(node: Node | None) -> Iterable[str]:
    """The regular expressions in a query."""
    return (leaf.pattern for leaf in _leaves(node) if isinstance(leaf, Regex))


def values_of(node: Node | None, field: str) -> Iterable[Value]:
    """What a query asks of a field."""
    terms = (leaf for leaf in _leaves(node) if isinstance(leaf, Term) and leaf.field == field)
    return (value for term in terms for value in term.values)


def _leaves(node: Node | None) -> Iterable[Node]:
    match node:
        case None:
            return
        case Not(inner):
            yield from _leaves(inner)
        case And(nodes) | Or(nodes):
            for part in nodes:
                yield from _leaves(part)
        case _:
            yield node


def _rows(node: Node, columns: Columns, resolve: Resolve) -> Mask:
    """Remembered per node, so that one more letter costs one more word."""
    key = (node, dt.date.today())  # `after:yesterday` moves on at midnight
    found = columns.seen.get(key)
    if found is None:
        found = _find(node, columns, resolve)
        columns.seen.put(key, found)
    return found


def _find(node: Node, columns: Columns, resolve: Resolve) -> Mask:
    match node:
        case Word(text):
            return _words(words(text), columns, started=True)
        case Phrase(text):
            return _words(words(text), columns, started=False)
        case Regex(pattern):
            return _regex(pattern, columns)
        case Not(inner):
            return ~_rows(inner, columns, resolve)
        case And(nodes):
            return reduce(and_, (_rows(part, columns, resolve) for part in nodes))
        case Or(nodes):
            return reduce(or_, (_rows(part, columns, resolve) for part in nodes))
        case Term(field, values):
            return reduce(or_, (_value(field, value, columns, resolve) for value in values))


def _words(parts: list[str], columns: Columns, *, started: bool) -> Mask:
    if not parts:
        return columns.everything  # punctuation alone asks for nothing
    return columns.texts().having(parts, started=started)


def _regex(pattern: str, columns: Columns) -> Mask:
    """Rows with a match; only those with a word that every match has are looked at."""
    literal = literal_in(pattern)
    candidates = columns.texts().containing(literal) if literal else columns.everything
    numbers = np.flatnonzero(candidates).tolist()
    search = Search(pattern)
    found = np.zeros(columns.size, dtype=bool)
    found[list(search.hits(zip(numbers, columns.read_texts(numbers), strict=True)))] = True
    if caveat := search.caveat(len(numbers)):
        columns.caveats[pattern] = caveat
    return found


def _value(field: str, value: Value, columns: Columns, resolve: Resolve) -> Mask:
    match field:
        case "date" | "after" | "before":
            return _dated(field, value.text, columns)
        case "actor" | "by" | "to" | "country":
            wanted: Iterable[str] = resolve(field, value)
            if field == "to" and not value.exact:  # “to:parliament”: words that name no actor
                wanted = [*wanted, *columns.fields(field).beginning(fold(value.text))]
        case "article" | "source" if not value.exact:
            wanted = columns.fields(field).beginning(fold(value.text))
        case _:
            wanted = columns.fields(field).named(fold(value.text), value.exact)
    return columns.fields(field).having(wanted)


def _dated(field: str, text: str, columns: Columns) -> Mask:
    period = read_period(text)
    if period is None:
        return np.zeros(columns.size, dtype=bool)
    first, last = period
    begin = first.isoformat() if first and field != "before" else None
    end = last.isoformat() if last and field != "after" else None
    return columns.spans.within(begin, end)
