"""Parsed articles made by hand, for the tests of reconciling."""

from __future__ import annotations

from collections.abc import Sequence

from parsing.records import (
    Actor,
    Article,
    Basis,
    Country,
    CountryMention,
    Event,
    ParsedArticle,
    Publication,
    Quote,
    Span,
    Status,
)


def spans(text: str, words: str) -> tuple[Span, ...]:
    found, start = [], text.find(words)
    while start >= 0:
        found.append(Span(start, start + len(words)))
        start = text.find(words, start + 1)
    return tuple(found)


def person(text: str, id: str, *forms: str, role: str | None = None, country: str | None = None) -> Actor:
    mentions = tuple(
        sorted({span for form in forms for span in spans(text, form)}, key=lambda span: span.start)
    )
    return Actor(id, forms[0], "person", role, country, forms[1:], mentions)


def country(text: str, code: str, *names: str) -> Country:
    mentions = (CountryMention(s.start, s.end, "stated", "name") for name in names for s in spans(text, name))
    return Country(code, tuple(sorted(mentions, key=lambda mention: mention.start)))


def event(
    text: str,
    sentence: str,
    date: str | None,
    *actors: str,
    basis: Basis = "relative",
    status: Status = "occurred",
    type: str | None = None,
    word: str | None = None,
    countries: tuple[str, ...] = (),
) -> Event:
    start = text.index(sentence)
    return Event(
        start=start,
        end=start + len(sentence),
        date=date,
        basis=basis if date else "none",
        how="",
        status=status,
        type=type,
        type_word=word,
        summary=sentence,
        actors=actors,
        countries=countries,
        latest=None if date else "2031-05-20",
    )


def quote(text: str, words: str, speaker: str, speaker_id: str | None) -> Quote:
    start = text.rindex(words)
    return Quote(start, start + len(words), words, "direct", speaker, speaker_id, None, None, "said")


def article(
    id: str,
    text: str,
    actors: Sequence[Actor] = (),
    events: Sequence[Event] = (),
    quotes: Sequence[Quote] = (),
    countries: Sequence[Country] = (),
    published: str = "2031-05-20",
) -> ParsedArticle:
    return ParsedArticle(
        Article(id, text),
        Publication(published, "flag"),
        (),
        tuple(countries),
        tuple(actors),
        tuple(quotes),
        tuple(events),
    )


def named(id: str, *forms: str, role: str | None = None, country: str | None = None) -> ParsedArticle:
    text = f"{forms[0]} spoke. " + " ".join(f"Then {form} left." for form in forms)
    return article(id, text, [person(text, "x", *forms, role=role, country=country)])


def told_by_two() -> list[ParsedArticle]:
    one = "Norland’s prime minister Ines Korda resigned on Monday after the harbour contract was published."
    other = "Prime Minister Ines Korda stepped down on Monday over a harbour contract. Her deputy wept."
    return [
        article(
            "a",
            one,
            [person(one, "ik", "Ines Korda")],
            [event(one, one, "2031-05-19", "ik", type="RESIGN", word="resigned")],
        ),
        article(
            "b",
            other,
            [person(other, "korda", "Ines Korda")],
            [
                event(other, other[:73], "2031-05-19", "korda", type="RESIGN", word="stepped down"),
                event(other, "Her deputy wept.", None),
            ],
        ),
    ]  # fmt: skip
