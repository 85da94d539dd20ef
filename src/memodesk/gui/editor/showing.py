"""What the editor shows now: the page, the document on the desk, and what the record says."""

import datetime as dt
from collections.abc import Mapping, Sequence

from memodesk.domain.agreement import Agreement
from memodesk.domain.fields import SECTION_TITLES, Section
from memodesk.domain.procedure import stage_of, state_of
from memodesk.drafting.draft import DocumentType, Draft
from memodesk.gui.editor import gaps
from memodesk.gui.editor.choices import language_name, state_name
from memodesk.gui.editor.contract import Focus, Page, Tasks, View
from memodesk.gui.editor.findings_rows import messages_of, rows_of
from memodesk.gui.editor.form_rows import plan
from memodesk.gui.editor.outline import belongs, outline
from memodesk.gui.editor.places import Place, ordinal, place_title, places_of
from memodesk.gui.editor.reading import Reading
from memodesk.gui.editor.word_forms import FormSign, FormStrip
from memodesk.i18n import _

ZOOM_STEPS = (60, 75, 90, 100, 110, 125, 150, 175, 200)
MOST_COLUMNS = 3


def columns_of(agreement: Agreement) -> tuple[str, ...]:
    """The languages of the form's columns; a record without any is begun in Ukrainian."""
    return agreement.languages or ("uk",)


