"""The services behind the window: opened aside, then asked by the screens through their ports."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from memodesk.errors import MemoDeskError, StorageError
from memodesk.gui.agreements.contract import Card, Details, Made, Source, Taken
from memodesk.i18n import N_, SOURCE_LANGUAGE, current
from memodesk.paths import SAMPLE_CASE

if TYPE_CHECKING:
    from memodesk.bootstrap import Services
    from memodesk.domain.party import Party
    from memodesk.services.desk import EditorDesk
    from memodesk.storage.cards import MunicipalityCard
    from memodesk.storage.listing import Page, Question

RETRY, RESTORE, CREATE = "retry", "restore", "create"
WAYS = {
    RETRY: N_("Спробувати ще"),
    RESTORE: N_("Відновити копію"),
    CREATE: N_("Почати новий"),
}


@dataclass(frozen=True, slots=True)
class Opened:
    """How opening went: fine, for reading only, or a sentence and the ways on."""

    ready: bool = True
    sentence: str = ""
    tone: str = "error"
    ways: tuple[str, ...] = ()


class Office:
    """One data folder; every verb may run away from the window's thread."""

    def __init__(self, services: "Services") -> None:
        self.services = services

    # Opening.

    def open(self, way: str = RETRY) -> Opened:
        """Load the heavy parts and open the records, after the way on that a person chose."""
        try:
            return self._open(way)
        except StorageError as error:
            return Opened(ready=False, sentence=str(error), ways=_ways_on(error))

    def _open(self, way: str) -> Opened:
        from memodesk.storage.database import open_database, restore_backup

        path = self.services.database_path
        first = not path.exists()
        if way == RESTORE:
            restore_backup(path)
        elif way == CREATE:
            open_database(path, create=True).close()
        elif self._is_open():
            self.services = self.services.again()
        read_only = self.services.database.read_only
        said = ""
        if not read_only:
            self.services.agreements.refresh()
            self.services.tidy()
            if first or way == CREATE:
                self.services.agreements.import_case(SAMPLE_CASE)
        else:
            from memodesk.storage.faults import DatabaseReadOnlyError

            said = str(DatabaseReadOnlyError())
        _warm_up()
        return Opened(sentence=said, tone="warning", ways=(RETRY,) if said else ())

    def _is_open(self) -> bool:
        return "database" in vars(self.services)

    def close(self) -> None:
        """Close the records with a verified copy."""
        self.services.close()

    # The list.

    def page(self, question: "Question") -> "Page":
        """What a question finds."""
        return self.services.page(question)

    def duplicate(self, id: str) -> str:
        """A copy under a new id."""
        return self.services.agreements.duplicate(id).id

    def delete(self, ids: Sequence[str]) -> None:
        """Put agreements away."""
        self.services.agreements.delete(ids)

    def restore(self, ids: Sequence[str]) -> Sequence[str]:
        """Bring back what was put away."""
        return self.services.agreements.restore(ids)

    def take_files(self, paths: Sequence[Path]) -> Taken:
        """Read case files; one bad file does not hinder the others."""
        ids: list[str] = []
        refused: list[str] = []
        for path in paths:
            try:
                ids.append(self.services.agreements.import_case(path).id)
            except StorageError:
                raise
            except MemoDeskError as error:
                refused.append(f"{path.name}: {error}")
        return Taken(tuple(ids), tuple(refused))

    def give_file(self, id: str, path: Path) -> None:
        """Write an agreement as a case file."""
        self.services.agreements.export_case(id, path)

    def issue(self, ids: Sequence[str]) -> Made:
        """Make the Word files of agreements; one that cannot be made does not hinder the others."""
        files: list[Path] = []
        refused: list[str] = []
        for id in ids:
            try:
                desk = self.desk(id)
                files += desk.issue(desk.agreement).values()
            except MemoDeskError as error:
                refused.append(f"{id}: {error}")
        folder = files[0].parent if files else None
        return Made(tuple(files), folder, tuple(refused))

    def details(self, id: str) -> Details:
        """What the panel beside the list says of an agreement."""
        from memodesk.gui.agreements.facts import details_of

        agreement = self.services.agreements.get(id).agreement
        return details_of(agreement, dt.datetime.now().astimezone().date())

    def areas(self) -> Mapping[str, str]:
        """The names of the areas of cooperation in the language of the program."""
        from memodesk.languages import library

        return {
            key: area.label[:1].upper() + area.label[1:]
            for key, area in library.areas(current()).items()
        }

    # A new agreement and the directory.

    def cards(self) -> tuple[Card, ...]:
        """The partners of the directory, in Ukrainian order."""
        from memodesk.gui.agreements.facts import HOME, place_of, text_of

        return tuple(
            Card(one.key, place_of(one.party), text_of(one.party.name))
            for one in self.services.memory.communities()
            if not one.own and one.party.country != HOME
        )

    def create(self, source: Source) -> str:
        """A new agreement from a card, from an earlier one, or with one's own side only."""
        if source.earlier:
            return self.services.agreements.new_from(source.earlier).id
        memory = self.services.memory
        own = memory.own()
        partner = memory.community(source.card) if source.card else None
        parties = tuple(_with_newest_person(one) for one in (own, partner) if one)
        languages = _languages(self.services.settings.languages, partner)
        return self.services.agreements.new(languages, parties).id

    def own_community(self) -> "Party | None":
        """One's own community as its card has it, once it has been asked for."""
        own = self.services.memory.own()
        return _with_newest_person(own) if own else None

    def keep_community(self, party: "Party") -> None:
        """Keep one's own community for every new agreement."""
        key = self.services.memory.set_own(party).key
        self.services.change_settings(community=key)

    # The editor.

    def desk(self, id: str) -> "EditorDesk":
        """A stored agreement, to work at."""
        return self.services.desk(id)


def _with_newest_person(card: "MunicipalityCard") -> "Party":
    """The party with whoever was written down last: people change, offices stay."""
    party: Party = card.whole.but(signatories=card.people[-1:])
    return party


def _languages(usual: tuple[str, ...], partner: "MunicipalityCard | None") -> tuple[str, ...]:
    """Ukrainian and the language of the partner's card, or the usual languages."""
    from memodesk.languages import library

    if partner is None:
        return usual
    country = library.find_country(partner.party.country)
    code = partner.party.language or (country.language if country else "")
    return (SOURCE_LANGUAGE, code) if code in library.codes() else usual


def _ways_on(error: StorageError) -> tuple[str, ...]:
    from memodesk.storage import faults

    if isinstance(error, faults.DatabaseDamagedError):
        return (RESTORE,) if error.backup else (RETRY,)
    if isinstance(error, faults.DatabaseMissingError):
        return (RESTORE, CREATE) if error.backup else (CREATE, RETRY)
    return (RETRY,)


def _warm_up() -> None:
    """Load what the first agreement will need, so that it opens at once."""
    from memodesk.languages import library

    library.states(current())
