"""The ministry's order, the council's decision and the time both need."""

import datetime as dt
from collections.abc import Iterator

from memodesk.checks.context import Context, found
from memodesk.checks.finding import Finding
from memodesk.domain.catalogue import ADMINISTRATIONS, ActKind, UnitType
from memodesk.domain.terms import CouncilDecision, Procedure
from memodesk.i18n import _

MINISTRY_DAYS = 30
"""Days in which the ministry decides on a draft (law № 3668-IX)."""


def decision(context: Context) -> Iterator[Finding]:
    """Number and date of the decision or of the head's order stand before the signing."""
    parties = [party for _path, party in context.ukrainian()]
    if not context.is_territorial() or not parties:
        return
    if all(party.unit_type is UnitType.ASSOCIATION for party in parties):
        return
    administration = all(party.unit_type in ADMINISTRATIONS for party in parties)
    act = _procedure(context).council_decision or CouncilDecision()
    path = "procedure.council_decision"
    if not act.number.strip() or act.date is None:
        yield found("decision.missing", _missing_decision(administration), path)
        return
    if administration and act.act is ActKind.DECISION:
        message = _("Адміністрація видає розпорядження керівника, а не рішення ради")
        yield found("decision.missing", message, f"{path}.act")
    days = context.signing_days()
    if days and act.date > days[0]:
        sentence = _("Рішення ухвалено {decision}, пізніше за підписання {signing}")
        text = sentence.format(decision=_digits(act.date), signing=_digits(days[0]))
        yield found("decision.missing", text, f"{path}.date")


def _missing_decision(administration: bool) -> str:
    if administration:
        return _("Не вказано номер і дату розпорядження керівника адміністрації")
    return _("Не вказано номер і дату рішення ради")


def order(context: Context) -> Iterator[Finding]:
    """A signing day needs the ministry's order, dated not later than that day."""
    days = context.signing_days()
    if not context.is_territorial() or not days:
        return
    given = _procedure(context).ministry_order
    path = "procedure.ministry_order"
    if given is None or not given.number.strip() or given.date is None:
        sentence = _("Підписання призначено на {day}, а наказу міністерства ще немає")
        yield found("order.missing", sentence.format(day=_digits(days[0])), path)
    elif given.date > days[0]:
        sentence = _("Наказ міністерства датовано {order}, пізніше за підписання {signing}")
        text = sentence.format(order=_digits(given.date), signing=_digits(days[0]))
        yield found("order.date", text, f"{path}.date")


def lead_time(context: Context) -> Iterator[Finding]:
    """The ministry has thirty days; a signing planned earlier may come too soon."""
    days = context.signing_days()
    if not context.is_territorial() or not days:
        return
    procedure = _procedure(context)
    if procedure.submitted is None:
        yield from _not_submitted(context, days[0])
        return
    answer = procedure.ministry_order.date if procedure.ministry_order else None
    if answer and procedure.submitted <= answer <= days[0]:
        return
    ready = procedure.submitted + dt.timedelta(days=MINISTRY_DAYS)
    if days[0] < ready:
        sentence = _("Підписання {signing} раніше, ніж спливуть 30 днів для міністерства ({ready})")
        text = sentence.format(signing=_digits(days[0]), ready=_digits(ready))
        yield found("lead.time", text, "signing.events[0].date")


def _not_submitted(context: Context, day: dt.date) -> Iterator[Finding]:
    ordered = _procedure(context).ministry_order
    ready = context.today + dt.timedelta(days=MINISTRY_DAYS)
    if not (ordered and ordered.date) and context.today <= day < ready:
        sentence = _(
            "До підписання {signing} менше ніж 30 днів, а проєкт ще не подано до міністерства"
        )
        yield found("lead.time", sentence.format(signing=_digits(day)), "procedure.submitted")


def _procedure(context: Context) -> Procedure:
    return context.agreement.procedure or Procedure()


def _digits(day: dt.date) -> str:
    return f"{day:%d.%m.%Y}"


CHECKS = (decision, order, lead_time)
