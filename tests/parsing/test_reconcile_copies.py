"""Agency copy in several papers is told from articles of their own."""

from __future__ import annotations

import random
from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from parsing.logged import tellings
from parsing.reconcile import reconcile
from parsing.reconcile.copies import Text, Texts
from parsing.reconcile.runs import runs_of
from parsing.records import Article, Event, ParsedArticle, Publication
from tests.parsing.told import article as by_hand
from tests.parsing.told import event, quote

AGENCY = """\
SKERRY, May 30 (Tern Agency) - The ferry line between Skerry and Holm will close on Friday, its owner
said, after storms damaged both of its ships. “We have no choice,” said Mara Lindqvist, the director, in
the town hall of Holm on Tuesday. The ministry of transport said it would look for another company
before the autumn, and that buses would run over the new bridge until then. Fishermen who bring their
catch to the market of Skerry asked for money from the fund that the islands keep for bad years. The
council will vote on their request in June."""

EDITED = """\
The ferry line between Skerry and Holm will close on Friday, its owner said, after storms damaged both
of its ships. “We have no choice,” said director Mara Lindqvist in the town hall of Holm on Tuesday. The
ministry of transport said it would look for another company before the autumn, and that buses would run
over the new bridge until then.

Our reporter found the quay empty on Wednesday morning; nobody was selling tickets any more."""

OWN = """\
Nobody in Holm had heard that the ferry was about to stop when its director came to the town hall on
Tuesday. “We have no choice,” she told a hundred people, some of whom had crossed the water every
working day for thirty years. Storms in April had broken the bows of both ships, and no yard would mend
them for what the line could still pay."""


def article(id: str, text: str, published: str | None = None) -> ParsedArticle:
    publication = Publication(published, "metadata" if published else "unknown")
    return ParsedArticle(Article(id, text), publication)


def copies_of(articles: Iterable[ParsedArticle]) -> dict[str, str]:
    texts = Texts()
    texts.put(texts_of(articles))
    return texts.copies()


def texts_of(articles: Iterable[ParsedArticle]) -> dict[str, Text]:
    return {one.article.id: Text(runs_of(one.article.text), one.publication.date) for one in articles}


def test_cut_and_edited_agency_copy_is_one_text() -> None:
    found = copies_of([article("post", EDITED), article("own", OWN), article("tern", AGENCY)])
    assert found == {"post": "tern"}


def test_the_original_is_the_earliest_then_the_longest_then_the_first_by_id() -> None:
    texts = [article("c", AGENCY), article("a", AGENCY), article("b", EDITED), article("d", OWN)]
    assert copies_of(texts) == copies_of(texts[::-1]) == {"b": "a", "c": "a"}
    early = article("b", EDITED, "2031-05-30")
    assert copies_of([article("c", AGENCY, "2031-05-31"), early]) == {"c": "b"}
    assert copies_of([article("c", AGENCY), early]) == {"c": "b"}


def test_the_same_words_months_later_are_a_form_filled_in_anew() -> None:
    assert copies_of([article("a", AGENCY, "2031-05-30"), article("b", AGENCY, "2032-05-30")]) == {}


def test_a_quotation_and_a_notice_in_common_make_no_copy() -> None:
    notice = (
        " This material may not be published, broadcast, rewritten or spread without leave of the owner." * 2
    )
    words = [" ".join(f"word{number}x{at}" for at in range(80)) for number in range(50)]
    assert copies_of([article(str(number), text + notice) for number, text in enumerate(words)]) == {}


def test_short_texts_are_never_copies() -> None:
    assert copies_of([article("a", "The ferry sailed."), article("b", "The ferry sailed.")]) == {}


def test_many_copies_of_one_text_have_one_original() -> None:
    found = copies_of([article(f"{number:03}", AGENCY) for number in range(200)])
    assert len(found) == 199
    assert set(found.values()) == {"000"}


@given(st.lists(st.text(max_size=300), max_size=6))
def test_any_texts_give_copies_of_what_is_none(texts: list[str]) -> None:
    articles = [article(str(number), text * 5) for number, text in enumerate(texts)]
    found = copies_of(articles)
    assert found.keys() <= {parsed.article.id for parsed in articles}
    assert not found.keys() & set(found.values())


