"""What an actor is: role as worded, country with its tier, gender."""

from __future__ import annotations

from typing import Literal

import pytest

from parsing.actors import find_actors
from parsing.countries import find_countries
from parsing.records import Actor, Affiliation, Country, CountryMention, Tier
from parsing.segments import segment

Place = tuple[str, str, Literal["name", "demonym", "seat"]]
"""A word of the text, the country it stands for, and how."""


def actor(text: str, *places: Place) -> Actor:
    """The first person of `text`."""
    return next(
        found
        for found in find_actors(text, segment(text), countries(text, *places))
        if found.kind == "person"
    )


def countries(text: str, *places: Place) -> tuple[Country, ...]:
    return tuple(
        Country(code, (CountryMention(text.index(word), text.index(word) + len(word), tier_of(kind), kind),))
        for word, code, kind in places
    )


def tier_of(kind: str) -> Tier:
    return "inferred" if kind == "seat" else "stated"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("French Foreign Minister Henri Delaroche left.", "French Foreign Minister"),
        ("Henri Delaroche, the president of the club, left.", "president of the club"),
        ("Aides of his national security adviser Mark Flanning left.", "national security adviser"),
        ("Mathieu Galland, the 40-year-old boss of Radio Lumière, left.", "boss of Radio Lumière"),
        ("The former economy minister Emil Markow spoke.", "former economy minister"),
        ("Former economy minister Emil Markow spoke.", "Former economy minister"),
        ("U.S. President Emil Markow spoke.", "U.S. President"),
        ("Emil Markow, Pontika's chief executive, left.", "Pontika's chief executive"),
        ("Emil Markow, a chief technology officer, left.", "chief technology officer"),
        ("They will host Emil Markow.", None),
        ("St. Gall Mayor Emil Markow spoke.", "St. Gall Mayor"),
        ("The president of the club, Emil Markow, spoke.", "president of the club"),
        ("The president of Norway, Emil Markow, spoke.", "president of Norway"),
        ("The leader of the Harbour Party, Emil Markow, spoke.", "leader of the Harbour Party"),
        ("Foreign Minister [Emil Markow](https://example.org/m) spoke.", "Foreign Minister"),
        ("**Foreign Minister Emil Markow** spoke.", "Foreign Minister"),
        ("[Emil Markow](https://example.org/m), the mayor of Velt, spoke.", "mayor of Velt"),
        ("“Half of it,” said Elisabeth Krogh, a spokeswoman for the airline.", "spokeswoman for the airline"),
        ("Founder and chief executive Ines Duarte resigned.", "Founder and chief executive"),
        ("The prime minister, Ines Duarte, resigned.", "prime minister"),
        ("The union's foreign policy chief Ines Duarte resigned.", "foreign policy chief"),
        ("They would fire FBI director Ines Duarte, he said.", "FBI director"),
        ("They sued former FBI director Ines Duarte, he said.", "former FBI director"),
        ("Attorney General Ines Duarte resigned.", "Attorney General"),
        ("President His Highness Sheikh Khalid al-Mazroui left.", "President"),
        ("Witnesses Henri Delaroche, Ines Duarte, Sheikh Omar Sabri left.", None),
        ("Ines Duarte, with a niece in tow, left.", None),
        ("Ines Duarte, minister Henri Delaroche and others left.", None),
        ("Mr. Delaroche left, with a niece in tow.", None),
    ],
)
def test_a_role_is_told_as_the_text_words_it(text: str, role: str | None) -> None:
    assert actor(text).role == role


