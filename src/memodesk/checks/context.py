"""What every check is given, and how it says what it found."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import get_args

from memodesk.checks.finding import Finding, Severity
from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import NOT_TERRITORIAL
from memodesk.domain.fields import Described, Value, described, walk
from memodesk.domain.party import Party
from memodesk.domain.terms import AddedClause
from memodesk.drafting.draft import DocumentType, Draft
from memodesk.i18n import SOURCE_LANGUAGE, _, current
from memodesk.languages import library

UKRAINE = "UA"


@dataclass(frozen=True, slots=True)
class Context:
    """An agreement with what else a check may look at.

    `final` is True where a document is about to leave the office for signature or publication:
    what a draft may still show as open is an error there.
    """

    agreement: Agreement
    today: dt.date
    drafts: tuple[Draft, ...] = ()
    final: bool = False

    def ukrainian(self) -> Iterator[tuple[str, Party]]:
        """The Ukrainian parties with their paths."""
        return ((path, party) for path, party in self.parties() if party.country == UKRAINE)

    def foreign(self) -> Iterator[tuple[str, Party]]:
        """The parties whose country is known and is not Ukraine, with their paths."""
        known = ((path, party) for path, party in self.parties() if party.country)
        return ((path, party) for path, party in known if party.country != UKRAINE)

    def parties(self) -> Iterator[tuple[str, Party]]:
        """All parties with their paths."""
        return ((f"parties[{n}]", party) for n, party in enumerate(self.agreement.parties))

    def is_territorial(self) -> bool:
        """Whether the ministry's procedure applies: no party is a firm or an organisation."""
        return not any(party.unit_type in NOT_TERRITORIAL for party in self.agreement.parties)

    def draft(self, document: DocumentType) -> Draft | None:
        """The draft of a document, where it has been composed."""
        return next((draft for draft in self.drafts if draft.document is document), None)

    def texts(self) -> Iterator[tuple[str, Described, str, str]]:
        """Every typed text in a language: path with the language, description, code, text."""
        for path, description, content in walk(self.agreement):
            yield from _texts(path, description, content)
        for clause, text in self._replaced().items():
            for code, words in text.items():
                path = f"clauses.replace.{clause}.{code}"
                yield path, REPLACED, code, words

    def _replaced(self) -> dict[str, dict[str, str]]:
        return self.agreement.clauses.replace if self.agreement.clauses else {}

    def signing_days(self) -> tuple[dt.date, ...]:
        """The days on which the parties sign, the earliest first."""
        events = self.agreement.signing.events if self.agreement.signing else ()
        return tuple(sorted(event.date for event in events if event.date))


Check = Callable[[Context], Iterator[Finding]]


def localized(agreement: Agreement) -> Iterator[tuple[str, Described, dict[str, str]]]:
    """Every text that is typed in several languages: path, description, texts."""
    for path, description, content in walk(agreement):
        if description.localized and isinstance(content, dict):
            yield path, description, content
    for clause, texts in (agreement.clauses.replace if agreement.clauses else {}).items():
        yield f"clauses.replace.{clause}", REPLACED, texts


REPLACED = described(AddedClause)["text"]
"""How the text of a replaced clause is described."""


def _texts(
    path: str, description: Described, content: object
) -> Iterator[tuple[str, Described, str, str]]:
    if description.localized and isinstance(content, dict):
        for code, words in content.items():
            yield f"{path}.{code}", description, code, words


def found(
    code: str,
    message: str,
    path: str = "",
    *,
    severity: Severity | None = None,
    partner: str = "",
    verified: bool = True,
    twin: str = "",
    offer: str = "",
) -> Finding:
    """A finding with the severity, the source and the mark of verification kept in law.toml.

    `partner` is the country whose own law asks the same; `verified` is False where the fact
    about a country that the finding rests on has not been read in a source.
    """
    rule = library.rules()[code]
    sources = rule.partner.get(partner, {}) if partner else rule.source
    source = sources.get(current()) or sources.get(SOURCE_LANGUAGE) or None
    return Finding(
        code=code,
        severity=severity or Severity(rule.severity),
        message=message,
        path=path,
        source=source,
        verified=verified and (rule.verified or source is None),
        twin=twin,
        offer=offer,
    )


def label(description: Described) -> str:
    """The label of a field in the program's language."""
    return _(description.label)


def label_at(path: str) -> str:
    """The label of the field at a path where nothing stands yet, or nothing."""
    owner: type[Value] | None = Agreement
    for step in re.sub(r"\[\d+\]", "", path).split("."):
        description = described(owner).get(step) if owner else None
        if owner is None or description is None:
            return ""
        if description.localized or step == path.rpartition(".")[2]:
            return label(description)
        owner = next(_values(owner.model_fields[step].annotation), None)
    return ""


def _values(kind: object) -> Iterator[type[Value]]:
    """The types of values that stand inside the type of a field."""
    if isinstance(kind, type) and issubclass(kind, Value):
        yield kind
    for inner in get_args(kind):
        yield from _values(inner)


def is_empty(content: object) -> bool:
    """Whether a field still holds nothing; False and 0 are answers, not gaps."""
    if isinstance(content, str):
        return not content.strip()
    return content is None or content in ((), {})
