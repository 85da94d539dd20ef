"""A database file seen from outside, with plain sqlite3: what it is and how it can be opened."""

import contextlib
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from urllib.parse import quote

BUSY_MS = 1500
"""How long to wait for another program; short enough to be told within two seconds."""
QUICK_CHECK_LIMIT = 64 * 1024 * 1024
"""Larger files are checked when they are backed up instead of at every start."""
_SUFFIXES = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class Standing:
    """What opening a file found: its schema's revision ("" when not ours) and its lock on us."""

    revision: str
    made_by: str
    read_only: bool


def holds_something(path: Path) -> bool:
    """Whether there is a file with at least one byte."""
    return path.is_file() and path.stat().st_size > 0


def companions(path: Path) -> list[Path]:
    """The files SQLite keeps beside the database while it is open or after a crash."""
    return [found for end in _SUFFIXES if (found := Path(f"{path}{end}")).exists()]


def connect(path: Path, mode: str = "rw", *, immutable: bool = False) -> sqlite3.Connection:
    """Open an existing file; never creates one. Raises sqlite3.Error."""
    uri = f"{uri_of(path.absolute())}?mode={mode}{'&immutable=1' if immutable else ''}"
    link = sqlite3.connect(
        uri, uri=True, timeout=BUSY_MS / 1000, isolation_level=None, check_same_thread=False
    )
    link.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    # A flipped byte may be no text at all; the content hash tells, not a decoding error.
    link.text_factory = _lenient
    return link


def uri_of(path: PurePath) -> str:
    """The file's URI as SQLite reads it: a Windows share must not stand as its authority."""
    posix = path.as_posix()
    return f"file://{'' if posix.startswith('/') else '/'}{quote(posix, safe='/:')}"


def connect_for_reading(path: Path) -> sqlite3.Connection:
    """Open for reading even where SQLite may not write its side files, or must heal first."""
    try:
        return _proven(connect(path, "ro"))
    except sqlite3.OperationalError as error:
        code = primary(error)
        if code not in {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY}:
            raise
    with contextlib.suppress(sqlite3.OperationalError):
        return _proven(connect(path, "rw"))
    if not companions(path):
        return _proven(connect(path, "ro", immutable=True))
    return _connect_to_copy(path)


def primary(error: sqlite3.Error) -> int:
    """SQLite's primary result code of an error, 0 where there is none."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def tidy(path: Path) -> None:
    """Let SQLite put its side files away, if nobody else has the database open."""
    with contextlib.suppress(sqlite3.Error), contextlib.closing(_proven(connect(path))):
        pass


@contextlib.contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A read-only connection that is closed afterwards."""
    link = connect_for_reading(path)
    try:
        yield link
    finally:
        link.close()


def inspect(path: Path) -> Standing:
    """Read what the file says of itself. Raises sqlite3.Error for a damaged or locked one."""
    with reading(path) as link:
        check(link, path)
        tables = {row[0] for row in link.execute("SELECT name FROM sqlite_master")}
        revision = _one(link, tables, "alembic_version", "version_num")
        made_by = _one(link, tables, "program", "version")
    return Standing(revision, made_by, read_only=not _writable(path))


def check(link: sqlite3.Connection, path: Path) -> None:
    """Look through the pages of a file of usual size. Raises sqlite3.DatabaseError."""
    if path.stat().st_size > QUICK_CHECK_LIMIT:
        return
    answer = link.execute("PRAGMA quick_check(1)").fetchone()
    if answer is None or answer[0] != "ok":
        raise damaged(str(answer))


def damaged(detail: str) -> sqlite3.DatabaseError:
    """The error SQLite itself raises for a malformed file, for damage it did not notice."""
    error = sqlite3.DatabaseError(detail)
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error


def _lenient(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _proven(link: sqlite3.Connection) -> sqlite3.Connection:
    """SQLite opens lazily: read the schema, so that a fault shows here."""
    try:
        link.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error:
        link.close()
        raise
    return link


def _connect_to_copy(path: Path) -> sqlite3.Connection:
    """Read from a copy in memory: the folder is closed to us, and the log has to be replayed."""
    with tempfile.TemporaryDirectory(prefix="memodesk-") as folder:
        copy = Path(folder) / path.name
        for part in (path, *companions(path)):
            shutil.copyfile(part, copy.with_name(part.name))
        memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        with contextlib.closing(_proven(connect(copy))) as source:
            source.backup(memory)
    memory.text_factory = _lenient
    memory.execute("PRAGMA query_only = ON")
    return memory


def _one(link: sqlite3.Connection, tables: set[str], table: str, column: str) -> str:
    if table not in tables:
        return ""
    row = link.execute(f"SELECT {column} FROM {table}").fetchone()  # noqa: S608 - our own names
    return str(row[0]) if row else ""


def _writable(path: Path) -> bool:
    """Whether a change could be saved; asked of SQLite itself, which knows best.

    Only a closed file in an open folder deceives it: there changes would stay in the log.
    """
    if not os.access(path, os.W_OK):
        return False
    try:
        with contextlib.closing(_proven(connect(path))) as link:
            link.execute("BEGIN IMMEDIATE")
            link.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        if primary(error) in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN}:
            return False
        raise
    return True
