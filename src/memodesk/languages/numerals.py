"""How a Ukrainian number begins when it is read aloud."""

import re

_CARDINAL = {
    0: "ну", 1: "од", 2: "дв", 3: "тр", 4: "чо", 5: "пя", 6: "ші", 7: "сі", 8: "ві", 9: "де",
    10: "де", 11: "од", 12: "два", 13: "три", 14: "чо", 15: "пя", 16: "ші", 17: "сі", 18: "ві",
    19: "де", 20: "два", 30: "три", 40: "со", 50: "пя", 60: "ші", 70: "сі", 80: "ві", 90: "де",
    100: "сто", 200: "дві", 300: "три", 400: "чо", 500: "пя", 600: "ші", 700: "сі", 800: "ві",
    900: "де",
}  # fmt: skip
_ONE_OF = ("ти", "мі", "мі", "тр")
_ORDINAL = {1: "пе", 2: "др", 3: "тр", 4: "че", 7: "сь", 8: "во"}
_ORDINAL_FOLLOWS = re.compile(
    r"(?:[-‑–](?:\w{1,3})\b|[ \u00a0](?:січня|лютого|березня|квітня|травня|червня|липня|серпня"
    r"|вересня|жовтня|листопада|грудня|р\b|рок[уоі])\b)"
)


def first_sounds(number: int, rest: str = "") -> str:
    """The first letters of the number in words; `rest` tells an ordinal («1 серпня»)."""
    if number in _ORDINAL and _ORDINAL_FOLLOWS.match(rest):
        return _ORDINAL[number]
    group, thousands = number, 0
    while group >= 1000:
        group, thousands = group // 1000, thousands + 1
    if group == 1 and thousands:
        return _ONE_OF[min(thousands, len(_ONE_OF)) - 1]
    if group >= 100:
        return _CARDINAL[group // 100 * 100]
    return _CARDINAL[group if group <= 20 else group // 10 * 10]
