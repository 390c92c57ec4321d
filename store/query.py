"""The filter language: text ⇄ query. The same string everywhere: filter line, `-q`, export headers.

query  = and {"OR" and}        and = not {not}        not = ["-"] atom
atom   = field ":" values | '"' phrase '"' | word
values = value {"," value}       a comma is OR inside one field; space is AND
field  = actor country kind type status date after before source article basis is has by
"""

from __future__ import annotations

from dataclasses import dataclass


class QuerySyntaxError(ValueError):
    """`message` for a person; `position` the code point of the filter text where reading failed."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.message = message
        self.position = position


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed filter; `Query()` matches everything. (The store's author gives it its real shape.)"""

    text: str = ""


EVERYTHING = Query()


def parse_query(text: str) -> Query:
    """Reads a filter. Raises QuerySyntaxError. `parse_query(render_query(q)) == q`."""
    return Query(text)


def render_query(query: Query) -> str:
    """The filter as text, in its shortest usual form; "" for everything."""
    return query.text
