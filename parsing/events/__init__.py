"""Events: what a sentence tells that happened, is scheduled or was said, with its date.

clauses (what is told) → tell (is it an event) → dating → types, status, participants, summary.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from parsing.edtf import bounds
from parsing.events.clauses import Telling, find_tellings
from parsing.events.dating import Chronology, Dating
from parsing.events.participants import Mentions, actor_mentions, country_mentions, who_takes_part
from parsing.events.status import event_status
from parsing.events.summary import summarise
from parsing.events.tell import tells_event
from parsing.events.types import event_type, event_words
from parsing.records import Actor, Country, Event, Publication, Quote, TimeExpression
from parsing.segments import Segments


def find_events(
    text: str,
    segments: Segments,
    publication: Publication,
    dates: tuple[TimeExpression, ...],
    countries: tuple[Country, ...],
    actors: tuple[Actor, ...],
    quotes: tuple[Quote, ...],
) -> tuple[Event, ...]:
    """The events of `text`, in order of telling."""
    tellings = find_tellings(text, segments, dates)
    spoken = _Spoken(quotes)
    said = [telling.main and spoken.within(telling) is not None for telling in tellings]
    who, where = actor_mentions(actors, spoken.spans), country_mentions(countries)
    agents = [
        _agent(telling, who, spoken.within(telling) if quoted else None)
        for telling, quoted in zip(tellings, said, strict=True)
    ]
    datings = Chronology(text, tellings, said, agents, publication).date_all()
    return tuple(
        event
        for telling, dating, quoted in zip(tellings, datings, said, strict=True)
        if (
            event := _event(
                text, telling, dating, spoken.within(telling) if quoted else None, publication, who, where
            )
        )
    )


def _agent(telling: Telling, who: Mentions, quote: Quote | None) -> str | None:
    """Who speaks, or who stands nearest before the verb."""
    if quote and quote.speaker_id:
        return quote.speaker_id
    before = [
        id for start, _, id in who.within(telling.own) if telling.verb is None or start < telling.verb.start
    ]
    return before[-1] if before else None


class _Spoken:
    """The direct and mixed statements of an article by place."""

    def __init__(self, quotes: Sequence[Quote]) -> None:
        self._quotes = [quote for quote in quotes if quote.kind != "indirect" and (quote.speaker or quote.cue)]
        self._starts = [quote.start for quote in self._quotes]

    @property
    def spans(self) -> list[tuple[int, int]]:
        return [(quote.start, quote.end) for quote in self._quotes]

    def within(self, telling: Telling) -> Quote | None:
        number = bisect_left(self._starts, telling.start)
        if number < len(self._quotes) and self._quotes[number].start < telling.end:
            return self._quotes[number]
        return None


def _event(
    text: str,
    telling: Telling,
    dating: Dating,
    quote: Quote | None,
    publication: Publication,
    who: Mentions,
    where: Mentions,
) -> Event | None:
    words = event_words(text, telling.own)
    if not tells_event(text, telling, words, quote is not None):
        return None
    type_, word = event_type(words, telling.verb)
    days, published = bounds(dating.date), bounds(publication.date)
    ahead = bool(days and days[0] and published and published[0] and days[0] > published[0])
    passive = bool(telling.verb and text[telling.verb.end : telling.verb.end + 4].strip().startswith("by"))
    return Event(
        start=telling.start,
        end=telling.end,
        date=dating.date,
        basis=dating.basis,
        how=dating.how,
        status=event_status(text[telling.start : telling.end], telling.verb, ahead),
        type=type_,
        type_word=word,
        summary=summarise(text, telling.own),
        actors=who_takes_part(
            who.within(telling.own), telling.verb, passive, quote.speaker_id if quote else None
        ),
        countries=tuple(dict.fromkeys(code for _, _, code in where.within(telling.own))),
        date_start=dating.source.start if dating.source else None,
        date_end=dating.source.end if dating.source else None,
        latest=None if dating.date else publication.date,
    )
