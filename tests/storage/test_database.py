"""A database is opened, kept in shape and never silently replaced."""

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
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from memodesk import __version__
from memodesk.domain.agreement import Agreement
from memodesk.storage import backups, engines, migrate
from memodesk.storage.agreements import AgreementRepository
from memodesk.storage.database import Database, open_database, restore_backup
from memodesk.storage.directory import Directory
from memodesk.storage.faults import (
    DatabaseBusyError,
    DatabaseDamagedError,
    DatabaseMissingError,
    DatabaseNewerError,
    DatabaseReadOnlyError,
    DiskFullError,
    ServerUnreachableError,
)
from memodesk.storage.first_page import local_today, read_page
from memodesk.storage.place import _type_of
from memodesk.storage.rows import Table
from memodesk.storage.schema import HEAD, KEPT_BACKUPS, REVISIONS
from memodesk.storage.summary import summarise
from tests.factories import sample_agreement

OLD = Path(__file__).parent / "old"
OLD_FILES = sorted(OLD.glob("*.sqlite3"))


def save(database: Database, agreement: Agreement, base: int | None = None) -> None:
    summary = summarise(agreement, today=local_today())
    AgreementRepository(database).save(agreement, base=base, summary=summary)


def ids(database: Database) -> tuple[str, ...]:
    return AgreementRepository(database).all_ids()


@pytest.fixture
def filled(path: Path) -> Path:
    """A closed database with some agreements and one backup."""
    database = open_database(path)
    for number in range(30):
        save(database, sample_agreement(id=f"a{number}", title={"uk": "Довга назва " * 40}))
    database.close()
    return path


# --- shape -----------------------------------------------------------------------------------


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
        "busy_timeout": 1800,
    }
    assert lowered == "ґанок ї"


def test_a_closed_database_is_one_file(filled: Path) -> None:
    names = {part.name for part in filled.parent.iterdir() if part.is_file()}
    assert names == {filled.name, f"{filled.name}.lock"}


def test_a_share_is_recognised_by_its_mount() -> None:
    mounts = "/dev/a / ext4 rw 0 0\n//srv/x /mnt/my\\040share cifs rw 0 0\n"
    assert _type_of(Path("/mnt/my share/data/m.sqlite3"), mounts) == "cifs"
    assert _type_of(Path("/srv/m.sqlite3"), mounts) == "ext4"


# --- backups ---------------------------------------------------------------------------------


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


# --- damage ----------------------------------------------------------------------------------


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


# --- missing ---------------------------------------------------------------------------------


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


# --- locked, read-only, full -----------------------------------------------------------------


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
    assert {part.name: part.read_bytes() for part in where.iterdir()} == before
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
    for room in range(30_000, 400_000, 123_457):
        done = subprocess.run(
            [sys.executable, "-c", FULL, filled, str(filled.stat().st_size + room)],
            capture_output=True,
            text=True,
            check=True,
            cwd=Path(__file__).parents[2],
        )
        saved = int(done.stdout.split()[0])
        database = open_database(filled)
        new = [name for name in ids(database) if name.startswith("b")]
        assert len(new) == saved
        for name in new:
            AgreementRepository(database).get(name)
            AgreementRepository(database).delete(name)
        database.close()


# --- newer, interrupted ----------------------------------------------------------------------


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
    with pytest.raises(migrate.StorageError, match="нічого не втрачено"):
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
            cwd=Path(__file__).parents[2],
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
