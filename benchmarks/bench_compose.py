"""To compose another memorandum in three languages, against a naive docxtpl render of its words."""

import statistics
import tempfile
from functools import partial
from pathlib import Path

from benchmarks import drafts, naive
from benchmarks.timing import seconds
from memodesk.drafting.compose import compose
from memodesk.drafting.draft import DocumentType

ROUNDS = 25
GOAL = 0.1
LANGUAGES = ("uk", "it", "en")
MEMORANDUM = DocumentType.MEMORANDUM


def main() -> None:
    """Print the medians and their ratio."""
    agreement = drafts.sample(*LANGUAGES)
    draft = compose(agreement, MEMORANDUM)
    with tempfile.TemporaryDirectory() as folder:
        path = naive.template(Path(folder), columns=len(LANGUAGES))
        rows = naive.context(draft)
        pairs = [
            (
                seconds(lambda: naive.render(path, rows)),
                seconds(partial(compose, drafts.edited(agreement, number), MEMORANDUM)),
                seconds(partial(compose, drafts.of_others(agreement, number), MEMORANDUM)),
            )
            for number in range(ROUNDS + 2)
        ][2:]
    naively, edited, other = (statistics.median(times) for times in zip(*pairs, strict=True))
    print(f"  naive docxtpl        {naively * 1000:6.1f} ms")
    for label, ours, place in (("after an edit ", edited, 1), ("of new parties", other, 2)):
        ratio = statistics.median(times[place] / times[0] for times in pairs)
        print(f"  {label}       {ours * 1000:6.1f} ms")
        print(f"  ratio                {ratio:6.3f}  (goal: at most {GOAL})")


if __name__ == "__main__":
    main()
