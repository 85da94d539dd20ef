"""A fault of a template, as the doctor reports it."""

from dataclasses import dataclass
from typing import Final

from memodesk.i18n import _
from memodesk.rendering.causes import CAUSES

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

    @property
    def group(self) -> str:
        """What faults of this kind have in common."""
        return _(CAUSES[self.code].group)

    @property
    def why(self) -> str:
        """What would be wrong in a finished document."""
        return _(CAUSES[self.code].why)

    @property
    def fixable(self) -> bool:
        """Whether a copy can be mended without anybody's decision."""
        return CAUSES[self.code].fixable
