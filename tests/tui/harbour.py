"""A log made by hand, so that the screen is tested on known rows: every kind of date, status and text."""

from __future__ import annotations

from parsing.edtf import bounds
from parsing.logged import Conflict, LoggedActor, LoggedEvent, LoggedQuote, Source
from parsing.records import Basis, Status

COURIER = """\
PORT ALDEN, May 30 - Prime Minister Ana Voss met President Piet Okonjo at the harbour palace on Monday.

“We will keep every ferry running,” Voss told reporters after the meeting. Behind closed doors, officials \
said, the two had argued for an hour over the tariff on smoked fish, a subject that has soured relations \
between the islands and the mainland since the spring, and neither side would say who had walked out first.

The islands will vote on the treaty on 14 September. Parliament had rejected it in June, in a vote that was \
boycotted by the opposition.

Okonjo denied that the navy had boarded a trawler.
"""
HERALD = """\
Voss and Okonjo held talks in Port Alden on Sunday, May 28, according to two people who were there.

“We'll keep every ferry running, whatever it costs,” she said.

A trawler was boarded by the navy, the fishermen's union claims. The union's leader said the crew of the \
Zuiderster had been held [sic] below deck; the words [/b] and \x1b[31mred\x1b[0m were painted on its hull.
"""
WIRE = """\
東京 — 山田太郎首相は火曜日に港を訪れ、新しい協定に署名した。

وقّع الوزير الاتفاق يوم الثلاثاء في الميناء.

The envoy Zoë Nguyễn-O\u2019Dálaigh 👩‍🚀 landed in e\u0301tretat between 6 and 12 February 2017. \
\u202eThe cargo was never found\u202c.

Maximiliane-Konstantinopolitanische von und zu Hohenbergenstein-Waldeckenburg signed the longest name \
in the book in 2016.

“Somebody will have to pay for this,” read a note on the door.
"""
TEXTS = {"courier-0142": COURIER, "herald-0099": HERALD, "wire-0007": WIRE}


def source(
    article: str,
    words: str,
    date: str | None,
    basis: Basis = "none",
    how: str = "",
    time: str = "",
    **more: str,
) -> Source:
    """The place of `words` in an article; `time` are the words that date it, `speaker` who said it."""
    text = TEXTS[article]
    start = text.index(words)
    time_start = text.index(time) if time else None
    speaker = more.get("speaker", "")
    speaker_start = text.index(speaker, start) if speaker else None
    return Source(
        article,
        start,
        start + len(words),
        words,
        date,
        basis,
        how,
        time_start,
        time_start + len(time) if time_start is not None else None,
        speaker_start,
        speaker_start + len(speaker) if speaker_start is not None else None,
        more.get("cue"),
    )


def event(
    id: str,
    sources: tuple[Source, ...],
    *,
    status: Status = "occurred",
    actors: tuple[str, ...] = (),
    countries: tuple[str, ...] = (),
    quotes: tuple[str, ...] = (),
    conflicts: tuple[Conflict, ...] = (),
    latest: str | None = None,
    type: tuple[str, str] | None = None,
) -> LoggedEvent:
    date = sources[0].date
    first, last = (day.isoformat() if day else None for day in bounds(date) or (None, None))
    kind, word = type or (None, None)
    return LoggedEvent(
        id,
        date,
        sources[0].basis,
        first,
        last,
        status,
        kind,
        word,
        sources[0].text,
        actors,
        countries,
        sources,
        quotes,
        conflicts,
        latest,
    )


MET = "Prime Minister Ana Voss met President Piet Okonjo at the harbour palace on Monday."
TALKS = "Voss and Okonjo held talks in Port Alden on Sunday, May 28, according to two people who were there."
VOTE = "The islands will vote on the treaty on 14 September."
REJECTED = "Parliament had rejected it in June, in a vote that was boycotted by the opposition."
DENIED = "Okonjo denied that the navy had boarded a trawler."
BOARDED = "A trawler was boarded by the navy, the fishermen's union claims."
HELD = HERALD[HERALD.index("The union's leader") :].rstrip()
SIGNED = "山田太郎首相は火曜日に港を訪れ、新しい協定に署名した。"
ARABIC = "وقّع الوزير الاتفاق يوم الثلاثاء في الميناء."
LANDED = "The envoy Zoë Nguyễn-O\u2019Dálaigh 👩‍🚀 landed in e\u0301tretat between 6 and 12 February 2017."
CARGO = "\u202eThe cargo was never found\u202c."
LONGEST = WIRE[WIRE.index("Maximiliane") : WIRE.index("in 2016.") + 8]
NOTE = "“Somebody will have to pay for this,” read a note on the door."

