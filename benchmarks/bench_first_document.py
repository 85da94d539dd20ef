"""The first document of a process, its template kept on disk, against docxtpl's first one."""

import json
import os
import pickle
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks import drafts, naive
from benchmarks.timing import milliseconds, seconds, share, show

ROUNDS = 15
GOAL = 0.5
NAIVE = """
import io, json, sys, time
from docxtpl import DocxTemplate
begun = time.perf_counter()
document = DocxTemplate(sys.argv[1])
document.render(json.load(open(sys.argv[2])), autoescape=True)
document.save(io.BytesIO())
print(time.perf_counter() - begun)
"""
OURS = """
import pickle, sys, time
from pathlib import Path
from memodesk.rendering.prepared import compile_template
from memodesk.rendering.render import render
begun = time.perf_counter()
draft = pickle.load(open(sys.argv[2], "rb"))
render(compile_template(Path(sys.argv[1]), draft.languages), draft, final=False)
print(time.perf_counter() - begun)
"""


def main() -> None:
    """Print the medians of whole processes and of what follows their imports."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["MEMODESK_CACHE"] = str(folder / "cache")
        draft = drafts.draft_of(drafts.sample())
        (folder / "rows.json").write_text(json.dumps(naive.context(draft)), encoding="utf-8")
        (folder / "draft.pickle").write_bytes(pickle.dumps(draft))
        calls = (
            (NAIVE, naive.template(folder), folder / "rows.json"),
            (OURS, naive.SHIPPED, folder / "draft.pickle"),
        )
        rounds = [[_both(*call) for call in calls] for _round in range(ROUNDS + 1)][1:]
    for place, label in ((0, "whole process"), (1, "after the imports")):
        pairs = [[times[place] for times in pair] for pair in rounds]
        show(f"naive docxtpl, {label}", milliseconds(pairs, 0))
        show(f"ours, {label}", milliseconds(pairs, 1))
        show("  ratio", share(pairs, 1), "", f"(goal: at most {GOAL})")


def _both(code: str, *paths: Path) -> tuple[float, float]:
    """The seconds of a process, and those that it counts itself."""
    said: list[str] = []

    def run() -> None:
        call = [sys.executable, "-c", code, *map(str, paths)]
        said.append(subprocess.run(call, check=True, capture_output=True, text=True).stdout)

    return seconds(run), float(said[0])


if __name__ == "__main__":
    main()
