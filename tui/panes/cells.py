"""Text in terminal cells: wide characters count two, combining ones none."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from rich.cells import cell_len, set_cell_size
from rich.style import Style

from tui.clean import clean_line

_EIGHTHS = " ▏▎▍▌▋▊▉█"
_LEVELS = " ▁▂▃▄▅▆▇█"


def fit(text: str, width: int) -> str:
    """`text` in exactly `width` cells: padded, or shortened with an ellipsis."""
    if width <= 0:
        return ""
    head = text[: width * 4]  # enough even where characters combine; measuring a whole article is slow
    if len(head) == len(text) and cell_len(text) <= width:
        return set_cell_size(text, width)
    if cell_len(head) <= width - 1:
        return set_cell_size(f"{head}…", width)
    return set_cell_size(f"{set_cell_size(head, width - 1).rstrip()}…", width)


def fit_line(text: str, width: int) -> str:
    """Article text of any length, cleaned, in exactly `width` cells."""
    return fit(clean_line(text[: max(width, 0) * 4 + 1]), width)


def fit_right(text: str, width: int) -> str:
    """The same, aligned right."""
    return " " * (width - cell_len(text)) + text if cell_len(text) < width else fit(text, width)


def fit_end(text: str, width: int) -> str:
    """`text` in at most `width` cells: its end, after an ellipsis, where it is wider."""
    if cell_len(text) <= width:
        return text
    kept = text[-max(width - 1, 0) :] if width > 1 else ""
    while cell_len(kept) > width - 1 and kept:
        kept = kept[1:]
    return f"…{kept}" if width > 0 else ""


def bar(share: float, width: int) -> str:
    """A horizontal bar of `share` (0 to 1) of `width` cells, in eighths; anything above 0 is seen."""
    eighths = max(round(share * width * 8), 1 if share > 0 else 0)
    whole, rest = divmod(eighths, 8)
    return ("█" * whole + (_EIGHTHS[rest] if rest else "")).ljust(width)


def sparkline(counts: Sequence[int], width: int) -> str:
    """One cell a stretch, neighbours joined where there are more than `width`, the highest a full cell;
    anything above 0 is seen."""
    if not counts or width <= 0:
        return " " * max(width, 0)
    joined = -(-len(counts) // width)
    sums = [sum(counts[start : start + joined]) for start in range(0, len(counts), joined)]
    highest = max(sums) or 1
    return "".join(_LEVELS[max(round(one / highest * 8), one > 0)] for one in sums).ljust(width)


@lru_cache(maxsize=256)
def ink(style: Style) -> Style:
    """`style` without its background."""
    return Style(
        color=style.color,
        bold=style.bold,
        dim=style.dim,
        italic=style.italic,
        underline=style.underline,
        strike=style.strike,
        reverse=style.reverse,
    )
