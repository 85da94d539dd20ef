"""What a person may want in the editor: the signals that its pieces share."""

from PySide6.QtCore import QObject, Signal


class Intents(QObject):
    """One bundle of signals, made by the view and handed to its pieces."""

    text_edited = Signal(str, str, str)
    value_edited = Signal(str, str, str)
    focused = Signal(str, str)
    added = Signal(str, str)
    removed = Signal(str, int)
    moved = Signal(str, int, int)
    form_confirmed = Signal(str)
    form_corrected = Signal(str, str)
    twin_confirmed = Signal(str)
    next_form = Signal()
    place_chosen = Signal(str)
    place_stepped = Signal(int)
    jumped = Signal(str, str)
    area_switched = Signal(str)
    own_area_asked = Signal()
    languages_chosen = Signal(object)
    clause_omitted = Signal(str, bool)
    clause_replaced = Signal(str, object)
    clause_moved = Signal(str, int)
    variant_kept = Signal(str, object)
    area_kept = Signal(object)
    area_taken = Signal(object)
    text_forgotten = Signal(int)
    document_chosen = Signal(str)
    languages_swapped = Signal()
    zoomed = Signal(int)
    next_gap = Signal()
    issue_asked = Signal()
    final_asked = Signal(object)
    originals_asked = Signal(bool)
    collation_asked = Signal()
    file_asked = Signal(str)
    undo_asked = Signal()
    redo_asked = Signal()
    save_asked = Signal()
    back_asked = Signal()
