"""Bring a database to the newest shape, with a way back if the power fails half-way."""

import json
import os
import sqlite3
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, text
from sqlalchemy.exc import SQLAlchemyError

from memodesk import __version__
from memodesk.errors import StorageError
from memodesk.i18n import _
from memodesk.storage import backups
from memodesk.storage.engines import sqlite_engine

_MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Run the missing migrations inside the transaction of a connection, and sign the result."""
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
    connection.execute(text("DELETE FROM program"))
    connection.execute(
        text("INSERT INTO program (number, version) VALUES (1, :version)"),
        {"version": __version__},
    )


def create_file(path: Path) -> None:
    """Make a new empty database beside its place and move it there in one step."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(path.name + ".new")
    for leftover in (fresh, fresh.with_name(fresh.name + "-journal")):
        leftover.unlink(missing_ok=True)
    sqlite3.connect(fresh).close()
    _upgrade_file(fresh)
    fresh.replace(path)
    backups.folder_of(path).mkdir(exist_ok=True)


def migrate_file(path: Path) -> None:
    """Back up, migrate, check; on any failure the backup is back in place. Raises StorageError."""
    backup = backups.take(path)
    marker = _marker(path)
    _write_marker(marker, backup)
    try:
        _upgrade_file(path)
        backups.verify(path)
    except (SQLAlchemyError, sqlite3.Error, CommandError) as error:
        undo_interrupted(path)
        raise StorageError(
            _(
                "Не вдалося оновити файл з угодами до нової версії програми; його повернено "
                "з резервної копії, нічого не втрачено. Причина: {detail}"
            ).format(detail=error)
        ) from error
    marker.unlink()


def undo_interrupted(path: Path) -> Path | None:
    """After a migration that was cut off: restore its backup; the half-way file is kept aside."""
    marker = _marker(path)
    if not marker.exists():
        return None
    aside = backups.restore(path, _read_marker(marker, path))
    marker.unlink()
    return aside


def _upgrade_file(path: Path) -> None:
    engine = sqlite_engine(path, foreign_keys=False)
    try:
        with engine.execution_options(memodesk_write=True).begin() as connection:
            upgrade(connection)
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
            if broken is not None:
                raise sqlite3.IntegrityError(str(tuple(broken)))
    finally:
        engine.dispose()


def _marker(path: Path) -> Path:
    return path.with_name(path.name + ".migrating")


def _write_marker(marker: Path, backup: Path) -> None:
    with marker.open("w", encoding="utf-8") as file:
        json.dump({"backup": backup.name}, file)
        file.flush()
        os.fsync(file.fileno())


def _read_marker(marker: Path, path: Path) -> Path | None:
    """The backup named in the marker; None where the marker itself was cut off."""
    try:
        name = json.loads(marker.read_text(encoding="utf-8"))["backup"]
    except (ValueError, KeyError, TypeError):
        return None
    return backups.folder_of(path) / Path(str(name)).name
