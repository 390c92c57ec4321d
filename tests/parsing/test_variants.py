"""Statements printed in other words, in another translation or shortened are one row; what is no such variant
is linked to nothing. Whole articles, parsed and reconciled."""

from __future__ import annotations

import pytest

from parsing.pipeline import parse_article
from parsing.reconcile import reconcile
from parsing.records import Article

_DATELINE = "PORT ORREN, 3 May 2031 — "
_INTRO = "Harbour Minister Orla Venn met Mayor Tomas Brekk on Saturday. "


def groups(*texts: str) -> list[list[str]]:
    """The wordings of each row that has more than one, the full stop or comma at the end left out."""
    log = reconcile(
        parse_article(Article(f"paper {number}", _DATELINE + text, published="2031-05-03"))
        for number, text in enumerate(texts)
    )
    return [
        [source.text.rstrip(".,") for source in row.sources] for row in log.quotes if len(row.sources) > 1
    ]


TRANSLATED = [
    (
        "We will not put up with any pressure on our dockers, neither from the owners nor from anyone else",
        "We shall accept no pressure on our dockers, be it from the owners or from anybody else",
    ),
    (
        "After the flood at Skarn it is our duty to take every step that keeps the ferries of the island "
        "safe",
        "After what the flood did at Skarn, our duty is to take all steps to keep the island’s ferries safe",
    ),
    (
        "Just as no owner may choose who works on the quay, no owner may choose the next harbour council",
        "No owner can choose who works on the quay and no owner can choose the next council of the harbour",
    ),
]
SHORTENED = [
    (
        "The harbour will never be sold to Brightwater, not this year and not while I am minister",
        "never be sold to Brightwater",
    ),
    (
        "Nobody in this town believes the engineers who told us that the old lighthouse would stand",
        "told us that the old lighthouse would stand",
    ),
]


@pytest.mark.parametrize(("one", "other"), TRANSLATED)
def test_two_translations_are_one_statement(one: str, other: str) -> None:
    assert groups(f"{_INTRO}“{one},” Orla Venn said.", f"{_INTRO}“{other},” said Venn.") == [[one, other]]


@pytest.mark.parametrize(("whole", "part"), SHORTENED)
def test_a_fragment_is_the_statement_it_was_cut_from(whole: str, part: str) -> None:
    found = groups(f"{_INTRO}“{whole},” Orla Venn said.", f"{_INTRO}Venn said the paper was wrong: “{part}”.")
    assert len(found) == 1
    assert found[0][0] == whole
    assert part in found[0][1]


def test_what_is_said_in_one_breath_is_not_said_twice() -> None:
    said = "“I am not going to give you a date,” Orla Venn said. “Who gives you a date sells something.”"
    assert groups(_INTRO + said) == []


def test_direct_and_indirect_are_one_statement() -> None:
    found = groups(
        f"{_INTRO}“I hope we will not find out that the mayor has a hidden account in Skarn,” Orla Venn "
        "said.",
        f"{_INTRO}Venn said she hoped it would not turn out that the mayor had a hidden account in Skarn.",
    )
    assert [len(group) for group in found] == [2]


DIFFERENT = [
    (
        "Norland vows to hit back if Brightwater meddles in its harbour vote after “smear” against "
        "candidate.",
        "Norland warned Brightwater against meddling in its harbour vote after a candidate was forced to "
        "deny that he is ill and his aides accused Tide FM of running a smear campaign against him.",
    ),
    (
        "Norland warned Brightwater against meddling in its harbour vote after the police accused Skarn "
        "hackers of helping a candidate win.",
        "The police accused Skarn hackers of helping a candidate win.",
    ),
    (
        f"{_INTRO}Venn, who announced that she would run for a fourth term, has warned that storms are "
        "part of daily life.",
        f"{_INTRO}Venn said the storms of her first term had cost the town its pier and lighthouse.",
    ),
    (
        f"{_INTRO}“The harbour will be sold in June,” Orla Venn said.",
        f"{_INTRO}“The harbour council meets in June,” Orla Venn said.",
    ),
    (
        f"{_INTRO}“We will not put up with any pressure on our dockers,” Orla Venn said.",
        f"{_INTRO}“There was pressure, and we put up with it,” Tomas Brekk said.",
    ),
]


def test_two_bodies_without_a_name_say_two_things() -> None:
    assert (
        groups(
            "The union said 9,000 people marched in Port Orren on Saturday.",
            "Police said 3,000 people marched in Port Orren on Saturday.",
        )
        == []
    )


@pytest.mark.parametrize("texts", DIFFERENT)
def test_statements_that_only_touch_are_not_linked(texts: tuple[str, str]) -> None:
    one, other = texts
    linked = [group for group in groups(one, other) if len(set(group)) > 1]
    assert linked == []


