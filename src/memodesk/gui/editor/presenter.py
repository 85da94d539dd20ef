"""The decisions of the editor: what an intent changes in the record, and what is shown then."""

import time
from collections.abc import Callable

from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import FormState
from memodesk.domain.collation import Reading
from memodesk.domain.twins import followed
from memodesk.drafting.collating import agreed
from memodesk.drafting.draft import USUAL, DocumentType
from memodesk.gui.background import Latest, Run
from memodesk.gui.editor import changes
from memodesk.gui.editor.contract import Delay, Desk, Focus, Now, View
from memodesk.gui.editor.converting import Converting
from memodesk.gui.editor.field_path import moved, removed, steps, value_at, with_value
from memodesk.gui.editor.form_rows import Editor
from memodesk.gui.editor.history import History, Step
from memodesk.gui.editor.issuing import Issuing
from memodesk.gui.editor.office import Office
from memodesk.gui.editor.places import Place, place_from, place_of, places_of
from memodesk.gui.editor.reading import Reading as Read
from memodesk.gui.editor.reading import read
from memodesk.gui.editor.saving import Autosave
from memodesk.gui.editor.showing import Showing
from memodesk.gui.editor.word_forms import FormSign, FormStrip

LIBRARY = "clauses.base."
"""The place of a reworded clause whose library text somebody has looked at anew."""


