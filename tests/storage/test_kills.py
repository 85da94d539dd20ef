"""A process killed while it saves loses nothing that was acknowledged."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def kill(path: Path, rounds: int, journal: str, seed: int) -> int:
    command = [sys.executable, "-m", "tests.storage.killing", path, rounds, journal, seed]
    done = subprocess.run(
        [str(part) for part in command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


@pytest.mark.medium
@pytest.mark.parametrize("journal", ["wal", "delete"])
def test_five_kills_lose_nothing(path: Path, journal: str) -> None:
    assert kill(path, 5, journal, seed=20261123) > 0


@pytest.mark.slow
@pytest.mark.parametrize("journal", ["wal", "delete"])
def test_fifty_kills_lose_nothing(path: Path, journal: str) -> None:
    assert kill(path, 50, journal, seed=7) > 20
