"""What can go wrong on the way to a PDF: each gets its sentence, and nothing is left behind."""

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from memodesk.errors import WriteError
from memodesk.paths import SAMPLE_CASE
from memodesk.rendering import soffice, soffice_batch
from memodesk.rendering.pdf import Converted, convert, to_pdf
from memodesk.rendering.pdf_file import is_whole
from memodesk.rendering.soffice import NAMED
from memodesk.rendering.soffice_batch import Limits
from memodesk.services.files import open_case
from memodesk.services.issuing import Order, issue
from memodesk.services.pdf import not_archival

pytestmark = pytest.mark.medium

SHORT = Limits(start=0.4, each=0.2)
HANGS = "sleep 1000 & echo $! > {pids}; wait"
SILENT = "exit 0"
ONE_THEN = """
last=""
for word in "$@"; do case $word in *.docx) ;; *) first="$first '$word'" ;; esac; done
for word in "$@"; do case $word in *.docx) eval "soffice $first '$word'"; break ;; esac; done
"""
"""Converts the first document only; what happens then follows."""
Fake = Callable[[str], Path]


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile that the calls of this module share, in a folder with a difficult name."""
    return tmp_path_factory.mktemp("дані 100% № 1")


@pytest.fixture(autouse=True)
def _cache(warm: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEMODESK_CACHE", str(warm))


@pytest.fixture(scope="module")
def word(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("documents")
    return issue(open_case(SAMPLE_CASE), Order(folder, "sample")).files[1].path


@pytest.fixture
def three(word: Path, tmp_path: Path) -> list[Path]:
    return [Path(shutil.copy(word, tmp_path / f"{name}.docx")) for name in ("a", "b", "c")]


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Fake:
    """A program in the place of LibreOffice that does what a script says."""

    def make(script: str) -> Path:
        path, pids = tmp_path / "office", tmp_path / "pids"
        path.write_text("#!/bin/sh\n" + script.format(pids=pids), encoding="utf-8")
        path.chmod(0o755)
        monkeypatch.setenv(NAMED, str(path))
        return pids

    return make


def names(made: Converted) -> tuple[list[str], list[str]]:
    return [file.path.name for file in made.files], [file.source.name for file in made.failed]


def ends(pid: int) -> bool:
    """Whether a process is gone, or only waits to be collected, within two seconds."""
    deadline = time.monotonic() + 2
    while time.monotonic() < deadline:
        try:
            state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2]
        except OSError:
            return True
        if state.split()[0] == "Z":
            return True
        time.sleep(0.02)
    return False


def test_one_that_hangs_is_killed_with_its_children(word: Path, fake: Fake, tmp_path: Path) -> None:
    pids = fake(HANGS)
    begun = time.monotonic()
    made = convert([word], tmp_path, limits=SHORT)
    assert time.monotonic() - begun < 5
    assert names(made) == ([], ["sample.press-release.docx"])
    assert "не впорався за відведений час" in str(made.failed[0].error)
    assert ends(int(pids.read_text()))
    assert not list(tmp_path.glob("*.pdf"))


def test_one_that_keeps_hanging_is_given_up(three: list[Path], fake: Fake, tmp_path: Path) -> None:
    fake(HANGS)
    made = convert(three, tmp_path, limits=SHORT)
    sentences = [str(failure.error) for failure in made.failed]
    assert ["відведений час" in sentence for sentence in sentences] == [True, True, False]
    assert "не відповідав" in sentences[2]


def test_one_that_writes_nothing(word: Path, fake: Fake, tmp_path: Path) -> None:
    fake(SILENT)
    made = convert([word], tmp_path)
    assert "нічого не записав" in str(made.failed[0].error)
    with pytest.raises(WriteError, match="нічого не записав"):
        to_pdf(word.read_bytes(), "sample")


def test_one_that_writes_something_else(word: Path, fake: Fake, tmp_path: Path) -> None:
    fake("mkdir out; echo '%PDF-1.7 begun' > out/1.pdf")
    assert names(convert([word], tmp_path)) == ([], ["sample.press-release.docx"])
    assert not list(tmp_path.glob("*.pdf"))


def test_one_too_old_for_pdf_a(word: Path, fake: Fake, tmp_path: Path) -> None:
    fake('exec soffice "$1" --headless --convert-to pdf --outdir out 1.docx')
    made = convert([word], tmp_path)
    assert names(made) == (["sample.press-release.pdf"], [])
    assert not_archival(made.files) == (
        "Це не PDF/A: sample.press-release.pdf. Оновіть LibreOffice до версії 7.4 або новішої."
    )


def test_one_that_cannot_be_started(word: Path, fake: Fake, tmp_path: Path) -> None:
    fake(SILENT)
    (tmp_path / "office").chmod(0o644)
    with pytest.raises(WriteError, match="не вдалося запустити: немає дозволу"):
        convert([word], tmp_path)


def test_a_crash_costs_one_file(three: list[Path], fake: Fake, tmp_path: Path) -> None:
    fake(ONE_THEN + "kill -9 $$")
    assert names(convert(three, tmp_path)) == (["a.pdf", "c.pdf"], ["b.docx"])


def test_stopped_in_the_middle(three: list[Path], fake: Fake, tmp_path: Path) -> None:
    pids = fake(ONE_THEN + HANGS)
    ready: list[int] = []
    made = convert(
        three,
        tmp_path,
        progress=lambda done, _count: ready.append(done),
        cancelled=lambda: bool(ready) and pids.exists(),
    )
    assert made.stopped
    assert names(made) == (["a.pdf"], [])
    assert ends(int(pids.read_text()))


def test_stopped_before_the_start(word: Path, tmp_path: Path) -> None:
    made = convert([word], tmp_path, cancelled=lambda: True)
    assert made == Converted((), (), stopped=True)


def test_broken_documents_do_not_stop_the_others(
    three: list[Path], word: Path, tmp_path: Path
) -> None:
    first, second, _good = three
    first.write_bytes(word.read_bytes()[:5000])
    with zipfile.ZipFile(word) as whole, zipfile.ZipFile(second, "w") as broken:
        for name in whole.namelist():
            data = whole.read(name)
            broken.writestr(name, data[:900] if name == "word/document.xml" else data)
    made = convert([*three, tmp_path / "none.docx"], tmp_path)
    assert names(made) == (["c.pdf"], ["a.docx", "b.docx", "none.docx"])
    assert "пошкоджений" in str(made.failed[0].error)
    assert "не відкриває цей файл" in str(made.failed[1].error)


@pytest.mark.slow
def test_a_large_batch_takes_several_calls(
    three: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(soffice_batch, "TOGETHER", 2)
    steps: list[tuple[int, int]] = []
    made = convert(three, tmp_path, progress=lambda *step: steps.append(step))
    assert names(made) == (["a.pdf", "b.pdf", "c.pdf"], [])
    assert steps[-1] == (3, 3)
    assert steps == sorted(set(steps))


def test_names_of_every_kind(word: Path, tmp_path: Path) -> None:
    odd = ["Угода 100% «Їжак» №1", "-o", "it's %20 & co", "ʼ;$(x)"]
    files = [Path(shutil.copy(word, tmp_path / f"{name}.docx")) for name in odd]
    folder = tmp_path / "папка з %41"
    folder.mkdir()
    made = convert(files, folder)
    assert names(made) == ([f"{name}.pdf" for name in odd], [])


def test_two_of_one_name_are_numbered(word: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    second = Path(shutil.copy(word, other / word.name))
    made = convert([word, second, word], tmp_path)
    assert names(made)[0] == ["sample.press-release.pdf", "sample.press-release-2.pdf"]


def test_a_target_open_elsewhere_stays(three: list[Path], tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"old")
    (tmp_path / ".~lock.a.pdf#").touch()
    made = convert(three, tmp_path)
    assert names(made) == (["b.pdf", "c.pdf"], ["a.docx"])
    assert "відкрито у Word або LibreOffice" in str(made.failed[0].error)
    assert (tmp_path / "a.pdf").read_bytes() == b"old"


NOBODY = """
import os, sys
from pathlib import Path
from memodesk.rendering.pdf import convert
from memodesk.i18n import _
_("loads its catalogue while it still may")
if os.geteuid() == 0:
    os.setgroups([]), os.setgid(65534), os.setuid(65534)