class EditorPresenter:
    """One record on the desk: its value, its history, and where one is in it."""

    def __init__(self, view: View, desk: Desk, run: Run, delay: Delay, now: Now) -> None:
        self.agreement = Agreement()
        self._view, self._desk = view, desk
        self._showing = Showing(view)
        self._history = History()
        self._latest = self._reader, saver, issuer = Latest(run), Latest(run), Latest(run)
        self._saving = Autosave(view, desk, saver, delay, now)
        self._converting = Converting(view, desk, issuer)
        self._issuing = Issuing(view, desk, issuer, self._converting)
        self.office = Office(view, desk, run)
        self._now = now
        self._unread: dict[str, str] = {}

    def open(self, agreement: Agreement) -> None:
        """Lay a record on the desk."""
        self.agreement = agreement
        self._history = History()
        self._unread = {}
        self._saving.begin(agreement)
        self._showing.open(agreement, self._now().date())
        self._view.show_history(can_undo=False, can_redo=False)
        self._view.focus_field("", "")
        self._read()
        self.office.read()

    def close(self) -> bool:
        """Store what is not stored yet; False where the text could not be kept anywhere."""
        return self._saving.flush()

    def stop(self) -> None:
        """The view is gone: no answer may reach it any more."""
        for latest in self._latest:
            latest.stop()
        self._converting.close()
        self.office.stop()
        self._saving.stop()

    # What a person does in the form.

    def edit_text(self, path: str, language: str, text: str) -> None:
        """Somebody types in a field of one language, or in a field without languages."""
        if language:
            changed = changes.text_typed(self.agreement, path, language, text)
        else:
            found = changes.value_chosen(self.agreement, path, Editor.TEXT, text)
            changed = found or self.agreement
        self._take(changed, f"{path}.{language}".rstrip("."), typing=True)

    def edit_value(self, path: str, editor: str, raw: str) -> None:
        """Somebody types a day or a number, or chooses from a list."""
        kind = Editor(editor)
        typing = kind in (Editor.DATE, Editor.NUMBER)
        if path.endswith(".country") and kind is Editor.SEARCH:
            changed: Agreement | None = changes.country_chosen(self.agreement, path, raw)
        else:
            changed = changes.value_chosen(self.agreement, path, kind, raw)
        if changed is None:
            self._unread[path] = raw
            self._showing.values(self.agreement, self._unread)
            return
        self._unread.pop(path, None)
        self._take(changed, path, typing=typing)

    def change(self, path: str, make: Callable[[Agreement], Agreement]) -> None:
        """Some other change of the record at a place, made by a pure function."""
        self._take(make(self.agreement), path)

    def add(self, items: str, value: str = "") -> None:
        """One more record of a list; the first field of the new one gets the keyboard."""
        if items == "parties":
            self._take(changes.party_added(self.agreement), items)
            self.choose_place(
                Place(place_of("parties[0]").section, len(self.agreement.parties) - 1).key
            )
            return
        self._take(changes.record_added(self.agreement, items, value), items)
        count = len(value_at(self.agreement, items) or ())
        self._view.focus_field(f"{items}[{count - 1}]", "")

    def remove(self, items: str, index: int) -> None:
        """One record of a list less; undo brings it back."""
        self._take(removed(self.agreement, items, index), items)

    def move(self, items: str, index: int, by: int) -> None:
        """One record of a list higher or lower."""
        self._take(moved(self.agreement, items, index, by), items)

    # The forms of words.

    def confirm_form(self, key: str) -> None:
        """Somebody has read a form and it is right."""
        strip = self._showing.strip(key)
        if strip:
            self._set_form(strip, strip.words, FormState.CONFIRMED)

    def correct_form(self, key: str, text: str) -> None:
        """Somebody has written a form by hand."""
        strip = self._showing.strip(key)
        if strip and text.strip():
            same = text.strip() == strip.words
            self._set_form(strip, text, FormState.CONFIRMED if same else FormState.EDITED)

    def _set_form(self, strip: FormStrip, text: str, state: FormState) -> None:
        changed = changes.form_set(self.agreement, strip.store, text, state)
        self._take(changed, strip.path)

    def confirm_twin(self, place: str) -> None:
        """Somebody has compared the texts of a place, and the others may stay as they are."""
        if place.startswith(LIBRARY):
            clause = place.removeprefix(LIBRARY)
            self._take(changes.library_seen(self.agreement, clause), place)
            return
        reading = Reading(on=self._now().date())
        self._take(agreed(self.agreement, self._showing.drafts, place, reading), place)

    def next_form(self) -> None:
        """Go to the next form that nobody has read, wherever it is."""
        waiting = [s for s in self._showing.strips if s.sign is FormSign.UNSURE]
        if not waiting:
            return
        strip = self._showing.after_last_form(waiting)
        self._go(place_of(strip.path))
        self._view.focus_form(strip.key)

    # Moving about.

    def choose_place(self, key: str) -> None:
        """Another page of the form."""
        self._go(place_from(key))

    def next_place(self, by: int) -> None:
        """The page after or before this one."""
        places = places_of(self.agreement)
        at = places.index(self._showing.place) + by
        if 0 <= at < len(places):
            self._go(places[at])
            self._view.focus_field("", "")

    def _go(self, place: Place) -> None:
        if place != self._showing.place:
            self._showing.turn_to(place, self.agreement, self._unread)

    def jump(self, path: str, language: str = "") -> None:
        """To the field of a finding, a paragraph or a gap."""
        if not path:
            return
        self._go(place_of(path))
        self._view.focus_field(path, language)

    def focus(self, path: str, language: str) -> None:
        """A field has got the keyboard: its paragraph lights up."""
        self._showing.focus(Focus(path, language), self.agreement)

    def next_gap(self) -> None:
        """To the next missing fact of the document shown."""
        stop = self._showing.next_gap()
        if stop:
            segment, language, path = stop
            self._view.show_gap(segment, language, path)
            self.jump(path, language)

    # The paper.

    def choose_document(self, document: str) -> None:
        """The other document on the desk."""
        self._showing.choose_document(document, self.agreement)

    def swap_languages(self) -> None:
        """The columns of the paper change places; the record stays as it is."""
        self._showing.swap_languages(self.agreement)

    def zoom(self, by: int) -> None:
        """The paper larger (+1), smaller (-1) or as it was (0)."""
        self._showing.zoom(by)

    def issue(self, documents: tuple[DocumentType, ...] = USUAL) -> None:
        """Make Word files as drafts."""
        self._saving.flush_aside()
        self._issuing.issue(self.agreement, documents)

    def issue_final(self, documents: tuple[DocumentType, ...]) -> None:
        """Make Word files to be signed and published; refused while errors concern them."""
        self._saving.flush_aside()
        self._issuing.issue(self.agreement, documents, final=True)

    def issue_originals(self, final: bool) -> None:
        """Make the originals of all parties, as drafts or to be signed."""
        self._saving.flush_aside()
        self._issuing.issue_originals(self.agreement, final=final)

    def write_collation(self) -> None:
        """Make the record of the two readers, as far as they have come."""
        self._saving.flush_aside()
        self._issuing.write_collation(self.agreement)

    def issue_pdf_too(self, wanted: bool) -> None:
        """From now on each issue brings a PDF of every file, or no longer."""
        self._converting.wanted = wanted

    def stop_pdf(self) -> None:
        """Wait for no more PDF; the Word files are there anyway."""
        self._converting.stop()

    def open_issued(self, what: str) -> None:
        """Open, print, show as PDF or in its folder the Word file of the document on the desk."""
        self._issuing.use(what, self._showing.document, self.agreement)

    # Undo, saving, reading.

    def undo(self) -> None:
        """One step back."""
        self._turn(self._history.undo(self.agreement))

    def redo(self) -> None:
        """One step forward again."""
        self._turn(self._history.redo(self.agreement))

    def save(self) -> None:
        """Store now and say so."""
        self._saving.flush_aside(say=True)

    def _turn(self, step: Step | None) -> None:
        if step is None:
            return
        self.agreement = step.agreement
        self._unread = {}
        place = place_of(step.path)
        turned = place != self._showing.place
        self._showing.place = self._showing.valid(place, self.agreement)
        self._after_change()
        if turned:
            self._view.focus_field(step.path, "")

    def _take(self, changed: Agreement, path: str, *, typing: bool = False) -> None:
        if changed == self.agreement:
            return
        changed = followed(self.agreement, changed)
        self._history.note(self.agreement, path, time.monotonic(), typing=typing)
        self.agreement = changed
        self._after_change()

    def _after_change(self) -> None:
        self._showing.agreement_changed(self.agreement, self._unread, self._now().date())
        self._view.show_history(
            can_undo=bool(self._history.past), can_redo=bool(self._history.future)
        )
        self._saving.changed(self.agreement)
        self._read()

    def _read(self) -> None:
        agreement = self.agreement
        self._reader.ask(
            lambda: read(self._desk, agreement), self._on_read, self._view.show_failure
        )

    def _on_read(self, reading: Read) -> None:
        self._showing.take(reading, self.agreement)

    def set_flat(self, path: str, content: object) -> None:
        """Put a whole value at a path: the languages of the document, a list in a new order."""
        assert steps(path)
        self._take(with_value(self.agreement, path, content), path)
