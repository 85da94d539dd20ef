"""The texts of a language given to a translator and taken back, row by row."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from memodesk.checks.packs.completeness import plain_placeholders, sentence_faults
from memodesk.checks.packs.texts import SENTENCES, texts
from memodesk.errors import Fault, InputError
from memodesk.exchange.pack_files import with_texts
from memodesk.exchange.translation import (
    Row,
    Status,
    Translation,
    digest,
    read_translation,
    write_translation,
)
from memodesk.i18n import _
from memodesk.languages import library
from memodesk.paths import RESOURCES
from memodesk.rendering.save import save

_FILES = (*SENTENCES, "areas", "words", "monitoring", "laws", "states", "languages", "glossary")
_SOURCE, _HELP = "uk", "en"


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a translator's file: how many rows were taken, and why others were not."""

    language: str
    taken: int
    unchanged: int
    refused: tuple[tuple[str, str], ...]


def export(code: str, path: Path) -> int:
    """Write the translator's file of a language with a pack; returns how many rows it has."""
    rows = tuple(_rows(_known(code)))
    save(path, write_translation(Translation(code, rows), path))
    return len(rows)


def _known(code: str) -> str:
    if code in library.codes():
        return code
    sentence = _("Немає текстів мовою «{code}». Є: {known}.")
    raise InputError(Fault(sentence.format(code=code, known=", ".join(library.codes())), code))


def _rows(code: str) -> Iterator[Row]:
    """Each text of the pack beside the Ukrainian and the English one of the same key."""
    for file in _FILES:
        ours, shown = texts(_SOURCE, file), texts(_HELP, file)
        for place, target in texts(code, file).items():
            source = ours.get(place) or _by_section(ours, place)
            english = shown.get(place) or _by_section(shown, place)
            name = f"{file}:{place}"
            status = Status.REVIEWED if library.meta(code).reviewed_by else Status.TRANSLATED
            yield Row(name, source, english, target, status, digest(source))


def _by_section(known: Mapping[str, str], place: str) -> str:
    """The base form of the nearest section, where languages name their forms otherwise."""
    section = place.rpartition(".")[0]
    while section:
        for other, text in known.items():
            if other.startswith(f"{section}."):
                return text
        section = section.rpartition(".")[0]
    return ""


def take(path: Path, folder: Path | None = None) -> Taken:
    """Put the accepted rows of a translator's file into the pack; the others are told with why.

    `folder` is where the packs stand. A refused row changes nothing, and neither does a file
    whose language has no pack.
    """
    translation = read_translation(path)
    code = _known(translation.language)
    current = {row.id: row for row in _rows(code)}
    accepted: dict[str, dict[str, str]] = {}
    refused, unchanged = [], 0
    for row in translation.rows:
        reason = _refusal(code, row, current)
        if reason:
            refused.append((row.id, reason))
        elif row.target == current[row.id].target:
            unchanged += 1
        else:
            file, _sep, place = row.id.partition(":")
            accepted.setdefault(file, {})[place] = row.target
    _write(accepted, (folder or RESOURCES / "languages") / code)
    return Taken(code, sum(map(len, accepted.values())), unchanged, tuple(refused))


def _refusal(code: str, row: Row, current: dict[str, Row]) -> str:
    """Why a row cannot be taken, or nothing."""
    known = current.get(row.id)
    if known is None:
        return _("Такого ключа в текстах немає")
    if row.digest != known.digest or row.source != known.source:
        return _("Український текст відтоді змінився: перекладіть його знову")
    if not row.target.strip():
        return _("Перекладу немає")
    if row.target != row.target.strip() or "\n" in row.target:
        return _("Зайвий пробіл на краю або новий рядок")
    file, _sep, place = row.id.partition(":")
    if file in SENTENCES:
        return next(sentence_faults(code, texts(_SOURCE, file)[place], row.target), "")
    return _placeholders(known.target, row.target)


def _placeholders(old: str, new: str) -> str:
    if plain_placeholders(old) == plain_placeholders(new):
        return ""
    return _("Підстановки у фігурних дужках мають лишитися: {names}").format(
        names=", ".join(sorted(plain_placeholders(old))) or "—"
    )


def _write(accepted: dict[str, dict[str, str]], folder: Path) -> None:
    for file, new in accepted.items():
        path = folder / f"{file}.toml"
        made = with_texts(path.read_text(encoding="utf-8"), new)
        save(path, made.encode())
