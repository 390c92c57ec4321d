"""Where names begin and end, and what the phrases beside them tell of what they are."""

from __future__ import annotations

import pytest

from parsing.actors import find_actors
from parsing.countries import find_countries
from parsing.segments import segment


def found(text: str) -> tuple[list[str], list[str]]:
    """The persons and the organisations of `text`, as written, in order."""
    segments = segment(text)
    actors = find_actors(text, segments, find_countries(text, segments))
    spans = sorted((span.start, span.end, actor.kind) for actor in actors for span in actor.mentions)
    persons = [text[start:end] for start, end, kind in spans if kind == "person"]
    return persons, [text[start:end] for start, end, kind in spans if kind == "organization"]


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        ("The US Department of Harbours said so.", ["US Department of Harbours"]),
        ("The IT Department closed it.", ["IT Department"]),
        ("They sued the First Nations Bank of Velt.", ["First Nations Bank of Velt"]),
        ("She is proud of her First Nation.", []),
        (
            "He led the General Directorate of Criminal Investigation and Operations.",
            ["General Directorate of Criminal Investigation and Operations"],
        ),
        ("They joined the People's Front for Peace and Justice.", ["People's Front for Peace and Justice"]),
        ("He was heard at the City Civil and Sessions Court in Osmark.", ["City Civil and Sessions Court"]),
        ("They asked the Kenya and Uganda Affairs Office.", ["Kenya and Uganda Affairs Office"]),
        (
            "The International Board of Notaries, Amnesty International and Harbour Watch wrote to him.",
            ["International Board of Notaries", "Amnesty International", "Harbour Watch"],
        ),
        ("They backed the Roots Party Presidential candidate.", ["Roots Party"]),
        ("He led the Alternative Workers Congress AWC for years.", ["Alternative Workers Congress", "AWC"]),
        ("Farm aid came from the Osmark Oil and Gas Corporation.", ["Osmark Oil and Gas Corporation"]),
        ("The Velt Workers and Helpers Union met.", ["Velt Workers and Helpers Union"]),
        ("The Ministry of Awqaf and Umrah refused.", ["Ministry of Awqaf and Umrah"]),
        (
            "Osmark University of Science and Technology and Velt National School closed.",
            ["Osmark University of Science and Technology", "Velt National School"],
        ),
        (
            "The Ministry of Schooling, Tertiary Education, Science and Technology met.",
            ["Ministry of Schooling, Tertiary Education, Science and Technology"],
        ),
        ("Osmark Group Chief Executive Bo Dahl left.", ["Osmark Group"]),
        ("A lawyer of NGO Velt Watch wrote to us.", ["Velt Watch"]),
        (
            "The Secretary-General of the Cooperation Council for the Gulf States left.",
            ["Cooperation Council for the Gulf States"],
        ),
        ("The Association of Ruritan Journalists met.", ["Association of Ruritan Journalists"]),
        ("The Communist party said so, and the Amazon burned.", ["Communist party"]),
        ("Rival Ostarium was ordered to pay maker Osvelt $119 million.", ["Ostarium", "Osvelt"]),
        (
            "It is shut. Rival Ostarium sued Osvelt in Selm, and a jury ordered Ostarium to pay.",
            ["Ostarium", "Ostarium"],
        ),
        ("The port is shut. Carmaker Osvelt agreed.", ["Osvelt"]),
        ("Ten poets sued music streaming service Tuneld.", ["Tuneld"]),
        ("It is shut. Publisher Jean Osvelt and Rival Anna Brekk agreed.", []),
        ("The strike of the Meta ended.", []),
        ("Amazon hired 400 drivers.", ["Amazon"]),
        ("Workers at NLC India Limited went home.", ["NLC India Limited"]),
    ],
)
def test_organisations_end_where_they_end(text: str, organisations: list[str]) -> None:
    assert found(text)[1] == organisations


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("He and his wife, Ruby Hunter, left.", ["Ruby Hunter"]),
        ("They mourned Bill King for a week.", ["Bill King"]),
        ("Harry Styler sang in Oslo.", ["Harry Styler"]),
        ("Velt Air CPO Angela Brekke resigned.", ["Angela Brekke"]),
        ("Secretary for Culture, Sports and Tourism Kevin Yeunvelt spoke.", ["Kevin Yeunvelt"]),
        ("A envoy from North East Osmark Land Johnny Velt spoke.", ["Johnny Velt"]),
        ("Secretary General Luis Almavelt of Uruguay said it.", ["Luis Almavelt"]),
        ("If we look at Rosa Ibarra, we see courage.", ["Rosa Ibarra"]),
        ("I told Boyd I'd think about it.", ["Boyd"]),
        ("Tory Clive Bannvelt left.", ["Clive Bannvelt"]),
        ("CP Hamza Yelvelt said so. Alhaji Sani Maivelt left.", ["Hamza Yelvelt", "Sani Maivelt"]),
        ("We heard Maria do Céu Tavelt, 42, in Faro.", ["Maria do Céu Tavelt"]),
        ("The Cerro Blanvelt mine closed.", []),
        ("UNDER-FIRE mayor quits.", []),
        ("Minister of Public Works and Transport Vieng Sisvelt said so.", ["Vieng Sisvelt"]),
        ("They took HRM King Preye Dokvelt away.", ["Preye Dokvelt"]),
        ("The first bullet train, named Lane Xanvelt, was handed over.", []),
        ("The port of Dar es Salaam was shut.", []),
        ("Two men were held, police said. PTN RKM SVJ", []),
        ("The jury acquitted Ng Boon Hock today.", ["Ng Boon Hock"]),
        ("Villager Suparvelt, 51, lost his house.", ["Suparvelt"]),
        ("Zulu prince Mbonvelt kaZwelivelt halted the rite.", ["Mbonvelt kaZwelivelt"]),
        ("Rohan Wickvelt overtook Kusal Bandavelt.", ["Rohan Wickvelt", "Kusal Bandavelt"]),
        ("She had bought it from Giulia d'Amivelt.", ["Giulia d'Amivelt"]),
        ("The court fined A.P.J. Rahmanvelt 500 rupees.", ["A.P.J. Rahmanvelt"]),
        ("Det Ch Insp Sally Marvelt asked for witnesses.", ["Sally Marvelt"]),
        ("Lindqvar Osei, an official with the port, said so.", ["Lindqvar Osei"]),
    ],
)
def test_persons_begin_behind_their_office(text: str, persons: list[str]) -> None:
    assert found(text)[0] == persons


