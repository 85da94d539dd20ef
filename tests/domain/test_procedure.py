"""The state, the stage and the term follow from the agreement's dates and from today."""

import datetime as dt

import pytest
from hypothesis import given

from memodesk import i18n
from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import ActKind, DocumentName, EntryOn, State, UnitType
from memodesk.domain.procedure import (
    Event,
    add_months,
    end_date,
    entry_date,
    next_change,
    notice_deadline,
    reminders,
    signed_on,
    stage_of,
    state_of,
)
from memodesk.domain.terms import (
    CouncilDecision,
    EntryIntoForce,
    MinistryOrder,
    Procedure,
    Registration,
    Signing,
    SigningEvent,
    Term,
)
from tests.factories import agreements, days, sample_agreement

TODAY = dt.date(2026, 11, 23)
SIGNED = dt.date(2025, 8, 14)


def signed(*on: dt.date | None, **more: object) -> Agreement:
    events = tuple(SigningEvent(date=day) for day in on)
    return sample_agreement(signing=Signing(events=events), **more)


ORDER = MinistryOrder(number="879", date=dt.date(2025, 5, 19))
DECISION = CouncilDecision(number="1", date=dt.date(2025, 6, 12))
REGISTERED = Procedure(registration=Registration(number="7"))


@pytest.mark.parametrize(
    ("agreement", "state"),
    [
        (Agreement(), State.IDEA),
        (Agreement(document_name=DocumentName.MEMORANDUM), State.DRAFT),
        (sample_agreement(), State.DRAFT),
        (sample_agreement(state=State.PARTNER_AGREED), State.PARTNER_AGREED),
        (sample_agreement(procedure=Procedure(submitted=TODAY)), State.SUBMITTED),
        (sample_agreement(procedure=Procedure(ministry_order=ORDER)), State.APPROVED),
        (
            sample_agreement(procedure=Procedure(ministry_order=ORDER, council_decision=DECISION)),
            State.READY,
        ),
        (signed(dt.date(2027, 1, 1)), State.DRAFT),
        (signed(SIGNED), State.SIGNED),
        (signed(SIGNED, None), State.DRAFT),
        (signed(SIGNED, procedure=REGISTERED), State.IN_FORCE),
        (
            signed(
                SIGNED,
                procedure=REGISTERED,
                entry_into_force=EntryIntoForce(on=EntryOn.NOTIFICATION),
            ),
            State.REGISTERED,
        ),
        (signed(dt.date(2012, 5, 1), term=Term(years=5)), State.ENDED),
        (signed(dt.date(2012, 5, 1), term=Term(indefinite=True)), State.SIGNED),
        (signed(dt.date(2012, 5, 1), state=State.IN_FORCE, term=Term(years=5)), State.IN_FORCE),
    ],
)
def test_the_state_follows_from_the_dates(agreement: Agreement, state: State) -> None:
    assert state_of(agreement, TODAY) is state


def test_with_a_firm_no_ministry_is_awaited() -> None:
    base = signed(SIGNED)
    own, partner = base.parties
    firm = base.but(parties=(own, partner.but(unit_type=UnitType.COMPANY)))
    assert state_of(firm, TODAY) is State.IN_FORCE
    assert state_of(firm.but(signing=None, procedure=Procedure(submitted=TODAY)), TODAY) is (
        State.DRAFT
    )


@pytest.mark.parametrize(
    ("day", "months", "result"),
    [
        (dt.date(2024, 2, 29), 12, dt.date(2025, 2, 28)),
        (dt.date(2024, 2, 29), 48, dt.date(2028, 2, 29)),
        (dt.date(2025, 1, 31), 1, dt.date(2025, 2, 28)),
        (dt.date(2025, 1, 15), -1, dt.date(2024, 12, 15)),
        (dt.date(2025, 12, 31), 2, dt.date(2026, 2, 28)),
        (dt.date(9999, 6, 1), 24, dt.date(9999, 6, 1)),
    ],
)
def test_months_are_added_by_the_calendar(day: dt.date, months: int, result: dt.date) -> None:
    assert add_months(day, months) == result


@pytest.mark.parametrize(
    ("term", "end", "notice"),
    [
        (Term(years=5, auto_renew=True, notice_months=6), (2030, 8, 14), (2030, 2, 14)),
        (Term(years=5, auto_renew=False, notice_months=6), (2030, 8, 14), None),
        (Term(years=1, auto_renew=True, notice_months=3), (2027, 8, 14), (2027, 5, 14)),
        (Term(years=1), (2026, 8, 14), None),
        (Term(indefinite=True, notice_months=6), None, None),
        (Term(), None, None),
        (None, None, None),
    ],
)
def test_the_end_and_the_last_day_for_notice(
    term: Term | None, end: tuple[int, int, int] | None, notice: tuple[int, int, int] | None
) -> None:
    agreement = signed(SIGNED, term=term)
    assert end_date(agreement, TODAY) == (dt.date(*end) if end else None)
    assert notice_deadline(agreement, TODAY) == (dt.date(*notice) if notice else None)


