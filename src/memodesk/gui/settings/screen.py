"""The settings put together: view, presenter and what they change."""

from pathlib import Path

from memodesk.gui.background import run_for
from memodesk.gui.settings.presenter import Community, Effects, Keeper, SettingsPresenter
from memodesk.gui.settings.view import SettingsView
from memodesk.i18n import current
from memodesk.languages import library


class SettingsScreen(SettingsView):
    """The view with its presenter."""

    def __init__(self, keeper: Keeper, community: Community, data: Path, effects: Effects) -> None:
        super().__init__(document_languages(), data)
        self.presenter = SettingsPresenter(self, keeper, community, run_for(self), effects)
        self.attach(self.presenter)
        self.presenter.show()


def document_languages() -> list[tuple[str, str]]:
    """The languages in which documents can be made, Ukrainian first."""
    names = library.languages(current())
    codes = sorted(library.codes(), key=lambda code: (code != "uk", code))
    return [(code, next(iter(names[code].forms.values()))) for code in codes]
