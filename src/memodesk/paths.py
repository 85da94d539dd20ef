"""Where the program finds its own templates and resources, and the user's data."""

import os
from pathlib import Path

_PACKAGE = Path(__file__).parent


def _asset(name: str) -> Path:
    """A folder beside the package when installed, at the top of the source tree otherwise."""
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parents[1] / name


TEMPLATES = _asset("templates")
RESOURCES = _asset("resources")
LOCALES = RESOURCES / "locales"
SAMPLE_CASE = RESOURCES / "samples" / "kremenets-agnone.json"
DATABASE_NAME = "memodesk.sqlite3"


def data_folder(override: Path | None = None) -> Path:
    """The folder of the user's records: `override`, MEMODESK_DATA, or the system's place."""
    named = override or os.environ.get("MEMODESK_DATA")
    if named:
        return Path(named).expanduser()
    from platformdirs import user_data_path

    return user_data_path("memodesk", appauthor=False)


def cache_folder() -> Path:
    """The folder for what can be made again: MEMODESK_CACHE, or the system's place."""
    named = os.environ.get("MEMODESK_CACHE")
    if named:
        return Path(named).expanduser()
    from platformdirs import user_cache_path

    return user_cache_path("memodesk", appauthor=False)
