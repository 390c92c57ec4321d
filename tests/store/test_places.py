"""Where logs live."""

from __future__ import annotations

from pathlib import Path

import pytest

from store import places


def test_each_path_has_a_log_of_its_own(
    own_folders: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "Sample Articles"
    folder.mkdir()
    log = places.log_path_for([folder])
    assert log.parent == own_folders / "data" / "dateline" / "logs" == places.logs_folder()
    assert log.stem[:-6] == "sample-articles-"
    assert log.suffix == ".json"
    monkeypatch.chdir(tmp_path)
    assert places.log_path_for(["Sample Articles/"]) == log
    assert places.log_path_for([folder, tmp_path]) == places.log_path_for([tmp_path, folder]) != log
    assert places.log_path_for(["/"]).stem.startswith("log-")


def test_a_log_for_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="no path"):
        places.log_path_for([])


def test_a_name_is_a_log_there_and_a_file_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert places.named("minsk") == places.logs_folder() / "minsk.json"
    assert places.named("minsk.json") == tmp_path / "minsk.json"
    assert places.named("logs/minsk") == tmp_path / "logs" / "minsk"
    assert places.named("~/minsk.json") == Path.home() / "minsk.json"


def test_the_default_is_the_environment_then_the_last_used(
    own_folders: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert places.default_log() is None
    used = tmp_path / "used.json"
    places.remember(used)
    assert places.default_log() is None
    used.touch()
    assert places.default_log() == used
    monkeypatch.setenv("DATELINE_LOG", "minsk")
    assert places.default_log() == places.logs_folder() / "minsk.json"


def test_logs_are_listed_by_name() -> None:
    assert places.list_logs() == []
    places.logs_folder().mkdir(parents=True)
    for name in ("b.json", "a.json", "a.json.bak", "a.json.lock", ".a.json.0.tmp"):
        (places.logs_folder() / name).touch()
    assert [path.name for path in places.list_logs()] == ["a.json", "b.json"]
