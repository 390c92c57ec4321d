"""Pages by their address, from a server of the test's own."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from parsing.readers import Unreadable, urls
from tests.parsing.reading.making import FIRST, PAGE

ROBOTS = "User-agent: *\nDisallow: /shut/\n"
SITE: Mapping[str, str] = {"/robots.txt": ROBOTS, "/ferry": PAGE, "/shut/ferry": PAGE, "/empty": "<p></p>"}


class Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = SITE.get(self.path, "Gone.").encode()
        self.send_response(200 if self.path in SITE else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A site on this computer, which a fetch refuses unless told otherwise."""
    monkeypatch.setitem(urls.CONFIG["DEFAULT"], "SSRF_PROTECTION", "off")
    urls._robots.cache_clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def refusal(url: str) -> str:
    with pytest.raises(Unreadable) as error:
        urls.read_url(url)
    return str(error.value)


def test_a_page_is_known_by_its_address(site: str) -> None:
    (article,) = urls.read_url(f"{site}/ferry").articles
    assert article.text.startswith(FIRST)
    assert (article.path, article.id) == (f"{site}/ferry", f"{site.removeprefix('http://')}/ferry")
    assert (article.title, article.published) == ("Ferry line to close", "2017-05-30")


def test_what_a_site_shuts_to_robots_is_not_fetched(site: str) -> None:
    assert refusal(f"{site}/shut/ferry") == "the site's robots.txt does not allow it"


def test_a_page_that_is_not_there_or_says_nothing(site: str) -> None:
    assert refusal(f"{site}/gone") == "the server answered 404"
    assert refusal(f"{site}/empty") == "no story found in this page"


def test_without_a_connection_the_reason_is_clear() -> None:
    urls._robots.cache_clear()
    unreached = "could not be reached: no connection, no such server, or nothing there"
    assert refusal("http://127.0.0.1:9/ferry") == unreached
    assert refusal("https://") == "not an address of a web page"
