"""The structure of the term: years or indefinite, renewal and notice."""

from collections.abc import Iterator

from memodesk.checks.context import Context, found
from memodesk.checks.finding import Finding
from memodesk.domain.catalogue import EntryOn
from memodesk.domain.terms import Term
from memodesk.i18n import _


def structure(context: Context) -> Iterator[Finding]:
    """A term is indefinite, or so many years with renewal and notice said."""
    term = context.agreement.term
    if term is None or (not term.indefinite and term.years is None):
        yield found("term.structure", _("Вкажіть строк: роки або безстроково"), "term")
        return
    yield from _contradictions(term)
    entry = context.agreement.entry_into_force
    if entry and entry.on is EntryOn.DATE and entry.date is None:
        message = _("Вкажіть дату, з якої документ набирає чинності")
        yield found("term.structure", message, "entry_into_force.date")


def _contradictions(term: Term) -> Iterator[Finding]:
    if term.indefinite and term.years is not None:
        yield found(
            "term.structure", _("Строк не може бути і безстроковим, і в роках"), "term.years"
        )
    if term.years is not None and term.years < 1:
        yield found("term.structure", _("Строк має бути щонайменше один рік"), "term.years")
    if term.years is not None and term.auto_renew is None:
        message = _("Вкажіть, чи продовжується документ, коли спливе строк")
        yield found("term.structure", message, "term.auto_renew")
    if term.years is not None and term.notice_months is None:
        message = _("Вкажіть, за скільки місяців повідомляють про припинення")
        yield found("term.structure", message, "term.notice_months")
    if term.notice_months is not None and term.notice_months < 1:
        message = _("Повідомляють щонайменше за один місяць")
        yield found("term.structure", message, "term.notice_months")


CHECKS = (structure,)
