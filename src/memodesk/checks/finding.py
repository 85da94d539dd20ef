"""A finding: what a check has to say about an agreement or a draft."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs; an error forbids a final document."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Finding:
    """The result of a check, in the words of the office.

    `path` is the field it is about, as in the case file (``parties[1].name.it``); `source`
    names the law or standard, None where there is none; `verified` is False where nobody has
    read that source yet. `twin` is the place of a twin text that a reader can confirm at once;
    `offer` is what could stand in the empty field, which a person accepts or not.
    """

    code: str
    severity: Severity
    message: str
    path: str = ""
    source: str | None = None
    verified: bool = True
    twin: str = ""
    offer: str = ""
