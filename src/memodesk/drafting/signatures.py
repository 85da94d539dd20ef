"""The signature blocks: in columns each party in that of its language, else all in every version.

Where paragraphs alternate, the blocks are as wide as the text and stand one below the other.

Ids are stable. In columns `sign_name_2` is the second row of blocks, whoever stands in it;
elsewhere `sign_name_2_1` is the first person of the record's second party, whichever party comes
first.
"""

from collections.abc import Callable
from dataclasses import dataclass

from memodesk.drafting.body import Body, typed_lines
from memodesk.drafting.composition import Column, Composition
from memodesk.drafting.draft import Layout, Mark, Piece, Role, Side, Text, words
from memodesk.drafting.facts_parties import person, position
from memodesk.drafting.names import printed
from memodesk.drafting.scope import Scope
from memodesk.drafting.wording import reworded, settled

NBSP = "\u00a0"


@dataclass(frozen=True, slots=True)
class Signer:
    """One signature: of a party by one of its people."""

    party: int
    signatory: int


@dataclass(frozen=True, slots=True)
class Block(Signer):
    """A signature in a column; `second` is the other language below."""

    own: Column
    second: Column | None


def signatures(body: Body) -> None:
    """The rows of all blocks: the parties, the posts, the names with seal and second name."""
    if body.composition.layout is Layout.CONSECUTIVE:
        _in_versions(body)
        return
    if body.composition.layout is Layout.ALTERNATING:
        _one_below_the_other(body)
        return
    columns = _blocks(body.composition)
    for number in range(max(map(len, columns.values()))):
        row = {code: blocks[number] for code, blocks in columns.items() if number < len(blocks)}
        _row(body, number + 1, row)


def _in_versions(body: Body) -> None:
    """Two parties side by side, the next two below them; a party's people one below the other."""
    composition = body.composition
    for start in range(0, len(composition.order), len(Side)):
        pair = dict(zip(Side, composition.order[start : start + len(Side)], strict=False))
        people = {side: _people(composition, place) for side, place in pair.items()}
        for number in range(max(people.values())):
            row = {
                side: Signer(place, number) for side, place in pair.items() if number < people[side]
            }
            _row_of_versions(body, row)


def _one_below_the_other(body: Body) -> None:
    """The blocks of all parties as wide as the text, each line below it in the other languages."""
    composition = body.composition
    for place in composition.order:
        code = composition.signing_language(place)
        [own] = [column for column in composition.columns if column.language == code]
        for number in range(_people(composition, place)):
            _block(body, Signer(place, number), own)


def _block(body: Body, signer: Signer, own: Column) -> None:
    """The lines of a block; the seal shares the line of the first name in another language."""

    def others(text: Callable[[Signer, Column], Text]) -> dict[str, Text]:
        columns = (column for column in body.composition.columns if column is not own)
        return {column.language: text(signer, column) for column in columns}

    named, names = name_line(signer, own), _spellings(body.composition, signer, own)
    beside = next((code for code in body.composition.languages if code in names), own.language)
    key = f"{signer.party + 1}_{signer.signatory + 1}"
    for name, role, texts, once in (
        ("party", Role.SIGN_PARTY, {own.language: _party(signer, own)}, True),
        ("party_2", Role.SIGN_PARTY_SECOND, others(_party), True),
        ("post", Role.SIGN_POSITION, {own.language: post_line(signer, own)}, False),
        ("post_2", Role.SIGN_POSITION_SECOND, others(post_line), False),
        ("name", Role.SIGN_NAME, {own.language: named}, False),
        ("seal", Role.SIGN_SEAL, {beside: _seal(signer, own)}, True),
        ("name_2", Role.SIGN_NAME_SECOND, names, False),
    ):
        if texts and not (once and signer.signatory):
            body.add(f"sign_{name}_{key}", role, texts, "signatures")


def _spellings(composition: Composition, signer: Signer, own: Column) -> dict[str, Text]:
    """The name in the other languages, each spelling once by the order of the record."""
    columns = {column.language: column for column in composition.columns}
    known = {words(name_line(signer, own))}
    found = {}
    for code in composition.given:
        text = name_line(signer, columns[code])
        missing = any(piece.mark is not Mark.PLAIN for piece in text)
        if code != own.language and (missing or words(text) not in known):
            known.add(words(text))
            found[code] = text
    return found


