"""A database is opened, kept in shape and brought up from any older one."""

import contextlib
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from memodesk.storage import backups, engines, migrate
from memodesk.storage.agreements import AgreementRepository
from memodesk.storage.database import Database, open_database
from memodesk.storage.directory import Directory
from memodesk.storage.faults import (
    ServerUnreachableError,
)
from memodesk.storage.first_page import read_page
from memodesk.storage.place import _type_of
from memodesk.storage.rows import Table
from memodesk.storage.schema import HEAD, REVISIONS
from memodesk.storage.sqlite_file import uri_of
from tests.factories import sample_agreement
from tests.storage.records import OLD_FILES, ids, save


def test_the_list_of_revisions_is_that_of_the_migrations() -> None:
    script = ScriptDirectory(str(Path(migrate.__file__).parent / "migrations"))
    found = [revision.revision for revision in script.walk_revisions()]
    assert tuple(reversed(found)) == REVISIONS
    assert script.get_heads() == [HEAD]


def differences(connection: object) -> list[object]:
    context = MigrationContext.configure(connection)  # type: ignore[arg-type]
    return [
        change
        for change in compare_metadata(context, Table.metadata)
        if change[0] != "remove_table" or change[1].name != "alembic_version"
    ]


def test_migrations_lead_to_the_tables_of_the_program(database: Database) -> None:
    with database.reading() as session:
        assert differences(session.connection()) == []


@pytest.mark.medium
def test_they_do_so_on_a_server(server_url: str) -> None:
    database = open_database(server_url)
    with database.reading() as session:
        assert differences(session.connection()) == []
    open_database(server_url).close()
    database.close()


@pytest.mark.medium
def test_a_server_can_go_back_and_forth(server_url: str) -> None:
    from alembic import command
    from alembic.config import Config

    database = open_database(server_url)
    save(database, sample_agreement())
    config = Config()
    config.set_main_option("script_location", str(Path(migrate.__file__).parent / "migrations"))
    engine = engines.server_engine(server_url)
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, "0001")
    engine.dispose()
    again = open_database(server_url)
    assert ids(again) == ("kremenets-agnone",)
    again.close()


@pytest.mark.medium
def test_a_silent_server_gets_a_sentence() -> None:
    with pytest.raises(ServerUnreachableError, match=r"127\.0\.0\.1:1 ") as caught:
        open_database("postgresql+psycopg://somebody:secret@127.0.0.1:1/none")
    assert "secret" not in str(caught.value)


def test_there_is_a_stored_database_of_every_older_shape() -> None:
    assert [file.stem for file in OLD_FILES] == list(REVISIONS[:-1])


@pytest.mark.parametrize("old", OLD_FILES, ids=lambda file: file.stem)
def test_old_databases_are_brought_up(old: Path, path: Path) -> None:
    path.parent.mkdir()
    shutil.copy(old, path)
    before = path.read_bytes()
    database = open_database(path)
    repository = AgreementRepository(database)
    stored = repository.get("kremenets-agnone")
    assert (stored.version, stored.agreement) == (2, sample_agreement())
    assert [one.agreement.title for one in repository.editions(stored.id)] == [
        {"uk": "Перша редакція"}
    ]
    own = Directory(database).own()
    assert own is not None
    assert own.key == "kremenets"
    assert read_page(path).total == 1
    with contextlib.closing(sqlite3.connect(backups.listed(path)[0])) as copy:
        assert copy.execute("SELECT version_num FROM alembic_version").fetchone() == (old.stem,)
        assert copy.execute("SELECT count(*) FROM agreement").fetchone() == (1,)
    database.close()
    assert old.read_bytes() == before


def test_a_current_database_opens_without_alembic(filled: Path) -> None:
    code = (
        "import sys; from pathlib import Path; "
        "from memodesk.storage.database import open_database; "
        f"open_database(Path({str(filled)!r})); "
        "assert 'alembic' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_connections_are_safe(database: Database) -> None:
    with database.reading() as session:
        connection = session.connection()
        asked = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
        lowered = connection.exec_driver_sql("SELECT lower('ҐАНОК Ї')").scalar()
    assert asked == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 1500,
    }
    assert lowered == "ґанок ї"


def test_a_closed_database_is_one_file(filled: Path) -> None:
    names = {part.name for part in filled.parent.iterdir() if part.is_file()}
    assert names == {filled.name, f"{filled.name}.lock"}


def test_a_share_is_recognised_by_its_mount() -> None:
    mounts = "/dev/a / ext4 rw 0 0\n//srv/x /mnt/my\\040share cifs rw 0 0\n"
    assert _type_of(Path("/mnt/my share/data/m.sqlite3"), mounts) == "cifs"
    assert _type_of(Path("/srv/m.sqlite3"), mounts) == "ext4"


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PureWindowsPath(r"C:\Users\Аня\м 1.sqlite3"), "file:///C:/Users/%D0%90%D0%BD%D1%8F/"),
        (PureWindowsPath(r"\\server\share\m.sqlite3"), "file:////server/share/m.sqlite3"),
        (PurePosixPath("/data/50% #1?/m.sqlite3"), "file:///data/50%25%20%231%3F/m.sqlite3"),
    ],
)
def test_any_place_can_be_named_to_sqlite(path: PurePath, uri: str) -> None:
    assert uri_of(path).startswith(uri)


def test_a_folder_with_odd_signs_works(tmp_path: Path) -> None:
    path = tmp_path / "Рада 50% #1? &" / "угоди.sqlite3"
    database = open_database(path)
    save(database, sample_agreement())
    database.close()
    assert read_page(path).total == 1
    assert [part.name for part in path.parent.glob("*.sqlite3")] == ["угоди.sqlite3"]
