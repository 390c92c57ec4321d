"""Whose names are one actor's, and whose must stay apart."""

from __future__ import annotations

import pytest

from parsing.actors import find_actors
from parsing.actors.alike import is_same, is_typo, parts_of
from parsing.actors.organisations import acronyms
from parsing.segments import segment


def actors_over(text: str) -> list[set[str]]:
    """The writings of each actor."""
    found = find_actors(text, segment(text), ())
    return [{text[span.start : span.end] for span in actor.mentions} for actor in found]


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Minister Ilse Vandekerk spoke. Vandekerk left early.", "Ilse Vandekerk", "Vandekerk"),
        (
            "Minister Jena-Luc Perrault landed. Jean-Luc Perrault left.",
            "Jena-Luc Perrault",
            "Jean-Luc Perrault",
        ),
        ("Geert Wellders lost in 2015. Wellders, by the way, stayed.", "Geert Wellders", "Wellders"),
        ("Governor Wendell Hartgrave spoke. Hartgave told them to leave.", "Wendell Hartgrave", "Hartgave"),
        ("Striker B. Achterman scored. Bram Achterman now has six goals.", "B. Achterman", "Bram Achterman"),
        ("Judge Carla M. Bentez rose. Witnesses praised Carla Bentez.", "Carla M. Bentez", "Carla Bentez"),
        ("Engineer Pyotr Vasilyev built it. Vasiliev died.", "Pyotr Vasilyev", "Vasiliev"),
        ("Senator Chuck Abernetty spoke. Charles Abernetty left.", "Chuck Abernetty", "Charles Abernetty"),
        ("Mayor François Delmont spoke. Francois Delmont left.", "François Delmont", "Francois Delmont"),
        ("Minister Khalid al-Mazroui spoke. Al-Mazroui then left.", "Khalid al-Mazroui", "Al-Mazroui"),
        (
            "Ana María García de la Velta Ruiz won. García de la Velta left.",
            "Ana María García de la Velta Ruiz",
            "García de la Velta",
        ),
        ("Secretary Zhao Lihui visited. Zhao promised homes.", "Zhao Lihui", "Zhao"),
        ("Businessman Raymond Osewe Jr. spoke. Raymond Osewe left.", "Raymond Osewe Jr.", "Raymond Osewe"),
        ("Drummer Walter “Fats” Okafo died. Walter Okafo was 81.", "Walter “Fats” Okafo", "Walter Okafo"),
        ("The European Railway Bank met. The ERB left rates alone.", "European Railway Bank", "ERB"),
        (
            "The Federation of Island Growers struck. The FIG wants more.",
            "Federation of Island Growers",
            "FIG",
        ),
        (
            "Halvorsen Shipping Ltd was fined. Halvorsen Shipping appealed.",
            "Halvorsen Shipping Ltd",
            "Halvorsen Shipping",
        ),
        ("The U.N. met. The United Nations was late.", "U.N.", "United Nations"),
        ("Velt Lumika Oyj grew. Velt Lumika sold it.", "Velt Lumika Oyj", "Velt Lumika"),
        ("The state-owned Baltic Today (BT) channel closed. BT denied it.", "Baltic Today", "BT"),
    ],
)
def test_names_of_one_actor_are_joined(text: str, one: str, other: str) -> None:
    assert any({one, other} <= names for names in actors_over(text))


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Ana Kovacic sued. Her brother Luka Kovacic runs the firm.", "Ana Kovacic", "Luka Kovacic"),
        (
            "Senator George H. Tannert left. George W. Tannert won the seat.",
            "George H. Tannert",
            "George W. Tannert",
        ),
        ("Maria Contini opened the concert. Mario Contini closed it.", "Maria Contini", "Mario Contini"),
        ("Goalkeeper Daniel Reyez was fined by referee Daniela Reyez.", "Daniel Reyez", "Daniela Reyez"),
        (
            "Ahmed Faroukh Sr. founded it. Ahmed Faroukh Jr. leads it.",
            "Ahmed Faroukh Sr.",
            "Ahmed Faroukh Jr.",
        ),
        ("Painter Ana Maria Kovacic won. Maria Kovacic lost.", "Ana Maria Kovacic", "Maria Kovacic"),
        ("Skater Kim Dae-won won. Skater Kim Dae-jun fell.", "Kim Dae-won", "Kim Dae-jun"),
        ("Captain Hassan Alawi steered. Owner Alawi Hassan was held.", "Hassan Alawi", "Alawi Hassan"),
        (
            "The Ministry of Health agreed. The Ministry of Defence did not.",
            "Ministry of Health",
            "Ministry of Defence",
        ),
        ("Banker Lloyd Carrow paid. The Carrow Foundation keeps it up.", "Lloyd Carrow", "Carrow Foundation"),
    ],
)
def test_names_of_several_actors_stay_apart(text: str, one: str, other: str) -> None:
    groups = actors_over(text)
    assert any(one in names for names in groups)
    assert any(other in names for names in groups)
    assert not any({one, other} <= names for names in groups)


