"""Where a publication date comes from, and that none is invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsing.dates import find_dates
from parsing.edtf import bounds
from parsing.pipeline import parse_article
from parsing.publication import find_publication
from parsing.records import Article, Publication
from parsing.segments import segment

BODY = "The council of Brel met again.\n"


def publication(text: str, **fields: str) -> Publication:
    return find_publication(Article("a", text, **fields), segment(text))  # type: ignore[arg-type]  # str fields


def test_what_was_given_comes_first() -> None:
    text = "BREL, March 3, 2016 (Skerrow) - " + BODY
    found = publication(text, published="2017-02-15", published_basis="flag", path="/news/2015-01-01.txt")
    assert (found.date, found.basis) == ("2017-02-15", "flag")


@pytest.mark.parametrize(
    "text",
    [
        "BREL, Feb. 15, 2017 (Skerrow) - " + BODY,
        "ARVENNE — 15 February 2017 — " + BODY,
        "Council meets\nPublished: 12:04 EST, 15 February 2017 | Updated: 13:00 EST, 16 February 2017\n"
        + BODY,
        "Council meets\n15 February 2017\n" + BODY,
        "Council meets\nBy Ana Brel, Feb 15, 2017\n" + BODY,
        "Council meets\n\nBrel Wire, Wednesday 15 February 2017\n\n" + BODY,
        "# Council meets\n\n*Opinion — Ana Brel, 15 February 2017*\n\n" + BODY,
        "Council meets\n\n*15 February 2017 — Brel Wire*\n\n" + BODY,
        "Council meets\nBREL | Wed Feb 15, 2017 8:52am EST\n\n" + BODY,
        "Council meets\nOn February 15, 2017 12:05 am | in News\n\n" + BODY,
        "Council meets\nSpecial Correspondent\nBREL, FEBRUARY 15, 2017 23:41 IST\n\n" + BODY,
        "Council meets\nCoastal Monitor, 15 February 2017, 19:45\n\n" + BODY,
        "Council meets\nBrel Star | Wednesday, 15 February 2017 | Page 1\n\n" + BODY,
        "Council meets\nBy Ana Brel, harbour correspondent | Wednesday 15 February 2017 | The Star\n\n"
        + BODY,
        "Council meets\nDie Brelsche (English edition), 15 February 2017\n\n" + BODY,
        "Council meets\nThe Voice of Brel, 15 of February of 2017\n\n" + BODY,
        "Council meets\nAs of 15 February 2017, 17:00 (Brel)\n\n" + BODY,
        "Council meets\nMonitored by the Coastal Desk, 15 February 2017\n\n" + BODY,
        "Council meets\nBREL, Norw. — Published Wednesday, Feb. 15, 2017 6:14PM CET, Last Updated Thursday, "
        "Feb. 16, 2017 9:02AM CET\n\n" + BODY,
        "Council meets\n\n(Brel, February 15, 2017) – " + BODY,
        "Council meets\n\nBREL, Norway and SELM, Denmark, Feb. 15, 2017 /Tide/ -- " + BODY,
    ],
)
def test_datelines_and_date_lines(text: str) -> None:
    found = publication(text)
    assert (found.date, found.basis) == ("2017-02-15", "dateline")
    assert found.evidence in text


def test_a_dateline_without_a_year_counts_where_the_text_leaves_one_year() -> None:
    head = "BREL, Feb. 15 (Skerrow) - The council met on Wednesday. It had met on December 3, 2016."
    assert publication(head + " It will meet again on May 7, 2017.").date == "2017-02-15"
    assert publication(head).date is None


@pytest.mark.parametrize("path", ["/n/2017-02-15-vote.txt", "/n/20170215.md", "/n/2017/02/15/vote.txt#3"])
def test_file_names(path: str) -> None:
    found = publication(BODY, path=path)
    assert (found.date, found.basis) == ("2017-02-15", "file name")


def test_a_web_address() -> None:
    found = publication(BODY, url="https://brel.example/2017/02/15/vote?old=20110101")
    assert (found.date, found.basis) == ("2017-02-15", "metadata")


@pytest.mark.parametrize(
    "line",
    [
        "Brel votes on 15 February 2017",
        "The Bridge That Fell on 15 February 2017.",
        "The Selm Attacks of February 15, 2017",
        "Brel Votes and Selm Waits, 15 February 2017",
    ],
)
def test_a_headline_with_a_day_is_no_date_line(line: str) -> None:
    assert publication(f"{line}\n\n{BODY}").basis != "dateline"


def test_days_told_in_the_text_fix_a_window_not_a_day() -> None:
    found = publication("It rained on May 3, 2016. She had come on April 4, 2014.\n")
    assert (found.date, found.basis, found.window) == (None, "inferred", "2016-05-03/..")


SEEN = "He was seen in Brel on Tuesday, Nov. 8. "
AFTER_1994 = "1994-11-08..1995-11-07,2005-11-08..2006-11-07,2011-11-08..2012-11-06,"


@pytest.mark.parametrize(
    ("text", "window"),
    [
        (SEEN, f"[{AFTER_1994}2016-11-08..2017-11-07,2022-11-08..2023-11-07]"),
        (SEEN + "It rained on May 3, 2016.", "[2016-11-08..2017-11-07,2022-11-08..2023-11-07]"),
        (SEEN + "It rained on May 3, 2016. The council will meet on Jan. 4, 2017.", "2016-11-08/2017-01-04"),
        (SEEN + "He had come in 2014. The town will vote in 2018.", "2016-11-08/2017-11-07"),
        (
            SEEN + "He was caught on Friday, Jan. 13, and hanged.",
            "[1995-01-13..1995-11-07,2006-01-13..2006-11-07,"
            "2012-01-13..2012-11-06,2017-01-13..2017-11-07,2023-01-13..2023-11-07]",
        ),
        ("She came in 2014. In 2017 the council will meet on Sunday, May 7.", "2016-05-08/2017-05-07"),
    ],
)
def test_a_weekday_and_its_day_leave_a_few_years(text: str, window: str) -> None:
    found = publication(text)
    assert (found.date, found.basis, found.window) == (None, "inferred", window)
    assert "Tuesday, Nov. 8" in found.evidence or "Sunday, May 7" in found.evidence


def test_weekdays_that_agree_in_no_year_say_nothing() -> None:
    assert publication(SEEN + "She was seen on Wednesday, Nov. 8.") == Publication(None, "unknown")


def test_a_dateline_without_a_year_is_one_of_the_days_its_weekdays_leave() -> None:
    line = "BREL, Nov 9 (Skerrow) - " + SEEN
    assert publication(line).window == "[1994-11-09,2005-11-09,2011-11-09,2016-11-09,2022-11-09]"
    found = publication(line + "She had come in 2014. The town will vote in 2018.")
    assert (found.date, found.basis) == ("2016-11-09", "dateline")


def test_what_counts_from_one_of_several_years_stays_unplaced() -> None:
    text = SEEN + "On Friday the mayor quit, two weeks ago."
    assert [date.edtf for date in find_dates(text, segment(text), publication(text))] == [None] * 3


def test_a_day_to_come_after_a_past_verb_moves_no_window() -> None:
    found = publication("The vote was long ago, and on January 4, 2017 the council will meet again.\n")
    assert (found.basis, found.window) == ("unknown", None)


def test_what_counts_from_an_inferred_window_stays_unplaced() -> None:
    text = "It rained on May 3, 2016. On Friday the mayor quit, two weeks ago.\n"
    dates = find_dates(text, segment(text), publication(text))
    assert [date.edtf for date in dates] == ["2016-05-03", None, None]


@pytest.mark.parametrize(
    "text",
    [
        "",
        BODY,
        BODY + "© Copyright Skerrow 2024. All rights reserved.",
        "© 15 February 2017 Skerrow\n" + BODY,
    ],
)
def test_a_copyright_notice_is_no_publication_date(text: str) -> None:
    assert publication(text).date is None


WIRE = "BREL, Sept 25 (Skerrow) - The mayor quit on Monday after the vote of {}."


def test_a_folder_may_tell_the_year_of_a_dateline() -> None:
    found = publication("BREL, May 29 (Skerrow) - " + BODY, path="/wires/2017/vote.txt")
    assert (found.date, found.basis, found.evidence) == ("2017-05-29", "dateline", "BREL, May 29; 2017")
    assert publication("BREL, May 29 (Skerrow) - " + BODY, path="/wires/2017-05/v.txt#2").date == "2017-05-29"


@pytest.mark.parametrize("path", ["/wires/vote.txt", "/wires/20170/vote.txt", "/wires/1066/vote.txt"])
def test_no_year_is_made_up_for_a_dateline(path: str) -> None:
    assert publication("BREL, May 29 (Skerrow) - " + BODY, path=path) == Publication(None, "unknown")


@pytest.mark.parametrize("day", ["Sunday, Sept. 24, 2017", "September 24, 2017"])
def test_a_full_day_near_a_dateline_tells_its_year(day: str) -> None:
    found = publication(WIRE.format(day))
    assert (found.date, found.basis) == ("2017-09-25", "dateline")
    assert found.evidence == f"BREL, Sept 25; {day}"


@pytest.mark.parametrize(
    "day",
    [
        "Sunday, July 2, 2017",  # not near
        "Sept. 24, 2014",  # in that year Sept. 25 was no Monday
        "Sept. 25, 2001",  # the same day of another year
        "Sunday, Sept. 24, 2006, an anniversary the town keeps",
        "Sunday, Sept. 24, 2006, eleven years ago",
        "Sunday, Sept. 24, 2006. She had lost on May 3, 2016",  # a later day is past
    ],
)
def test_a_full_day_that_may_be_of_another_year_tells_none(day: str) -> None:
    assert publication(WIRE.format(day)).date is None


def test_a_day_near_new_year_belongs_to_the_year_beside() -> None:
    text = "BREL, Jan 2 (Skerrow) - The mayor quit on Monday. The vote was on Friday, Dec. 30, 2016."
    assert publication(text).date == "2017-01-02"


REST = {
    "de": "\nDie Sitzung des Rates war lang, und es wird in der Stadt keine andere mit den Leuten geben.",
    "es": "\nLa reunión del consejo fue larga y no habrá otra en el barrio para los vecinos de la ciudad.",
    "fr": "\nLa réunion du conseil a été longue et il n'y en aura pas une autre pour les gens de la ville.",
    "it": "\nLa riunione del consiglio è stata lunga e non ce ne sarà un'altra per la gente della città.",
    "nl": "\nDe vergadering van de raad was lang en er zal in de stad geen andere voor de mensen zijn.",
    "pt": "\nA reunião do conselho foi longa e não haverá outra no bairro para os moradores da cidade.",
}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Veröffentlicht am 15. Februar 2017 um 12:04 Uhr"),
        ("de", "Stand: 16.02.2017, veröffentlicht am 15.02.2017"),
        ("de", "BREL, 15. Februar 2017 (Skerrow) - Der Rat hat getagt."),
        ("es", "15 de febrero de 2017"),
        ("es", "Por Ana Brel, 15 de febrero de 2017"),
        ("es", "BREL, 15 feb. 2017 (Skerrow).- El consejo se reunió."),
        ("fr", "Publié le 15 février 2017 à 12h04, mis à jour le 16 février 2017 à 9h00"),
        ("fr", "Mis à jour le 16/02/2017 | Publié le 15/02/2017"),
        ("fr", "Brel, le 15 février 2017 — Le conseil s'est réuni."),
        ("it", "Pubblicato il 15 febbraio 2017 alle ore 12:04"),
        ("nl", "Gepubliceerd op woensdag 15 februari 2017 om 12:04 uur"),
        ("pt", "Atualizado em 16/02/2017 - Publicado em 15/02/2017"),
    ],
)
def test_date_lines_in_other_languages(language: str, line: str) -> None:
    found = publication(line + REST[language])
    assert (found.date, found.basis) == ("2017-02-15", "dateline")
    assert found.evidence in line


def test_no_year_is_made_up_in_other_languages() -> None:
    assert publication("BREL, 15 février (Skerrow) - Le conseil s'est réuni." + REST["fr"]).date is None


def test_a_day_told_in_another_language_is_no_publication_date() -> None:
    assert publication("Le conseil s'est réuni le 15 février 2017." + REST["fr"]).date is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Er wurde am Dienstag, dem 8. November, verhaftet. Es war am 3. Mai 2016 heiß. "
         "Am 7. Juni 2017 wird gewählt."),
        ("es", "Fue detenido el martes 8 de noviembre. Había llegado el 3 de mayo de 2016. "
         "El 7 de junio de 2017 votará el consejo."),
        ("fr", "Il a été arrêté mardi 8 novembre. Il était arrivé le 3 mai 2016. Le procès se tiendra le "
         "7 juin 2017."),
        ("it", "È stato arrestato martedì 8 novembre. Era arrivato il 3 maggio 2016. Il processo si terrà il "
         "7 giugno 2017."),
        ("nl", "Hij werd op dinsdag 8 november gearresteerd. Hij was op 3 mei 2016 gekomen. "
         "Op 7 juni 2017 zal de raad stemmen."),
        ("pt", "Foi preso na terça-feira, 8 de novembro. Tinha chegado no dia 3 de maio de 2016. O conselho "
         "votará em 7 de junho de 2017."),
    ],
)  # fmt: skip
def test_a_window_in_other_languages(language: str, text: str) -> None:
    found = publication(text + REST[language])
    assert (found.date, found.basis, found.window) == (None, "inferred", "2016-11-08/2017-06-07")


SOUP = st.lists(
    st.sampled_from(
        ["Tuesday, Nov. 8,", "Feb. 29", "Friday, Feb. 29,", "BREL, May 3 (Skerrow) -", "will", "fell.",
         "in 2014", "9999", "0001", "Jan. 1, 9999", "on 3 May 2016", "\n", "mardi 8 novembre",
         "le", "war am", "."]
    ),
    max_size=25,
).map(" ".join)  # fmt: skip


@given(st.text() | SOUP)
def test_any_text_gives_a_day_or_a_window_that_can_be_read(text: str) -> None:
    found = publication(text)
    assert found.date is None or bounds(found.date) is not None
    assert found.window is None or bounds(found.window) is not None


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("PORT SELM, Feb 15 (Tide News) - The pier closed.", "Tide News"),
        ("PORT SELM (TN) — The pier closed.", "TN"),
        ("Pier closes\n\nPORT SELM, Norway, 3 March 2017 (Tide News) -- The pier closed.", "Tide News"),
        ("PORT SELM, Feb 15 - The pier (Tide News) closed.", None),
        ("Orla Venn (Green Party) - a profile.", None),
        ("The pier closed.", None),
    ],
)
def test_the_agency_of_a_dateline_is_the_source_where_nothing_else_is(text: str, source: str | None) -> None:
    assert parse_article(Article("a", text)).article.source == source
    assert parse_article(Article("a", text, source="Selm Post")).article.source == "Selm Post"
