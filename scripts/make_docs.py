"""Makes the pages on keys and on the filter language: `python scripts/make_docs.py`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import store.query
from store.query.model import CLOSED_FIELDS
from tui.actions import ACTIONS, GROUPS, key_names
from tui.reference import FILTER, MARKS

ROOT = Path(__file__).parents[1]


def pages() -> dict[str, str]:
    """Name in `docs/` -> content."""
    return {"keys.md": "\n".join(_keys()) + "\n", "filter.md": "\n".join(_filter()) + "\n"}


def _keys() -> Iterator[str]:
    yield "# Keys and marks"
    yield ""
    yield "Every key is in the command palette (`:`) and in the help (`?`) too. `config.toml` in your"
    yield "configuration folder gives an action other keys by its name; `theme` there names the colours:"
    yield ""
    yield "```toml"
    yield 'theme = "dateline-light"   # or dateline, dateline-contrast, dateline-16, or one of Textual\'s'
    yield ""
    yield "[keys]"
    yield 'next-row = ["n", "down"]'
    yield "```"
    for group in GROUPS:
        yield ""
        yield f"## {group}"
        yield ""
        yield "| key | | name |"
        yield "|---|---|---|"
        for action in ACTIONS:
            if action.group == group:
                yield f"| {_code(key_names(action))} | {action.about} | {action.name} |"
    yield ""
    yield "## Marks"
    yield ""
    yield "| | |"
    yield "|---|---|"
    for mark, _, about in MARKS:
        yield f"| {mark} | {about} |"


def _filter() -> Iterator[str]:
    yield "# The filter language"
    yield ""
    yield "The same string in the filter line, in `-q`, in saved views and in the head of every export."
    yield ""
    yield "| | |"
    yield "|---|---|"
    for example, about in FILTER:
        yield f"| `{example}` | {about} |"
    yield ""
    yield "## Fields with a few values"
    yield ""
    yield "| | |"
    yield "|---|---|"
    for field, values in CLOSED_FIELDS.items():
        yield f"| `{field}:` | {', '.join(values)} |"
    yield ""
    yield "## Grammar"
    yield ""
    grammar = (store.query.__doc__ or "").split("\n\n", 1)[1].rsplit("\n\n", 1)
    yield "```"
    yield grammar[0]
    yield "```"
    yield ""
    yield grammar[1].strip().replace("\n", " ")


def _code(words: str) -> str:
    """Each word as code, a bar as Markdown takes it in a table."""
    return " ".join(f"`{word}`" for word in words.replace("|", "\\|").split(" ")) if words else ""


if __name__ == "__main__":
    for name, content in pages().items():
        (ROOT / "docs" / name).write_text(content, encoding="utf-8")
        print(f"docs/{name}")
