"""One registry of actions: bindings, footer, palette and help say the same."""

from __future__ import annotations

from store.index import Snapshot
from tui.actions import ACTIONS, BY_NAME, footer_hints, key_names
from tui.app import DatelineApp

from .screens import lines


def test_no_key_has_two_meanings() -> None:
    keys = [key for action in ACTIONS for key in action.keys]
    assert len(keys) == len(set(keys))


def test_no_key_is_enter_tab_or_backspace_on_a_plain_terminal() -> None:
    assert not {"ctrl+m", "ctrl+i", "ctrl+h", "ctrl+j"} & {key for action in ACTIONS for key in action.keys}


def test_no_name_is_taken_twice() -> None:
    assert len(BY_NAME) == len(ACTIONS)


async def test_every_action_is_bound(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test():
        for action in ACTIONS:
            for key in action.keys:
                assert f"key('{action.name}')" in {
                    one.action for one in app._bindings.key_to_bindings[key]
                }, key


async def test_every_action_is_in_the_palette(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test():
        commands = {command.title: command.help for command in app.get_system_commands(app.screen)}
        assert {action.about: key_names(action) for action in ACTIONS}.items() <= commands.items()


async def test_every_action_is_in_the_help(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=(120, 120)) as pilot:
        await pilot.press("question_mark")
        screen = "\n".join(lines(app))
        missing = [action.about for action in ACTIONS if action.about not in screen]
        assert not missing
        cut = [line for line in screen.splitlines()[2:] if "…" in line.replace("2017-02-06…", "")]
        assert not cut


async def test_the_footer_shows_them_in_order_with_the_way_out(log: Snapshot) -> None:
    app = DatelineApp(log)
    async with app.run_test(size=(200, 50)):
        footer = lines(app)[-1]
        places = [footer.index(f"{keys} {word}") for keys, word, _ in footer_hints()]
        assert places == sorted(places)
    app = DatelineApp(log)
    async with app.run_test(size=(60, 15)):
        assert lines(app)[-1].endswith("? help  q back/quit")
