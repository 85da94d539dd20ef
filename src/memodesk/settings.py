"""What one person has chosen for this computer, kept in one file of the data folder."""

import contextlib
import json
import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from memodesk.errors import WriteError
from memodesk.i18n import LANGUAGES, SOURCE_LANGUAGE, _

FILE_NAME = "settings.json"
LOOKS = ("system", "light", "dark")


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices of one person; the defaults serve somebody who has chosen nothing.

    `community` is the card of one's own community in the directory, `languages` those of a new
    agreement, `reviewers` the lawyer or translator who has read the texts of a language, `window`
    the geometry as the window wrote it; `other` holds what a later version
    of the program keeps in the same file.
    """

    community: str = ""
    documents_folder: str = ""
    languages: tuple[str, ...] = ("uk", "it")
    look: str = "system"
    white_paper: bool = False
    reviewers: Mapping[str, str] = field(default_factory=dict)
    window: str = ""
    language: str = SOURCE_LANGUAGE
    other: Mapping[str, Any] = field(default_factory=dict)

    def but(self, **changes: Any) -> "Settings":
        """The same settings with some of them changed."""
        return replace(self, **changes)


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings as they were read, and a sentence where the file could not be used."""

    settings: Settings
    note: str = ""


def load(folder: Path) -> Loaded:
    """The settings in a data folder; of a damaged file a copy is kept and the defaults serve."""
    path = folder / FILE_NAME
    try:
        raw = json.loads(path.read_bytes())
    except FileNotFoundError:
        return Loaded(Settings())
    except (OSError, ValueError, RecursionError):
        return _damaged(path)
    return Loaded(_read(raw)) if isinstance(raw, dict) else _damaged(path)


def save(folder: Path, settings: Settings) -> None:
    """Write the settings aside and put them in place at once; WriteError when that fails."""
    values = asdict(settings)
    text = json.dumps(values.pop("other") | values, ensure_ascii=False, indent=2) + "\n"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _replace(folder / FILE_NAME, text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        sentence = _("Параметри не збережено: у папку {folder} не можна писати.")
        raise WriteError(sentence.format(folder=folder)) from error


def _read(raw: dict[str, Any]) -> Settings:
    """Each value that makes sense; a default for each that does not."""
    known = {item.name for item in fields(Settings)} - {"other"}
    other = {key: value for key, value in raw.items() if key not in known}
    good = {key: raw[key] for key in known if key in raw and _IS_GOOD[key](raw[key])}
    if "languages" in good:
        good["languages"] = tuple(good["languages"])
    return Settings(**good, other=other)


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


_IS_GOOD: dict[str, Callable[[Any], bool]] = {
    "community": _is_text,
    "documents_folder": _is_text,
    "languages": lambda value: isinstance(value, list) and all(map(_is_text, value)),
    "look": lambda value: value in LOOKS,
    "white_paper": lambda value: isinstance(value, bool),
    "reviewers": lambda value: isinstance(value, dict) and all(map(_is_text, value.values())),
    "window": _is_text,
    "language": lambda value: value in LANGUAGES,
}


def _damaged(path: Path) -> Loaded:
    kept = next(
        name
        for number in range(1, 1000)
        if not (name := path.with_name(f"settings.damaged-{number}.json")).exists()
    )
    sentence = _("Файл параметрів пошкоджено, діють початкові. Пошкоджений: {file}.")
    try:
        path.replace(kept)
    except OSError:
        kept = path
    return Loaded(Settings(), sentence.format(file=kept))


def _replace(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".settings-", suffix=".tmp")
    aside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            aside.unlink()
        raise
