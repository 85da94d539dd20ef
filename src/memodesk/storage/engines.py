"""Engines for the two databases the program works with: an SQLite file and PostgreSQL."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from memodesk.storage.sqlite_file import connect, connect_for_reading

WRITES = "memodesk_write"
"""Execution option of a connection that is going to change something."""


def sqlite_engine(path: Path, *, foreign_keys: bool = True, read_only: bool = False) -> Engine:
    """An engine whose connections are safe: whole transactions, full sync, Cyrillic `lower`."""

    def open_one() -> sqlite3.Connection:
        return prepared(connect_for_reading(path) if read_only else connect(path), foreign_keys)

    return _with_transactions(
        create_engine("sqlite://", creator=open_one, poolclass=QueuePool, pool_size=4)
    )


def server_engine(url: str) -> Engine:
    """An engine for a database server; connections that died meanwhile are replaced."""
    return create_engine(url, pool_pre_ping=True, connect_args={"connect_timeout": 5})


def prepared(link: sqlite3.Connection, foreign_keys: bool = True) -> sqlite3.Connection:
    """The settings that SQLite keeps per connection."""
    link.execute("PRAGMA synchronous = FULL")
    link.execute(f"PRAGMA foreign_keys = {'ON' if foreign_keys else 'OFF'}")
    # SQLite's own knows ASCII only: searches for Cyrillic would find nothing.
    link.create_function("lower", 1, _casefold, deterministic=True)
    return link


def _casefold(value: str | float | bytes | None) -> str | float | bytes | None:
    return value.casefold() if isinstance(value, str) else value


def _with_transactions(engine: Engine) -> Engine:
    """Begin transactions ourselves: Python's driver would leave table changes outside of them.

    A writer asks for the lock at once, so that it never finds out half-way that it is late.
    """

    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(WRITES)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    listen: Callable[..., Any] = event.listen
    listen(engine, "begin", begin)
    return engine
