"""A translation is about as long as the original: a much shorter one has lost something."""

from collections.abc import Iterator

from memodesk.checks.packs.fault import PackFault
from memodesk.checks.packs.texts import REFERENCE, SENTENCES, readable, texts
from memodesk.i18n import _

WHOLE = (0.75, 1.55)
ONE = (0.45, 2.4)
_LEAST = 40
"""Shorter sentences are words and labels, whose length says nothing."""


def lengths(code: str) -> Iterator[PackFault]:
    """The length of each file and sentence against the Ukrainian, within sane bounds."""
    for file in SENTENCES:
        ours, theirs = texts(REFERENCE, file), texts(code, file)
        pairs = {
            place: (_length(file, text), _length(file, theirs.get(place, text)))
            for place, text in ours.items()
        }
        whole = sum(their for _our, their in pairs.values()) / sum(
            our for our, _t in pairs.values()
        )
        if not WHOLE[0] <= whole <= WHOLE[1]:
            yield PackFault(file, "", _ratio(whole))
        for place, (our, their) in pairs.items():
            if our >= _LEAST and not ONE[0] <= their / our <= ONE[1]:
                yield PackFault(file, place, _ratio(their / our))


def _length(file: str, text: str) -> int:
    return len(readable(file, text, variants=False))


def _ratio(value: float) -> str:
    sentence = _("Довжина проти української: {ratio}")
    return sentence.format(ratio=f"{value:.2f}")
