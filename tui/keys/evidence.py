"""What can be taken from the row under the cursor: its words for the clipboard, its address."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from parsing.logged import LoggedEvent, LoggedQuote, Source
from tui.clean import clean_line

if TYPE_CHECKING:
    from store.reader import EventReader
    from tui.app import DatelineApp


def copy(app: DatelineApp) -> None:
    """Asks what of the row to put into the clipboard."""
    row = app.subject_row()
    if row is None:
        return
    source = row.sources[app.source_of(row)]
    choices = {
        "Citation": citation(app.reader, row, source),
        "Row": line(app.reader, row),
        "Sentence": source.text,
        "Command": command(app.reader.summary.path, app.state.effective_query, row.id),
    }

    def put(name: str, text: str) -> None:
        app.copy_to_clipboard(clean_line(text))
        app.notify(f"{name} copied.", markup=False)

    app.search_commands(
        [(name, partial(put, name, text), clean_line(text)) for name, text in choices.items()],
        placeholder="Copy…",
    )


def url(app: DatelineApp) -> None:
    """Opens the article where it was published."""
    row = app.subject_row()
    address = app.reader.articles[row.sources[app.source_of(row)].article].article.url if row else None
    if not row:
        return
    if address and address.startswith(("http://", "https://")):
        import webbrowser

        webbrowser.open(address)
        app.notify(f"Opened in the web browser: {address}", markup=False)
    else:
        app.notify("The article names no web address.", markup=False)


def citation(reader: EventReader, row: LoggedEvent | LoggedQuote, source: Source) -> str:
    """`“words.” (speaker). Outlet, “title”, published 2017-05-30, address.`"""
    parsed = reader.articles[source.article]
    article, published = parsed.article, parsed.publication.date
    who = f" ({row.speaker})" if isinstance(row, LoggedQuote) and row.speaker else ""
    parts = [
        article.source,
        f"“{article.title}”" if article.title else article.id,
        f"published {published}" if published else "publication date unknown",
        article.url,
    ]
    words = source.text.strip()
    end = "" if words.endswith((".", "!", "?", "…")) and not who else "."
    return f"“{words}”{who}{end} {', '.join(part for part in parts if part)}."


def line(reader: EventReader, row: LoggedEvent | LoggedQuote) -> str:
    """`2017-05-29  who  what  (outlets)`"""
    if isinstance(row, LoggedQuote):
        who, what = row.speaker or "unattributed", row.text
    else:
        who = ", ".join(reader.actors[id].name for id in row.actors if id in reader.actors)
        what = row.summary
    articles = [reader.articles[id].article for id in dict.fromkeys(one.article for one in row.sources)]
    outlets = ", ".join(dict.fromkeys(article.source or article.id for article in articles))
    return "  ".join(part for part in (row.date or "undated", who, what, f"({outlets})") if part)


def command(log: str, query: str, id: str) -> str:
    """What opens the browser at this row, under this filter."""
    import shlex

    parts = ["dateline", "browse", "--log", log, *(["-q", query] if query else []), "--at", id]
    return shlex.join(parts)
