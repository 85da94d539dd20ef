"""Days as people type and read them in fields."""

import datetime as dt
import re
import time

_TYPED = re.compile(r"\s*(\d{1,2})[.,/ -](\d{1,2})[.,/ -](\d{4})\s*")


def day_from(text: str) -> dt.date | None:
    """The day somebody typed (14.08.2025, 14/8/2025), or None where it is none."""
    found = _TYPED.fullmatch(text)
    if not found:
        return None
    day, month, year = (int(part) for part in found.groups())
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def day_text(day: dt.date | None) -> str:
    """The day in digits, as fields show it."""
    return day.strftime("%d.%m.%Y") if day else ""


def today() -> dt.date:
    """The day on the clock of this computer."""
    year, month, day, *_rest = time.localtime()
    return dt.date(year, month, day)
