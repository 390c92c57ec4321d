"""Edits of a filter text: every key that filters changes the one string."""

from __future__ import annotations

from store.query.model import DATE_FIELDS, And, Node, Not, Query, QuerySyntaxError, Term, Value, all_of
from store.query.parse import parse_query
from store.query.periods import read_period
from store.query.render import render_query

_WHOLE = frozenset({"source", "article"})


def with_term(text: str, field: str, value: str, *, negated: bool = False) -> str:
    """`text` narrowed to `field:value`, or to what lacks it; its opposite, where it stood, is taken out.

    Raises QuerySyntaxError where `text` cannot be read or the field does not take the value.
    """
    term = _term(field, value)
    opposite, wanted = (term, Not(term)) if negated else (Not(term), term)
    parts = [part for part in _parts(text) if part != opposite]
    return _text(parts if wanted in parts else [*parts, wanted])


def without_term(text: str, field: str, value: str) -> str:
    """`text` without `field:value` and without `-field:value`. Raises QuerySyntaxError."""
    term = _term(field, value)
    return _text([part for part in _parts(text) if part not in (term, Not(term))])


def replace_field(text: str, field: str, value: str | None) -> str:
    """`text` with `field:value` for whatever it said of `field`; None only takes that out.

    Terms inside parentheses or beside OR stay. Raises QuerySyntaxError.
    """
    parts = [part for part in _parts(text) if not _is_of(part, field)]
    return _text(parts if value is None else [*parts, _term(field, value)])


def without_field(query: Query, field: str) -> Query:
    """What the filter asks for beside `field`; terms of it inside parentheses or beside OR stay."""
    parts = [part for part in _parts_of(query.node) if not _is_of(part, field)]
    return Query(all_of(parts) if parts else None)


def closed_range(text: str, field: str) -> tuple[str, str] | None:
    """The first and last day (ISO) of the one `field:` the filter requires; None where it has none or
    several, several values or an open end, or cannot be read. `field` is one of `DATE_FIELDS`."""
    try:
        parts = [part for part in _parts(text) if _is_of(part, field)]
    except QuerySyntaxError:
        return None
    if len(parts) != 1 or not isinstance(parts[0], Term) or len(parts[0].values) != 1:
        return None
    first, last = read_period(parts[0].values[0].text) or (None, None)
    return (first.isoformat(), last.isoformat()) if first and last else None


def _term(field: str, value: str) -> Term:
    """One value, quoted where its start alone would say too little (one-word names, sources)."""
    exact = field in _WHOLE or (field in ("actor", "by", "to") and "-" not in value)
    if field in DATE_FIELDS:
        exact = False
    term = Term(field, (Value(value, exact),))
    read = parse_query(render_query(Query(term))).node
    assert isinstance(read, Term)
    return read


def _is_of(node: Node, field: str) -> bool:
    inner = node.node if isinstance(node, Not) else node
    return isinstance(inner, Term) and inner.field == field


def _parts(text: str) -> list[Node]:
    return _parts_of(parse_query(text).node)


def _parts_of(node: Node | None) -> list[Node]:
    return [] if node is None else list(node.nodes) if isinstance(node, And) else [node]


def _text(parts: list[Node]) -> str:
    return render_query(Query(all_of(parts) if parts else None))
