"""HTML from parts: article text goes through `safe`, everything else is ours."""

from __future__ import annotations

from html import escape

from tui.clean import clean_line


def safe(text: str) -> str:
    """Text of an article, harmless in HTML: in an element and in an attribute."""
    return escape(clean_line(text))


def element(tag: str, *parts: str, **attributes: str | bool | None) -> str:
    """`<tag …>parts</tag>`; `class_` is `class`, `data_day` is `data-day`, None and False are left out."""
    given = "".join(
        f" {name.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{value}"')
        for name, value in attributes.items()
        if value is not None and value is not False
    )
    return f"<{tag}{given}>{''.join(parts)}</{tag}>"
