"""The record of two readers who compared the texts of a document, as a Word file to sign."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.text.paragraph import Paragraph

from memodesk.domain.catalogue import Verdict
from memodesk.domain.collation import Reading
from memodesk.drafting.collating import PairState
from memodesk.drafting.collation import READERS, Collation, Line
from memodesk.drafting.draft import DocumentType, Piece
from memodesk.i18n import _, current
from memodesk.languages.registry import pack
from memodesk.rendering.characters import refuse_pieces
from memodesk.rendering.ooxml import PARAGRAPH_ORDER, W, properties, put
from memodesk.rendering.record_base import (
    TEXT_WIDTH,
    TWIPS,
    blank_record,
    number_pages,
    packed,
    style_name,
    write,
)
from memodesk.rendering.record_table import first, further, hold, join, merge, new_row, new_table

_ORDER, _NUMBER, _READER, _LANGUAGE = 9, 19, 33, 26
"""Widths in millimetres; the texts share what is left, 81 mm each where there are two."""
_MOST_COLUMNS: Final = 3
_LETTER, _LINES = 1.9, 26
"""Millimetres of a letter at 10 pt, and the lines of a row that surely fits on one page."""
_YES, _NOTHING = "✓", "—"


def render_collation(record: Collation, names: Mapping[str, str]) -> bytes:
    """The record as a Word file; `names` are the languages as the program calls them.

    Raises InputError for characters that no Word file holds.
    """
    refuse_pieces(_typed(record))
    page = _Page(record, names, blank_record(current()), current())
    page.facts()
    page.table()
    number_pages(page.document, page.own)
    return packed(page.document)


def _typed(record: Collation) -> Iterator[tuple[Piece, str]]:
    """Every word of the record that somebody typed, and the place it came from."""
    for code, title in record.titles.items():
        yield Piece(title, code), "title"
    for index, party in enumerate(record.parties):
        for code, name in party.items():
            yield Piece(name, code), f"parties[{index}].name"
    for line in record.lines:
        pair = line.pair
        for texts in (pair.texts, pair.before or {}):
            for code, text in texts.items():
                yield Piece(text, code, fields=pair.segment.fields), pair.place
        for reading in pair.readings:
            yield Piece(reading.by, current()), pair.place
            yield Piece(reading.note, current()), pair.place


@dataclass
class _Page:
    """The document while it is written; `own` is the language of the program."""

    record: Collation
    names: Mapping[str, str]
    document: WordDocument
    own: str
    stacked: bool = field(init=False)

    def __post_init__(self) -> None:
        self.stacked = len(self.record.languages) > _MOST_COLUMNS

    def facts(self) -> None:
        """Title, document, parties, languages and where the comparison stands."""
        name = _("Протокол звірки текстів")
        self.document.core_properties.title = name
        write(self._paragraph("Title"), name, self.own)
        release = self.record.document is DocumentType.PRESS_RELEASE
        label = _("Пресреліз") if release else _("Документ")
        for place, code in enumerate(self.record.languages):
            title = self._paragraph("RecordFact") if place else self._fact(label, "")
            write(title, self.record.titles.get(code, "") or _NOTHING, code)
        line = self._fact(_("Сторони"), "" if self.record.parties else _NOTHING)
        for index, party in enumerate(self.record.parties):
            code = next(filter(party.get, (self.own, *self.record.languages)), self.own)
            write(line, "; " if index else "", self.own)
            write(line, party.get(code, "") or _NOTHING, code)
        languages = ", ".join(self.names.get(code, code) for code in self.record.languages)
        self._fact(_("Мови"), languages)
        standing = self._fact(_("Стан на {day}").format(day=self._day(self.record.on)), self._sum())
        _spaced(standing, after=8)

    def _sum(self) -> str:
        counts = self.record.counts
        sentence = _(
            "усього абзаців: {all}; збігаються: {agreed} (звірив лише один читач: {by_one}); "
            "різняться: {differ}; змінено після звірки: {changed}; не звірено: {unread}"
        )
        return sentence.format(
            all=len(self.record.lines),
            agreed=counts[PairState.AGREES],
            by_one=self.record.read_by_one,
            differ=counts[PairState.DIFFERS],
            changed=counts[PairState.CHANGED],
            unread=counts[PairState.UNREAD],
        )

    def _fact(self, label: str, words: str) -> Paragraph:
        paragraph = self._paragraph("RecordFact")
        write(paragraph, f"{label}: ", self.own, bold=True)
        write(paragraph, words, self.own)
        return paragraph

    def _paragraph(self, style: str) -> Paragraph:
        return self.document.add_paragraph(style=style_name(style))

    def _day(self, day: dt.date | None) -> str:
        return pack(self.own).date_digits(day) if day else ""

    # The table.

    def table(self) -> None:
        """A row for each pair; the head is repeated on every page, no row breaks in two."""
        widths = self._widths()
        table = new_table(widths)
        self.document.element.body.insert_element_before(table, "w:sectPr")
        table.append(self._head(widths))
        rows = [row for line in self.record.lines for row in self._rows(line, widths)]
        table.extend(rows)
        for row in rows[-1:]:  # the lines to sign must not stand on a page of their own
            hold(row)
        table.append(self._signatures(widths))
        self._paragraph("RecordEnd")  # Word wants a paragraph after the last table

    def _widths(self) -> list[float]:
        left = TEXT_WIDTH - _ORDER - _NUMBER - READERS * _READER
        count = len(self.record.languages)
        texts = [_LANGUAGE, left - _LANGUAGE] if self.stacked else [left / count] * count
        return [_ORDER, _NUMBER, *texts, *[_READER] * READERS]

    def _head(self, widths: list[float]) -> Any:
        texts = [self.names.get(code, code) for code in self.record.languages]
        if self.stacked:
            texts = [_("Мова"), _("Текст")]
        row, cells = new_row(widths, whole=True, head=True)
        for cell, words in zip(cells, (_("№"), _("Пункт"), *texts), strict=False):
            write(first(cell, "RecordHead"), words, self.own)
        for number, cell in enumerate(cells[-READERS:]):
            write(first(cell, "RecordHead"), self._reader(number), self.own)
            if self._named(number):
                write(further(cell, "RecordSmall"), self._named(number), self.own)
        return row

    def _reader(self, number: int) -> str:
        return (_("Перший читач"), _("Другий читач"))[number]

    def _named(self, number: int) -> str:
        """The name of a reader; nothing where more than two share the columns."""
        readers = self.record.readers
        return readers[number] if number < len(readers) <= READERS else ""

    def _rows(self, line: Line, widths: list[float]) -> Iterator[Any]:
        codes = self.record.languages
        groups = [(code,) for code in codes] if self.stacked else [codes]
        for place, group in enumerate(groups):
            row, cells = new_row(widths, whole=self._fits(line, widths[-READERS - 1]))
            texts = cells[2:-READERS]
            if self.stacked:
                name = self.names.get(group[0], group[0])
                write(first(texts.pop(0), "RecordSmall"), name, self.own)
                for cell in (*cells[:2], *cells[-READERS:]):
                    merge(cell, begins=place == 0)
            for cell, code in zip(texts, group, strict=True):
                self._text(cell, line, code)
            if place == 0:
                self._margins(cells, line)
            last = place == len(groups) - 1
            join(row, above=place > 0, below=not last)
            if not last:
                hold(row)
            yield row

    def _fits(self, line: Line, width: float) -> bool:
        """Whether the row surely fits on a page, so that it may be kept whole."""
        per_line = (width - 4) / _LETTER
        before = line.pair.before or {}
        lines = [
            sum(len(part) / per_line + 1 for part in text.splitlines())
            for text in (t + "\n" + before.get(code, "") for code, t in line.pair.texts.items())
        ]
        return max(lines, default=0) < _LINES

    def _text(self, cell: Any, line: Line, code: str) -> None:
        pair = line.pair
        text = pair.texts.get(code, "")
        write(first(cell, "RecordText"), text or _NOTHING, code, bold=line.is_heading)
        if pair.before is not None and pair.before.get(code, "") != text:
            was = further(cell, "RecordSmall")
            write(was, _("Під час звірки було:") + " ", self.own, bold=True)
            write(was, pair.before.get(code, "") or _NOTHING, code, italic=True)

    def _margins(self, cells: list[Any], line: Line) -> None:
        write(first(cells[0], "RecordText"), str(line.order), self.own)
        if line.number:
            write(first(cells[1], "RecordText"), line.number, self.own)
        readings = self.record.by_reader(line.pair)
        for cell, own in zip(cells[-READERS:], readings, strict=True):
            self._answers(cell, own, changed=line.pair.state is PairState.CHANGED)

    def _answers(self, cell: Any, readings: tuple[Reading, ...], *, changed: bool) -> None:
        paragraph = first(cell, "RecordText")
        if not readings:
            write(paragraph, _NOTHING, self.own)
            return
        if changed:
            write(paragraph, _("текст змінено, звірте знову"), self.own, bold=True)
            paragraph = further(cell, "RecordSmall")
        for index, reading in enumerate(readings):
            agrees = reading.verdict is Verdict.AGREES
            place = further(cell, "RecordText") if index else paragraph
            write(place, _YES if agrees else _("різниться"), self.own, bold=not agrees)
            who = reading.by if len(self.record.readers) > READERS else ""
            detail = ", ".join(filter(None, (who, self._day(reading.on))))
            write(place, f" {detail}" if detail else "", self.own)
            if reading.note:
                write(further(cell, "RecordSmall"), reading.note, self.own, italic=True)

    # What stands around the table.

    def _signatures(self, widths: list[float]) -> Any:
        """A line for the signature and the day of each reader, in one last row without lines.

        LibreOffice keeps a row with the next one, but no row with a paragraph after the table.
        """
        row, (cell,) = new_row([sum(widths)], whole=True)
        cell.tcPr.append(parse_xml(_SPAN.format(W=W, count=len(widths))))
        cell.tcPr.append(parse_xml(_NO_LINES.format(W=W)))
        for number in range(READERS):
            paragraph = (further if number else first)(cell, "RecordSign")
            _tabs(paragraph)
            name = self._named(number)
            write(paragraph, self._reader(number) + (": " if name else ""), self.own)
            write(paragraph, name, self.own, bold=True)
            write(paragraph, "\t" + _("підпис") + " \t\t" + _("дата") + _BLANK, self.own)
        return row


_BLANK: Final = " " + 24 * "_"  # LibreOffice drops a leader at the end of a cell
_SPAN: Final = '<w:gridSpan xmlns:w="{W}" w:val="{count}"/>'
_NO_LINES: Final = (
    '<w:tcBorders xmlns:w="{W}"><w:left w:val="nil"/><w:bottom w:val="nil"/>'
    '<w:right w:val="nil"/></w:tcBorders>'
)


def _tabs(paragraph: Paragraph) -> None:
    """Name, then a line for the signature and one for the day."""
    stops = (("left", "none", 105), ("left", "underscore", 180), ("left", "none", 190))
    marks = "".join(
        f'<w:tab w:val="{kind}" w:leader="{leader}" w:pos="{round(place * TWIPS)}"/>'
        for kind, leader, place in stops
    )
    look = properties(paragraph._p, "pPr")  # noqa: SLF001
    place = put(look, PARAGRAPH_ORDER, "tabs")
    place.extend(parse_xml(f'<w:tabs xmlns:w="{W}">{marks}</w:tabs>'))


def _spaced(paragraph: Paragraph, *, after: int) -> None:
    look = properties(paragraph._p, "pPr")  # noqa: SLF001
    put(look, PARAGRAPH_ORDER, "spacing", before="0", after=str(after * 20))
