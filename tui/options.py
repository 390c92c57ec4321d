"""What the commands of the command line share: the group, option sets, a date as a parameter."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from functools import wraps
from io import TextIOWrapper
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

from tui.completing import complete_log

Command = TypeVar("Command", bound=Callable[..., Any])
DEFAULT_COMMAND = "open"
_LONGEST_SENTENCE = 200
_NEAR = 0.7
"""How like a command a word must be to be taken for it, as difflib counts: “sumary” is, “articles” is not."""


class ListingGroup(click.Group):
    """A group that lists its commands with the whole first sentence of each, in the order they were added."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order a person needs them, not of the alphabet."""
        return list(self.commands)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        shown = [(name, one) for name, one in self.commands.items() if not one.hidden]
        with formatter.section("Commands"):
            formatter.write_dl([(name, one.get_short_help_str(_LONGEST_SENTENCE)) for name, one in shown])


class DatelineGroup(ListingGroup):
    """A group whose first argument may be a path: `dateline PATH…` is `dateline open PATH…`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in self.commands and args[0] not in ("--help", "-h", "--version"):
            if not ctx.resilient_parsing:  # while Tab completes, nothing is wrong yet
                self._refuse_mistyped(args[0], ctx)
            args = [DEFAULT_COMMAND, *args]
        return super().parse_args(ctx, args)

    def _refuse_mistyped(self, word: str, ctx: click.Context) -> None:
        """UsageError for a word that is nearly a command and no path."""
        from difflib import get_close_matches

        shown = [name for name, one in self.commands.items() if not one.hidden]
        if not os.path.lexists(word) and (near := get_close_matches(word, shown, 1, _NEAR)):
            raise click.UsageError(f"no such command or path: {word}. Did you mean `{near[0]}`?", ctx)

    def invoke(self, ctx: click.Context) -> Any:
        """What the encoding of a stream lacks becomes a question mark. Ctrl-C ends with the exit code of an
        interrupted command; a log is whole whenever it comes."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(errors="replace")
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            click.echo("Interrupted.", err=True)
            raise SystemExit(130) from None

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Commands and, as the first argument may be a path of `open`, its options and files."""
        from tui.completing import path_item

        found = super().shell_complete(ctx, incomplete)
        if not incomplete.startswith("-"):
            return [path_item(incomplete), *found]
        opening = self.commands[DEFAULT_COMMAND]
        more = opening.shell_complete(click.Context(opening, parent=ctx), incomplete)
        return list({item.value: item for item in (*more, *found)}.values())

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, "PATH… [-q FILTER] [--log LOG] [options of ingest]")
        formatter.write_usage(ctx.command_path, "COMMAND [ARGS]…", prefix="       ")


class Day(click.ParamType[str]):
    """A day a person types, as an ISO day: `2017-02-15`, `15 Feb 2017`."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from parsing.readers import iso_day

        day = iso_day(value)
        if day is None:
            self.fail(f"cannot read “{value}” as one day; write it like 2017-02-15", param, ctx)
        return day


class Country(click.ParamType[str]):
    """The code or name of a country, or how one begins, as a filter takes it."""

    name = "country"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from store.countries import country_codes, no_country
        from store.query.model import Value

        if not country_codes(Value(value, exact=not value.isalnum())):
            self.fail(no_country(value), param, ctx)
        return str(value)


def _cores() -> int:
    """Those this process may use, where the system tells."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def log_option(command: Command) -> Command:
    """--log, or the environment's DATELINE_LOG."""
    return click.option(
        "--log",
        "log_name",
        metavar="LOG",
        envvar="DATELINE_LOG",
        help="Which log: its name, or a FILE.json.",
        shell_complete=complete_log,
    )(command)


def ner_option(command: Command) -> Command:
    """--ner MODEL"""
    return click.option("--ner", metavar="MODEL", help="A spaCy model that helps to find names.")(command)


def filter_option(command: Command) -> Command:
    """-q FILTER"""
    return click.option("-q", "--query", default="", metavar="FILTER", help="Show only what matches.")(
        command
    )


class Column(click.ParamType[tuple[str, str]]):
    """`title=headline`: the field of an article, and the name that a table has for it."""

    name = "field=name"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        from parsing.readers.tables import NAMES

        field, equals, name = value.partition("=")
        if not equals or field.strip() not in NAMES:
            self.fail(f"cannot read “{value}”; write FIELD=NAME with {', '.join(NAMES)}", param, ctx)
        return field.strip(), name.strip()


class Model(click.ParamType[str]):
    """The name of a spaCy model; `none` forgets the one given before."""

    name = "model"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        return "" if value == "none" else str(value)


def fetch_option(command: Command) -> Command:
    """--fetch"""
    return click.option("--fetch", is_flag=True, help="Fetch addresses of web pages among the paths.")(
        command
    )


@dataclass(frozen=True, slots=True)
class Flags:
    """How articles are to be read, as `reading_options` have it."""

    published: str | None = None
    source: str | None = None
    columns: tuple[tuple[str, str], ...] = ()
    ner: str | None = None
    jobs: int = 1
    strict: bool = False
    verbose: bool = False


def reading_options(command: Callable[..., None]) -> Callable[..., None]:
    """--published, --source, --map, --ner, --jobs, --strict, --verbose: given to the command as `flags`."""

    @wraps(command)
    def gathering(**given: Any) -> None:
        flags = Flags(**{field.name: given.pop(field.name) for field in fields(Flags)})
        command(flags=flags, **given)

    wrapped: Callable[..., None] = gathering
    for option in (
        click.option("-v", "--verbose", is_flag=True, help="Name every file that was skipped."),
        click.option("--strict", is_flag=True, help="Exit with 1 if any file was skipped."),
        click.option(
            "--jobs",
            type=click.IntRange(min=1),
            default=_cores,
            metavar="N",
            help="Cores to read on; all of them by default.",
        ),
        click.option(
            "--ner",
            type=Model(),
            metavar="MODEL",
            help="A spaCy model that helps to find names; kept for these paths, “none” forgets it.",
        ),
        click.option(
            "--map",
            "columns",
            type=Column(),
            multiple=True,
            metavar="FIELD=NAME",
            help="What tables call a field: title=headline; may be repeated; kept for these paths, "
            "“title=” forgets it.",
        ),
        click.option("--source", metavar="NAME", help="The outlet these articles are from."),
        click.option("--published", type=Day(), metavar="DATE", help="The day these articles appeared."),
    ):
        wrapped = option(wrapped)
    return wrapped


@contextmanager
def reading_filter(query: str) -> Iterator[None]:
    """Turns what cannot be read of a filter into a usage error with a caret below the place."""
    from store.query import QuerySyntaxError

    try:
        yield
    except QuerySyntaxError as error:
        raise click.UsageError(f"filter: {error.message}\n  {query}\n  {' ' * error.position}^") from error
