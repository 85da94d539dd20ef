"""Saves agreements in child processes and kills each of them at a moment of chance.

Run as `python -m tests.storage.killing DATABASE ROUNDS JOURNAL SEED`; prints how many saves were
acknowledged in all. After each kill the database must be sound and hold every acknowledged save.
"""

import os
import random
import select
import signal
import sys
import time
from pathlib import Path

import pytest

from memodesk.storage import backups, database
from memodesk.storage.agreements import AgreementRepository
from memodesk.storage.first_page import local_today, read_page
from memodesk.storage.summary import summarise
from tests.factories import sample_agreement


def title_of(version: int) -> dict[str, str]:
    """A text whose length varies, so that saves touch different numbers of pages."""
    return {"uk": f"{version} " + "слово " * (version * 37 % 900)}


def work(path: Path, tell: int) -> None:
    """Save version after version, and tell each one that was acknowledged."""
    opened = database.open_database(path)
    repository = AgreementRepository(opened)
    base = None
    if repository.all_ids():
        base = repository.get("kremenets-agnone").version
    while True:
        value = sample_agreement(title=title_of((base or 0) + 1))
        summary = summarise(value, today=local_today())
        base = repository.save(value, base=base, summary=summary).version
        os.write(tell, f"{base}\n".encode())


def kill_one(path: Path, after: float, *, early: bool) -> int:
    """Start a worker, kill it, and give the last version it was told to be saved.

    Usually once it is saving, however slow the machine is; early ones while it is starting.
    """
    hear, tell = os.pipe()
    worker = os.fork()
    if worker == 0:
        os.close(hear)
        work(path, tell)
    os.close(tell)
    if not early:
        select.select([hear], [], [], 60)
    time.sleep(after)
    os.kill(worker, signal.SIGKILL)
    os.waitpid(worker, 0)
    with os.fdopen(hear, encoding="ascii") as told:
        lines = [line for line in told.read().splitlines() if line]
    return int(lines[-1]) if lines else 0


def main() -> None:
    """Kill as often as asked, and look at the database after each kill."""
    path, rounds, journal = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    chance = random.Random(int(sys.argv[4]))  # noqa: S311 - not for secrets
    patch = pytest.MonkeyPatch()
    patch.setattr("memodesk.storage.database.is_on_network", lambda _path: journal == "delete")
    acknowledged = 0
    for number in range(rounds):
        told = kill_one(path, chance.uniform(0, 0.2), early=number % 4 == 0)
        acknowledged = max(acknowledged, told)
        if not path.exists():
            continue
        assert read_page(path).total == (1 if acknowledged else read_page(path).total)
        opened = database.open_database(path)
        repository = AgreementRepository(opened)
        if acknowledged or repository.all_ids():
            stored = repository.get("kremenets-agnone")
            assert stored.version >= acknowledged, (stored.version, acknowledged)
            assert stored.agreement.title == title_of(stored.version)
        with opened.reading() as session:
            mode = session.connection().exec_driver_sql("PRAGMA journal_mode").scalar()
            assert mode == journal, mode
        opened.close()
        backups.verify(path)
    print(acknowledged)


if __name__ == "__main__":
    main()
