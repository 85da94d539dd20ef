"""A document of ten thousand rows, against a naive docxtpl render of the same words."""

import tempfile
from pathlib import Path

from benchmarks import drafts, naive
from benchmarks.timing import milliseconds, seconds, share, show
from memodesk.rendering.prepared import compile_template
from memodesk.rendering.render import render

ROWS, ROUNDS = 10_000, 3
GOAL = 0.25


def main() -> None:
    """Print the medians and their ratio."""
    draft = drafts.of_many_rows(ROWS)
    compiled = compile_template(naive.SHIPPED, draft.languages)
    with tempfile.TemporaryDirectory() as folder:
        path, rows = naive.template(Path(folder)), naive.context(draft)
        rounds = []
        for _round in range(ROUNDS):
            compiled.readings.known.clear()  # every row is new
            rounds.append(
                (
                    seconds(lambda: naive.render(path, rows)),
                    seconds(lambda: render(compiled, draft, final=False)),
                )
            )
    show(f"naive docxtpl, {ROWS} rows", milliseconds(rounds, 0))
    show("ours", milliseconds(rounds, 1))
    show("  ratio", share(rounds, 1), "", f"(goal: at most {GOAL})")


if __name__ == "__main__":
    main()
