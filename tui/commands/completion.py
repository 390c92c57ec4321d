"""`dateline completion`: what makes a shell complete commands, options, logs and countries."""

from __future__ import annotations

import click


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the script that makes a shell complete `dateline`.

    \b
    bash  eval "$(dateline completion bash)"           in ~/.bashrc
    zsh   eval "$(dateline completion zsh)"            in ~/.zshrc, after compinit
    fish  dateline completion fish > ~/.config/fish/completions/dateline.fish
    """
    from click.shell_completion import get_completion_class

    from tui.cli import main

    complete = get_completion_class(shell)
    assert complete is not None  # one of those that click brings
    click.echo(complete(main, {}, "dateline", "_DATELINE_COMPLETE").source())
