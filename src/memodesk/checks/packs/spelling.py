"""A hunspell dictionary of the language knows every word that its documents are made of."""

import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator

from memodesk.checks.finding import Severity
from memodesk.checks.packs.fault import PackFault
from memodesk.checks.packs.texts import FILES, readable, texts
from memodesk.i18n import _
from memodesk.languages import library

_WORD = re.compile(r"(?<!\d)[^\W\d_]+(?:[’-][^\W\d_]+)*’?")
_ELIDED = 5
"""Letters of the longest word that is cut at an apostrophe («quell’»)."""
_SECONDS = 60


def spelling(code: str) -> Iterator[PackFault]:
    """Words that the dictionary lacks and spelling.txt does not allow, each at its first place."""
    meta = library.meta(code)
    if shutil.which("hunspell") is None:
        yield PackFault("spelling", "", _("Правопис не перевірено: немає програми hunspell"))
        return
    places = _places(code)
    allowed = library.allowed_words(code)
    severity = Severity.HINT if meta.dictionary_is_old else Severity.ERROR
    for word in sorted(unknown(meta.dictionary, places) - allowed):
        file, place = places[word]
        sentence = _("Словник не знає слова «{word}»").format(word=word)
        yield PackFault(file, place, sentence, severity)
    for word in sorted(allowed - places.keys()):
        yield PackFault("spelling", word, _("Дозволеного слова вже ніде немає"))


def _places(code: str) -> dict[str, tuple[str, str]]:
    """Each word with the first place where it stands."""
    found: dict[str, tuple[str, str]] = {}
    for file in FILES[1:]:
        for place, text in texts(code, file).items():
            if ".never." in place:
                continue
            for word in _WORD.findall(readable(file, text)):
                found.setdefault(word, (file, place))
    return found


def unknown(dictionary: str, words: Iterable[str]) -> set[str]:
    """The words that a dictionary lacks; a compound is known when its parts are."""
    lacking = _ask(dictionary, words)
    parts = {word: re.split(r"[’-]", word) for word in lacking if re.search(r"[’-]", word)}
    strange = _ask(dictionary, {part for split in parts.values() for part in split})
    known = {
        word
        for word, split in parts.items()
        if split[-1] not in strange
        and all(part not in strange or (split[-1] and len(part) <= _ELIDED) for part in split[:-1])
    }
    return lacking - known


def _ask(dictionary: str, words: Iterable[str]) -> set[str]:
    run = subprocess.run(
        ["hunspell", "-d", dictionary, "-i", "utf-8", "-l"],
        input="\n".join(sorted(words)),
        text=True,
        encoding="utf-8",
        capture_output=True,
        check=True,
        timeout=_SECONDS,
    )
    asked = set(words)
    return {word for word in run.stdout.split("\n") if word and word in asked}
