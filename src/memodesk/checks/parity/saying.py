"""How a difference is said: both places in their languages, and the field it leads to."""

from collections.abc import Mapping

from memodesk.checks.context import found
from memodesk.checks.finding import Finding, Severity
from memodesk.checks.parity.compare import Difference, excerpt
from memodesk.checks.parity.sign import CERTAIN, SENTENCES
from memodesk.checks.required import language_name
from memodesk.i18n import _
from memodesk.languages import library

CODE = "lang.parity"


def finding(difference: Difference, texts: Mapping[str, str], path: str, twin: str) -> Finding:
    """The finding of a difference; where words may mean the same, a reader can dismiss it."""
    message = _(SENTENCES[difference.kind]).format(
        first=excerpt(texts[difference.one], difference.first) or "—",
        second=excerpt(texts[difference.other], difference.second) or "—",
        one=language_name(difference.one),
        other=language_name(difference.other),
    )
    if difference.kind in CERTAIN:
        return found(CODE, message, path)
    doubtful = Severity(library.rules()[CODE].doubtful)
    return found(CODE, message, path, severity=doubtful, twin=twin)
