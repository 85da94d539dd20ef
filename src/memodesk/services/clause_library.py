"""The clause library in the user's hands: variants and areas of the office, and last uses."""

from memodesk.domain.catalogue import CLAUSES
from memodesk.domain.office import AREA, CLAUSE, OfficeLibrary, Use
from memodesk.domain.text import LocalizedText
from memodesk.errors import StorageError
from memodesk.storage.agreements import AgreementRepository, Stored
from memodesk.storage.office_texts import OfficeTexts

_LOOKED_AT = 50
"""Of so many agreements, the newest, it is told where a clause was used last."""


class ClauseLibrary:
    """Keeps and tells the office's own texts. Every verb may raise StorageError."""

    def __init__(self, texts: OfficeTexts, agreements: AgreementRepository) -> None:
        self._texts = texts
        self._agreements = agreements

    def read(self, without: str = "") -> OfficeLibrary:
        """Everything at once; uses are looked up in all agreements but the one open now."""
        found = self._texts.all()
        return OfficeLibrary(
            tuple(one for one in found if one.kind == CLAUSE),
            tuple(one for one in found if one.kind == AREA),
            self._uses(without),
        )

    def keep_variant(self, clause: str, name: str, texts: LocalizedText) -> None:
        """Keep a wording of a clause for the next agreements."""
        self._texts.keep(CLAUSE, clause, name, _filled(texts))

    def keep_area(self, texts: LocalizedText) -> None:
        """Keep an area of one's own for the next agreements, called by its first text."""
        filled = _filled(texts)
        name = next(iter(filled.values()), "")
        if name:
            self._texts.keep(AREA, "", name, filled)

    def forget(self, number: int) -> None:
        """Take a variant or an area off the list."""
        self._texts.forget(number)

    def _uses(self, without: str) -> dict[str, Use]:
        uses: dict[str, Use] = {}
        for stored in self._agreements.newest(_LOOKED_AT):
            if stored.id != without:
                for clause, own in _clauses(stored):
                    use = _use(stored, own)
                    known = uses.setdefault(clause, use)
                    if own and not known.own_words:
                        uses[clause] = use
        return uses


def _clauses(stored: Stored) -> list[tuple[str, bool]]:
    """The clauses that stand in an agreement, and whether in words of the office's own."""
    clauses = stored.agreement.clauses
    omitted = clauses.omit if clauses else ()
    replaced = clauses.replace if clauses else {}
    return [(clause, clause in replaced) for clause in CLAUSES if clause not in omitted]


def _use(stored: Stored, own: bool) -> Use:
    places = (next(filter(None, p.place.values()), "") for p in stored.agreement.parties)
    day = stored.saved_at.astimezone().date()
    return Use(stored.id, tuple(filter(None, places)), day, own)


def _filled(texts: LocalizedText) -> LocalizedText:
    return {code: text for code, text in texts.items() if text.strip()}


def quietly(library: ClauseLibrary, without: str) -> OfficeLibrary:
    """The office's library, or an empty one: the form works without it."""
    try:
        return library.read(without)
    except StorageError:
        return OfficeLibrary()
