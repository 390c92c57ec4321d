"""Actors, countries and outlets of a log by every name they go by."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from parsing.records import LoggedActor, ParsedArticle, Source
from store.folding import words
from store.query.model import Value

_PEOPLE = ("actor", "by", "to")


class Names:
    """Looks names up, in both directions."""

    def __init__(
        self,
        articles: Mapping[str, ParsedArticle],
        actors: Mapping[str, LoggedActor],
        actor_ids: Mapping[tuple[str, str], str],
    ) -> None:
        self._articles = articles
        self._actors = actors
        self._actor_ids = actor_ids

    def label(self, field: str, value: str) -> str:
        """What a person reads for `value`."""
        if field == "country":
            from parsing.countries.names import country_name

            return country_name(value)
        return self._actors[value].name if field in _PEOPLE and value in self._actors else value

    def resolve(self, field: str, value: Value) -> Iterable[str]:
        """The actor ids (or speakers' words) or country codes that a filter's value stands for."""
        return _countries(value) if field == "country" else self._actors_called(value)

    def names(self, ids: Iterable[str]) -> Iterator[str]:
        """The names of the actors of `ids`."""
        return (self._actors[one].name for one in ids if one in self._actors)

    def outlets(self, articles: Iterable[str]) -> Iterable[str]:
        """Who published the articles, where that is known, each once."""
        found = (self._articles[one].article.source for one in articles if one in self._articles)
        return dict.fromkeys(outlet for outlet in found if outlet)

    def mentioned(self, sources: Iterable[Source]) -> Iterable[str]:
        """Ids of the actors named within `sources`, each once."""
        found: dict[str, None] = {}
        for source in sources:
            mentions = self._mentions.get(source.article, [])
            for start, actor in mentions[bisect_left(mentions, (source.start, "")) :]:
                if start >= source.end:
                    break
                found[actor] = None
        return found

    @cached_property
    def _mentions(self) -> Mapping[str, list[tuple[int, str]]]:
        """`Article.id` -> (start, actor id), in order."""
        return {
            article: sorted(
                (mention.start, self._actor_ids[article, actor.id])
                for actor in parsed.actors
                if (article, actor.id) in self._actor_ids
                for mention in actor.mentions
            )
            for article, parsed in self._articles.items()
        }

    @cached_property
    def _forms(self) -> Sequence[tuple[str, frozenset[str]]]:
        """Actor id and all that it is called, folded, a space before each word."""
        return [
            (actor.id, frozenset(_spaced(form) for form in (actor.name, *actor.aliases)))
            for actor in self._actors.values()
        ]

    def _actors_called(self, value: Value) -> Iterable[str]:
        if value.text in self._actors and (value.exact or "-" in value.text):
            return [value.text]
        wanted = _spaced(value.text)
        if value.exact or not wanted:
            return [value.text, *(actor for actor, forms in self._forms if wanted in forms)]
        return [value.text, *(actor for actor, forms in self._forms if any(wanted in form for form in forms))]


def _countries(value: Value) -> Iterable[str]:
    """A code, a name or a demonym; where it is none, and not quoted, names of which a word begins so."""
    from parsing.countries.names import country_forms, country_names

    names = country_names()
    if value.text.upper() in names:
        return [value.text.upper()]
    wanted = _spaced(value.text)
    forms = (*((name, code) for code, name in names.items()), *country_forms())
    same = {code for form, code in forms if _spaced(form) == wanted}
    if same or value.exact or not wanted:
        return same
    return {code for code, name in names.items() if wanted in _spaced(name)}


def _spaced(name: str) -> str:
    return "".join(f" {word}" for word in words(name))
