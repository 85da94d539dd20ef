"""The sheet beside the originals: what was compared, what stands in another order, which files."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from docx.document import Document as WordDocument
from docx.text.paragraph import Paragraph

from memodesk.drafting.alternat import Comparison, Moved
from memodesk.drafting.draft import Draft, Role, words
from memodesk.i18n import _, current
from memodesk.rendering.fields import ROLES
from memodesk.rendering.record_base import (
    TEXT_WIDTH,
    blank_record,
    number_pages,
    packed,
    style_name,
    write,
)
from memodesk.rendering.record_table import first, further, hold, join, merge, new_row, new_table

_ORDER, _FILE, _WHOSE, _LEADS = 9, 63, 47, 33
_PLACE, _LANGUAGE = 36, 26
"""Widths in millimetres; the rest of a table belongs to its last columns."""
_MOST: Final = 1200
"""Signs of a text whose row surely fits on a page beside three others."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One file of the set: its name, the SHA-256 of its bytes, the words in it."""

    file: str
    sha256: str
    draft: Draft


@dataclass(frozen=True, slots=True)
class Compared:
    """What the sheet says: the files, the comparison, and whose the columns of texts are.

    `columns` are the keys of the parties by the place of a paper in the comparison.
    """

    files: tuple[Listed, ...]
    comparison: Comparison
    columns: Mapping[int, str]


def render_originals(record: Compared, names: Mapping[str, str]) -> bytes:
    """The sheet as a Word file; `names` are the languages as the program calls them."""
    page = _Page(record, names, blank_record(current()), current())
    page.facts()
    page.files()
    page.moved()
    number_pages(page.document, page.own)
    return packed(page.document)


@dataclass
class _Page:
    """The document while it is written; `own` is the language of the program."""

    record: Compared
    names: Mapping[str, str]
    document: WordDocument
    own: str

    def facts(self) -> None:
        """Title, the document, and what the comparison found."""
        name = _("Порівняння примірників")
        self.document.core_properties.title = name
        write(self._paragraph("Title"), name, self.own)
        draft = self.record.files[0].draft
        for place, code in enumerate(draft.languages):
            line = self._paragraph("RecordFact") if place else self._fact(_("Документ"), "")
            write(line, draft.titles.get(code, ""), code)
        self._fact(_("Мови"), ", ".join(map(self._named, draft.languages)))
        self._fact(_("Порівняно"), self._sum())
        self._fact(_("Збігаються"), _("абзаци, їхній порядок і номери, блоки підписів"))
        differ = _("лише порядок, у якому названо сторони, їхні держави, закони та мови")
        self._fact(_("Різняться"), differ)
        if self.record.comparison.typed:
            kinds = dict.fromkeys(self._kind(one.role) for one in self.record.comparison.typed)
            sentence = _("{places}: у всіх примірниках сторони названо в тому самому порядку")
            self._fact(_("Введено вручну"), sentence.format(places=", ".join(kinds)))

    def _sum(self) -> str:
        found = self.record.comparison
        sentence = _(
            "текстів: {all}; однакових слово в слово: {equal}; тих самих слів в іншому порядку: "
            "{moved}; інших розбіжностей: 0"
        )
        every, moved = found.equal + len(found.moved), len(found.moved)
        return sentence.format(all=every, equal=found.equal, moved=moved)

    def files(self) -> None:
        """Every file of the set: whose it is, who comes first in it, its check code."""
        widths: list[float] = [_ORDER, _FILE, _WHOSE, _LEADS]
        widths.append(TEXT_WIDTH - sum(widths))
        heads = (_("№"), _("Файл"), _("Чий"), _("Перша мова, перший підпис"), "SHA-256")
        table = self._table(widths, heads)
        for number, file in enumerate(self.record.files, start=1):
            row, cells = new_row(widths, whole=True)
            own = self._heard(file.draft)
            said = (file.draft.copy or {}).get(own, "")
            texts = ((str(number), self.own), (file.file, self.own), (said, own))
            for cell, (text, language) in zip(cells, texts, strict=False):
                write(first(cell, "RecordText"), text, language)
            leads = file.draft.languages[0]
            write(first(cells[3], "RecordText"), self._named(leads), self.own)
            write(further(cells[3], "RecordSmall"), signs_first(file.draft), leads)
            write(first(cells[4], "RecordSmall"), file.sha256, self.own)
            table.append(row)

    def moved(self) -> None:
        """The paragraphs whose words stand in another order, a column for each party's text."""
        found = self.record.comparison.moved
        if not found:
            self._paragraph("RecordEnd")  # Word wants a paragraph after the last table
            return
        heading = self._paragraph("RecordPart")
        write(heading, _("Абзаци, у яких слова стоять в іншому порядку"), self.own)
        left = TEXT_WIDTH - _PLACE - _LANGUAGE
        count = len(self.record.columns)
        widths = [_PLACE, _LANGUAGE, *[left / count] * count]
        table = self._table(widths, (_("Пункт"), _("Мова"), *self.record.columns.values()))
        for _name, group in groupby(found, key=lambda one: one.segment.id):
            table.extend(self._rows(list(group), widths))
        self._paragraph("RecordEnd")

    def _rows(self, group: Sequence[Moved], widths: list[float]) -> Iterator[Any]:
        """The languages of one paragraph, one below the other under one number."""
        for place, one in enumerate(group):
            texts = [one.texts[paper] for paper in self.record.columns]
            row, cells = new_row(widths, whole=max(map(len, texts)) < _MOST)
            if place == 0:
                where = one.segment.number or self._kind(one.segment.role)
                write(first(cells[0], "RecordText"), where, self.own)
            else:
                first(cells[0], "RecordText")
            merge(cells[0], begins=place == 0)
            write(first(cells[1], "RecordSmall"), self._named(one.language), self.own)
            for cell, text in zip(cells[2:], texts, strict=True):
                write(first(cell, "RecordText"), text, one.language)
            last = place == len(group) - 1
            join(row, above=place > 0, below=not last)
            if not last:
                hold(row)
            yield row

    def _table(self, widths: list[float], heads: Sequence[str]) -> Any:
        table = new_table(widths)
        self.document.element.body.insert_element_before(table, "w:sectPr")
        row, cells = new_row(widths, whole=True, head=True)
        for cell, text in zip(cells, heads, strict=True):
            write(first(cell, "RecordHead"), text, self.own)
        table.append(row)
        return table

    def _kind(self, role: Role) -> str:
        return _(ROLES[role])

    def _named(self, code: str) -> str:
        return self.names.get(code, code)

    def _heard(self, draft: Draft) -> str:
        """The language in which the sheet says whose a file is: the program's, if printed."""
        return self.own if self.own in draft.languages else draft.languages[0]

    def _fact(self, label: str, text: str) -> Paragraph:
        paragraph = self._paragraph("RecordFact")
        write(paragraph, f"{label}: ", self.own, bold=True)
        write(paragraph, text, self.own)
        return paragraph

    def _paragraph(self, style: str) -> Paragraph:
        return self.document.add_paragraph(style=style_name(style))


def signs_first(draft: Draft) -> str:
    """The name that stands first among the signatures, in the first language."""
    lines = (segment for segment in draft.segments if segment.role is Role.SIGN_NAME)
    code = draft.languages[0]
    return next((words(one.texts[code]) for one in lines if one.texts.get(code)), "")
