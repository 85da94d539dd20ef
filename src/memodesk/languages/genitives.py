"""The genitive of a Ukrainian noun by rule, and whether the rule is certain."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from memodesk.languages.words import SIBILANTS, is_vowel, syllables


@dataclass(frozen=True, slots=True)
class Guess:
    """A genitive made by rule; certain where the ending leaves no choice."""

    text: str
    certain: bool = False


def _masculine(word: str, hard: str, soft: str) -> Guess:
    """Second declension: hard is а or у, soft is я or ю."""
    if word.endswith("ець"):
        return Guess(_without_fleeting_e(word) + soft, certain=_plain_ets(word))
    if word.endswith("піль"):
        return Guess(word[:-3] + "ол" + soft, certain=True)
    if word.endswith("їв"):
        return Guess(word[:-2] + "єв" + hard, certain=True)
    if word.endswith("ів"):
        vowel = "е" if word[-3:-2] in SIBILANTS else "о"
        return Guess(
            word[:-2] + vowel + "в" + hard, certain=syllables(word) > 1 and word[-3] not in "нр"
        )
    if word.endswith(("ь", "й")):
        return Guess(word[:-1] + soft, certain=not word.endswith(("ень", "іль", "інь", "ій")))
    if word.endswith("о"):
        return Guess(word[:-1] + hard)
    if word.endswith("ок") and syllables(word) > 1:
        return Guess(word[:-2] + "к" + hard)
    return Guess(word + hard, certain=bool(_STEADY.search(word)))


_STEADY: Final = re.compile(
    "(?:[сц]ьк|гра[дф]|город|бург|штадт|берг|фурт|дорф|гейм|ин|їн|ан|ян|он|ун|ил|[аи]р|ич|ач|уч|юк"
    "|ук|ик|ист|іст|[ое]р|ант|ент|лог|метр|ат|ит|от|ут|ав|ак|як|іт|ал|ус|ас|ос|им|ам|ом|ум|ізм|[нт]ік)$"
)


def _without_fleeting_e(word: str) -> str:
    """кременець → кременц, стрілець → стрільц, коломієць → коломійц."""
    stem = word[:-3]
    if word.endswith("єць"):
        return stem + "йц"
    return stem + ("ьц" if stem.endswith("л") else "ц")


def _plain_ets(word: str) -> bool:
    """Whether dropping the е leaves no cluster of consonants that would need another vowel."""
    stem = word[:-3]
    return (syllables(word) > 1 and is_vowel(stem[-2:-1])) or stem.endswith(("нт", "ст", "рн"))


def _third(word: str) -> Guess:
    return Guess(word.removesuffix("ь") + "і", certain=not re.search("[іо][^аеєиіїоуюя]+ь?$", word))


def _first(word: str) -> Guess:
    return Guess(word, certain=True)


def _neuter(word: str) -> Guess:
    if word.endswith("я"):
        return Guess(word, certain=True)
    if word.endswith("о"):
        return Guess(word[:-1] + "а")
    return Guess(word[:-1] + ("а" if word[-2:-1] in SIBILANTS else "я"))


def _plural(word: str) -> Guess:
    """Plural names: -ці → -ців, -ичі → -ичів, -ани → -ан; other endings waver."""
    stem = word[:-1]
    if word.endswith(("вці", "нці", "льці", "йці", "ичі")):
        return Guess(stem + "ів", certain=True)
    if word.endswith("иці"):
        return Guess(stem + "ь", certain=True)
    if word.endswith(("ани", "яни", "щини")):
        return Guess(stem, certain=not word.endswith("щини"))
    if word.endswith(("ники", "чуки", "юки", "аки", "яки", "ари", "яри")):
        return Guess(stem + "ів", certain=word.endswith(("ники", "чуки")))
    if word.endswith("ї"):
        return Guess(stem + "їв")
    return Guess(stem + "ів" if word.endswith(("і", "ки", "ти", "ди")) else stem)


GENITIVES: Final[dict[str, Callable[[str], Guess]]] = {
    "masculine_a": lambda word: _masculine(word, "а", "я"),
    "masculine_u": lambda word: _masculine(word, "у", "ю"),
    "first": _first,
    "third": _third,
    "neuter": _neuter,
    "plural": _plural,
    "same": lambda word: Guess(word, certain=True),
}
