"""Stored agreements: made, opened, saved, copied, put away, taken from files and given to them."""

import datetime as dt
import logging
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Protocol

from memodesk.checks.finding import Finding, Severity
from memodesk.domain.agreement import Agreement
from memodesk.domain.party import Party
from memodesk.domain.terms import Signing
from memodesk.errors import StorageError
from memodesk.exchange.case_file import write_case
from memodesk.languages import library
from memodesk.paths import SAMPLE_CASE
from memodesk.rendering.save import save
from memodesk.services import clock
from memodesk.services.checking import check
from memodesk.services.files import file_stem, open_case
from memodesk.storage.agreements import AgreementRepository, Stored
from memodesk.storage.faults import IdTakenError, RecordDamagedError
from memodesk.storage.summary import Summary, summarise

log = logging.getLogger(__name__)
NAMELESS = "agreement"
_UKRAINE = "UA"
_OF_ONE_EVENT = ("id", "title", "state", "facilitators", "procedure", "press", "collation")
"""What an earlier agreement does not hand on to a new one with another partner."""


class OfficeMemory(Protocol):
    """Whoever remembers what agreements say, and hands it back."""

    def learn(self, agreement: Agreement, before: Agreement | None = None) -> None:
        """Remember parties, people, organisations and confirmed forms."""

    def with_confirmed_forms(self, agreement: Agreement) -> Agreement:
        """The agreement with the forms of its names that somebody has confirmed before."""


class AgreementService:
    """What a user can do with the agreements of the office. Every verb may raise StorageError."""

    def __init__(
        self,
        repository: AgreementRepository,
        memory: OfficeMemory,
        today: Callable[[], dt.date] = clock.today,
    ) -> None:
        self._repository = repository
        self._memory = memory
        self._today = today
        self._deleted: dict[str, dt.datetime] = {}

    def get(self, name: str) -> Stored:
        """The agreement with this id, and its version for saving it again."""
        return self._repository.get(name)

    def save(
        self,
        agreement: Agreement,
        base: int | None,
        was: str | None = None,
        findings: Sequence[Finding] | None = None,
    ) -> Stored:
        """Store an agreement made from version `base` (None: a new one) of the record `was`.

        What it says of parties, people and words goes to the directory for the next agreement.
        `findings` saves checking anew. Raises EditConflictError when somebody saved meanwhile.
        """
        summary = self._summary(agreement, findings)
        before = None if base is None else self._repository.get(was or agreement.id).agreement
        stored = self._repository.save(agreement, base=base, summary=summary, was=was)
        self.learn(stored.agreement, before)
        return stored

    def recover(self, damaged: RecordDamagedError) -> Stored:
        """Store the newest sound edition of a damaged record over it, and return it.

        Raises the same error where no edition is left.
        """
        sound = next(iter(self._repository.editions(damaged.name)), None)
        if sound is None:
            raise damaged
        summary = self._summary(sound.agreement, None)
        return self._repository.save(
            sound.agreement, base=damaged.version, summary=summary, was=damaged.name
        )

    def learn(self, agreement: Agreement, before: Agreement | None = None) -> None:
        """Teach the directory what an agreement says; with `before`, only what is settled.

        The agreement itself is safe by then, so a failure here is only written to the log.
        """
        try:
            self._memory.learn(agreement, before)
        except StorageError as error:
            log.warning("The directory has not learnt from %s: %s", agreement.id, error)

    def add(self, agreement: Agreement) -> Stored:
        """Store a new agreement under its own id, or under the nearest free one."""
        wanted = agreement.id or suggested_id(agreement)
        while True:
            named = agreement.but(id=self._repository.free_id(wanted))
            try:
                return self.save(named, None)
            except IdTakenError:
                continue  # somebody took it this very moment: the next one is free

    def new(self, languages: Sequence[str], parties: Iterable[Party] = ()) -> Stored:
        """A new agreement, empty or between the parties of some cards."""
        agreement = Agreement(languages=tuple(languages), parties=tuple(parties))
        return self.add(self._memory.with_confirmed_forms(agreement))

    def new_from(self, name: str) -> Stored:
        """A new agreement on the terms of an earlier one, without its partner and its event."""
        earlier = self.get(name).agreement
        blank = Agreement()
        signing = Signing(mode=earlier.signing.mode) if earlier.signing else None
        own = tuple(party for party in earlier.parties if party.country == _UKRAINE)
        cleared = {field: getattr(blank, field) for field in _OF_ONE_EVENT}
        return self.add(earlier.but(parties=own, signing=signing, **cleared))

    def duplicate(self, name: str) -> Stored:
        """An exact copy under a free id."""
        return self.add(self.get(name).agreement)

    def delete(self, names: Sequence[str]) -> None:
        """Put agreements away; `restore` brings them back."""
        for name in names:
            self._deleted[name] = self._repository.delete(name)

    def restore(self, names: Sequence[str]) -> tuple[str, ...]:
        """Bring back what this service put away; returns the ids they now have."""
        return tuple(
            self._repository.restore(name, self._deleted.pop(name))
            for name in names
            if name in self._deleted
        )

    def import_case(self, path: Path) -> Stored:
        """Store the agreement of a case file; a taken id gets a number, nothing is replaced."""
        agreement = open_case(path)
        return self.add(agreement.but(id=agreement.id or file_stem(path.stem)))

    def add_sample(self) -> Stored:
        """Store the sample that the program brings along, as the first thing to look at."""
        return self.import_case(SAMPLE_CASE)

    def export_case(self, name: str, path: Path) -> Path:
        """Write a stored agreement as a case file; WriteError leaves an old file as it was."""
        save(path, write_case(self.get(name).agreement).encode())
        return path

    def refresh(self) -> int:
        """Bring up to date what the list shows of agreements whose term has moved on."""
        names = self._repository.stale(self._today())
        for name in names:
            self._repository.refresh(name, self._summary(self.get(name).agreement))
        return len(names)

    def _summary(self, agreement: Agreement, found: Sequence[Finding] | None = None) -> Summary:
        today = self._today()
        findings = check(agreement, today=today) if found is None else found
        grave = [finding.severity for finding in findings]
        errors, warnings = grave.count(Severity.ERROR), grave.count(Severity.WARNING)
        return summarise(agreement, today=today, errors=errors, warnings=warnings)


def suggested_id(agreement: Agreement) -> str:
    """A name for the files of an agreement, from the places of its parties."""
    names = [_own_spelling(party) for party in agreement.parties if any(party.place.values())]
    return file_stem(" ".join(names), NAMELESS) if len(names) > 1 else NAMELESS


def _own_spelling(party: Party) -> str:
    """The place in the party's own language, or in the first language that has it."""
    country = library.find_country(party.country)
    own = party.language or (country.language if country else "")
    return party.place.get(own) or next(filter(None, party.place.values()))
