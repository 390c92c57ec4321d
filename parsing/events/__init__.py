"""Events: what a sentence tells that happened, is scheduled or was said, with its date.

clauses (what is told) → speech → dating → tell (is it an event) → types, status, participants, summary.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from parsing import lexicon
from parsing.dates import Post, day_at, find_posts
from parsing.edtf import bounds
from parsing.events.about import is_report
from parsing.events.actor_parts import agents_first, parts_of, parts_of_said
from parsing.events.called_off import without_called_off
from parsing.events.clauses import find_tellings
from parsing.events.dated import UNDATED, Dating
from parsing.events.dating import Chronology
from parsing.events.deciding import event_type
from parsing.events.participants import (
    Mentions,
    actor_mentions,
    country_mentions,
    place_mentions,
    place_of,
    who_takes_part,
)
from parsing.events.polarity import contradicted, done_words, settle_negation
from parsing.events.said import date_statements
from parsing.events.scope import governing_end
from parsing.events.speech import Spoken, join_speeches, voices
from parsing.events.status import event_status, is_plan
from parsing.events.stretches import is_to_be_done
from parsing.events.subjects import Subjects
from parsing.events.summary import summarise
from parsing.events.tell import tells_event
from parsing.events.telling import Telling
from parsing.events.types import EventWord, event_words
from parsing.events.visible import blank, unquoted
from parsing.records import Actor, ActorPart, Country, Event, Publication, Quote, TimeExpression
from parsing.segments import Segments

_FARTHEST_ANSWER = 3
"""Sentences up to one that says it is not true, a question (“Is that so?”) or a label (“MR.”) between."""
_SHORTEST_ANSWER = 6


def find_told(
    text: str,
    segments: Segments,
    publication: Publication,
    dates: tuple[TimeExpression, ...],
    countries: tuple[Country, ...],
    actors: tuple[Actor, ...],
    quotes: tuple[Quote, ...],
) -> tuple[tuple[Event, ...], tuple[Quote, ...]]:
    """The events of `text` in order of telling, and `quotes` with the day of the clause that tells them,
    where they name none.

    An event is a sentence; each further clause with a date of its own is one more, whose span is that clause.
    """
    spoken = Spoken(quotes)
    visible = blank(unquoted(text, segments, spoken.spans), [(date.start, date.end) for date in dates])
    posts = find_posts(text, segments, publication.date)
    if posts:
        publication = replace(publication, date=max(post.day for post in posts))
    tellings = find_tellings(text, visible, segments, dates, publication.date)
    tellings = without_called_off(visible, tellings, publication.date)
    tellings, statements = join_speeches(tellings, [spoken.within(telling) for telling in tellings])
    who = actor_mentions(actors, quotes, spoken.topics)
    sentences = {telling.sentence: (telling.start, telling.end) for telling in tellings if telling.main}
    subjects = Subjects(text, visible, who, actors, sentences)
    scene = _Scene(
        text,
        visible,
        publication,
        who,
        actor_mentions(actors, (), ()),
        country_mentions(countries),
        place_mentions(countries),
        {actor.id: actor.country for actor in actors},
        sentences,
        subjects,
    )
    agents = subjects.agents(tellings, statements, voices(quotes, tellings))
    cues = [None if statement is None else statement.cue or "" for statement in statements]
    words = [event_words(text if telling.spoken else visible, telling.own) for telling in tellings]
    sides = [scene.side(*acting) for acting in zip(tellings, agents, strict=True)]
    datings: list[Dating] = []
    for part, day in _sections(tellings, posts, publication.date):
        told = tellings[part], words[part], cues[part], agents[part], sides[part]
        datings += Chronology(visible, text, *told, day).date_all()
    quotes = date_statements(quotes, tellings, statements, datings)
    tellings, kept = _with_reports(tellings, datings)
    leading = subjects.leading(tellings, statements, agents)
    topics = _topics(visible, tellings, words, leading)
    all_told = zip(tellings, words, topics, statements, datings, leading, strict=True)
    events = (scene.event(*told) for told, keep in zip(all_told, kept, strict=True) if keep)
    return tuple(event for event in events if event), quotes


def _sections(
    tellings: list[Telling], posts: Sequence[Post], published: str | None
) -> Iterator[tuple[slice, str | None]]:
    """The clauses of each post of a live blog with its day; of any other article all of them, with the day on
    which it appeared."""
    starts = [telling.start for telling in tellings]
    cuts = [0, *(bisect_left(starts, post.start) for post in posts), len(tellings)]
    for first, last in pairwise(cuts):
        if last > first:
            yield slice(first, last), day_at(posts, starts[first], published)


def _with_reports(tellings: list[Telling], datings: list[Dating]) -> tuple[list[Telling], list[bool]]:
    """The main clauses with the part that says who told of them, where that dates them, and which clauses are
    then left to tell of."""
    joined, kept = list(tellings), [True] * len(tellings)
    reports: dict[int, list[Telling]] = {}
    main = -1
    for number, (telling, dating) in enumerate(zip(tellings, datings, strict=True)):
        if telling.main:
            main = number
        elif dating.source and is_report(telling) and datings[main].source is dating.source:
            kept[number] = False
            reports.setdefault(main, []).append(telling)
    for main, parts in reports.items():
        joined[main] = joined[main].with_parts(parts)
    return joined, kept


def _is_said(telling: Telling, statement: Quote | None) -> bool:
    """A statement is made, not just words borrowed to tell what is so: “she is a “friend” of the port”."""
    if statement is None or telling.verb is None or telling.verb.tense != "state":
        return statement is not None
    return statement.kind == "direct" and (statement.cue or "said") in lexicon.words("reporting-verbs")


def _is_to_come(telling: Telling) -> bool:
    """“Begins on May 3”, of an unknown year."""
    return telling.verb is not None and telling.verb.tense == "present" and not is_report(telling)


_Topic = tuple[list[EventWord], Telling, dict[str, ActorPart]]
"""The event words that name what a clause tells, the clause they stand in, and who leads that."""


def _topics(
    visible: str,
    tellings: list[Telling],
    words: list[list[EventWord]],
    leading: list[dict[str, ActorPart]],
) -> list[_Topic]:
    """Each clause's own, but where nothing but a date is left that of the clause before in its sentence:
    “, and on June 22”."""
    topics: list[_Topic] = []
    for telling, its_words, leads in zip(tellings, words, leading, strict=True):
        tells = telling.verb is not None and telling.verb.start >= telling.start
        goes_on = bool(topics) and topics[-1][1].sentence == telling.sentence
        lent = goes_on and not (tells or telling.main or its_words or is_to_be_done(visible, telling.start))
        topics.append(topics[-1] if lent else (its_words, telling, leads))
    return topics


@dataclass(frozen=True, slots=True)
class _Scene:
    """What the events of one article are made from."""

    text: str
    visible: str
    """`text` without its quotations and dates."""
    publication: Publication
    who: Mentions
    named: Mentions
    """The same of what is said, too."""
    where: Mentions
    places: Mentions
    homes: dict[str, str | None]
    """`Actor.id` -> country."""
    sentences: dict[int, tuple[int, int]]
    """Number -> span, date stamps at its head left out."""
    subjects: Subjects

    def side(self, telling: Telling, agent: str | None) -> str | None:
        """The country of who acts, else the one that does: “Norway denied it”."""
        if agent or telling.verb is None:
            return self.homes.get(agent or "")
        named = [code for start, _, code in self.where.within(telling.own) if start < telling.verb.start]
        return named[0] if named else None

    def event(
        self,
        telling: Telling,
        words: list[EventWord],
        topic: _Topic,
        statement: Quote | None,
        dating: Dating,
        leading: dict[str, ActorPart],
    ) -> Event | None:
        """The row due to a clause, None where it tells no event."""
        dated, adrift = dating.date is not None, bool(telling.unplaced) and self.publication.date is None
        if not tells_event(self.text, telling, words, _is_said(telling, statement), dated, adrift):
            return None
        start = self._sentence(telling)[0]
        heard = self.text if telling.spoken else self.visible
        told = settle_negation(heard, telling, start)
        topic = (topic[0], told if topic[1] is telling else topic[1], topic[2])
        telling, verb = told, told.verb
        ahead = self._ahead(dating.date, is_plan(heard, telling)) or (adrift and _is_to_come(telling))
        status = event_status(self.text, heard, telling, words, start, ahead)
        if status == "occurred" and self._is_contradicted(telling):
            status = "denied"
        if status is None and statement is None:
            return None
        if status == "scheduled" and self._is_over(dating.date):
            status, dating = ("alleged", dating) if told.date else (status, UNDATED)
        done = done_words(heard, topic[0], topic[1], start, status == "scheduled")
        type_, type_word = event_type(heard, done, topic[1].verb, topic[1].content, topic[1].start)
        passive = verb is not None and self.text[verb.end : verb.end + 4].strip().startswith("by")
        named = (self.named if told.spoken else self.who).within(told.own)
        actors = who_takes_part(named, verb, passive, leading)
        countries = self._countries(telling, actors)
        if not actors and not countries:
            told, leading = topic[1:]
            named = self.who.within(told.own)
            actors = who_takes_part(named, told.verb, False, leading)
            countries = self._countries(told, actors)
        place = place_of(self.visible, self.places.within(told.own))
        parts = self._parts(told, actors, named, leading, type_word)
        actors, parts = agents_first(actors, parts)
        return Event(
            start=telling.start,
            end=telling.end,
            date=dating.date,
            basis=dating.basis,
            how=dating.how,
            status=status or "occurred",
            type=type_,
            type_word=type_word,
            summary=summarise(
                self.text,
                self.visible,
                telling,
                self._sentence(telling),
                type_word or (verb.word if verb else ""),
                governing_end(heard, start, verb) if verb else None,
            ),
            actors=actors,
            countries=countries,
            date_start=dating.source.start if dating.source else None,
            date_end=dating.source.end if dating.source else None,
            latest=None if dating.date else self.publication.date,
            parts=parts,
            place=self.text[slice(*place)] if place else None,
            place_start=place[0] if place else None,
            place_end=place[1] if place else None,
        )

    def _parts(
        self,
        telling: Telling,
        actors: tuple[str, ...],
        named: list[tuple[int, int, str]],
        leading: dict[str, ActorPart],
        type_word: str | None,
    ) -> tuple[ActorPart, ...]:
        """In what is said, where that tells what kind of event it is, else in the clause."""
        verb, content = telling.verb, telling.content
        heard = self.text if telling.spoken else self.visible
        parts = parts_of(heard, actors, named, (verb, content), leading)
        if not (verb and content and is_report(telling) and content.word == (type_word or "").lower()):
            return parts
        who = next((id for id, part in zip(actors, parts, strict=True) if part == "agent"), None)
        himself = who is not None and self.subjects.means(who, verb.end, content.start)
        return parts_of_said(self.visible, actors, named, verb, content, who if himself else None)

    def _is_contradicted(self, telling: Telling) -> bool:
        """“That is not true.” follows its sentence."""
        for ahead in range(1, _FARTHEST_ANSWER + 1):
            start, end = self.sentences.get(telling.sentence + ahead, (0, 0))
            answer = self.text[start:end].strip()
            if not (answer.endswith("?") or len(answer) < _SHORTEST_ANSWER):
                return contradicted(self.text, start, end)
        return False

    def _sentence(self, telling: Telling) -> tuple[int, int]:
        return self.sentences.get(telling.sentence, (telling.start, telling.end))

    def _countries(self, telling: Telling, actors: tuple[str, ...]) -> tuple[str, ...]:
        """Those the clause names, else that of the one who acts."""
        named = dict.fromkeys(code for _, _, code in self.where.within(telling.own))
        home = self.homes.get(actors[0]) if actors else None
        return tuple(named) or ((home,) if home else ())

    def _is_over(self, date: str | None) -> bool:
        """The date lies before publication: what was planned for it is not to come, and is only said."""
        days, published = bounds(date), bounds(self.publication.date)
        return bool(days and days[1] and published and published[0] and days[1] < published[0])

    def _ahead(self, date: str | None, ends: bool) -> bool:
        """The date lies after publication; `ends`: it is enough that its end does."""
        days, published = bounds(date), bounds(self.publication.date)
        day = days[ends] if days else None
        return bool(day and published and published[0] and day > published[0])
