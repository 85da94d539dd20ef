"""The cache and the worker where a disk is full, a home is missing, names are odd or two meet."""

import io
import os
import pickle
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from memodesk.paths import SAMPLE_CASE, TEMPLATES
from memodesk.rendering import kept, prepared, production
from memodesk.rendering.compiled import Compiled
from memodesk.rendering.render import render
from tests.rendering.conftest import FILES
from tests.rendering.drafts import memorandum
from tests.rendering.office_templates import ALL, office

LANGUAGES = ("uk", "it")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MEMODESK_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(prepared, "_cache", type(prepared._cache)())
    return tmp_path / "cache/templates"


def compiled() -> Compiled:
    prepared._cache.clear()
    return prepared.compile_template(FILES["memorandum"], LANGUAGES)


@pytest.mark.parametrize("place", ["~no-such-user/x", "/dev/null/x", "/proc/none"])
def test_without_a_place_for_the_cache_everything_is_compiled(
    folder: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.setenv("MEMODESK_CACHE", place)
    assert compiled().languages == LANGUAGES


def test_a_full_disk_keeps_no_halves(folder: Path) -> None:
    """A limit on the size of files stands for the disk: the write breaks off in the same way."""
    code = (
        "import resource, sys; from pathlib import Path;"
        "from memodesk.rendering.prepared import compile_template;"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000));"
        "compile_template(Path(sys.argv[1]), ('uk', 'it'))"
    )
    call = [sys.executable, "-c", code, str(FILES["memorandum"])]
    subprocess.run(call, check=True, timeout=60)
    assert list(folder.iterdir()) == []


def test_a_linked_folder_is_not_used(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    folder.parent.mkdir()
    folder.symlink_to(elsewhere)
    assert compiled().languages == LANGUAGES
    assert list(elsewhere.iterdir()) == []


def test_threads_that_compile_the_same_keep_it_once(folder: Path) -> None:
    made = compiled()
    shutil.rmtree(folder)
    threads = [threading.Thread(target=kept.keep, args=(made,)) for _number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    (path,) = folder.iterdir()
    assert path.suffix == ".compiled"
    assert kept.load(made.digest, LANGUAGES) is not None


@pytest.mark.parametrize("name", ["subprocess.Popen", "subprocess", "worker", "Path"])
def test_a_kept_file_reaches_no_imported_thing(name: str) -> None:
    module = "memodesk.rendering.production"
    data = b"\x80\x04" + pickle.SHORT_BINUNICODE + bytes([len(module)]) + module.encode()
    data += pickle.SHORT_BINUNICODE + bytes([len(name)]) + name.encode() + b"\x93."
    with pytest.raises(pickle.UnpicklingError):
        kept._Reader(io.BytesIO(data)).load()


def test_a_template_under_another_name_is_called_by_it(folder: Path, tmp_path: Path) -> None:
    first = compiled()
    copy = tmp_path / "наш бланк.docx"
    shutil.copy(FILES["memorandum"], copy)
    assert prepared.compile_template(copy, LANGUAGES).name == copy.name
    assert first.name == FILES["memorandum"].name


@pytest.fixture
def worker() -> Iterator[production.Worker]:
    made = production.Worker()
    yield made
    made.close()


@pytest.mark.medium
@pytest.mark.parametrize("name", ["ш" * 120 + ".docx", "а/б\n.docx", "\udcff.docx", "", "CON"])
def test_the_worker_needs_no_file_of_that_name(
    worker: production.Worker, name: str, tmp_path: Path
) -> None:
    path, draft = office(tmp_path, ALL), memorandum()
    asked = {"template": path.read_bytes(), "name": name, "draft": draft, "final": False}
    here = render(prepared.compile_template(path, draft.languages), draft, final=False)
    assert worker.ask({**asked, "pictures": {}, "language": "uk"}) == here


@pytest.mark.medium
def test_a_forked_child_asks_a_worker_of_its_own(tmp_path: Path) -> None:
    path = office(tmp_path, ALL)
    code = (
        "import os, sys; from pathlib import Path;"
        "from memodesk.rendering import production;"
        "from tests.rendering.drafts import memorandum;"
        "make = lambda: production.produce(Path(sys.argv[1]), memorandum(), final=False);"
        "first = make(); child = os.fork();\n"
        "if not child: sys.exit(0 if make() == first else 7)\n"
        "code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]);"
        "alive = production.worker()._process.poll() is None;"
        "sys.exit(code or (0 if alive and make() == first else 8))"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    call = [sys.executable, "-c", code, str(path)]
    assert subprocess.run(call, timeout=60, check=False, env=env).returncode == 0


def test_the_program_works_from_a_folder_that_is_gone(tmp_path: Path) -> None:
    gone, out = tmp_path / "gone", tmp_path / "out"
    gone.mkdir()
    script = f'rmdir "{gone}" && exec "$@"'
    call = ["sh", "-c", script, "sh", sys.executable, "-m", "memodesk"]
    call += ["draft", str(SAMPLE_CASE), "--out", str(out)]
    env = {**os.environ, "PYTHONPATH": str(TEMPLATES.parent / "src")}
    subprocess.run(call, cwd=gone, check=False, timeout=60, env=env, capture_output=True)
    assert len(list(out.glob("*.docx"))) == 2
