"""LibreOffice's own place for our calls: a warm profile that nobody else uses, and a work folder.

Two calls with one profile lose one of their outputs silently, so the place is locked, across
processes too. A call whose program was killed may have left a LibreOffice running in it: that one
is ended, and its profile is thrown away, before the next call begins.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final

from memodesk.errors import WriteError
from memodesk.i18n import _
from memodesk.locking import try_lock
from memodesk.paths import cache_folder
from memodesk.rendering.soffice import POLL, end_group

WAIT: Final = 600.0
"""Seconds to wait for another conversion on this computer."""
_MARK: Final = "running"
_PROFILE: Final = "profile"
_WORK: Final = "work"
_SETTINGS: Final = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">\
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">\
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">\
<prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""
"""What a new profile begins with: no macros, nothing fetched from a network."""


@dataclass(slots=True)
class Home:
    """The profile and the work folder of one conversion."""

    folder: Path
    is_new: bool = False

    @property
    def work(self) -> Path:
        """An empty folder for the copies of the documents and for the results."""
        return self.folder / _WORK

    @property
    def profile(self) -> str:
        """The option that names the profile to LibreOffice."""
        return f"-env:UserInstallation={(self.folder / _PROFILE).as_uri()}"

    def renew(self) -> None:
        """Throw the profile away: one that was killed or came to nothing may be damaged."""
        shutil.rmtree(self.folder / _PROFILE, ignore_errors=True)
        user = self.folder / _PROFILE / "user"
        user.mkdir(parents=True, exist_ok=True)
        (user / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
        self.is_new = True

    def clear(self) -> None:
        """Empty the work folder."""
        shutil.rmtree(self.work, ignore_errors=True)
        self.work.mkdir(parents=True, exist_ok=True)

    @contextmanager
    def marked(self) -> Iterator[None]:
        """Note on disk that a call runs here; where it does not end by itself the note stays."""
        mark = self.folder / _MARK
        mark.touch()
        yield
        mark.unlink(missing_ok=True)


@contextmanager
def home(cancelled: Callable[[], bool]) -> Iterator[Home | None]:
    """The place for one conversion, held for us alone; nothing when cancelled while waiting.

    WriteError when another conversion does not end. Where the system's folder for such things
    cannot be written, a passing folder serves: slower, since its profile is always new.
    """
    folder = cache_folder() / "libreoffice"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = (folder / "lock").open("ab")
    except OSError:
        with tempfile.TemporaryDirectory(prefix="memodesk-pdf-", ignore_cleanup_errors=True) as own:
            yield _prepared(Home(Path(own)))
        return
    with lock:
        if not _held(lock, cancelled):
            yield None
            return
        ready = _prepared(Home(folder))
        try:
            yield ready
        finally:
            shutil.rmtree(ready.work, ignore_errors=True)


def _held(lock: IO[bytes], cancelled: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + WAIT
    while not try_lock(lock):
        if cancelled():
            return False
        if time.monotonic() > deadline:
            sentence = _("LibreOffice зайнятий іншим перетворенням. Спробуйте за кілька хвилин.")
            raise WriteError(sentence)
        time.sleep(POLL)
    return True


def _prepared(place: Home) -> Home:
    if (place.folder / _MARK).exists():
        _end_leftovers(place.profile)
        place.renew()
        (place.folder / _MARK).unlink(missing_ok=True)
    elif not (place.folder / _PROFILE).is_dir():
        place.renew()
    return place


def _end_leftovers(profile: str) -> None:
    """Kill every process that was started with our profile by a program that is gone."""
    for number, command in _processes():
        if profile in command:
            end_group(number)


def _processes() -> Iterator[tuple[int, str]]:
    """The numbers and commands of the running processes, as far as this system tells them."""
    if Path("/proc/self/cmdline").exists():
        for entry in Path("/proc").glob("[0-9]*/cmdline"):
            with suppress(OSError):
                yield int(entry.parent.name), entry.read_bytes().decode(errors="replace")
        return
    with suppress(OSError, subprocess.TimeoutExpired):
        listing = subprocess.run(
            _LISTING, capture_output=True, text=True, errors="replace", check=False, timeout=20
        )
        for line in listing.stdout.splitlines():
            number, _space, command = line.strip().partition(" ")
            if number.isdecimal():
                yield int(number), command


_LISTING: Final = (
    [
        "powershell", "-NoProfile", "-Command",
        'Get-CimInstance Win32_Process | % { "$($_.ProcessId) $($_.CommandLine)" }',
    ]
    if sys.platform == "win32"
    else ["ps", "-axo", "pid=,command="]
)  # fmt: skip
