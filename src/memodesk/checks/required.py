"""What a document cannot do without, derived from the descriptions of the fields."""

from collections.abc import Iterator

from memodesk.checks.context import UKRAINE, Context, found, is_empty, label
from memodesk.checks.finding import Finding
from memodesk.domain.agreement import Agreement
from memodesk.domain.fields import Described, Kind, Need, walk
from memodesk.i18n import _, current
from memodesk.languages import library
from memodesk.languages.transcription import ukrainian_name

PLAIN_GAP = "text.gap"
_OWN_CHECKS = frozenset({"term.structure", "party.ua-type", "release.quote", "release.statistic"})


def missing(context: Context) -> Iterator[Finding]:
    """Fields needed for the instrument that are empty and have a code of their own.

    Fields whose absence is a plain gap are reported where the gap stands in the text.
    """
    for path, description, content in walk(context.agreement):
        if Need.INSTRUMENT not in description.needed or description.finding == PLAIN_GAP:
            continue
        if description.finding in _OWN_CHECKS:
            continue
        if description.localized:
            yield from _missing_languages(context.agreement, path, description, content)
        elif is_empty(content):
            yield found(description.finding, _sentence(description), path)


def _missing_languages(
    agreement: Agreement, path: str, description: Described, content: object
) -> Iterator[Finding]:
    texts = content if isinstance(content, dict) else {}
    for code in agreement.languages:
        if is_empty(texts.get(code, "")) and not _transliterated(agreement, path, texts, code):
            sentence = _("Не заповнено поле «{field}» — мова: {language}")
            language = language_name(code)
            said = sentence.format(field=label(description), language=language)
            offer = _offer(texts) if code == "uk" and description.names == "person" else ""
            if offer:
                said = _("{sentence}. Можливо, «{name}»?").format(sentence=said, name=offer)
            yield found(description.finding, said, f"{path}.{code}", offer=offer)


def _offer(texts: dict[str, str]) -> str:
    """A foreigner's name in Ukrainian letters by practical transcription, never put in unasked."""
    made = (ukrainian_name(text, code) for code, text in texts.items() if text.strip())
    return next(filter(None, made), "")


def _transliterated(agreement: Agreement, path: str, texts: dict[str, str], code: str) -> bool:
    """A Ukrainian signatory's name needs no Latin form: resolution № 55 gives it."""
    if not path.endswith("].name") or ".signatories[" not in path or not texts.get("uk"):
        return False
    party = agreement.parties[int(path.split("[")[1].split("]", maxsplit=1)[0])]
    return party.country == UKRAINE and script_of(code) == "Latn"


def script_of(code: str) -> str:
    """The script of a language as ISO 15924, or nothing where the program does not know it."""
    if code in library.codes():
        return library.meta(code).script
    scripts = {c.language: c.script for c in library.countries().values()}
    return scripts.get(code, "")


def language_name(code: str) -> str:
    """The name of a language in the program's words, or its code where it has none."""
    known = library.languages(current()) if current() in library.codes() else {}
    return next(iter(known[code].forms.values())) if code in known else code


def _sentence(description: Described) -> str:
    if description.kind is Kind.RECORDS:
        return _("Додайте хоча б один запис у «{field}»").format(field=label(description))
    return _("Не заповнено поле «{field}»").format(field=label(description))


CHECKS = (missing,)
