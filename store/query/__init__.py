"""The filter language: text ⇄ query. The same string everywhere: filter line, `-q`, export headers.

query  = or                       or = and {"OR" and}
and    = not {["AND"] not}        not = ["-" | "NOT"] atom
atom   = "(" or ")" | field ":" values | '"' phrase '"' | "/" regex "/" | word
values = value {"," value}        a comma is OR inside one field; space is AND
value  = bare | '"quoted"' | date | [date] ".." [date]
date   = 2017, 2017-05, 2017q2, 2017-05-29, last month
field  = actor by to country kind type status date after before source article basis is has

A word is the start of a word of the row, a bare value the start of a value; in quotation marks both
are whole. `after:` and `before:` include the period they name.
"""

from __future__ import annotations

from store.query.edit import closed_range, replace_field, with_term, without_field, without_term
from store.query.model import EVERYTHING, Query, QuerySyntaxError
from store.query.parse import parse_query
from store.query.periods import read_period
from store.query.render import render_query

__all__ = [
    "EVERYTHING",
    "Query",
    "QuerySyntaxError",
    "closed_range",
    "parse_query",
    "read_period",
    "render_query",
    "replace_field",
    "with_term",
    "without_field",
    "without_term",
]
