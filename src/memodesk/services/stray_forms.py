"""Forms of names that no language asks for: given under a name of a form that does not exist."""

from collections.abc import Iterator

from memodesk.checks.finding import Finding, Severity
from memodesk.domain.agreement import Agreement
from memodesk.domain.press import Speaker
from memodesk.domain.text import Forms
from memodesk.i18n import _
from memodesk.languages import registry

CODE = "form.unknown"


def stray_forms(agreement: Agreement) -> Iterator[Finding]:
    """A warning for every form that would never be printed, with the names that would be."""
    for path, forms in _all_forms(agreement):
        for language in forms.keys() & set(registry.codes()):
            known = registry.pack(language).form_names
            for name in forms[language]:
                if name not in known:
                    sentence = _("Форми «{form}» ця мова не має. Можна вказати: {known}")
                    message = sentence.format(form=name, known=", ".join(known))
                    yield Finding(CODE, Severity.WARNING, message, f"{path}.{language}.{name}")


def _all_forms(agreement: Agreement) -> Iterator[tuple[str, Forms]]:
    for number, party in enumerate(agreement.parties):
        here = f"parties[{number}]"
        yield f"{here}.forms.place", party.forms.place
        yield f"{here}.forms.name", party.forms.name
        for index, person in enumerate(party.signatories):
            yield f"{here}.signatories[{index}].forms.name", person.forms.name
            yield f"{here}.signatories[{index}].forms.position", person.forms.position
    for number, broker in enumerate(agreement.facilitators):
        yield f"facilitators[{number}].forms", broker.forms
    for number, quote in enumerate(agreement.press.quotes if agreement.press else ()):
        if isinstance(quote.speaker, Speaker):
            here = f"press.quotes[{number}].speaker.forms"
            yield f"{here}.name", quote.speaker.forms.name
            yield f"{here}.position", quote.speaker.forms.position