def test_the_fullest_role_of_several_is_kept() -> None:
    found = actor(
        "Minister Henri Delaroche came. Then French Foreign Minister Henri Delaroche left.",
        ("French", "FR", "demonym"),
    )
    assert found.role == "French Foreign Minister"
    assert (found.country, found.country_tier) == ("FR", "stated")


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("Kremlin spokesman Oleg Baturin spoke.", ("Kremlin", "RU", "seat"), ("RU", "inferred")),
        ("Martina Keller (Austria) won.", ("Austria", "AT", "name"), ("AT", "stated")),
        ("Kari Solheim, Norway's prime minister, won.", ("Norway", "NO", "name"), ("NO", "stated")),
        ("South Korea's acting president Kari Solheim won.", ("South Korea", "KR", "name"), ("KR", "stated")),
        ("South Korean President Kari Solheim won.", ("South Korean", "KR", "demonym"), ("KR", "stated")),
        ("Norway's Kari Solheim won.", ("Norway", "NO", "name"), ("NO", "stated")),
        ("Henri Delaroche, the mayor, flew to Norway.", ("Norway", "NO", "name"), (None, None)),
    ],
)
def test_the_country_comes_from_role_or_affiliation(
    text: str, place: Place, expected: tuple[str | None, str | None]
) -> None:
    found = actor(text, place)
    assert (found.country, found.country_tier) == expected


@pytest.mark.parametrize(
    ("text", "places", "evidence", "words"),
    [
        ("Kremlin spokesman Oleg Baturin spoke.", [("Kremlin", "RU", "seat")], "seat", "Kremlin"),
        ("Norway's Kari Solheim won.", [("Norway", "NO", "name")], "name", "Norway"),
        (
            "Mayor Kari Solheim, a Norwegian banker, won.",
            [("Norwegian", "NO", "demonym")],
            "demonym",
            "Norwegian",
        ),
        ("Sputnik editor Oleg Baturin spoke.", [], "known", "Sputnik"),
        ("Aides of Vladimir Putin left.", [], "known", "Vladimir Putin"),
        ("Minister Kari Solheim left. Norway waits.", [("Norway", "NO", "name")], None, None),
    ],
)
def test_the_words_that_tell_the_country_are_kept_with_their_place(
    text: str, places: list[Place], evidence: str | None, words: str | None
) -> None:
    told = actor(text, *places).affiliation
    assert (told and told.evidence, told and told.words) == (evidence, words)
    assert told is None or text[told.start : told.end] == words


def test_a_minister_of_no_named_country_is_of_the_one_the_article_is_about() -> None:
    text = "Minister Kari Solheim left. Norway waits. Norwegians wonder."
    norway, people = countries(text, ("Norway", "NO", "name"), ("Norwegians", "NO", "demonym"))
    minister = find_actors(text, segment(text), (Country("NO", norway.mentions + people.mentions),))[0]
    assert (minister.country, minister.country_tier) == ("NO", "inferred")
    assert minister.affiliation == Affiliation("article", "Norway", 28, 34)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("LUSAKA, May 3 (Velt) - Finance Minister Ana Brekke said the loan was paid.", "ZM"),
        ("Lusaka — Finance Minister Ana Brekke met Spanish officials in Madrid.", None),
        ("Finance Minister Ana Brekke flew to Lusaka - by air.", None),
    ],
)
def test_a_minister_in_an_article_of_one_country_is_of_its_dateline(text: str, country: str | None) -> None:
    minister = next(
        a for a in find_actors(text, segment(text), find_countries(text, segment(text))) if a.role
    )
    assert minister.country == country


def test_an_office_is_not_of_a_country_that_comes_after_another() -> None:
    text = "Oslo, Norway, waited. Israel and Israelis offered aid to Israel. Minister Kari Solheim said so."
    solheim = next(a for a in find_actors(text, segment(text), find_countries(text, segment(text))) if a.role)
    assert solheim.country is None


def test_an_office_is_not_of_a_country_that_another_is_mentioned_more_than() -> None:
    text = (
        "Leeds sat. Money went to Panama, he said of Panama. Leeds and London wait. Prosecutor Ana Dorn left."
    )
    dorn = next(a for a in find_actors(text, segment(text), find_countries(text, segment(text))) if a.role)
    assert (dorn.name, dorn.country) == ("Ana Dorn", None)


