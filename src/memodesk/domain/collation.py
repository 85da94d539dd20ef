"""What has been compared: texts in several languages, who read them together, and when."""

from memodesk.domain.catalogue import Verdict
from memodesk.domain.fields import Value
from memodesk.domain.text import Day, LocalizedText


class Reading(Value):
    """One reader's answer after comparing the texts of a place."""

    by: str = ""
    on: Day | None = None
    verdict: Verdict = Verdict.AGREES
    note: str = ""


class Collated(Value):
    """The texts of a place as they last said the same, and the readings of them.

    `place` is a field («clauses.replace.finance») or a paragraph of a document
    («memorandum/finance_costs»). Without readings it remembers how a field stood before one of
    its languages was edited alone.
    """

    place: str
    texts: LocalizedText = {}
    readings: tuple[Reading, ...] = ()