def test_entry_into_force() -> None:
    later = dt.date(2025, 9, 1)
    both = signed(later, SIGNED)
    named = EntryIntoForce(on=EntryOn.DATE, date=dt.date(2026, 1, 1))
    assert signed_on(both) == entry_date(both) == later
    assert entry_date(both.but(entry_into_force=EntryIntoForce(on=EntryOn.SIGNATURE))) == SIGNED
    assert entry_date(both.but(entry_into_force=named)) == dt.date(2026, 1, 1)
    assert entry_date(both.but(entry_into_force=EntryIntoForce(on=EntryOn.NOTIFICATION))) is None


@pytest.mark.parametrize(
    ("agreement", "number", "awaited"),
    [
        (Agreement(), 1, "Виберіть партнера й документ"),
        (sample_agreement(), 1, "Складаємо проєкт, далі погодження з партнером"),
        (
            sample_agreement(state=State.PARTNER_AGREED),
            2,
            "Можна подавати проєкт до міністерства",
        ),
        (
            sample_agreement(procedure=Procedure(submitted=TODAY)),
            3,
            "Очікуємо наказ міністерства і рішення ради",
        ),
        (
            sample_agreement(procedure=Procedure(submitted=TODAY, council_decision=DECISION)),
            3,
            "Очікуємо наказ міністерства",
        ),
        (sample_agreement(procedure=Procedure(ministry_order=ORDER)), 3, "Очікуємо рішення ради"),
        (
            sample_agreement(
                procedure=Procedure(
                    ministry_order=ORDER, council_decision=CouncilDecision(act=ActKind.ORDER)
                )
            ),
            3,
            "Очікуємо розпорядження",
        ),
        (
            signed(
                dt.date(2027, 1, 9),
                procedure=Procedure(ministry_order=ORDER, council_decision=DECISION),
            ),
            4,
            "Підписання 09.01.2027",
        ),
        (signed(SIGNED), 5, "Очікуємо подання на реєстрацію"),
        (signed(SIGNED, procedure=REGISTERED), 6, "Діє до 14.08.2030, далі продовжується"),
        (
            signed(SIGNED, procedure=REGISTERED, term=Term(indefinite=True)),
            6,
            "Діє безстроково",
        ),
    ],
)
def test_the_stage_says_what_is_awaited(agreement: Agreement, number: int, awaited: str) -> None:
    stage = stage_of(agreement, TODAY)
    assert (stage.number, stage.awaited) == (number, awaited)


def test_reminders_come_before_the_end_and_the_notice() -> None:
    agreement = signed(dt.date(2022, 6, 1), term=Term(years=5, auto_renew=True, notice_months=3))
    found = reminders(agreement, TODAY)
    assert [(one.on, one.event, one.months) for one in found] == [
        (dt.date(2026, 12, 1), Event.NOTICE, 3),
        (dt.date(2026, 12, 1), Event.END, 6),
        (dt.date(2027, 3, 1), Event.END, 3),
    ]
    assert "01.06.2027" in found[-1].sentence()


def test_an_ended_agreement_reminds_of_nothing() -> None:
    assert reminders(signed(dt.date(2012, 5, 1), term=Term(years=5)), TODAY) == ()


@given(agreements(), days())
def test_every_agreement_has_a_state_a_stage_and_reminders(
    agreement: Agreement, today: dt.date
) -> None:
    stage = stage_of(agreement, today)
    assert 1 <= stage.number <= 6
    assert stage.done in {stage.number, stage.number - 1}
    assert len(stage.awaited) >= len("Діє")
    assert all(one.on >= today for one in reminders(agreement, today))


@given(agreements(), days())
def test_the_state_stays_until_the_day_of_its_next_change(
    agreement: Agreement, today: dt.date
) -> None:
    change = next_change(agreement, today)
    if change is None:
        return
    day, later = change
    assert state_of(agreement, day - dt.timedelta(days=1)) is state_of(agreement, today)
    assert state_of(agreement, day) is later


def test_the_sentences_can_be_said_in_another_language() -> None:
    i18n.use("en")
    assert len(stage_of(Agreement(), TODAY).awaited) > 5
