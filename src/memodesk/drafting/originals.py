"""The originals of an instrument: one for every party and number, and the copy to read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from memodesk.domain.agreement import Agreement
from memodesk.domain.party import Party
from memodesk.domain.text import text_in
from memodesk.drafting.compose import compose
from memodesk.drafting.composition import blank, words_of
from memodesk.drafting.draft import DocumentType, Draft, Layout
from memodesk.errors import Fault, InputError
from memodesk.i18n import _
from memodesk.languages.entries import Words

EACH: Final = "each"
"""Asks for the originals of all parties."""
READING, SHEET = "reading", "originals"
"""How the files of the copy to read and of the proof sheet end."""
MOST: Final = 20
"""Originals of a party that are made; each says its number, so each is a file of its own."""
_KEY: Final = re.compile(r"[a-z0-9-]+")
_BRACKETS: Final = re.compile(r"\([^)]*\)")
"""Which of several originals: «(1 з 2)» does not part at the end of a line."""
NBSP: Final = "\u00a0"
_BORROWED: Final = "en"


@dataclass(frozen=True, slots=True)
class Original:
    """One paper to sign: the key of its party, its number among that party's, and its words."""

    key: str
    number: int
    draft: Draft

    @property
    def name(self) -> str:
        """How its file ends; a key holds no full stop, so that no two papers share a name."""
        plain = self.number == 1 and self.key not in {READING, SHEET}
        return self.key if plain else f"{self.key}.{self.number}"


def keyed(agreement: Agreement) -> Agreement:
    """The record with a key for each party that names files, its own where it has such a one."""
    taken: set[str] = set()
    parties: list[Party] = []
    for place, party in enumerate(agreement.parties, start=1):
        usable = _KEY.fullmatch(party.key) and party.key not in taken
        key, number = (party.key if usable else f"party-{place}"), place
        while key in taken:
            number += 1
            key = f"party-{number}"
        taken.add(key)
        parties.append(party if key == party.key else party.but(key=key))
    record: Agreement = agreement.but(parties=tuple(parties))
    return record


def originals(
    agreement: Agreement, wanted: str = EACH, *, layout: Layout | None = None
) -> tuple[Original, ...]:
    """The originals of the party with the key `wanted`, or of all, in the order of the record.

    InputError for a key that no party has, without parties, and for more than `MOST` of a party.
    """
    record = keyed(agreement)
    keys = [party.key for party in record.parties]
    _refuse(keys, wanted, record.originals_per_party or 1)
    made = []
    for key in keys if wanted == EACH else [wanted]:
        draft = compose(record, DocumentType.MEMORANDUM, first=key, layout=layout)
        for number in range(1, (record.originals_per_party or 1) + 1):
            said = _said(record, keys.index(key), number, draft.languages)
            made.append(Original(key, number, replace(draft, copy=said)))
    return tuple(made)


def reading(draft: Draft) -> Draft:
    """The neutral text as a copy that nobody signs."""
    said = {code: _words(code).text("copy.reading") for code in draft.languages}
    return replace(draft, copy=said)


def _refuse(keys: list[str], wanted: str, count: int) -> None:
    if not keys:
        sentence = _("У справі немає сторін, тому немає для кого видати примірники. Додайте їх.")
        raise InputError(Fault(sentence, "parties"))
    if wanted != EACH and wanted not in keys:
        sentence = _("Сторони «{given}» у справі немає. Можна: {keys} або each — для всіх.")
        message = sentence.format(given=wanted, keys=", ".join(keys))
        raise InputError(Fault(message, "parties"))
    if count > MOST:
        sentence = _(
            "У справі {count} примірників для кожної сторони, а видати можна щонайбільше {most}. "
            "Зменште кількість."
        )
        message = sentence.format(count=count, most=MOST)
        raise InputError(Fault(message, "originals_per_party"))


def _said(
    agreement: Agreement, place: int, number: int, languages: tuple[str, ...]
) -> Mapping[str, str]:
    """Whose original this is, and which of several, in each language.

    The name stands in the nominative, as it was typed: no form of it has to be guessed.
    """
    count = agreement.originals_per_party or 1
    said = {}
    for code in languages:
        words = _words(code)
        name = text_in(agreement.parties[place].name, code)
        party = f"[{words.gap('body_name')}]" if blank(name) else " ".join(name.split())
        pattern = words.text("copy.numbered" if count > 1 else "copy.original")
        pattern = _BRACKETS.sub(lambda found: found[0].replace(" ", NBSP), pattern)
        said[code] = pattern.format(party=party, number=number, count=count)
    return said


def _words(code: str) -> Words:
    found = words_of(code) or words_of(_BORROWED)
    assert found is not None
    return found
