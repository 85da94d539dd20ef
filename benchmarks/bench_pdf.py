"""PDF of one and of ten documents, against a bare LibreOffice call with a warm profile.

The bare call has the same options and asks nothing about its results; ours locks its place, copies
the documents, looks at what came out and puts it in place synced to the disk.
"""

import os
import shutil
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from memodesk.paths import SAMPLE_CASE
from memodesk.rendering.pdf import convert
from memodesk.rendering.soffice import find
from memodesk.rendering.soffice_batch import FILTER
from memodesk.services.files import open_case
from memodesk.services.issuing import Order, issue

ROUNDS = 9
MANY = 10
GOALS = {1: 1.1, MANY: 1.15}


def main() -> None:
    """Print the medians of both and their ratio, for one document and for ten."""
    office = find()
    if office is None:
        print("  LibreOffice is not on this computer.")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["MEMODESK_CACHE"] = str(folder / "cache")
        word = issue(open_case(SAMPLE_CASE), Order(folder, "sample")).files[0].path
        files = [Path(shutil.copy(word, folder / f"{n}.docx")) for n in range(MANY)]
        for count, goal in GOALS.items():
            _compare(office, files[:count], folder, goal)


def _compare(office: Path, files: Sequence[Path], folder: Path, goal: float) -> None:
    """Interleaved rounds, so that whatever else the machine does meets both alike."""
    bare = [
        str(office), f"-env:UserInstallation={(folder / 'bare').as_uri()}", "--headless",
        "--norestore", "--convert-to", FILTER, "--outdir", str(folder / "out"), *map(str, files),
    ]  # fmt: skip

    def call() -> None:
        subprocess.run(bare, check=True, capture_output=True, timeout=300)

    def ours() -> None:
        assert len(convert(files, folder).files) == len(files)

    pairs = [(_seconds(call), _seconds(ours)) for _round in range(ROUNDS + 1)][1:]
    plain, made = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(second / first for first, second in pairs)
    print(f"  bare call, {len(files):2} files   {plain * 1000:7.0f} ms")
    print(f"  ours, {len(files):2} files        {made * 1000:7.0f} ms")
    print(f"  ratio                 {ratio:7.3f}  (goal: at most {goal})")


def _seconds(action: Callable[[], object]) -> float:
    begun = time.perf_counter()
    action()
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
