"""Who may be a party, and how its body and state are named."""

import re
from collections.abc import Iterator
from difflib import get_close_matches

from memodesk.checks.context import UKRAINE, Context, found
from memodesk.checks.finding import Finding
from memodesk.domain.catalogue import NOT_TERRITORIAL, UKRAINIAN_SUBJECTS, UnitType
from memodesk.domain.party import Party
from memodesk.i18n import _
from memodesk.languages import library

_ABBREVIATION = re.compile(
    r"\b(?![IVXLCІХ]+\b|USA?\b|UK\b|UAE\b|США\b)(?:[А-ЯІЇЄҐ]{2,6}|[A-Z]{2,6})\b"
)
"""Capitals that stand for words; Roman figures and the common short names of states do not."""
_NEEDS_OBLAST = frozenset(
    {UnitType.HROMADA_COUNCIL, UnitType.EXECUTIVE_COMMITTEE, UnitType.RAION_COUNCIL}
)
_WITHOUT_OBLAST = ("Київськ", "Севастопольськ")
_REPUBLIC = "республік"
_WORD = re.compile(r"[^\W\d_]+(?:[’'ʼ-][^\W\d_]+)*")


def ukrainian_type(context: Context) -> Iterator[Finding]:
    """The Ukrainian party is one of the subjects of law № 3668-IX, and there is one."""
    ours = list(context.ukrainian())
    if context.agreement.parties and not ours:
        message = _("Серед сторін немає української громади, ради чи адміністрації")
        yield found("party.ua-type", message, "parties")
    for path, party in ours:
        if party.unit_type not in UKRAINIAN_SUBJECTS:
            message = _("Вкажіть вид українського органу, який має право укладати такі угоди")
            yield found("party.ua-type", message, f"{path}.unit_type")


def foreign_type(context: Context) -> Iterator[Finding]:
    """With a business or an international organisation it is not such an agreement."""
    parties = context.agreement.parties
    if len(parties) > 1 and all(party.country == UKRAINE for party in parties):
        message = _("Серед сторін немає іноземного партнера")
        yield found("party.foreign-type", message, "parties")
    for path, party in context.foreign():
        if party.unit_type in NOT_TERRITORIAL:
            message = _(
                "З підприємством чи міжнародною організацією це не угода про міжнародне "
                "територіальне співробітництво: складіть звичайний меморандум без погодження "
                "міністерства"
            )
            yield found("party.foreign-type", message, f"{path}.unit_type")
        elif party.unit_type is None:
            message = _("Вкажіть, який орган підписує з боку партнера")
            yield found("party.foreign-type", message, f"{path}.unit_type")


def aggressor(context: Context) -> Iterator[Finding]:
    """Cooperation with the aggressor state is banned; with Belarus it is stopped by policy."""
    for path, party in context.foreign():
        country = library.find_country(party.country)
        if country and (country.aggressor or country.stop):
            message = _("Співробітництво з цією державою неможливе")
            yield found("party.aggressor", message, f"{path}.country", verified=country.verified)


def full_name(context: Context) -> Iterator[Finding]:
    """The full official name, without abbreviations, with the oblast where it is needed."""
    for path, party in context.parties():
        for code, name in party.name.items():
            match = _ABBREVIATION.search(name)
            if match and not name.isupper():
                sentence = _("Напишіть повну назву без скорочення «{words}»")
                yield found(
                    "party.full-name", sentence.format(words=match[0]), f"{path}.name.{code}"
                )
        if party.country == UKRAINE and _lacks_oblast(party):
            message = _("Додайте до назви органу область")
            yield found("party.full-name", message, f"{path}.name.uk")


def _lacks_oblast(party: Party) -> bool:
    name = party.name.get("uk", "")
    needed = party.unit_type in _NEEDS_OBLAST and bool(name.strip())
    if not needed or "област" in name.casefold():
        return False
    # «Тернопільська міська рада» of «Тернопільська область»: the centre names the oblast itself
    oblast = party.region.get("uk", "").partition(" ")[0].rstrip("аоїий")
    own = (*_WITHOUT_OBLAST, oblast) if oblast.endswith("ськ") else _WITHOUT_OBLAST
    return not any(word.startswith(own) for word in name.split())


def state(context: Context) -> Iterator[Finding]:
    """The state of every party is known, and no state is misnamed in a typed text."""
    for path, party in context.parties():
        if party.country and library.find_country(party.country) is None:
            sentence = _("Немає держави з кодом «{code}»")
            yield found("party.state", sentence.format(code=party.country), f"{path}.country")
    for path, _description, code, text in context.texts():
        if code == "uk":
            yield from _misnamed(path, text)


def _misnamed(path: str, text: str) -> Iterator[Finding]:
    tokens = _WORD.findall(text)
    for index, token in enumerate(tokens):
        if not token.casefold().startswith(_REPUBLIC):
            if _is_misspelt_republic(token):
                yield _no_such_state(path, " ".join(tokens[index : index + 2]))
        elif token[0].isupper():
            pair = f"{token} {tokens[index + 1]}" if index + 1 < len(tokens) else ""
            if pair and _is_false_republic(tokens[index + 1]):
                yield _no_such_state(path, pair)


def _is_misspelt_republic(token: str) -> bool:
    close = get_close_matches(token.casefold()[:10], ["республіка"], n=1, cutoff=0.85)
    return len(token) >= len(_REPUBLIC) and token[0].isupper() and bool(close)


def _is_false_republic(name: str) -> bool:
    """«Республіка Грузія»: a state's short name, but its formal name is no republic."""
    for known in library.states("uk").values():
        if name in known.short.values() and name not in ("", "Україна"):
            return all(_REPUBLIC not in form.casefold() for form in known.formal.values())
    return False


def _no_such_state(path: str, words: str) -> Finding:
    formal = [next(iter(known.formal.values())) for known in library.states("uk").values()]
    short = {
        form: next(iter(known.formal.values()))
        for known in library.states("uk").values()
        for form in known.short.values()
    }
    near = get_close_matches(words, formal, n=1, cutoff=0.7)
    suggested = short.get(words.rsplit(maxsplit=1)[-1]) or (near[0] if near else "")
    if suggested:
        sentence = _("Немає держави «{words}». Можливо, {suggested}?")
        return found("party.state", sentence.format(words=words, suggested=suggested), path)
    return found("party.state", _("Немає держави «{words}»").format(words=words), path)


CHECKS = (ukrainian_type, foreign_type, aggressor, full_name, state)
