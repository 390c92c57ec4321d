"""What a filter is made of. Nodes are compared by value, so equal filters are equal queries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

DATE_FIELDS = ("date", "after", "before")
CLOSED_FIELDS: dict[str, tuple[str, ...]] = {
    "kind": ("event", "quote"),
    "status": ("occurred", "scheduled", "alleged", "denied"),
    "basis": ("explicit", "relative", "inferred", "publication", "none", "given"),
    "attribution": ("named", "pronoun", "nominal", "carried over", "unattributed"),
    "is": ("conflicting", "marked", "scheduled"),
    "has": ("denial", "denied", "nodate", "quote", "variants"),
}
"""Fields that take a few values only; the start of a value is enough."""
CELLS = ("actor", "by", "to", "country", "type", "source", "article", *CLOSED_FIELDS)
"""Fields whose values a row has or has not."""
FIELDS = (*CELLS, *DATE_FIELDS)


class QuerySyntaxError(ValueError):
    """`message` for a person; `position` the code point of the filter text where reading failed."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.message = message
        self.position = position


@dataclass(frozen=True, slots=True)
class Word:
    """A bare word: the start of a word of the row."""

    text: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Whole words in this order."""

    text: str


@dataclass(frozen=True, slots=True)
class Regex:
    pattern: str
    """As it stood between the slashes; valid for `regex`."""


@dataclass(frozen=True, slots=True)
class Value:
    text: str
    exact: bool = False
    """It stood in quotation marks: the whole value, not its start. Never set on a date."""


@dataclass(frozen=True, slots=True)
class Term:
    """`field:value,value`: one of the values."""

    field: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Not:
    node: Node


@dataclass(frozen=True, slots=True)
class And:
    """Two nodes or more, none of them an `And`."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Two nodes or more, none of them an `Or`."""

    nodes: tuple[Node, ...]


Node: TypeAlias = Word | Phrase | Regex | Term | Not | And | Or


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed filter; `Query()` matches everything."""

    node: Node | None = None


EVERYTHING = Query()


def all_of(nodes: list[Node]) -> Node:
    """`nodes` joined by AND, flat; a single one is itself."""
    flat = [part for node in nodes for part in (node.nodes if isinstance(node, And) else (node,))]
    return flat[0] if len(flat) == 1 else And(tuple(flat))


def any_of(nodes: list[Node]) -> Node:
    """`nodes` joined by OR, flat; a single one is itself."""
    flat = [part for node in nodes for part in (node.nodes if isinstance(node, Or) else (node,))]
    return flat[0] if len(flat) == 1 else Or(tuple(flat))
