"""Clauses an agreement should not go without."""

from collections.abc import Iterator

from memodesk.checks.context import Context, found
from memodesk.checks.differences import excerpts
from memodesk.checks.finding import Finding
from memodesk.drafting.library_texts import renewed
from memodesk.i18n import N_, _

NECESSARY = {
    "duration": N_("набрання чинності, строк і припинення"),
    "amendments": N_("зміни й доповнення"),
    "disputes": N_("вирішення спорів"),
    "legal_nature": N_("правова природа документа"),
    "languages": N_("мови та примірники"),
}


def missing(context: Context) -> Iterator[Finding]:
    """A necessary clause has been left out."""
    omitted = context.agreement.clauses.omit if context.agreement.clauses else ()
    for index, clause in enumerate(omitted):
        if clause in NECESSARY:
            sentence = _("У тексті немає статті: {clause}")
            text = sentence.format(clause=_(NECESSARY[clause]))
            yield found("clause.missing", text, f"clauses.omit[{index}]")


def renewed_library(context: Context) -> Iterator[Finding]:
    """The library says a reworded clause otherwise than when the office reworded it."""
    for clause, (_code, then, now) in renewed(context.agreement).items():
        before, after = excerpts(then, now)
        sentence = _("Бібліотека має новий текст: «{old}» → «{new}». Ваш текст лишився")
        text = sentence.format(old=before or "—", new=after or "—")
        place = f"clauses.base.{clause}"
        yield found("clause.library", text, f"clauses.replace.{clause}", twin=place)


CHECKS = (missing, renewed_library)
