"""Saving: written aside, synced and renamed, so that a file is the old one or the new one."""

import os
import secrets
import shutil
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from memodesk.errors import WriteError
from memodesk.i18n import _
from memodesk.rendering.reasons import reason

ASIDE: Final = ".memodesk-"
_ASIDE_END: Final = ".part"
_AN_HOUR: Final = 3600
MAX_NAME: Final = 255


def save(path: Path, data: bytes) -> None:
    """Write one file; WriteError in a plain sentence, and the old file as it was."""
    save_all({path: data})


def save_all(files: Mapping[Path, bytes]) -> None:
    """Write all files or none of them.

    Each is written aside in its own folder and synced; only when all are, they are renamed
    into place. Raises WriteError; nothing is left behind and every old file is as it was. What
    an earlier, killed save left in the same folders is removed first.
    """
    for path in files:
        refuse_target(path)
    for folder in {path.parent for path in files}:
        clean_orphans(folder)
    aside: dict[Path, Path] = {}
    try:
        for path, data in files.items():
            aside[path] = _write_aside(path, data)
        for path, written in aside.items():
            written.replace(path)
    except OSError as error:
        raise WriteError(sentence_of(path, error)) from error
    finally:
        for written in aside.values():
            with suppress(OSError):
                written.unlink(missing_ok=True)
    for folder in {path.parent for path in files}:
        sync_folder(folder)


def clean_orphans(folder: Path) -> int:
    """Remove what a killed save left in a folder; says how many files that were.

    A file of a program that still runs is left alone.
    """
    removed = 0
    for left in folder.glob(f"{ASIDE}*{_ASIDE_END}"):
        owner = left.name.removeprefix(ASIDE).partition("-")[0]
        with suppress(OSError):
            if owner.isdecimal() and _may_be_written(int(owner), left):
                continue
            _remove(left)
            removed += 1
    return removed


def _remove(left: Path) -> None:
    if left.is_dir() and not left.is_symlink():
        shutil.rmtree(left)
    else:
        left.unlink()


def opened_elsewhere(path: Path) -> bool:
    """Whether Word or LibreOffice keeps the file open: their lock files say so."""
    name = path.name
    # Word drops the first two letters of a name longer than eight, one of eight, none before.
    stem = path.stem
    cut = 2 if len(stem) > 7 else 1 if len(stem) == 7 else 0
    locks = (f"~${name[cut:]}", f"~${name}", f"~${name[2:]}", f".~lock.{name}#")
    return any(path.with_name(lock).exists() for lock in locks)


def refuse_target(path: Path) -> None:
    """WriteError in a plain sentence where a file of this name could not be put in place."""
    if len(path.name.encode(errors="surrogatepass")) > MAX_NAME - len(_ASIDE_END):
        raise WriteError(_("Назва файлу «{file}» задовга. Дайте коротшу.").format(file=path.name))
    sentence = ""
    try:
        if path.is_dir():
            sentence = _("{file} — це папка. Виберіть іншу назву для файлу.")
        elif not path.parent.is_dir():
            sentence = _("Папки для файлу {file} немає. Створіть її або виберіть іншу.")
        elif opened_elsewhere(path):
            sentence = _(
                "Файл {file} відкрито у Word або LibreOffice. Закрийте його там "
                "або збережіть документ під іншою назвою."
            )
        elif path.exists() and not os.access(path, os.W_OK):
            sentence = _("Файл {file} лише для читання. Збережіть документ під іншою назвою.")
        elif not os.access(path.parent, os.W_OK):
            raise PermissionError(path.parent)
    except (OSError, ValueError) as error:
        raise WriteError(sentence_of(path, error)) from error
    if sentence:
        raise WriteError(sentence.format(file=path))


def aside_of(path: Path) -> Path:
    """A name beside the target for what is not whole yet; it tells which process writes it."""
    return path.with_name(f"{ASIDE}{os.getpid()}-{secrets.token_hex(6)}{_ASIDE_END}")


def _write_aside(path: Path, data: bytes) -> Path:
    """The data beside its target, synced; removed again when it cannot be written whole."""
    aside = aside_of(path)
    try:
        with aside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            aside.chmod(path.stat().st_mode & 0o777)
    except OSError:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
        raise
    return aside


def sync_folder(folder: Path) -> None:
    """Make the renaming itself last; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _may_be_written(process: int, left: Path) -> bool:
    """Whether its program still runs; Windows cannot be asked, so there an hour decides."""
    if process == os.getpid():
        return True
    if os.name == "nt":
        return time.time() - left.stat().st_mtime < _AN_HOUR
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def sentence_of(path: Path, error: Exception) -> str:
    """Why a file or folder could not be written, and what to do."""
    if isinstance(error, PermissionError) and not path.exists():
        sentence = _("У папку {folder} не можна записувати. Виберіть іншу папку.")
        return sentence.format(folder=path.parent)
    if isinstance(error, PermissionError):
        sentence = _("Файл {file} зайнято іншою програмою або захищено. Закрийте його там.")
        return sentence.format(file=path)
    sentence = _("Файл {file} не збережено: {reason}. Попередній файл не змінено.")
    return sentence.format(file=path, reason=reason(error))
