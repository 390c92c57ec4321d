"""Countries: what counts as stated, what is inferred, what is no mention, and which homonym is meant."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsing.countries import country_of, find_countries, is_demonym, is_place
from parsing.countries.names import country_label, country_name
from parsing.segments import segment


def codes(text: str) -> list[str]:
    return [country.code for country in find_countries(text, segment(text))]


@pytest.mark.parametrize(
    ("text", "code", "tier", "evidence"),
    [
        ("Talks with the U.K. failed.", "GB", "stated", "name"),
        ("Two Russians were held.", "RU", "stated", "demonym"),
        ("The Kremlin denied it.", "RU", "inferred", "seat"),
        ("The Bundestag voted for it.", "DE", "inferred", "institution"),
        ("Police in Lyon closed the bridge.", "FR", "inferred", "city"),
        ("The fields of Saskatchewan are dry.", "CA", "inferred", "region"),
        ("LONDON (Wire) - The bridge is open.", "GB", "inferred", "city"),
        ("A Franco-Dutch plan was shelved.", "FR", "stated", "demonym"),
    ],
)
def test_tier_and_evidence(text: str, code: str, tier: str, evidence: str) -> None:
    country = find_countries(text, segment(text))[0]
    assert (country.code, country.mentions[0].tier, country.mentions[0].evidence) == (code, tier, evidence)


@pytest.mark.parametrize(
    "text",
    [
        "The ship crossed the English Channel.",
        "They ate French fries and played Russian roulette.",
        "A storm formed over the Indian Ocean and the South China Sea.",
        "She told the Washington Post and the Boston Globe.",
        "The lawyer Ann Lee speaks English.",
        "They took a bus in San Ferminvelt and climbed the Sierra Nevada.",
        "The English edition of the paper closed, and so did its Spanish service.",
        "He read a book by Jack London about Michael Jordan.",
        "Guests were Paris Hilton and Chad Dahlqvist.",
        "Mr. Ireland was late.",
        "Write to info@france.fr or see http://example.org/Germany/Berlin for more.",
        "The EU and NATO met the UN.",
        "The Ottoman Empire kept out of it.",
        "He lives at 4 Lisbon Street, off Cairo Road.",
        "She teaches at Westminster School.",
        "Fans wait at the gate. (Velt Jordan/Norwire)",
        "Aung San Velt stayed.",
        "She broke her best China plate.",
        "The dogs are two terriers and a Chihuahua.",
        "It paid US$ 18 million, then A$2 million and U.S.$3 more.",
        "HMS London met the ferry Star of Malta and the tanker “Panama Spirit” there.",
        "Cyclone Gombe and Hurricane Florence are over.",
        "Ruth Dane resigned. Dane said she was ill.",
        "Ruth Dane met the donor. Then Dane resigned.",
        "They met Peter German and Ali English, 34.",
        "A judge, India Mason, heard Georgia Smith and Jordan Pickett.",
    ],
)
def test_no_mention(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The shop in Paris, Texas, is closed.", ["US"]),
        ("A man from London, Ontario, won. He left London in May.", ["CA"]),
        ("They moved to Lebanon, Pa. in May.", ["US"]),
        ("The plant in Dunmoor, Ore. will close.", ["US"]),
        ("Georgia and Armenia signed. Tbilisi hopes for more trade with Azerbaijan.", ["GE", "AM", "AZ"]),
        ("Voters in Georgia, Florida and Ohio will decide.", ["US"]),
        ("New Mexico is dry.", ["US"]),
        ("Officials in Lebanon, Tennessee, and Cuba, Missouri, said so.", ["US"]),
        ("Exports to Mexico, Texas and Ohio rose.", ["MX", "US"]),
        ("The worst storm Ireland has seen hit the ferry Norway bought.", ["IE", "NO"]),
        ("Georgia Power cut bills. Georgia Hill Farmers sued.", ["US"]),
        ("Troops left Goma. Congo and Rwanda blame each other.", ["CD", "RW"]),
        ("Christian German charities met. A French baker came.", ["DE", "FR"]),
        ("Hans Pole ran. The Pole in the race lost, and Polish fans wept.", ["PL"]),
        ("Turkey is eaten with gravy at Thanksgiving.", []),
        ("Turkey and Greece met in Ankara.", ["TR", "GR"]),
    ],
)
def test_homonyms(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Weld grew up in Edmonton, near Swindon and Luton.", ["GB"]),
        ("Weld grew up in Edmonton, near Calgary.", ["CA"]),
        ("GLENDALE, Ariz. (Wire) - Two died. Glendale police came.", ["US"]),
        ("Ohio, Iowa, Utah, Texas, Idaho and Nevada voted. He flew to Rome.", ["US", "IT"]),
    ],
)
def test_the_rest_of_the_article_decides_between_namesakes_unless_one_is_famous(
    text: str, expected: list[str]
) -> None:
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        ("The Soviet Union sent grain.", "SUHH", "Soviet Union"),
        ("Soviet engineers drew it, and the USSR built it.", "SUHH", "Soviet Union"),
        ("Two Czechoslovaks skated.", "CSHH", "Czechoslovakia"),
        ("The Yugoslav army withdrew.", "YUCS", "Yugoslavia"),
        ("She fled East Germany in a balloon.", "DDDE", "East Germany"),
        ("West German mills closed.", "DE", "Germany"),
        ("Burma opened the road.", "MM", "Myanmar"),
        ("Zaire won the match.", "CD", "DR Congo"),
    ],
)
def test_a_state_that_is_no_more_is_itself_and_one_renamed_is_what_it_is_today(
    text: str, code: str, name: str
) -> None:
    assert codes(text) == [code]
    assert country_name(code) == name


def test_in_little_room_a_country_is_its_code_where_readers_know_it() -> None:
    assert (country_label("FR"), country_label("SUHH")) == ("FR", "Soviet Union")


def test_a_town_named_like_a_person_counts_where_it_is_placed() -> None:
    assert codes("Jackson left early.") == []
    assert codes("The river rose in Jackson on Monday.") == ["US"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Switzerland may call its cheese Fontana.", ["CH"]),
        ("California may call its cheese Fontana.", ["US"]),
        ("Switzerland opened a shop in Fontana. The shop in question sells Fontana.", ["CH", "US"]),
        ("Fontana, where he lives, is dry.", ["US"]),
    ],
)
def test_a_smaller_city_counts_where_a_word_places_it_or_its_country_is_named(
    text: str, expected: list[str]
) -> None:
    assert codes(text) == expected


def test_boilerplate_counts_for_nothing() -> None:
    assert (
        codes(
            "The match was long.\n© Copyright France Times 2024. All rights reserved.\nRead more: Spain wins"
        )
        == []
    )


def test_single_names() -> None:
    assert country_of("French") == "FR"
    assert country_of("the Kremlin") == "RU"
    assert country_of("Dunmoor") is None
    names = ("Lyon", "Bavaria", "Bundestag", "Dunmoor")
    assert [name for name in names if is_place(name)] == ["Lyon", "Bavaria"]
    assert is_demonym("Poles")
    assert not is_demonym("Poland")
    assert country_name("CI") == "Côte d'Ivoire"
    assert country_name("??") == "??"


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(["Paris", "Texas", "Georgia", "U.S.", "RUSSIA", "in", "Franco-", "©", "a@b", "Mr."])
    )
)
def test_mentions_lie_in_the_text_in_order_and_never_overlap(words: list[str]) -> None:
    for text in (" ".join(words), ", ".join(words), "\n".join(words)):
        found = find_countries(text, segment(text))
        spans = sorted((mention.start, mention.end) for country in found for mention in country.mentions)
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(one[1] <= other[0] for one, other in pairwise(spans))


@given(st.text(max_size=80))
def test_no_text_raises(text: str) -> None:
    find_countries(text, segment(text))
