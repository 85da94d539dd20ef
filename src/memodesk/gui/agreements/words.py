"""The words of a row: what stands in its cells, and what a screen reader says."""

import datetime as dt

from memodesk.domain.catalogue import DocumentName, State
from memodesk.gui.agreements import countries
from memodesk.gui.agreements.columns import Column
from memodesk.gui.days import day_text
from memodesk.i18n import N_, _, current, ngettext
from memodesk.paths import SAMPLE_CASE
from memodesk.storage.listing import ListRow

NOTHING = "–"
_DOCUMENTS = {name.value: name.label for name in DocumentName}
_NO_DOCUMENT = N_("Документ ще не вибрано")
_YEAR = dt.timedelta(days=366)


def partner_text(row: ListRow) -> str:
    """The place of the partner, or of all of them."""
    return ", ".join(row.partners)


def country_text(row: ListRow) -> str:
    """The partner's country by its short name."""
    return ", ".join(countries.name(code, current()) for code in row.countries)


def document_text(row: ListRow) -> str:
    """The title of one's own, or the name of the document."""
    if row.title:
        return row.title
    return _(_DOCUMENTS.get(row.document_name, _NO_DOCUMENT))


def ends_soon(row: ListRow, today: dt.date) -> bool:
    """In force, and it ends within a year unless somebody renews it."""
    lasts = row.state in (State.SIGNED, State.FILED, State.REGISTERED, State.IN_FORCE)
    end = row.valid_until
    return lasts and end is not None and not row.renews and today <= end <= today + _YEAR


def state_text(row: ListRow, today: dt.date) -> str:
    """The name of the state; what ends within a year says so."""
    if row.state is State.IN_FORCE and ends_soon(row, today):
        return _("Діє, спливає строк")
    if row.state is State.ENDED and row.valid_until and row.valid_until < today:
        return _("Строк сплив")
    return _(row.state.label)


def signed_text(row: ListRow) -> str:
    """The day of signing, or a dash."""
    return day_text(row.signed_on) or NOTHING


def until_text(row: ListRow) -> str:
    """Until when it lasts: a day, or the term in words."""
    return row.valid_until_text or NOTHING


def findings_text(row: ListRow) -> str:
    """How many errors and warnings, in words."""
    parts = []
    if row.errors:
        said = ngettext("{count} помилка", "{count} помилок", row.errors)
        parts.append(said.format(count=row.errors))
    if row.warnings:
        said = ngettext("{count} застереження", "{count} застережень", row.warnings)
        parts.append(said.format(count=row.warnings))
    return ", ".join(parts)


def is_sample(row: ListRow) -> bool:
    """Whether this is the example that the program brings along."""
    return row.id == SAMPLE_CASE.stem


def cell_text(row: ListRow, column: Column, today: dt.date) -> str:
    """The text of a cell."""
    if column is Column.PARTNER:
        return ", ".join(filter(None, (partner_text(row), country_text(row))))
    if column is Column.DOCUMENT:
        return document_text(row)
    if column is Column.STATE:
        return state_text(row, today)
    if column is Column.SIGNED:
        return signed_text(row)
    if column is Column.UNTIL:
        return until_text(row)
    return findings_text(row) if column is Column.FINDINGS else ""


def spoken(row: ListRow, today: dt.date) -> str:
    """The whole row as one sentence for a screen reader."""
    texts = [cell_text(row, column, today) for column in Column]
    return "; ".join(text for text in texts if text and text != NOTHING)


def tip(row: ListRow, column: Column, today: dt.date) -> str:
    """The whole text of a cell, for where it does not fit; the sample says what it is."""
    text = cell_text(row, column, today)
    if column is Column.DOCUMENT and is_sample(row):
        note = _("Навчальний приклад: строк і умови взято для зразка, нічого не зіпсуєте")
        return f"{text}\n{note}"
    return text
