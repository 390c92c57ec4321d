"""What two papers tell of two days close to each other: one event in dispute, or one a day."""

from __future__ import annotations

import pytest

from parsing.logged import LoggedEvent
from parsing.pipeline import parse_article
from parsing.reconcile import reconcile
from parsing.records import Article

SATURDAY, TUESDAY, WEDNESDAY = "2031-05-17", "2031-05-20", "2031-05-21"


def shared(one: str, day: str, other: str, next_day: str) -> list[LoggedEvent]:
    """The rows that both of two papers tell."""
    articles = (
        parse_article(Article(id, text, published=published, published_basis="flag"))
        for id, text, published in (("a", one, day), ("b", other, next_day))
    )
    return [row for row in reconcile(articles).events if len({one.article for one in row.sources}) == 2]


@pytest.mark.parametrize(
    ("one", "day", "other", "next_day"),
    [
        (
            "A ferry sank off Port Selm on Sunday, killing 34 people, the coastguard said.",
            TUESDAY,
            "A ferry capsized and sank off Port Selm on Monday, killing 46 passengers, officials said.",
            WEDNESDAY,
        ),
        (
            "An explosion at the Corvane chemical plant in Halden killed 12 workers on Sunday.",
            TUESDAY,
            "Some 15 workers were killed on Monday in an explosion at Corvane's chemical plant in Halden.",
            WEDNESDAY,
        ),
        (
            "A bus carrying pilgrims plunged into a ravine near Ostrand on Sunday, killing 21.",
            TUESDAY,
            "A bus full of pilgrims fell into a ravine near Ostrand late on Saturday, killing 24 people.",
            TUESDAY,
        ),
        (
            "President Ana Ruiz dismissed her defence minister, Karl Venn, on Tuesday.",
            WEDNESDAY,
            "President Ana Ruiz fired Defence Minister Karl Venn on Monday over the shipyard scandal.",
            WEDNESDAY,
        ),
        (
            "Gunmen attacked a police station in Lisk on Saturday, killing nine officers.",
            TUESDAY,
            "Nine police officers were killed when gunmen stormed a police station in Lisk on Sunday.",
            TUESDAY,
        ),
        (
            "Halden Bank agreed on Monday to buy Tern Insurance for $4.2 billion.",
            WEDNESDAY,
            "Halden Bank said on Tuesday it would buy Tern Insurance for about $4.5 billion.",
            WEDNESDAY,
        ),
        (
            "A court in Selm sentenced former mayor Pavel Brandt to six years in prison on Monday.",
            WEDNESDAY,
            "Former mayor Pavel Brandt was sentenced on Tuesday to seven years in prison by a court in Selm.",
            WEDNESDAY,
        ),
        (
            "The novelist Mira Halden died on Sunday at her home in Ostrand. She was 81.",
            TUESDAY,
            "Mira Halden, the novelist, died in Ostrand on Saturday aged 82.",
            TUESDAY,
        ),
        (
            "An earthquake of magnitude 6.1 struck western Norland on Monday, killing 34 people.",
            WEDNESDAY,
            "A 6.3-magnitude earthquake hit western Norland on Tuesday, killing at least 46.",
            WEDNESDAY,
        ),
        (
            "A prison break in Lisk freed 120 inmates on Sunday night, the governor said.",
            TUESDAY,
            "More than 140 inmates escaped from a prison in Lisk on Monday, the governor said.",
            WEDNESDAY,
        ),
        (
            "Norland's parliament passed the water bill on Monday by 61 votes to 40.",
            WEDNESDAY,
            "Norland's parliament passed the water bill on Tuesday by 60 votes to 41.",
            WEDNESDAY,
        ),
        (
            "A cargo plane of Nordal Air crashed near Halden airport on Sunday, killing its crew of five.",
            TUESDAY,
            "A Nordal Air cargo plane crashed after leaving Halden airport on Monday. All six crew died.",
            WEDNESDAY,
        ),
        (
            "Rebels seized the town of Varn on Friday after two days of fighting.",
            TUESDAY,
            "Rebels seized the town of Varn on Saturday, the army admitted.",
            TUESDAY,
        ),
        (
            "Jon Tern, the head of Selm Ferries, resigned on Monday.",
            WEDNESDAY,
            "Jon Tern resigned as head of Selm Ferries on Tuesday.",
            WEDNESDAY,
        ),
        (
            "Fire destroyed the Grand Hotel in Ostrand on Saturday night. Three guests died.",
            TUESDAY,
            "A fire destroyed Ostrand's Grand Hotel early on Sunday, killing four guests.",
            TUESDAY,
        ),
        (
            "Ana Ruiz was sworn in as president of Norland on Monday.",
            WEDNESDAY,
            "Ana Ruiz was sworn in as Norland's president on Tuesday.",
            WEDNESDAY,
        ),
        (
            "The Nobu bridge in Lisk collapsed on Sunday, and 18 people were killed.",
            TUESDAY,
            "Eighteen people died when the Nobu bridge in Lisk collapsed on Saturday.",
            TUESDAY,
        ),
        (
            "A passenger train derailed near Kampala on Sunday, killing 17 people, Ugandan police said.",
            TUESDAY,
            "Nineteen people died on Saturday when a passenger train derailed outside Kampala.",
            TUESDAY,
        ),
        (
            "A gold mine collapsed in eastern Congo on Monday, burying at least 30 miners.",
            WEDNESDAY,
            "At least 50 miners were buried on Sunday when a gold mine collapsed in eastern Congo.",
            WEDNESDAY,
        ),
        (
            "Kenyan President Ana Ruiz sacked Finance Minister Karl Venn on Monday.",
            WEDNESDAY,
            "Kenya's finance minister, Karl Venn, was sacked by President Ana Ruiz on Sunday.",
            WEDNESDAY,
        ),
        (
            "A Turkish court jailed the editor Mira Halden for nine years on Monday.",
            WEDNESDAY,
            "The editor Mira Halden was jailed for eight years by a Turkish court on Tuesday.",
            WEDNESDAY,
        ),
        (
            "A helicopter crashed in northern Nepal on Friday, killing all seven aboard.",
            TUESDAY,
            "Six people were killed on Saturday when a helicopter crashed in northern Nepal.",
            TUESDAY,
        ),
        (
            "Police in Spain arrested the banker Jon Lisk on Monday on suspicion of fraud.",
            WEDNESDAY,
            "Spanish police arrested Jon Lisk, a banker, on Tuesday over an alleged fraud.",
            WEDNESDAY,
        ),
        (
            "The German parliament approved the pension bill on Thursday.",
            SATURDAY,
            "Germany's parliament approved a pension bill on Friday after a long debate.",
            SATURDAY,
        ),
        (
            "A landslide buried a village in western Peru on Sunday, killing 40.",
            TUESDAY,
            "A landslide in western Peru buried a village on Monday and killed 52 people.",
            WEDNESDAY,
        ),
        (
            "Ana Ruiz was elected president of Norway's football federation on Saturday.",
            TUESDAY,
            "Norway's football federation elected Ana Ruiz as its president on Sunday.",
            TUESDAY,
        ),
        (
            "Government troops recaptured the town of Mora in northern Mali on Saturday.",
            TUESDAY,
            "Mali's army recaptured the northern town of Mora on Sunday.",
            TUESDAY,
        ),
        (
            "Gunmen on motorbikes killed 23 farmers in a village in northern Nigeria on Saturday.",
            TUESDAY,
            "Twenty-three farmers were killed by gunmen on motorbikes in northern Nigeria on Sunday.",
            TUESDAY,
        ),
        (
            "An oil tanker exploded in Karachi harbour on Monday, killing five sailors.",
            WEDNESDAY,
            "An explosion aboard an oil tanker in Karachi harbour killed six sailors on Sunday.",
            WEDNESDAY,
        ),
        (
            "Jon Tern was named head of the World Trade Chamber on Monday.",
            WEDNESDAY,
            "The World Trade Chamber appointed Jon Tern as its head on Tuesday.",
            WEDNESDAY,
        ),
        (
            "A tourist boat capsized on Lake Como in Italy on Sunday, drowning four.",
            TUESDAY,
            "Four people drowned when a tourist boat capsized on Italy's Lake Como on Saturday.",
            TUESDAY,
        ),
    ],
)
def test_what_happens_once_is_one_event_whose_date_is_in_dispute(
    one: str, day: str, other: str, next_day: str
) -> None:
    (row,) = shared(one, day, other, next_day)
    assert "date" in {conflict.field for conflict in row.conflicts}


