"""The official form: names under a document; measures nobody has compared with the standard yet."""

import re
from collections.abc import Iterator

from memodesk.checks.context import Check, Context, found
from memodesk.checks.finding import Finding
from memodesk.drafting.draft import DocumentType
from memodesk.i18n import _
from memodesk.languages.registry import pack

_INITIAL = re.compile(r"(?:\w\.-?)+|\w")
"""«А.», «А.О.», «Ж.-П.», and a letter without its full stop."""


def signature(context: Context) -> Iterator[Finding]:
    """form.signature: own name and SURNAME, no initials, as the block will print the typed name."""
    for path, party in context.parties():
        for number, person in enumerate(party.signatories):
            for code, name in person.name.items():
                if name.strip() and (sentence := _wrong(name, code)):
                    place = f"{path}.signatories[{number}].name.{code}"
                    yield found("form.signature", sentence.format(name=name), place)


def _wrong(name: str, code: str) -> str:
    """What is wrong with a name in a script that has capitals; a middle initial is not."""
    if name.lower() == name.upper():
        return ""
    printed = pack(code).surname_in_capitals(name).split()
    whole = [word for word in printed if not _INITIAL.fullmatch(word)]
    if len(whole) < len(printed) and len(whole) < 2:
        return _("Ім’я «{name}» скорочено. Під документом стоїть повне ім’я та прізвище.")
    if len(whole) < 2:
        return _("У «{name}» бракує імені або прізвища. Під документом стоять обидва.")
    if whole[0].isupper():
        return _("Великими літерами пишуть лише прізвище. Виправте «{name}».")
    return ""


def dstu(context: Context) -> Iterator[Finding]:
    """form.dstu: the measures of the letter are those described to us, not read in the standard."""
    if context.draft(DocumentType.LETTER_MINISTRY) is not None:
        sentence = _(
            "Береги, розмір шрифту й розташування реквізитів листа зроблено за описом ДСТУ "
            "4163:2020. Звірте їх із чинним стандартом."
        )
        yield found("form.dstu", sentence, "")


CHECKS: tuple[Check, ...] = (signature, dstu)