made = convert([Path(sys.argv[1]) / "a.docx"], Path(sys.argv[1]) / "closed")
print(str(made.failed[0].error))
"""


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that people without rights of an administrator can reach."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


def test_a_closed_folder(word: Path, open_folder: Path) -> None:
    shutil.copy(word, open_folder / "a.docx")
    (open_folder / "closed").mkdir(mode=0o555)
    run = subprocess.run(
        [sys.executable, "-c", NOBODY, str(open_folder)], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == (
        f"У папку {open_folder / 'closed'} не можна записувати. Виберіть іншу папку."
    )


@pytest.mark.slow
def test_somebody_elses_libreoffice_goes_on(word: Path, tmp_path: Path) -> None:
    profile = f"-env:UserInstallation={(tmp_path / 'theirs').as_uri()}"
    command = ["soffice", profile, "--headless", "--norestore", "--accept=pipe,name=theirs;urp;"]
    theirs = subprocess.Popen(command, start_new_session=True, stderr=subprocess.DEVNULL)
    try:
        assert names(convert([word], tmp_path))[1] == []
        assert theirs.poll() is None
    finally:
        os.killpg(theirs.pid, 9)
        theirs.wait()


@pytest.mark.slow
def test_calls_of_several_threads_wait_for_each_other(word: Path) -> None:
    made: list[bytes] = []
    data = word.read_bytes()
    threads = [threading.Thread(target=lambda: made.append(to_pdf(data, "x"))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 3


CALLER = """
import sys
from pathlib import Path
from memodesk.rendering.pdf import to_pdf
to_pdf(Path(sys.argv[1]).read_bytes(), "x")
"""


def test_a_killed_program_leaves_no_lock_and_no_libreoffice(
    word: Path, fake: Fake, monkeypatch: pytest.MonkeyPatch
) -> None:
    pids = fake(HANGS)
    caller = subprocess.Popen([sys.executable, "-c", CALLER, str(word)])
    deadline = time.monotonic() + 20
    while not (pids.exists() and pids.read_text().strip()) and time.monotonic() < deadline:
        time.sleep(0.02)
    caller.kill()
    caller.wait()
    monkeypatch.delenv(NAMED)
    assert to_pdf(word.read_bytes(), "x").startswith(b"%PDF-")
    assert ends(int(pids.read_text()))


@pytest.mark.slow
def test_killed_at_any_moment(word: Path, tmp_path: Path) -> None:
    moments = random.Random(3)  # noqa: S311 - the same moments in every run
    target = tmp_path / word.with_suffix(".pdf").name
    for _kill in range(15):
        command = [sys.executable, "-m", "memodesk", "pdf", str(word), "--out", str(tmp_path)]
        caller = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(moments.uniform(0.05, 1.4))
        caller.kill()
        caller.wait()
        assert not target.exists() or is_whole(target.read_bytes())
        assert names(convert([word], tmp_path)) == ([target.name], [])
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_interrupted_it_ends_with_its_libreoffice(word: Path, fake: Fake, tmp_path: Path) -> None:
    pids = fake(HANGS)
    command = [sys.executable, "-m", "memodesk", "pdf", str(word), "--out", str(tmp_path)]
    caller = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 20
    while not (pids.exists() and pids.read_text().strip()) and time.monotonic() < deadline:
        time.sleep(0.02)
    caller.send_signal(signal.SIGINT)
    assert caller.wait(10) == 130
    assert ends(int(pids.read_text()))


def test_libreoffice_is_found_outside_the_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    found = soffice.find()
    assert found is not None
    assert found.parent.name == "program"


@pytest.mark.slow
def test_a_damaged_profile_is_made_anew(word: Path, warm: Path) -> None:
    to_pdf(word.read_bytes(), "x")
    user = warm / "libreoffice" / "profile" / "user"
    shutil.rmtree(user)
    user.write_bytes(b"\0")
    assert to_pdf(word.read_bytes(), "x").startswith(b"%PDF-")


def test_nothing_is_left_in_the_work_folder(word: Path, warm: Path) -> None:
    (warm / "libreoffice" / "work").mkdir(exist_ok=True)
    (warm / "libreoffice" / "work" / "1.docx").write_bytes(b"of a killed program")
    to_pdf(word.read_bytes(), "x")
    left = {path.name for path in (warm / "libreoffice").iterdir()}
    assert left <= {"lock", "profile"}
