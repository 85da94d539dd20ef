"""The signature blocks: each party in the column of its language, one below the other there."""

from collections.abc import Callable
from dataclasses import dataclass

from memodesk.drafting.body import Body
from memodesk.drafting.composition import Column, Composition
from memodesk.drafting.draft import Layout, Mark, Piece, Role, Text
from memodesk.drafting.facts_parties import person, position
from memodesk.drafting.names import printed
from memodesk.drafting.scope import Scope
from memodesk.drafting.wording import reworded, settled

NBSP = "\u00a0"


@dataclass(frozen=True, slots=True)
class Block:
    """One signature: of a party by one of its people; `second` is the other language below."""

    party: int
    signatory: int
    own: Column
    second: Column | None


def signatures(body: Body) -> None:
    """The rows of all blocks: the parties, the posts, the names with seal and second name."""
    if body.composition.layout is Layout.CONSECUTIVE:
        _versions(body)
        return
    columns = _blocks(body.composition)
    for number in range(max(map(len, columns.values()))):
        row = {code: blocks[number] for code, blocks in columns.items() if number < len(blocks)}
        _row(body, number + 1, row)


def _versions(body: Body) -> None:
    """The blocks of each version in its own language, two beside each other.

    Party by party in the order of the version; a second signatory has a block of its own.
    """
    composition = body.composition
    signers = [
        (place, number)
        for place in composition.order
        for number in range(max(1, len(composition.party(place).signatories)))
    ]
    for row in range(0, len(signers), 2):
        _pair(body, row // 2 + 1, signers[row : row + 2])


def _pair(body: Body, row: int, signers: list[tuple[int, int]]) -> None:
    for name, roles, text in (
        ("party", (Role.SIGN_PARTY, Role.SIGN_PARTY_SECOND), _party),
        ("post", (Role.SIGN_POSITION, Role.SIGN_POSITION_SECOND), _position),
        ("name", (Role.SIGN_NAME, Role.SIGN_NAME_SECOND), _name),
        ("seal", (Role.SIGN_SEAL, Role.SIGN_SEAL_SECOND), _seal),
    ):
        for side, (role, (place, number)) in enumerate(zip(roles, signers, strict=False), 1):
            if name == "seal" and number:
                continue
            texts = {
                column.language: text(Block(place, number, column, None), column)
                for column in body.composition.columns
            }
            body.add(f"sign_{name}_{row}_{side}", role, texts, "signatures")


def _blocks(composition: Composition) -> dict[str, list[Block]]:
    """The blocks of each column, top down; a language not in the document uses the last one."""
    found: dict[str, list[Block]] = {code: [] for code in composition.languages}
    by_code = {column.language: column for column in composition.columns}
    for place in composition.order:
        code = _column_code(composition, place)
        other = [column for column in composition.columns if column.language != code]
        both = len(composition.order) == 2 and len(other) == 1
        people = max(1, len(composition.party(place).signatories))
        found[code] += [
            Block(place, number, by_code[code], other[0] if both else None)
            for number in range(people)
        ]
    return found


def _column_code(composition: Composition, place: int) -> str:
    """The column of a party's language, the last one if it has none, its turn if unknown."""
    languages = composition.languages
    known = bool(composition.language_of(place))
    turn = len(languages) - 1 if known else min(composition.order.index(place), len(languages) - 1)
    return composition.column_of(place, languages) or languages[turn]


def _row(body: Body, number: int, row: dict[str, Block]) -> None:
    """One group of rows of the template; a party is named, and has its seal, once."""
    first = {code: block for code, block in row.items() if block.signatory == 0}
    for name, role, blocks, text, second in (
        ("party", Role.SIGN_PARTY, first, _party, False),
        ("party_2", Role.SIGN_PARTY_SECOND, first, _party, True),
        ("post", Role.SIGN_POSITION, row, _position, False),
        ("post_2", Role.SIGN_POSITION_SECOND, row, _position, True),
        ("name", Role.SIGN_NAME, row, _name, False),
        ("seal", Role.SIGN_SEAL, first, _seal, False),
        ("name_2", Role.SIGN_NAME_SECOND, row, _name, True),
    ):
        texts = _texts(blocks, text, second=second)
        if texts:
            body.add(f"sign_{name}_{number}", role, texts, "signatures")


def _texts(
    blocks: dict[str, Block], text: Callable[[Block, Column], Text], *, second: bool
) -> dict[str, Text]:
    """The text of each block in its own language, or in the other one below."""
    columns = {code: block.second if second else block.own for code, block in blocks.items()}
    return {code: text(blocks[code], column) for code, column in columns.items() if column}


def _party(block: Block, column: Column) -> Text:
    """«За Кременецьку міську раду», «Per il Comune di Agnone»."""
    atoms = Scope(column, {"party": block.party}).render("signatures.party")
    return settled(atoms, column.language)


def _position(block: Block, column: Column) -> Text:
    """The post, with a capital, as it opens a line of its own."""
    piece = printed(column, position(column.composition, block.party, block.signatory))
    if piece.mark is not Mark.GAP:
        piece = reworded(piece, piece.words[:1].upper() + piece.words[1:])
    return settled([piece], column.language)


def _name(block: Block, column: Column) -> Text:
    """Own name and SURNAME, which must not part."""
    name = person(column.composition, block.party, block.signatory)
    piece = printed(column, name)
    if piece.mark is Mark.GAP:
        return (column.gap("signature_name", piece.fields[0], owner=piece.owner),)
    capital = column.pack.surname_in_capitals(piece.words)
    return (reworded(piece, capital.replace(" ", NBSP)),)


def _seal(_block: Block, column: Column) -> Text:
    """The place of the seal."""
    words = column.words.text("signature.seal") if column.words else "L. S."
    return (Piece(words, column.language),)
