"""Every stored form of a name, wherever in the record it stands."""

from collections.abc import Iterator

from memodesk.domain.agreement import Agreement
from memodesk.domain.press import Speaker
from memodesk.domain.text import Forms


def stored_forms(agreement: Agreement) -> Iterator[tuple[str, Forms]]:
    """The path and the forms of each name that has room for forms."""
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
