"""Documents on their way to PDF: what is ready, what failed and why, and whether to go on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from memodesk.rendering.pdf_file import is_whole

Progress = Callable[[int, int], None]
"""Told how many of how many documents are ready."""


def never() -> bool:
    """Nobody stops the conversion."""
    return False


@dataclass(slots=True)
class Batch:
    """Word documents by name; whichever program converts them notes its results here."""

    documents: Mapping[str, bytes]
    progress: Progress | None = None
    cancelled: Callable[[], bool] = never
    ready: dict[str, bytes] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)
    stopped: bool = False
    _told: int = 0

    @property
    def pending(self) -> list[str]:
        """The names of the documents without a result, in order."""
        return [n for n in self.documents if n not in self.ready and n not in self.failed]

    def take(self, name: str, data: bytes) -> bool:
        """Keep a result if it is a whole PDF; says whether it is."""
        if whole := is_whole(data):
            self.ready[name] = data
            self.tell()
        return whole

    def fail(self, name: str, sentence: str) -> None:
        """Note in one sentence why a document has no PDF; `{file}` stands for its name."""
        self.failed[name] = sentence.format(file=f"«{name}»")

    def tell(self, underway: int = 0) -> None:
        """Say how far it is; `underway` are results that lie there, not yet looked at."""
        done = min(len(self.ready) + underway, len(self.documents))
        if self.progress is not None and done > self._told:
            self._told = done
            self.progress(done, len(self.documents))
