"""Verified copies are kept and lead back from any damage."""

import contextlib
import sqlite3
from pathlib import Path

import pytest

from memodesk.storage import backups
from memodesk.storage.database import Database, open_database, restore_backup
from memodesk.storage.faults import (
    DatabaseDamagedError,
)
from memodesk.storage.first_page import read_page
from memodesk.storage.schema import KEPT_BACKUPS
from tests.factories import sample_agreement
from tests.storage.records import ids, save


def test_the_last_ten_copies_are_kept(path: Path) -> None:
    for number in range(KEPT_BACKUPS + 3):
        database = open_database(path)
        save(database, sample_agreement(id=f"a{number}"))
        copy = database.close()
        assert copy == backups.listed(path)[0]
    copies = backups.listed(path)
    assert len(copies) == KEPT_BACKUPS
    assert all(backups.is_good(copy) for copy in copies)
    with contextlib.closing(sqlite3.connect(copies[0])) as newest:
        assert newest.execute("SELECT count(*) FROM agreement").fetchone() == (KEPT_BACKUPS + 3,)


def test_no_copy_is_made_where_nothing_changed(filled: Path) -> None:
    before = backups.listed(filled)
    open_database(filled).close()
    read_page(filled)
    open_database(filled).close()
    assert backups.listed(filled) == before


def test_a_copy_of_an_open_database_holds_everything(database: Database) -> None:
    save(database, sample_agreement())
    copy = database.back_up()
    assert copy is not None
    with contextlib.closing(sqlite3.connect(copy)) as link:
        assert link.execute("SELECT id FROM agreement").fetchall() == [("kremenets-agnone",)]
        assert link.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def garble_header(data: bytearray) -> None:
    data[:100] = bytes(range(100))


def overwrite_pages(data: bytearray) -> None:
    size = len(data) // 4096
    for page in range(1, size, 2):
        data[page * 4096 : page * 4096 + 2048] = b"\xaa" * 2048


def cut_in_half(data: bytearray) -> None:
    del data[len(data) // 2 :]


def become_a_text(data: bytearray) -> None:
    data[:] = "Це не база даних, а лист.\n".encode() * 50


def become_another_database(data: bytearray) -> None:
    link = sqlite3.connect(":memory:")
    link.execute("CREATE TABLE bookmark (url)")
    data[:] = link.serialize()


@pytest.mark.parametrize(
    "damage",
    [garble_header, overwrite_pages, cut_in_half, become_a_text, become_another_database],
)
def test_a_damaged_file_is_named_kept_and_replaced_by_its_backup(
    filled: Path, damage: object
) -> None:
    good = backups.listed(filled)[0]
    data = bytearray(filled.read_bytes())
    damage(data)  # type: ignore[operator]
    filled.write_bytes(data)
    with pytest.raises(DatabaseDamagedError, match=good.name) as caught:
        open_database(filled)
    assert caught.value.backup == good
    assert filled.read_bytes() == data
    aside = restore_backup(filled)
    assert aside is not None
    assert aside.read_bytes() == data
    database = open_database(filled)
    assert len(ids(database)) == 30
    database.close()


def test_a_damaged_copy_is_not_offered(filled: Path) -> None:
    database = open_database(filled)
    save(database, sample_agreement())
    newest = database.close()
    older = backups.listed(filled)[1]
    assert newest is not None
    data = bytearray(newest.read_bytes())
    place = data.index("Комуна Аньйоне".encode())
    data[place + 1] ^= 1
    newest.write_bytes(data)
    assert not backups.is_good(newest)
    assert backups.latest_good(filled) == older


def test_a_flipped_byte_is_found_by_the_backup_check(filled: Path) -> None:
    data = bytearray(filled.read_bytes())
    place = data.index("Комуна Аньйоне".encode())
    data[place + 1] ^= 1
    filled.write_bytes(data)
    database = open_database(filled)
    before = backups.listed(filled)
    with pytest.raises(DatabaseDamagedError):
        database.back_up()
    assert backups.listed(filled) == before
    assert not list(backups.folder_of(filled).glob("*.part"))


def test_damage_shows_in_the_first_page_too(filled: Path) -> None:
    filled.write_bytes(b"no database at all" * 100)
    with pytest.raises(DatabaseDamagedError, match="Остання справна копія"):
        read_page(filled)


def test_without_any_backup_the_damaged_file_stays(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"no database at all" * 100)
    with pytest.raises(DatabaseDamagedError, match="копії поруч немає"):
        open_database(path)
    with pytest.raises(DatabaseDamagedError):
        restore_backup(path)
    assert path.read_bytes() == b"no database at all" * 100
