"""Ukrainian proper names in Latin letters.

Source: Cabinet of Ministers of Ukraine, resolution № 55 of 27.01.2010.
"""

import re
import unicodedata

_AT_START = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ie",
    "ж": "zh", "з": "z", "и": "y", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l",
    "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
    "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ь": "",
    "ю": "iu", "я": "ia",
}  # fmt: skip
_CYRILLIC = "а-яґєіїА-ЯҐЄІЇ"
_DROPPED = re.compile(f"(?<=[{_CYRILLIC}])['’ʼ`´′‘](?=[{_CYRILLIC}])|\u0301")
_WORD = re.compile(f"[{_CYRILLIC}'’ʼ`´′‘\u0301]+")


def transliterate(text: str) -> str:
    """The text with every Ukrainian word in Latin letters; all other signs stay.

    Examples: Згорани → Zghorany, Знам’янка → Znamianka, ЩУРЕНКО → SHCHURENKO.
    """
    return _WORD.sub(lambda found: _word(found.group()), unicodedata.normalize("NFC", text))


def _word(word: str) -> str:
    letters = _DROPPED.sub("", word)
    return "".join(_letter(letters, index) for index in range(len(letters)))


def _letter(word: str, index: int) -> str:
    letter = word[index]
    lower = letter.lower()
    before = word[index - 1].lower() if index else ""
    if lower == "г" and before == "з":
        latin = "gh"
    elif before not in _LETTERS and lower in _AT_START:
        latin = _AT_START[lower]
    else:
        latin = _LETTERS.get(lower, letter)
    if letter == lower:
        return latin
    return latin.upper() if _shouted(word, index) else latin.capitalize()


def _shouted(word: str, index: int) -> bool:
    """Whether a capital stands among capitals, so that all its Latin letters are capitals."""
    neighbour = word[index + 1 : index + 2] or word[max(index - 1, 0) : index]
    return neighbour.isupper()
