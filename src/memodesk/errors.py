"""Expected failures: each carries one plain sentence for its reader.

MemoDeskError
├── InputError        a file or value cannot be used (exit code 2)
│   ├── CaseError     a case file, with all its faults
│   └── TemplateError a template, with all its faults
├── RefusedError      findings forbid a final document (exit code 1)
├── WriteError        a file cannot be written or converted (exit code 3)
├── ProofError        a rendered document differs from its draft; nothing was written (exit code 3)
└── StorageError      the database cannot be opened, read or changed (exit code 2)
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in an input: a sentence, and the path or place it is at."""

    message: str
    path: str = ""


class MemoDeskError(Exception):
    """Base of every expected failure; `str()` is the sentence shown to people."""

    exit_code = 2


class InputError(MemoDeskError):
    """An input that cannot be used, with every fault found in one pass."""

    def __init__(self, *faults: Fault) -> None:
        self.faults = faults
        super().__init__("\n".join(fault.message for fault in faults))


class CaseError(InputError):
    """A case file that cannot be read as an agreement."""


class TemplateError(InputError):
    """A Word template that cannot be used."""


class RefusedError(MemoDeskError):
    """A final document was asked for while errors stand."""

    exit_code = 1


class WriteError(MemoDeskError):
    """A file could not be written, replaced or converted; the old one is intact."""

    exit_code = 3


class ProofError(MemoDeskError):
    """The rendered document does not say what the draft says."""

    exit_code = 3


class StorageError(MemoDeskError):
    """The database cannot be opened, read or changed."""
