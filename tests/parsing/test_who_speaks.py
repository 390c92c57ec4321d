"""Who speaks where the words that name him stand behind a participle, a colon or another's words."""

from __future__ import annotations

import pytest

from parsing.quotes import find_quotes
from parsing.records import Actor, Publication, Quote, Span
from parsing.segments import segment

NAMES = ("Orla Venn", "Tomas Brekk")


def quotes_of(text: str) -> list[Quote]:
    actors = tuple(
        Actor(
            name,
            name,
            "person",
            None,
            None,
            (),
            (Span(text.index(name), text.index(name) + len(name)),),
            gender="f" if name.startswith("Orla") else "m",
        )
        for name in NAMES
        if name in text
    )
    return list(find_quotes(text, segment(text), Publication(None, "unknown"), (), actors))


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The ad uses footage of Orla Venn asking, “Why am I not mayor yet?” Then it ends.", ["Orla Venn"]),
        (
            "Nobody may vote “to fill a seat on the harbour board,” per the party’s bylaws.",
            ["the party’s bylaws"],
        ),
        (
            "The former head of ports and current nominee said the pier was “done for good now.”",
            ["The former head of ports and current nominee"],
        ),
        ("“The pier was rotten from the start,” said Jock A. Finn, head of works.", ["Jock A. Finn"]),
        ("“It was never about the pier,” says a source involved in the sale.", ["a source"]),
        ("“I will look at a lot of piers…” Orla Venn said.", ["Orla Venn"]),
        (
            "“The port bill is a bad bill,” Tomas Brekk wrote after Orla Venn argued that “the port sinks.”",
            ["Tomas Brekk", "Orla Venn"],
        ),
        (
            "Orla Venn sang for them. The following year she was asked to a wedding and replied by wire: "
            "“My voice is gone for good.”",
            ["Orla Venn"],
        ),
        ("The same day Tomas Brekk was asked in and replied: “I have no time for it.”", ["Tomas Brekk"]),
        ("The letter ends with a plea: “Do not close the old pier in spring.”", ["The letter"]),
        (
            "She saw a headline from the Port Post, which is read here: “Piers are sinking all over town.”",
            ["Port Post"],
        ),
        (
            "“They are good friends,” Orla Venn said. That makes her “a sound woman by all accounts.”",
            ["Orla Venn", "Orla Venn"],
        ),
        ("She wrote below a headline that said, “The Pier Belongs to the Town.”", ["a headline"]),
        ("Orla Venn said: “We go.”\n\n“(Laughter.)”", ["Orla Venn"]),
        ("Reporters heard Orla Venn call it “a floating wreck”.", ["Orla Venn"]),
        ("Tomas Brekk sat there and listened to the mayor call it “a wreck”.", ["the mayor"]),
        ("Orla Venn sold it. Brekk’s son watched her call it “a wreck”.", ["Orla Venn"]),
        ("“We will never sell the old pier,” was the answer from Orla Venn.", ["Orla Venn"]),
        ("“We will never sell the old pier,” was the dockers’ slogan.", ["the dockers"]),
        ("Orla Venn spoke.\n\n“The whole pier is rotten,” is how I would put it.", [None]),
        ("Orla Venn spoke.\n\n“The whole pier is rotten,” is how Tomas Brekk put it.", ["Tomas Brekk"]),
        (
            "As the crowd began to chant, Orla Venn was joined by a band and joked, “Port or bust, I say.”",
            ["Orla Venn"],
        ),
        (
            "Orla Venn, the head of ports for the Norland Harbour said: “There are no boats to count.”",
            ["Orla Venn"],
        ),
        (
            "On Monday, the Norland Harbour Party said: “There are no boats to count.”",
            ["Norland Harbour Party"],
        ),
        ("It is a wreck that the union says will close “within a year or two.”", ["the union"]),
        ("When they asked her, Orla Venn laughed and said the pier was safe.", ["Orla Venn"]),
        ("Orla Venn waved, and a docker cut in. “Do not forget the boat, it is mine.”", ["a docker"]),
    ],
)
def test_the_speaker_is(text: str, speakers: list[str | None]) -> None:
    assert [quote.speaker for quote in quotes_of(text)] == speakers


def test_who_hears_him_is_not_him() -> None:
    text = "Kai Holm met Tomas Brekk. Holm stood there and listened to him call the pier “a floating wreck”."
    actors = [
        Actor(name, name, "person", None, None, (), spans, gender="m")
        for name, spans in (
            ("Kai Holm", (Span(0, 8), Span(26, 30))),
            ("Tomas Brekk", (Span(13, 24),)),
        )
    ]
    found = find_quotes(text, segment(text), Publication(None, "unknown"), (), tuple(actors))
    assert [quote.speaker for quote in found] == ["Tomas Brekk"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Orla Venn asked, “Why is the pier closed?” Then the siren went.", "Why is the pier closed?"),
        (
            "The film ends with a shot of Tomas Brekk saying “no boat leaves the port.”",
            "no boat leaves the port.",
        ),
    ],
)
def test_no_more_than_the_quotation_is_said(text: str, words: str) -> None:
    (quote,) = quotes_of(text)
    assert (quote.text, quote.kind) == (words, "direct")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The mayor met the captain and the pilot said the boat was rotten.", "the pilot"),
        ("The council pays two crowns a day per person, the mayor said.", "the mayor"),
    ],
)
def test_two_people_stay_two(text: str, speaker: str) -> None:
    (quote,) = quotes_of(text)
    assert quote.speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "“The pier is a wreck with a flag.” Those were Orla Venn’s words.",
        "“The pier is a wreck with a flag.”\n\nThose are the words of Orla Venn, who runs the port.",
        "“The pier is a wreck with a flag.” So said Orla Venn on Monday.",
        "“The pier is a wreck with a flag” were Orla Venn’s exact words.",
        "The pier is “a wreck with a flag,” in Orla Venn’s words.",
        "Orla Venn’s exact phrase was “a wreck with a flag.”",
        "To quote Orla Venn, “the pier is a wreck with a flag.”",
        "As Orla Venn put it, “the pier is a wreck with a flag.”",
    ],
)
def test_the_words_of(text: str) -> None:
    (quote,) = quotes_of(text)
    assert (quote.speaker, quote.kind, quote.attribution) == ("Orla Venn", "direct", "named")
    assert quote.text.rstrip(".,").endswith("a wreck with a flag")


