"""The head of an instrument: its title, composed or typed, and the lines of place and date."""

from memodesk.drafting.body import Body
from memodesk.drafting.composition import Column, Composition, blank
from memodesk.drafting.draft import Layout, Mark, Piece, Role, Text, words
from memodesk.drafting.facts_parties import has
from memodesk.drafting.scope import LOOPS, At, Scope
from memodesk.drafting.structure import Clause
from memodesk.drafting.wording import literal, settled


def emblems(body: Body) -> None:
    """The row of arms, each over the column of its party's language; all of them or none.

    Where texts follow one another, every version has them side by side, in the order of the
    parties; where paragraphs alternate, they stand so once. A piece is the name of a picture
    file, which whoever shows the draft replaces.
    """
    composition = body.composition
    if composition.layout is not Layout.COLUMNS:
        _emblems_in_order(body)
        return
    columns: dict[str, int] = {}
    for place in composition.order:
        code = composition.column_of(place, composition.languages)
        if blank(composition.party(place).emblem) or code in columns:
            return
        columns[code] = place
    if set(columns) != set(composition.languages):
        return
    texts: dict[str, Text] = {
        code: (_emblem(composition, place, code),) for code, place in columns.items()
    }
    body.add("emblem", Role.EMBLEM, texts, "title")


def _emblems_in_order(body: Body) -> None:
    composition = body.composition
    if any(blank(composition.party(place).emblem) for place in composition.order):
        return
    texts: dict[str, Text] = {
        code: tuple(_emblem(composition, place, code) for place in composition.order)
        for code in composition.languages
    }
    body.add("emblem", Role.EMBLEM, texts, "title")


def _emblem(composition: Composition, place: int, code: str) -> Piece:
    return Piece(composition.party(place).emblem, code, fields=(f"parties[{place}].emblem",))


def title(body: Body, clause: Clause) -> None:
    """The title: kind and subject of the instrument, then a line for each party."""
    typed = body.composition.agreement.title
    if has({code: typed.get(code, "") for code in body.composition.languages}):
        _typed_title(body)
    else:
        body.library_clause(clause)


def _typed_title(body: Body) -> None:
    """The title as typed; its lines are lines where all languages have as many."""
    composition = body.composition
    columns = {column.language: _title_lines(column) for column in composition.columns}
    counts = {len(lines) for lines in columns.values()}
    if len(counts) > 1:
        columns = {code: [_in_one(lines)] for code, lines in columns.items()}
    for index in range(len(next(iter(columns.values())))):
        texts: dict[str, Text] = {code: lines[index] for code, lines in columns.items()}
        role = Role.TITLE_PARTY if index else Role.TITLE
        body.add(f"title_{index + 1}" if index else "title", role, texts, "title")


def _title_lines(column: Column) -> list[Text]:
    text = column.composition.agreement.title.get(column.language, "")
    if blank(text):
        return [composed_title(column)]
    path = (f"title.{column.language}",)
    lines = [line for line in text.splitlines() if not blank(line)]
    return [(Piece(line, column.language, Mark.PLAIN, path),) for line in lines]


def _in_one(lines: list[Text]) -> Text:
    result = list(lines[0])
    for line in lines[1:]:
        result += (Piece("\n", line[0].language, Mark.PLAIN, line[0].fields), *line)
    return tuple(result)


def composed_title(column: Column) -> Text:
    """The whole title in one text."""
    pieces: list[Piece] = []
    for key, at in _title_keys(column.composition):
        if pieces:
            pieces.append(literal(" ", column.language))
        pieces += Scope(column, at).paragraph(key, "party_position" if at else "")
    return settled(pieces, column.language)


def _title_keys(composition: Composition) -> list[tuple[str, At]]:
    parties = [("title.party", at) for at in LOOPS["parties"](composition, {})]
    return [("title.name", {}), ("title.about", {}), *parties]


def title_words(body: Body) -> dict[str, str]:
    """The whole title in each language, for the properties of the file."""
    roles = (Role.TITLE, Role.TITLE_ABOUT, Role.TITLE_PARTY)
    lines = [segment for segment in body.segments if segment.role in roles]
    return {
        code: " ".join(words(line.texts[code]) for line in lines).replace("\u00a0", " ")
        for code in body.composition.languages
    }
