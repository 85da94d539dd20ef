"""Whether each text is in the letters of its own language, and translated at all."""

import re
from collections.abc import Iterator
from functools import partial

from memodesk.checks.context import Context, found, localized
from memodesk.checks.finding import Finding
from memodesk.checks.parity.addresses import ADDRESS
from memodesk.checks.parity.remembered import Remembered
from memodesk.checks.parity.shape import QUOTED
from memodesk.checks.required import language_name, script_of
from memodesk.domain.fields import Described
from memodesk.drafting.draft import Mark, Segment, Text
from memodesk.i18n import _

_WORD = re.compile(r"[^\W\d_]+(?:[’'ʼ-][^\W\d_]+)*")
_CYRILLIC, _LATIN = re.compile(r"[Ѐ-ӿ]"), re.compile(r"[A-Za-zÀ-ɏ]")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_ALONE = re.compile(r"(?<![\w-])[aeiocyxаеіосух](?![\w-])")
"""Small letters that look alike in both scripts and are words of their own («і», «a», «o»)."""
_NEXT_WORDS = re.compile(r"([^\W\d_]+)\W{1,3}\Z"), re.compile(r"\W{1,3}([^\W\d_]+)")
_LEAST_WORDS = 3
"""From this many words on, equal texts in two languages are no coincidence of names."""
_SAME, _SCRIPT, _MIXED = "same", "script", "mixed"
_Trouble = tuple[str, str, str, str]
"""What is wrong, in which language, in which word, with which letter."""
_REMEMBERED: Remembered[tuple[_Trouble, ...]] = Remembered(4096)


def untranslated(context: Context) -> Iterator[Finding]:
    """A text is the same in two languages, or in the wrong script."""
    for path, description, texts in localized(context.agreement):
        for code, text in texts.items():
            if _wrong_script(code, text):
                yield _said((_SCRIPT, code, "", ""), f"{path}.{code}")
        for code in _repeated(texts, description):
            yield _said((_SAME, code, "", ""), f"{path}.{code}")


def _wrong_script(code: str, text: str) -> bool:
    # names in quotes and addresses keep their own script
    own = QUOTED.sub(" ", ADDRESS.sub(" ", text))
    cyrillic, latin = len(_CYRILLIC.findall(own)), len(_LATIN.findall(own))
    if script_of(code) == "Cyrl":
        return latin > cyrillic
    return script_of(code) == "Latn" and cyrillic > latin


def _repeated(texts: dict[str, str], description: Described | None = None) -> Iterator[str]:
    """The languages whose text stands already in another one."""
    seen = set()
    for code, text in texts.items():
        plain = " ".join(_WORD.findall(text) if description is None else text.split())
        if (description and description.names) or len(plain.split()) < _LEAST_WORDS:
            continue
        if plain in seen:
            yield code
        seen.add(plain)


def mixed(context: Context) -> Iterator[Finding]:
    """Latin letters inside a Cyrillic word, or the other way round."""
    for path, _description, code, text in context.texts():
        wrong = _mixture(code, text)
        if wrong:
            yield _said((_MIXED, code, *wrong), path)


def _mixture(code: str, text: str) -> tuple[str, str] | None:
    """The first word with a letter of another script, and that letter."""
    plain = ADDRESS.sub(lambda at: " " * len(at[0]), text)
    for word in _WORD.findall(plain):
        for part in word.split("-"):
            if _CYRILLIC.search(part) and _LATIN.search(part):
                return word, _strange(code, part)
    for at in _ALONE.finditer(plain):
        before = _NEXT_WORDS[0].search(plain, 0, at.start())
        after = _NEXT_WORDS[1].match(plain, at.end())
        own = _LATIN if _LATIN.match(at[0]) else _CYRILLIC
        if before and after and not own.search(before[1]) and not own.search(after[1]):
            return f"{before[1]} {at[0]} {after[1]}", at[0]
    return None


def _strange(code: str, part: str) -> str:
    """The first letter of the script that has fewer letters here; in doubt, not the language's."""
    cyrillic, latin = _CYRILLIC.findall(part), _LATIN.findall(part)
    if len(cyrillic) == len(latin):
        strange = latin if script_of(code) == "Cyrl" else cyrillic
    else:
        strange = min((cyrillic, latin), key=len)
    return str(strange[0])


def drafts(context: Context) -> Iterator[Finding]:
    """The same of the composed paragraphs: the library's words are translated and in one script."""
    for draft in context.drafts:
        for segment in draft.segments:
            texts = tuple(segment.texts.values())
            key = (segment.id, *segment.texts)
            for trouble in _REMEMBERED.get(key, texts, partial(_troubles, segment)):
                yield _said(trouble, segment.fields[0] if segment.fields else "")


def _troubles(segment: Segment) -> tuple[_Trouble, ...]:
    if segment.role.value.startswith("sign_"):  # each column may speak another language
        return ()
    own = {code: _own_words(text) for code, text in segment.texts.items()}
    found: list[_Trouble] = [(_SAME, code, "", "") for code in _repeated(own)]
    for code, text in own.items():
        if _wrong_script(code, text):
            found.append((_SCRIPT, code, "", ""))
        wrong = _mixture(code, text)
        if wrong:
            found.append((_MIXED, code, *wrong))
    return tuple(found)


def _own_words(text: Text) -> str:
    """The library's own words: a typed name may have any letters and stand in every language."""
    return "".join(
        piece.words if piece.mark is not Mark.GAP and not piece.fields else "0" for piece in text
    )


def _said(trouble: _Trouble, path: str) -> Finding:
    kind, code, word, letter = trouble
    if kind == _SAME:
        return found("lang.untranslated", _("Однаковий текст двома мовами: перекладіть"), path)
    if kind == _SCRIPT:
        sentence = _("Текст не тією абеткою: тут має бути {language}")
        return found("lang.untranslated", sentence.format(language=language_name(code)), path)
    if _LATIN.match(letter):
        sentence = _("У слові «{word}» змішано кирилицю й латинку: «{letter}» — латинська літера")
    else:
        sentence = _("У слові «{word}» змішано кирилицю й латинку: «{letter}» — літера кирилиці")
    return found("lang.mixed", sentence.format(word=word, letter=letter), path)


def direction(context: Context) -> Iterator[Finding]:
    """A hidden sign turns the direction of writing, so the text may read otherwise than it is."""
    for path, _description, _code, text in context.texts():
        turned = _TURNING.search(text)
        if turned:
            sentence = _("У тексті є прихований знак {code}, який змінює напрям письма")
            yield found("lang.mixed", sentence.format(code=f"U+{ord(turned[0]):04X}"), path)


CHECKS = (untranslated, mixed, direction, drafts)
