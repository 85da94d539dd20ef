"""To compose another memorandum in three languages, against a naive docxtpl render of its words."""

import json
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks import naive
from memodesk.domain.agreement import Agreement
from memodesk.drafting.compose import compose
from memodesk.drafting.draft import DocumentType
from memodesk.paths import SAMPLE_CASE

ROUNDS = 25
GOAL = 0.1
LANGUAGES = ("uk", "it", "en")
MEMORANDUM = DocumentType.MEMORANDUM


def main() -> None:
    """Print the medians and their ratio."""
    raw = json.loads(SAMPLE_CASE.read_text(encoding="utf-8"))
    values = {key: value for key, value in raw.items() if key not in {"format", "version"}}
    agreement = Agreement.model_validate({**values, "languages": LANGUAGES})
    draft = compose(agreement, MEMORANDUM)
    with tempfile.TemporaryDirectory() as folder:
        path = naive.template(Path(folder), columns=len(LANGUAGES))
        rows = naive.context(draft)
        pairs = [
            (
                _seconds(lambda: naive.render(path, rows)),
                _seconds(partial(compose, _edited(agreement, number), MEMORANDUM)),
                _seconds(partial(compose, _other(agreement, number), MEMORANDUM)),
            )
            for number in range(ROUNDS + 2)
        ][2:]
    naively, edited, other = (statistics.median(times) for times in zip(*pairs, strict=True))
    print(f"  naive docxtpl        {naively * 1000:6.1f} ms")
    for label, ours, place in (("after an edit ", edited, 1), ("of new parties", other, 2)):
        ratio = statistics.median(times[place] / times[0] for times in pairs)
        print(f"  {label}       {ours * 1000:6.1f} ms")
        print(f"  ratio                {ratio:6.3f}  (goal: at most {GOAL})")


def _edited(agreement: Agreement, number: int) -> Agreement:
    """The agreement with another position of its last signatory."""
    party = agreement.parties[-1]
    signer = party.signatories[0]
    posts = _signed(signer.position, chr(ord("а") + number))
    changed = party.but(signatories=(signer.but(position=posts), *party.signatories[1:]))
    edited: Agreement = agreement.but(parties=(*agreement.parties[:-1], changed))
    return edited


def _other(agreement: Agreement, number: int) -> Agreement:
    """The agreement of other parties: not a name in it has been composed before."""
    sign = chr(ord("а") + number)
    parties = tuple(
        party.but(
            place=_signed(party.place, sign),
            name=_signed(party.name, sign),
            signatories=tuple(
                one.but(name=_signed(one.name, sign), position=_signed(one.position, sign))
                for one in party.signatories
            ),
        )
        for party in agreement.parties
    )
    other: Agreement = agreement.but(parties=parties)
    return other


def _signed(texts: dict[str, str], sign: str) -> dict[str, str]:
    return {code: text + sign for code, text in texts.items()}


def _seconds(action: Callable[[], object]) -> float:
    begun = time.perf_counter()
    action()
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
