"""Office templates: what they may ask for, whether one can be used, and a mended copy of it."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from memodesk.drafting.draft import DocumentType, Draft, words
from memodesk.errors import WriteError
from memodesk.i18n import LANGUAGES, _, translated
from memodesk.paths import SAMPLE_CASE
from memodesk.rendering.fields import (
    TemplateField,
    places_of,
    template_fields,
)
from memodesk.rendering.template_check import check_template
from memodesk.rendering.template_faults import TemplateFault
from memodesk.services.files import open_case, read_bytes


@dataclass(frozen=True, slots=True)
class PaletteField:
    """A field with its names in the languages of the program, an example, and its tags."""

    field: TemplateField
    names: dict[str, str]
    example: str
    tags: tuple[str, ...]


def fields(document: DocumentType | None = None) -> tuple[TemplateField, ...]:
    """Every tag a template of a document may print; of all documents without one."""
    return tuple(
        field for field in template_fields() if document is None or document in field.documents
    )


def palette(document: DocumentType | None = None) -> tuple[PaletteField, ...]:
    """The fields with Ukrainian and English names, and how each is printed in the sample."""
    return tuple(_palette_field(field) for field in fields(document))


def tag_for(name: str, place: str) -> str:
    """The text of a tag as it is typed: ``{{ clause.first }}``."""
    return f"{{{{ {name}.{place} }}}}"


def check(path: Path, document: DocumentType | None = None) -> tuple[TemplateFault, ...]:
    """Every fault of a template with its place and remedy; InputError if it is no Word file."""
    read_bytes(path)  # says in our own words why a file cannot be read
    return tuple(check_template(path, document))


def mend(path: Path, copy: Path) -> tuple[str, ...]:
    """Write a mended copy beside the original, which stays as it is; what was done, in sentences.

    Raises WriteError when there is such a file already, InputError when it is no Word file.
    """
    from memodesk.rendering.doctor.mending import mended
    from memodesk.rendering.save import save

    data = read_bytes(path)
    if copy.exists():
        sentence = _("Файл {file} вже є. Дайте копії іншу назву.")
        raise WriteError(sentence.format(file=copy))
    made, done = mended(data, path.name)
    save(copy, made)
    return tuple(done)


def _palette_field(field: TemplateField) -> PaletteField:
    names = {code: translated(field.source, code) for code in LANGUAGES}
    tags = tuple(tag_for(field.name, place) for place in places_of(field))
    return PaletteField(field, names, _examples().get(field.name, ""), tags)


@cache
def _examples() -> dict[str, str]:
    """The first words of each role in the documents of the sample, in Ukrainian."""
    found: dict[str, str] = {}
    for draft in _sample_drafts():
        for segment in draft.segments:
            if text := segment.texts.get("uk"):
                found.setdefault(str(segment.role), words(text))
    return found


def _sample_drafts() -> tuple[Draft, ...]:
    from memodesk.services.drafting import compose_documents

    return compose_documents(open_case(SAMPLE_CASE))
