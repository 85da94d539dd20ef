"""Compiled templates on disk: taken when they are ours and whole, otherwise compiled again."""

import hashlib
import os
import pickle
from pathlib import Path

import pytest

from memodesk.rendering import kept, prepared
from memodesk.rendering.compiled import Compiled
from memodesk.rendering.render import render
from tests.rendering.conftest import FILES
from tests.rendering.drafts import memorandum

LANGUAGES = ("uk", "it")
MARK = hashlib.sha256().digest_size


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache, and nothing in memory."""
    monkeypatch.setenv("MEMODESK_CACHE", str(tmp_path))
    monkeypatch.setattr(prepared, "_cache", type(prepared._cache)())
    return tmp_path / "templates"


def compiled() -> Compiled:
    prepared._cache.clear()
    return prepared.compile_template(FILES["memorandum"], LANGUAGES)


def only(folder: Path) -> Path:
    (path,) = folder.iterdir()
    return path


def test_what_was_kept_prints_the_same_bytes(folder: Path) -> None:
    fresh = compiled()
    again = kept.load(fresh.digest, LANGUAGES)
    assert again is not None
    assert again is not fresh
    draft = memorandum()
    assert render(again, draft, final=True) == render(fresh, draft, final=True)
    assert render(again, draft, final=False) == render(fresh, draft, final=False)
    assert kept.load(fresh.digest, ("uk", "en")) is None


def test_the_next_process_compiles_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled()
    monkeypatch.setattr("memodesk.rendering.compile.compile_bytes", None)
    assert compiled().languages == LANGUAGES


def test_only_the_owner_can_look_into_the_folder(folder: Path) -> None:
    compiled()
    assert folder.stat().st_mode & 0o777 == 0o700
    folder.chmod(0o770)
    assert kept.load(compiled().digest, LANGUAGES) is None
    folder.chmod(0o700)
    assert kept.load(compiled().digest, LANGUAGES) is not None


@pytest.mark.parametrize("change", ["cut", "flipped", "empty", "other"])
def test_a_doubtful_file_is_compiled_again(folder: Path, change: str) -> None:
    digest = compiled().digest
    path = only(folder)
    data = path.read_bytes()
    changed = {
        "cut": data[:-9],
        "flipped": data[:500] + bytes([data[500] ^ 1]) + data[501:],
        "empty": b"",
        "other": b"PK\3\4" + data,
    }[change]
    path.write_bytes(changed)
    assert kept.load(digest, LANGUAGES) is None
    assert compiled().digest == digest
    assert path.read_bytes() != changed


class _Harm:
    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self.path),)


def test_nothing_but_a_template_is_made_of_a_file(folder: Path, tmp_path: Path) -> None:
    digest = compiled().digest
    payload = pickle.dumps(_Harm(tmp_path / "harm"))
    only(folder).write_bytes(hashlib.sha256(payload).digest() + payload)
    assert kept.load(digest, LANGUAGES) is None
    assert not (tmp_path / "harm").exists()


def test_another_program_compiles_for_itself(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    digest = compiled().digest
    monkeypatch.setattr(kept, "_program", lambda: "another")
    assert kept.load(digest, LANGUAGES) is None


def test_a_folder_that_cannot_be_made_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("MEMODESK_CACHE", str(tmp_path / "file"))
    assert compiled().languages == LANGUAGES


def test_old_files_go(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "_MOST", 2)
    for languages in (("uk", "it"), ("uk", "en"), ("en", "uk"), ("it", "uk")):
        prepared.compile_template(FILES["memorandum"], languages)
    assert len(list(folder.iterdir())) == 2
