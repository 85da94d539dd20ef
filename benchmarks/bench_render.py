"""From the draft to the proved Word file, against a naive docxtpl render of the same words."""

import json
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks import naive
from memodesk.domain.agreement import Agreement
from memodesk.drafting.compose import compose
from memodesk.drafting.draft import DocumentType
from memodesk.paths import SAMPLE_CASE
from memodesk.rendering.prepared import compile_template
from memodesk.rendering.render import render

ROUNDS = 25


def main() -> None:
    """Print the medians and their ratio."""
    raw = json.loads(SAMPLE_CASE.read_text(encoding="utf-8"))
    values = {key: value for key, value in raw.items() if key not in {"format", "version"}}
    draft = compose(Agreement.model_validate(values), DocumentType.MEMORANDUM)
    compiled = compile_template(naive.SHIPPED, draft.languages)
    with tempfile.TemporaryDirectory() as folder:
        path = naive.template(Path(folder))
        rows = naive.context(draft)
        pairs = [
            (
                _seconds(lambda: naive.render(path, rows)),
                _seconds(lambda: render(compiled, draft, final=False)),
            )
            for _round in range(ROUNDS + 2)
        ][2:]
    plain, ours = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(first / second for first, second in pairs)
    print(f"  naive docxtpl        {plain * 1000:6.1f} ms")
    print(f"  with proof           {ours * 1000:6.1f} ms")
    print(f"  times faster         {ratio:6.1f}")


def _seconds(action: Callable[[], object]) -> float:
    begun = time.perf_counter()
    action()
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
