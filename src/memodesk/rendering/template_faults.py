"""A fault of a template, as the doctor reports it."""

from dataclasses import dataclass
from typing import Final

ERROR: Final = "error"
WARNING: Final = "warning"


@dataclass(frozen=True, slots=True)
class TemplateFault:
    """One fault: code, ``error`` or ``warning``, sentence, member of the file, place, remedy."""

    code: str
    severity: str
    message: str
    part: str
    place: str
    fix: str
