"""The browser as a web page: for this computer alone, asking nothing of the internet."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from store.ingest import ingest
from store.log import EventLog

from .chromium import needs_chromium, opened

MILL = "The mill at Oster burned down on 6 May 2019, the mayor said.\n"


@pytest.fixture
def page(tmp_path: Path) -> Iterator[str]:
    """The address of a served log."""
    (tmp_path / "mill.txt").write_text(MILL)
    log = EventLog.open(tmp_path / "log.json")
    ingest([tmp_path / "mill.txt"], log)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "tui", "serve", "--log", str(log.path), "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        for _ in range(600):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}"
        server.terminate()


def answer(page: str, **headers: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(urllib.request.Request(page, headers=headers), timeout=10) as got:
            return got.status, got.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, ""


def test_the_page_asks_nothing_of_others_and_answers_no_others(page: str) -> None:
    status, html = answer(page)
    assert status == 200
    addresses = [word for word in html.replace('"', " ").split() if "//" in word]
    assert addresses
    assert all(word.split("//")[1].startswith(page.split("//")[1]) for word in addresses)
    assert answer(page, Host="evil.example")[0] == 403
    assert answer(f"{page}/ws", Origin="https://evil.example")[0] == 403


@needs_chromium
async def test_the_page_shows_the_browser_and_takes_keys(page: str, tmp_path: Path) -> None:
    async with opened(page, tmp_path / "profile") as tab:
        await tab.until("document.body.classList.contains('-first-byte')")
        await tab.value("document.querySelector('.xterm-helper-textarea').focus()")
        await tab.press("q")
        await tab.until("document.body.classList.contains('-closed')")