EVENTS = (
    event(
        "e-longest",
        (source("wire-0007", LONGEST, "2016", "explicit", "“2016”, written out", "2016"),),
        actors=("long-name",),
    ),
    event(
        "e-landed",
        (
            source(
                "wire-0007",
                LANDED,
                "2017-02-06/2017-02-12",
                "explicit",
                "a range of days",
                "between 6 and 12 February 2017",
            ),
        ),
        actors=("nguyen",),
        countries=("FR",),
    ),
    event(
        "e-met",
        (
            source(
                "courier-0142",
                MET,
                "2017-05-29",
                "relative",
                "“on Monday”: the Monday before publication (2017-05-30)",
                "on Monday",
            ),
            source(
                "herald-0099",
                TALKS,
                "2017-05-28",
                "inferred",
                "“Sunday, May 28”: the year of publication (2017)",
                "Sunday, May 28",
            ),
        ),
        actors=("voss", "okonjo"),
        countries=("NL", "ZA"),
        conflicts=(Conflict("date", ("2017-05-29", "2017-05-28")),),
        type=("CONSULT", "met"),
    ),
    event(
        "e-ferry",
        (
            source(
                "courier-0142",
                "“We will keep every ferry running,” Voss told reporters after the meeting.",
                "2017-05-29",
                "inferred",
                "carried over from “on Monday”",
                "on Monday",
            ),
        ),
        actors=("voss",),
        countries=("NL",),
        quotes=("q-ferry",),
    ),
    event(
        "e-denied",
        (source("courier-0142", DENIED, "2017-05-29", "inferred", "carried over from “on Monday”"),),
        status="denied",
        actors=("okonjo",),
        countries=("ZA",),
    ),
    event(
        "e-rejected",
        (
            source(
                "courier-0142",
                REJECTED,
                "2017-06",
                "inferred",
                "“in June”: the June nearest publication",
                "in June",
            ),
        ),
        countries=("NL",),
    ),
    event(
        "e-signed",
        (source("wire-0007", SIGNED, "2017-06-06", "relative", "“火曜日”: Tuesday", "火曜日"),),
        actors=("yamada",),
        countries=("JP",),
    ),
    event(
        "e-arabic", (source("wire-0007", ARABIC, "2017-06-06", "relative", "“يوم الثلاثاء”", "يوم الثلاثاء"),)
    ),
    event(
        "e-vote",
        (
            source(
                "courier-0142",
                VOTE,
                "2017-09-14",
                "inferred",
                "“14 September”: the next after publication",
                "14 September",
            ),
        ),
        status="scheduled",
        countries=("NL",),
        type=("VOTE", "vote"),
    ),
    event(
        "e-boarded",
        (source("herald-0099", BOARDED, None),),
        status="alleged",
        actors=("union",),
        countries=("ZA",),
        latest="2017-05-31",
    ),
    event("e-held", (source("herald-0099", HELD, None),), actors=("union",)),
    event("e-cargo", (source("wire-0007", CARGO, None),)),
    event("e-note", (source("wire-0007", NOTE, None),), quotes=("q-note",)),
)
ACTORS = (
    LoggedActor(
        "voss",
        "Ana Voss",
        "person",
        "Prime Minister",
        "NL",
        "stated",
        ("Voss",),
        ("courier-0142", "herald-0099"),
        5,
    ),
    LoggedActor(
        "okonjo",
        "Piet Okonjo",
        "person",
        "President",
        "ZA",
        "stated",
        ("Okonjo",),
        ("courier-0142", "herald-0099"),
        4,
    ),
    LoggedActor("union", "Fishermen's Union", "organization", None, None, None, (), ("herald-0099",), 2),
    LoggedActor("yamada", "山田太郎", "person", "首相", "JP", "inferred", (), ("wire-0007",), 1),
    LoggedActor("nguyen", "Zoë Nguyễn-O\u2019Dálaigh", "person", "envoy", None, None, (), ("wire-0007",), 1),
    LoggedActor(
        "long-name",
        "Maximiliane-Konstantinopolitanische von und zu Hohenbergenstein-Waldeckenburg",
        "person",
        None,
        "DE",
        "inferred",
        (),
        ("wire-0007",),
        1,
    ),
)
QUOTES = (
    LoggedQuote(
        "q-ferry",
        "We'll keep every ferry running, whatever it costs",
        "direct",
        "Ana Voss",
        "voss",
        "named",
        False,
        "2017-05-29",
        "inferred",
        "2017-05-29",
        "2017-05-29",
        ("NL",),
        (
            source(
                "courier-0142",
                "We will keep every ferry running,",
                "2017-05-29",
                "inferred",
                speaker="Voss",
                cue="told",
            ),
            source(
                "herald-0099",
                "We'll keep every ferry running, whatever it costs,",
                "2017-05-28",
                "inferred",
                speaker="she",
                cue="said",
            ),
        ),
        (
            Conflict(
                "wording",
                ("We will keep every ferry running", "We'll keep every ferry running, whatever it costs"),
            ),
        ),
    ),
    LoggedQuote(
        "q-navy",
        "the navy had boarded a trawler",
        "indirect",
        "Piet Okonjo",
        "okonjo",
        "named",
        True,
        "2017-05-29",
        "inferred",
        "2017-05-29",
        "2017-05-29",
        ("ZA",),
        (
            source(
                "courier-0142",
                "the navy had boarded a trawler",
                "2017-05-29",
                "inferred",
                speaker="",
                cue="denied",
            ),
        ),
    ),
    LoggedQuote(
        "q-note",
        "Somebody will have to pay for this",
        "direct",
        None,
        None,
        None,
        False,
        None,
        "none",
        None,
        None,
        (),
        (source("wire-0007", "Somebody will have to pay for this,", None),),
    ),
)
