"""Undo and redo: the record's earlier values; typing in one field is one step."""

from dataclasses import dataclass, field

from memodesk.domain.agreement import Agreement

PAUSE = 1.2
"""Seconds after which further typing in the same field is a step of its own."""
MOST = 500


@dataclass(frozen=True, slots=True)
class Step:
    """A value of the record and the field whose change led away from it."""

    agreement: Agreement
    path: str


@dataclass(slots=True)
class History:
    """What can be undone and redone since the record was opened."""

    past: list[Step] = field(default_factory=list)
    future: list[Step] = field(default_factory=list)
    last_path: str = ""
    last_time: float = float("-inf")

    def note(self, before: Agreement, path: str, time: float, *, typing: bool) -> None:
        """Remember the value before a change; quick typing in one field joins the last step."""
        joins = typing and path == self.last_path and time - self.last_time < PAUSE
        if not (joins and self.past):
            self.past.append(Step(before, path))
            del self.past[:-MOST]
        self.future.clear()
        self.last_path, self.last_time = (path if typing else ""), time

    def undo(self, now: Agreement) -> Step | None:
        """The value before the last step, and where it was; None at the beginning."""
        return self._turn(self.past, self.future, now)

    def redo(self, now: Agreement) -> Step | None:
        """The value after the step undone last; None at the end."""
        return self._turn(self.future, self.past, now)

    def _turn(self, source: list[Step], target: list[Step], now: Agreement) -> Step | None:
        self.last_path = ""
        if not source:
            return None
        step = source.pop()
        target.append(Step(now, step.path))
        return step