def test_likeness_does_not_pass_on() -> None:
    """The second shares the quay with the first and the tower with the third, which share nothing."""
    first = "The old quay must be rebuilt before winter"
    second = "The old quay must be rebuilt and the broken lighthouse tower pulled down"
    third = "The broken lighthouse tower has to be pulled down by hand"
    found = groups(*(f"{_INTRO}“{words},” Orla Venn said." for words in (first, second, third)))
    assert all(not {first, third} <= set(group) for group in found)
    assert [first, second] in found


SAME_SENSE = [
    ("We rule out nothing", "Nothing is excluded"),
    ("We will not accept interference in our elections", "No meddling in our vote will be tolerated"),
    ("Any pressure on the dockers is unacceptable", "No pressure on the dockers can be tolerated"),
    ("The answer to the strike must be firm", "The response to the strike has to be strong"),
    ("I will not step down", "I shall not resign"),
    ("We shall protect our frontiers", "We will defend our borders"),
    ("Fraud at the port is impossible", "No fraud is possible at the port"),
    ("We don’t fear anyone", "We are afraid of nobody"),
    ("No threat will go unanswered", "No threat will remain without an answer"),
    ("Nothing will be left unpunished", "Nothing will go without punishment"),
    ("This fee is unfair", "This fee is not fair"),
    ("We will never surrender our boats", "Our boats we shall never give up"),
    (
        "We rule out nothing, not even leaving the pact",
        "Nothing is excluded, including withdrawal from the pact",
    ),
]
OTHER_SENSE = [
    ("We rule out nothing", "We are afraid of nothing"),
    ("We rule out a strike", "Nothing is excluded"),
    ("We rule out nothing", "The rule is clear"),
    ("That is unacceptable", "This is intolerable"),
    ("We will not accept interference in our elections", "We accept no delay of the vote"),
    ("We will not accept interference in our elections", "We will answer any meddling in our vote"),
    ("The port is responsible for the flood", "The port is not to blame for the flood"),
    ("I will resign in June", "I will not step down"),
    ("We shall take the next step", "I shall resign"),
    ("We shall protect our frontiers", "We will defend our enemies"),
    ("We condemn the assault on the lighthouse", "We denounce the attack on the ferry"),
    ("The council made a grave mistake", "The mayor committed an error"),
    ("We start talks in Skarn", "Negotiations will begin with Brightwater"),
    ("We reduce the fee to 20", "The fee is cut to 30"),
    ("We help our friends", "We need our partners"),
    ("The dockers will win", "Victory over the storm was ours"),
    ("We accept the result", "The outcome is unacceptable"),
    ("The threat is real", "The danger is over"),
    ("Nobody will stop the ferry", "No one can halt the strike"),
    ("We must defend the pier", "We will protect the lighthouse"),
    ("No threat will go unanswered", "The threat will remain without an answer"),
    ("The fee is unfair", "The fee is fair"),
    ("Nothing will go unanswered", "Nothing will go unpunished"),
    ("The union will answer", "The answer is with the pilots"),
    ("We will never leave the pact", "We will never give up the pact"),
    ("We withdraw the plan", "We leave the port"),
]


@pytest.mark.parametrize(("one", "other"), SAME_SENSE)
def test_other_words_of_the_same_sense_are_one_statement(one: str, other: str) -> None:
    texts = f"{_INTRO}“{one},” Orla Venn said.", f"{_INTRO}“{other},” said Venn."
    assert groups(*texts) == [[one, other]]
    assert groups(texts[0], texts[1].replace("said Venn", "said Brekk")) == []


@pytest.mark.parametrize(("one", "other"), OTHER_SENSE)
def test_other_statements_of_one_speaker_on_one_day_are_not(one: str, other: str) -> None:
    assert groups(f"{_INTRO}“{one},” Orla Venn said.", f"{_INTRO}“{other},” said Venn.") == []


def test_what_only_joins_a_statement_to_its_verb_points_to_nothing() -> None:
    one, other = "that ‘nothing will be left without an answer’", "Nothing will go unanswered"
    found = groups(f"{_INTRO}Orla Venn vowed on Saturday {one}.", f"{_INTRO}“{other},” said Venn.")
    assert found == [[one, other]]


def test_words_of_the_same_sense_on_another_day_are_another_statement() -> None:
    log = reconcile(
        parse_article(Article(f"paper {day}", f"{_INTRO}“{words},” Orla Venn said.", published=day))
        for day, words in (("2031-05-03", "We rule out nothing"), ("2031-05-09", "Nothing is excluded"))
    )
    assert [len(row.sources) for row in log.quotes] == [1, 1]