class Showing:
    """Keeps the view equal to the record and its reading."""

    def __init__(self, view: View) -> None:
        self._view = view
        self.place = Place(Section.DOCUMENT)
        self.document = DocumentType.MEMORANDUM
        self._reading = Reading()
        self._page: Page | None = None
        self._turned = 0
        self._zoom = 100
        self._last_form = ""
        self._last_gap = -1

    @property
    def strips(self) -> tuple[FormStrip, ...]:
        """The forms that the drafts print."""
        return self._reading.strips

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """The drafts of the last reading."""
        return tuple(self._reading.drafts.values())

    def strip(self, key: str) -> FormStrip | None:
        """The form with this key, while it is still printed."""
        return next((strip for strip in self.strips if strip.key == key), None)

    def after_last_form(self, waiting: Sequence[FormStrip]) -> FormStrip:
        """The form after the one visited last, from the top again at the end."""
        keys = [strip.key for strip in waiting]
        at = keys.index(self._last_form) + 1 if self._last_form in keys else 0
        strip = waiting[at % len(waiting)]
        self._last_form = strip.key
        return strip

    def open(self, agreement: Agreement, today: dt.date) -> None:
        """Begin with the first page of a record."""
        self.place = Place(Section.DOCUMENT)
        self._reading, self._page, self._turned = Reading(), None, 0
        self._view.show_document(self.document)
        self._view.show_zoom(self._zoom)
        self.agreement_changed(agreement, {}, today)

    def agreement_changed(
        self, agreement: Agreement, unread: Mapping[str, str], today: dt.date
    ) -> None:
        """Another value of the record: titles, page and values at once."""
        self.place = self.valid(self.place, agreement)
        state = state_of(agreement, today)
        self._view.show_header(title_of(agreement), name_of(agreement), state)
        self._view.show_stage(stage_of(agreement, today))
        self._show_page(agreement, unread)

    def valid(self, place: Place, agreement: Agreement) -> Place:
        """The place, or the section's own where its party is gone."""
        return place if place in places_of(agreement) else Place(place.section)

    def turn_to(self, place: Place, agreement: Agreement, unread: Mapping[str, str]) -> None:
        """Another page; that of the press release brings its paper."""
        self.place = self.valid(place, agreement)
        self._view.show_focus(Focus())  # the paragraph of the page left behind
        self._show_page(agreement, unread)
        self._show_reading(agreement)
        release = DocumentType.PRESS_RELEASE
        if self.place.section is Section.PRESS and self.document is not release:
            self.choose_document(release, agreement)

    def _show_page(self, agreement: Agreement, unread: Mapping[str, str]) -> None:
        page = self._page_of(agreement)
        if page != self._page:
            self._page = page
            self._view.show_page(page, agreement)
            self._view.show_strips(self.strips)
            self._view.show_messages(messages_of(self._reading.findings, self.strips))
        self._view.show_values(agreement, unread)

    def values(self, agreement: Agreement, unread: Mapping[str, str]) -> None:
        """Only the fields again."""
        self._view.show_values(agreement, unread)

    def _page_of(self, agreement: Agreement) -> Page:
        heads = tuple((code, language_name(code)) for code in columns_of(agreement))
        title, subtitle = _(SECTION_TITLES[self.place.section]), ""
        if self.place.party is not None:
            party = agreement.parties[self.place.party]
            title, subtitle = place_title(self.place, agreement), ordinal(self.place.party)
            if party.country and title != subtitle:
                state = state_name(party.country)
                title = _("{place}, {state}").format(place=title, state=state)
            subtitle = "" if title == subtitle else subtitle
        entries = plan(agreement, self.place)
        title = title[:1].upper() + title[1:]
        return Page(self.place.key, title, subtitle, heads, entries)

    def take(self, reading: Reading, agreement: Agreement) -> None:
        """A new reading of the record has come."""
        self._reading = reading
        self._show_reading(agreement)
        self._show_paper(agreement)

    def _show_reading(self, agreement: Agreement) -> None:
        reading, strips = self._reading, self.strips
        self._view.show_outline(outline(agreement, reading.findings, strips), self.place.key)
        self._view.show_strips(strips)
        self._view.show_messages(messages_of(reading.findings, strips))
        self._view.show_findings(rows_of(reading.findings, agreement))
        self._show_tasks()

    def _show_tasks(self) -> None:
        unsure = [strip for strip in self.strips if strip.sign is FormSign.UNSURE]
        here = [strip for strip in unsure if belongs(strip.path, self.place)]
        draft = self._reading.drafts.get(self.document)
        self._view.show_tasks(Tasks(len(here), gaps.counts(draft) if draft else ()))

    def _show_paper(self, agreement: Agreement) -> None:
        draft = self._reading.drafts.get(self.document)
        if draft:
            order = draft.languages[self._turned :] + draft.languages[: self._turned]
            heads = tuple((code, language_name(code)) for code in order[:MOST_COLUMNS])
            self._view.show_paper(draft, heads)

    def choose_document(self, document: str, agreement: Agreement) -> None:
        """The other document on the desk."""
        self.document = DocumentType(document)
        self._last_gap = -1
        self._view.show_document(self.document)
        self._show_paper(agreement)
        self._show_tasks()

    def swap_languages(self, agreement: Agreement) -> None:
        """The columns of the paper go round by one."""
        self._turned = (self._turned + 1) % max(1, len(columns_of(agreement)))
        self._show_paper(agreement)

    def zoom(self, by: int) -> None:
        """The paper larger, smaller, or at 100 per cent."""
        at = ZOOM_STEPS.index(self._zoom if by else 100) + by
        self._zoom = ZOOM_STEPS[max(0, min(len(ZOOM_STEPS) - 1, at))]
        self._view.show_zoom(self._zoom)

    def focus(self, focus: Focus, agreement: Agreement) -> None:
        """Another field has the keyboard; the paper shows a document that prints it."""
        drafts = self._reading.drafts
        printing = [document for document, draft in drafts.items() if shows(draft, focus.path)]
        if printing and self.document not in printing:
            self.choose_document(printing[0].value, agreement)
        self._view.show_focus(focus)

    def next_gap(self) -> tuple[str, str, str] | None:
        """The gap after the one visited last: segment, language, field path."""
        draft = self._reading.drafts.get(self.document)
        stops = gaps.stops(draft) if draft else ()
        if not stops:
            return None
        self._last_gap = (self._last_gap + 1) % len(stops)
        return stops[self._last_gap]


def shows(draft: Draft, path: str) -> bool:
    """Whether a document prints the field, in any language or part."""
    inside = (path, f"{path}.", f"{path}[")
    return bool(path) and any(
        field == path or field.startswith(inside[1:])
        for segment in draft.segments
        for field in segment.fields
    )


def title_of(agreement: Agreement) -> str:
    """How the record is called in the window: its places, first party first."""
    towns = [
        place_title(Place(Section.PARTY, index), agreement)
        for index in range(len(agreement.parties))
    ]
    return " – ".join(towns) or _("Нова угода")


def name_of(agreement: Agreement) -> str:
    """The kind of document under the title."""
    name = agreement.document_name
    return _(name.label) if name else _("Документ ще не вибрано")