def test_in_the_words_of_within_a_sentence() -> None:
    (quote,) = quotes_of("The pier is, in the words of Orla Venn, “a wreck with a flag.”")
    assert (quote.speaker, quote.kind) == ("Orla Venn", "mixed")


@pytest.mark.parametrize(
    "text",
    [
        "“The pier is a wreck with a flag.” Those were not Orla Venn’s words.",
        "“The pier is a wreck with a flag.” Those were the days. Orla Venn left.",
    ],
)
def test_not_the_words_of(text: str) -> None:
    (quote,) = quotes_of(text)
    assert quote.speaker is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Norland closed its border on Monday. It says the move will not last.", "Norland"),
        ("The ministry closed the school on Monday. It said the roof was rotten.", "The ministry"),
        (
            "The union said no. The Port Authority shut the pier. It says the pier is rotten.",
            "Port Authority",
        ),
        ("Storms hit the coast on Friday. It said the roads were closed.", None),
    ],
)
def test_it_is_the_body_that_acted_before(text: str, speaker: str | None) -> None:
    assert quotes_of(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("start", "speaker"),
    [
        ("Dockers fighting to keep the pier from the port board", "Dockers"),
        ("Families of those hit by the flood", "Families of those hit by the flood"),
        ("Residents near the port, fearful of a flood,", "Residents near the port"),
        ("Companies on the quay", "Companies on the quay"),
        ("Even then, others", None),
    ],
)
def test_the_people_with_whom_the_clause_opens(start: str, speaker: str | None) -> None:
    (quote,) = quotes_of(f"{start} say that the pier will close.")
    assert quote.text == "that the pier will close"
    assert quote.speaker == speaker


@pytest.mark.parametrize(
    ("start", "speaker"),
    [
        ("However, a parent, Orla Venn,", "Orla Venn"),
        (
            "Some 60 children of the school, Norland, Ostmark State, the state’s head of police, Orla Venn,",
            "Orla Venn",
        ),
        ("Port Tarn’s MP, Liberal Orla Venn,", "Orla Venn"),
        ("In the note, dated 5 May, the embassy", "the embassy"),
        ("Leader of Opposition Orla Venn went there and", "Orla Venn"),
        ("Some 3.1%", "Some 3.1%"),
        ("The dismissal of a teacher who", "a teacher"),
    ],
)
def test_what_stands_before_the_speaker_is_none(start: str, speaker: str) -> None:
    (quote,) = quotes_of(f"{start} said that the pier was rotten.")
    assert quote.speaker == speaker


def test_a_pronoun_means_the_stranger_who_spoke_last() -> None:
    text = "Orla Venn spoke. A former student told us that the pier shook. “We ran home at once,” she said."
    assert quotes_of(text)[-1].speaker == "A former student"


def test_a_pronoun_far_from_any_name_is_nobodys() -> None:
    filler = "The tide came in. " * 9
    assert quotes_of(f"Tomas Brekk left. {filler}“We ran home at once,” he said.")[-1].speaker is None


def test_a_gender_that_pronouns_told_gives_way_to_the_pronoun_of_who_spoke_last() -> None:
    text = "Orla Venn came. It rained. It blew. Ysk Brekk denied that he was ill. “He is in,” she said."
    spans = {"Orla Venn": (0, "f"), "Ysk Brekk": (text.index("Ysk"), "m")}
    actors = [
        Actor(
            name,
            name,
            "person",
            None,
            None,
            (),
            (Span(at, at + len(name)),),
            gender="f" if sex == "f" else "m",
        )
        for name, (at, sex) in spans.items()
    ]
    found = find_quotes(text, segment(text), Publication(None, "unknown"), (), tuple(actors))
    assert found[-1].speaker == "Ysk Brekk"


@pytest.mark.parametrize(("name", "speaker"), [("Thomas Brekk", "Thomas Brekk"), ("Mr Thomas Brekk", None)])
def test_a_first_name_tells_less_than_the_pronoun_where_nobody_else_is_near(
    name: str, speaker: str | None
) -> None:
    text = f"{name} denied that the mayor was ill. “The mayor is in,” she said."
    role = "Mr" if name.startswith("Mr") else None
    actor = Actor("b", "Thomas Brekk", "person", role, None, (), (Span(0, len(name)),), gender="m")
    found = find_quotes(text, segment(text), Publication(None, "unknown"), (), (actor,))
    assert found[-1].speaker == speaker


def test_who_is_asked_answers() -> None:
    text = "Orla Venn left. When a reporter asked her whether she was bitter, she replied: “I have a cat.”"
    asked, answered = quotes_of(text)
    assert (asked.speaker, asked.addressee) == ("a reporter", "Orla Venn")
    assert answered.speaker == "Orla Venn"


def test_a_title_holds_a_small_word() -> None:
    for title in ("Acting Under Secretary", "Ambassador to Norland", "Permanent Representative to the Port"):
        (quote,) = quotes_of(f"“The pier is gone,” said {title} Orla Venn.")
        assert (quote.speaker, quote.addressee) == ("Orla Venn", None)
