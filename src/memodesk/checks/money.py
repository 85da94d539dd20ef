"""Money: no amount without a basis, no agreement without a clause on financing."""

from collections.abc import Iterator

from memodesk.checks.context import Context, found
from memodesk.checks.finding import Finding
from memodesk.domain.catalogue import FinanceMode
from memodesk.domain.terms import Finance
from memodesk.i18n import _


def unfounded(context: Context) -> Iterator[Finding]:
    """An amount stands on a budget programme or a decision."""
    finance = context.agreement.finance or Finance()
    if finance.amount.strip() and not any(text.strip() for text in finance.basis.values()):
        yield found(
            "money.unfounded",
            _("Сума є, а підстави у бюджеті немає: вкажіть програму або рішення"),
            "finance.basis",
        )


def missing(context: Context) -> Iterator[Finding]:
    """The clause on financing stays, and a French partner needs an estimate (CGCT L1115-1)."""
    clauses = context.agreement.clauses
    if clauses and "finance" in clauses.omit:
        yield found("money.missing", _("У тексті немає статті про фінансування"), "clauses.omit")
    finance = context.agreement.finance or Finance()
    french = any(party.country == "FR" for _path, party in context.foreign())
    if french and finance.mode is FinanceMode.OWN_COSTS:
        message = _("Французький партнер має вказати орієнтовну оцінку витрат")
        yield found("money.missing", message, "finance.mode", partner="FR")


CHECKS = (unfounded, missing)
