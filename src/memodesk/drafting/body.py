"""From the structure of a document to its segments: order, conditions, numbers, own clauses."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import groupby

from memodesk.domain.terms import AddedClause
from memodesk.drafting.composition import Column, Composition, blank
from memodesk.drafting.draft import DocumentType, Mark, Piece, Role, Segment, Side, Text
from memodesk.drafting.scope import CONDITIONS, LOOPS, At, Scope
from memodesk.drafting.structure import Clause, Paragraph
from memodesk.drafting.wording import Atoms, settled

OWNERS = {"agreed": "preamble", "place": "title"}
"""Pseudo-clauses of the structure, and the clause of the library they belong to."""
_LONGEST_ID = 24
_COUNTED = (Role.CLAUSE, Role.CLAUSE_INTRO, Role.TESTIMONIUM)


@dataclass
class Counters:
    """The figures of articles, clauses and items so far."""

    article: int = 0
    clause: int = 0
    item: int = 0

    def number(self, role: Role) -> str:
        """The figure of the next segment of a role."""
        if role is Role.ARTICLE:
            self.article, self.clause, self.item = self.article + 1, 0, 0
            return str(self.article)
        if role in _COUNTED:
            self.clause, self.item = self.clause + 1, 0
            return f"{self.article}.{self.clause}" if self.article else str(self.clause)
        if role is Role.ITEM:
            self.item += 1
            return str(self.item)
        return ""


@dataclass
class Body:
    """The segments of one document, as they are made one after another."""

    composition: Composition
    segments: list[Segment] = field(default_factory=list)
    counters: Counters = field(default_factory=Counters)
    taken: set[str] = field(default_factory=set)
    start: int = 0

    def add(
        self,
        name: str,
        role: Role,
        texts: Mapping[str, Text],
        clause: str,
        *fields: str,
        side: Side | None = None,
    ) -> None:
        """Append a segment with the next number of its role and an id of its own."""
        found = dict.fromkeys(fields)
        for text in texts.values():
            for piece in text:
                if piece.fields:
                    found.update(dict.fromkeys(piece.fields))
        number = self.counters.number(role)
        made = Segment(self._id(name), role, texts, number, clause, tuple(found), side)
        self.segments.append(made)

    def _id(self, name: str) -> str:
        plain = re.sub(r"[^a-z0-9_]", "_", name)[:_LONGEST_ID]
        unique, count = plain, 2
        while unique in self.taken:
            tail = f"_{count}"
            unique, count = plain[: _LONGEST_ID - len(tail)] + tail, count + 1
        self.taken.add(unique)
        return unique

    def library_clause(self, clause: Clause) -> None:
        """A clause of the library with its heading and paragraphs."""
        if clause.when and not self._stands(clause.when):
            return
        self.start = len(self.segments)
        if clause.article:
            self._paragraph(clause, Paragraph("heading", Role.ARTICLE), {})
        replaced = self.replaced(clause.id)
        if replaced:
            self._own_paragraphs(clause.id, replaced, f"clauses.replace.{clause.id}", clause)
            return
        start = len(self.segments)
        for loop, group in groupby(clause.paragraphs, key=lambda paragraph: paragraph.loop):
            paragraphs = tuple(group)
            for at in LOOPS[loop](self.composition, {}) if loop else [{}]:
                for paragraph in paragraphs:
                    self._paragraph(clause, paragraph, at)
        self._close_items(start)

    def _stands(self, when: str) -> bool:
        wanted = not when.startswith("!")
        return CONDITIONS[when.removeprefix("!")](self.composition) is wanted

    def _paragraph(self, clause: Clause, paragraph: Paragraph, at: At) -> None:
        if paragraph.when and not all(self._stands(one) for one in paragraph.when.split()):
            return
        name = clause.id if paragraph.role is Role.ARTICLE else f"{clause.id}_{paragraph.id}"
        if at:
            name += f"_{1 + sum(one.id.startswith(name) for one in self.segments)}"
        texts = {
            column.language: self._text(column, clause, paragraph, at)
            for column in self.composition.columns
        }
        owner = OWNERS.get(clause.id, clause.id)
        self.add(name, paragraph.role, texts, owner, *paragraph.fields)

    def _text(self, column: Column, clause: Clause, paragraph: Paragraph, at: At) -> Text:
        typed = self._translated(column, clause)
        if typed is not None:
            return settled(typed, column.language)
        end = ";" if paragraph.role in (Role.ITEM, Role.BULLET) else ""
        return Scope(column, at).paragraph(f"{clause.id}.{paragraph.id}", paragraph.choose, end)

    def _translated(self, column: Column, clause: Clause) -> Atoms | None:
        """The office's translation of this paragraph, where the library lacks the language.

        It is typed as a replaced clause: the heading, then a line for each paragraph.
        """
        if column.sentences is not None:
            return None
        owner, code = OWNERS.get(clause.id, clause.id), column.language
        path = f"clauses.replace.{owner}.{code}"
        lines = typed_lines(self._replacements().get(owner, {}).get(code, ""))
        index = len(self.segments) - self.start
        if clause.id in OWNERS or index >= len(lines):
            return [column.untranslated(path)]
        return [Piece(lines[index], code, Mark.PLAIN, (path,))]

    def _replacements(self) -> Mapping[str, Mapping[str, str]]:
        own = self.composition.document is DocumentType.MEMORANDUM
        clauses = self.composition.agreement.clauses if own else None
        return clauses.replace if clauses else {}

    def _close_items(self, start: int) -> None:
        """The last of a row of items ends with a full stop, and is marked as the last."""
        segments = self.segments
        for place in range(start, len(segments)):
            segment = segments[place]
            if segment.role not in (Role.ITEM, Role.BULLET):
                continue
            following = segments[place + 1] if place + 1 < len(segments) else None
            if following is None or following.role is not segment.role:
                segments[place] = _last_item(segment)

    def replaced(self, clause: str) -> Mapping[str, str]:
        """The office's own wording of a clause, if given in any language of the library."""
        given = self._replacements().get(clause, {})
        library = [one.language for one in self.composition.columns if one.sentences is not None]
        return given if any(not blank(given.get(code, "")) for code in library) else {}

    def _own_paragraphs(
        self, name: str, texts: Mapping[str, str], path: str, clause: Clause | None = None
    ) -> None:
        """Typed text, a paragraph a line; a language with fewer lines has gaps."""
        lines = {code: typed_lines(texts.get(code, "")) for code in self.composition.languages}
        count = max(1, *map(len, lines.values()))
        roles = _own_roles(clause, count)
        for index in range(count):
            columns = {}
            for column in self.composition.columns:
                code, own = column.language, lines[column.language]
                full = f"{path}.{code}"
                missing = index >= len(own)
                columns[code] = self._typed(column, "" if missing else own[index], "clause", full)
            self.add(f"{name}_own_{index + 1}", roles[index], columns, name)

    @staticmethod
    def _typed(column: Column, words: str, fact: str, path: str) -> Text:
        code = column.language
        piece = Piece(words, code, Mark.PLAIN, (path,))
        return settled([column.gap(fact, path) if blank(words) else piece], code)

    def added_clause(self, place: int, clause: AddedClause) -> None:
        """An article of the office's own."""
        path, name = f"clauses.add[{place}]", f"x_{clause.id or place}"
        columns = {}
        for column in self.composition.columns:
            code = column.language
            full = f"{path}.heading.{code}"
            columns[code] = self._typed(column, clause.heading.get(code, ""), "heading", full)
        self.add(name, Role.ARTICLE, columns, clause.id)
        self._own_paragraphs(name, clause.text, f"{path}.text")


def _own_roles(clause: Clause | None, count: int) -> list[Role]:
    """The roles of an office's own paragraphs: those of the clause they stand for."""
    if clause is None or clause.article:
        roles = [Role.CLAUSE] * count
        if clause and any(one.role is Role.TESTIMONIUM for one in clause.paragraphs):
            roles[-1] = Role.TESTIMONIUM
        return roles
    own = [paragraph.role for paragraph in clause.paragraphs] or [Role.PARAGRAPH]
    return [own[min(index, len(own) - 1)] for index in range(count)]


def typed_lines(text: str) -> list[str]:
    """The lines of a typed text that say something, each a paragraph of its own."""
    return [line for line in text.splitlines() if not blank(line)]


def _last_item(segment: Segment) -> Segment:
    role = Role.ITEM_LAST if segment.role is Role.ITEM else segment.role
    texts = {code: _full_stop(text) for code, text in segment.texts.items()}
    return Segment(segment.id, role, texts, segment.number, segment.clause, segment.fields)


def _full_stop(text: Text) -> Text:
    last = text[-1]
    if last.fields or not last.words.endswith(";"):
        return text
    return (*text[:-1], Piece(last.words.removesuffix(";") + ".", last.language, last.mark))
