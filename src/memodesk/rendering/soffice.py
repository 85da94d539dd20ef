"""LibreOffice as a converter: found on this computer, one call at a time, never left running."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from memodesk.errors import WriteError
from memodesk.i18n import _

NAMED: Final = "MEMODESK_SOFFICE"
"""The environment variable with which somebody says which LibreOffice is meant."""
POLL: Final = 0.015
"""Seconds between two looks at the folder of results."""
_KILLED: Final = 10.0
_SAID: Final = "said"
_NAMES: Final = ("soffice", "libreoffice")
_USUAL: Final = {
    "linux": (
        "/opt/libreoffice*/program/soffice",
        "/usr/lib*/libreoffice/program/soffice",
        "/usr/local/lib/libreoffice/program/soffice",
        "/var/lib/flatpak/exports/bin/org.libreoffice.LibreOffice",
    ),
    "darwin": ("/Applications/LibreOffice*.app/Contents/MacOS/soffice",),
    "win32": (
        "C:/Program Files/LibreOffice*/program/soffice.com",
        "C:/Program Files (x86)/LibreOffice*/program/soffice.com",
    ),
}
_FOREIGN: Final = ("PYTHONHOME", "PYTHONPATH", "QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH")
"""What our own process may be started with and LibreOffice must not inherit."""


@dataclass(frozen=True, slots=True)
class End:
    """How one call of LibreOffice ended: by itself, out of time, or stopped by a person."""

    code: int | None
    late: bool = False
    stopped: bool = False


def find() -> Path | None:
    """LibreOffice on this computer: the one named, on the PATH, or in a usual folder.

    WriteError when MEMODESK_SOFFICE names a file that is not there.
    """
    if named := os.environ.get(NAMED):
        path = Path(named).expanduser().absolute()
        if path.is_file():
            return path
        sentence = _("Файлу {file}, названого в {name}, немає. Вкажіть програму soffice.")
        raise WriteError(sentence.format(file=path, name=NAMED))
    for name in _NAMES:
        if found := shutil.which(name):
            return Path(found).absolute()
    for pattern in _USUAL.get(sys.platform, ()):
        root = Path(pattern).anchor
        within = str(Path(pattern).relative_to(root))
        # of several versions the newest
        for path in sorted(Path(root).glob(within), reverse=True):
            if path.is_file():
                return path
    return None


@contextmanager
def started(command: Sequence[str | Path], folder: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """A program running in a folder; whatever happens, it and its children end with the block.

    What it says goes to a file in the folder, so that no pipe can fill up.
    """
    with (folder / _SAID).open("wb") as speech:
        process = subprocess.Popen(
            [str(word) for word in command],
            cwd=folder,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            stdout=speech,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        try:
            yield process
        finally:
            if process.poll() is None:
                end(process)


def said(folder: Path) -> str:
    """What the program that ran in the folder has said."""
    with suppress(OSError):
        return (folder / _SAID).read_text(encoding="utf-8", errors="replace")
    return ""


def wait(
    process: "subprocess.Popen[bytes]",
    look: Callable[[], float],
    cancelled: Callable[[], bool],
) -> End:
    """Wait until the program has ended, its time is over, or somebody stops it.

    `look` is called every few milliseconds and says until when, by the monotonic clock, the
    program may run.
    """
    while True:
        with suppress(subprocess.TimeoutExpired):
            return End(process.wait(POLL))
        if cancelled():
            return End(None, stopped=True)
        if time.monotonic() > look():
            return End(None, late=True)


def end(process: "subprocess.Popen[bytes]") -> None:
    """Kill a program with its children, and wait until it is gone."""
    end_group(process.pid)
    with suppress(subprocess.TimeoutExpired):
        process.wait(_KILLED)


def end_group(number: int) -> None:
    """Kill a process that `started` has made, with its children."""
    if sys.platform == "win32":
        command = ["taskkill", "/T", "/F", "/PID", str(number)]
        with suppress(OSError, subprocess.TimeoutExpired):
            subprocess.run(command, capture_output=True, check=False, timeout=_KILLED)
    else:
        # a session of its own made it the head of a group, which LibreOffice's children share
        with suppress(OSError):
            group = os.getpgid(number)
            if group != os.getpgrp():
                os.killpg(group, signal.SIGKILL)


def _environment() -> dict[str, str]:
    """Ours without what belongs to our own Python and Qt; a frozen program's libraries too."""
    values = {key: value for key, value in os.environ.items() if key not in _FOREIGN}
    for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
        original = values.pop(f"{name}_ORIG", None)
        if original is not None:
            values[name] = original
        elif getattr(sys, "frozen", False):
            values.pop(name, None)
    return values
