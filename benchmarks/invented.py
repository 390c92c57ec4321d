"""An invented log of any size: words of a Zipf-like vocabulary, ten events and five quotes an article, as
many actors as a newsroom's archive."""

from __future__ import annotations

import datetime as dt
import random
from collections import defaultdict

from parsing.logged import LoggedActor, LoggedEvent, LoggedQuote, Source
from parsing.records import Actor, Article, Event, ParsedArticle, Publication, Quote, Span
from store.documents import ArticleDocument

COUNTRIES = ("FR", "RU", "US", "DE", "UA", "GB", "NO", "SE")
FIRST_DAY = dt.date(2014, 1, 1)
DAYS = 2000


class Invented:
    """A log of `size` events from a fixed seed."""

    def __init__(self, size: int) -> None:
        self.random = random.Random(20170215)
        self.words = [
            "".join(self.random.choices("aeioulnrstkm", k=self.random.randint(2, 9))) for _ in range(30_000)
        ]
        self.actors = [self._actor(number) for number in range(max(20, size // 20))]
        self.by_id = {actor.id: actor for actor in self.actors}
        self.quotes: list[LoggedQuote] = []
        self.events = [self._event(number) for number in range(size)]
        self.articles = [self._article(number) for number in range(size // 10 + 1)]

    def text(self, length: int) -> str:
        """Words, the common ones far more often."""
        return " ".join(self.words[int(len(self.words) * self.random.random() ** 4)] for _ in range(length))

    def _actor(self, number: int) -> LoggedActor:
        first, last = self.random.choices(self.words, k=2)
        name = f"{first.title()} {last.title()}"
        return LoggedActor(
            f"{first}-{last}-{number}", name, "person", None, None, None, (last.title(),), (), 1
        )

    def _event(self, number: int) -> LoggedEvent:
        day = (FIRST_DAY + dt.timedelta(days=self.random.randrange(DAYS))).isoformat()
        text = self.text(25)
        source = Source(f"a{number // 10}", 0, len(text), text, day, "explicit")
        actors = tuple(actor.id for actor in self.random.sample(self.actors, 2))
        countries = (self.random.choice(COUNTRIES),)
        said: tuple[str, ...] = ()
        if number % 2:
            said = (f"q{number}",)
            self.quotes.append(self._quote(said[0], source, actors[0], countries))
        return LoggedEvent(
            id=f"e{number}",
            date=day,
            basis="explicit",
            first=day,
            last=day,
            status="occurred",
            type="CONSULT",
            type_word=None,
            summary=text[:80],
            actors=actors,
            countries=countries,
            sources=(source,),
            quotes=said,
        )

    def _quote(self, id: str, source: Source, speaker: str, countries: tuple[str, ...]) -> LoggedQuote:
        return LoggedQuote(
            id=id,
            text=source.text[:90],
            kind="direct",
            speaker=None,
            speaker_id=speaker,
            attribution="named",
            negated=False,
            date=source.date,
            basis="explicit",
            first=source.date,
            last=source.date,
            countries=countries,
            sources=(source,),
        )

    def _article(self, number: int) -> ArticleDocument:
        """One that tells its ten events and the quotes in them, and more."""
        told = self.events[number * 10 : number * 10 + 10]
        text, events, quotes = "", [], []
        mentions: dict[str, list[Span]] = defaultdict(list)
        for one in told:
            start, words = len(text), one.sources[0].text
            for actor in one.actors:
                name = self.by_id[actor].name
                mentions[actor].append(Span(len(text), len(text) + len(name)))
                text += f"{name}, "
            first = len(text)
            text += f"{words}. "
            events.append(
                Event(
                    start, len(text), one.date, "explicit", "", "occurred", "CONSULT", None, one.summary,
                    one.actors, one.countries,
                )
            )  # fmt: skip
            if one.quotes:
                quotes.append(
                    Quote(
                        first, first + 90, words[:90], "direct", self.by_id[one.actors[0]].name,
                        one.actors[0], None, None, "said",
                    )
                )  # fmt: skip
        article = Article(
            f"a{number}", text + self.text(150), source="The Tern", path=f"/articles/a{number}.txt"
        )
        actors = (
            Actor(id, self.by_id[id].name, "person", None, None, self.by_id[id].aliases, tuple(spans))
            for id, spans in mentions.items()
        )
        day = Publication(told[0].date if told else None, "metadata" if told else "unknown")
        parsed = ParsedArticle(article, day, actors=tuple(actors), quotes=tuple(quotes), events=tuple(events))
        return ArticleDocument(parsed, "hash")
