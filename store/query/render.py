"""Query → the filter text, in one usual form."""

from __future__ import annotations

import re

from store.query.model import And, Node, Not, Or, Phrase, Query, Regex, Term, Value, Word

_BARE = re.compile(r"[^\s\"“”(),]+")


def render_query(query: Query) -> str:
    """The filter as text; "" for everything. `parse_query(render_query(q)) == q`."""
    return "" if query.node is None else _node(query.node)


def _node(node: Node) -> str:
    match node:
        case Word(text):
            return text
        case Phrase(text):
            return _quoted(text)
        case Regex(pattern):
            return f"/{pattern}/"
        case Term(field, values):
            return f"{field}:" + ",".join(_value(value) for value in values)
        case Not(inner):
            return "-" + _inside(inner, And, Or)
        case And(nodes):
            return " ".join(_inside(part, Or) for part in nodes)
        case Or(nodes):
            return " OR ".join(_node(part) for part in nodes)


def _inside(node: Node, *looser: type) -> str:
    """In parentheses where `node` would fall apart otherwise."""
    return f"({_node(node)})" if isinstance(node, looser) else _node(node)


def _value(value: Value) -> str:
    return value.text if not value.exact and _BARE.fullmatch(value.text) else _quoted(value.text)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
