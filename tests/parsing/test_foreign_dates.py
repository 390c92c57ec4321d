"""Dates of French, German, Spanish, Italian, Portuguese and Dutch articles, read as of 15 February 2017."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsing.dates import find_dates
from parsing.dates.foreign import RULES, find_in
from parsing.dates.foreign.dateparser_days import read_day, read_month
from parsing.dates.foreign.model import ForeignRule
from parsing.dates.foreign.vocabulary import forms
from parsing.edtf import bounds, from_timex
from parsing.language import Language
from parsing.records import Publication, TimeExpression
from parsing.segments import segment
from tests.accuracy import languages

FLOORS: dict[Language, int] = {"fr": 98, "de": 98, "es": 98, "it": 98, "pt": 98, "nl": 98}
"""Value F1 on the gold sentences, in percent; they only rise."""

WEDNESDAY = dt.date(2017, 2, 15)
LANGUAGES = st.sampled_from(sorted(RULES))
FRENCH = (
    "La ministre a été arrêtée lundi soir à Orvanne, dans la maison où elle vivait depuis le 3 mars 2016. "
    "Elle avait quitté le pays il y a deux ans et n'était pas attendue avant l'été."
)


def read(language: Language, text: str, published: dt.date | None = WEDNESDAY) -> list[tuple[str, str]]:
    """The rule and value of every expression."""
    return [(one.rule, one.reading.value) for one in find_in(language, text, segment(text), published)]


def dates(text: str, published: str | None) -> tuple[TimeExpression, ...]:
    publication = Publication(published, "flag" if published else "unknown")
    return find_dates(text, segment(text), publication)


# ---------------------------------------------------------------- rules and words


@pytest.mark.parametrize(
    ("language", "rule"),
    [(language, rule) for language in RULES for rule in RULES[language]],
    ids=lambda item: item if isinstance(item, str) else item.name,
)
def test_a_rule_finds_what_its_examples_say(language: Language, rule: ForeignRule) -> None:
    assert rule.no
    assert rule.yes or rule.name.startswith("no_")
    for text, value in rule.yes:
        assert (rule.name, value) in read(language, text), text
    for text in rule.no:
        found = read(language, text)
        assert rule.name not in [name for name, _ in found], text
        assert not (rule.name.startswith("no_") and found), text


@pytest.mark.parametrize("language", RULES)
def test_rules_have_names_of_their_own(language: Language) -> None:
    names = [rule.name for rule in RULES[language]]
    assert len(names) == len(set(names))


def test_every_language_but_english_has_rules() -> None:
    assert set(RULES) == set(get_args(Language)) - {"en"}


@pytest.mark.parametrize("language", RULES)
def test_dateparser_knows_every_month_of_the_lexicon(language: Language) -> None:
    full = [read_month(language, month) for month in forms(language, "month")]
    assert set(full) == set(range(1, 13))
    assert None not in [read_month(language, month) for month in forms(language, "abbreviation")]


def test_a_day_no_month_has_is_not_read() -> None:
    assert read_day("fr", "3 mars 2017") == dt.date(2017, 3, 3)
    assert read_day("fr", "31 février 2017") is None


# ---------------------------------------------------------------- accuracy


@pytest.mark.parametrize("language", RULES)
def test_accuracy_has_not_fallen(language: Language) -> None:
    assert len(languages.sentences(language)) >= 15
    assert languages.score(language).f1 >= FLOORS[language]


# ---------------------------------------------------------------- what a user relies on


def test_an_article_in_french_gives_the_same_records_as_an_english_one() -> None:
    monday, full, ago, summer = dates(FRENCH, "2017-02-15")
    assert (monday.text, monday.type, monday.value, monday.edtf) == (
        "lundi soir", "TIME", "2017-02-13TEV", "2017-02-13",
    )  # fmt: skip
    assert (monday.basis, monday.rule, monday.anchor) == ("relative", "weekday", "2017-02-15")
    assert monday.how == "the Monday before publication (2017-02-15)"
    assert (full.value, full.basis, full.how) == ("2016-03-03", "explicit", "written out in full")
    assert (ago.value, ago.how) == ("2015", "2 years before publication (2017-02-15)")
    assert (summer.value, summer.edtf) == ("2017-SU", "2017-22")


def test_without_a_publication_date_only_full_dates_are_placed() -> None:
    placed = {date.text: (date.value, date.edtf, date.basis) for date in dates(FRENCH, None)}
    assert placed == {
        "lundi soir": ("XXXX-WXX-1TEV", None, "relative"),
        "3 mars 2016": ("2016-03-03", "2016-03-03", "explicit"),
        "il y a deux ans": ("XXXX", None, "relative"),
        "l'été": ("XXXX-SU", None, "relative"),
    }


@pytest.mark.parametrize(
    ("published", "day"),
    [("2017-02-13", "2017-02-13"), ("2017-02-12", "2017-02-06"), ("2017-02-14", "2017-02-13")],
)
def test_a_weekday_is_the_most_recent_one_the_day_itself_included(published: str, day: str) -> None:
    assert read("de", "Er starb am Montag.", dt.date.fromisoformat(published)) == [("weekday", day)]


def test_the_year_of_a_day_is_that_in_which_its_weekday_agrees() -> None:
    assert read("es", "el sábado 14 de febrero") == [("day_month", "2015-02-14")]


def test_a_year_written_once_is_that_of_both_dates() -> None:
    assert [value for _, value in read("de", "im Dezember und Januar 2016")] == ["2015-12", "2016-01"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le prix passera de 2000 à 2150 francs pour 1900 abonnés."),
        ("fr", "La sonde vole vers Mars ; elle n'a jamais été là."),
        ("de", "Frau Sommer und Herr März trafen Michael Freitag."),
        ("es", "Plácido Domingo, de 76 años, cantó para 2000 personas."),
        ("it", "Non ha mai pagato 1999 euro, dice Aprile Sabato."),
        ("pt", "Na segunda volta a editora Abril ficou em quarta posição."),
        ("nl", "Mevrouw Mei, 34 jaar, telt 2.015 leden."),
    ],
)
def test_names_numbers_and_ages_are_no_dates(language: Language, text: str) -> None:
    assert read(language, text) == []


def test_english_articles_do_not_pay_for_dateparser() -> None:
    script = (
        "import sys; from parsing.pipeline import parse_article; from parsing.records import Article\n"
        "text = 'The minister was arrested on Monday in the town where she had lived for two years.'\n"
        "article = Article('a', text, published='2017-02-15', published_basis='flag')\n"
        "assert len(parse_article(article).dates) == 2\n"
        "assert not [name for name in sys.modules if name.startswith('dateparser')]"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


# ---------------------------------------------------------------- properties

SIGNS = ["3", "12", "31", "99", "2016", "0000", "9999", ".", ",", "-", "/", ":", "(", "'", "\n"]
SMALL = ["le", "la", "l'", "am", "el", "il", "de", "y", "a", "vor", "hace", "fa", "há", "à", "h", "Uhr"]
KINDS = ["month", "weekday", "unit", "number", "pointer", "day", "season", "part", "quarter", "told", "side"]
WORDS = sorted({word for language in RULES for kind in KINDS for word in forms(language, kind)})
SOUP = st.lists(st.sampled_from(SIGNS + SMALL) | st.sampled_from(WORDS), max_size=30).map(" ".join)


@given(LANGUAGES, st.one_of(SOUP, st.text(max_size=200)), st.one_of(st.none(), st.dates()))
def test_any_text_is_read_without_error_and_offsets_lie_in_it(
    language: Language, text: str, published: dt.date | None
) -> None:
    at = 0
    for one in find_in(language, text, segment(text), published):
        assert at <= one.start < one.end <= len(text)
        at = one.end
        placed = from_timex(one.reading.value)
        assert placed is None or bounds(placed) is not None


@pytest.mark.parametrize(
    "piece",
    ["1", "2016 ", "mai ", "Mai ", "lundi ", "Lundi ", "«", "il y a ", "a", "3 mars ", "12.", "de 2016 à "],
)
def test_a_long_line_does_not_hang(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    assert all(one.end <= len(text) for one in find_in("fr", text, segment(text), WEDNESDAY))
