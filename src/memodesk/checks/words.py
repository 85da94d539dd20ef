"""What stands in the text of a draft: unconfirmed forms, gaps, and one form of dates."""

import re
from collections.abc import Iterator, Mapping

from memodesk.checks.context import Context, found, label, label_at
from memodesk.checks.finding import Finding, Severity
from memodesk.checks.required import language_name
from memodesk.domain.fields import walk
from memodesk.drafting.draft import Mark, Piece
from memodesk.i18n import _

_DIGITS = re.compile(r"\b(\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d{2}-\d{2})\b")


def unsure(context: Context) -> Iterator[Finding]:
    """A derived form nobody has confirmed stands in the text."""
    sentence = _("Перевірте форму «{words}»: програма в ній не певна")
    for piece in _once(context, Mark.UNSURE):
        yield _weighed(context, "word.unsure", sentence.format(words=piece.words), piece)


def gaps(context: Context) -> Iterator[Finding]:
    """A fact is missing in the text."""
    labels = {path: label(item) for path, item, _content in walk(context.agreement)}
    for piece in _once(context, Mark.GAP):
        yield _weighed(context, "text.gap", _gap_sentence(piece, labels), piece)


def _gap_sentence(piece: Piece, labels: Mapping[str, str]) -> str:
    """Which field is missing, in the words of its form; a gap without one says it itself."""
    path = piece.fields[0] if piece.fields else ""
    field = labels.get(path)
    if field:
        return _("У тексті прогалина: {field}").format(field=field)
    owner, _dot, language = path.rpartition(".")
    if language == piece.language and owner in labels:
        sentence = _("У тексті прогалина: {field} — мова: {language}")
        return sentence.format(field=labels[owner], language=language_name(language))
    if owner.startswith("clauses.replace."):
        sentence = _("Абзацу немає мовою: {language}")
        return sentence.format(language=language_name(language))
    described_as = label_at(path)
    if described_as:
        return _("У тексті прогалина: {field}").format(field=described_as)
    return _("У тексті прогалина: {field}").format(field=piece.words)


def dates(context: Context) -> Iterator[Finding]:
    """Dates are in words in the body of a document, so a typed one in digits stands out."""
    seen = set()
    for piece in _pieces(context):
        match = _DIGITS.search(piece.words) if piece.mark is Mark.PLAIN else None
        if match and piece.fields and piece.fields[0] not in seen:
            seen.add(piece.fields[0])
            sentence = _("Дату «{date}» написано цифрами, а решту дат — словами")
            yield found("date.forms", sentence.format(date=match[0]), piece.fields[0])


def _weighed(context: Context, code: str, message: str, piece: Piece) -> Finding:
    severity = Severity.ERROR if context.final else Severity.WARNING
    return found(code, message, piece.fields[0] if piece.fields else "", severity=severity)


def _once(context: Context, mark: Mark) -> Iterator[Piece]:
    """The marked pieces of all drafts, one for each field and wording."""
    seen = set()
    for piece in _pieces(context):
        key = piece.fields if mark is Mark.GAP else (piece.fields, piece.words)
        if piece.mark is mark and key not in seen:
            seen.add(key)
            yield piece


def _pieces(context: Context) -> Iterator[Piece]:
    for draft in context.drafts:
        for segment in draft.segments:
            for text in segment.texts.values():
                yield from text


CHECKS = (unsure, gaps, dates)