@pytest.mark.parametrize(
    "text",
    [
        "She is a co-founder of Ostarium.",
        "Ostarium is a company that builds ferries.",
        "The Ostarium report blamed the weather.",
        "Ostarium striker Ana Velt scored twice.",
        "Airline Ostarium, which reports on Aug. 14, fell 3 percent.",
    ],
)
def test_a_phrase_beside_it_tells_an_organisation(text: str) -> None:
    assert found(text)[1] == ["Ostarium"]


def test_a_city_with_a_player_is_its_team() -> None:
    assert found("Liverpool goalkeeper Bo Dahl was hurt in Madrid.") == (["Bo Dahl"], ["Liverpool"])
    assert found("Branch manager Bo Dahl left. Fast forward two years.") == (["Bo Dahl"], [])


def test_the_initials_of_what_is_no_organisation_are_none() -> None:
    assert found("The Osmark Coast Bridge (OCB) opened. The OCB cost a fortune.")[1] == []


def test_a_sentence_with_verbs_in_small_letters_is_no_headline() -> None:
    assert found("She was the President of the Velt Institute of Certified Auditors.")[1] == [
        "Velt Institute of Certified Auditors"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Wessex Constabulary said so.",
        "Sky Falvelt Trading FZE was named in it.",
        "Minera Tambovelt closed its pit.",
    ],
)
def test_heads_and_forms_of_other_lands_end_or_begin_an_organisation(text: str) -> None:
    persons, organisations = found(text)
    assert not persons
    assert len(organisations) == 1


def names(text: str) -> list[list[str]]:
    """The mentions of each actor of `text`."""
    segments = segment(text)
    actors = find_actors(text, segments, find_countries(text, segments))
    return [[text[span.start : span.end] for span in actor.mentions] for actor in actors]


def test_an_organisation_named_in_short_is_the_one_named_in_full() -> None:
    text = "Nemuna Bank AB said so. Nemuna Bank denied it. Nemuna said it had 40 branches."
    assert names(text) == [["Nemuna Bank AB", "Nemuna Bank", "Nemuna"]]
    text = "Brisk Lift Corporation will merge. Shares of Brisk rose."
    assert names(text) == [["Brisk Lift Corporation", "Brisk"]]


def test_an_institution_named_with_its_country_is_the_one_named_without() -> None:
    assert names("The US Senate voted. The Senate was full.") == [["US Senate", "Senate"]]
    assert len(names("The French Senate met the Italian Senate. The Senate slept.")) == 3


@pytest.mark.parametrize(
    "text",
    ["Wellington Bank closed. Wellington said so.", "Ostar Bank and Ostar Steel met. Ostar said it won."],
)
def test_a_city_or_a_name_of_two_is_not_named_in_short(text: str) -> None:
    assert all(len(mentions) == 1 for mentions in names(text))


def test_a_no_break_space_in_a_name_is_a_space() -> None:
    text = "Anna\u00a0Haimvelt resigned."
    segments = segment(text)
    assert [actor.name for actor in find_actors(text, segments, ())] == ["Anna Haimvelt"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("On Monday President Ana Cizvelt signed the law.", "President"),
        ("Secretary for Trade and Industry Bo Dahl left.", "Secretary for Trade and Industry"),
    ],
)
def test_an_office_is_told_whole_and_without_the_day(text: str, role: str) -> None:
    assert [actor.role for actor in find_actors(text, segment(text), ())] == [role]
