"""The instrument, whatever its name: head, articles, the office's own clauses, signatures."""

from collections.abc import Iterator

from memodesk.domain.terms import AddedClause, Clauses
from memodesk.drafting import heading, signatures
from memodesk.drafting.body import OWNERS, Body
from memodesk.drafting.composition import Composition
from memodesk.drafting.draft import Draft, Role, words
from memodesk.drafting.structure import Clause

LAST_ARTICLE = "languages"
"""The article that ends with the testimonium and so keeps with the signatures."""
_NO_CLAUSES = Clauses()
Added = tuple[int, AddedClause]


def memorandum(composition: Composition) -> Draft:
    """The draft of the instrument."""
    body = Body(composition)
    heading.emblems(body)
    for clause in _arranged(composition):
        if isinstance(clause, tuple):
            body.added_clause(*clause)
        else:
            _clause(body, clause)
    languages, segments = composition.languages, tuple(body.segments)
    titles = heading.title_words(body)
    return Draft(
        composition.document,
        languages,
        segments,
        titles,
        composition.first,
        layout=composition.layout,
    )


def _clause(body: Body, clause: Clause) -> None:
    if clause.id == "agreed" and _agrees_already(body):
        return
    if clause.made == "title" and not body.replaced("title"):
        heading.title(body, clause)
    elif clause.made == "signatures" and not body.replaced("signatures"):
        signatures.signatures(body)
    else:
        body.library_clause(clause)


def _agrees_already(body: Body) -> bool:
    """Whether an office's own preamble already ends with «домовилися про таке:»."""
    last = body.segments[-1] if body.segments else None
    if last is None or "_own_" not in last.id or last.role is not Role.RECITAL:
        return False
    return all(words(text).rstrip().endswith(":") for text in last.texts.values())


def _arranged(composition: Composition) -> Iterator[Clause | Added]:
    """The clauses in order: without the omitted ones, with the office's own in their places."""
    clauses = composition.agreement.clauses or _NO_CLAUSES
    library = _ordered(composition.structure.clauses, clauses.order)
    waiting = _anchored(clauses.add, library)
    for clause in library:
        if clause.id not in clauses.omit:
            yield clause
        yield from _after(clause.id, waiting)
        if clause.id == library[-2].id:
            yield from [one for ones in waiting.values() for one in ones]
            waiting.clear()


def _ordered(library: tuple[Clause, ...], order: tuple[str, ...]) -> tuple[Clause, ...]:
    """The library with the named articles changing places among themselves, as `order` says.

    What stands before the articles, the languages with the testimonium and the signatures stay.
    """
    movable = [clause for clause in library if clause.article and clause.id != LAST_ARTICLE]
    by_id = {clause.id: clause for clause in movable}
    named = [by_id[name] for name in dict.fromkeys(order) if name in by_id]
    taken = iter(named)
    return tuple(next(taken) if clause in named else clause for clause in library)


def _anchored(
    added: tuple[AddedClause, ...], library: tuple[Clause, ...]
) -> dict[str, list[Added]]:
    """The own clauses by the clause they follow.

    None stands before «домовилися про таке» or below the signatures; one that follows an
    unknown clause comes before the languages and originals.
    """
    own = {clause.id for clause in added if clause.id}
    articles = {clause.id for clause in library if clause.article}
    ids = [clause.id for clause in library]
    waiting: dict[str, list[Added]] = {}
    for place, clause in enumerate(added):
        anchor = clause.after
        if anchor == "signatures":
            anchor = ids[-2]
        elif anchor in ids and anchor not in articles:
            anchor = next(iter(OWNERS))
        elif anchor not in articles and anchor not in own:
            anchor = ids[-3]
        waiting.setdefault(anchor, []).append((place, clause))
    return waiting


def _after(anchor: str, waiting: dict[str, list[Added]]) -> Iterator[Added]:
    """The own clauses that follow this one, each followed by its own followers."""
    for place, clause in waiting.pop(anchor, []):
        yield place, clause
        if clause.id:
            yield from _after(clause.id, waiting)
