"""The editor put together: view, presenter and the services they work with."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from memodesk.domain.agreement import Agreement
from memodesk.gui.background import run_in_background
from memodesk.gui.editor import changes
from memodesk.gui.editor.contract import Desk
from memodesk.gui.editor.presenter import EditorPresenter
from memodesk.gui.editor.view import EditorView
from memodesk.gui.timer import Delay


class EditorScreen(QWidget):
    """One record on the screen; call `close_record` before another one or the end."""

    back_asked = Signal()

    def __init__(self, desk: Desk, agreement: Agreement, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = EditorView()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.presenter = EditorPresenter(
            self.view, desk, run_in_background, Delay(self), lambda: dt.datetime.now().astimezone()
        )
        self._connect_form()
        self._connect_rest()
        self.presenter.open(agreement)
        self.destroyed.connect(self.presenter.stop)

    def close_record(self) -> bool:
        """Store what is not stored yet; False where the text could not be kept anywhere."""
        return self.presenter.close()

    def _connect_form(self) -> None:
        intents, presenter = self.view.intents, self.presenter
        intents.text_edited.connect(presenter.edit_text)
        intents.value_edited.connect(presenter.edit_value)
        intents.focused.connect(presenter.focus)
        intents.added.connect(presenter.add)
        intents.removed.connect(presenter.remove)
        intents.moved.connect(presenter.move)
        intents.form_confirmed.connect(presenter.confirm_form)
        intents.form_corrected.connect(presenter.correct_form)
        intents.next_form.connect(presenter.next_form)
        intents.area_switched.connect(
            lambda key: presenter.change("areas", lambda a: changes.area_switched(a, key))
        )
        intents.own_area_asked.connect(lambda: presenter.change("areas", changes.own_area_added))
        intents.languages_chosen.connect(
            lambda codes: presenter.change("languages", lambda a: changes.languages_set(a, codes))
        )
        intents.clause_omitted.connect(
            lambda clause, omit: presenter.change(
                "clauses", lambda a: changes.clause_omitted(a, clause, omit=omit)
            )
        )
        intents.clause_replaced.connect(
            lambda clause, texts: presenter.change(
                f"clauses.replace.{clause}", lambda a: changes.clause_replaced(a, clause, texts)
            )
        )
        intents.clause_moved.connect(
            lambda clause, by: presenter.change(
                "clauses", lambda a: changes.clause_moved(a, clause, by)
            )
        )
        self._connect_office()

    def _connect_office(self) -> None:
        intents, presenter = self.view.intents, self.presenter
        intents.variant_kept.connect(presenter.office.keep_variant)
        intents.area_kept.connect(presenter.office.keep_area)
        intents.text_forgotten.connect(presenter.office.forget)
        intents.area_taken.connect(
            lambda texts: presenter.change("areas", lambda a: changes.area_taken(a, texts))
        )

    def _connect_rest(self) -> None:
        intents, presenter = self.view.intents, self.presenter
        intents.place_chosen.connect(presenter.choose_place)
        intents.place_stepped.connect(presenter.next_place)
        intents.jumped.connect(presenter.jump)
        intents.twin_confirmed.connect(presenter.confirm_twin)
        intents.document_chosen.connect(presenter.choose_document)
        intents.languages_swapped.connect(presenter.swap_languages)
        intents.zoomed.connect(presenter.zoom)
        intents.next_gap.connect(presenter.next_gap)
        intents.issue_asked.connect(presenter.issue)
        intents.draft_asked.connect(presenter.issue)
        intents.final_asked.connect(presenter.issue_final)
        intents.originals_asked.connect(presenter.issue_originals)
        intents.collation_asked.connect(presenter.write_collation)
        intents.pdf_switched.connect(presenter.issue_pdf_too)
        intents.pdf_stopped.connect(presenter.stop_pdf)
        intents.file_asked.connect(presenter.open_issued)
        intents.undo_asked.connect(presenter.undo)
        intents.redo_asked.connect(presenter.redo)
        intents.save_asked.connect(presenter.save)
        intents.back_asked.connect(self._leave)

    def _leave(self) -> None:
        if self.close_record():
            self.back_asked.emit()
