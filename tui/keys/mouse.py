"""Who has the mouse: the browser, or the terminal, which selects text with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tui.app import DatelineApp

_BROWSER: Final = "\x1b[?1000h\x1b[?1003h"
"""Has the terminal report presses and moves of the mouse (DEC private modes); how it writes them stays."""
_TERMINAL: Final = "\x1b[?1003l\x1b[?1000l"


def toggle(app: DatelineApp) -> None:
    """Leaves the mouse to the terminal; again: takes it back."""
    from tui.actions import key_names  # which lists this key

    app.has_mouse = not app.has_mouse
    apply(app)
    again = next(key_names(action) for action in app.actions if action.name == "mouse")
    if app.has_mouse:
        app.notify("The mouse is back.", markup=False)
    else:
        app.notify(f"The terminal has the mouse: select text with it. {again} takes it back.", markup=False)


def apply(app: DatelineApp) -> None:
    """Tells the terminal, which Textual has told otherwise when the browser starts or comes back."""
    if app._driver:
        app._driver.write(_BROWSER if app.has_mouse else _TERMINAL)
        app._driver.flush()
