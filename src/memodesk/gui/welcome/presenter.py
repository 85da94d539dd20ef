"""One's own community as it is asked for: a few texts become the party of every agreement."""

from dataclasses import dataclass

from memodesk.domain.catalogue import Gender, UnitType
from memodesk.domain.party import Party, Signatory
from memodesk.i18n import _

HOME, OWN = "UA", "uk"
_UNITS = {unit.value: unit for unit in UnitType}
_GENDERS = {gender.value: gender for gender in Gender}


@dataclass(frozen=True, slots=True)
class Answers:
    """What the panel asks, as plain texts."""

    place: str = ""
    name: str = ""
    region: str = ""
    person: str = ""
    position: str = ""
    gender: str = ""
    unit_type: str = UnitType.HROMADA_COUNCIL.value


def answers_of(party: Party | None) -> Answers:
    """The answers given before, to be looked through or corrected."""
    if party is None:
        return Answers()
    head = party.signatories[0] if party.signatories else Signatory()
    return Answers(
        place=party.place.get(OWN, ""),
        name=party.name.get(OWN, ""),
        region=party.region.get(OWN, ""),
        person=head.name.get(OWN, ""),
        position=head.position.get(OWN, ""),
        gender=head.gender or "",
        unit_type=party.unit_type or "",
    )


def missing(answers: Answers) -> dict[str, str]:
    """A sentence for each answer without which the card would be of no use."""
    said = {}
    if not answers.place.strip():
        said["place"] = _("Напишіть назву міста, селища або села")
    if not answers.name.strip():
        said["name"] = _("Напишіть повну назву ради")
    return said


def party_of(answers: Answers, before: Party | None) -> Party:
    """The party with these answers; whatever else was known of it stays."""
    party = before or Party(country=HOME, language=OWN)
    changed: Party = party.but(
        country=HOME,
        unit_type=_UNITS.get(answers.unit_type),
        place=_with(party.place, answers.place),
        name=_with(party.name, answers.name),
        region=_with(party.region, answers.region),
    )
    if not answers.person.strip() and not answers.position.strip():
        return changed
    head = party.signatories[0] if party.signatories else Signatory()
    if head.name.get(OWN, "") not in ("", answers.person.strip()):
        head = Signatory()  # another person holds the office now
    signer = head.but(
        name=_with(head.name, answers.person),
        position=_with(head.position, answers.position),
        gender=_GENDERS.get(answers.gender),
        authority=head.authority or {OWN: _LAW},
    )
    result: Party = changed.but(signatories=(signer,))
    return result


_LAW = "Закону України «Про місцеве самоврядування в Україні»"


def _with(texts: dict[str, str], text: str) -> dict[str, str]:
    rest = {language: words for language, words in texts.items() if language != OWN}
    return {OWN: text.strip(), **rest} if text.strip() else rest
