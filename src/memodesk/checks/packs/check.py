"""All checks of a pack in one call."""

from collections.abc import Callable, Iterator

from memodesk.checks.packs import completeness, lengths, letters, signs, spelling
from memodesk.checks.packs.fault import PackFault

_CHECKS: tuple[Callable[[str], Iterator[PackFault]], ...] = (
    completeness.keys,
    completeness.facts,
    completeness.tables,
    letters.script,
    letters.signs,
    letters.dash,
    lengths.lengths,
    signs.signs,
    spelling.spelling,
)


def check_pack(code: str) -> tuple[PackFault, ...]:
    """Everything that is missing or doubtful in the pack of a language that has a folder."""
    return tuple(fault for check in _CHECKS for fault in check(code))
