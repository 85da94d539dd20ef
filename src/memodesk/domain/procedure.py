"""Where an agreement stands today, what it waits for, and when its term ends."""

import calendar
import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import (
    ADMINISTRATIONS,
    NOT_TERRITORIAL,
    ActKind,
    EntryOn,
    State,
    UnitType,
)
from memodesk.domain.terms import Term
from memodesk.i18n import N_, _, ngettext

STAGES = (
    N_("Чернетка"),
    N_("Партнер"),
    N_("Міністерство і рада"),
    N_("Підписання"),
    N_("Реєстрація"),
    N_("Діє"),
)
"""The six steps of the stage bar; `_()` translates them where they are shown."""

REMIND_MONTHS = (12, 6, 3)
"""How long before an end or a last day for notice the office wants to be reminded."""

_STAGE_OF = {
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
_DECIDES_NOTHING = frozenset({UnitType.ASSOCIATION, UnitType.CRIMEA_AUTHORITY})


@dataclass(frozen=True, slots=True)
class Stage:
    """A step of six: its number, its name, how many lie behind, and what is awaited."""

    number: int
    done: int
    name: str
    awaited: str


class Event(StrEnum):
    """What a reminder reminds of."""

    END = "end"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Reminder:
    """A day on which to think of an event that comes in some months."""

    on: dt.date
    event: Event
    due: dt.date
    months: int

    def sentence(self) -> str:
        """The reminder in the words of the office."""
        if self.event is Event.NOTICE:
            text = ngettext(
                "За {months} місяць, {date}, останній день, щоб повідомити про припинення",
                "За {months} місяців, {date}, останній день, щоб повідомити про припинення",
                self.months,
            )
        else:
            text = ngettext(
                "За {months} місяць, {date}, спливає строк дії",
                "За {months} місяців, {date}, спливає строк дії",
                self.months,
            )
        return text.format(months=self.months, date=digits(self.due))


def digits(day: dt.date) -> str:
    """A day as lists show it: 14.08.2025."""
    return f"{day:%d.%m}.{day.year:04}"


def add_months(day: dt.date, months: int) -> dt.date:
    """The same day some months on (or back), or the last day of a shorter month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = min(max(index // 12, dt.MINYEAR), dt.MAXYEAR), index % 12 + 1
    return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def signing_dates(agreement: Agreement) -> tuple[dt.date, ...]:
    """The days of all signing events, in order; empty while one of them is still open."""
    events = agreement.signing.events if agreement.signing else ()
    days = sorted(event.date for event in events if event.date)
    return tuple(days) if len(days) == len(events) else ()


def signed_on(agreement: Agreement) -> dt.date | None:
    """The day of the last signature, past or planned."""
    days = signing_dates(agreement)
    return days[-1] if days else None


def entry_date(agreement: Agreement) -> dt.date | None:
    """The day on which the document enters into force; None while no date tells it."""
    days, entry = signing_dates(agreement), agreement.entry_into_force
    on = entry.on if entry else EntryOn.LAST_SIGNATURE
    if on is EntryOn.DATE:
        return entry.date if entry else None
    if not days or on is EntryOn.NOTIFICATION:
        return None
    return days[0] if on is EntryOn.SIGNATURE else days[-1]


def end_date(agreement: Agreement, today: dt.date) -> dt.date | None:
    """The day on which the term, or its renewal that runs today, ends; None without a known end."""
    start, years = entry_date(agreement), _years(agreement.term)
    if start is None or not years:
        return None
    end = add_months(start, 12 * years)
    periods = 1
    while agreement.term and agreement.term.auto_renew and end < today and end.year < dt.MAXYEAR:
        periods += 1
        end = add_months(start, 12 * years * periods)
    return end


def notice_deadline(agreement: Agreement, today: dt.date) -> dt.date | None:
    """The last day on which a notice still stops the renewal of the running term."""
    end, term = end_date(agreement, today), agreement.term
    if end is None or term is None or not term.auto_renew or not term.notice_months:
        return None
    return add_months(end, -term.notice_months)


def reminders(agreement: Agreement, today: dt.date) -> tuple[Reminder, ...]:
    """What is still to come before the end of the term and its last day for notice, by day."""
    if state_of(agreement, today) is State.ENDED:
        return ()
    events = (
        (Event.NOTICE, notice_deadline(agreement, today)),
        (Event.END, end_date(agreement, today)),
    )
    found = [
        Reminder(add_months(due, -months), event, due, months)
        for event, due in events
        if due is not None
        for months in REMIND_MONTHS
    ]
    coming = [reminder for reminder in found if reminder.on >= today]
    return tuple(sorted(coming, key=lambda reminder: (reminder.on, reminder.due)))


def state_of(agreement: Agreement, today: dt.date) -> State:
    """The state given in the agreement, or the one its dates tell."""
    return agreement.state or _state_by_dates(agreement, today)


def next_change(agreement: Agreement, today: dt.date) -> tuple[dt.date, State] | None:
    """The next day on which time alone changes the state, and to what; None if it never does."""
    if agreement.state is not None:
        return None
    now = _state_by_dates(agreement, today)
    for day in sorted(day for day in _turning_days(agreement, today) if day > today):
        later = _state_by_dates(agreement, day)
        if later is not now:
            return day, later
    return None


def stage_of(agreement: Agreement, today: dt.date) -> Stage:
    """The step of six at which the agreement stands, and what is awaited, as a sentence."""
    state = state_of(agreement, today)
    number = _STAGE_OF[state]
    done = number if state in {State.IN_FORCE, State.ENDED} else number - 1
    return Stage(number, done, _(STAGES[number - 1]), _awaited(agreement, state, today))


def needs_ministry(agreement: Agreement) -> bool:
    """Whether the ministry's procedure applies: not with firms or international organisations."""
    return not any(party.unit_type in NOT_TERRITORIAL for party in agreement.parties)


def act_of(agreement: Agreement) -> ActKind | None:
    """The act the Ukrainian party adopts before signing; None where it adopts none."""
    decision = agreement.procedure.council_decision if agreement.procedure else None
    if decision and decision.act:
        return decision.act
    units = [party.unit_type for party in agreement.parties if party.country == "UA"]
    if any(unit in ADMINISTRATIONS for unit in units):
        return ActKind.ORDER
    return None if units and all(unit in _DECIDES_NOTHING for unit in units) else ActKind.DECISION


def has_order(agreement: Agreement) -> bool:
    """Whether the ministry's order is known by its number or date."""
    order = agreement.procedure.ministry_order if agreement.procedure else None
    return order is not None and bool(order.number or order.date)


def has_decision(agreement: Agreement) -> bool:
    """Whether the council's decision (the head's order) is known by its number or date."""
    decision = agreement.procedure.council_decision if agreement.procedure else None
    return decision is not None and bool(decision.number or decision.date)


def is_registered(agreement: Agreement) -> bool:
    """Whether the registration is known by its number or date."""
    entry = agreement.procedure.registration if agreement.procedure else None
    return entry is not None and bool(entry.number or entry.date)


def _years(term: Term | None) -> int | None:
    return term.years if term and not term.indefinite else None


def _turning_days(agreement: Agreement, today: dt.date) -> list[dt.date]:
    end = end_date(agreement, today)
    after = end + dt.timedelta(days=1) if end and end < dt.date.max else None
    days = (signed_on(agreement), entry_date(agreement), after)
    return [day for day in days if day is not None]


def _state_by_dates(agreement: Agreement, today: dt.date) -> State:
    signed = signed_on(agreement)
    if signed is None or signed > today:
        return _state_before_signing(agreement)
    end = end_date(agreement, today)
    if end is not None and end < today:
        return State.ENDED
    if needs_ministry(agreement) and not is_registered(agreement):
        return State.SIGNED
    entry = entry_date(agreement)
    if entry is not None and entry <= today:
        return State.IN_FORCE
    return State.REGISTERED if needs_ministry(agreement) else State.SIGNED


def _state_before_signing(agreement: Agreement) -> State:
    decided = has_decision(agreement) or act_of(agreement) is None
    if not needs_ministry(agreement):
        return State.READY if has_decision(agreement) else _state_of_text(agreement)
    if has_order(agreement):
        return State.READY if decided else State.APPROVED
    if agreement.procedure and agreement.procedure.submitted:
        return State.SUBMITTED
    return _state_of_text(agreement)


def _state_of_text(agreement: Agreement) -> State:
    """An idea becomes a draft with the first thing said about the document or a second party."""
    named = [party for party in agreement.parties if any(party.name.values())]
    begun = agreement.document_name or agreement.areas or agreement.term or len(named) > 1
    return State.DRAFT if begun else State.IDEA


def _awaited(agreement: Agreement, state: State, today: dt.date) -> str:
    if state in {State.SUBMITTED, State.APPROVED}:
        return _awaited_approvals(agreement)
    if state is State.READY:
        return _awaited_signing(agreement)
    if state is State.SIGNED and not needs_ministry(agreement):
        return _("Очікуємо набрання чинності")
    if state is State.IN_FORCE:
        return _running(agreement, today)
    if state is State.PARTNER_AGREED and not needs_ministry(agreement):
        return _awaited_signing(agreement)
    return _(_AWAITED[state])


_AWAITED = {
    State.IDEA: N_("Виберіть партнера й документ"),
    State.INTENT: N_("Очікуємо відповідь партнера на лист про наміри"),
    State.DRAFT: N_("Складаємо проєкт, далі погодження з партнером"),
    State.PARTNER_AGREED: N_("Можна подавати проєкт до міністерства"),
    State.RETURNED: N_("Враховуємо зауваження міністерства"),
    State.SIGNED: N_("Очікуємо подання на реєстрацію"),
    State.FILED: N_("Очікуємо реєстрацію"),
    State.REGISTERED: N_("Очікуємо набрання чинності"),
    State.ENDED: N_("Документ більше не діє"),
}


def _awaited_approvals(agreement: Agreement) -> str:
    order, act = has_order(agreement), act_of(agreement)
    decided = has_decision(agreement) or act is None
    if order or decided:
        if not order:
            return _("Очікуємо наказ міністерства")
        if decided:
            return _awaited_signing(agreement)
        return _("Очікуємо розпорядження") if act is ActKind.ORDER else _("Очікуємо рішення ради")
    if act is ActKind.ORDER:
        return _("Очікуємо наказ міністерства і розпорядження")
    return _("Очікуємо наказ міністерства і рішення ради")


def _awaited_signing(agreement: Agreement) -> str:
    signed = signed_on(agreement)
    if signed is None:
        return _("Очікуємо дату підписання")
    return _("Підписання {date}").format(date=digits(signed))


def _running(agreement: Agreement, today: dt.date) -> str:
    end, term = end_date(agreement, today), agreement.term
    if end is None:
        return _("Діє безстроково") if term and term.indefinite else _("Діє")
    if term and term.auto_renew:
        return _("Діє до {date}, далі продовжується").format(date=digits(end))
    return _("Діє до {date}").format(date=digits(end))
