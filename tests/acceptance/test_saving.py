"""S01–S11: saving where it cannot be done; the old file stays, nothing else is left."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from memodesk.paths import SAMPLE_CASE
from tests.acceptance.conftest import Call, Tell
from tests.rendering.test_save import FULL_DISK, OLD, kill_while_saving, run

Case = Callable[..., Path]
NAME = "kremenets-agnone.memorandum.docx"
AS_NOBODY = """
import contextlib, io, os, sys, tempfile
from memodesk.cli.entry import main
with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
    main([*sys.argv[1:-1], folder], lambda folder, language: 0)  # all modules are loaded now
if os.geteuid() == 0:
    os.setgroups([]), os.setgid(65534), os.setuid(65534)
sys.exit(main(sys.argv[1:], lambda folder, language: 0))
"""


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that a person without rights of an administrator can reach."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


def draft_as_nobody(out: Path) -> tuple[int, str]:
    """A whole call of the program without rights of an administrator."""
    call = [sys.executable, "-c", AS_NOBODY, "draft", str(SAMPLE_CASE), "--out", str(out)]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    return done.returncode, done.stderr


@pytest.mark.medium
def test_s01_a_read_only_folder(shared: Path, tell: Tell) -> None:
    (shared / "a.docx").write_bytes(OLD)
    shared.chmod(0o555)
    code, said = draft_as_nobody(shared)
    assert code == 3
    assert [path.name for path in shared.iterdir()] == ["a.docx"]
    tell("S01", said)


@pytest.mark.medium
def test_s02_a_read_only_file(shared: Path, tell: Tell) -> None:
    path = shared / NAME
    path.write_bytes(OLD)
    path.chmod(0o444)
    shared.chmod(0o777)
    code, said = draft_as_nobody(shared)
    assert code == 3
    assert path.read_bytes() == OLD
    assert [one.name for one in shared.iterdir()] == [NAME]
    tell("S02", said)


def test_s03_a_missing_folder(tmp_path: Path, call: Call, tell: Tell) -> None:
    answer = call("draft", SAMPLE_CASE, "--out", tmp_path / "немає" / "тут")
    assert answer.code == 3
    assert list(tmp_path.iterdir()) == []
    tell("S03", answer.err)


def test_s04_a_folder_as_target(tmp_path: Path, call: Call, tell: Tell) -> None:
    (tmp_path / NAME).mkdir()
    answer = call("draft", SAMPLE_CASE, "--out", tmp_path)
    assert answer.code == 3
    assert [one.name for one in tmp_path.iterdir()] == [NAME]
    tell("S04", answer.err)


def test_s05_s06_names_of_files(case: Case, tmp_path: Path, call: Call, tell: Tell) -> None:
    for number, name in enumerate(("CON", "nul.", 'a"b:c*d?', "м" * 120)):
        path = case("Слово", name="x", id=None)
        odd = tmp_path / f"{name}.json"
        path.rename(odd)
        out = tmp_path / f"out{number}"
        assert call("draft", odd, "--out", out).code == 0
        for made in out.iterdir():
            assert made.name.isascii()
            assert not made.name.lower().startswith(("con.", "nul."))
            assert len(made.name) < 120
    tell("S05 S06", "назви файлів безпечні й короткі")


def test_s07_a_file_open_elsewhere(tmp_path: Path, call: Call, tell: Tell) -> None:
    (tmp_path / NAME).write_bytes(OLD)
    (tmp_path / f".~lock.{NAME}#").write_bytes(b"")
    answer = call("draft", SAMPLE_CASE, "--out", tmp_path)
    assert answer.code == 3
    assert (tmp_path / NAME).read_bytes() == OLD
    tell("S07", answer.err)


def test_s08_a_full_disk(tmp_path: Path, tell: Tell) -> None:
    (tmp_path / "a.docx").write_bytes(OLD)
    stops = int(run(FULL_DISK, tmp_path))
    assert stops == len(range(0, 2700, 97))
    tell("S08", f"диск заповнено на {stops} різних місцях: старий файл цілий")


@pytest.mark.slow
def test_s08_a_full_disk_at_every_byte(tmp_path: Path, tell: Tell) -> None:
    (tmp_path / "a.docx").write_bytes(OLD)
    stops = int(run(FULL_DISK.replace("2700, 97", "2700"), tmp_path))
    assert stops == 2700
    tell("S08 full", f"диск заповнено на кожному з {stops} байтів: старий файл цілий")


@pytest.mark.medium
def test_s09_killed_while_saving(tmp_path: Path, tell: Tell) -> None:
    orphans = kill_while_saving(tmp_path, 5)
    tell("S09", f"5 разів убито: файл старий або новий; прибрано {orphans}")


@pytest.mark.slow
def test_s09_killed_fifty_times(tmp_path: Path, tell: Tell) -> None:
    orphans = kill_while_saving(tmp_path, 50)
    tell("S09 full", f"50 разів убито: файл старий або новий; прибрано {orphans}")


def test_s10_the_same_name_twice(case: Case, tmp_path: Path, call: Call, tell: Tell) -> None:
    cases = [case("Слово", name="a"), case("Слово", name="b")]
    out = tmp_path / "out"
    assert call("draft", *cases, "--out", out).code == 0
    names = sorted(path.name for path in out.iterdir())
    assert names == sorted(
        f"kremenets-agnone{end}.{kind}.docx"
        for end in ("", "-2")
        for kind in ("memorandum", "press-release")
    )
    tell("S10", ", ".join(names))


def one_bad_of(count: int, tmp_path: Path, call: Call) -> str:
    raw = json.loads(SAMPLE_CASE.read_text(encoding="utf-8"))
    paths = []
    for number in range(count):
        raw["id"] = f"case-{number}"
        path = tmp_path / f"{number}.json"
        path.write_text(json.dumps(raw), encoding="utf-8")
        paths.append(path)
    paths[count // 2].write_text("{", encoding="utf-8")
    out = tmp_path / "out"
    answer = call("draft", *paths, "--documents", "memorandum", "--out", out)
    assert answer.code == 2
    assert len(list(out.iterdir())) == count - 1
    assert len(answer.err.strip().splitlines()) == 1
    return answer.err


def test_s11_one_bad_record(tmp_path: Path, call: Call, tell: Tell) -> None:
    tell("S11", one_bad_of(20, tmp_path, call))


@pytest.mark.slow
def test_s11_one_bad_record_of_a_thousand(tmp_path: Path, call: Call, tell: Tell) -> None:
    tell("S11 full", one_bad_of(1000, tmp_path, call))
