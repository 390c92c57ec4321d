"""A log whose every text is hostile: markup of all kinds, escapes, overrides, a formula."""

from __future__ import annotations

from parsing.logged import LoggedActor
from store.index import Snapshot
from tests.store.making import article, event, quote, snapshot

HOSTILE = "=1+1 [/b] <script>alert(1)</script> </style> \x1b[31m \u202e \ufffe &amp; \"'`$\\ ]]> ;: 🚢\r\nX:1"


def hostile_log() -> Snapshot:
    """One event, quote, actor and article."""
    actor = LoggedActor("act", HOSTILE, "person", HOSTILE, None, None, (HOSTILE,), ("a",), 1)
    told = event("e", "2031-03-04", HOSTILE, actors=("act",), status="scheduled", place=HOSTILE)
    said = quote("q", HOSTILE, "2031-03-04", speaker=HOSTILE, speaker_id="act")
    return snapshot([told], [said], [actor], [article("a", HOSTILE, HOSTILE)])
