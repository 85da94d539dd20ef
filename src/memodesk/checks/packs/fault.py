"""What is wrong in the folder of a language."""

from dataclasses import dataclass

from memodesk.checks.finding import Severity


@dataclass(frozen=True, slots=True)
class PackFault:
    """One fault: the file of the pack, the dotted key in it, and a sentence about it."""

    file: str
    place: str
    message: str
    severity: Severity = Severity.ERROR