@pytest.mark.parametrize(
    ("text", "places", "country"),
    [
        ("The Social Democrats left.", (), None),
        ("The Social Democrats left. Norway will vote.", (("Norway", "NO", "name"),), "NO"),
        ("Senate leaders left. Norway will vote.", (("Norway", "NO", "name"),), "NO"),
        ("The Labour Party left.", (("Norway", "NO", "name"), ("Britain", "GB", "name")), "GB"),
        ("Gazprom left. Norway will vote.", (("Norway", "NO", "name"),), "RU"),
    ],
)
def test_an_organisation_of_a_name_that_others_share_is_of_the_country_of_the_article(
    text: str, places: tuple[Place, ...], country: str | None
) -> None:
    spread = text + "".join(f" {word} waits." for word, _, _ in places)
    found = find_actors(spread, segment(spread), countries(spread, *places))[0]
    assert (found.kind, found.country) == ("organization", country)


def test_a_capital_that_acts_is_an_actor_with_the_role_of_a_government_and_its_country() -> None:
    text = "Moscow denied it. Velt Shipping Ltd denied it too."
    government, firm = find_actors(text, segment(text), ())
    assert (government.name, government.role, government.country) == ("Moscow", "government", "RU")
    assert firm.role is None


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Mrs. Okparanta spoke.", "f"),
        ("Spokesman Zhao Lihui spoke.", "m"),
        ("Elisabeth Krogh spoke to reporters.", "f"),
        ("Henri Delaroche spoke to reporters.", "m"),
        ("Lawmaker Wvxyz Qrstvw spoke.", None),
        ("Lawmaker Wvxyz Qrstvw spoke. She left before her aides, and she did not return.", "f"),
    ],
)
def test_gender_is_what_titles_names_and_pronouns_say(text: str, gender: str | None) -> None:
    assert actor(text).gender == gender


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Putin spoke in the evening.", ("RU", "inferred")),
        ("Vladimir Putin spoke in the evening.", ("RU", "inferred")),
        ("Olga Putin spoke in the evening.", (None, None)),
        ("Sputnik editor Ines Duarte spoke in the evening.", ("RU", "inferred")),
    ],
)
def test_leaders_and_well_known_organisations_have_a_country(
    text: str, expected: tuple[str | None, str | None]
) -> None:
    found = actor(text)
    assert (found.country, found.country_tier) == expected


def test_the_country_most_mentions_are_of_is_inferred_for_an_office_of_state() -> None:
    text = "The Norwegian budget passed. Norway will borrow. Finance minister Kari Solheim met Ines Duarte."
    places: tuple[Place, ...] = (("Norwegian", "NO", "demonym"), ("Norway ", "NO", "name"))
    joined = (Country("NO", tuple(c.mentions[0] for c in countries(text, *places))),)
    solheim, duarte = (found for found in find_actors(text, segment(text), joined) if found.kind == "person")
    assert (solheim.country, solheim.country_tier) == ("NO", "inferred")
    assert duarte.country is None


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Australian Senator Joan Wexlund left. Joan Wexlund, a Canadian baker, stayed.",
            ["Australian Senator", "Canadian baker"],
        ),
        (
            "President Joan Wexlund left. Her namesake Joan Wexlund, a baker, stayed. Wexlund sings.",
            ["President", "baker"],
        ),
        (
            "Senator Joan Wexlund left. Joan Wexlund, a plumber, is not related to her.",
            ["Senator", "plumber"],
        ),
        (
            "Australian Senator Joan Wexlund left. Joan Wexlund, the Canadian envoy, stayed.",
            ["Australian Senator"],
        ),
        ("Senator Joan Wexlund left. Joan Wexlund, a mother of two, sings.", ["mother of two"]),
        (
            "Senator Joan Wexlund left. Joan Wexlund, a poet, is no relation to Tom Wexlund.",
            ["Senator"],
        ),
    ],
)
def test_two_of_one_name_are_two_where_the_text_tells_them_apart(text: str, roles: list[str]) -> None:
    places = [
        (word, code, kind)
        for word, code, kind in (("Australian", "AU", "demonym"), ("Canadian", "CA", "demonym"))
        if word in text
    ]
    found = find_actors(text, segment(text), countries(text, *places))
    assert [one.role for one in found if one.name == "Joan Wexlund"] == roles
