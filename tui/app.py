"""The browser: wires keys to the view state and the view state to the panes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.app import ComposeResult, SystemCommand
from textual.binding import BindingType
from textual.events import Resize
from textual.notifications import SeverityLevel
from textual.screen import Screen

from parsing.logged import LoggedEvent, LoggedQuote
from store.errors import LogError
from store.query import parse_query
from store.reader import EventReader
from store.unread import Unread
from tui.actions import BY_NAME, bindings, key_names
from tui.config import Config
from tui.drawing import draw_followers, draw_lists
from tui.finding import Finder
from tui.following import Following
from tui.keys import density, line, mouse, panes
from tui.layout import arrange, is_small
from tui.loading import Failed, Loading, Read
from tui.panes.ask import Ask
from tui.panes.density import DensityStrip
from tui.panes.desk import Desk
from tui.panes.export import ExportPrompt
from tui.panes.filter import FilterLine
from tui.panes.pager import Pager
from tui.panes.rows import RowList
from tui.results import Results, found_again, row_at
from tui.searching import Found, Search
from tui.session import Session, save_session, view_of
from tui.state import History, ViewState, on_row
from tui.theme import THEMES, chosen_theme
from tui.widgets import WithWidgets

if TYPE_CHECKING:
    from store.log import EventLog
    from store.marks import Mark

_AT_ONCE = 20_000
"""Events that are searched before the first frame; a larger log shows a frame first."""
NOTHING_REMEMBERED = Session()
OURS = Config()


class DatelineApp(WithWidgets):
    """Browses what `reader` reads, from the filter text `query` and the event or quote `at` on.

    Where `reader` is an `Unread`, `read` gives the log and what it reads: in a thread, after the first frame.
    Raises `store.query.QuerySyntaxError` where `query` cannot be read; an unknown `at` is the beginning.
    """

    TITLE = "dateline"
    CSS_PATH = "dateline.tcss"
    AUTO_FOCUS = None
    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]

    def __init__(
        self,
        reader: EventReader,
        query: str = "",
        at: str | None = None,
        session: Session = NOTHING_REMEMBERED,
        config: Config = OURS,
        log: EventLog | None = None,
        alongside: Callable[[DatelineApp], None] | None = None,
        read: Callable[[DatelineApp], tuple[EventLog, EventReader]] | None = None,
    ) -> None:
        """`log` is what corrections are made in, None where nothing can be changed; `alongside` runs in a
        thread from when the log is read until the browser is left."""
        parse_query(query)
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        ours = chosen_theme(config.theme, self.console.color_system)
        self.theme = self._first_theme = session.theme or ours
        self.actions = config.actions
        own = [action for action in self.actions if action.keys != BY_NAME[action.name].keys]
        self.set_keymap({action.name: ",".join(action.keys) for action in own})  # slows each key: no more
        self.reader = reader
        self.finder = Finder(reader)
        self.session = session
        self.event_log = log
        self.loading = Loading(read, alongside)
        self.following = Following()
        self.failure: LogError | None = None
        """Why the log cannot be read."""
        self.history = History(ViewState(query=query))
        self.seek(at)
        self.results: Results | None = None
        self.search = Search()
        self.cells = 0
        self._behind = False
        self.typed = False
        """The filter was typed in since its line was gone to."""
        self.has_mouse = True
        """False while the terminal has it."""
        self.brushed: str | None = None
        """The filter the brush made last: moving it on from there is the same step to undo."""

    @property
    def state(self) -> ViewState:
        return self.history.present

    # -------------------------------------------------------------- the log

    @property
    def is_reading(self) -> bool:
        """The log is not read yet."""
        return isinstance(self.reader, Unread)

    def seek(self, at: str | None) -> None:
        """Puts the cursor on that row, as soon as the log is read."""
        self.sought = at
        self.history = self.history.move(on_row(self.state, row_at(self.reader, at)))

    @on(Read)
    def _show_read(self, message: Read) -> None:
        self.loading.take(self, message)

    @on(Failed)
    def _give_up(self, message: Failed) -> None:
        self.loading.give_up(self, message.error)

    def _handle_exception(self, error: Exception) -> None:
        """A log that cannot be read any more ends the browser with the reason."""
        if isinstance(error, LogError):
            self.loading.give_up(self, error)
        else:
            super()._handle_exception(error)

    def show_log(self, reader: EventReader) -> None:
        """Shows the log as it is now; filter, panes and cursor stay."""
        self.history = self.history.move(found_again(self._seen(), self.reader, reader))
        self.reader = reader
        self.finder = Finder(reader)
        self.read_by_all(reader)
        self.following.settle(self)
        self.search.begin(self)

    def _seen(self) -> ViewState:
        """The state with each cursor on the row it stands on, not on the one it wishes for."""
        state = self.state
        for pane, shown in self.lists.items():
            if shown.rows:
                state = state.at(pane, shown.place_of(shown.cursor))
        return state

    def show_marks(self, marks: Iterable[Mark]) -> None:
        """Shows the log with these marks."""
        self.show_log(self.reader.with_marks(marks))

    def say(self, doing: str) -> None:
        """Shows in the title what goes on behind the screen; "" where nothing does."""
        self.title_line.say(doing)

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        """Says `message` in the last line, where it covers nothing, until a later key; `title`, `timeout` and
        `markup` are Textual's and do nothing."""
        self.footer.tell(message, severity)

    # -------------------------------------------------------------- widgets

    def get_default_screen(self) -> Desk:
        return Desk()

    def compose(self) -> ComposeResult:
        self.make_widgets(self.reader, self.actions, self.state.query)
        arrange(self)  # what has no style yet is not styled twice
        yield from self.from_top_to_bottom()

    def on_mount(self) -> None:
        self.cells = self.size.width - 2
        self.app_resume_signal.subscribe(self, lambda _: mouse.apply(self))
        self.loading.start(self)
        self.following.start(self)
        if not self.is_reading and self.reader.summary.events <= _AT_ONCE:
            self.results = self.finder.results(self.state, self.cells)
        else:
            self.search.begin(self)
        self._draw()

    def on_resize(self, event: Resize) -> None:
        if event.size.width - 2 != self.cells:
            self.cells = event.size.width - 2
            self.search.begin(self)
        self._draw()

    # -------------------------------------------------------------- state

    def move(self, state: ViewState) -> None:
        """Shows `state`; undo does not come back to what was before."""
        self.walk(self.history.move(state))

    def filter(self, query: str) -> None:
        """Changes the filter: a step to undo."""
        self.walk(self.history.step(replace(self.state, query=query, filtering=True)))

    def walk(self, history: History) -> None:
        """Shows the present of `history`: undo, redo."""
        before, self.history = self.state, history
        self.footer.hush()
        if not self.typed:
            self.filter_line.set_text(self.state.query)
        same = (self.state.effective_query, self.state.grain) == (before.effective_query, before.grain)
        if not same:
            self.search.begin(self)
        if same or self.is_reading:
            self._draw()  # else with what is found, at once

    @on(Found)
    def _show_found(self, message: Found) -> None:
        if self.search.is_latest(message):
            self.results = message.results
            self._draw()
        else:
            self.search.begin(self)

    # -------------------------------------------------------------- drawing

    def subject_row(self) -> LoggedEvent | LoggedQuote | None:
        """The row the evidence is about."""
        rows = self.list_of(self.state.subject)
        row: LoggedEvent | LoggedQuote | None = rows.rows[rows.cursor] if rows.rows else None
        return row

    def source_of(self, row: LoggedEvent | LoggedQuote) -> int:
        """The number of its source to show; a row that stands in for a hidden one may have fewer."""
        return self.state.source % len(row.sources)

    def _draw(self) -> None:
        draw_lists(self)
        if not self._behind:
            self._behind = True
            self.call_later(self._catch_up)

    def _catch_up(self) -> None:
        self._behind = False
        draw_followers(self)

    # -------------------------------------------------------------- lists and text

    def pager(self) -> Pager | None:
        """The text that the movement keys scroll, where it is not a list's turn."""
        if self.state.overlay:
            return self.overlays[self.state.overlay]
        return self.evidence if self.state.pane == "evidence" else None

    def list_in_use(self) -> RowList[Any]:
        """The list whose cursor the movement keys move."""
        pane = self.state.pane
        return self.list_of(self.state.subject if pane == "evidence" else pane)

    def go(self, rows: RowList[Any], row: int) -> None:
        """Moves the cursor of `rows`; where none is, it keeps its wish."""
        if rows.rows:
            self.move(self.state.at(rows.pane, rows.place_of(row)))

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        line.leave(self)
        self.move(self.state.show(message.pane))
        self.go(self.list_of(message.pane), message.row)
        if message.opened:
            panes.open_(self)

    def on_density_strip_brushed(self, message: DensityStrip.Brushed) -> None:
        density.put(self, message.brush)

    def on_pager_pressed(self, message: Pager.Pressed) -> None:
        if message.pager is self.evidence:
            panes.show(self, "evidence")

    def on_filter_line_typed(self, message: FilterLine.Typed) -> None:
        line.take(self, message.text)

    @on(FilterLine.Left)
    @on(ExportPrompt.Done)
    @on(Ask.Done)
    def leave_typing(self) -> None:
        line.leave(self)

    # -------------------------------------------------------------- between visits

    def remember(self, session: Session) -> str:
        """Keeps `session` for the next visit to this log; gives why it cannot be kept, else ""."""
        self.session = session
        path = self.reader.summary.path
        return save_session(path, session) if path else ""

    def on_unmount(self) -> None:
        chosen = self.theme if self.theme != self._first_theme else self.session.theme
        last = view_of(self.state)
        last = replace(last, at=self.sought) if self.is_reading else last
        self.remember(replace(self.session, last=last, theme=chosen))

    # -------------------------------------------------------------- actions

    def action_key(self, name: str) -> None:
        """Does what the registry lists under `name`."""
        self.footer.hush()
        if not is_small(self.size) or name in ("back", "quit", "suspend"):  # else what it does is not seen
            BY_NAME[name].run(self)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """The palette: every action of the registry, and Textual's choice of themes."""
        for action in self.actions:
            yield SystemCommand(action.about, key_names(action), partial(self.call_later, action.run, self))
        yield SystemCommand("Theme", "Other colours", self.action_change_theme)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool:
        """Keys belong to what lies over the screen, such as the palette, while it is there."""
        name = parameters[0] if action == "key" else action
        return len(self.screen_stack) == 1 or name in ("quit", "help_quit", "command_palette")
