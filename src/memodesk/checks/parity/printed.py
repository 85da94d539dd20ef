"""Whether a typed text is printed as it was typed, or in a form of the name it is."""

from collections.abc import Mapping
from functools import cached_property, lru_cache

from memodesk.checks.parity.vocabulary import base
from memodesk.domain.agreement import Agreement
from memodesk.domain.catalogue import Gender
from memodesk.domain.fields import walk
from memodesk.domain.stored_forms import stored_forms
from memodesk.drafting.draft import Piece
from memodesk.languages import library
from memodesk.languages.pack import NameKind
from memodesk.languages.registry import pack

_KINDS = {kind.value: kind for kind in NameKind}


class Record:
    """The typed texts and stored forms of an agreement, gathered when first asked for."""

    def __init__(self, agreement: Agreement) -> None:
        self._agreement = agreement

    @property
    def concept(self) -> str:
        """What the document is called, as a key of the glossary."""
        name = self._agreement.document_name
        return name.value if name else ""

    @cached_property
    def typed(self) -> Mapping[str, tuple[str, str]]:
        """Each typed text by its path, with the kind of name it is."""
        found: dict[str, tuple[str, str]] = {}
        for path, description, content in walk(self._agreement):
            if description.localized and isinstance(content, dict):
                for code, text in content.items():
                    found[f"{path}.{code}"] = text, description.names
        return found

    @cached_property
    def forms(self) -> frozenset[str]:
        """Every form of a name that was given or confirmed."""
        return frozenset(
            _plain(form.text)
            for _path, by_language in stored_forms(self._agreement)
            for forms in by_language.values()
            for form in forms.values()
        )


def is_printed(piece: Piece, record: Record, *, whole: bool) -> bool:
    """Whether the words of a piece are those of its field; a part is enough unless `whole`."""
    path = piece.fields[0] if piece.fields else ""
    if path not in record.typed:
        return True
    text, kind = record.typed[path]
    if kind == "body" and not piece.form and path.startswith("parties["):
        return True  # a word that agrees with the name («reprezentowana»)
    words, typed = _plain(piece.words), _plain(text)
    if words == typed or words in record.forms or (words in typed and not (whole and kind)):
        return True
    return any(
        words == form or (not whole and words in form)
        for form in _forms(piece.language, text, path.rpartition(".")[2], kind)
    )


def names_document(piece: Piece, concept: str) -> bool:
    """Whether a piece is the document's name, and no word that only agrees with it («його»)."""
    return _plain(piece.words) in _document_names(base(piece.language), concept)


@lru_cache(maxsize=256)
def _document_names(language: str, concept: str) -> frozenset[str]:
    found = library.words(language).documents.get(concept) if language in library.codes() else None
    if found is None:
        return frozenset()
    tables = (found.name, found.this, found.proper, found.plain)
    forms = (form for table in tables for form in table.values())
    return frozenset(map(_plain, (*forms, found.title, found.about)))


@lru_cache(maxsize=2048)
def _forms(language: str, text: str, source: str, kind: str) -> frozenset[str]:
    """Every form that a language makes of a name, whatever it may be the name of."""
    own = pack(base(language))
    name = text if source == language else own.transliterate(text) or text
    kinds = (_KINDS[kind],) if kind in _KINDS else tuple(NameKind)
    return frozenset(
        _plain(form.text)
        for one in kinds
        for gender in (None, *Gender)
        for form in own.forms(name, one, gender).values()
    ) | {_plain(name)}


def _plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").casefold().split())
