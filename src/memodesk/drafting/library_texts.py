"""The library's own sentences of a clause, as one text for each language."""

from memodesk.domain.agreement import Agreement
from memodesk.drafting.draft import DocumentType
from memodesk.drafting.structure import sentences
from memodesk.languages import library


def library_text(clause: str, language: str) -> str:
    """Every sentence of a clause in its notation, a line each; empty without such a library."""
    base = language.split("-", maxsplit=1)[0]
    code = next((one for one in (language, base) if one in library.codes()), "")
    found = sentences(DocumentType.MEMORANDUM, code) if code else None
    lines = (text for key, text in (found or {}).items() if key.startswith(f"{clause}."))
    return "\n".join(lines)


def library_texts(clause: str, languages: tuple[str, ...]) -> dict[str, str]:
    """The same in all languages that have it."""
    texts = {code: library_text(clause, code) for code in languages}
    return {code: text for code, text in texts.items() if text}


def renewed(agreement: Agreement) -> dict[str, tuple[str, str, str]]:
    """Reworded clauses whose library text has changed since: language, then and now.

    A clause reworded before the program kept the library's text is not among them.
    """
    clauses = agreement.clauses
    found: dict[str, tuple[str, str, str]] = {}
    for clause, texts in (clauses.base if clauses else {}).items():
        for code, text in texts.items():
            now = library_text(clause, code)
            if clauses and clause in clauses.replace and now and now != text:
                found.setdefault(clause, (code, text, now))
    return found
