"""Findings as people and as machines read them."""

from collections.abc import Iterable
from typing import Any

from memodesk.checks.finding import Finding, Severity
from memodesk.cli.console import DONE, FOUND, Console
from memodesk.i18n import _, ngettext


def as_json(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Findings in the form published for other programs."""
    return [
        {
            "code": finding.code,
            "severity": finding.severity.value,
            "message": finding.message,
            "path": finding.path,
            "source": source(finding),
        }
        for finding in findings
    ]


def source(finding: Finding) -> str | None:
    """The law or standard, and whether somebody has read it."""
    if finding.source and not finding.verified:
        return _("{source} (не перевірено)").format(source=finding.source)
    return finding.source


def show(findings: tuple[Finding, ...], console: Console) -> None:
    """Each finding in a line or two, the gravest first, and how many there are."""
    words = {
        Severity.ERROR: _("Помилка"),
        Severity.WARNING: _("Застереження"),
        Severity.HINT: _("Порада"),
    }
    for finding in findings:
        place = f" [{finding.path}]" if finding.path else ""
        console.say(f"  {words[finding.severity]}: {finding.message}{place}")
        if finding.source:
            console.say(f"      {source(finding)}")
    console.say(total(findings))


def total(findings: tuple[Finding, ...]) -> str:
    """How many errors and other findings there are, in one sentence."""
    if not findings:
        return _("Зауважень немає.")
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    said = ngettext("{count} зауваження", "{count} зауважень", len(findings))
    grave = ngettext("з них {count} помилка", "з них {count} помилок", errors)
    sentence = _("Разом: {findings}, {errors}.")
    return sentence.format(
        findings=said.format(count=len(findings)), errors=grave.format(count=errors)
    )


def code(findings: Iterable[Finding]) -> int:
    """The exit code that the findings deserve."""
    return FOUND if any(f.severity is Severity.ERROR for f in findings) else DONE
