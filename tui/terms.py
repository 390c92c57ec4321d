"""What the keep and drop keys do to the filter's text; a second press takes the term away again.

All raise `store.query.QuerySyntaxError` where the field does not take the value.
"""

from __future__ import annotations

from functools import lru_cache

from parsing.logged import LoggedEvent, LoggedQuote, Source
from store.query import parse_query, render_query, with_term, without_term
from store.reader import EventReader

Term = tuple[str, str]
"""(field, value)"""


def keep(query: str, term: Term) -> str:
    """`query` with the term required."""
    return _toggle(query, term, negated=False)


def drop(query: str, term: Term) -> str:
    """`query` with the term excluded."""
    return _toggle(query, term, negated=True)


@lru_cache(maxsize=512)
def is_kept(query: str, term: Term) -> bool:
    """Whether the filter requires the term."""
    if f"{term[0]}:" not in query.casefold():
        return False  # with every key typed, for every value on the screen
    return with_term(query, *term) == render_query(parse_query(query))


def term_of(row: LoggedEvent | LoggedQuote) -> Term | None:
    """The value to keep or drop on a row: the day of an event, the speaker of a quote."""
    if isinstance(row, LoggedQuote):
        speaker = row.speaker_id or row.speaker
        return ("by", speaker) if speaker else None
    if row.first and row.last:
        return ("date", row.first if row.first == row.last else f"{row.first}..{row.last}")
    return None if row.date else ("has", "nodate")


def source_term(reader: EventReader, source: Source) -> Term:
    """The outlet of a source, or its article where no outlet is known."""
    outlet = reader.articles[source.article].article.source
    return ("source", outlet) if outlet else ("article", source.article)


def _toggle(query: str, term: Term, *, negated: bool) -> str:
    changed = with_term(query, *term, negated=negated)
    same = changed == render_query(parse_query(query))
    return without_term(query, *term) if same else changed
