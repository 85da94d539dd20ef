"""A thousand different documents into a new folder, against naive docxtpl, chunk by chunk."""

import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from benchmarks import drafts, naive
from benchmarks.timing import seconds, show
from memodesk.drafting.draft import Draft
from memodesk.rendering.batch import NewFolder
from memodesk.rendering.prepared import compile_template
from memodesk.rendering.render import render

COUNT, CHUNK = 1000, 50
GOAL, GROWTH = 12, 10
_FIRST = 100


def main() -> None:
    """Print the totals, their ratio and how the memory has grown."""
    with tempfile.TemporaryDirectory() as folder:
        ours, naively = _measure(Path(folder))
    show(f"naive docxtpl, {COUNT} documents", naively, "s")
    show("ours, synced and renamed", ours, "s")
    show("  times faster", naively / ours, "×", f"(goal: at least {GOAL})")
    growth = _growth()
    show("memory from document 100 to 1000", growth, "%", f"(goal: at most {GROWTH})")


def _measure(folder: Path) -> tuple[float, float]:
    path = naive.template(folder)
    plain, target = folder / "plain", folder / "ours"
    plain.mkdir()
    ours = naively = 0.0
    made = drafts.different(COUNT)
    with NewFolder(target) as batch:
        for chunk in _chunks(made):
            rows = [naive.context(draft) for draft in chunk]
            naively += seconds(lambda: _naive(path, rows, plain))  # noqa: B023 - called at once
            ours += seconds(lambda: _ours(chunk, target, batch))  # noqa: B023 - called at once
        end = seconds(batch.put_in_place)
    assert len(list(target.iterdir())) == len(list(plain.iterdir())) == COUNT
    return ours + end, naively


def _chunks(made: Iterator[Draft]) -> Iterator[list[Draft]]:
    while chunk := list(islice(made, CHUNK)):
        yield chunk


def _naive(path: Path, rows: list[dict[str, object]], folder: Path) -> None:
    done = sum(1 for _file in folder.iterdir())
    for number, values in enumerate(rows, start=done):
        (folder / f"{number}.docx").write_bytes(naive.render(path, values))


def _ours(chunk: list[Draft], folder: Path, batch: NewFolder) -> None:
    for draft in chunk:
        compiled = compile_template(naive.SHIPPED, draft.languages)
        batch.add({folder / f"{batch.count}.docx": render(compiled, draft, final=False)})


def _growth() -> float:
    """By how many per cent a process grows from the 100th to the 1000th document."""
    code = "from benchmarks.bench_batch import grow; grow()"
    said = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    early, late = map(int, said.stdout.split())
    return 100 * (late - early) / early


def grow() -> None:
    """Render a thousand documents and print the memory after the 100th and the last, in KB."""
    for number, draft in enumerate(drafts.different(COUNT), start=1):
        render(compile_template(naive.SHIPPED, draft.languages), draft, final=False)
        if number in {_FIRST, COUNT}:
            pages = Path("/proc/self/statm").read_text().split()[1]
            print(int(pages) * resource.getpagesize() // 1024)


if __name__ == "__main__":
    main()
