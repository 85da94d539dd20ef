"""One document in memory, with every check, against a naive docxtpl render of the same words."""

import statistics
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from benchmarks import drafts, naive
from benchmarks.timing import milliseconds, seconds, show, times_faster
from memodesk.drafting.draft import Draft
from memodesk.rendering import proof, render
from memodesk.rendering.compiled import Compiled
from memodesk.rendering.package import FASTER, Member, pack
from memodesk.rendering.pictures import Emblems
from memodesk.rendering.prepared import compile_template

ROUNDS, BURST = 20, 5
GOAL = 12


def main() -> None:
    """Print the medians, their ratios and the share of each step."""
    agreement = drafts.sample()
    draft = drafts.draft_of(agreement)
    compiled = compile_template(naive.SHIPPED, draft.languages)
    edits = [drafts.draft_of(drafts.edited(agreement, n)) for n in range(ROUNDS * BURST)]
    others = list(drafts.different(ROUNDS * BURST))
    with tempfile.TemporaryDirectory() as folder:
        path, rows = naive.template(Path(folder)), naive.context(draft)
        calls = (
            [lambda: naive.render(path, rows)] * ROUNDS * BURST,
            [partial(render.render, compiled, one, final=False) for one in edits],
            [partial(render.render, compiled, one, final=False) for one in others],
        )
        rounds = [
            [_burst(kind[number * BURST : (number + 1) * BURST]) for kind in calls]
            for number in range(ROUNDS)
        ][1:]
    show("naive docxtpl", milliseconds(rounds, 0))
    for place, label in ((1, "ours, after an edit"), (2, "ours, of parties never printed")):
        show(label, milliseconds(rounds, place))
        show("  times faster", times_faster(rounds, place), "×", f"(goal: at least {GOAL})")
    _show_shares(compiled, others)


def _burst(calls: Sequence[Callable[[], object]]) -> float:
    """The middle one of some calls in a row: what came before has left the caches."""
    return statistics.median(seconds(call) for call in calls)


def _show_shares(compiled: Compiled, others: list[Draft]) -> None:
    """How much of the time each step takes."""
    rounds = [_steps(compiled, draft) for draft in others[2:]]
    total = sum(milliseconds(rounds, place) for place in range(len(_STEPS)))
    for place, label in enumerate(_STEPS):
        show(f"  {label}", 100 * milliseconds(rounds, place) / total, "%")


_STEPS = ("words to XML", "headers, footers, properties", "proof", "compression")


def _steps(compiled: Compiled, draft: Draft) -> tuple[float, ...]:
    made: dict[str, object] = {}

    def step(name: str, action: Callable[[], object]) -> float:
        return seconds(lambda: made.update({name: action()}))

    emblems = Emblems(draft, {})
    writing = step("sheet", lambda: render._written(compiled, draft, emblems))  # noqa: SLF001
    sheet = made["sheet"]
    assert isinstance(sheet, render._Sheet)  # noqa: SLF001
    framing = step(
        "frames",
        lambda: [
            render._member(compiled, name, text)  # noqa: SLF001
            for name, text in render._frames(compiled, draft, final=False)  # noqa: SLF001
        ],
    )
    proving = seconds(
        lambda: proof.prove_pieces(compiled, draft, sheet.pieces, sheet.widths, emblems.segments)
    )
    packing = seconds(
        lambda: pack(
            [*compiled.members, Member("document", "".join(sheet.pieces).encode(), FASTER)]
        )
    )
    return writing, framing, proving, packing


if __name__ == "__main__":
    main()
