"""Names that a spaCy model of the user's finds: more evidence for what ours weighs, never records of its own.

spaCy is imported only when a model is named.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

if TYPE_CHECKING:
    from parsing.segments import Segments

Kind = Literal["person", "organization", "place"]

_KINDS: Final[dict[str, Kind]] = {
    "PERSON": "person", "PER": "person", "ORG": "organization",
    "FAC": "place", "GPE": "place", "LOC": "place", "NORP": "place",
}  # fmt: skip
"""spaCy's labels (OntoNotes, and WikiNER's PER) that say what a name is."""
_UNUSED = ("lemmatizer", "parser")
_MOST_AT_ONCE = 50_000
"""Code points: models take a gigabyte for every 100,000 they read at once."""


class ModelMissing(Exception):
    """spaCy or the model is not installed; its text is one line for a person."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A name the model found, in code points, `end` exclusive."""

    start: int
    end: int
    kind: Kind


def model_version(model: str) -> str:
    """Name and version of an installed model or of a model's folder, without loading it.

    Raises ModelMissing.
    """
    import orjson

    if find_spec("spacy") is None:
        raise ModelMissing("--ner needs spaCy: pip install 'dateline[spacy]'")
    meta = _folder(model) / "meta.json"
    try:
        version = orjson.loads(meta.read_bytes())["version"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelMissing(f"“{model}” is no spaCy model; try: python -m spacy download {model}") from error
    return f"{model} {version}"


def recognise(text: str, segments: Segments, model: str) -> tuple[Recognised, ...]:
    """The names `model` finds in the paragraphs of `text`, boilerplate left out. Raises ModelMissing."""
    nlp = load(model)
    pieces = list(_pieces(segments))
    documents = nlp.pipe(text[start:end] for start, end in pieces)
    return tuple(
        Recognised(start + entity.start_char, start + entity.end_char, _KINDS[entity.label_])
        for (start, _), document in zip(pieces, documents, strict=True)
        for entity in document.ents
        if entity.label_ in _KINDS
    )


def _pieces(segments: Segments) -> Iterator[tuple[int, int]]:
    for paragraph in segments.paragraphs:
        if paragraph.kind != "boilerplate":
            for start in range(paragraph.start, paragraph.end, _MOST_AT_ONCE):
                yield start, min(paragraph.end, start + _MOST_AT_ONCE)


@cache
def load(model: str) -> Any:
    """The spaCy pipeline, once a process. Raises ModelMissing."""
    model_version(model)
    try:
        return import_module("spacy").load(model, exclude=_UNUSED)
    except (OSError, ValueError, ImportError) as error:
        raise ModelMissing(f"spaCy cannot load “{model}”: {str(error).splitlines()[0]}") from error


def _folder(model: str) -> Path:
    """Where a model stands: the folder itself, else the package of that name."""
    if Path(model).is_dir():
        return Path(model)
    try:
        spec = find_spec(model)
    except (ImportError, ValueError):
        spec = None
    return Path(spec.origin).parent if spec and spec.origin else Path(model)
