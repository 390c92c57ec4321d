"""Who acts in a clause that does not name them."""

from __future__ import annotations

import pytest

from parsing.pipeline import parse_article
from parsing.records import Article, Event

OBITUARY = (
    "Ingrid Korda, a harpist who won the Halden Prize, has died, her son Pavel said.\n\n"
    "In 1951 she studied in Lisbon with Jonas Hale.\n\n"
    "She was arrested in 1968.\n\nShe fled to Lisbon in 1969 and returned to Halden in 1974.\n\n"
)


def events_of(text: str) -> tuple[tuple[Event, ...], dict[str, str]]:
    article = parse_article(Article("a", text, published="2031-05-21", published_basis="flag"))
    return article.events, {actor.id: actor.name for actor in article.actors}


def parts(text: str, told: str) -> dict[str, str]:
    """Name -> part in the last event that holds the words `told`."""
    events, names = events_of(text)
    event = next(event for event in reversed(events) if told in text[event.start : event.end])
    return {names[id]: part for id, part in zip(event.actors, event.parts, strict=True)}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("she studied", {"Ingrid Korda": "agent", "Jonas Hale": "other"}),
        ("She was arrested", {"Ingrid Korda": "patient"}),
        ("and returned", {"Ingrid Korda": "agent"}),
    ],
)
def test_a_pronoun_is_followed_from_paragraph_to_paragraph(told: str, expected: dict[str, str]) -> None:
    assert parts(OBITUARY, told) == expected


@pytest.mark.parametrize(
    ("text", "told", "expected"),
    [
        # Either could be meant.
        (
            "Ingrid Korda sued Mara Lindt on Monday.\n\nThe port is shut.\n\nShe was jailed in 2029.",
            "jailed",
            {},
        ),
        # Neither is: a woman without a name was spoken of.
        (
            "Ingrid Korda praised the crew.\n\nA nurse was hurt on Monday. She died in hospital.",
            "She died",
            {},
        ),
        ("Pavel Brandt left.\n\nShe was arrested on Monday.", "arrested", {}),
        ("Ingrid Korda left. They were arrested on Monday.", "arrested", {}),
        (
            "Halden Lines sued the port on Monday. It accused the mayor of theft.",
            "accused",
            {"Halden Lines": "agent"},
        ),
        ("Halden Lines sold the ferry. It sank on Monday.", "sank", {}),
        ("Pavel Brandt left. When he was away on Monday, thieves stole a boat.", "stole", {}),
        (
            "Pavel Brandt was elected in 2019 but resigned a year later.",
            "resigned",
            {"Pavel Brandt": "agent"},
        ),
    ],
)
def test_a_pronoun_means_only_who_alone_can_be_meant(text: str, told: str, expected: dict[str, str]) -> None:
    assert parts(text, told) == expected


@pytest.mark.parametrize(
    ("text", "told", "expected"),
    [
        ("Halden Bank failed.\n\nThe bank was founded in 1921.", "founded", {"Halden Bank": "patient"}),
        (
            "Harbour minister Ingrid Korda left.\n\nThe minister fled in 2029.",
            "fled",
            {"Ingrid Korda": "agent"},
        ),
        (
            "Harbour minister Ingrid Korda met road minister Pavel Brandt.\n\nThe minister fled in 2029.",
            "fled",
            {},
        ),
        # Nobody says that Velt Inc is no company.
        (
            "Velt Inc sued the shipping company Halden Lines.\n\nThe company sold a ferry in 2029.",
            "sold",
            {},
        ),
    ],
)
def test_a_noun_means_only_who_alone_fits_it(text: str, told: str, expected: dict[str, str]) -> None:
    assert parts(text, told) == expected


@pytest.mark.parametrize(
    ("sentence", "told", "expected"),
    [
        (
            "Ingrid Korda told jurors Pavel Brandt had searched the pier.",
            "searched",
            {"Pavel Brandt": "agent", "Ingrid Korda": "other"},
        ),
        ("Ingrid Korda said nine traders had been arrested.", "arrested", {"Ingrid Korda": "other"}),
        ("Ingrid Korda said on Monday she had met the traders.", "met", {"Ingrid Korda": "agent"}),
        (
            "Appearing before the Harbour Committee on Monday, Pavel Brandt said the pier was old.",
            "said",
            {"Pavel Brandt": "agent", "Harbour Committee": "other"},
        ),
        (
            "Halden Lines spokesman Pavel Brandt left on Monday.",
            "left",
            {"Pavel Brandt": "agent", "Halden Lines": "other"},
        ),
        (
            "President Pavel Brandt is expected to convene the council on Friday.",
            "convene",
            {"Pavel Brandt": "agent"},
        ),
    ],
)
def test_who_speaks_does_not_do_what_he_tells_of_others(
    sentence: str, told: str, expected: dict[str, str]
) -> None:
    assert parts(sentence, told) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Mayor Ingrid Korda called the resignation “too late” on Monday.",
        "Mayor Ingrid Korda described the arrest as a mistake on Monday.",
        "Asked whether she would run, Ingrid Korda said on Monday that she was tired.",
    ],
)
def test_what_is_spoken_of_or_asked_by_the_way_is_not_what_is_told(sentence: str) -> None:
    events, names = events_of(sentence)
    assert [(event.type, [names[id] for id in event.actors]) for event in events] == [
        (None, ["Ingrid Korda"])
    ]