def test_many_texts_do_not_hang() -> None:
    chance = random.Random(7)
    words = [f"w{number}" for number in range(3000)]
    articles = [article(str(at), " ".join(chance.choices(words, k=150))) for at in range(4000)]
    assert copies_of(articles) == {}


# ---------------------------------------------------------------- what copies tell


def papers(*more: tuple[str, str, str]) -> list[ParsedArticle]:
    """One telling of a vote by an agency, its copy with another number and place, and `more`."""
    agency = AGENCY + " The council voted in Holm on May 29 to pay 12 fishermen."
    copy = agency.replace("in Holm on May 29", "in Skerry on May 29").replace("12 fishermen", "14 fishermen")
    found = [("tern", agency, "2031-05-30"), ("post", copy, "2031-05-31"), *more]
    return [told(*one, events=[vote(one[1])]) for one in found]


def vote(text: str) -> Event:
    return event(text, text[text.rindex("The council") :], "2031-05-29", countries=("NO",))


def told(id: str, text: str, published: str, events: list[Event]) -> ParsedArticle:
    return by_hand(id, text, events=events, published=published)


def test_copies_are_one_telling_and_disagree_with_nobody() -> None:
    (row,) = reconcile(papers()).events
    assert [(source.article, source.copy_of) for source in row.sources] == [("tern", None), ("post", "tern")]
    assert tellings(row) == {"tern": ("post",)}
    assert row.conflicts == ()


def test_another_telling_still_disagrees_with_what_copies_tell() -> None:
    own = OWN + " The council voted in Holm on May 29 to pay 20 fishermen."
    (row,) = reconcile(papers(("own", own, "2031-06-01"))).events
    assert tellings(row) == {"tern": ("post",), "own": ()}
    assert [conflict.values for conflict in row.conflicts] == [("12 fishermen", "20 fishermen")]


def test_two_copies_of_a_text_that_tells_nothing_of_it_are_one_telling() -> None:
    original = told("agency", AGENCY, "2031-05-29", events=[])
    (row,) = reconcile([*papers(), original]).events
    assert [source.copy_of for source in row.sources] == ["agency", "agency"]
    assert tellings(row) == {"tern": ("post",)}
    assert row.conflicts == ()


def test_a_statement_that_copies_word_differently_is_in_no_dispute() -> None:
    words = "We have no choice"
    texts = {"tern": (AGENCY, words), "post": (AGENCY.replace(words, words + " now"), words + " now")}
    log = reconcile(
        by_hand(id, text, quotes=[quote(text, said, "director", None)]) for id, (text, said) in texts.items()
    )
    (row,) = log.quotes
    assert tellings(row) == {"post": ("tern",)}
    assert row.conflicts == ()


def test_a_few_words_printed_alike_for_one_date_tell_one_event() -> None:
    text = "It will look for another company before the autumn."
    log = [
        by_hand(id, text, events=[event(text, text, "2031-23", status="scheduled", countries=("NO",))])
        for id in ("tern", "post")
    ]
    assert len(reconcile(log).events) == 1


def test_a_sentence_printed_days_later_is_dated_by_the_original() -> None:
    text = AGENCY + " The council will vote on Friday."
    log = [
        told(id, text, published, events=[event(text, "The council will vote on Friday.", date)])
        for id, published, date in (
            ("tern", "2031-05-29", "2031-05-30"),
            ("post", "2031-05-31", "2031-06-06"),
        )
    ]
    (row,) = reconcile(log).events
    assert (row.date, row.conflicts) == ("2031-05-30", ())
    assert tellings(row) == {"tern": ("post",)}


def test_one_sentence_that_tells_two_events_tells_two_in_its_copy() -> None:
    text = AGENCY + " Both ships sailed."
    events = [event(text, "Both ships sailed.", date) for date in ("2031-05-28", "2031-05-29")]
    log = reconcile(told(id, text, "2031-05-30", events=events) for id in ("tern", "post"))
    assert [(row.date, len(row.sources)) for row in log.events] == [("2031-05-28", 2), ("2031-05-29", 2)]
