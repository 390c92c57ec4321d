"""The timeline as one web page: nothing is fetched, it reads without scripts, and a key does what it does in
the browser of the terminal."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from store.index import EventReader
from store.query import parse_query
from tui.export.made import Made, Shown, shown
from tui.export.page.markup import element, safe
from tui.export.page.rows import groups
from tui.export.page.strip import strip
from tui.words import counted

_KEYS = (("j", "k", "move"), ("/", "search"), ("Enter", "more sources"), ("Esc", "show all"))


def render(reader: EventReader, query_text: str) -> Made:
    """The matching events and quotes in groups of a date, the undated last."""
    what = shown(reader, query_text)
    found = groups(reader, what.events, what.quotes)
    parts = [
        _head(what),
        "<body>",
        _top(reader, what),
        _bar(strip(reader, parse_query(query_text), found)),
        "<main>",
        *(group.html for group in found),
        element("p", _nothing(reader, what), id="nothing", hidden=bool(found)),
        "</main>",
        _foot(what),
        f"<script>{_file('script.js')}</script>",
        "</body>\n</html>\n",
    ]
    return Made(
        "\n".join(parts).encode(), len(what.events), len(what.quotes), what.hidden("events", "quotes")
    )


def _head(what: Shown) -> str:
    style, script = _file("style.css"), _file("script.js")
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="dateline">
<meta name="dateline-filter" content="{safe(what.filter)}">
<link rel="icon" href="data:,">
<title>{safe(what.log)} · dateline</title>
<style>{style}</style>
</head>"""


def _top(reader: EventReader, what: Shown) -> str:
    log = reader.summary
    numbers = ((log.articles, "article"), (log.events, "event"), (log.quotes, "quote"))
    counts = [counted(number, thing) for number, thing in numbers]
    if log.first and log.last:
        counts.append(f"{log.first} … {log.last}")
    asked = ""
    if what.filter:
        shares = f"{len(what.events):,} of {counted(log.events, 'event')}"
        asked = element("p", f"Filter {element('code', safe(what.filter))} {shares}", class_="filter")
    return element(
        "header",
        element("h1", safe(what.log)),
        element("p", " · ".join(map(safe, counts)), class_="counts"),
        asked,
    )


def _bar(density: str) -> str:
    """Search and density, which stay in sight; without scripts there is no search to show."""
    search = (
        '<input id="search" type="search" placeholder="Search" aria-label="Search the rows" '
        'autocomplete="off" spellcheck="false" accesskey="s">'
    )
    form = f'<form id="find" role="search" hidden>{search}<output id="found" for="search"></output></form>'
    return element("div", form, density, class_="bar")


def _nothing(reader: EventReader, what: Shown) -> str:
    if what.events or what.quotes:
        return "No row has these words."
    return "No event matches this filter." if reader.summary.events else "This log has no events."


def _foot(what: Shown) -> str:
    hidden = what.hidden("events", "quotes")
    keys = " · ".join(" ".join(f"<kbd>{key}</kbd>" for key in keys) + f" {word}" for *keys, word in _KEYS)
    legend = (
        '<span class="mark"></span> happened · <span class="mark scheduled"></span> scheduled · '
        '<span class="mark alleged"></span> alleged · <span class="mark denied"></span> denied · '
        '<span class="mark quote"></span> said · '
        '<span class="unsure">a date so underlined</span> is not known to the day, or was inferred'
    )
    return element(
        "footer",
        element("p", legend),
        element("p", safe(f"{hidden}.")) if hidden else "",
        element("p", keys, id="keys", hidden=True),
        element("p", "Made by dateline. Every row shows the sentence it was read from."),
    )


@cache
def _file(name: str) -> str:
    return "\n" + files(__name__).joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """What a content security policy knows an inline style or script by."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
