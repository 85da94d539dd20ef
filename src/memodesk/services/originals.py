"""The papers of an order: each document once, or the originals of the instrument."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from memodesk.checks.finding import Finding, Severity
from memodesk.checks.required import language_name
from memodesk.domain.agreement import Agreement
from memodesk.drafting.alternat import compare
from memodesk.drafting.draft import DocumentType, Draft
from memodesk.drafting.originals import EACH, READING, SHEET, originals, reading
from memodesk.i18n import _
from memodesk.services.drafting import columns

UNEVEN = "originals.pages"
"""The code of the warning that originals do not have as many pages as each other."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper to make; `copy` is how its file ends, empty where there is but one."""

    draft: Draft
    copy: str = ""


def papers_of(
    agreement: Agreement, drafts: tuple[Draft, ...], original_for: str = ""
) -> tuple[Paper, ...]:
    """The drafts as papers; originals and the copy to read stand for the instrument if wanted.

    InputError for an unknown party; ProofError when originals differ in more than their order.
    """
    return tuple(
        paper
        for draft in drafts
        for paper in (
            _originals(agreement, draft, original_for)
            if original_for and draft.document is DocumentType.MEMORANDUM
            else [Paper(draft)]
        )
    )


def _originals(agreement: Agreement, neutral: Draft, wanted: str) -> Iterator[Paper]:
    printed = agreement.but(languages=columns(agreement))
    made = originals(printed, wanted, layout=neutral.layout)
    compare([neutral, *(one.draft for one in made)])
    for one in made:
        yield Paper(one.draft, one.name)
    if wanted == EACH:
        yield Paper(reading(neutral), READING)


def uneven(pages: Mapping[str, int]) -> tuple[Finding, ...]:
    """A warning where originals, by the name of the copy, have not as many pages as each other."""
    signed = {copy: count for copy, count in pages.items() if copy not in {"", READING, SHEET}}
    if len(set(signed.values())) < 2:
        return ()
    sentence = _(
        "У примірниках різна кількість сторінок ({counts}). "
        "Перегляньте, де в них закінчуються сторінки."
    )
    counts = ", ".join(f"{copy}: {count}" for copy, count in signed.items())
    return (Finding(UNEVEN, Severity.WARNING, sentence.format(counts=counts), ""),)


def proof_sheet(papers: Sequence[Paper], files: Sequence[tuple[str, str]]) -> bytes | None:
    """The sheet that shows how all originals differ; nothing where they are not all there.

    `files` are the name and the SHA-256 of each paper. Raises ProofError as `papers_of` does.
    """
    from memodesk.rendering.originals_record import Compared, Listed, render_originals

    listed = [
        Listed(*file, paper.draft) for paper, file in zip(papers, files, strict=True) if paper.copy
    ]
    if not any(paper.copy == READING for paper in papers):
        return None
    comparison = compare([one.draft for one in listed])
    columns: dict[str, int] = {}
    for place, one in enumerate(listed[:-1]):
        columns.setdefault(one.draft.first_party, place)
    record = Compared(tuple(listed), comparison, {place: key for key, place in columns.items()})
    names = {code: language_name(code) for code in listed[0].draft.languages}
    return render_originals(record, names)
