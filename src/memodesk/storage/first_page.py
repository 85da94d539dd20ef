"""The list's first page, read with plain sqlite3 before anything heavy is loaded."""

import datetime as dt
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from memodesk.storage.listing import Page, Question, answer
from memodesk.storage.schema import HEAD
from memodesk.storage.sqlite_file import holds_something, reading


def read_page(path: Path, question: Question | None = None, today: dt.date | None = None) -> Page:
    """A page of the list from the database file; empty where there is none yet.

    `Page.ready` is False where the file has to be migrated first. Raises StorageError.
    """
    if not holds_something(path):
        return Page()
    try:
        with reading(path) as link:
            if not _is_current(link):
                return Page(ready=False)
            return answer(question or Question(), today or local_today(), _runner(link))
    except sqlite3.Error as error:
        # Backups are looked for only when they are needed: the window waits for this module.
        from memodesk.storage.backups import latest_good
        from memodesk.storage.faults import of_sqlite

        raise of_sqlite(error, path, latest_good(path)) from error


def local_today() -> dt.date:
    """Today where the office is."""
    return dt.datetime.now(dt.UTC).astimezone().date()


def _is_current(link: sqlite3.Connection) -> bool:
    table = "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
    if link.execute(table).fetchone() is None:
        return False
    row = link.execute("SELECT version_num FROM alembic_version").fetchone()
    return row is not None and row[0] == HEAD


def _runner(link: sqlite3.Connection) -> Any:
    def run(sql: str, words: Mapping[str, Any]) -> Iterable[Sequence[Any]]:
        plain = {
            name: word.isoformat() if isinstance(word, dt.date) else word
            for name, word in words.items()
        }
        return link.execute(sql, plain)

    return run
