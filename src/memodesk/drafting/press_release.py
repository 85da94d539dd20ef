"""The press release about a signing, in the languages of the agreement."""

from memodesk.drafting.body import Body
from memodesk.drafting.composition import Composition
from memodesk.drafting.draft import Draft, Layout, Role, words


def press_release(composition: Composition) -> Draft:
    """The draft of the release; its title is the headline."""
    body = Body(composition)
    for clause in composition.structure.clauses:
        body.library_clause(clause)
    headline = next(one for one in body.segments if one.role is Role.HEADLINE)
    titles = {code: words(text).replace("\u00a0", " ") for code, text in headline.texts.items()}
    languages, segments = composition.languages, tuple(body.segments)
    return Draft(
        composition.document,
        languages,
        segments,
        titles,
        composition.first,
        layout=Layout.CONSECUTIVE,
    )
