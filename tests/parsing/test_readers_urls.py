"""Pages by their address, from a server of the test's own."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from parsing.readers import Unreadable, net, urls
from tests.parsing.reading.making import FIRST, PAGE, SECOND

HTML = "text/html; charset=utf-8"
FEED = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Tern</title>
<item><title>Ferry line</title><guid>f1</guid><description>{FIRST}</description></item>
<item><title>Nothing</title><guid>f2</guid></item></channel></rss>"""
RUSSIAN = "Паромная линия закроется в пятницу, сказал её владелец после бури."
KOI8 = f"<html><body><article><p>{RUSSIAN}</p></article></body></html>".encode("koi8-r")
Answer = tuple[int, Mapping[str, str], bytes]


def page(body: str | bytes, kind: str = HTML, status: int = 200) -> Answer:
    return status, {"Content-Type": kind}, body if isinstance(body, bytes) else body.encode()


def moved(to: str) -> Answer:
    return 302, {"Location": to}, b""


SITE: Mapping[str, Answer] = {
    "/robots.txt": page("User-agent: *\nDisallow: /shut/\n", "text/plain"),
    "/ferry": page(PAGE),
    "/packed": (200, {"Content-Type": HTML, "Content-Encoding": "gzip"}, gzip.compress(PAGE.encode())),
    "/shut/ferry": page(PAGE),
    "/empty": page("<p></p>"),
    "/nothing": page(b""),
    "/moved": moved("/ferry"),
    "/into/shut": moved("/shut/ferry"),
    "/round": moved("/round"),
    "/busy": page("Busy.", status=503),
    "/elsewhere": moved("ftp://tern.example/ferry"),
    "/koi8": page(KOI8, "text/html; charset=koi8-r"),
    "/latin": page(PAGE.replace("utf-8", "latin-1").replace("“", "").encode("cp1252"), "text/html"),
    "/feed": page(FEED, "application/rss+xml"),
    "/news.txt": page(FIRST, "application/octet-stream"),
    "/story.pdf": page(b"%PDF-1.4\n" + bytes(range(256)), "application/pdf"),
    "/picture": page(b"\x89PNG\r\n\x1a\n" + bytes(300), "image/png"),
    "/huge": page(b"<p>" + b"ferry " * 4_000_000),
}


class Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/slow":
            time.sleep(1)
        status, headers, body = SITE.get(self.path, page("Gone.", status=404))
        with suppress(OSError):  # whoever asked has gone
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A site on this computer, which is out of reach unless told otherwise."""
    monkeypatch.setattr(net, "PUBLIC_ONLY", False)
    net._robots.cache_clear()
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


@pytest.mark.parametrize("path", ["/ferry", "/packed"])
def test_a_page_is_known_by_its_address(site: str, path: str) -> None:
    (article,) = urls.read_url(f"{site}{path}").articles
    assert article.text.startswith(FIRST)
    assert (article.path, article.id) == (f"{site}{path}", f"{site.removeprefix('http://')}{path}")
    assert (article.title, article.published) == ("Ferry line to close", "2017-05-30")


def test_a_page_that_moved_is_known_by_the_address_asked_for(site: str) -> None:
    (article,) = urls.read_url(f"{site}/moved").articles
    assert article.path == f"{site}/moved"
    assert article.text.startswith(FIRST)


def test_the_encoding_is_what_the_server_says_or_else_the_page(site: str) -> None:
    assert urls.read_url(f"{site}/koi8").articles[0].text == f"{RUSSIAN}\n"
    assert SECOND[1:20] in urls.read_url(f"{site}/latin").articles[0].text


def test_what_a_site_shuts_to_robots_is_not_fetched_by_any_way(site: str) -> None:
    refused = "the site's robots.txt does not allow it"
    assert refusal(f"{site}/shut/ferry") == refused
    assert refusal(f"{site}/into/shut") == refused


@pytest.mark.parametrize("status", [403, 503])
def test_a_site_that_hides_its_rules_is_shut(site: str, status: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SITE, "/robots.txt", page("No.", status=status))  # type: ignore[arg-type]
    assert refusal(f"{site}/ferry") == "the site's robots.txt does not allow it"


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/gone", "the server answered 404"),
        ("/busy", "the server answered 503"),
        ("/empty", "no story found in this page"),
        ("/nothing", "nothing at this address"),
        ("/round", "sent from one address to the next without end"),
        ("/elsewhere", "not an address of a web page"),
        ("/picture", "not a kind of file we read (image/png)"),
        ("/huge", "larger than 20 MB"),
    ],
)
def test_what_cannot_be_read_says_why(site: str, path: str, reason: str) -> None:
    assert refusal(f"{site}{path}") == reason


def test_a_server_that_does_not_answer_is_left(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(net, "SECONDS", 0.2)
    assert refusal(f"{site}/slow") == "no answer in 0.2 seconds"


def test_a_feed_or_a_text_is_read_as_if_it_were_a_file(site: str) -> None:
    reading = urls.read_url(f"{site}/feed")
    (entry,) = reading.articles
    assert (entry.title, entry.text, entry.path) == ("Ferry line", f"{FIRST}\n", f"{site}/feed#f1")
    assert reading.unreadable == ("entry 2: empty",)
    (text,) = urls.read_url(f"{site}/news.txt").articles
    assert (text.text, text.url) == (FIRST, f"{site}/news.txt")
    assert refusal(f"{site}/story.pdf").startswith("broken .pdf")


def test_without_a_connection_the_reason_is_clear(monkeypatch: pytest.MonkeyPatch) -> None:
    net._robots.cache_clear()
    monkeypatch.setattr(net, "PUBLIC_ONLY", False)
    assert refusal("http://127.0.0.1:9/ferry") == "could not be reached: no connection, or nothing there"
    unknown = "could not be reached: no connection, or no server of that name"
    assert refusal("http://tern.invalid/ferry") == unknown
    assert refusal("https://") == "not an address of a web page"


def test_this_computer_is_out_of_reach_of_pages_that_others_wrote(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(net, "PUBLIC_ONLY", True)
    assert refusal(f"{site}/ferry") == "not a public address"
