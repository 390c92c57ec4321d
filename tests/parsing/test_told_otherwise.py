"""Papers that tell one event in other words are two sources of one row; what only sounds alike stays two."""

from __future__ import annotations

import pytest

from parsing.logged import LoggedEvent
from parsing.pipeline import parse_article
from parsing.reconcile import reconcile
from parsing.records import Article

SAME = {
    "who seizes whom": (
        "Gunmen abducted 30 schoolgirls from a boarding school in Kebra state on Monday night.",
        "Some 30 girls were kidnapped by armed men on Monday from their school in Kebra, police said.",
    ),
    "what fell": (
        "A small plane crashed near the town of Ilmen on Monday, killing all four people on board.",
        "Four people died on Monday when a light aircraft came down outside Ilmen, an official said.",
    ),
    "who votes on what": (
        "Lawmakers in Ghana approved a law banning foreign funding of charities on Monday by 72 votes to 41.",
        "Ghana's parliament on Monday passed a bill that bans charities from taking foreign money.",
    ),
    "figures, and who says so": (
        "KABUL, Afghanistan - A suicide bomber blew himself up outside a mosque in the Afghan capital on "
        "Monday, killing at least 18 worshippers, police said.",
        "At least 21 people died in a suicide attack on a mosque in Kabul on Monday, the interior ministry "
        "of Afghanistan said.",
    ),
    "how the earth shook": (
        "TOKYO - A strong earthquake shook northern Japan on Monday, injuring at least 23 people.",
        "A 6.6-magnitude quake rattled the Japanese island of Honshu on Monday.",
    ),
    "what seldom bursts": (
        "A dam burst in north-eastern Nigeria on Monday, flooding the city of Maiduguri.",
        "Half of Maiduguri was under water on Monday after a dam collapsed in Nigeria's north-east.",
    ),
    "a town that no list knows": (
        "A car bomb exploded at a market in Dakesh on Monday, killing 14 people, the police said.",
        "At least 17 people were killed when a bomb went off in a crowded market in the city of Dakesh on "
        "Monday, hospital officials said.",
    ),
}

TWO = {
    "who is met, by country": (
        "President Anna Kovac met the Turkish foreign minister in Lubin on Monday to discuss gas.",
        "President Anna Kovac met the German foreign minister in Lubin on Monday to discuss gas.",
    ),
    "who is met, by name": (
        "President Anna Kovac spoke by telephone with Omar Bashir on Monday about the border.",
        "President Anna Kovac spoke by telephone with Mirela Stan on Monday about the border.",
    ),
    "who does it, by country": (
        "The central bank of Latvia raised its key rate to 4.5 percent on Monday.",
        "The central bank of Ghana raised its key rate to 9 percent on Monday.",
    ),
    "whom it is done to, by country": (
        "Russia expelled two Estonian diplomats on Monday.",
        "Russia expelled two Romanian diplomats on Monday.",
    ),
    "a deed, and that it is remembered": (
        "Chile on Monday commemorated the victims of the bombing of a Santiago metro station ten years ago.",
        "A bomb exploded in a Santiago metro station on Monday, wounding seven people.",
    ),
    "who is named to what": (
        "Ghana's prime minister, Kojo Antwi, named Esi Owusu finance minister on Monday.",
        "Ghana's prime minister, Kojo Antwi, named Yaw Mensah defence minister on Monday.",
    ),
    "which house passes it": (
        "The House of Representatives in Lagos passed a stopgap spending bill on Monday.",
        "The Senate in Lagos passed a stopgap spending bill on Tuesday.",
    ),
    "where as many die": (
        "A suicide bomber killed nine people at a checkpoint in the Iraqi city of Mosul on Monday.",
        "A car bomb killed nine people near a school in Baghdad on Monday, Iraqi police said.",
    ),
    "where somebody goes": (
        "Pope Marcus will visit Latvia in September, the Vatican said on Monday.",
        "Pope Marcus will visit Ghana in September, the Vatican said on Monday.",
    ),
    "where it happens, in towns that no list knows": (
        "Police in Ghana arrested two men in Brost on Monday over a stabbing.",
        "Police in Ghana arrested two men in Ilmen on Monday over a robbery.",
    ),
}


def log(*texts: str, days: tuple[str, str] = ("2031-05-20", "2031-05-20")) -> list[LoggedEvent]:
    """What two papers tell."""
    articles = (
        parse_article(Article(str(number), text, published=day, published_basis="flag"))
        for number, (text, day) in enumerate(zip(texts, days, strict=True))
    )
    return list(reconcile(articles).events)


def shared(rows: list[LoggedEvent]) -> list[LoggedEvent]:
    """The rows that both papers tell."""
    return [row for row in rows if len({source.article for source in row.sources}) == 2]


@pytest.mark.parametrize("texts", SAME.values(), ids=SAME)
def test_one_event_in_other_words_is_one_row(texts: tuple[str, str]) -> None:
    assert len(shared(log(*texts))) == 1


