"""Actors, countries and outlets of a log by every name they go by."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from parsing.logged import Source
from parsing.records import ParsedArticle
from store.countries import country_codes
from store.folding import words
from store.late import Late
from store.query.model import Value
from store.texts import Beginnings

_PEOPLE = ("actor", "by", "to")


class ActorNames(msgspec.Struct, gc=False):
    """A `LoggedActor`, read without the rest of it."""

    id: str
    name: str
    aliases: tuple[str, ...]


class _Outlet(msgspec.Struct, gc=False):
    id: str
    source: str | None


class _Start(msgspec.Struct, gc=False):
    start: int


class _Named(msgspec.Struct, gc=False):
    id: str
    mentions: tuple[_Start, ...]


class Telling(msgspec.Struct, gc=False):
    """A `ParsedArticle`, read without the rest of it."""

    article: _Outlet
    actors: tuple[_Named, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """By `Article.id`."""

    outlets: dict[str, str]
    mentions: dict[str, list[tuple[int, str]]]
    """(start, actor id), in order."""


@dataclass(frozen=True, slots=True)
class _Forms:
    """All that actors are called, in plain words."""

    owners: Sequence[str]
    """Actor ids, one for each form."""
    beginnings: Beginnings
    whole: Mapping[str, Sequence[str]]
    """Form -> the actors that go by it."""


class Names:
    """Looks names up, in both directions."""

    def __init__(
        self,
        actors: Mapping[str, ActorNames],
        articles: Callable[[], Iterable[ParsedArticle | Telling]],
        actor_ids: Callable[[], Mapping[tuple[str, str], str]],
    ) -> None:
        self._actors = actors
        self._articles = articles
        self._actor_ids = actor_ids
        self._told = Late(self._read_articles)
        self._forms = Late(self._read_forms)

    def label(self, field: str, value: str) -> str:
        """What a person reads for `value`."""
        if field == "country":
            from parsing.countries.names import country_name

            return country_name(value)
        return self._actors[value].name if field in _PEOPLE and value in self._actors else value

    def resolve(self, field: str, value: Value) -> Iterable[str]:
        """The actor ids (or speakers' words) or country codes that a filter's value stands for."""
        return country_codes(value) if field == "country" else self._actors_called(value)

    def names(self, ids: Iterable[str]) -> Iterator[str]:
        """The names of the actors of `ids`."""
        return (self._actors[one].name for one in ids if one in self._actors)

    def outlets(self, articles: Iterable[str]) -> Iterable[str]:
        """Who published the articles, where that is known."""
        outlets = self._told().outlets
        return (outlets[one] for one in articles if one in outlets)

    def mentioned(self, sources: Iterable[Source]) -> Iterator[str]:
        """Ids of the actors named within `sources`."""
        named = self._told().mentions
        for source in sources:
            mentions = named.get(source.article, [])
            for start, actor in mentions[bisect_left(mentions, (source.start, "")) :]:
                if start >= source.end:
                    break
                yield actor

    def _read_articles(self) -> _Told:
        told = _Told({}, {})
        actor_ids = self._actor_ids()
        for parsed in self._articles():
            article = parsed.article.id
            if parsed.article.source:
                told.outlets[article] = parsed.article.source
            told.mentions[article] = sorted(
                (mention.start, actor_ids[article, actor.id])
                for actor in parsed.actors
                if (article, actor.id) in actor_ids
                for mention in actor.mentions
            )
        return told

    def _read_forms(self) -> _Forms:
        owners: list[str] = []
        forms: list[str] = []
        whole: dict[str, list[str]] = defaultdict(list)
        for id, actor in self._actors.items():
            for form in dict.fromkeys(_plain(name) for name in (actor.name, *actor.aliases)):
                owners.append(id)
                forms.append(form)
                whole[form].append(id)
        return _Forms(owners, Beginnings(forms), dict(whole))

    def _actors_called(self, value: Value) -> Iterable[str]:
        if value.text in self._actors and (value.exact or "-" in value.text):
            return [value.text]
        wanted, forms = _plain(value.text), self._forms()
        if value.exact or not wanted:
            return [value.text, *forms.whole.get(wanted, ())]
        return [value.text, *(forms.owners[number] for number in forms.beginnings.of(wanted))]


def _plain(name: str) -> str:
    """Its words, folded."""
    return " ".join(words(name))
