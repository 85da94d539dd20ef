"""Details for support: versions and places, nothing of what anybody has typed."""

import platform
import sys
from importlib import metadata
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, qVersion
from PySide6.QtGui import QGuiApplication

from memodesk import __version__
from memodesk.i18n import current
from memodesk.paths import DATABASE_NAME

_PARTS = ("PySide6-Essentials", "sqlmodel", "alembic", "docxtpl", "python-docx", "lxml", "babel")


def details(folder: Path) -> str:
    """One line a fact; the home folder is written as ~, so that nobody is named."""
    facts = {
        "MemoDesk": __version__,
        "System": platform.platform(),
        "Python": sys.version.split()[0],
        "Qt": f"{qVersion()} ({QGuiApplication.platformName()})",
        "Screen": _screen(),
        "Language": current(),
        "Data": _anonymous(folder),
        "Records": _size(folder / DATABASE_NAME),
        "Program": _anonymous(Path(__file__).parents[2]),
        "Qt libraries": _anonymous(Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.LibrariesPath))),
    }
    facts |= {name: _version(name) for name in _PARTS}
    return "\n".join(f"{name}: {fact}" for name, fact in facts.items())


def _screen() -> str:
    screen = QGuiApplication.primaryScreen()
    size, ratio = screen.size(), screen.devicePixelRatio()
    return f"{size.width()}×{size.height()}, {ratio:.2f}"


def _anonymous(path: Path) -> str:
    home = Path.home()
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)


def _size(path: Path) -> str:
    return f"{path.stat().st_size} B" if path.exists() else "–"


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "–"