def _row_of_versions(body: Body, row: dict[Side, Signer]) -> None:
    """The blocks that stand side by side, in every language."""
    for name, role, text in (
        ("party", Role.SIGN_PARTY, _party),
        ("post", Role.SIGN_POSITION, post_line),
        ("name", Role.SIGN_NAME, name_line),
        ("seal", Role.SIGN_SEAL, _seal),
    ):
        for side, signer in row.items():
            if signer.signatory and text in (_party, _seal):
                continue
            texts = {column.language: text(signer, column) for column in body.composition.columns}
            key = f"sign_{name}_{signer.party + 1}_{signer.signatory + 1}"
            body.add(key, role, texts, "signatures", side=side)


def _people(composition: Composition, place: int) -> int:
    """How many people sign for a party; one, while nobody is named."""
    return max(1, len(composition.party(place).signatories))


def _blocks(composition: Composition) -> dict[str, list[Block]]:
    """The blocks of each column, top down; a language not in the document uses the last one."""
    found: dict[str, list[Block]] = {code: [] for code in composition.languages}
    by_code = {column.language: column for column in composition.columns}
    for place in composition.order:
        code = composition.signing_language(place)
        other = [column for column in composition.columns if column.language != code]
        both = len(composition.order) == 2 and len(other) == 1
        found[code] += [
            Block(place, number, by_code[code], other[0] if both else None)
            for number in range(_people(composition, place))
        ]
    return found


def _row(body: Body, number: int, row: dict[str, Block]) -> None:
    """One group of rows of the template; a party is named, and has its seal, once."""
    first = {code: block for code, block in row.items() if block.signatory == 0}
    for name, role, blocks, text, second in (
        ("party", Role.SIGN_PARTY, first, _party, False),
        ("party_2", Role.SIGN_PARTY_SECOND, first, _party, True),
        ("post", Role.SIGN_POSITION, row, post_line, False),
        ("post_2", Role.SIGN_POSITION_SECOND, row, post_line, True),
        ("name", Role.SIGN_NAME, row, name_line, False),
        ("seal", Role.SIGN_SEAL, first, _seal, False),
        ("name_2", Role.SIGN_NAME_SECOND, row, name_line, True),
    ):
        texts = _texts(blocks, text, second=second)
        if texts:
            body.add(f"sign_{name}_{number}", role, texts, "signatures")


def _texts(
    blocks: dict[str, Block], text: Callable[[Signer, Column], Text], *, second: bool
) -> dict[str, Text]:
    """The text of each block in its own language, or in the other one below."""
    columns = {code: block.second if second else block.own for code, block in blocks.items()}
    return {code: text(blocks[code], column) for code, column in columns.items() if column}


def _party(signer: Signer, column: Column) -> Text:
    """«За Кременецьку міську раду», «Per il Comune di Agnone»."""
    own = _translated(signer, column)
    atoms = [own] if own else Scope(column, {"party": signer.party}).render("signatures.party")
    return settled(atoms, column.language)


def _translated(signer: Signer, column: Column) -> Piece | None:
    """The office's own line where the library lacks the language: typed as a line a party."""
    clauses = column.composition.agreement.clauses
    if column.sentences is not None or clauses is None:
        return None
    typed = clauses.replace.get("signatures", {}).get(column.language, "")
    lines = typed_lines(typed)
    path = f"clauses.replace.signatures.{column.language}"
    if signer.party >= len(lines):
        return None
    return Piece(lines[signer.party], column.language, Mark.PLAIN, (path,))


def post_line(signer: Signer, column: Column) -> Text:
    """The post, with a capital, as it opens a line of its own."""
    piece = printed(column, position(column.composition, signer.party, signer.signatory))
    if piece.mark is not Mark.GAP:
        piece = reworded(piece, piece.words[:1].upper() + piece.words[1:])
    return settled([piece], column.language)


def name_line(signer: Signer, column: Column) -> Text:
    """Own name and SURNAME, which must not part."""
    name = person(column.composition, signer.party, signer.signatory)
    piece = printed(column, name)
    if piece.mark is Mark.GAP:
        return (column.gap("signature_name", piece.fields[0], owner=piece.owner),)
    capital = column.pack.surname_in_capitals(piece.words)
    return (reworded(piece, capital.replace(" ", NBSP)),)


def _seal(_signer: Signer, column: Column) -> Text:
    """The place of the seal."""
    seal = column.words.text("signature.seal") if column.words else "L. S."
    return (Piece(seal, column.language),)
