"""A lock, a closed folder and a full disk are told in a sentence, and nothing is lost."""

import contextlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from memodesk.storage.agreements import AgreementRepository
from memodesk.storage.database import Database, open_database
from memodesk.storage.faults import (
    DatabaseBusyError,
    DiskFullError,
)
from memodesk.storage.first_page import read_page
from tests.factories import sample_agreement
from tests.storage.records import ROOT, ids, save


@contextlib.contextmanager
def held(path: Path, how: str) -> Iterator[None]:
    link = sqlite3.connect(path, isolation_level=None)
    link.execute(how)
    link.execute("INSERT INTO program (number, version) VALUES (2, 'x')")
    try:
        yield
    finally:
        link.execute("ROLLBACK")
        link.close()


def test_a_lock_is_told_within_two_seconds_and_a_retry_works(
    database: Database, path: Path
) -> None:
    save(database, sample_agreement())
    with held(path, "BEGIN IMMEDIATE"):
        start = time.monotonic()
        with pytest.raises(DatabaseBusyError):
            save(database, sample_agreement(id="other"))
        assert time.monotonic() - start < 2
        assert ids(database) == ("kremenets-agnone",)
        assert read_page(path).total == 1
    save(database, sample_agreement(id="other"))
    assert len(ids(database)) == 2


def test_a_lock_at_the_start_is_told_too(filled: Path) -> None:
    with contextlib.closing(sqlite3.connect(filled)) as link:
        link.execute("PRAGMA journal_mode = DELETE")
    with held(filled, "BEGIN EXCLUSIVE"):
        start = time.monotonic()
        with pytest.raises(DatabaseBusyError):
            open_database(filled)
        assert time.monotonic() - start < 2
    open_database(filled).close()


READ_ONLY = """
import os, sys, tempfile
from pathlib import Path
from memodesk.storage.database import open_database
from memodesk.storage.agreements import AgreementRepository
from memodesk.storage.faults import DatabaseReadOnlyError
from memodesk.storage.first_page import read_page
path = Path(sys.argv[1])
with tempfile.TemporaryDirectory() as folder:  # everything is loaded before rights are given up
    open_database(Path(folder) / "warm.sqlite3").close()
if os.geteuid() == 0:
    os.setuid(65534)
assert read_page(path).total == 31, read_page(path).total
database = open_database(path)
assert database.read_only
repository = AgreementRepository(database)
assert len(repository.all_ids()) == 31
try:
    repository.delete("a1")
except DatabaseReadOnlyError as error:
    print(error)
assert database.close() is None
"""


@pytest.fixture
def everybodys() -> Iterator[Path]:
    """A folder that another user can reach; those of pytest are closed to others."""
    folder = Path(tempfile.mkdtemp(prefix="memodesk-"))
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.mark.parametrize("with_log", [False, True])
@pytest.mark.parametrize("closed", ["folder", "file"])
def test_what_cannot_be_written_is_opened_for_reading(
    filled: Path, everybodys: Path, closed: str, with_log: bool
) -> None:
    database = open_database(filled)
    save(database, sample_agreement())
    if not with_log:
        database.close()
    where = everybodys
    for part in filled.parent.iterdir():
        if part.is_file() and not part.name.endswith((".lock", "-shm")):
            shutil.copy(part, where)
    (where / filled.name).chmod(0o444)
    if closed == "folder":
        where.chmod(0o555)
    before = {part.name: part.read_bytes() for part in where.iterdir()}
    done = subprocess.run(
        [sys.executable, "-c", READ_ONLY, where / filled.name],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "лише для читання" in done.stdout
    assert {name: (where / name).read_bytes() for name in before} == before
    if with_log:
        database.close()


def test_a_full_disk_saves_nothing_by_halves(filled: Path) -> None:
    database = open_database(filled)
    with database.reading() as session:
        link = session.connection()
        pages = link.exec_driver_sql("PRAGMA page_count").scalar()
        link.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    long = sample_agreement(id="a1", title={"uk": "дуже довгий текст " * 20_000})
    with pytest.raises(DiskFullError, match="Звільніть місце"):
        save(database, long, base=1)
    assert AgreementRepository(database).get("a1").version == 1
    assert AgreementRepository(database).editions("a1") == ()
    database.close()
    again = open_database(filled)
    save(again, long, base=1)
    again.close()


FULL = """
import resource, signal, sys
from pathlib import Path
from memodesk.errors import StorageError
from memodesk.storage.agreements import AgreementRepository
from memodesk.storage.database import open_database
from memodesk.storage.first_page import local_today
from memodesk.storage.summary import summarise
from tests.factories import sample_agreement
database = open_database(Path(sys.argv[1]))
repository = AgreementRepository(database)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
saved = 0
try:
    for number in range(1000):
        value = sample_agreement(id=f"b{number}", title={"uk": "текст " * 500})
        repository.save(value, base=None, summary=summarise(value, today=local_today()))
        saved += 1
except StorageError as error:
    print(saved, error)
"""


def test_a_write_that_fails_at_any_byte_loses_nothing_saved(filled: Path) -> None:
    for room in (30_000, 250_001):
        done = subprocess.run(
            [sys.executable, "-c", FULL, filled, str(filled.stat().st_size + room)],
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
        )
        saved = int(done.stdout.split()[0])
        database = open_database(filled)
        new = [name for name in ids(database) if name.startswith("b")]
        assert len(new) == saved
        for name in new:
            AgreementRepository(database).get(name)
            AgreementRepository(database).delete(name)
        database.close()
