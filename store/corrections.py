"""What the reader of a log sets right by hand: made, listed, taken back.

A change is made from the rows a reader shows (`merge_actors(reader, ids)`) and put into the log by `correct`;
take a new snapshot to see it. Ingesting again keeps applying it. All functions that make a change raise
KeyError for an id that is in no row, and Impossible where it would say nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import islice

from parsing.corrections import (
    ActorRef,
    Change,
    Correction,
    EventRef,
    MergeActors,
    MergeEvents,
    RedateEvent,
    RenameActor,
    SetActorCountry,
    SetActorRole,
    SourceRef,
    SplitActor,
    SplitEvent,
)
from parsing.edtf import bounds
from parsing.logged import LoggedEvent, Source
from parsing.separating import names_taken, same_name
from store.files import readable
from store.folding import fold
from store.index import EventReader
from store.log import EventLog
from store.rows import make_rows

_NAMED = 12
"""Articles or names told where one of them has to be said."""


class Impossible(ValueError):
    """A change that makes no sense; its text is one line for a person."""


# ---------------------------------------------------------------- the log


def correct(log: EventLog, change: Change) -> Correction:
    """Makes the change and all rows anew, in one transaction. Raises the `store.errors` of the log."""
    made = dt.datetime.now(dt.UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    with log.transaction() as transaction:
        before = transaction.corrections()
        number = max((one.number for one in before), default=0) + 1
        transaction.put_corrections([*before, Correction(number, change, made)])
        make_rows(transaction)
        return transaction.corrections()[-1]


def undo(log: EventLog, number: int | None = None) -> Correction:
    """Takes back the correction of that number, or the last one: the rows are as if it had never been made.

    Raises Impossible where there is none, and the `store.errors` of the log.
    """
    with log.transaction() as transaction:
        before = transaction.corrections()
        undone = next((one for one in reversed(before) if number in (None, one.number)), None)
        if undone is None:
            raise Impossible("nothing was corrected" if number is None else f"no correction {number}")
        transaction.put_corrections(one for one in before if one is not undone)
        make_rows(transaction)
        return undone


# ---------------------------------------------------------------- changes of actors


def merge_actors(reader: EventReader, ids: Sequence[str]) -> MergeActors:
    """The actors are one, under the name of the first."""
    return MergeActors(tuple(_actor(reader, id) for id in _several(ids, "actors")))


def split_actor(
    reader: EventReader, id: str, articles: Iterable[str] = (), forms: Iterable[str] = ()
) -> SplitActor:
    """What some of its articles tell is another actor; or what goes by some of its names, in any article."""
    actor, articles, forms = _actor(reader, id), tuple(articles), tuple(forms)
    told = dict.fromkeys(article for article, _ in actor.members)
    names = names_of(reader, id)
    if bool(articles) == bool(forms):
        choice = f"which articles are about another (of {_few(told)}), or which names are another's"
        raise Impossible(f"say {choice} (of {_few(names)})")
    if articles:
        if unknown := [one for one in articles if one not in told]:
            raise Impossible(f"{actor.name} is not named in {unknown[0]}, but in {_few(told)}")
        if told.keys() <= set(articles):
            raise Impossible(f"no article would be left to {actor.name}")
        return SplitActor(actor, articles=articles)
    given = [name for form in forms for name in _meant(form, names, actor.name)]
    if names_taken(names, given) >= {same_name(name) for name in names}:
        raise Impossible(f"no name would be left to {actor.name}")
    return SplitActor(actor, forms=tuple(given))


def rename_actor(reader: EventReader, id: str, name: str) -> RenameActor:
    name = " ".join(readable(name).split())
    if not name:
        raise Impossible("a name needs letters")
    return RenameActor(_actor(reader, id), name)


def set_actor_country(reader: EventReader, id: str, country: str | None) -> SetActorCountry:
    """`country`: its code, or None for an actor of no country."""
    return SetActorCountry(_actor(reader, id), country)


def set_actor_role(reader: EventReader, id: str, role: str | None) -> SetActorRole:
    """`role`: in words, or None for an actor without one."""
    return SetActorRole(_actor(reader, id), " ".join(readable(role or "").split()) or None)


def names_of(reader: EventReader, id: str) -> list[str]:
    """All that the actor is called in the articles, each once: what `split_actor` may be given."""
    found: dict[str, None] = {}
    for article, local in _actor(reader, id).members:
        parsed = reader.articles[article]
        for actor in parsed.actors:
            if actor.id == local:
                mentions = (parsed.article.text[one.start : one.end] for one in actor.mentions)
                found |= dict.fromkeys((actor.name, *actor.aliases, *(" ".join(m.split()) for m in mentions)))
    return list(found)


def _actor(reader: EventReader, id: str) -> ActorRef:
    actor = reader.actors[id]
    members = sorted(member for member, logged in reader.actor_ids.items() if logged == id)
    return ActorRef(actor.name, actor.kind, tuple(members))


def _meant(form: str, names: Sequence[str], actor: str) -> list[str]:
    """The names that `form` is one of: in these letters, else without case and accents."""
    same = [name for name in names if same_name(name) == same_name(form)]
    found = same or [name for name in names if fold(same_name(name)) == fold(same_name(form))]
    if not found:
        raise Impossible(f"{actor} is nowhere called “{form}”, but {_few(names)}")
    return found


def _few(names: Iterable[str]) -> str:
    first = list(islice(names, _NAMED + 1))
    return ", ".join(first if len(first) <= _NAMED else [*first[:-1], "…"])


# ---------------------------------------------------------------- changes of events


def merge_events(reader: EventReader, ids: Sequence[str]) -> MergeEvents:
    """The events are one."""
    return MergeEvents(tuple(_event(reader, id) for id in _several(ids, "events")))


def split_event(reader: EventReader, id: str, sources: Iterable[int]) -> SplitEvent:
    """Some of its `sources`, by their place there, tell another event."""
    event = _event(reader, id)
    chosen = set(sources)
    if outside := [number for number in sorted(chosen) if not 0 <= number < len(event.sources)]:
        raise Impossible(f"it has no source {outside[0] + 1}, only {len(event.sources)}")
    if len(chosen) in (0, len(event.sources)):
        raise Impossible("some sources have to go, and some to stay")
    return SplitEvent(event, tuple(event.sources[number] for number in sorted(chosen)))


def redate_event(reader: EventReader, id: str, date: str | None) -> RedateEvent:
    """`date`: EDTF, or None for an undated event."""
    if date is not None and not is_date(date):
        raise Impossible(f"“{date}” is no date; write it as 2017-02-15, 2017-02 or 2017-02-06/2017-02-12")
    return RedateEvent(_event(reader, id), date)


def is_date(text: str) -> bool:
    """Whether `text` is EDTF as the date of a row is: one date, or an interval from one to a later one."""
    days, parts = bounds(text), text.split("/")
    if days is None or len(parts) > 2 or not all(part in ("", "..") or bounds(part) for part in parts):
        return False
    return not (days[0] and days[1]) or days[0] <= days[1]


def _event(reader: EventReader, id: str) -> EventRef:
    row = reader.get(id)
    if not isinstance(row, LoggedEvent):
        raise KeyError(id)
    return EventRef(row.summary, tuple(map(_source, row.sources)))


def _source(source: Source) -> SourceRef:
    return SourceRef(source.article, source.text, source.start, source.date)


def _several(ids: Sequence[str], what: str) -> Iterable[str]:
    different = dict.fromkeys(ids)
    if len(different) < 2:
        raise Impossible(f"it takes two {what} to merge")
    return different
