"""Saving: the old file or the new one, whatever happens in between."""

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from memodesk.errors import WriteError
from memodesk.rendering.save import ASIDE, clean_orphans, opened_elsewhere, save, save_all

OLD, NEW = b"old" * 1000, b"new" * 5000

SAVER = """
import sys
from pathlib import Path
from memodesk.rendering.save import save
path = Path(sys.argv[1])
sys.stdout.write("ready\\n")
sys.stdout.flush()
while True:
    for sign in (b"a", b"b"):
        save(path, sign * 300_000)
"""

FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from memodesk.errors import WriteError
from memodesk.rendering.save import save_all
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
folder, refused = Path(sys.argv[1]), 0
files = {folder / "a.docx": b"new" * 700, folder / "b.docx": b"new" * 900}
for limit in range(0, 2700, 97):
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    try:
        save_all(files)
    except WriteError as error:
        assert "не лишилося місця" in str(error)
        refused += 1
        assert (folder / "a.docx").read_bytes() == b"old" * 1000
        assert sorted(p.name for p in folder.iterdir()) == ["a.docx"]
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
print(refused)
"""

READ_ONLY = """
import os, sys
from pathlib import Path
from memodesk.errors import WriteError
from memodesk.i18n import _
from memodesk.rendering.save import save
_("loads its catalogue while it still may")
if os.geteuid() == 0:
    os.setgroups([]), os.setgid(65534), os.setuid(65534)
try:
    save(Path(sys.argv[1]), b"new")
except WriteError as error:
    print(error)
"""


def run(script: str, path: Path) -> str:
    result = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    return result.stdout


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that people without rights of an administrator can reach."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "угода.docx"
    save(path, OLD)
    save(path, NEW)
    assert path.read_bytes() == NEW
    assert names(tmp_path) == ["угода.docx"]


def test_s01_a_read_only_folder(open_folder: Path) -> None:
    (open_folder / "a.docx").write_bytes(OLD)
    open_folder.chmod(0o555)
    assert "не можна записувати" in run(READ_ONLY, open_folder / "b.docx")
    assert names(open_folder) == ["a.docx"]


def test_s02_a_read_only_file(open_folder: Path) -> None:
    path = open_folder / "a.docx"
    path.write_bytes(OLD)
    path.chmod(0o444)
    open_folder.chmod(0o777)
    assert "лише для читання" in run(READ_ONLY, path)
    assert path.read_bytes() == OLD


def test_s03_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="Папки для файлу"):
        save(tmp_path / "немає" / "a.docx", NEW)
    assert not names(tmp_path)


def test_s04_a_folder_as_target(tmp_path: Path) -> None:
    (tmp_path / "a.docx").mkdir()
    with pytest.raises(WriteError, match="це папка"):
        save(tmp_path / "a.docx", NEW)
    assert names(tmp_path) == ["a.docx"]


def test_s05_a_name_over_255_bytes(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="задовга"):
        save(tmp_path / ("м" * 140 + ".docx"), NEW)
    assert not names(tmp_path)


@pytest.mark.parametrize(
    ("name", "lock"),
    [
        ("memorandum.docx", "~$morandum.docx"),
        ("угода-7.docx", "~$года-7.docx"),
        ("лист.docx", "~$лист.docx"),
        ("memorandum.docx", ".~lock.memorandum.docx#"),
    ],
)
def test_s07_a_file_open_in_word_or_libreoffice(tmp_path: Path, name: str, lock: str) -> None:
    path = tmp_path / name
    path.write_bytes(OLD)
    (tmp_path / lock).write_bytes(b"")
    assert opened_elsewhere(path)
    with pytest.raises(WriteError, match="Закрийте його"):
        save(path, NEW)
    assert path.read_bytes() == OLD
    assert not opened_elsewhere(tmp_path / "other.docx")


def test_s08_a_full_disk_at_any_byte(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(OLD)
    assert int(run(FULL_DISK, tmp_path)) == len(range(0, 2700, 97))


def test_nothing_of_a_batch_is_left_when_one_fails(tmp_path: Path) -> None:
    old = tmp_path / "a.docx"
    old.write_bytes(OLD)
    (tmp_path / "b.docx").mkdir()
    with pytest.raises(WriteError):
        save_all({old: NEW, tmp_path / "c.docx": NEW, tmp_path / "b.docx": NEW})
    assert old.read_bytes() == OLD
    assert names(tmp_path) == ["a.docx", "b.docx"]


def kill_while_saving(folder: Path, rounds: int) -> int:
    """Kill the program `rounds` times while it saves; says how many orphans were removed."""
    path, orphans = folder / "a.docx", 0
    moments = random.Random(7)  # noqa: S311 - the same moments every time
    for _round in range(rounds):
        saver = subprocess.Popen([sys.executable, "-c", SAVER, str(path)], stdout=subprocess.PIPE)
        assert saver.stdout is not None
        assert saver.stdout.readline() == b"ready\n"
        time.sleep(moments.uniform(0.005, 0.06))
        saver.kill()
        saver.wait()
        saver.stdout.close()
        if path.exists():
            data = path.read_bytes()
            assert data in {b"a" * 300_000, b"b" * 300_000}
        orphans += clean_orphans(folder)
        assert all(name == "a.docx" for name in names(folder))
    return orphans


@pytest.mark.medium
def test_s09_killed_while_saving(tmp_path: Path) -> None:
    assert kill_while_saving(tmp_path, 5) >= 0


@pytest.mark.slow
def test_s09_killed_fifty_times_while_saving(tmp_path: Path) -> None:
    assert kill_while_saving(tmp_path, 50) > 0


def test_the_next_save_removes_what_a_killed_one_left(tmp_path: Path) -> None:
    dead = run("import os; print(os.getpid())", tmp_path).strip()
    (tmp_path / f"{ASIDE}{dead}-abc.part").write_bytes(b"x")
    save(tmp_path / "a.docx", NEW)
    assert names(tmp_path) == ["a.docx"]


def test_orphans_of_a_dead_program_go_and_those_of_a_living_one_stay(tmp_path: Path) -> None:
    dead = subprocess.run(
        [sys.executable, "-c", "import os; print(os.getpid())"],
        capture_output=True,
        text=True,
        check=True,
    )
    (tmp_path / f"{ASIDE}{dead.stdout.strip()}-abc.part").write_bytes(b"x")
    (tmp_path / f"{ASIDE}{os.getpid()}-abc.part").write_bytes(b"x")
    (tmp_path / "a.docx").write_bytes(OLD)
    assert clean_orphans(tmp_path) == 1
    assert len(names(tmp_path)) == 2
