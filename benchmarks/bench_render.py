"""One document in memory, with every check, against a naive docxtpl render of the same words."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from benchmarks import drafts, naive
from benchmarks.timing import milliseconds, seconds, show, times_faster
from memodesk.drafting.draft import Draft
from memodesk.rendering import proof, render
from memodesk.rendering.compiled import Compiled
from memodesk.rendering.package import FASTER, Member, pack
from memodesk.rendering.pictures import Emblems
from memodesk.rendering.prepared import compile_template

ROUNDS = 40
GOAL = 12


def main() -> None:
    """Print the medians, their ratios and the share of each step."""
    agreement = drafts.sample()
    draft = drafts.draft_of(agreement)
    compiled = compile_template(naive.SHIPPED, draft.languages)
    edits = [drafts.draft_of(drafts.edited(agreement, n)) for n in range(ROUNDS + 2)]
    others = list(drafts.different(ROUNDS + 2))
    with tempfile.TemporaryDirectory() as folder:
        path, rows = naive.template(Path(folder)), naive.context(draft)
        rounds = [
            (
                seconds(lambda: naive.render(path, rows)),
                seconds(lambda one=edit: render.render(compiled, one, final=False)),  # type: ignore[misc]
                seconds(lambda one=other: render.render(compiled, one, final=False)),  # type: ignore[misc]
            )
            for edit, other in zip(edits, others, strict=True)
        ][2:]
    show("naive docxtpl", milliseconds(rounds, 0))
    for place, label in ((1, "ours, after an edit"), (2, "ours, of parties never printed")):
        show(label, milliseconds(rounds, place))
        show("  times faster", times_faster(rounds, place), "×", f"(goal: at least {GOAL})")
    _show_shares(compiled, others)


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
