"""Handing files to the system's own programs: open, print, show the folder."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_file(path: Path) -> None:
    """Open a file in the program that the system has chosen for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def open_folder(path: Path) -> None:
    """Show a folder in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def print_file(path: Path) -> None:
    """Print a document through the system's program; without one that prints, open it."""
    if sys.platform == "win32":
        os.startfile(path, "print")  # noqa: S606 - the file is our own
        return
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office:
        subprocess.Popen([office, "-p", str(path)], start_new_session=True)
    else:
        open_file(path)
