"""`dateline actors`: who is in the log, and who is who."""

from __future__ import annotations

import click

from tui.completing import complete_country
from tui.options import ListingGroup, filter_option, log_option, reading_filter


@click.group(cls=ListingGroup)
def actors() -> None:
    """List the actors of the log, and set right who is who.

    ACTOR is an id or a name, or the beginning of one where no other begins so. What you set right outlasts
    reading articles again; `dateline corrections undo` takes it back.
    """


@actors.command("list")
@filter_option
@log_option
def list_(query: str, log_name: str | None) -> None:
    """List who is named, most articles first; with -q those of the events that match."""
    from tui.correct.lists import print_actors
    from tui.reading import open_log

    reader = open_log(log_name).snapshot()
    with reading_filter(query):
        print_actors(reader, query)


@actors.command()
@click.argument("names", nargs=-1, required=True, metavar="ACTOR ACTOR…")
@log_option
def merge(names: tuple[str, ...], log_name: str | None) -> None:
    """Make them one, under the name of the first."""
    from store.corrections import merge_actors
    from tui.correct.making import Desk, typed_errors
    from tui.correct.typed import find_actor

    desk = Desk(log_name)
    with typed_errors():
        found = [find_actor(desk.reader, name) for name in names]
        change = merge_actors(desk.reader, [actor.id for actor in found])
    desk.make(change)
    others = " and ".join(dict.fromkeys(actor.name for actor in found[1:]))
    desk.tell(f"Merged {others} into {found[0].name}", desk.rows_of(desk.of(change.actors[0].members[0])))


@actors.command()
@click.argument("name", metavar="ACTOR")
@click.option(
    "--article", "articles", multiple=True, metavar="ID", help="What this article tells is another."
)
@click.option("--form", "forms", multiple=True, metavar="NAME", help="Who goes by this name is another.")
@log_option
def split(name: str, articles: tuple[str, ...], forms: tuple[str, ...], log_name: str | None) -> None:
    """Make two of one: what some articles tell, or what goes by some names, is another."""
    from store.corrections import split_actor
    from tui.correct.making import Desk, typed_errors
    from tui.correct.typed import find_actor

    desk = Desk(log_name)
    with typed_errors():
        found = find_actor(desk.reader, name)
        change = split_actor(desk.reader, found.id, articles, forms)
    desk.make(change)
    desk.tell(f"Split {found.name} in two", *map(desk.rows_of, desk.parts_of(change)))


@actors.command()
@click.argument("name", metavar="ACTOR")
@click.argument("new_name", metavar="NAME")
@log_option
def rename(name: str, new_name: str, log_name: str | None) -> None:
    """Give an actor another name."""
    from store.corrections import rename_actor
    from tui.correct.making import Desk, typed_errors
    from tui.correct.typed import find_actor

    desk = Desk(log_name)
    with typed_errors():
        found = find_actor(desk.reader, name)
        change = rename_actor(desk.reader, found.id, new_name)
    desk.make(change)
    desk.tell(f"Renamed {found.name} to {change.name}", desk.rows_of(desk.of(change.actor.members[0])))


@actors.command("set-country")
@click.argument("name", metavar="ACTOR")
@click.argument("country", metavar="COUNTRY|none", shell_complete=complete_country)
@log_option
def set_country(name: str, country: str, log_name: str | None) -> None:
    """Say which country an actor is of: FR, France, or none."""
    from store.corrections import set_actor_country
    from tui.correct.making import Desk, typed_errors
    from tui.correct.typed import country_code, find_actor, given

    desk = Desk(log_name)
    with typed_errors():
        found = find_actor(desk.reader, name)
        code = given(country, country_code)
    desk.make(set_actor_country(desk.reader, found.id, code))
    desk.tell(f"{found.name} is of {code or 'no country'}; was of {found.country or 'none'}")


@actors.command("set-role")
@click.argument("name", metavar="ACTOR")
@click.argument("role", metavar="ROLE|none")
@log_option
def set_role(name: str, role: str, log_name: str | None) -> None:
    """Say what an actor is: “Foreign Minister”, or none."""
    from store.corrections import set_actor_role
    from tui.correct.making import Desk, typed_errors
    from tui.correct.typed import find_actor, given

    desk = Desk(log_name)
    with typed_errors():
        found = find_actor(desk.reader, name)
    change = set_actor_role(desk.reader, found.id, given(role, str))
    desk.make(change)
    desk.tell(f"{found.name} is {change.role or 'without a role'}; was {found.role or 'without one'}")
