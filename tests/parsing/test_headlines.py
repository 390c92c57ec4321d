"""A headline and the lead that tells its event in full are one row; what no sentence tells stays alone."""

from __future__ import annotations

import pytest

from parsing.logged import LoggedEvent
from parsing.pipeline import parse_article
from parsing.reconcile import reconcile
from parsing.records import Article

ONE = {
    "in other words": (
        "Harbour chief steps down over crane deal",
        "Port Selm's harbour chief, Ines Korda, resigned on Tuesday over a contract for two cranes.",
    ),
    "who does it is named below": (
        "Fisheries minister quits over quota row",
        "Norland's fisheries minister, Tilda Moe, resigned on Tuesday after a week of protests over quotas.",
    ),
    "who did it to whom": (
        "Venn blasts Brandt's budget",
        "Orla Venn, the opposition leader, accused Pavel Brandt on Tuesday of hiding a gap in the budget.",
    ),
    "what is to come": (
        "Court to rule on harbour toll this week",
        "The supreme court will rule on the harbour toll of Port Selm on Friday, a clerk said.",
    ),
    "where the lead only announces it": (
        "Nordline to combine with Ostby Ferries in merger of equals",
        "Nordline and Ostby Ferries announced on Tuesday they had agreed to combine in a merger of equals.",
    ),
    "no word for a kind of deed": (
        "Fire guts sugar mill in Ostby",
        "A fire gutted the sugar mill of Ostby in Sweden on Tuesday, the fire brigade said.",
    ),
    "killed and dead": (
        "Twelve dead as ferry sinks off Norway",
        "Twelve people died on Tuesday when a ferry sank off the coast of Norway.",
    ),
}

TWO = {
    "of the same things another deed": (
        "Harbour chief quits over crane deal",
        "Harbour chief Ines Korda signed the crane deal on Tuesday.",
    ),
    "who attacks whom": (
        "Rebels shell army base near Tarn",
        "The army shelled rebels on the road to Lubin on Tuesday.",
    ),
    "the same, elsewhere": (
        "Bus crash kills six in Ghana",
        "A bus crash killed six people in Norway on Tuesday.",
    ),
    "what somebody says of it": (
        "Shooting at Ostby office",
        "“Officers found a gun in the office after the shooting,” Orla Venn said on Tuesday.",
    ),
    "what led to it, long before": (
        "Sacked accountant storms office",
        "Pavel Brandt was sacked as accountant of the office on May 2, and came back on Tuesday with a gun.",
    ),
    "what is planned, and what was done": (
        "Court to hear harbour toll case",
        "The supreme court heard the harbour toll case on Tuesday.",
    ),
    "a denial and its accusation": (
        "Korda did not take bribes for cranes, lawyer says",
        "Ines Korda took bribes for two cranes, prosecutors alleged on Tuesday.",
    ),
    "another day that the headline names": (
        "Police arrest harbour chief on Monday",
        "Police arrested the harbour chief's deputy on Wednesday in Port Selm.",
    ),
    "somebody else does it": (
        "Orla Venn resigns from harbour board",
        "Pavel Brandt resigned from the harbour board on Tuesday.",
    ),
}


def rows(headline: str, lead: str, then: str = "The port is the oldest of the country.") -> list[LoggedEvent]:
    text = f"{headline}\n\nPORT SELM, 14 May 2031 - {lead}\n\n{then}\n"
    parsed = parse_article(Article(id="a", text=text, title=headline, published="2031-05-14"))
    return list(reconcile([parsed]).events)


def telling(found: list[LoggedEvent], words: str) -> LoggedEvent:
    return next(row for row in found if any(words in source.text for source in row.sources))


@pytest.mark.parametrize("case", ONE)
def test_the_headline_is_one_source_of_the_event_of_the_lead(case: str) -> None:
    headline, lead = ONE[case]
    row = telling(rows(headline, lead), headline)
    assert any(lead[:30] in source.text for source in row.sources)


@pytest.mark.parametrize("case", ONE)
def test_the_row_is_dated_and_worded_by_the_lead(case: str) -> None:
    headline, lead = ONE[case]
    row = telling(rows(headline, lead), headline)
    assert row.date == ("2031-05-16" if "Friday" in lead else "2031-05-13")
    assert row.summary != headline


@pytest.mark.parametrize("case", TWO)
def test_a_headline_that_tells_another_event_stays_alone(case: str) -> None:
    headline, lead = TWO[case]
    found = rows(headline, lead)
    assert telling(found, headline) is not telling(found, lead[-30:])


def test_who_acts_comes_from_the_lead() -> None:
    headline, lead = ONE["who does it is named below"]
    assert telling(rows(headline, lead), headline).actors == ("tilda-moe",)


def test_the_clause_that_tells_the_deed_is_taken_rather_than_its_sentence() -> None:
    found = rows(
        "Police shoot protester in Lubin",
        "Protesters in Lubin threw stones at police on Tuesday after an officer shot a student on Monday.",
    )
    assert telling(found, "Police shoot").date == "2031-05-12"


def test_what_two_sentences_of_the_lead_may_tell_stays_alone() -> None:
    found = rows(
        "Norway expels Swedish envoy",
        "Norway expelled a Swedish envoy on Tuesday. Sweden expelled an envoy of Norway last week.",
    )
    assert len(telling(found, "Norway expels").sources) == 1


def test_the_line_below_the_headline_is_told_by_the_lead_too() -> None:
    text = (
        "Harbour in turmoil\n\n• Crane contract cancelled by council\n\nPORT SELM, 14 May 2031 - "
        "The council cancelled the crane contract on Tuesday.\n"
    )
    parsed = parse_article(Article(id="a", text=text, title="Harbour in turmoil", published="2031-05-14"))
    row = telling(list(reconcile([parsed]).events), "cancelled by council")
    assert row.date == "2031-05-13"
    assert len(row.sources) == 2
