"""One actor of an article taken for two: names that the reader of a log said are another's become an actor of
their own, with the mentions, statements and events that go by them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from parsing.corrections import Correction, SplitActor
from parsing.records import Actor, Event, ParsedArticle, Quote, Span


def separate(parsed: ParsedArticle, corrections: Iterable[Correction]) -> ParsedArticle:
    """The article with the actors that `corrections` split by name; the same object where they split none."""
    for correction in corrections:
        if isinstance(correction.change, SplitActor) and correction.change.forms:
            for actor in parsed.actors:
                if _is_meant(parsed.article.id, actor, correction.change):
                    parsed = _separated(parsed, actor, correction.change.forms)
    return parsed


def splits_names(correction: Correction) -> bool:
    """Whether it can take an actor of one article apart."""
    return isinstance(correction.change, SplitActor) and bool(correction.change.forms)


def is_split(article: str, actors: Iterable[Actor], corrections: Iterable[Correction]) -> bool:
    """Whether `separate` may make another article of the one with that `Article.id` and these actors: always
    where it does."""
    changes = [one.change for one in corrections if isinstance(one.change, SplitActor) and one.change.forms]
    return any(_is_meant(article, actor, change) for actor in actors for change in changes)


def names_taken(names: Iterable[str], given: Iterable[str]) -> frozenset[str]:
    """Those of an actor's `names`, as `same_name` gives them, that go with the `given` ones: these, and short
    forms of them (`Brandt` of `Ilse Brandt`) that are none of a name that stays. Empty where none is given.
    """
    all_names = {same_name(name) for name in names}
    wanted = {same_name(name) for name in given} & all_names
    stay = {name for name in all_names - wanted if not _is_short_for(name, wanted)}
    short = {name for name in all_names - wanted - stay if not _is_short_for(name, stay)}
    return frozenset(wanted | short)


def same_name(name: str) -> str:
    """`name` in one line and without capitals: what is compared where a spelling is at issue."""
    return " ".join(name.split()).casefold()


def _is_short_for(name: str, others: Iterable[str]) -> bool:
    return any(f" {name} " in f" {other} " for other in others)


def _is_meant(article: str, actor: Actor, change: SplitActor) -> bool:
    """Whether the actor is one that was split, or, in an article that came later, goes by its name."""
    same = actor.kind == change.actor.kind and same_name(actor.name) == same_name(change.actor.name)
    return same or (article, actor.id) in change.actor.members


def _separated(parsed: ParsedArticle, actor: Actor, given: Sequence[str]) -> ParsedArticle:
    """The article with the mentions of `actor` under names `given` as another's; unchanged where there are
    none, or no others."""
    text = parsed.article.text
    words = {mention: text[mention.start : mention.end] for mention in actor.mentions}
    taken = names_taken((actor.name, *actor.aliases, *words.values()), given)
    own = tuple(mention for mention, name in words.items() if same_name(name) not in taken)
    others = tuple(mention for mention, name in words.items() if same_name(name) in taken)
    if not (own and others):
        return parsed
    names = (actor.name, *actor.aliases)
    one = _renamed(actor, [name for name in names if same_name(name) not in taken], own, words)
    other = _renamed(
        Actor("", "", actor.kind, None, None, (), ()),
        [name for name in names if same_name(name) in taken],
        others,
        words,
    )
    other = replace(other, id=_free_id(other.name, {known.id for known in parsed.actors}))
    places = sorted((mention.start, actor is other) for actor in (one, other) for mention in actor.mentions)
    two = _Two(one, other, places)
    return replace(
        parsed,
        actors=tuple(
            part for known in parsed.actors for part in ((one, other) if known is actor else (known,))
        ),
        events=tuple(map(two.event, parsed.events)),
        quotes=tuple(map(two.quote, parsed.quotes)),
    )


def _renamed(actor: Actor, names: Sequence[str], mentions: tuple[Span, ...], words: dict[Span, str]) -> Actor:
    """The actor with these names and mentions: its own name if it is one of them, else the fullest."""
    forms = list(dict.fromkeys(names)) or list(
        dict.fromkeys(" ".join(words[mention].split()) for mention in mentions)
    )
    name = actor.name if actor.name in forms else max(forms, key=lambda form: (len(form), form))
    return replace(actor, name=name, aliases=tuple(form for form in forms if form != name), mentions=mentions)


def _free_id(name: str, taken: set[str]) -> str:
    base = id = re.sub(r"[\W_]+", "-", name.casefold()).strip("-") or "actor"
    number = 1
    while id in taken:
        number += 1
        id = f"{base}-{number}"
    return id


@dataclass(frozen=True, slots=True)
class _Two:
    """The two that one actor turned out to be, and where each is named."""

    one: Actor
    other: Actor
    places: Sequence[tuple[int, bool]]
    """(start, whether it is the other), in order."""

    def event(self, event: Event) -> Event:
        """The event with those of the two as its actors that are named in it; as it was where neither is."""
        if self.one.id not in event.actors:
            return event
        first, end = (bisect_left(self.places, (place, False)) for place in (event.start, event.end))
        named = {other for _, other in self.places[first:end]} or {False}
        ids = [who.id for who, other in ((self.one, False), (self.other, True)) if other in named]
        actors = (part for id in event.actors for part in (ids if id == self.one.id else [id]))
        return replace(event, actors=tuple(actors))

    def quote(self, quote: Quote) -> Quote:
        """The statement with the one of the two as its speaker, and addressee, who is named there."""
        if quote.speaker_id == self.one.id:
            who = self._meant(
                quote.start if quote.speaker_start is None else quote.speaker_start, quote.speaker_end
            )
            quote = replace(quote, speaker=who.name, speaker_id=who.id)
        if quote.addressee_id == self.one.id and quote.addressee_start is not None:
            who = self._meant(quote.addressee_start, quote.addressee_end)
            quote = replace(quote, addressee=who.name, addressee_id=who.id)
        return quote

    def _meant(self, start: int, end: int | None) -> Actor:
        """Who is named last before `end`: within the words that name a speaker, else before a pronoun."""
        last = bisect_left(self.places, (max(end or 0, start + 1), False))
        return self.other if last and self.places[last - 1][1] else self.one
