"""Who is found: persons and organisations, with exact spans, and nobody where there is nobody."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsing.actors import find_actors
from parsing.countries import find_countries
from parsing.pipeline import parse_article
from parsing.records import Actor, Article
from parsing.segments import segment


def actors(text: str) -> tuple[Actor, ...]:
    return find_actors(text, segment(text), ())


def mentions(text: str, kind: str) -> list[str]:
    spans = [span for actor in actors(text) if actor.kind == kind for span in actor.mentions]
    return [text[span.start : span.end] for span in sorted(spans, key=lambda span: span.start)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Foreign Minister Henrik Valdstrand landed in Tunis on Sunday.", ["Henrik Valdstrand"]),
        ("Kremlin spokesman Oleg Baturin said nothing new.", ["Oleg Baturin"]),
        ("Mr. Okparanta's lawyer said Mrs Okparanta was abroad.", ["Okparanta", "Okparanta"]),
        ("Prosecutors questioned Joost van der Wielen for six hours.", ["Joost van der Wielen"]),
        ("The minister thanked Khalid al-Mazroui for his patience.", ["Khalid al-Mazroui"]),
        (
            "Deputy mayor Rosa Ibarra-Pinto resigned, and Ana O'Shea took over.",
            ["Rosa Ibarra-Pinto", "Ana O'Shea"],
        ),
        ("Novelist J. K. Lindgaard won the prize.", ["J. K. Lindgaard"]),
        ("Dominique de Varenne came. De Varenne left.", ["Dominique de Varenne", "De Varenne"]),
        ("Prince Omar bin Salim came. Bin Salim left.", ["Omar bin Salim", "Bin Salim"]),
        ("They met Omar bin Zahid bin Sultan Al Nuhar.", ["Omar bin Zahid bin Sultan Al Nuhar"]),
        ("Peter the Great built it for Olga the Wise.", ["Peter the Great", "Olga the Wise"]),
        ("In May Orla Brekke said the pier would close.", ["Orla Brekke"]),
        ("The pier shut in June Lindgaard Olsen said.", ["Lindgaard Olsen"]),
        ("They spoke to May Brekke Lund on Monday.", ["May Brekke Lund"]),
        ("Cde Rosa Ibarra met Highland MSP Alasdair Brekke.", ["Rosa Ibarra", "Alasdair Brekke"]),
        ("District Collector Ana Velt left.", ["Ana Velt"]),
        ("Matthew Brekke came.\n\nMR BREKKE: No.", ["Matthew Brekke", "BREKKE"]),
        ("She died of Parkinson's disease on Monday, her doctor said.", []),
        ("The Hong Kong-flagged tanker left.", []),
        ("Pope Paul Matthew II met King Haakon IX.", ["Paul Matthew II", "Haakon IX"]),
        (
            "President Juan Luis Santara Caldero met Abdel Fattah el-Sabri.",
            ["Juan Luis Santara Caldero", "Abdel Fattah el-Sabri"],
        ),
        ("Sir Keith Sturmann KC met Rosa Ibarra PhD.", ["Keith Sturmann", "Rosa Ibarra"]),
        ("Xi Jinvelt spoke. Xi left.", ["Xi Jinvelt", "Xi"]),
        ("Ban Ki-sook, the secretary, welcomed the release.", ["Ban Ki-sook"]),
        ("MS. VENNER: He left.\n\nMR. TANNER: No.\n\nQUESTION: Why?", ["VENNER", "TANNER"]),
        ("Taoiseach Eamon Farrow met backbencher Henry Tallow.", ["Eamon Farrow", "Henry Tallow"]),
        ("Solon Rep. Maricel Quintos said the bill was dead.", ["Maricel Quintos"]),
        ("“It was loud,” said Pat Onions, a neighbour.", ["Pat Onions"]),
        ("TV host Ana Lindvik smiled. They host Inverlay on Saturday.", ["Ana Lindvik"]),
        ("Wilkers has been found guilty.", ["Wilkers"]),
        ("President Han Seo-yeon met Zhao Lihui, 61, in the palace.", ["Han Seo-yeon", "Zhao Lihui"]),
        ("World Bank Group President Daniel Mortensen said so.", ["Daniel Mortensen"]),
        ("“We are ready,” said Elisabeth Krogh, a spokeswoman for the airline.", ["Elisabeth Krogh"]),
        ("Minister of Foreign Affairs Sergei Lobanov flew home.", ["Sergei Lobanov"]),
        ("When Vicente Robles ruled, prices rose.", ["Vicente Robles"]),
        ("Castora has named Zhou Wenlang as its new ambassador.", ["Zhou Wenlang"]),
        ("They asked Christopher Lake, Harbour Party candidate in June.", ["Christopher Lake"]),
        ("They sang with KP Sandmark and K P Rosvelt.", ["KP Sandmark", "K P Rosvelt"]),
        ("The writer and broadcaster Daniel Rosvelt sang.", ["Daniel Rosvelt"]),
        ("A pro-Europe Martin Delacroix won the debate.", ["Martin Delacroix"]),
        ("Sen. Arne Holt, R-Idaho, who met Rep. Luz Vega (D-N.Y.), left.", ["Arne Holt", "Luz Vega"]),
        ("Delmar CEO Richard Holt left. Stephen King sang.", ["Richard Holt", "Stephen King"]),
        (
            "Martina Keller ( Austria ) beat Anna Lindholm ( Sweden ) in the final.",
            ["Martina Keller", "Anna Lindholm"],
        ),
    ],
)
def test_persons_are_found_without_title_and_possessive(text: str, names: list[str]) -> None:
    assert mentions(text, "person") == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Ministry of Trade and Industry refused to comment.", ["Ministry of Trade and Industry"]),
        ("Shares of Halvorsen Shipping Ltd fell.", ["Halvorsen Shipping Ltd"]),
        ("Shares of Halvorsen Shipping Ltd. fell.", ["Halvorsen Shipping Ltd"]),
        ("The Securities and Exchange Commission opened an inquiry.", ["Securities and Exchange Commission"]),
        (
            "He works for the World Meteorological Organization (WMO).",
            ["World Meteorological Organization", "WMO"],
        ),
        ("Students of the University of Eastport marched.", ["University of Eastport"]),
        ("The Supreme People's Court upheld the sentence.", ["Supreme People's Court"]),
        ("NATO and Reuters were told first.", ["NATO", "Reuters"]),
        ("The Ministry of Housing, Land and Water refused.", ["Ministry of Housing, Land and Water"]),
        (
            "The Ministry of Health, City Council and Harbour Police met.",
            ["Ministry of Health", "City Council", "Harbour Police"],
        ),
        ("The International Panel on Peat Fires met.", ["International Panel on Peat Fires"]),
        ("Chair of Velt Development Company Abdullah Zuman left.", ["Velt Development Company"]),
        ("The CEO of Volmax Holdings stepped down.", ["Volmax Holdings"]),
        ("Halder Marine ASA bought Lumika Oyj.", ["Halder Marine ASA", "Lumika Oyj"]),
        ("Shares in IG Blech fell. Bellwater plc rose.", ["IG Blech", "Bellwater"]),
        ("March Industries Inc. cut 300 jobs.", ["March Industries Inc"]),
        ("The tower is by Atelier Lamarre. UNICEF Geneva paid.", ["Atelier Lamarre", "UNICEF Geneva"]),
        (
            "It was denied by the Velian Prosecutor General's Office on Thursday.",
            ["Velian Prosecutor General's Office"],
        ),
        ("Pontika's chief executive resigned.", ["Pontika"]),
        ("The Free Dockers' Federation struck.", ["Free Dockers' Federation"]),
        ("The software maker Dataveld denied it.", ["Dataveld"]),
        ("Plaid Cymru voted for it.", ["Plaid Cymru"]),
    ],
)
def test_organisations_are_found_whole(text: str, names: list[str]) -> None:
    assert mentions(text, "organization") == names


@pytest.mark.parametrize(
    ("text", "persons", "organisations"),
    [
        (
            "Velmora 2 (Oskin 12, Brask 45 penalty) Tarnholm 1 (Juvela 90).\nHalftime 2-0.",
            ["Oskin", "Brask", "Juvela"],
            ["Velmora", "Tarnholm"],
        ),
        ("Velmora 2 Tarnholm 1", [], ["Velmora", "Tarnholm"]),
        (
            "131 Stefan Lorringer 66 65, Paul Wexhall 64 67\n133 Anna Drewitz (Sweden) 67 66",
            ["Stefan Lorringer", "Paul Wexhall", "Anna Drewitz"],
            [],
        ),
        (
            "P. Marlingford b Oskwell 45\nT. Brack c Oskwell b Hint-Varley 12\nR. Denholt run out 3",
            ["P. Marlingford", "Oskwell", "T. Brack", "Oskwell", "Hint-Varley", "R. Denholt"],
            [],
        ),
        ("Bowling: A. Oskwell 17-4-52-2, T. Brack 9.5-1-38-1.", ["A. Oskwell", "T. Brack"], []),
        ("Standings:\nSparta Vesk 3 1 2 0 5 2 5\nRota Heer 2 1 1 0 4 2 4", [], ["Sparta Vesk", "Rota Heer"]),
        (
            "Team : 1 - Mark Bosvelt , 2 - Sergio Porrine . Bench : 3 - Grace Holl ( for Porrine 65 ) .",
            ["Mark Bosvelt", "Sergio Porrine", "Grace Holl", "Porrine"],
            [],
        ),
        (
            "Ansar Oskwell ( Norway ) beat Jack Leeman ( Sweden ) 6-3 6-4",
            ["Ansar Oskwell", "Jack Leeman"],
            [],
        ),
        ("The rookie Derrick Ponds left on Flight 663 at 05:30.", ["Derrick Ponds"], []),
    ],
)
def test_results_name_players_and_teams(text: str, persons: list[str], organisations: list[str]) -> None:
    assert (mentions(text, "person"), mentions(text, "organization")) == (persons, organisations)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Police blamed a group it calls Ostarvik for the raid.", ["Ostarvik"]),
        ("They blamed a group that calls itself Ostarvik.", ["Ostarvik"]),
        ("They took rapid antigen tests (RAT) and sent the RAT home.", []),
        ("The Ostarvi people speak the Ostarvi language.", []),
    ],
)
def test_words_beside_a_name_tell_an_organisation_from_a_people_or_an_abbreviation(
    text: str, names: list[str]
) -> None:
    assert mentions(text, "organization") == names


@pytest.mark.parametrize(
    "text",
    [
        "The aircraft carrier Admiral Gorshenin left the harbour.",
        "HMS Queen Maria followed, and the USS John Wexley was near.",
        "Tanks arrived by train at the base in Mihai Voda on Tuesday.",
        "They met on Wednesday, May 3, in the rain.",
        "He drove down Prince Street to the Marlow River.",
        "Meanwhile, nothing happened. However, it may rain in March.",
        "The GDP fell; so did the CPI.",
        "It opens at 1pm ABCT and ends at 17:30 VST.",
        "They host Inverlay on Saturday.",
        "The MV Queen Maria sank when Hurricane Florence struck.",
        "It rained. You’d never know. I've seen it.",
    ],
)
def test_ships_bases_days_and_places_are_no_persons(text: str) -> None:
    assert mentions(text, "person") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Oslo on Tuesday vehemently denied it. He left for Oslo.", ["Oslo"]),
        ("Oslo and Moscow agreed to wait.", ["Oslo", "Moscow"]),
        ("The aides accused Moscow of meddling, but Moscow denied it.", ["Moscow", "Moscow"]),
        ("The Élysée said nothing. Downing Street denied it.", ["Élysée", "Downing Street"]),
        ("They gathered at the Élysée at noon.", []),
        ("A shop in Moscow said it would close.", []),
        ("He flew from Oslo to Moscow on Monday.", []),
    ],
)
def test_a_capital_that_acts_or_is_accused_is_its_government(text: str, names: list[str]) -> None:
    assert mentions(text, "organization") == names


def test_a_county_beside_a_place_is_no_person() -> None:
    text = "It was said by Maynor and Galway."
    assert "Maynor" in mentions(text, "person") + mentions(text, "organization")
    assert find_actors(text, segment(text), find_countries(text, segment(text))) == ()


def test_the_agency_of_a_dateline_is_no_actor() -> None:
    text = "OSLO, May 6 (Reuters) - Fishermen struck on Saturday. They told Reuters they would go on."
    assert mentions(text, "organization") == ["Reuters"]


def test_a_headline_names_whom_the_article_knows() -> None:
    text = (
        "Lobanov Tells Minister Not To Meddle In Their Race\n\n"
        "Sergei Lobanov told the foreign minister on Monday not to meddle. Lobanov then left for the airport."
    )
    assert mentions(text, "person") == ["Lobanov", "Sergei Lobanov", "Lobanov"]


def test_a_headline_in_capitals_makes_no_persons_of_its_words() -> None:
    text = "NADIA RAHMOUNI QUITS AS PARTY LEADER\n\nNadia Rahmouni announced her decision in a short letter."
    assert mentions(text, "person") == ["NADIA RAHMOUNI", "Nadia Rahmouni"]
    assert [actor.name for actor in actors(text)] == ["Nadia Rahmouni"]


@pytest.mark.parametrize(
    "headline", ["LOBANOVA WARNS VALDSTRAND OVER GAS", "Lobanova Warns Valdstrand Over Gas Prices"]
)
def test_a_headline_of_surnames_names_the_persons_of_the_article(headline: str) -> None:
    text = f"{headline}\n\nSergei Lobanova warned Minister Henrik Valdstrand on Monday over the price of gas."
    assert [len(actor.mentions) for actor in actors(text)] == [2, 2]


def test_actors_come_in_order_of_first_mention_with_ids_of_their_own() -> None:
    found = actors(
        "David Oduyale testified. The second witness, Samuel Oduyale, is no relation of Dávid Oduyale."
    )
    assert [actor.id for actor in found] == ["david-oduyale", "samuel-oduyale"]
    twice = actors("Ahmed Faroukh Sr. founded it. Ahmed Faroukh Jr. leads it.")
    assert len({actor.id for actor in twice}) == 2


@given(st.text())
def test_arbitrary_text_never_raises_and_offsets_lie_in_it(text: str) -> None:
    for actor in actors(text):
        assert actor.mentions
        for span in actor.mentions:
            assert 0 <= span.start < span.end <= len(text)


_PIECES = (
    "Ana",
    " ",
    "Kovac",
    "van",
    "der",
    "al-",
    "Mr.",
    "U.S.",
    "’s",
    "'",
    "“",
    ",",
    "and",
    "of",
    "Bank",
    "\n",
    "J.",
    "3 (",
    "66 65)",
    ", a Canadian baker, no relation",
    "named",
    "(RAT)",
)


@given(st.lists(st.sampled_from(_PIECES), max_size=60).map("".join))
def test_pieces_of_names_in_any_order_never_raise(text: str) -> None:
    for actor in actors(text):
        written = {text[span.start : span.end] for span in actor.mentions}
        assert written <= {actor.name, *actor.aliases}


@pytest.mark.parametrize(
    "piece",
    [
        "9",
        '"',
        "may ",
        "A",
        "A ",
        "A. ",
        "Al-",
        "Bank of ",
        "Mr. ",
        "O'",
        "Bo Li ",
        "[[",
        "the Great ",
        "[Bo](x) ",
        "Ministry of Health, ",
        "Ministry of Health, Land and ",
        "chief of the club, Bo, ",
        "Velt 3 (",
        "Ana Velt 66 65, ",
        "Ana Velt (RAT) ",
        "Ana Velt, a Canadian baker, no relation, ",
        "a group called Velt ",
    ],
)
def test_long_lines_take_linear_time(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    assert len(actors(text)) < 5


def test_words_beside_a_name_are_never_part_of_it() -> None:
    text = "Coast-based analyst Katrin Vollmer said the Valdstrand-led party had lost."
    assert mentions(text, "person")[0] == "Katrin Vollmer"
    assert not any(re.search("based|led", name) for name in mentions(text, "person"))


def test_the_form_of_a_danish_company_is_no_part_of_its_name() -> None:
    text = "Norvelt A/S cut its forecast on Monday. Norvelt said it would close its factory."
    assert mentions(text, "organization") == ["Norvelt", "Norvelt"]


def test_the_country_of_a_post_is_no_part_of_the_name_behind_it() -> None:
    parsed = parse_article(
        Article("a", "The Chinese Ambassador to Laos Zhao Lihui said the line would open.")
    )
    assert [actor.name for actor in parsed.actors] == ["Zhao Lihui"]


def test_a_government_acts_in_the_events_of_its_article() -> None:
    text = "Moscow denied on Tuesday that it had sent the ships. A shop in Moscow closed on Monday."
    parsed = parse_article(Article("a", text, published="2017-02-15", published_basis="flag"))
    (government,) = parsed.actors
    assert (government.role, government.country) == ("government", "RU")
    denial, shop = parsed.events
    assert (denial.date, denial.status, denial.actors) == ("2017-02-14", "denied", (government.id,))
    assert shop.actors == ()
    assert parsed.quotes[0].speaker_id == government.id
