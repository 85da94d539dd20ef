"""Whether a file is still what was issued, in words for people."""

from pathlib import Path

from memodesk.i18n import N_, _, ngettext
from memodesk.rendering.verify import Change, Changed, Verification, verify, without_signs
from memodesk.services.files import read_bytes

_SHOWN = 120
_SAID = {
    Change.REMOVED: N_("{where}: абзац вилучено"),
    Change.MOVED: N_("{where}: абзац переставлено"),
    Change.ADDED: N_("додано «{now}»"),
    Change.CHANGED: N_("{where}: змінено, тепер «{now}»"),
    Change.RENUMBERED: N_("{where}: номер тепер виглядає інакше (за рахунком {now})"),
}


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
    now = _line(without_signs(change.now, _("[приховано чи закреслено: {words}]")))
    words = {"where": change.place, "now": now}
    if change.kind is Change.AROUND and now:
        return _("у колонтитулі чи виносці: стоїть «{now}», так не видавали").format(**words)
    if change.kind is Change.AROUND:
        return _("з колонтитула чи виноски вилучено слова")
    if change.kind is Change.REMOVED and not change.segment:
        return _("біля «{where}»: вилучено слова, які друкує сам шаблон").format(**words)
    if change.kind is Change.ADDED and change.place:
        return _("після «{where}»: додано «{now}»").format(**words)
    if change.kind is Change.RENUMBERED and not now:
        return _("{where}: абзац лишився без номера").format(**words)
    return _(_SAID[change.kind]).format(**words)


def _line(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"
