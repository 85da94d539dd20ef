"""Forms of names that no language asks for: given under a name of a form that does not exist."""

from collections.abc import Iterator

from memodesk.checks.finding import Finding, Severity
from memodesk.domain.agreement import Agreement
from memodesk.domain.stored_forms import stored_forms
from memodesk.i18n import _
from memodesk.languages import registry

CODE = "form.unknown"


def stray_forms(agreement: Agreement) -> Iterator[Finding]:
    """A warning for every form that would never be printed, with the names that would be."""
    for path, forms in stored_forms(agreement):
        for language in forms.keys() & set(registry.codes()):
            known = registry.pack(language).form_names
            for name in forms[language]:
                if name not in known:
                    sentence = _("Форми «{form}» ця мова не має. Можна вказати: {known}")
                    message = sentence.format(form=name, known=", ".join(known))
                    yield Finding(CODE, Severity.WARNING, message, f"{path}.{language}.{name}")
