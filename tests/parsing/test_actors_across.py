"""Who is the same from one article to the next, and who is not."""

from __future__ import annotations

import pytest

from parsing.logged import LoggedActor
from parsing.pipeline import parse_article
from parsing.reconcile import reconcile
from parsing.records import Affiliation, Article


def log(*texts: str) -> tuple[LoggedActor, ...]:
    """The actors of a log of articles with these texts, `a0`, `a1` …"""
    return reconcile([parse_article(Article(f"a{at}", text)) for at, text in enumerate(texts)]).actors


@pytest.mark.parametrize(
    "texts",
    [
        ("Minister Hafez al-Ruwaidi spoke.", "Minister Hafez Ruwaidi left."),
        ("Minister Kim Jae-velt spoke.", "Minister Kim Jaevelt left."),
        ("Prince Mohammed bin Salim spoke.", "Prince Muhammad bin Salim left."),
        ("Minister Dmitry Petvar spoke.", "Minister Dmitri Petvar left."),
        ("President Jena-Paul Ayrolles spoke.", "President Jean-Paul Ayrolles left. Ayrolles slept."),
        ("President Ferdinand Velcos Jr. spoke.", "President Velcos left."),
        ("ANA VELTMAN TO LEAD HARBOUR BOARD\n\nVeltman won.", "Minister Ana Veltman spoke."),
    ],
)
def test_spellings_of_one_name_are_one_person(texts: tuple[str, ...]) -> None:
    assert [actor.articles for actor in log(*texts)] == [("a0", "a1")]


def test_spellings_of_one_name_are_one_person_within_an_article_too() -> None:
    (actor,) = log("Prince Mohammed bin Salim spoke. Muhammad bin Salim left.")
    assert actor.aliases == ("Muhammad bin Salim",)


@pytest.mark.parametrize(
    "texts",
    [
        ("Minister Volodymyr Zelvar spoke.", "Minister Vladimir Zelvar left."),
        ("Prince Ahmed bin Salim spoke.", "Prince Omar bin Salim left."),
        (
            "John Wexley, an Australian senator, spoke.",
            "John Wexley, a Canadian baker, spoke.",
        ),
        (
            "The Supreme Court ruled in Norway. Norway obeyed.",
            "The Supreme Court ruled in Chile. Chile obeyed.",
        ),
        ("Norway's Foreign Ministry spoke.", "A Foreign Ministry official of a small island spoke."),
    ],
)
def test_others_stay_apart(texts: tuple[str, ...]) -> None:
    assert [len(actor.articles) for actor in log(*texts)] == [1, 1]


def test_one_court_told_by_two_articles_is_one() -> None:
    (court,) = log("The Supreme Court of Norway ruled.", "The Supreme Court of Norway ruled again.")
    assert (court.country, court.articles) == ("NO", ("a0", "a1"))


def test_a_title_tells_which_bearer_of_a_surname_is_meant() -> None:
    actors = log("Peter Veltman spoke.", "Karin Veltman spoke.", "Mrs. Veltman left.")
    assert {actor.name: actor.articles for actor in actors} == {
        "Peter Veltman": ("a0",),
        "Karin Veltman": ("a1", "a2"),
    }


def test_a_surname_alone_is_the_persons_who_is_known_far_better() -> None:
    known = [f"Minister Peter Veltman spoke {times} times." for times in range(2, 7)]
    actors = log(*known, "Minister Henk Veltman slept.", "Reporters asked Minister Veltman.")
    assert {actor.name: len(actor.articles) for actor in actors} == {"Peter Veltman": 6, "Henk Veltman": 1}


def test_the_words_that_tell_a_country_are_those_of_the_article_that_states_it() -> None:
    texts = (
        "Aides of Vladimir Putin left.",
        "Russian President Vladimir Putin spoke.",
        "Russia's Vladimir Putin left.",
    )
    told = {actor.affiliation for actors in (log(*texts), log(*texts[:2])) for actor in actors}
    assert told == {Affiliation("demonym", "Russian", 0, 7, "a1")}


def test_the_words_are_the_same_in_whatever_order_the_articles_come() -> None:
    parsed = [
        parse_article(Article(id, text))
        for id, text in (
            ("b", "Norwegian mayor Kari Solheim left."),
            ("a", "Mayor Kari Solheim of Norway spoke."),
        )
    ]
    told = [reconcile(articles).actors[0].affiliation for articles in (parsed, parsed[::-1])]
    assert told[0] == told[1] == Affiliation("name", "Norway", 22, 28, "a")


NAMESAKES = """Norwegian Senator Joan Wexlund opened the fair.

Among the guests was Joan Wexlund, a baker and no relation. Wexlund, the senator, laughed."""


def test_two_of_one_name_whom_an_article_tells_apart_stay_two_in_the_log() -> None:
    actors = log(
        NAMESAKES, "Senator Joan Wexlund spoke.", "Baker Joan Wexlund burned the bread. Joan Wexlund left."
    )
    told = {(actor.id, actor.role, actor.articles, actor.mentions) for actor in actors}
    assert told == {
        ("joan-wexlund", "Norwegian Senator", ("a0", "a1"), 3),
        ("joan-wexlund-2", "Baker", ("a0", "a2"), 3),
    }
