"""Letters and signs of the language alone: its alphabet, its quotation marks, one dash."""

import re
import unicodedata
from collections.abc import Iterator

from memodesk.checks.packs.fault import PackFault
from memodesk.checks.packs.texts import FILES, readable, texts
from memodesk.i18n import _
from memodesk.languages import library
from memodesk.languages.registry import pack

_STRICT = ("clauses", "press", "areas", "words", "monitoring")
"""Files without names from abroad, where every letter has to be the language's own."""
_QUOTES = "«»„“”‘‚‹›\"'`ʼ"
_WORD = re.compile(r"(?<!\d)[^\W\d_]+")
_SPACES = re.compile(r"  |^ | $|[\u00a0\u202f\u00ad\u200b]")


def script(code: str) -> Iterator[PackFault]:
    """No word in another script than the language's, and no letter that it does not have."""
    meta = library.meta(code)
    for file in FILES[1:]:
        for place, text in texts(code, file).items():
            for word in _WORD.findall(readable(file, text)):
                wrong = _foreign(word, meta.script, meta.alphabet if file in _STRICT else "")
                if wrong:
                    sentence = _("У слові «{word}» чужа літера: {letter}")
                    yield PackFault(file, place, sentence.format(word=word, letter=wrong))


def _foreign(word: str, script_code: str, alphabet: str) -> str:
    """The first letter that is not of the script or alphabet; «IX» is a numeral everywhere."""
    if re.fullmatch(r"[IVXLC]+", word):
        return ""
    name = {"Latn": "LATIN", "Cyrl": "CYRILLIC"}.get(script_code, "")
    for letter in word:
        if not unicodedata.name(letter, "").startswith(name):
            return letter
        if alphabet and letter.lower() not in alphabet:
            return letter
    return ""


def signs(code: str) -> Iterator[PackFault]:
    """Plain single spaces, the language's own quotation marks, no hyphen for a dash."""
    own = set(pack(code).quote("") + pack(code).quote("", inner=True))
    for file in FILES[1:]:
        for place, text in texts(code, file).items():
            wrong = next((sign for sign in text if sign in _QUOTES and sign not in own), "")
            if wrong:
                sentence = _("Чужий знак лапок або апострофа: {sign}")
                yield PackFault(file, place, sentence.format(sign=wrong))
            if _SPACES.search(text) and not place.startswith("count."):
                yield PackFault(file, place, _("Зайвий або нерозривний пробіл"))
            if " - " in text:
                yield PackFault(file, place, _("Дефіс замість тире"))


def dash(code: str) -> Iterator[PackFault]:
    """One kind of dash in all sentences."""
    found = {
        sign: (file, place)
        for file in ("clauses", "press", "words")
        for place, text in texts(code, file).items()
        for sign in "—–"
        if f" {sign}" in text
    }
    if len(found) > 1:
        file, place = found["–"]
        yield PackFault(file, place, _("Тире двох видів: — і –"))
