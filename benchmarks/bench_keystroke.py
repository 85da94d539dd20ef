"""From a keystroke to the words on the paper, against a naive docxtpl render of the document."""

import os
import statistics
import tempfile
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks import naive
from memodesk.domain.agreement import Agreement
from memodesk.drafting.compose import compose
from memodesk.drafting.draft import DocumentType, Draft
from memodesk.gui.application import make_application
from memodesk.gui.editor import changes
from memodesk.gui.editor.intents import Intents
from memodesk.gui.editor.preview_panel import PreviewPanel
from memodesk.gui.theme import theme
from memodesk.paths import SAMPLE_CASE
from memodesk.services.files import open_case

ROUNDS = 40
FIELD = "parties[1].signatories[0].position"
TYPED = "мер міста Аньйоне"
COLUMNS = (("uk", "Українська"), ("it", "Італійська"))
GOAL = 0.1


def main() -> None:
    """Print the medians and their ratio."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = make_application()
    theme.prepare(app)
    theme.use(app, theme.Scheme.LIGHT)
    agreement = open_case(SAMPLE_CASE)
    preview = _preview(app, agreement)
    with tempfile.TemporaryDirectory() as folder:
        path = naive.template(Path(folder))
        rounds = [_round(preview, path, agreement, number) for number in range(ROUNDS + 2)][2:]
    plain, ours, painted = (statistics.median(times) for times in zip(*rounds, strict=True))
    ratio = statistics.median(second / first for first, second, _third in rounds)
    print(f"  naive docxtpl        {plain * 1000:6.1f} ms")
    print(f"  composed, laid out   {ours * 1000:6.1f} ms")
    print(f"  and painted          {painted * 1000:6.1f} ms")
    print(f"  ratio                {ratio:6.3f}  (goal: at most {GOAL})")


def _preview(app: QApplication, agreement: Agreement) -> PreviewPanel:
    preview = PreviewPanel(Intents())
    preview.resize(622, 700)
    preview.show()
    preview.show_draft(_draft(agreement), COLUMNS)
    app.processEvents()
    return preview


def _draft(agreement: Agreement) -> Draft:
    return compose(agreement, DocumentType.MEMORANDUM)


def _round(
    preview: PreviewPanel, path: Path, agreement: Agreement, number: int
) -> tuple[float, float, float]:
    """A naive render of the text as it stands, then one more letter on our paper."""
    letters = TYPED[: number % len(TYPED) + 1]
    draft = _draft(agreement)
    rows = naive.context(draft)
    begun = time.perf_counter()
    naive.render(path, rows)
    plain = time.perf_counter() - begun
    begun = time.perf_counter()
    changed = changes.text_typed(agreement, FIELD, "uk", letters)
    preview.show_draft(_draft(changed), COLUMNS)
    ours = time.perf_counter() - begun
    preview.paper.repaint()
    return plain, ours, time.perf_counter() - begun


if __name__ == "__main__":
    main()
