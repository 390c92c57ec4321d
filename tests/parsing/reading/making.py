"""A story of our own, a page that tells it, and reading what a test has written."""

from __future__ import annotations

from pathlib import Path

import pytest

from parsing.readers import Reading, Unreadable, read_file

FIRST = "The ferry line between Skerry and Holm will close on Friday, its owner said after the storms."
SECOND = "“We have no choice,” said Mara Lindqvist, the director, in the town hall of Holm on Tuesday."
THIRD = "The ministry of transport said it would look for another company before the autumn came."
STORY = f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n"

PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Ferry line to close | The Tern</title>
<meta property="og:site_name" content="Tern Online">
<meta name="author" content="Somebody Else">
<link rel="canonical" href="https://tern.example/ferry">
<script type="application/ld+json">{{"@graph": [{{"@type": "WebSite", "name": "x"}},
 {{"@type": ["ReportageNewsArticle"], "headline": "Ferry line to close",
   "datePublished": "2017-05-30T23:15:00-05:00", "dateModified": "2018-01-01",
   "author": [{{"@type": "Person", "name": "Ana Doe"}}, {{"name": "Jon Roe"}}],
   "publisher": {{"@type": "Organization", "name": "The Tern"}}}}]}}</script>
<script>document.write("scripted words")</script></head>
<body><nav><a href="/">Home</a> <a href="/w">World</a></nav>
<article><h1>Ferry line to close</h1>
<figure><img src="a.jpg"><figcaption>The harbour of Skerry on Monday</figcaption></figure>
<p>{FIRST}</p><p>“We have no choice,” said <b>Mara Lindqvist</b>, the <a href="/d">director</a>, in the town
hall of Holm on Tuesday.</p><h2>What comes now</h2><p>{THIRD}</p></article>
<aside><figure><figcaption>A picture of another story</figcaption></figure></aside>
<footer>All rights reserved</footer></body></html>"""


def written(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def read(folder: Path, name: str, content: str | bytes, **columns: str) -> Reading:
    return read_file(written(folder / name, content), "base", columns)


def reason(folder: Path, name: str, content: str | bytes) -> str:
    with pytest.raises(Unreadable) as error:
        read(folder, name, content)
    return str(error.value)