@pytest.mark.parametrize(
    ("one", "day", "other", "next_day"),
    [
        (
            "A suicide bomber killed 12 people at a market in Lisk on Sunday.",
            TUESDAY,
            "A suicide bomber killed 15 people at a market in Lisk on Monday.",
            WEDNESDAY,
        ),
        (
            "Shelling of the town of Varn killed four people on Sunday.",
            TUESDAY,
            "Shelling of the town of Varn killed six people on Monday.",
            WEDNESDAY,
        ),
        (
            "The Selm 100 index fell 214 points on Monday to close at 4,712.",
            TUESDAY,
            "The Selm 100 index fell 190 points on Tuesday to close at 4,522.",
            WEDNESDAY,
        ),
        (
            "Ana Ruiz met Karl Venn in Ostrand on Monday for talks on the border.",
            TUESDAY,
            "Ana Ruiz met Karl Venn in Ostrand on Tuesday for a second round of talks on the border.",
            WEDNESDAY,
        ),
        (
            "Police arrested 40 protesters in Port Selm on Saturday.",
            TUESDAY,
            "Police arrested 52 protesters in Port Selm on Sunday.",
            TUESDAY,
        ),
        (
            "Norland reported 1,200 new cases of cholera on Monday.",
            TUESDAY,
            "Norland reported 1,350 new cases of cholera on Tuesday.",
            WEDNESDAY,
        ),
        (
            "Teachers marched through Port Selm on Saturday against pension cuts.",
            TUESDAY,
            "Teachers marched through Port Selm on Sunday for a second day against pension cuts.",
            TUESDAY,
        ),
        (
            "An earthquake of magnitude 6.1 struck western Norland on Monday.",
            WEDNESDAY,
            "An aftershock of magnitude 5.4 struck western Norland on Tuesday.",
            WEDNESDAY,
        ),
        (
            "Halden beat Ostrand 2-1 on Saturday in the cup semi-final.",
            TUESDAY,
            "Halden beat Ostrand 3-1 on Sunday in the cup final.",
            TUESDAY,
        ),
        (
            "Airstrikes on Varn killed 20 fighters on Sunday, the army said.",
            TUESDAY,
            "Airstrikes on Varn killed 14 fighters on Monday, the army said.",
            WEDNESDAY,
        ),
        (
            "The court heard testimony from Pavel Brandt on Monday.",
            TUESDAY,
            "The court heard testimony from Pavel Brandt on Tuesday.",
            WEDNESDAY,
        ),
        (
            "The death toll from the ferry sinking rose to 34 on Monday, the coastguard said.",
            TUESDAY,
            "The death toll from the ferry sinking rose to 46 on Tuesday, the coastguard said.",
            WEDNESDAY,
        ),
        (
            "Rescuers pulled nine bodies from the wreck on Monday.",
            TUESDAY,
            "Rescuers pulled 12 bodies from the wreck on Tuesday.",
            WEDNESDAY,
        ),
        (
            "The central bank sold $200 million of reserves on Monday to support the crown.",
            TUESDAY,
            "The central bank sold $150 million of reserves on Tuesday to support the crown.",
            WEDNESDAY,
        ),
        (
            "The first group of 40 miners was rescued on Sunday.",
            TUESDAY,
            "A second group of 52 miners was rescued on Monday.",
            WEDNESDAY,
        ),
        (
            "Gunmen killed a journalist in Lisk on Saturday.",
            TUESDAY,
            "Gunmen killed a lawyer in Lisk on Sunday.",
            TUESDAY,
        ),
        (
            "Strikers closed the port of Selm on Monday.",
            TUESDAY,
            "Strikers closed the port of Selm again on Tuesday.",
            WEDNESDAY,
        ),
        (
            "A court in Selm sentenced former mayor Pavel Brandt to six years in prison on Monday.",
            WEDNESDAY,
            "A court in Selm sentenced former mayor Karl Lisk to six years in prison on Tuesday.",
            WEDNESDAY,
        ),
        (
            "A bus plunged into a ravine near Ostrand on Saturday, killing 21.",
            TUESDAY,
            "A lorry plunged into a ravine near Ostrand on Sunday, killing two.",
            TUESDAY,
        ),
        (
            "The government approved the third loan for Halden Bank on Monday.",
            TUESDAY,
            "The government approved a fourth loan for Halden Bank on Tuesday.",
            WEDNESDAY,
        ),
        (
            "A roadside bomb killed three soldiers in northern Mali on Saturday.",
            TUESDAY,
            "A roadside bomb killed three soldiers in northern Mali on Sunday.",
            WEDNESDAY,
        ),
        (
            "Police in Spain arrested 12 bankers on Monday on suspicion of fraud.",
            WEDNESDAY,
            "Spanish police arrested 14 bankers on Tuesday over an alleged fraud.",
            WEDNESDAY,
        ),
        (
            "The German parliament approved the pension bill on Thursday.",
            SATURDAY,
            "Germany's parliament approved the tax bill on Friday after a long debate.",
            SATURDAY,
        ),
        (
            "A fire killed four people in a flat in Paris on Sunday.",
            TUESDAY,
            "A fire killed two people in a hotel in Paris on Monday.",
            WEDNESDAY,
        ),
        (
            "Nordal Oil shares fell 4% on Monday after the spill.",
            WEDNESDAY,
            "Nordal Oil shares fell 6% on Tuesday after the spill.",
            WEDNESDAY,
        ),
        (
            "Ana Ruiz visited survivors in Lagos on Monday.",
            WEDNESDAY,
            "Ana Ruiz visited survivors in Abuja on Tuesday.",
            WEDNESDAY,
        ),
        (
            "A truck crashed near Kampala on Saturday, killing six.",
            TUESDAY,
            "A minibus crashed near Kampala on Sunday, killing eight.",
            TUESDAY,
        ),
        (
            "The foreign ministry summoned the Russian ambassador on Monday.",
            WEDNESDAY,
            "The foreign ministry summoned the Polish ambassador on Tuesday.",
            WEDNESDAY,
        ),
        (
            "The army struck targets in southern Peru on Saturday, killing four.",
            TUESDAY,
            "The army struck targets in southern Peru on Sunday, killing four.",
            TUESDAY,
        ),
        (
            "North Korea fired two missiles into the sea on Saturday.",
            TUESDAY,
            "North Korea fired three missiles into the sea on Monday.",
            WEDNESDAY,
        ),
        (
            "Rescuers freed 12 miners trapped in a gold mine in Congo on Monday.",
            WEDNESDAY,
            "Rescuers freed nine miners trapped in a gold mine in Congo on Tuesday.",
            WEDNESDAY,
        ),
        (
            "The court jailed two editors for nine years on Monday.",
            WEDNESDAY,
            "The court jailed three editors for nine years on Tuesday.",
            WEDNESDAY,
        ),
        (
            "Kenyan President Ana Ruiz appointed Karl Venn as finance minister on Monday.",
            WEDNESDAY,
            "Kenyan President Ana Ruiz appointed Jon Lisk as defence minister on Tuesday.",
            WEDNESDAY,
        ),
        (
            "Norway's parliament debated the fishing bill on Monday.",
            WEDNESDAY,
            "Norway's parliament debated the fishing bill on Tuesday.",
            WEDNESDAY,
        ),
        (
            "The wildfire destroyed 40 homes near Athens on Sunday.",
            TUESDAY,
            "The wildfire destroyed 22 homes near Athens on Monday.",
            WEDNESDAY,
        ),
        (
            "Floods killed 30 people in Bihar on Sunday.",
            TUESDAY,
            "Floods killed 24 people in Bihar on Monday.",
            WEDNESDAY,
        ),
        (
            "Anna Berg won the slalom in Austria on Saturday.",
            TUESDAY,
            "Anna Berg won the giant slalom in Austria on Sunday.",
            TUESDAY,
        ),
        (
            "Police shot dead a protester in Nairobi on Monday.",
            WEDNESDAY,
            "Police shot dead two protesters in Nairobi on Tuesday.",
            WEDNESDAY,
        ),
        (
            "Investigators recovered the flight recorder from the crashed plane off Bali on Monday.",
            WEDNESDAY,
            "Investigators recovered the second flight recorder from the crashed plane off Bali on Tuesday.",
            WEDNESDAY,
        ),
        (
            "Karl Venn was questioned by police over the ferry sinking on Monday.",
            WEDNESDAY,
            "Karl Venn was questioned by police over the ferry sinking on Tuesday.",
            WEDNESDAY,
        ),
    ],
)
def test_what_may_happen_every_day_is_an_event_a_day(one: str, day: str, other: str, next_day: str) -> None:
    assert shared(one, day, other, next_day) == []


def test_an_envoy_is_recalled_once() -> None:
    (row,) = shared(
        "Norway recalled its ambassador to Chad on Monday.",
        TUESDAY,
        "Norway recalled its ambassador to Chad on Tuesday.",
        WEDNESDAY,
    )
    assert [conflict.field for conflict in row.conflicts] == ["date"]


def test_who_denies_what_another_tells_disagrees_with_it() -> None:
    rows = shared(
        "Norway said on Monday that the Swedish army killed 30 farmers in Chad on May 3.",
        WEDNESDAY,
        "Sweden denied on Monday that its army had killed farmers in Chad on May 3.",
        WEDNESDAY,
    )
    assert ("status", ("occurred", "denied")) in [
        (conflict.field, conflict.values) for row in rows for conflict in row.conflicts
    ]
