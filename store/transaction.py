"""What may be done to a log between reading and writing it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path, PurePath
from typing import Any

import msgspec
from msgspec import to_builtins
from tinydb import TinyDB
from tinydb.storages import MemoryStorage

from parsing.corrections import Correction
from parsing.logged import LoggedEvent, LoggedQuote
from store.documents import (
    BULK,
    ActorDocument,
    ArticleDocument,
    ArticleHead,
    KeptArticle,
    Table,
    corrections_of,
    decode,
    encode,
    head_of,
    manners_of,
    marks_of,
)
from store.holdings import Held, ReadLog
from store.laid import LaidTable
from store.late import Late
from store.layouts import keep_layout
from store.manners import Said, manners_after
from store.marks import Mark
from store.memory_files import is_worth_keeping
from store.sidecar import Spans, Stamp
from store.spool import Kept, Spool
from store.writing import Script


class Transaction:
    """A log's tables in memory: articles and corrections as records, rows as they are read or made anew,
    and what is known of the log as a TinyDB database.
    """

    def __init__(self, held: Held, file: Path | None = None, stamp: Stamp | None = None) -> None:
        self.file, self.stamp = file, stamp
        """The log's, as it was before; none of a log that is in no file yet."""
        self.has_new_rows = False
        self.remember: Callable[[Stamp], None] | None = None
        """Called when all is written, with the stamp that the file has then."""
        self.spans: Spans | None = None
        """Of the events, where they are known without reading them."""
        self._held = held
        self._heads = Late(lambda: self._held.heads())
        self._documents = Late(lambda: self._held.articles())
        self._put: dict[str, ArticleDocument | KeptArticle] = {}
        """Document number -> article, of those put since."""
        self._pending = decode(held.table("pending"), dict[str, msgspec.Raw])
        self._pending_heads = decode(held.table("pending"), dict[str, ArticleHead])
        self._articles, self.rows = Spool(file), Spool(file)
        """For what need not be in memory."""
        self._row_ids: list[str] = []
        """Of `rows`."""
        self._ids = {name: held.ids(name) for name in BULK if name != "articles"}
        """Of the rows of each table, in order, where they are known."""
        self._bulk: dict[str, Any] = {name: held.whole(name) for name in BULK}
        self._small = TinyDB(storage=MemoryStorage)
        self._small.storage.write({"meta": decode(held.table("meta"), dict[str, Any])})
        self._corrections = corrections_of(held.table("corrections"))
        self._marks = marks_of(held.table("marks"))

    def articles(self) -> dict[str, msgspec.Raw | Kept | ArticleDocument | KeptArticle]:
        """All articles by `Article.id`, in the order they came; those that were there before not read.
        ValueError where they are no table."""
        ids = (head.id for head in (self._heads() | self._put).values())
        return dict(zip(ids, (self._documents() | self._put).values(), strict=True))

    def keep_article(self, document: bytes | msgspec.Raw) -> KeptArticle:
        """JSON of an `ArticleDocument`, to be put later. ValueError where it is none."""
        return KeptArticle(decode(document, ArticleHead), self._articles.put(document))

    def ids(self) -> dict[str, str]:
        """Identity -> `Article.id` of all articles. ValueError where they cannot be read."""
        return {one.identity: one.id for one in (self._heads() | self._put).values()}

    def put_articles(self, articles: Iterable[ArticleDocument | KeptArticle]) -> None:
        """Adds articles; one that is there already (same identity) is replaced, in its place."""
        numbers = {one.identity: number for number, one in (self._heads() | self._put).items()}
        free = max(map(int, numbers.values()), default=0) + 1
        for document in articles:
            number = numbers.setdefault(document.identity, str(free))
            free += number == str(free)
            self._put[number] = document
        self._bulk["articles"] = self._documents() | self._put

    def take_pending(self) -> list[KeptArticle]:
        """What `EventLog.keep` kept, in the order it came, each article once."""
        found = {}
        for number, head in self._pending_heads.items():
            found[head.identity] = KeptArticle(head, self._articles.put(self._pending[number]))
        if self._pending:
            self._let_go()
        return list(found.values())

    def _let_go(self) -> None:
        self._pending, self._pending_heads = {}, {}
        if isinstance(self._held, ReadLog):
            unchanged = [name for name in BULK if self._bulk[name] is self._held.whole(name)]
            self._held = self._held.let_go()
            self._bulk |= {name: self._held.whole(name) for name in unchanged}

    def keep_row(self, row: LoggedEvent | LoggedQuote) -> Kept:
        """The JSON of a row that is put later."""
        return self.keep_made_row(row.id, encode(row))

    def keep_made_row(self, id: str, row: bytes) -> Kept:
        """The same of its id and JSON."""
        self._row_ids.append(id)
        return self.rows.put(row)

    def fresh(self) -> set[str]:
        """The ids of the articles that were put."""
        return {document.id for document in self._put.values()}

    def put_rows(
        self,
        actors: Sequence[ActorDocument | str],
        events: Sequence[LoggedEvent | Kept | str],
        quotes: Sequence[LoggedQuote | Kept | str],
    ) -> None:
        """Replaces actors, events and quotes. A row that stays as it was is named by its id; `keep_row` gives
        one that need not be in memory."""
        self.has_new_rows, self.spans = True, None
        named: dict[str, Sequence[ActorDocument | LoggedEvent | LoggedQuote | Kept | str]]
        named = {"events": events, "actors": actors, "quotes": quotes}
        for name, rows in named.items():
            self._bulk[name] = self._held.changed(name, rows)
            self._ids[name] = [row if isinstance(row, str) else self._id_of(row) for row in rows]

    def _id_of(self, row: ActorDocument | LoggedEvent | LoggedQuote | Kept) -> str:
        if isinstance(row, Kept):
            return self._row_ids[row.number]
        return row.actor.id if isinstance(row, ActorDocument) else row.id

    def note_paths(self, paths: Iterable[str]) -> None:
        """Remembers what was ingested, each path once, and none that is in a folder remembered before."""
        meta = self._small.table("meta")
        noted = dict.fromkeys(meta.all()[0]["paths"])
        for path in paths:
            if noted.keys().isdisjoint(map(str, PurePath(path).parents)):
                noted[path] = None
        meta.update({"paths": list(noted)})

    def note_manners(self, paths: Iterable[str], said: Said) -> None:
        """Remembers how files are read from now on."""
        meta = self._small.table("meta")
        after = manners_after(manners_of(meta.all()[0]), paths, said)
        meta.update({"manners": to_builtins(after)})

    def corrections(self) -> tuple[Correction, ...]:
        """In the order they were made."""
        return self._corrections

    def put_corrections(self, corrections: Iterable[Correction]) -> None:
        """Replaces them all."""
        self._corrections = tuple(corrections)

    def marks(self) -> tuple[Mark, ...]:
        """In the order they were made."""
        return self._marks

    def put_marks(self, marks: Iterable[Mark]) -> None:
        """Replaces them all."""
        self._marks = tuple(marks)

    def close(self) -> None:
        """Lets go of what was kept."""
        self._articles.close()
        self.rows.close()
        self._held.close()

    def keep_layout(self, stamp: Stamp, script: Script) -> None:
        """Remembers where the documents lie in the file that was just written so."""
        ids = {name: some for name, some in self._ids.items() if some is not None}
        if (
            self.file
            and len(ids) == len(self._ids)
            and is_worth_keeping(len(script.sizes.get("articles", ())))
        ):
            heads = [head_of(one) for one in (self._heads() | self._put).values()]
            keep_layout(self.file, stamp, script, heads, ids)

    def finish(self) -> dict[str, Table | msgspec.Raw | LaidTable]:
        """The tables to write, one generation on; `meta` first, as a log begins with it."""
        meta = self._small.table("meta")
        meta.update({"generation": meta.all()[0]["generation"] + 1})
        small = self._small.storage.read() or {}
        return {
            "meta": small["meta"],
            **self._bulk,
            "corrections": self._corrections,
            "marks": self._marks,
            **({"pending": self._pending} if self._pending else {}),
        }
