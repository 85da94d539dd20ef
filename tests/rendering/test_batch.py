"""Many documents into a new folder: all at once, or nothing."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from memodesk.errors import WriteError
from memodesk.rendering.batch import NewFolder
from memodesk.rendering.save import clean_orphans


def test_all_files_appear_at_the_end(tmp_path: Path) -> None:
    target = tmp_path / "out"
    with NewFolder(target) as folder:
        folder.add({target / "a.docx": b"a", target / "b.docx": b"b"})
        folder.add({target / "c.docx": b"c"})
        assert not target.exists()
    assert {p.name: p.read_bytes() for p in target.iterdir()} == {
        "a.docx": b"a",
        "b.docx": b"b",
        "c.docx": b"c",
    }
    assert list(tmp_path.iterdir()) == [target]


def test_an_error_on_the_way_leaves_nothing(tmp_path: Path) -> None:
    target = tmp_path / "out"

    def stopped() -> None:
        with NewFolder(target) as folder:
            folder.add({target / "a.docx": b"a"})
            raise KeyError

    with pytest.raises(KeyError):
        stopped()
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written_is_named_and_the_others_stay(tmp_path: Path) -> None:
    target = tmp_path / "out"
    with NewFolder(target) as folder:
        with pytest.raises(WriteError, match="щдовга"):
            folder.add({target / ("щдовга" * 60): b"a"})
        folder.add({target / "a.docx": b"a"})
    assert [p.name for p in target.iterdir()] == ["a.docx"]


def test_nothing_made_makes_no_folder(tmp_path: Path) -> None:
    with NewFolder(tmp_path / "out"):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_came_meanwhile_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "out"

    def late() -> None:
        with NewFolder(target) as folder:
            folder.add({target / "a.docx": b"a"})
            target.mkdir()
            (target / "mine").write_text("mine")

    with pytest.raises(WriteError):
        late()
    assert [p.name for p in target.iterdir()] == ["mine"]
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_of_a_missing_one_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="немає"), NewFolder(tmp_path / "none" / "out"):
        pass


WRITER = """
import sys
from pathlib import Path
from memodesk.rendering.batch import NewFolder
target = Path(sys.argv[1])
with NewFolder(target) as folder:
    for number in range(100_000):
        folder.add({target / f"{number}.docx": b"x" * 2000})
        if number == 20:
            print("begun", flush=True)
"""


@pytest.mark.medium
def test_a_killed_batch_leaves_an_orphan_that_goes(tmp_path: Path) -> None:
    target = tmp_path / "out"
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(target)], stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"begun\n"
        time.sleep(0.05)
        os.kill(process.pid, signal.SIGKILL)
    assert not target.exists()
    assert len(list(tmp_path.iterdir())) == 1
    assert clean_orphans(tmp_path) == 1
    assert list(tmp_path.iterdir()) == []
