"""Compiled templates kept on disk, so that the first document of a process need not compile.

What is kept is read back as Python objects, so it lies in a folder that only its owner can
change, and only the classes of a compiled template are made from it. Whatever is unreadable or
doubtful is compiled again.
"""

import contextlib
import hashlib
import io
import os
import pickle
import secrets
import stat
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

from memodesk import __version__
from memodesk.paths import RESOURCES, cache_folder
from memodesk.rendering.compiled import Compiled

_END: Final = ".compiled"
_MOST: Final = 40
"""Kept files; the oldest go first."""
_OWN: Final = ("memodesk.rendering.", "memodesk.drafting.draft")
_BUILTINS: Final = frozenset({"frozenset", "set", "dict", "tuple", "list"})
_OTHERS: Final = 0o077
_DAMAGED: Final = (
    OSError, EOFError, pickle.UnpicklingError, AttributeError, ImportError, LookupError, TypeError,
    ValueError,
)  # fmt: skip
"""How a file that is not what was kept shows itself; compiling is the answer to each."""


def load(digest: str, languages: tuple[str, ...]) -> Compiled | None:
    """The template as it was kept by this very program, or nothing."""
    path = _path(digest, languages)
    if path is None:
        return None
    try:
        data = path.read_bytes()
        mark, payload = data[: hashlib.sha256().digest_size], data[hashlib.sha256().digest_size :]
        if hashlib.sha256(payload).digest() != mark:
            return None
        found = _Reader(io.BytesIO(payload)).load()
    except _DAMAGED:
        return None
    return found if isinstance(found, Compiled) and found.digest == digest else None


def keep(compiled: Compiled) -> None:
    """Keep a compiled template for the next process; a failure to do so is no failure."""
    path = _path(compiled.digest, compiled.languages)
    if path is None:
        return
    for member in compiled.members:
        _ = member.local  # compressed once and kept so
    payload = pickle.dumps(compiled, protocol=5)
    # Neither two threads nor a process with the number of one that was killed share a name.
    aside = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    with contextlib.suppress(OSError):
        try:
            with aside.open("xb") as file:
                file.write(hashlib.sha256(payload).digest() + payload)
            aside.replace(path)
        finally:
            aside.unlink(missing_ok=True)  # half a file would only fill the disk
        _forget_oldest(path.parent)


def _path(digest: str, languages: tuple[str, ...]) -> Path | None:
    try:
        folder = _folder()
        program = _program()
    except (OSError, RuntimeError):  # no home, or our own files are being replaced just now
        return None
    if folder is None:
        return None
    key = "\n".join((program, digest, *languages))
    return folder / f"{hashlib.sha256(key.encode()).hexdigest()[:40]}{_END}"


def _folder() -> Path | None:
    """A folder that nobody else may write into or read; nothing when it is another's.

    Raises OSError or RuntimeError when there can be none.
    """
    folder = cache_folder() / "templates"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    found = folder.lstat()
    if os.name == "nt":  # the folder of a Windows user is his own, and there are no such modes
        return folder
    own = stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid()
    return folder if own and not found.st_mode & _OTHERS else None


@cache
def _program() -> str:
    """This program and Python: another one compiles for itself."""
    parts = [__version__, sys.version, str(sys.implementation.cache_tag)]
    for path in _sources():
        found = path.stat()
        parts.append(f"{path.name} {found.st_size} {found.st_mtime_ns}")
    return "\n".join(parts)


def _sources() -> Iterator[Path]:
    """What decides how a template is compiled: this room, and the words of the frame."""
    with contextlib.suppress(OSError):
        yield from sorted(Path(__file__).parent.glob("*.py"))
        yield from sorted((RESOURCES / "languages").glob("*/[mw]*.toml"))


def _forget_oldest(folder: Path) -> None:
    files = sorted(folder.glob(f"*{_END}*"), key=lambda path: path.stat().st_mtime)
    for path in files[:-_MOST]:
        path.unlink(missing_ok=True)


class _Reader(pickle.Unpickler):
    """Makes values of a compiled template and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        if module == "builtins" and name in _BUILTINS:
            return super().find_class(module, name)
        if module.startswith(_OWN) and "." not in name:
            found = super().find_class(module, name)
            # A class of that very module, not something that it has imported.
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")
