"""The places of the editor: its sections, each party a place of its own."""

from dataclasses import dataclass

from memodesk import i18n
from memodesk.domain.agreement import Agreement
from memodesk.domain.fields import SECTION_TITLES, Section, described
from memodesk.gui.editor.field_path import steps
from memodesk.i18n import _


@dataclass(frozen=True, slots=True)
class Place:
    """A page of the form: a section, and for the parties which one."""

    section: Section
    party: int | None = None

    @property
    def key(self) -> str:
        """A short name for signals."""
        return self.section.value if self.party is None else f"{self.section.value}/{self.party}"


def place_from(key: str) -> Place:
    """The place with this key."""
    section, _slash, party = key.partition("/")
    return Place(Section(section), int(party) if party else None)


def places_of(agreement: Agreement) -> tuple[Place, ...]:
    """Every place in the order of the outline; the parties follow their section."""
    found: list[Place] = []
    for section in Section:
        found.append(Place(section))
        if section is Section.PARTY:
            found += [Place(section, index) for index in range(len(agreement.parties))]
    return tuple(found)


def place_of(path: str) -> Place:
    """The place on whose page a field is edited."""
    way = steps(path)
    if not way:
        return Place(Section.DOCUMENT)
    if way[0] == "parties" and len(way) > 1 and isinstance(way[1], int):
        return Place(Section.PARTY, way[1])
    description = described(Agreement).get(str(way[0]))
    return Place(description.section if description else Section.DOCUMENT)


def place_title(place: Place, agreement: Agreement) -> str:
    """The name of a place in the outline and on links that jump to it."""
    if place.party is None or place.party >= len(agreement.parties):
        return _(SECTION_TITLES[place.section])
    names = agreement.parties[place.party].place
    known = names.get(i18n.current()) or names.get("uk") or next(iter(names.values()), "")
    return known or ordinal(place.party)


def ordinal(index: int) -> str:
    """How a party is called by its position."""
    names = (_("перша сторона"), _("друга сторона"), _("третя сторона"), _("четверта сторона"))
    return names[index] if index < len(names) else _("сторона {number}").format(number=index + 1)
