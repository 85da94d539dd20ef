"""A spelling dictionary of each language knows the words that the documents are made of."""

import re
import subprocess
import tomllib
from collections.abc import Iterator

import pytest

from memodesk.paths import RESOURCES

DICTIONARIES = {"uk": "uk_UA", "it": "it_IT", "en": "en_GB"}
FILES = ("areas", "words", "states", "languages")
# Right words that the dictionaries lack, each with its reason.
ALLOWED = {
    "uk": {
        "П",  # «М. П.», the place of the seal
        "ел",  # «ел. пошта»
        "тел",  # «тел.» before a telephone number
    },
    "it": {
        "Cechia",  # the short name that the institutions of the European Union use
        "Kazakhstan",  # likewise
        "interterritoriale",  # the legal term of the Ukrainian law
        "tel",  # «tel.» before a telephone number
    },
    "en": {
        "Czechia",  # the short name that the United Nations use
        "Kyrgyz",
        "Nam",  # “Viet Nam” in the formal name
        "Rada",  # the Verkhovna Rada of Crimea
        "Tajik",
        "Türkiye",  # the name that the United Nations use
        "Verkhovna",
        "interterritorial",  # the legal term of the Ukrainian law
        "tel",
        "voivodeship",
    },
}
_ELIDED = {"all", "dall", "dell", "nell"}  # «dell’Ucraina» is split at its apostrophe


@pytest.mark.parametrize("code", DICTIONARIES)
def test_every_word_is_in_the_dictionary(code: str) -> None:
    asked = sorted({word for name in FILES for word in _words(code, name)})
    assert len(asked) > 200
    unknown = _unknown(DICTIONARIES[code], asked)
    assert unknown - ALLOWED[code] - (_ELIDED if code == "it" else set()) == set()
    # A newer dictionary may know more; what must not be is an allowed word that nobody writes.
    assert ALLOWED[code] <= set(asked), "an allowed word stands nowhere any more: take it off"


def test_a_wrong_ending_would_be_seen() -> None:
    assert _unknown("uk_UA", ["Італійськоі", "Республіки"]) == {"Італійськоі"}


def _unknown(dictionary: str, words: list[str]) -> set[str]:
    run = subprocess.run(
        ["hunspell", "-d", dictionary, "-i", "utf-8", "-l"],
        input="\n".join(words),
        text=True,
        capture_output=True,
        check=True,
    )
    return set(run.stdout.split())


def _words(code: str, name: str) -> set[str]:
    path = RESOURCES / "languages" / code / f"{name}.toml"
    joined = "" if code == "it" else "’"
    pattern = re.compile(rf"[^\W\d_]+(?:[{joined}-][^\W\d_]+)*")
    found: set[str] = set()
    for text in _strings(tomllib.loads(path.read_text(encoding="utf-8"))):
        found |= set(pattern.findall(re.sub(r"\{[^}|]*\}|%\d", " ", text)))
    return found


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _strings(item)
