"""Agency copy in several papers is told from articles of their own."""

from __future__ import annotations

import random
import time

from hypothesis import given
from hypothesis import strategies as st

from parsing.reconcile.copies import near_duplicates
from parsing.records import Article

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


def article(id: str, text: str) -> Article:
    return Article(id, text)


def test_cut_and_edited_agency_copy_is_one_text() -> None:
    found = near_duplicates([article("post", EDITED), article("own", OWN), article("tern", AGENCY)])
    assert found == [("tern", "post")]


def test_the_order_in_which_articles_come_does_not_matter() -> None:
    articles = [article("c", AGENCY), article("a", AGENCY), article("b", EDITED), article("d", OWN)]
    assert near_duplicates(articles) == near_duplicates(articles[::-1]) == [("a", "c", "b")]


def test_a_quotation_and_a_notice_in_common_make_no_copy() -> None:
    notice = (
        " This material may not be published, broadcast, rewritten or spread without leave of the owner." * 2
    )
    words = [" ".join(f"word{number}x{at}" for at in range(80)) for number in range(50)]
    articles = [article(str(number), text + notice) for number, text in enumerate(words)]
    assert near_duplicates(articles) == []


def test_short_texts_are_never_copies() -> None:
    assert near_duplicates([article("a", "The ferry sailed."), article("b", "The ferry sailed.")]) == []


def test_many_copies_of_one_text_are_one_group() -> None:
    (group,) = near_duplicates([article(str(number), AGENCY) for number in range(200)])
    assert len(group) == 200


@given(st.lists(st.text(max_size=300), max_size=6))
def test_any_texts_give_groups_of_their_ids(texts: list[str]) -> None:
    articles = [article(str(number), text * 5) for number, text in enumerate(texts)]
    found = [id for group in near_duplicates(articles) for id in group]
    assert len(found) == len(set(found))
    assert set(found) <= {article.id for article in articles}


def test_time_grows_with_the_texts() -> None:
    chance = random.Random(7)
    words = [f"w{number}" for number in range(3000)]
    articles = [article(str(at), " ".join(chance.choices(words, k=150))) for at in range(4000)]

    def seconds(count: int) -> float:
        begin = time.perf_counter()
        near_duplicates(articles[:count])
        return time.perf_counter() - begin

    assert seconds(4000) < 12 * max(seconds(1000), 0.01)
