"""Many documents into a folder that is not there yet: all of them appear at once, or none."""

import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from memodesk.errors import WriteError
from memodesk.i18n import _
from memodesk.rendering.save import aside_of, clean_orphans, sentence_of, sync_folder


class NewFolder:
    """A folder that is written beside its place, synced in one pass and renamed last.

    Used as a context: leaving it puts the folder in place, an error on the way removes it.
    Raises WriteError; then nothing is there.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._aside = aside_of(path)
        self._written: list[Path] = []

    def __enter__(self) -> Self:
        clean_orphans(self.path.parent)
        try:
            self._aside.mkdir()
        except FileNotFoundError as error:
            sentence = _("Папки {folder} немає. Створіть її або виберіть іншу.")
            raise WriteError(sentence.format(folder=self.path.parent)) from error
        except (OSError, ValueError) as error:
            sentence = _("Папку {folder} не можна створити. Виберіть іншу.")
            raise WriteError(sentence.format(folder=self.path)) from error
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if kind is None:
                self.put_in_place()
        finally:
            shutil.rmtree(self._aside, ignore_errors=True)

    @property
    def count(self) -> int:
        """How many files have been written."""
        return len(self._written)

    def add(self, files: Mapping[Path, bytes]) -> None:
        """Write files of the folder, named by where they will stand; none is there twice."""
        try:
            for path, data in files.items():
                own = self._aside / path.name
                with own.open("xb") as file:
                    file.write(data)
                self._written.append(own)
        except (OSError, ValueError) as error:
            for path in files:
                with suppress(OSError, ValueError):
                    (self._aside / path.name).unlink(missing_ok=True)
            raise WriteError(sentence_of(path, error)) from error

    def put_in_place(self) -> None:
        """Sync what was written and rename the folder; done once, at the latest on leaving."""
        if not self._written:
            return
        try:
            for path in self._written:
                _sync(path)
            sync_folder(self._aside)
            self._aside.rename(self.path)
        except OSError as error:
            raise WriteError(sentence_of(self.path, error)) from error
        self._written.clear()
        sync_folder(self.path.parent)


def _sync(path: Path) -> None:
    # Windows syncs only what is open for writing.
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
