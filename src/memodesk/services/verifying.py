"""Whether a file is still what was issued, in words for people."""

from pathlib import Path

from memodesk.i18n import _, ngettext
from memodesk.rendering.verify import Change, Changed, Verification, verify
from memodesk.services.files import read_bytes

_SHOWN = 120


def verify_file(path: Path) -> Verification:
    """Compare a Word file with what it was issued with; InputError when that cannot be done."""
    return verify(read_bytes(path), path.name)


def summary(found: Verification) -> str:
    """One sentence about the whole file."""
    if found.same:
        return _("Текст такий, як видано.")
    if not found.sound:
        return _("Позначки, за якими програма впізнає виданий текст, хтось змінив.")
    count = len(found.changes)
    return ngettext(
        "Текст відтоді змінено: {count} абзац.", "Текст відтоді змінено: {count} абзаци.", count
    ).format(count=count)


def what(change: Changed) -> str:
    """One line about one paragraph: which, and what became of it."""
    where = f"{change.segment} ({change.language})"
    now = " ".join(change.now.split())
    now = now if len(now) <= _SHOWN else f"{now[: _SHOWN - 1]}…"
    if change.kind is Change.REMOVED:
        return _("{where}: абзац вилучено").format(where=where)
    if change.kind is Change.MOVED:
        return _("{where}: абзац переставлено").format(where=where)
    if change.kind is Change.ADDED and change.after:
        return _("після {after}: додано «{now}»").format(after=change.after, now=now)
    if change.kind is Change.ADDED:
        return _("додано «{now}»").format(now=now)
    return _("{where}: змінено, тепер «{now}»").format(where=where, now=now)
