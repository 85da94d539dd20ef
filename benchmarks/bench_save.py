"""A durable save, against writing, syncing and renaming the same bytes by hand."""

import os
import tempfile
from pathlib import Path

from benchmarks import drafts, naive
from benchmarks.timing import milliseconds, seconds, share, show
from memodesk.rendering.prepared import compile_template
from memodesk.rendering.render import render
from memodesk.rendering.save import save, sync_folder

ROUNDS = 60
GOAL = 1.5


def main() -> None:
    """Print the medians and their ratio."""
    draft = drafts.draft_of(drafts.sample())
    data = render(compile_template(naive.SHIPPED, draft.languages), draft, final=False)
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        folder = Path(name)
        rounds = [
            (
                seconds(lambda: _by_hand(folder / "plain.docx", data)),
                seconds(lambda: save(folder / "ours.docx", data)),
                seconds(lambda: _by_hand(folder / "lasting.docx", data, lasting=True)),
            )
            for _round in range(ROUNDS)
        ][2:]
    show("written, synced, renamed", milliseconds(rounds, 0))
    show("saved", milliseconds(rounds, 1))
    show("  ratio", share(rounds, 1), "", f"(goal: at most {GOAL})")
    show("by hand, the renaming synced too", milliseconds(rounds, 2))
    show("  ratio", share([(late, ours) for _early, ours, late in rounds], 1))


def _by_hand(path: Path, data: bytes, *, lasting: bool = False) -> None:
    aside = path.with_suffix(".part")
    with aside.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    aside.replace(path)
    if lasting:
        sync_folder(path.parent)


if __name__ == "__main__":
    main()
