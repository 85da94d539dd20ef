"""The decisions of the list: what is shown in which order, and what happens to chosen rows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from memodesk.gui.agreements import options
from memodesk.gui.agreements.columns import Column, turned
from memodesk.gui.agreements.contract import (
    Details,
    Finder,
    Made,
    Register,
    Sheet,
    Taken,
    View,
)
from memodesk.gui.background import Latest, Run
from memodesk.i18n import _, ngettext
from memodesk.storage.listing import Page, Question, StateGroup
from memodesk.storage.listing import View as SavedView

MANY = 20_000
"""So many rows are shown once the program is fully there; painting asks only for those seen."""


class AgreementsPresenter:
    """The list on the desk: what is asked of it, what was found, what is ticked."""

    def __init__(self, view: View, finder: Finder, run: Run) -> None:
        self._view, self._finder, self._run = view, finder, run
        self._register: Register | None = None
        self._reader, self._looker = Latest(run), Latest(run)
        self._question, self._page = Question(), Page()
        self._areas: Mapping[str, str] = {}
        self._ticked: frozenset[str] = frozenset()
        self._current = self._wanted = ""
        self._loaded = False

    # What is known.

    def take(self, page: Page, *, loaded: bool = True) -> None:
        """Show a page; called at the start with what was read before the first paint."""
        self._page, self._loaded = page, loaded
        if any(row.id == self._wanted for row in page.rows):
            self._current, self._wanted = self._wanted, ""
        if not self._filtered():
            self._ticked &= {row.id for row in page.rows}
        self._show()

    def ready(self, register: Register, areas: Mapping[str, str]) -> None:
        """The register is open: everything can be done now."""
        self._register = self._finder = register
        self._areas = areas
        self._question = replace(self._question, limit=MANY)
        self._view.show_able(able=True)
        self.refresh()

    def refresh(self, current: str = "") -> None:
        """Read the list anew; `current` is the agreement to stand on then."""
        self._wanted = current or self._wanted
        finder, question = self._finder, self._question
        self._reader.ask(lambda: finder.page(question), self._on_page, self._view.show_failure)

    def _on_page(self, page: Page) -> None:
        self.take(page)
        self._look()

    # What a person chooses to see.

    def search(self, text: str) -> None:
        """Words that every row shown must have somewhere."""
        self._ask(replace(self._question, search=text.strip()))

    def choose_view(self, key: str) -> None:
        """One of the saved views; other filters are taken off."""
        question = Question(search=self._question.search, view=SavedView(key))
        order = self._question
        self._ask(
            replace(question, sort=order.sort, descending=order.descending, limit=order.limit)
        )

    def toggle(self, facet: str, value: str) -> None:
        """One value of a facet more or less."""
        question = self._question
        if facet == options.STATE:
            self._ask(replace(question, groups=question.groups ^ {StateGroup(value)}))
        elif facet == options.COUNTRY:
            self._ask(replace(question, countries=question.countries ^ {value}))
        else:
            self._ask(replace(question, areas=question.areas ^ {value}))

    def show_all(self) -> None:
        """Take every filter and the search off."""
        self._question = replace(self._question, search="")
        self.choose_view(SavedView.ALL)

    def sort(self, column: Column) -> None:
        """Sort by a column, or the other way round."""
        self._ask(turned(self._question, column))

    def stand_on(self, id: str) -> None:
        """The keyboard is on this row now."""
        if id != self._current:
            self._current = id
            self._look()

    def _ask(self, question: Question) -> None:
        if question != self._question:
            self._question = question
            self.refresh()

    def _filtered(self) -> bool:
        asked = self._question
        chosen = asked.search or asked.groups or asked.countries or asked.areas
        return bool(chosen) or asked.view is not SavedView.ALL

    def _show(self) -> None:
        page, question = self._page, self._question
        sheet = Sheet(
            rows=page.rows,
            total=page.total,
            question=question,
            ticked=self._ticked,
            views=options.saved_views(page, question),
            facets=options.facets(page, question, self._areas),
            filtered=self._filtered(),
            loaded=self._loaded,
        )
        self._view.show_sheet(sheet, self._current)

    def _look(self) -> None:
        register, id = self._register, self._current
        if register is None:
            return
        if not id or not self._page.rows:
            self._view.show_details(None)
            return
        self._looker.ask(
            lambda: register.details(id), self._on_details, lambda _said: self._on_details(None)
        )

    def _on_details(self, details: Details | None) -> None:
        if details is None or details.id == self._current:
            self._view.show_details(details)

    # What a person does with rows.

    def tick(self, id: str) -> None:
        """Choose a row, or not any more."""
        self._tick(self._ticked ^ {id})

    def tick_all(self) -> None:
        """Choose every row shown, or none where all were chosen."""
        shown = {row.id for row in self._page.rows}
        self._tick(frozenset() if shown <= self._ticked else self._ticked | shown)

    def untick(self) -> None:
        """Choose nothing."""
        self._tick(frozenset())

    def _tick(self, ticked: frozenset[str]) -> None:
        self._ticked = ticked
        self._view.show_ticked(ticked)

    def open(self, id: str) -> None:
        """Lay an agreement on the desk."""
        if id and self._register:
            self._view.open_agreement(id)

    def new(self) -> None:
        """Ask from what a new agreement begins."""
        if self._register:
            self._view.ask_new()

    def duplicate(self, id: str) -> None:
        """A copy, on which the keyboard then stands."""
        register = self._register
        if register and id:
            self._do(lambda: register.duplicate(id), self._on_duplicated)

    def _on_duplicated(self, id: str) -> None:
        self.refresh(id)
        self._view.show_done(_("Зроблено копію угоди"))

    def delete(self, id: str) -> None:
        """Put away the chosen rows, or the one under the keyboard; undo brings them back."""
        register, ids = self._register, self._chosen(id)
        if register and ids:
            self._do(lambda: register.delete(ids), lambda _none: self._on_deleted(ids))

    def _on_deleted(self, ids: tuple[str, ...]) -> None:
        count = len(ids)
        self._ticked -= frozenset(ids)
        sentence = ngettext("Видалено {count} угоду", "Видалено {count} угод", count)
        self._view.show_deleted(sentence.format(count=count), ids)
        self.refresh()

    def restore(self, ids: tuple[str, ...]) -> None:
        """Bring back what was put away."""
        register = self._register
        if register:
            self._do(lambda: register.restore(ids), lambda back: self.refresh(back[0]))

    def take_files(self, paths: Sequence[Path]) -> None:
        """Read case files into the register."""
        register = self._register
        if register and paths:
            self._do(lambda: register.take_files(paths), self._on_taken)

    def _on_taken(self, taken: Taken) -> None:
        count = len(taken.ids)
        if count:
            said = ngettext("Додано {count} угоду з файлу", "Додано {count} угод із файлів", count)
            self._view.show_done(said.format(count=count))
            self.refresh(taken.ids[0])
        if taken.refused:
            self._view.show_failure("\n".join(taken.refused))

    def give_file(self, id: str, path: Path) -> None:
        """Write an agreement as a case file."""
        register = self._register
        if register and id:
            sentence = _("Збережено файл {name}").format(name=path.name)
            self._do(
                lambda: register.give_file(id, path),
                lambda _none: self._view.show_made(sentence, str(path.parent), path.parent),
            )

    def issue(self, id: str) -> None:
        """Make the Word files of the chosen rows, or of the one under the keyboard."""
        self._issue(self._chosen(id))

    def issue_one(self, id: str) -> None:
        """Make the Word files of this one agreement."""
        self._issue((id,))

    def _issue(self, ids: tuple[str, ...]) -> None:
        register = self._register
        if register and ids:
            self._view.show_busy(busy=True)
            self._do(lambda: register.issue(ids), self._on_made)

    def _on_made(self, made: Made) -> None:
        self._view.show_busy(busy=False)
        if made.files and made.folder:
            count = len(made.files)
            sentence = ngettext("Видано {count} документ", "Видано {count} документів", count)
            detail = _("Папка «{folder}»").format(folder=made.folder.name)
            self._view.show_made(sentence.format(count=count), detail, made.folder)
        if made.refused:
            self._view.show_failure("\n".join(made.refused))

    def _chosen(self, id: str) -> tuple[str, ...]:
        ticked = tuple(row.id for row in self._page.rows if row.id in self._ticked)
        return ticked or ((id,) if id else ())

    def _do(self, verb: Callable[[], object], done: Callable[..., None]) -> None:
        self._run(verb, done, self._on_failed)

    def _on_failed(self, sentence: str) -> None:
        self._view.show_busy(busy=False)
        self._view.show_failure(sentence)
