"""The letter that sends a draft to the Ministry for approval: Ukrainian, by one of the parties."""

from memodesk.drafting.body import Body
from memodesk.drafting.composition import Composition, blank
from memodesk.drafting.draft import Draft, Layout, Mark, Piece, Role, Text, words
from memodesk.drafting.facts_letter import sender
from memodesk.drafting.facts_parties import contact
from memodesk.drafting.scope import Scope
from memodesk.drafting.signatures import Signer, name_line, post_line
from memodesk.drafting.wording import Atoms, reworded, settled

_SHEET = "signature"
_LINE, _HALF = 168, 95
"""Millimetres of a line of the letter, and of those in which a long post is broken."""


def letter(composition: Composition) -> Draft:
    """The draft of the letter; its title is the subject."""
    body = Body(composition)
    for clause in composition.structure.clauses:
        if clause.made == "letter_signature":
            _signature(body)
            continue
        if clause.made == "letterhead":
            _arms(body)
        body.library_clause(clause)
    segments = tuple(body.segments)
    subject = next(one for one in segments if one.role is Role.SUBJECT)
    titles = {code: words(text).replace("\u00a0", " ") for code, text in subject.texts.items()}
    languages = composition.languages
    return Draft(composition.document, languages, segments, titles, "", layout=Layout.CONSECUTIVE)


def _arms(body: Body) -> None:
    """The party's own arms, where it has given them."""
    place = sender(body.composition)
    emblem = body.composition.party(place).emblem
    if blank(emblem):
        return
    path = f"parties[{place}].emblem"
    codes = body.composition.languages
    texts = {code: (Piece(emblem, code, Mark.PLAIN, (path,)),) for code in codes}
    body.add("arms", Role.EMBLEM, texts, "letterhead")


def _signature(body: Body) -> None:
    """Each signatory of the sender: the post, and the name with the surname in capitals."""
    place = sender(body.composition)
    people = body.composition.party(place).signatories
    for number in range(max(1, len(people))):
        signer = Signer(place, number)
        columns = body.composition.columns
        names = {column.language: name_line(signer, column) for column in columns}
        posts = {
            column.language: beside(post_line(signer, column), names[column.language])
            for column in columns
        }
        body.add(f"post_{number + 1}", Role.LETTER_POSITION, posts, _SHEET)
        body.add(f"name_{number + 1}", Role.LETTER_NAME, names, _SHEET)
    _executor(body, place)


def beside(post: Text, name: Text) -> Text:
    """A post in lines that leave room for the name on the last one; a very long name gets its own.

    A tab stop cannot do this: a post that runs on pushes the name off the right margin.
    """
    room = _LINE - width(words(name))
    if len(post) != 1 or width(words(post)) < room:
        return post
    alone = room < _LINE / 3
    lines: list[str] = []
    for word in post[0].words.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer) < (_HALF if alone else min(room, _HALF)):
            lines[-1] = longer
        else:
            lines.append(word)
    return (reworded(post[0], "\n".join([*lines, ""] if alone else lines)),)


def width(text: str) -> float:
    """About how wide a text is in letters of 14 pt, in millimetres; rather more than less."""
    capitals = sum(sign.isupper() for sign in text)
    return 3.7 * capitals + 2.7 * (len(text) - capitals)


def _executor(body: Body, place: int) -> None:
    """Who prepared the letter and the telephone, where the party has named a coordinator."""
    found = body.composition.party(place).coordinator
    if found is None:
        return
    path = f"parties[{place}].coordinator"
    texts: dict[str, Text] = {}
    for column in body.composition.columns:
        code = column.language
        pieces = [
            Piece(given[code], code, Mark.PLAIN, (f"{path}.{name}.{code}",))
            for name, given in (("name", found.name), ("unit", found.unit))
            if not blank(given.get(code, ""))
        ][:1]
        atoms: Atoms = list(pieces)
        if not blank(found.phone):
            atoms += ["\n"] if pieces else []
            atoms += contact(Scope(column, {}), "phone", found.phone, f"{path}.phone")
        if atoms:
            texts[code] = settled(atoms, code)
    if texts:
        body.add("executor", Role.EXECUTOR, texts, _SHEET)
