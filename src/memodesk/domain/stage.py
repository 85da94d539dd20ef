"""Where an agreement stands on its way: the state by the dates of the record, and six phases."""

import datetime as dt
from dataclasses import dataclass

from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import State
from memodesk.domain.terms import Procedure
from memodesk.i18n import _

PHASES = 6
_PHASE = {
    State.IDEA: 1,
    State.INTENT: 1,
    State.DRAFT: 1,
    State.PARTNER_AGREED: 2,
    State.SUBMITTED: 3,
    State.RETURNED: 3,
    State.APPROVED: 3,
    State.READY: 4,
    State.SIGNED: 5,
    State.FILED: 5,
    State.REGISTERED: 6,
    State.IN_FORCE: 6,
    State.ENDED: 6,
}


@dataclass(frozen=True, slots=True)
class Stage:
    """The phase an agreement is in and, in words, what is awaited."""

    state: State
    phase: int
    awaited: str


def stage_of(agreement: Agreement, today: dt.date) -> Stage:
    """The stage of an agreement on a day."""
    state = agreement.state or derived_state(agreement, today)
    return Stage(state, _PHASE[state], _awaited(state, agreement))


def derived_state(agreement: Agreement, today: dt.date) -> State:
    """The state that the dates of the record speak of, where nobody has set one."""
    procedure = agreement.procedure or Procedure()
    registration = procedure.registration
    if registration and registration.date and registration.date <= today:
        return State.REGISTERED
    events = agreement.signing.events if agreement.signing else ()
    days = [event.date for event in events if event.date]
    ordered = bool(procedure.ministry_order and procedure.ministry_order.date)
    decided = bool(procedure.council_decision and procedure.council_decision.date)
    if ordered and decided:
        return State.SIGNED if days and max(days) <= today else State.READY
    if ordered:
        return State.APPROVED
    if procedure.submitted and procedure.submitted <= today:
        return State.SUBMITTED
    return State.DRAFT if agreement.parties else State.IDEA


def _awaited(state: State, agreement: Agreement) -> str:
    procedure = agreement.procedure or Procedure()
    order = not (procedure.ministry_order and procedure.ministry_order.date)
    decision = not (procedure.council_decision and procedure.council_decision.date)
    if state in (State.SUBMITTED, State.APPROVED) and order and decision:
        return _("Очікуємо наказ міністерства і рішення ради")
    if state in (State.SUBMITTED, State.APPROVED) and order:
        return _("Очікуємо наказ міністерства")
    if state in (State.SUBMITTED, State.APPROVED) and decision:
        return _("Очікуємо рішення ради")
    return {
        State.IDEA: _("Складаємо текст"),
        State.INTENT: _("Складаємо текст"),
        State.DRAFT: _("Складаємо текст і погоджуємо з партнером"),
        State.PARTNER_AGREED: _("Далі — подання до міністерства"),
        State.RETURNED: _("Враховуємо зауваження міністерства"),
        State.READY: _("Очікуємо підписання"),
        State.SIGNED: _("Далі — подання на реєстрацію"),
        State.FILED: _("Очікуємо реєстрацію"),
        State.REGISTERED: _("Зареєстровано"),
        State.IN_FORCE: _("Діє"),
        State.ENDED: _("Дію завершено"),
    }.get(state, "")