def test_a_shared_surname_goes_to_the_one_named_last() -> None:
    text = "Peter Lindmark sold the house. Karin Lindmark bought it back. Lindmark then moved in."
    assert actors_over(text) == [{"Peter Lindmark"}, {"Karin Lindmark", "Lindmark"}]


def test_a_title_tells_which_of_a_couple_is_meant() -> None:
    text = "Peter Lindmark sold the house to Karin Lindmark. Mr. Lindmark left. Mrs. Lindmark stayed."
    assert [len(names) for names in actors_over(text)] == [2, 2]
    found = find_actors(text, segment(text), ())
    assert [actor.gender for actor in found] == ["m", "f"]
    assert [text[actor.mentions[1].start - 4 : actor.mentions[1].start] for actor in found] == [
        "Mr. ",
        "rs. ",
    ]


def test_the_canonical_name_is_the_fullest_and_the_others_are_aliases() -> None:
    text = "Jena-Luc Perrault came. Jean-Luc Perrault left. Perrault ran. Jean-Luc Perrault fell."
    (actor,) = find_actors(text, segment(text), ())
    assert actor.name == "Jean-Luc Perrault"
    assert actor.aliases == ("Jena-Luc Perrault", "Perrault")


@pytest.mark.parametrize(
    ("one", "other", "typo"),
    [
        ("petrenkko", "petrenko", True),
        ("jena", "jean", False),  # both are names
        ("maria", "mario", False),
        ("hansen", "jansen", False),
        ("li", "lo", False),  # too short to tell
        ("micheal", "michael", True),  # both are names, but the letters only changed places
        ("aleksandrovitch", "alexsandrovich", True),  # two slips in a long word
    ],
)
def test_a_typo_is_a_slip_that_does_not_make_another_name(one: str, other: str, typo: bool) -> None:
    assert is_typo(one, other) is typo
    assert is_typo(other, one) is typo


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mohamed bin Zaid", "Mohamed bin Zaid Al Nuaimi"),
        ("van der Wielen", "Joost van der Wielen"),
        ("A. B. Roe", "Ann Beth Roe"),
    ],
)
def test_parts_of_a_name_in_their_order_can_be_the_same(one: str, other: str) -> None:
    assert is_same(parts_of(one), parts_of(other))
    assert is_same(parts_of(other), parts_of(one))


def test_acronyms_come_with_and_without_small_words() -> None:
    assert acronyms("Federation of Island Growers") == {"FOIG", "FIG"}


def test_holders_of_different_posts_whose_names_are_a_letter_apart_are_two() -> None:
    text = "Serbia's intelligence chief, Marko Vulvar, left. President Marko Vulkar said so. Vulvar smiled."
    assert actors_over(text) == [{"Marko Vulvar", "Vulvar"}, {"Marko Vulkar"}]
    text = "President Arthur Sendarika sat. President Arthur Sendarka said so. Arthur Sendarka rose."
    assert actors_over(text) == [{"Arthur Sendarika", "Arthur Sendarka"}]
