"""Which languages there are, and whether each text stands in all of them."""

from collections.abc import Iterator, Mapping

from memodesk.checks.context import Context, found
from memodesk.checks.differences import excerpts
from memodesk.checks.finding import Finding
from memodesk.checks.parity.typed import typed
from memodesk.checks.required import language_name
from memodesk.domain.twins import open_twins
from memodesk.drafting.collating import one_sided, pairs
from memodesk.i18n import _


def ukrainian(context: Context) -> Iterator[Finding]:
    """One authentic text is Ukrainian, none is Russian."""
    languages = context.agreement.languages
    if languages and "uk" not in languages:
        message = _("Серед мов документа немає української")
        yield found("lang.ukrainian", message, "languages")
    if "ru" in languages:
        message = _("Російського тексту в такому документі бути не може")
        yield found("lang.ukrainian", message, f"languages[{languages.index('ru')}]")


def choice(context: Context) -> Iterator[Finding]:
    """There are texts in two languages at least, and the prevailing text is one of them."""
    languages, prevailing = context.agreement.languages, context.agreement.prevailing_language
    if len(languages) == 1:
        message = _("Виберіть ще одну мову: документ складають щонайменше двома")
        yield found("lang.parity", message, "languages")
    if prevailing and languages and prevailing not in languages:
        message = _("Перевагу має текст мовою, якої немає серед мов документа")
        yield found("lang.parity", message, "prevailing_language")


def stale(context: Context) -> Iterator[Finding]:
    """A reworded clause has been reworded in one language and not in its twin."""
    clauses = context.agreement.clauses
    for clause, texts in (clauses.replace if clauses else {}).items():
        given = [code for code in context.agreement.languages if texts.get(code, "").strip()]
        for code in context.agreement.languages:
            if given and code not in given:
                sentence = _("Статтю змінено однією мовою. Ще не змінено: {language}")
                named = sentence.format(language=language_name(code))
                yield found("lang.stale", named, f"clauses.replace.{clause}.{code}")


def edited_alone(context: Context) -> Iterator[Finding]:
    """A text was edited in one language, and nobody has edited or confirmed its twin."""
    for twin in open_twins(context.agreement):
        message = _one_sided(twin.edited, twin.waiting)
        yield found("lang.stale", message, f"{twin.path}.{twin.waiting[0]}", twin=twin.place)


def edited_after_reading(context: Context) -> Iterator[Finding]:
    """A paragraph was compared by readers, and since then one of its languages has changed."""
    for draft in context.drafts:
        for pair in pairs(draft, context.agreement):
            edited, waiting = one_sided(pair)
            if edited:
                before = pair.before or {}
                changes = {code: (before.get(code, ""), pair.texts[code]) for code in edited}
                path = pair.segment.fields[0] if pair.segment.fields else ""
                yield found("lang.stale", _one_sided(changes, waiting), path, twin=pair.place)


def _one_sided(edited: Mapping[str, tuple[str, str]], waiting: tuple[str, ...]) -> str:
    code, (old, new) = next(iter(edited.items()))
    before, after = excerpts(old, new)
    sentence = _("Змінено лише одну мову ({edited}): «{old}» → «{new}». Перевірте: {waiting}")
    return sentence.format(
        edited=language_name(code),
        old=before or "—",
        new=after or "—",
        waiting=", ".join(map(language_name, waiting)),
    )


def segments(context: Context) -> Iterator[Finding]:
    """Every segment of a draft exists in every language of the draft."""
    for draft in context.drafts:
        for segment in draft.segments:
            if segment.role.value.startswith("sign_"):
                continue
            for code in draft.languages:
                if not segment.texts.get(code):
                    sentence = _("Абзацу немає мовою: {language}")
                    named = sentence.format(language=language_name(code))
                    path = segment.fields[0] if segment.fields else ""
                    yield found("lang.parity", named, path)


CHECKS = (ukrainian, choice, typed, stale, edited_alone, edited_after_reading, segments)
