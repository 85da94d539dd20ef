"""Databases for the tests of this room: a file, and a real PostgreSQL server of our own."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

from memodesk.errors import StorageError
from memodesk.storage.agreements import AgreementRepository
from memodesk.storage.database import Database, open_database
from tests.factories import sample_agreement
from tests.storage.records import save


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the database of a test lies."""
    return tmp_path / "data" / "memodesk.sqlite3"


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A new database as it lies on the disk, made once: migrations are tested elsewhere."""
    path = tmp_path_factory.mktemp("blank") / "blank.sqlite3"
    open_database(path).close()
    return path.read_bytes()


@pytest.fixture
def database(path: Path, blank: bytes) -> Iterator[Database]:
    """A new database in a file; the test may leave it damaged."""
    opened = _copy_of(blank, path)
    yield opened
    with contextlib.suppress(StorageError):
        opened.close()


@pytest.fixture
def agreements(database: Database) -> AgreementRepository:
    """The agreements of a new database in a file."""
    return AgreementRepository(database)


def _copy_of(blank: bytes, path: Path) -> Database:
    path.parent.mkdir()
    path.write_bytes(blank)
    return open_database(path)


@pytest.fixture
def filled(path: Path, blank: bytes) -> Path:
    """A closed database with some agreements and one backup."""
    database = _copy_of(blank, path)
    for number in range(30):
        save(database, sample_agreement(id=f"a{number}", title={"uk": "Довга назва " * 40}))
    database.close()
    return path


def _programs() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    on_path = shutil.which("initdb")
    assert found or on_path, "PostgreSQL is needed for these tests: apt-get install postgresql"
    return (found[-1] if found else Path(str(on_path))).parent


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The URL of a PostgreSQL server that lives as long as the tests; it refuses to be root."""
    folder = Path("/tmp") / f"memodesk-pg-{os.getpid()}"
    folder.mkdir(mode=0o755)
    who = "postgres" if os.geteuid() == 0 else None
    if who:
        shutil.chown(folder, who)
    bin_, data, port = _programs(), folder / "data", _free_port()
    subprocess.run(
        [bin_ / "initdb", "-D", data, "-U", "tester", "-A", "trust", "-E", "UTF8", "--no-sync"],
        user=who,
        cwd=folder,
        capture_output=True,
        check=True,
    )
    process = subprocess.Popen(
        [bin_ / "postgres", "-D", data, "-p", str(port), "-k", folder, "-h", "127.0.0.1", "-F"],
        user=who,
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    url = f"postgresql+psycopg://tester@127.0.0.1:{port}/postgres"
    try:
        _wait_for(url)
        yield url
    finally:
        process.send_signal(signal.SIGINT)  # SIGTERM would wait for a client that is still there
        process.wait(timeout=60)
        shutil.rmtree(folder)


def _wait_for(url: str) -> None:
    deadline = time.monotonic() + 20
    while True:
        engine = create_engine(url)
        try:
            with engine.connect() as connection:
                connection.execute(text("SELECT 1"))
                return
        except OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)
        finally:
            engine.dispose()


def _new_database(server: str, template: str = "template1") -> str:
    name = f"test_{time.monotonic_ns()}"
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template}"))
    engine.dispose()
    return f"{server.rsplit('/', 1)[0]}/{name}"


@pytest.fixture
def server_url(server: str) -> str:
    """A new, empty database on the server."""
    return _new_database(server)


@pytest.fixture(scope="session")
def migrated(server: str) -> str:
    """The name of a database on the server that has its tables already."""
    url = _new_database(server)
    open_database(url).close()
    return url.rsplit("/", 1)[1]


@pytest.fixture(params=["file", pytest.param("server", marks=pytest.mark.medium)])
def either(request: pytest.FixtureRequest, path: Path, blank: bytes) -> Iterator[Database]:
    """A new database in a file, and then one on a server."""
    if request.param == "file":
        opened = _copy_of(blank, path)
    else:
        server, template = (request.getfixturevalue(name) for name in ("server", "migrated"))
        opened = open_database(_new_database(server, template))
    yield opened
    opened.close()
