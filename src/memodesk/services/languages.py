"""The document languages: what is wrong with the texts of one, and who has read them."""

from dataclasses import dataclass
from typing import Any

from memodesk.checks.finding import Severity
from memodesk.checks.packs.check import check_pack
from memodesk.checks.packs.fault import PackFault
from memodesk.errors import Fault, InputError
from memodesk.i18n import _
from memodesk.languages import library


@dataclass(frozen=True, slots=True)
class Checked:
    """The result of a check of one pack."""

    code: str
    autonym: str
    reviewed_by: str
    faults: tuple[PackFault, ...]

    @property
    def failed(self) -> bool:
        """Whether something has to be mended; a hint is none."""
        return any(fault.severity is not Severity.HINT for fault in self.faults)

    def as_json(self) -> dict[str, Any]:
        """In the form published for other programs."""
        rows = [
            {"file": f.file, "place": f.place, "message": f.message, "severity": f.severity.value}
            for f in self.faults
        ]
        return {"language": self.code, "reviewed_by": self.reviewed_by or None, "findings": rows}


def check(code: str) -> Checked:
    """Everything doubtful in the pack of a language; InputError where there is no such pack."""
    if code not in library.codes():
        sentence = _("Немає текстів мовою «{code}». Є: {known}.")
        raise InputError(Fault(sentence.format(code=code, known=", ".join(library.codes())), code))
    meta = library.meta(code)
    return Checked(code, meta.autonym, meta.reviewed_by, check_pack(code))
