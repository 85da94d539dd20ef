"""Office templates: what they may ask for, and whether one can be used."""

from memodesk.drafting.draft import DocumentType
from memodesk.rendering.fields import TemplateField, template_fields


def fields(document: DocumentType | None = None) -> tuple[TemplateField, ...]:
    """Every tag a template of a document may print; of all documents without one."""
    return tuple(
        field for field in template_fields() if document is None or document in field.documents
    )
