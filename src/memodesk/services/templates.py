"""Office templates: what they may ask for, and whether one can be used."""

from pathlib import Path

from memodesk.drafting.draft import DocumentType
from memodesk.rendering.fields import TemplateField, template_fields
from memodesk.rendering.template_check import check_template
from memodesk.rendering.template_faults import TemplateFault
from memodesk.services.files import read_bytes


def fields(document: DocumentType | None = None) -> tuple[TemplateField, ...]:
    """Every tag a template of a document may print; of all documents without one."""
    return tuple(
        field for field in template_fields() if document is None or document in field.documents
    )


def check(path: Path, document: DocumentType | None = None) -> tuple[TemplateFault, ...]:
    """Every fault of a template with its place and remedy; InputError if it is no Word file."""
    read_bytes(path)  # says in our own words why a file cannot be read
    return tuple(check_template(path, document))
