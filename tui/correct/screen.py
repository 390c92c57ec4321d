"""Setting the log right from where one stands: who is who, which events are one, when they were."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from parsing.corrections import Change, Correction
from parsing.logged import LoggedActor, LoggedEvent
from store import corrections
from store.corrections import Impossible
from store.errors import LogError
from store.log import EventLog
from tui.changing import changeable
from tui.clean import clean_line
from tui.correct.typed import Unclear, actor_line, country_code, edtf_date, event_line, given
from tui.correct.words import describe
from tui.who import because

if TYPE_CHECKING:
    from tui.app import DatelineApp

Choice = tuple[str, Callable[[], object], str]
"""(what is read, what it does, what stands beside it)"""
_NEAR = 200
"""Events on either side among which another one is offered for merging."""


def choose(app: DatelineApp) -> None:
    """Offers what can be set right about the actor or the event under the cursor."""
    row, pane = app.subject_row(), app.state.pane
    if pane == "actors" and app.actors.rows:
        actor = app.reader.actors.get(app.actors.rows[app.actors.cursor].value)
        choices = _of_actor(app, actor) if actor else []
    elif pane in ("timeline", "evidence") and isinstance(row, LoggedEvent):
        choices = _of_event(app, row)
    else:
        choices = []
    if choices:
        _offer(app, choices, "Set right…")
    else:
        app.notify("Actors and events can be set right; put the cursor on one.", markup=False)


def undo(app: DatelineApp) -> None:
    """Takes back the last correction."""
    _work(app, corrections.undo, lambda undone: f"Taken back: {describe(undone.change)}")


# ---------------------------------------------------------------- an actor


def _of_actor(app: DatelineApp, actor: LoggedActor) -> list[Choice]:
    ask, change = app.question.ask, partial(_change, app)
    name, reader = clean_line(actor.name), app.reader
    return [
        ("Merge with another", partial(_pick_actor, app, actor), f"{name} and another are one"),
        ("Split off a name", partial(_pick_name, app, actor), f"one of the names of {name} is another's"),
        (
            "Rename",
            lambda: ask(
                f"Rename {name} to",
                lambda typed: change(lambda: corrections.rename_actor(reader, actor.id, typed)),
                actor.name,
            ),
            name,
        ),
        (
            "Country",
            lambda: ask(
                f"Country of {name} (code, name or none)",
                lambda typed: change(
                    lambda: corrections.set_actor_country(reader, actor.id, given(typed, country_code))
                ),
                actor.country or "",
            ),
            " ".join(filter(None, (actor.country or "none", because(actor)))),
        ),
        (
            "Role",
            lambda: ask(
                f"Role of {name} (or none)",
                lambda typed: change(lambda: corrections.set_actor_role(reader, actor.id, given(typed, str))),
                actor.role or "",
            ),
            clean_line(actor.role or "none"),
        ),
    ]


def _pick_actor(app: DatelineApp, actor: LoggedActor) -> None:
    others = sorted(
        (one for one in app.reader.actors.values() if one.id != actor.id and one.kind == actor.kind),
        key=lambda one: (-one.mentions, one.name),
    )
    _offer(
        app,
        (
            (
                clean_line(other.name),
                partial(_try, app, partial(corrections.merge_actors, app.reader, [actor.id, other.id])),
                actor_line(other),
            )
            for other in others
        ),
        f"One with {clean_line(actor.name)}…",
    )


def _pick_name(app: DatelineApp, actor: LoggedActor) -> None:
    _offer(
        app,
        (
            (
                clean_line(form),
                partial(_try, app, partial(corrections.split_actor, app.reader, actor.id, forms=[form])),
                "is another's name",
            )
            for form in corrections.names_of(app.reader, actor.id)
        ),
        f"Not {clean_line(actor.name)}…",
    )


# ---------------------------------------------------------------- an event


def _of_event(app: DatelineApp, event: LoggedEvent) -> list[Choice]:
    reader, source = app.reader, app.source_of(event)
    outlet = reader.articles[event.sources[source].article].article
    choices: list[Choice] = [
        (
            "Date",
            lambda: app.question.ask(
                "Date of the event (2017-05, 3 May 2017, or none)",
                lambda typed: _change(
                    app, lambda: corrections.redate_event(reader, event.id, given(typed, edtf_date))
                ),
                event.date or "",
            ),
            event.date or "undated",
        ),
        ("Merge with another", partial(_pick_event, app, event), "the same event, told twice"),
    ]
    if len(event.sources) > 1:
        split = partial(_try, app, partial(corrections.split_event, reader, event.id, [source]))
        choices.append(
            ("Split off this source", split, clean_line(f"{outlet.source or outlet.id} tells another event"))
        )
    return choices


def _pick_event(app: DatelineApp, event: LoggedEvent) -> None:
    rows, at = app.timeline.rows, app.timeline.cursor
    near = [one for one in rows[max(at - _NEAR, 0) : at + _NEAR] if one.id != event.id]
    _offer(
        app,
        (
            (
                clean_line(other.summary),
                partial(_try, app, partial(corrections.merge_events, app.reader, [event.id, other.id])),
                event_line(other),
            )
            for other in near
        ),
        "The same event as…",
    )


# ---------------------------------------------------------------- doing it


def _offer(app: DatelineApp, choices: Iterable[Choice], what: str) -> None:
    app.search_commands([(text, partial(app.call_later, do), about) for text, do, about in choices], what)


def _change(app: DatelineApp, make: Callable[[], Change]) -> str | None:
    """Makes the change and shows the log as it is then; gives why where it cannot be."""
    try:
        change = make()
    except (Unclear, Impossible) as error:
        return str(error)
    _work(
        app,
        lambda log: corrections.correct(log, change),
        lambda made: f"Done: {describe(made.change)}; U takes it back",
    )
    return None


def _try(app: DatelineApp, make: Callable[[], Change]) -> None:
    """The same, said on the screen."""
    if refused := _change(app, make):
        app.notify(refused, severity="warning", markup=False)


def _work(app: DatelineApp, do: Callable[[EventLog], Correction], told: Callable[[Correction], str]) -> None:
    """In a thread: all rows of the log are made anew."""
    log = changeable(app)
    if log is None:
        return

    def work() -> None:
        try:
            done = do(log)
            reader = log.snapshot()
        except (Impossible, LogError) as error:
            app.call_from_thread(app.notify, str(error), severity="warning", markup=False)
        else:
            app.call_from_thread(app.show_log, reader)
            app.call_from_thread(app.notify, told(done), markup=False)
        app.call_from_thread(app.say, "")

    app.say("setting it right…")
    app.run_worker(work, thread=True, group="correct", exclusive=True)