@pytest.mark.parametrize(
    ("text", "told", "expected"),
    [
        (
            "The port shut its pier on Monday after Mayor Ingrid Korda said the sea was “too rough”.",
            "shut its pier",
            {},
        ),
        ("“He is gone. He left on Sunday,” Pavel Brandt said.", "is gone", {"Pavel Brandt": "agent"}),
        ("“He is gone. He left on Sunday,” Pavel Brandt said.", "He left", {}),
        (
            "“I met Ingrid Korda on Sunday,” Pavel Brandt said.",
            "I met Ingrid Korda on Sunday,",
            {"Pavel Brandt": "agent", "Ingrid Korda": "patient"},
        ),
    ],
)
def test_who_is_quoted_later_in_a_sentence_does_not_act_in_it(
    text: str, told: str, expected: dict[str, str]
) -> None:
    assert parts(text, told) == expected


@pytest.mark.parametrize(
    ("text", "told", "expected"),
    [
        (
            "Halden Lines has denied it.\n\nThe company said it had shipped nine boats by the end of 2029.",
            "had shipped",
            {"Halden Lines": "agent"},
        ),
        (
            "Harbour minister Ingrid Korda told the port on Monday she had rung the crew in May 2030.",
            "had rung",
            {"Ingrid Korda": "agent"},
        ),
        # She who is spoken of is the one whose pupil speaks.
        (
            "Ingrid Korda has died. Her pupil Mara Lindt said she had sung in Selm until last week.",
            "had sung",
            {},
        ),
        (
            "Mara Lindt, who left the Harbour Club, said she had won in 2029.",
            "had won",
            {"Mara Lindt": "agent"},
        ),
        (
            "Ingrid Korda was suspended in 2027 and resigned in 2029.",
            "and resigned",
            {"Ingrid Korda": "agent"},
        ),
        (
            "Harbour minister Ingrid Korda left.\n\nThe minister also closed the pier in 2029.",
            "closed",
            {"Ingrid Korda": "agent"},
        ),
        (
            "Ingrid Korda left. She had been to Selm in 2027 and again in 2029.",
            "again",
            {"Ingrid Korda": "agent"},
        ),
    ],
)
def test_who_is_told_of_by_a_speaker_or_goes_on_is_known(
    text: str, told: str, expected: dict[str, str]
) -> None:
    assert parts(text, told) == expected


@pytest.mark.parametrize(
    ("text", "told", "expected"),
    [
        (
            "Ingrid Korda was suspended.\n\nPolice arrested her on Monday.",
            "arrested",
            {"Ingrid Korda": "patient"},
        ),
        ("Ingrid Korda left. Police arrested her son on Monday.", "arrested", {}),
        (
            "Ingrid Korda met Pavel Brandt in Selm.\n\nThey signed a treaty on Monday.",
            "signed",
            {"Ingrid Korda": "agent", "Pavel Brandt": "agent"},
        ),
        ("Ingrid Korda met Pavel Brandt and Jonas Hale.\n\nThey signed a treaty on Monday.", "signed", {}),
        (
            "Ingrid Korda sold the yard where she had worked until she was sacked in 2029.",
            "was sacked",
            {"Ingrid Korda": "patient"},
        ),
        (
            "Ingrid Korda told the port of her decision to resign as mayor by June 30.",
            "resign as mayor",
            {"Ingrid Korda": "agent"},
        ),
        ("Ingrid Korda ordered the port to close by June 30.", "close by", {}),
        (
            "Ingrid Korda left the port in 2018 and was elected to the council two years later.",
            "elected",
            {"Ingrid Korda": "patient"},
        ),
        (
            "Ingrid Korda moved to Selm in 1976, founded a choir, and was jailed for nine days in 1981.",
            "was jailed",
            {"Ingrid Korda": "patient"},
        ),
    ],
)
def test_who_is_meant_behind_a_verb_or_by_two_is_known(
    text: str, told: str, expected: dict[str, str]
) -> None:
    assert parts(text, told) == expected


def test_an_article_goes_back_to_whom_it_is_about_from_one_who_only_spoke() -> None:
    text = (
        "Pavel Brandt sings.\n\nPavel Brandt moved to Selm in 1976. Pavel Brandt wrote songs.\n\n"
        "Pavel Brandt is old. Harbour minister Jonas Hale said in February that no song was banned.\n\n"
    )
    assert parts(text + "He refused a medal in 2029.", "refused") == {"Pavel Brandt": "agent"}
    assert parts(text + "He said in 2029 that it was late.", "late") == {"Jonas Hale": "agent"}
