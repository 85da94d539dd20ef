"""The German language pack: the article of names; dates, quotes and spaces are in its folder."""

from collections.abc import Mapping

from memodesk.languages.folder import FolderPack
from memodesk.languages.german_names import FORM_NAMES, decline, gender_of
from memodesk.languages.pack import Gender, NameKind, Suggestion


class GermanPack(FolderPack):
    """German; see `LanguagePack` for what each method promises."""

    form_names = FORM_NAMES

    def __init__(self) -> None:
        super().__init__("de")

    def forms(
        self, text: str, kind: NameKind, gender: Gender | None = None
    ) -> Mapping[str, Suggestion]:
        """The name with its article in four cases and after «in»: «der Stadt Kehl», «in Kehl»."""
        return decline(text, kind, gender)

    def gender_of(self, text: str, kind: NameKind) -> Gender | None:
        """The gender of a body's head noun."""
        return gender_of(text, kind)
