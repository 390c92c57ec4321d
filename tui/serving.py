"""The browser as a web page, for this computer alone."""

from __future__ import annotations

import shlex
import socket
import sys
from pathlib import Path

import click
from aiohttp import web
from aiohttp.typedefs import Handler
from textual_serve.server import Server

HOST = "127.0.0.1"
_PAGE = Path(__file__).parent / "page"
"""Our page instead of theirs, which asks a font of the internet."""


def serve_log(log: Path, query: str, port: int) -> None:
    """Serves the browser of `log` until interrupted; each page opened is a browser of its own.

    Raises click.ClickException where the port is taken.
    """
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise click.ClickException(
                f"port {port}: {error.strerror}; choose another with --port"
            ) from error
    click.echo(f"dateline at http://{HOST}:{port} (Ctrl-C ends it)", err=True)
    LocalServer(command(log, query), host=HOST, port=port, title="dateline", templates_path=_PAGE).serve()


def command(log: Path, query: str) -> str:
    """What runs for each page, through a shell."""
    words = [sys.executable, "-m", "tui", "browse", "--log", str(log), *(["-q", query] if query else [])]
    return shlex.join(words)


class LocalServer(Server):
    """Answers only pages of its own: another site open in the same browser cannot drive the log."""

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        own = self.public_url

        @web.middleware
        async def only_own(request: web.Request, handler: Handler) -> web.StreamResponse:
            if f"http://{request.host}" != own or request.headers.get("Origin", own) != own:
                raise web.HTTPForbidden(text=f"dateline answers at {own} only")
            return await handler(request)

        app.middlewares.append(only_own)
        return app
