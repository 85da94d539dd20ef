"""What the panel beside the list says of an agreement, from its record."""

import datetime as dt
from collections.abc import Iterator

from memodesk.domain.agreement import Agreement
from memodesk.domain.party import Party
from memodesk.domain.procedure import digits, stage_of, state_of
from memodesk.domain.text import LocalizedText
from memodesk.gui.agreements.contract import Details
from memodesk.i18n import SOURCE_LANGUAGE, _, current, ngettext
from memodesk.languages import library
from memodesk.paths import SAMPLE_CASE

HOME = "UA"


def details_of(agreement: Agreement, today: dt.date) -> Details:
    """The agreement in short; facts that are missing are left out."""
    stage = stage_of(agreement, today)
    partner = _partner(agreement)
    name = _(agreement.document_name.label) if agreement.document_name else ""
    note = _(library.SAMPLE_NOTE) if agreement.id == SAMPLE_CASE.stem else ""
    return Details(
        id=agreement.id,
        title=place_of(partner) or _("Партнера ще не вказано"),
        document=text_of(agreement.title) or name or _("Документ ще не вибрано"),
        state=state_of(agreement, today),
        done=stage.done,
        awaited=stage.awaited,
        note=note[:1].upper() + note[1:],
        facts=tuple(_facts(agreement, partner)),
    )


def _facts(agreement: Agreement, partner: Party | None) -> Iterator[tuple[str, str]]:
    own = next((party for party in agreement.parties if party is not partner), None)
    lines = (
        (_("Сторона"), _join(text_of(partner.name), text_of(partner.region)) if partner else ""),
        (_("Підписує"), _signatory(partner)),
        (_("Від нас"), _signatory(own)),
        (_("Підписання"), _signing(agreement)),
        (_("Строк"), _term(agreement)),
        (_("Мови"), _languages(agreement)),
        (_("Напрями"), _areas(agreement)),
    )
    return ((label, text) for label, text in lines if text)


def _partner(agreement: Agreement) -> Party | None:
    own = next((party for party in agreement.parties if party.country == HOME), None)
    own = own or next(iter(agreement.parties), None)
    return next((party for party in agreement.parties if party is not own), None)


def text_of(text: LocalizedText) -> str:
    """The text in the language of the program, or in the first that has one."""
    first = text.get(current()) or text.get(SOURCE_LANGUAGE)
    return first or next((words for words in text.values() if words), "")


def _join(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def place_of(party: Party | None) -> str:
    """A party by its place and country."""
    if party is None:
        return ""
    state = library.find_state(current(), party.country)
    names = state.short if state else {}
    country = names.get("nominative") or names.get("base") or party.country
    return _join(text_of(party.place) or text_of(party.name), country)


def _signatory(party: Party | None) -> str:
    people = party.signatories if party else ()
    return "; ".join(_join(text_of(one.name), text_of(one.position)) for one in people)


def _signing(agreement: Agreement) -> str:
    events = agreement.signing.events if agreement.signing else ()
    return "; ".join(
        _join(digits(one.date) if one.date else "", text_of(one.place), text_of(one.venue))
        for one in events
    )


def _term(agreement: Agreement) -> str:
    term = agreement.term
    if term is None:
        return ""
    if term.indefinite:
        return _("безстроково")
    if not term.years:
        return ""
    if term.auto_renew:
        words = ngettext(
            "{count} рік з автоматичним продовженням",
            "{count} років з автоматичним продовженням",
            term.years,
        )
    else:
        words = ngettext("{count} рік", "{count} років", term.years)
    return words.format(count=term.years)


def _languages(agreement: Agreement) -> str:
    return ", ".join(map(language_name, agreement.languages))


def language_name(code: str) -> str:
    """The name of a language in the language of the program, or its code."""
    found = library.languages(current()).get(code)
    if found is None:
        return code
    return found.forms.get("nominative") or next(iter(found.forms.values()), code)


def _areas(agreement: Agreement) -> str:
    known = library.areas(current())
    texts = (
        text_of(area.text) or (known[area.key].label if area.key in known else area.key)
        for area in agreement.areas
    )
    return ", ".join(texts)
