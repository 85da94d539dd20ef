"""The decisions of the settings: each choice is kept at once and shown at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from memodesk.domain.party import Party
from memodesk.errors import MemoDeskError
from memodesk.gui.background import Run
from memodesk.i18n import _
from memodesk.settings import Settings

FEWEST, MOST = 2, 4
UKRAINIAN = "uk"


class Keeper(Protocol):
    """Where settings are kept."""

    settings: Settings

    def change_settings(self, **changes: Any) -> Settings:
        """Change some and keep them; WriteError when they cannot be written."""

    def documents_folder(self) -> Path:
        """Where documents go."""


class Community(Protocol):
    """Where one's own community is kept."""

    def own_community(self) -> Party | None:
        """One's own community, once it has been asked for."""


class View(Protocol):
    """What the presenter tells the window to show."""

    def show_settings(self, settings: Settings, documents: Path) -> None: ...
    def show_community(self, title: str, detail: str) -> None: ...
    def show_languages_note(self, sentence: str) -> None: ...
    def show_failure(self, sentence: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Effects:
    """What happens elsewhere in the program when something is chosen."""

    look: Callable[[], None]
    language: Callable[[str], None]


class SettingsPresenter:
    """Keeps what a person chooses."""

    def __init__(
        self, view: View, keeper: Keeper, community: Community, run: Run, effects: Effects
    ) -> None:
        self._view, self._keeper, self._community = view, keeper, community
        self._run, self._effects = run, effects

    def show(self) -> None:
        """Show everything as it is now."""
        self._view.show_settings(self._keeper.settings, self._keeper.documents_folder())
        self._run(self._community.own_community, self._on_community, self._view.show_failure)

    def _on_community(self, own: Party | None) -> None:
        if own is None:
            self._view.show_community(_("Ще не вказано"), "")
            return
        head = own.signatories[0] if own.signatories else None
        signer = ", ".join(_texts(head.name, head.position)) if head else ""
        self._view.show_community(next(iter(_texts(own.name, own.place)), ""), signer)

    def choose_look(self, look: str) -> None:
        """Light, dark, or as the system has it."""
        if self._keep(look=look):
            self._effects.look()

    def choose_paper(self, white: bool) -> None:
        """Whether the paper of the preview stays white in the dark look."""
        if self._keep(white_paper=white):
            self._effects.look()

    def choose_language(self, language: str) -> None:
        """The language of the program."""
        if language != self._keeper.settings.language and self._keep(language=language):
            self._effects.language(language)

    def choose_folder(self, folder: str) -> None:
        """Where documents go; nothing brings the usual folder back."""
        self._keep(documents_folder=folder)
        self._view.show_settings(self._keeper.settings, self._keeper.documents_folder())

    def toggle_language(self, code: str) -> None:
        """One document language more or less in a new agreement; Ukrainian always stays."""
        before = self._keeper.settings.languages
        after = tuple(one for one in before if one != code) if code in before else (*before, code)
        if code == UKRAINIAN or not FEWEST <= len(after) <= MOST:
            self._view.show_languages_note(
                _("В угоді від двох до чотирьох мов, і одна з них завжди українська.")
            )
        else:
            self._view.show_languages_note("")
            self._keep(languages=after)
        self._view.show_settings(self._keeper.settings, self._keeper.documents_folder())

    def name_reviewer(self, code: str, name: str) -> None:
        """Who has read the texts of a language; nobody where the name is empty."""
        reviewers = {**self._keeper.settings.reviewers, code: name.strip()}
        self._keep(reviewers={one: who for one, who in reviewers.items() if who})

    def _keep(self, **changes: Any) -> bool:
        try:
            self._keeper.change_settings(**changes)
        except MemoDeskError as error:
            self._view.show_failure(str(error))
            return False
        return True


def _texts(*texts: dict[str, str]) -> Sequence[str]:
    return [text[UKRAINIAN] for text in texts if text.get(UKRAINIAN)]
