"""Templates of others run in a process of their own, within limits; ours run here."""

import json
import os
import pickle
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from memodesk.errors import ProofError, TemplateError
from memodesk.paths import TEMPLATES
from memodesk.rendering import office_compile, production
from memodesk.rendering.package import read_members
from memodesk.rendering.prepared import compile_template
from memodesk.rendering.render import render
from memodesk.rendering.worker import read_answer
from tests.rendering.conftest import FILES
from tests.rendering.drafts import memorandum
from tests.rendering.office_templates import ALL, line, office

pytestmark = pytest.mark.medium


@pytest.fixture
def worker() -> Iterator[production.Worker]:
    made = production.Worker()
    yield made
    made.close()


def request(path: Path) -> dict[str, object]:
    return {
        "template": path.read_bytes(),
        "name": path.name,
        "draft": memorandum(),
        "final": False,
        "pictures": {},
        "language": "uk",
    }


def test_the_list_of_released_templates_is_current() -> None:
    listed = json.loads((TEMPLATES / production.SHIPPED).read_text(encoding="utf-8"))
    files = {path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.glob("*/*.docx")}
    assert listed.keys() == files
    for name in files:
        import hashlib

        assert hashlib.sha256((TEMPLATES / name).read_bytes()).hexdigest() == listed[name]


def test_our_templates_run_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(production, "worker", None)
    draft = memorandum()
    ours = production.produce(FILES["memorandum"], draft, final=False)
    assert ours == render(
        compile_template(FILES["memorandum"], draft.languages), draft, final=False
    )


def test_a_worker_prints_the_same_bytes(worker: production.Worker, tmp_path: Path) -> None:
    path, draft = office(tmp_path, line("Бланк") + ALL), memorandum()
    here = render(compile_template(path, draft.languages), draft, final=False)
    first = worker.ask(request(path))
    assert first == here
    process = worker._process
    assert worker.ask(request(path)) == here
    assert worker._process is process


def test_what_it_refuses_is_said_in_the_same_sentence(
    worker: production.Worker, tmp_path: Path
) -> None:
    path = office(tmp_path, line("{{ title.__class__ }}") + ALL)
    with pytest.raises(TemplateError, match="не дозволено") as error:
        worker.ask(request(path))
    assert error.value.faults[0].path == "word/document.xml"
    with pytest.raises(ProofError, match="не друкує"):
        worker.ask(request(office(tmp_path, ALL.replace("{{ s.second }}", ""))))
    assert worker.ask(request(office(tmp_path, ALL)))


N = "(segments|length)"  # known only when the template runs
HARM = {
    "T09 a loop of a milliard": "{% for i in segments %}" * 9 + "x" + "{% endfor %}" * 9,
    "T11 a long string": f"{{{{ 'x' * (900000000 + {N}) }}}}",
    "T12 a wide format": f"{{{{ '%900000000d' % {N} }}}}",
    "T13 a macro that calls itself": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "T15 a tower of powers": f"{{{{ 9**(9**8 + {N}) }}}}",
}


@pytest.mark.parametrize("name", HARM)
def test_what_slips_through_the_check_is_stopped(name: str, tmp_path: Path) -> None:
    """The check refuses all of these unread; here the worker is given their programs at once."""
    path = office(tmp_path, ALL)
    compiled = compile_template(path, ("uk", "it"))
    assert compiled.office is not None
    (part,) = compiled.office.parts
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    text = f'<w:document xmlns:w="{SPACE}"><w:body><w:p>{HARM[name]}</w:p></w:body></w:document>'
    harm = marshalled(ImmutableSandboxedEnvironment().compile(text))
    from dataclasses import replace

    office_ = office_compile.Office((replace(part, code=harm),))
    kept_ = replace(compiled, office=office_)
    stopper = production.Worker(seconds=3)
    folder = tmp_path / "cache"
    try:
        begun = time.perf_counter()
        with pytest.raises(TemplateError, match=r"office\.docx"):
            ask_kept(stopper, path, kept_, folder)
        assert time.perf_counter() - begun < 30
        assert peak_of_children() < 700 * 1024
    finally:
        stopper.close()


SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def marshalled(code: Any) -> bytes:
    import marshal

    return marshal.dumps(code)


def ask_kept(worker: production.Worker, path: Path, compiled: object, folder: Path) -> None:
    """Let the worker find a harmful program where it keeps compiled templates."""
    from memodesk.rendering import kept
    from memodesk.rendering.compiled import Compiled

    assert isinstance(compiled, Compiled)
    os.environ["MEMODESK_CACHE"] = str(folder)
    try:
        kept.keep(compiled)
        worker.ask(request(path))
    finally:
        del os.environ["MEMODESK_CACHE"]


def peak_of_children() -> int:
    """The largest resident size of a finished child, in KB."""
    import resource

    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss


def test_a_worker_that_dies_is_said_in_one_sentence_and_replaced(
    worker: production.Worker, tmp_path: Path
) -> None:
    path = office(tmp_path, ALL)
    worker.ask(request(path))
    assert worker._process is not None
    worker._process.kill()
    worker._process.wait()
    assert worker.ask(request(path))


def test_nothing_of_an_answer_is_run(tmp_path: Path) -> None:
    import io
    import struct

    harm = pickle.dumps(print)
    with pytest.raises((EOFError, ValueError)):
        read_answer(io.BytesIO(struct.pack(">QQ", len(harm), 0) + harm))
    with pytest.raises(EOFError):
        read_answer(io.BytesIO(struct.pack(">QQ", 1 << 60, 0)))


def test_an_edited_template_of_ours_is_one_of_others(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[str] = []

    class Recorder:
        def ask(self, given: dict[str, object]) -> bytes:
            asked.append(str(given["name"]))
            return b""

    monkeypatch.setattr(production, "worker", Recorder)
    path = tmp_path / "columns.docx"
    path.write_bytes(FILES["memorandum"].read_bytes() + b"\0")
    production.produce(path, memorandum(), final=False)
    assert asked == ["columns.docx"]
    assert read_members(FILES["memorandum"])
