"""Newer databases stay untouched; a migration cut off anywhere is undone and done again."""

import contextlib
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from memodesk import __version__
from memodesk.errors import StorageError
from memodesk.storage import backups, migrate
from memodesk.storage.agreements import AgreementRepository
from memodesk.storage.database import open_database
from memodesk.storage.faults import (
    DatabaseNewerError,
    DatabaseReadOnlyError,
)
from memodesk.storage.first_page import read_page
from tests.storage.records import OLD_FILES, ROOT, ids


def test_a_newer_database_is_left_untouched(filled: Path) -> None:
    with contextlib.closing(sqlite3.connect(filled)) as link, link:
        link.execute("UPDATE alembic_version SET version_num = '9999'")
        link.execute("UPDATE program SET version = '7.5.0'")
    before = filled.read_bytes()
    with pytest.raises(DatabaseNewerError, match=r"новішою версією 7\.5\.0 програми"):
        open_database(filled)
    assert filled.read_bytes() == before
    assert not read_page(filled).ready


def test_the_program_signs_what_it_made(filled: Path) -> None:
    with contextlib.closing(sqlite3.connect(filled)) as link:
        assert link.execute("SELECT version FROM program").fetchall() == [(__version__,)]


def test_a_migration_that_was_cut_off_is_undone_and_done_again(path: Path) -> None:
    """The half-way file as a killed migration leaves it, with its marker beside it."""
    path.parent.mkdir()
    shutil.copy(OLD_FILES[0], path)
    backup = backups.take(path)
    migrate._write_marker(migrate._marker(path), backup)
    path.write_bytes(path.read_bytes()[:20_000])
    half = path.read_bytes()
    database = open_database(path)
    assert ids(database) == ("kremenets-agnone",)
    database.close()
    aside = list(path.parent.glob("memodesk-damaged-*.sqlite3"))
    assert [one.read_bytes() for one in aside] == [half]
    assert not migrate._marker(path).exists()


KILLED = """
import os, signal, sys
from pathlib import Path
from sqlalchemy import event
from sqlalchemy.engine import Engine
from memodesk.storage.database import open_database
left = int(sys.argv[2])
def count(connection, cursor, statement, parameters, context, many):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
event.listen(Engine, "before_cursor_execute", count)
open_database(Path(sys.argv[1]))
print("done")
"""


@pytest.mark.medium
def test_a_killed_migration_is_harmless_wherever_it_dies(path: Path) -> None:
    path.parent.mkdir()
    finished = False
    for step in range(2, 60, 4):
        shutil.rmtree(path.parent)
        path.parent.mkdir()
        shutil.copy(OLD_FILES[0], path)
        done = subprocess.run(
            [sys.executable, "-c", KILLED, path, str(step)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode in {0, -9}, done.stderr
        database = open_database(path)
        assert AgreementRepository(database).get("kremenets-agnone").version == 2
        database.close()
        backups.verify(path)
        if done.returncode == 0:
            finished = True
            break
    assert finished


def test_a_migration_that_fails_gives_the_old_file_back(
    path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    broken = tmp_path / "migrations"
    shutil.copytree(Path(migrate.__file__).parent / "migrations", broken)
    wrong = broken / "versions" / "0002_confirmed_forms.py"
    wrong.write_text(
        wrong.read_text(encoding="utf-8").replace(
            "def downgrade", "    op.drop_table('no_such_table')\n\n\ndef downgrade"
        ),
        encoding="utf-8",
    )
    monkeypatch.setattr(migrate, "_MIGRATIONS", broken)
    path.parent.mkdir()
    shutil.copy(OLD_FILES[0], path)
    with pytest.raises(StorageError, match="нічого не втрачено"):
        open_database(path)
    with contextlib.closing(sqlite3.connect(path)) as link:
        assert link.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
        assert link.execute("SELECT count(*) FROM agreement").fetchone() == (1,)


def test_two_starts_at_once_make_one_database(path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; "
        "from memodesk.storage.database import open_database; "
        "from memodesk.storage.directory import Directory; "
        "from tests.factories import sample_agreement; "
        f"d = open_database(Path({str(path)!r})); "
        "Directory(d).remember(sample_agreement()); print(len(Directory(d).municipalities()))"
    )
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", code],
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        for _ in range(2)
    ]
    assert [process.communicate()[0].strip() for process in processes] == ["2", "2"]


def test_a_read_only_database_cannot_be_migrated(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.parent.mkdir()
    shutil.copy(OLD_FILES[0], path)
    monkeypatch.setattr("memodesk.storage.sqlite_file._writable", lambda _path: False)
    with pytest.raises(DatabaseReadOnlyError):
        open_database(path)
