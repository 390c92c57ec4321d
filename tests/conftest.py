"""What all tests share: nobody's own folders, a log on a real file, the same examples every time."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from store import memory_files
from store.log import EventLog

settings.register_profile(
    "deterministic",
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
settings.load_profile("deterministic")


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """User folders of this test's own, and no log named by the environment."""
    home = tmp_path_factory.mktemp("home")
    for kind in ("DATA", "STATE", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.delenv("DATELINE_LOG", raising=False)
    return home


@pytest.fixture
def log(tmp_path: Path) -> EventLog:
    """An empty log on a TinyDB file that does not exist yet."""
    return EventLog.open(tmp_path / "log.json")


@pytest.fixture
def remembers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of small logs, too, it is remembered how they were made and how they lie."""
    monkeypatch.setattr(memory_files, "_WORTH_KEEPING", 0)
