"""What the marks of the screen mean and how a filter is written: for the help, the README and the pages
of `docs/`, which `scripts/make_docs.py` makes of it."""

from __future__ import annotations

from typing import Final

MARKS: Final = (
    # (mark, style, meaning)
    ("●", "who", "happened"),
    ("“", "who", "its sentence holds a quotation"),
    ("○", "scheduled", "scheduled: not yet happened at the time"),
    ("alleged", "alleged", "claimed; or a plan whose day is over"),
    ("denied", "denied", "it did not happen, or somebody says so"),
    ("⚠", "conflict", "sources disagree; see the evidence"),
    ("≠2017-05-28", "conflict", "a source gives another date"),
    ("2017-05-29", "date", "known to the day"),
    ("2017-06-~", "uncertain", "known to the month; 2017-~ to the year"),
    ("≈2017", "uncertain", "about then; 2017? is doubtful"),
    ("2017-02-06…", "uncertain", "an interval that begins that day"),
    ("undated", "dim", "no date; ≤2017-02-15 at the latest"),
    ("╵", "dim", "the date of the row above"),
    ("A → B, +2", "who", "who did it to whom, and two others"),
    ("3 art", "dim", "told by three articles; 3 var: wordings"),
    ("✗", "denied", "somebody else denies the statement"),
    ("«words»", "words", "printed as a quotation; else reported"),
    ("▸", "key", "kept by the filter"),
    ("◆", "date", "marked by you"),
    ("✎", "who", "an actor set right by you"),
)
FILTER: Final = (
    # (example, meaning)
    ("ferry tariff", "both words, or their beginnings"),
    ('"joint statement"', "the phrase"),
    ("actor:voss", "who acts, by name or alias"),
    ("by:voss", "who speaks"),
    ("to:okonjo", "whom they speak to"),
    ("country:FR,DE", "either country, by code or name"),
    ("after:2017-02", "then and after; before: then and before"),
    ("date:2017-05-29", "that day; or 2017, 2017-05, 2017..2018"),
    ("kind:quote", "status: type: source: article: basis:"),
    ("has:nodate", "has:quote has:variants"),
    ("has:denied", "has:denial: what is denied, what denies"),
    ("is:marked", "is:conflicting is:scheduled"),
    ("/ferr(y|ies)/", "a regular expression"),
    ("-source:wire", "a minus leaves out"),
    ("(a OR b) c", "either, and c"),
)
