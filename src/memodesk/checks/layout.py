"""The layout of an instrument: what the program chose, where columns would not do."""

from collections.abc import Iterator

from memodesk.checks.context import Context, found
from memodesk.checks.finding import Finding
from memodesk.drafting.layout import notice, too_many


def consecutive(context: Context) -> Iterator[Finding]:
    """The texts follow one another, and why."""
    for draft in context.drafts:
        sentence = notice(draft)
        if sentence:
            path = "languages" if too_many(draft.languages) else ""
            yield found("layout.consecutive", sentence, path)


CHECKS = (consecutive,)
