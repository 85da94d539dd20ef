"""What the presenter of the list needs from the world: a register to ask, a view to speak to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from memodesk.domain.catalogue import State
from memodesk.gui.agreements.options import Facet, Option
from memodesk.storage.listing import ListRow, Page, Question


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of reading case files: the new agreements, and a sentence for each refusal."""

    ids: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """What came of issuing: how many files, in which folder, and what could not be made."""

    files: tuple[Path, ...] = ()
    folder: Path | None = None
    refused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Details:
    """One agreement in short, for the panel beside a wide list."""

    id: str
    title: str
    document: str
    state: State
    done: int = 0
    awaited: str = ""
    note: str = ""
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """A partner of the directory, as one chooses it."""

    key: str
    title: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """From what a new agreement begins: a card, an earlier agreement, or nothing."""

    card: str = ""
    earlier: str = ""


class Finder(Protocol):
    """Whoever can read the list; works before the heavy parts of the program are loaded."""

    def page(self, question: Question) -> Page:
        """What a question finds; StorageError where the database cannot be read."""


class Register(Finder, Protocol):
    """The verbs behind the list; every call may run away from the window's thread."""

    def duplicate(self, id: str) -> str:
        """A copy under a new id, which is returned."""

    def delete(self, ids: Sequence[str]) -> None:
        """Put agreements away; `restore` brings them back."""

    def restore(self, ids: Sequence[str]) -> Sequence[str]:
        """Bring back what was put away; under other ids where theirs are taken meanwhile."""

    def take_files(self, paths: Sequence[Path]) -> Taken:
        """Read case files into the register."""

    def give_file(self, id: str, path: Path) -> None:
        """Write an agreement as a case file; WriteError where that fails."""

    def issue(self, ids: Sequence[str]) -> Made:
        """Make the Word files of agreements."""

    def details(self, id: str) -> Details:
        """What the panel beside the list says of an agreement."""

    def areas(self) -> Mapping[str, str]:
        """The names of the areas of cooperation, by key."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything the list shows at a moment."""

    rows: tuple[ListRow, ...] = ()
    total: int = 0
    question: Question = field(default_factory=Question)
    ticked: frozenset[str] = frozenset()
    views: tuple[Option, ...] = ()
    facets: tuple[Facet, ...] = ()
    filtered: bool = False
    loaded: bool = False


class View(Protocol):
    """What the presenter tells the window to show; no decisions behind these."""

    def show_sheet(self, sheet: Sheet, current: str) -> None: ...
    def show_ticked(self, ticked: frozenset[str]) -> None: ...
    def show_able(self, *, able: bool) -> None: ...
    def show_busy(self, *, busy: bool) -> None: ...
    def show_details(self, details: Details | None) -> None: ...
    def show_done(self, sentence: str, detail: str = "") -> None: ...
    def show_deleted(self, sentence: str, ids: tuple[str, ...]) -> None: ...
    def show_made(self, sentence: str, detail: str, folder: Path) -> None: ...
    def show_failure(self, sentence: str) -> None: ...
    def open_agreement(self, id: str) -> None: ...
    def ask_new(self) -> None: ...