@pytest.mark.parametrize("texts", TWO.values(), ids=TWO)
def test_two_events_in_like_words_are_two_rows(texts: tuple[str, str]) -> None:
    assert shared(log(*texts)) == []


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (
            "A 7.1-magnitude earthquake struck eastern Peru on Monday, destroying houses in Orlu.",
            "An earthquake of magnitude 7.2 struck the east of Peru on Monday, destroying houses in Orlu.",
            ("7.1", "7.2"),
        ),
        (
            "A bomb killed 18 worshippers at a mosque in Lagos on Monday.",
            "A bomb killed 21 people at a mosque in Lagos on Monday.",
            ("18 worshippers", "21 people"),
        ),
        (
            "Floods killed 14 people in the Indian state of Sikkim on Monday.",
            "Floods killed 14 people in the Indian state of Kerala on Monday.",
            ("Sikkim", "Kerala"),
        ),
        (
            "About 40 inmates escaped from a prison in northern Haiti on Monday night.",
            "Some 60 prisoners broke out of a jail in Haiti's north on Monday, police said.",
            ("About 40 inmates", "Some 60 prisoners"),
        ),
        (
            "A bomb killed two guards and five soldiers at a mosque in Lagos on Monday.",
            "A bomb killed seven people at a mosque in Lagos on Monday.",
            None,
        ),
    ],
)
def test_they_disagree_on_figures_and_places(one: str, other: str, said: tuple[str, str] | None) -> None:
    conflicts = [conflict.values for row in shared(log(one, other)) for conflict in row.conflicts]
    assert conflicts == ([said] if said else [])


def test_another_quake_the_day_after_is_another() -> None:
    rows = log(
        "A magnitude 5.4 earthquake struck the coast of Peru on Monday, damaging houses in Orlu.",
        "A magnitude 5.9 earthquake struck the coast of Peru on Tuesday, sending residents of Orlu outside.",
        days=("2031-05-20", "2031-05-21"),
    )
    assert len(rows) > 1
    assert shared(rows) == []


@pytest.mark.parametrize(
    ("one", "other", "fields"),
    [
        (
            "Ghana's energy minister, Ana Koleva, resigned on Monday over a gas contract, her office said.",
            "Ana Koleva, Ghana's energy minister, was dismissed by Prime Minister Petar Iliev on Tuesday.",
            ["date", "status"],
        ),
        (
            "Kari Lund arrived in Reykjavik on Monday for talks on cod.",
            "Kari Lund arrived in Reykjavik on Tuesday for talks on cod.",
            ["date"],
        ),
        (
            "Tarex Ltd agreed on Monday to buy Volta Motors for $2.1 billion.",
            "Tarex Ltd denied on Tuesday that it had agreed to buy Volta Motors.",
            ["status"],
        ),
        (
            "Judge Paola Greco sentenced Aldo Ricci to four and a half years in prison on Monday.",
            "Aldo Ricci was jailed for five years on Monday by Judge Paola Greco.",
            ["number"],
        ),
        (
            "North Korea fired one missile on Monday, Seoul said.",
            "North Korea fired two missiles on Monday, Tokyo said.",
            ["number"],
        ),
        (
            "Finance Minister Esi Owusu met Mark Dunn of the World Fund in Accra on Monday.",
            "Esi Owusu said she had never met Mark Dunn of the World Fund.",
            ["status"],
        ),
        (
            "Tarex Ltd and Volta Motors signed an agreement on Monday to merge.",
            "Tarex Ltd and Volta Motors announced on Tuesday that they are to merge.",
            None,
        ),
        (
            "Tarex Ltd agreed on Monday to buy Volta Motors for $2.1 billion.",
            "Tarex Ltd denied on Tuesday that it had misled Volta Motors.",
            None,
        ),
        (
            "Kari Lund arrived in Reykjavik on Monday for talks on cod.",
            "Kari Lund arrived in Copenhagen on Tuesday for talks on cod.",
            None,
        ),
        (
            "The union said on Monday that 90,000 people had marched in Lyon.",
            "Police said on Monday that the march in Lyon had been peaceful.",
            None,
        ),
    ],
)
def test_papers_of_one_event_disagree_openly(one: str, other: str, fields: list[str] | None) -> None:
    rows = shared(log(one, other, days=("2031-05-21", "2031-05-22")))
    found = [[conflict.field for conflict in row.conflicts] for row in rows]
    assert found == ([] if fields is None else [fields])


def test_what_is_agreed_one_day_and_announced_the_next_is_no_dispute_of_dates() -> None:
    rows = log(
        "Tarex Ltd and Volta Motors entered into an agreement on Monday to merge in a deal worth two billion "
        "dollars.",
        "Tarex Ltd and Volta Motors announced on Tuesday that they had agreed to merge in a deal worth two "
        "billion dollars.",
        days=("2031-05-21", "2031-05-21"),
    )
    assert not shared(rows)


def test_a_vote_to_come_is_the_vote_that_somebody_won() -> None:
    rows = log(
        "The mayor meets Eva Lind in Ghana's presidential election on Sunday.",
        "Ana Ruiz was elected president of Ghana on Sunday.",
        days=("2031-05-20", "2031-05-26"),
    )
    assert [(row.status, row.date) for row in shared(rows)] == [("occurred", "2031-05-25")]
