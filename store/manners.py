"""How the files of a path are read: what a person said once holds until they say otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath


@dataclass(frozen=True, slots=True)
class Manner:
    """How a file, or a folder and all that is in it, is read."""

    columns: Mapping[str, str] = field(default_factory=dict)
    """A field of `Article` → the name its tables have for it."""
    ner: str | None = None
    """The spaCy model that helps to find names in it."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a person says of it now."""

    columns: Mapping[str, str] = field(default_factory=dict)
    """A name "" forgets the one given before."""
    ner: str | None = None
    """"" forgets the model; None says nothing."""

    def __bool__(self) -> bool:
        return bool(self.columns) or self.ner is not None

    def of(self, before: Manner) -> Manner:
        """How it is read from now on."""
        names = {field: name for field, name in {**before.columns, **self.columns}.items() if name}
        return Manner(names, before.ner if self.ner is None else self.ner or None)


def manner_of(path: str, manners: Mapping[str, Manner]) -> Manner:
    """That of the path, or of the nearest folder above it."""
    places = (path, *map(str, PurePath(path).parents))
    return next((manners[place] for place in places if place in manners), Manner())


def manners_after(manners: Mapping[str, Manner], paths: Iterable[str], said: Said) -> dict[str, Manner]:
    """Those that hold once it was said of `paths`, and so of all below them."""
    after = dict(manners)
    for path in paths:
        own = manner_of(path, after)
        below = [place for place in after if PurePath(place).is_relative_to(path)]
        after |= {place: said.of(after[place]) for place in below}
        if said.of(own) != own:
            after[path] = said.of(own)
    return after
