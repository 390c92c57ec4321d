"""Actors and countries of articles in other languages: what tells them there, and no English reading."""

from __future__ import annotations

import pytest

from parsing.actors import find_actors
from parsing.countries import find_countries
from parsing.records import Actor
from parsing.segments import segment

FRENCH = (
    "Le Premier ministre a annoncé mardi la démission du gouvernement. « Nous ne céderons pas », a déclaré"
    " le Premier ministre, Jean Castellan, devant les députés de la majorité. Mme Durand a répondu que la loi"
    " serait votée. M. Castellan a quitté la salle avec la députée écologiste Rachida Belkacem."
    " L'ONU et la Croix-Rouge n'ont pas commenté. L'Italie et les Pays-Bas non plus."
)
GERMAN = (
    "Wer Sicherheit will, muss investieren, sagte der Bundeskanzler am Montag. Die Ministerin Anna Vogel und"
    " Herr Schmitz haben das Abkommen in Berlin nicht gelesen. Das Ministerium wollte sich nicht äußern."
    " Ministerpräsident Kowalek reist nach Polen und in die Vereinigten Staaten. Vogel ist dagegen."
    " Das hat Marie-Luise Brandt von der Universität Hamburg gesagt."
)
SPANISH = (
    "El presidente Carlos Mendoza dijo el lunes que no habrá acuerdo con la OTAN. La Policía detuvo a tres"
    " personas en la ciudad, según el Ministerio del Interior. Mendoza y el ministro de Defensa, Luis Prieto,"
    " viajan a México."
)


def actors(text: str) -> list[Actor]:
    segments = segment(text)
    return list(find_actors(text, segments, find_countries(text, segments)))


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        (
            FRENCH,
            [
                ("Jean Castellan", "Premier ministre"),
                ("Durand", None),
                ("Rachida Belkacem", "députée écologiste"),
            ],
        ),
        (
            GERMAN,
            [
                ("Anna Vogel", "Ministerin"),
                ("Schmitz", None),
                ("Kowalek", "Ministerpräsident"),
                ("Marie-Luise Brandt", None),
            ],
        ),
        (SPANISH, [("Carlos Mendoza", "presidente"), ("Luis Prieto", "ministro de Defensa")]),
        (
            "Il presidente ha detto che la riforma non sarà ritirata. Giulia Bianchi e Marco Ferri hanno"
            " votato contro la legge. Il ministro Salvetti non era in aula.",
            [("Giulia Bianchi", None), ("Marco Ferri", None), ("Salvetti", "ministro")],
        ),
        (
            "De premier zei dat het kabinet niet zal aftreden. Minister Jan de Vries was niet aanwezig bij"
            " het debat in de stad.",
            [("Jan de Vries", "Minister")],
        ),
        (
            "O presidente disse que não haverá acordo. A ministra da Saúde, Ana Nunes, não comentou o caso em"
            " que foi citada.",
            [("Ana Nunes", "ministra da Saúde")],
        ),
    ],
)
def test_persons_have_a_first_name_or_a_title_of_the_language(
    text: str, persons: list[tuple[str, str | None]]
) -> None:
    assert [(actor.name, actor.role) for actor in actors(text) if actor.kind == "person"] == persons


@pytest.mark.parametrize(
    ("text", "organisations"),
    [(FRENCH, ["ONU", "Croix-Rouge"]), (SPANISH, ["OTAN", "Ministerio del Interior"]), (GERMAN, [])],
)
def test_organisations_are_known_or_an_acronym_or_open_with_a_word_of_institutions(
    text: str, organisations: list[str]
) -> None:
    assert [actor.name for actor in actors(text) if actor.kind == "organization"] == organisations


def test_a_surname_alone_is_the_person_named_in_full() -> None:
    vogel = next(actor for actor in actors(GERMAN) if actor.name == "Anna Vogel")
    assert [GERMAN[span.start : span.end] for span in vogel.mentions] == ["Anna Vogel", "Vogel"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [(FRENCH, ["IT", "NL"]), (GERMAN, ["DE", "PL", "US"]), (SPANISH, ["MX"])],
)
def test_countries_go_by_their_names_in_the_language(text: str, codes: list[str]) -> None:
    assert [country.code for country in find_countries(text, segment(text))] == codes


def test_an_english_article_has_no_countries_of_other_languages() -> None:
    text = "The firm Polen sued Italie Foods, and the judge said that it would be heard by the court in May."
    assert find_countries(text, segment(text)) == ()


def test_a_first_name_is_no_island() -> None:
    text = "Maurice a quitté la salle et les députés de la majorité ont voté contre la loi dans la nuit."
    assert find_countries(text, segment(text)) == ()
