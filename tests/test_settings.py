"""Settings survive damage, later versions and a folder that cannot be written."""

import json
from pathlib import Path

import pytest

from memodesk.errors import WriteError
from memodesk.settings import FILE_NAME, Settings, load, save


def test_without_a_file_the_defaults_serve(tmp_path: Path) -> None:
    assert load(tmp_path / "missing").settings == Settings()
    assert not load(tmp_path).note
    assert not list(tmp_path.iterdir())


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    settings = Settings(
        "card-1", "/документи", ("uk", "pl"), "dark", True, {"pl": "А. Кіт"}, "AdnQ", "en"
    )
    save(tmp_path / "new", settings)
    assert load(tmp_path / "new").settings == settings
    assert [path.name for path in (tmp_path / "new").iterdir()] == [FILE_NAME]


def test_what_a_later_version_keeps_there_stays(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('{"look": "dark", "colour": {"hue": 5}}')
    save(tmp_path, load(tmp_path).settings.but(look="light"))
    stored = json.loads((tmp_path / FILE_NAME).read_text())
    assert (stored["colour"], stored["look"]) == ({"hue": 5}, "light")


@pytest.mark.parametrize("damage", ["", "{", "[1]", "\x00\x01", "[" * 100_000])
def test_a_damaged_file_is_kept_and_said(tmp_path: Path, damage: str) -> None:
    (tmp_path / FILE_NAME).write_text(damage)
    loaded = load(tmp_path)
    assert loaded.settings == Settings()
    kept = tmp_path / "settings.damaged-1.json"
    assert str(kept) in loaded.note
    assert kept.read_text() == damage
    (tmp_path / FILE_NAME).write_text("{")
    assert "damaged-2" in load(tmp_path).note


def test_one_wrong_value_costs_only_itself(tmp_path: Path) -> None:
    raw = {"look": "pink", "white_paper": "yes", "languages": ["uk", 5], "language": "en"}
    (tmp_path / FILE_NAME).write_text(json.dumps(raw))
    assert load(tmp_path).settings == Settings(language="en")


def test_a_folder_that_is_a_file_is_said_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(WriteError, match="Параметри не збережено"):
        save(tmp_path / "file", Settings())
