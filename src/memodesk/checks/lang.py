"""Whether all languages say the same, each in its own script."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from memodesk.checks import signs
from memodesk.checks.context import REPLACED, Context, found
from memodesk.checks.differences import excerpts
from memodesk.checks.finding import Finding
from memodesk.checks.required import language_name, script_of
from memodesk.domain.fields import Described, Kind, walk
from memodesk.domain.twins import open_twins
from memodesk.drafting.collating import one_sided, pairs
from memodesk.i18n import _

_QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|„[^„“”]*[“”]|\"[^\"]*\"")
_WORD = re.compile(r"[^\W\d_]+(?:[’'ʼ-][^\W\d_]+)*")
_CYRILLIC, _LATIN = re.compile(r"[Ѐ-ӿ]"), re.compile(r"[A-Za-zÀ-ɏ]")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_LEAST_WORDS = 3
"""From this many words on, equal texts in two languages are no coincidence of names."""


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


def parity(context: Context) -> Iterator[Finding]:
    """Numbers, addresses and paragraphs of a typed text are the same in every language."""
    for path, description, texts in _localized(context):
        codes = [code for code in texts if texts[code].strip()]
        for code in codes[1:]:
            difference = _difference(description, texts[codes[0]], texts[code])
            if difference:
                yield found("lang.parity", difference, f"{path}.{code}")


def _difference(description: Described, first: str, second: str) -> str:
    for left, right in (
        (signs.addresses(first), signs.addresses(second)),
        _numbers(first, second),
    ):
        if left != right:
            sentence = _("Тексти різними мовами не збігаються: «{first}» і «{second}»")
            return sentence.format(first=_only(left - right), second=_only(right - left))
    if description.kind is Kind.TEXT and len(_lines(first)) != len(_lines(second)):
        return _("Тексти різними мовами мають різну кількість абзаців")
    return ""


def _numbers(first: str, second: str) -> tuple[Counter[str], Counter[str]]:
    """The numbers of both texts, read so that they are equal wherever they may mean the same."""
    if signs.days(first) != signs.days(second):
        first, second = signs.without_months(first), signs.without_months(second)
    pair = signs.numbers(first), signs.numbers(second)
    if pair[0] != pair[1]:
        arabic = [signs.numbers(signs.with_centuries(text)) for text in (first, second)]
        if arabic[0] == arabic[1]:
            return arabic[0], arabic[1]
    return pair


def _only(signs: Counter[str]) -> str:
    return ", ".join(signs) or "—"


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def untranslated(context: Context) -> Iterator[Finding]:
    """A text is the same in two languages, or in the wrong script."""
    for path, description, texts in _localized(context):
        for code, text in texts.items():
            if _wrong_script(code, text):
                sentence = _("Текст не тією абеткою: тут має бути {language}")
                named = sentence.format(language=language_name(code))
                yield found("lang.untranslated", named, f"{path}.{code}")
        yield from _repeated(path, description, texts)


def _wrong_script(code: str, text: str) -> bool:
    # names in quotes and addresses keep their own script
    own = _QUOTED.sub(" ", signs.ADDRESS.sub(" ", text))
    cyrillic, latin = len(_CYRILLIC.findall(own)), len(_LATIN.findall(own))
    if script_of(code) == "Cyrl":
        return latin > cyrillic
    return script_of(code) == "Latn" and cyrillic > latin


def _repeated(path: str, description: Described, texts: dict[str, str]) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for code, text in texts.items():
        plain = " ".join(text.split())
        if description.names or len(plain.split()) < _LEAST_WORDS:
            continue
        if plain in seen:
            sentence = _("Однаковий текст двома мовами: перекладіть")
            yield found("lang.untranslated", sentence, f"{path}.{code}")
        seen[plain] = code


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


def mixed(context: Context) -> Iterator[Finding]:
    """Latin letters inside a Cyrillic word, or the other way round."""
    for path, _description, _code, text in context.texts():
        for word in _WORD.findall(signs.ADDRESS.sub(" ", text)):
            if any(_CYRILLIC.search(part) and _LATIN.search(part) for part in word.split("-")):
                sentence = _("У слові «{word}» змішано кирилицю й латинку")
                yield found("lang.mixed", sentence.format(word=word), path)
                break


def _localized(context: Context) -> Iterator[tuple[str, Described, dict[str, str]]]:
    for path, description, content in walk(context.agreement):
        if description.localized and isinstance(content, dict):
            yield path, description, content
    clauses = context.agreement.clauses
    for clause, texts in (clauses.replace if clauses else {}).items():
        yield f"clauses.replace.{clause}", REPLACED, texts


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


def direction(context: Context) -> Iterator[Finding]:
    """A hidden sign turns the direction of writing, so the text may read otherwise than it is."""
    for path, _description, _code, text in context.texts():
        turned = _TURNING.search(text)
        if turned:
            sentence = _("У тексті є прихований знак {code}, який змінює напрям письма")
            yield found("lang.mixed", sentence.format(code=f"U+{ord(turned[0]):04X}"), path)


CHECKS = (
    ukrainian,
    choice,
    parity,
    untranslated,
    stale,
    edited_alone,
    edited_after_reading,
    mixed,
    direction,
    segments,
)
