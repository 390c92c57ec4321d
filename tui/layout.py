"""Which panes are on the screen, by its size and the view state, and what their borders say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content
from textual.geometry import Size
from textual.style import Style
from textual.widget import Widget

from tui.panes.small import LEAST
from tui.state import LIST_PANES, ListPane, Pane, ViewState

if TYPE_CHECKING:
    from tui.app import DatelineApp

_WIDE: Final = 100
"""Columns from which on the facets stand beside the timeline."""
_TALL: Final = 30
"""Lines from which on the density strip is two bars high, and what was found has a line of its own."""
_CHROME: Final = frozenset({"title", "filter", "footer"})
_SIDE: Final = frozenset({"actors", "countries"})
_MAIN: Final = frozenset({"timeline", "quotes", "article", "variants", "help", "actors", "countries"})
_NAMES: Final[dict[Pane, str]] = {
    "timeline": "1 Timeline",
    "actors": "2 Actors",
    "countries": "3 Countries",
    "quotes": "4 Quotes",
    "evidence": "5 Evidence",
}


def is_wide(size: Size) -> bool:
    return size.width >= _WIDE


def is_tall(size: Size) -> bool:
    return size.height >= _TALL


def is_small(size: Size) -> bool:
    """Nothing but that can be said on it."""
    return size.width < LEAST.width or size.height < LEAST.height


def visible(state: ViewState, size: Size) -> frozenset[str]:
    """Ids of the widgets to show."""
    if is_small(size):
        return frozenset({"small"})
    panes = _panes(state, is_wide(size))
    whole = state.zoomed or state.overlay is not None
    extra = {"density"} if not whole else set()
    extra |= {"main"} if panes & _MAIN else set()
    extra |= {"side"} if panes & _SIDE else set()
    return panes | extra | _CHROME


def _panes(state: ViewState, wide: bool) -> frozenset[str]:
    if state.overlay == "help":
        return frozenset({"help"})
    if state.overlay:
        over: frozenset[str] = frozenset({state.overlay})
        return over | {"evidence"} if wide and not state.zoomed else over
    if state.zoomed:
        return frozenset({state.pane})
    if wide:
        return frozenset({state.subject, "actors", "countries", "evidence"})
    return frozenset({state.subject if state.pane == "evidence" else state.pane, "evidence"})


def arrange(app: DatelineApp) -> None:
    """Shows, hides and titles the widgets of `app`."""
    state, size = app.state, app.size
    shown = visible(state, size)
    for part in app.parts:
        part.display = part.id in shown
    for overlay in app.overlays.values():
        if overlay.display and not overlay.is_attached:  # the first frame does without
            app.main.mount(overlay)
    styled = app.evidence.is_attached  # what is not on the screen yet will be
    desk = app.screen_stack[0]  # the palette may lie over it
    desk.set_class(is_wide(size), "-wide", update=styled)
    desk.set_class(is_tall(size), "-tall", update=styled)
    app.footer.show(state.overlay)
    app.evidence.set_class(not shown & _MAIN, "-alone")
    for pane in LIST_PANES:
        widget = app.list_of(pane)
        _entitle(widget, _tabs(app, pane))
        widget.set_class(state.pane == pane and not state.overlay, "-active")
    app.actors.tell(state.pane == "actors")
    _entitle(app.evidence, _tab("evidence", _NAMES["evidence"], state.pane == "evidence"))
    app.evidence.set_class(state.pane == "evidence" and not state.overlay, "-active")


def _entitle(widget: Widget, title: Content) -> None:
    """Only where it says something else: a title that is set draws the whole widget."""
    if widget.border_title != title.markup:
        widget.border_title = title


def _tabs(app: DatelineApp, pane: ListPane) -> Content:
    """The pane's own name, beside those that share its place."""
    if app.state.zoomed or (is_wide(app.size) and pane in _SIDE):
        sharing: tuple[ListPane, ...] = (pane,)
    elif is_wide(app.size):
        sharing = ("timeline", "quotes")
    else:
        sharing = LIST_PANES
    tabs = [_tab(other, _counted(app, other, other == pane), other == pane) for other in sharing]
    return Content(" │ ").join(tabs)


def _counted(app: DatelineApp, pane: ListPane, here: bool) -> str:
    if app.results is None:
        return _NAMES[pane]
    rows = app.list_of(pane)
    count = len(rows.rows)
    of = f"{rows.cursor + 1:,}/{count:,}" if here and count else f"{count:,}"
    return f"{_NAMES[pane]} {of}"


def _tab(pane: Pane, text: str, here: bool) -> Content:
    click = Style.from_meta({"@click": f"app.key('{pane}')"})
    return Content.styled(text, "bold" if here else "").stylize(click)
