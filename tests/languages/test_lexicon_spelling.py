"""A spelling dictionary knows every case of the nouns of the lexicon that it knows at all."""

import subprocess

from memodesk.languages.lexicon import common_nouns, foreign_places, ukrainian_places
from memodesk.languages.nouns import Noun
from memodesk.languages.words import Case, like

# Right forms that the dictionary lacks, each with its reason.
ALLOWED = {
    # г becomes з in the locative; the dictionary has -у only
    "Аугсбурзі", "Брауншвейзі", "Вюрцбурзі", "Гейдельберзі", "Ольденбурзі",
    # towns in the genitive in -а, as the orthography asks
    "Брукліна", "Ізміра",
    # names of towns that the dictionary has as other words
    "Роздолу", "Роздолом", "Роздолі", "Берестином",
    "Бредою", "Величкою", "Величці", "примаром", "примарові",
}  # fmt: skip


def test_every_sure_case_is_spelled_right() -> None:
    places = [noun for noun in (ukrainian_places() | foreign_places()).values() if noun.sure]
    commons = [noun for noun in common_nouns().values() if noun.sure]
    words = {_shown(noun, place): noun for noun, place in _all(commons, places)}
    strange = _unknown(set(words))
    known = [(word, noun) for word, noun in words.items() if word not in strange]
    forms = {form for word, noun in known for form in _cases(word, noun)}
    assert len(forms) > 5000
    assert _unknown(forms) - ALLOWED == set()


def _all(commons: list[Noun], places: list[Noun]) -> list[tuple[Noun, bool]]:
    return [(noun, False) for noun in commons] + [(noun, True) for noun in places]


def _shown(noun: Noun, place: bool) -> str:
    return "-".join(part.capitalize() for part in noun.lemma.split("-")) if place else noun.lemma


def _cases(word: str, noun: Noun) -> set[str]:
    """All cases but the vocative, which dictionaries give to few things."""
    return {like(word, form) for case, form in noun.forms().items() if case is not Case.VOCATIVE}


def _unknown(words: set[str]) -> set[str]:
    run = subprocess.run(
        ["hunspell", "-d", "uk_UA", "-i", "utf-8", "-l"],
        input="\n".join(sorted(words)),
        text=True,
        capture_output=True,
        check=True,
    )
    return {word for word in words if word in set(run.stdout.split())}
