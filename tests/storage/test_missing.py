"""A database that is missed is never silently replaced."""

from pathlib import Path

import pytest

from memodesk.storage import backups
from memodesk.storage.database import open_database, restore_backup
from memodesk.storage.faults import (
    DatabaseMissingError,
)
from memodesk.storage.first_page import read_page
from tests.storage.records import ids


def test_a_first_start_makes_the_database(path: Path) -> None:
    database = open_database(path)
    assert ids(database) == ()
    database.close()


@pytest.mark.parametrize("leave_empty", [False, True])
def test_a_missed_database_is_asked_for(filled: Path, leave_empty: bool) -> None:
    filled.unlink()
    if leave_empty:
        filled.touch()
    with pytest.raises(DatabaseMissingError) as caught:
        open_database(filled)
    assert caught.value.backup == backups.listed(filled)[0]
    assert filled.exists() is leave_empty
    database = open_database(filled, create=True)
    assert ids(database) == ()
    assert read_page(filled).total == 0
    database.close()


def test_a_missed_database_can_come_back_from_its_backup(filled: Path) -> None:
    filled.unlink()
    assert restore_backup(filled) is None
    database = open_database(filled)
    assert len(ids(database)) == 30
    database.close()


def test_an_empty_file_is_asked_about_even_without_backups(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    with pytest.raises(DatabaseMissingError):
        open_database(path)
    open_database(path, create=True).close()


def test_a_new_database_needs_no_lucky_end(path: Path) -> None:
    """What a killed first start leaves behind does not hinder the second."""
    path.parent.mkdir()
    path.with_name(f"{path.name}.new").write_bytes(b"half")
    database = open_database(path)
    assert ids(database) == ()
    database.close()
