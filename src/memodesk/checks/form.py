"""The official form of Ukrainian papers: what of it nobody has compared with the standard yet."""

from collections.abc import Iterator

from memodesk.checks.context import Check, Context, found
from memodesk.checks.finding import Finding
from memodesk.drafting.draft import DocumentType
from memodesk.i18n import _


def dstu(context: Context) -> Iterator[Finding]:
    """form.dstu: the measures of the letter are those described to us, not read in the standard."""
    if context.draft(DocumentType.LETTER_MINISTRY) is not None:
        sentence = _(
            "Береги, розмір шрифту й розташування реквізитів листа зроблено за описом ДСТУ "
            "4163:2020. Звірте їх із чинним стандартом."
        )
        yield found("form.dstu", sentence, "")


CHECKS: tuple[Check, ...] = (dstu,)
