"""How the name of an unknown place is declined, told by its ending."""

import re
from typing import Final

from memodesk.languages.adjectives import Agreement, agreement_of
from memodesk.languages.words import is_vowel

_ADJECTIVE_E: Final = re.compile("(?:[бвгджзклмпрстхчшь][нткхлрв]|[оеє]в)е$|[^аеєиіїоуюя]нє$")
_AGREEMENTS: Final = {
    "masculine": Agreement.MASCULINE,
    "first": Agreement.FEMININE,
    "third": Agreement.FEMININE,
    "neuter": Agreement.NEUTER,
    "plural": Agreement.PLURAL,
}

# Endings that leave no choice, and the group they are declined by; measured on some forty
# thousand Ukrainian names, each is right in all but a few.
_SURE: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(pattern), group)
    for pattern, group in (
        ("(?:.[сц]ьк|..град|..город|..бург|..берг|фурт|гейм|дорф|штадт|гаузен)$", "masculine"),
        ("[аеєиіїоуюя].*[аеєиіїоуюя].*піль$|..поль$", "masculine"),
        ("(?:..ник|..ичів|..ичин|..ячин)$", "masculine"),
        ("[^аеєиіїоуюя][иі]лля$|..ання$|..лісся$|..піддя$|..ище$", "neuter"),
        ("..(?:івка|ївка|анка|янка|инка|учка|ичка|щина|ччина|иця|ія|ия|ава)$", "first"),
        ("..(?:ці|ичі|ники)$", "plural"),
        ("..(?:[сц]ьке|зьке|[ои]ве|еве|єве|[джтч]не|льне|[джш]нє)$", "adjective"),
        ("..(?:[сцз]ький|[оеє]вий|[влнр]ь?ська)$", "adjective"),
    )
)
# What is most likely where nothing is certain; the first that fits.
_LIKELY: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(pattern), group)
    for pattern, group in (
        ("(?:нн|лл|тт|’|сс|дд|жж|чч)я$", "neuter"),
        ("[аеєиіїоуюя]а$", "indeclinable"),
        ("[оеє]ва$", "adjective"),
        ("[ая]$", "first"),
        ("[еаоуі]ль$|[іе]нь$", "masculine"),
        ("ь$", "third"),
        ("..ий$|..ній$", "adjective"),
        ("(?:[оеє]в|[иї]н|дн|вн|ськ|цьк)о$", "neuter"),
        ("(?:и|ці|чі|ї)$", "plural"),
        (_ADJECTIVE_E.pattern, "adjective"),
        ("[оеєіую]$", "indeclinable"),
    )
)


def likely_group(word: str, agreed: Agreement | None) -> tuple[str, bool]:
    """The declension of an unknown place in small letters, and whether it is certain.

    agreed: what adjectives before it agree with; a declension of another gender is not taken.
    """
    for pattern, group in _SURE:
        if pattern.search(word) and agreed in (None, _agreement(word, group)):
            return group, True
    for pattern, group in _LIKELY:
        if pattern.search(word) and agreed in (None, _agreement(word, group)):
            return group, False
    return _by_agreement(word, agreed), False


def _agreement(word: str, group: str) -> Agreement | None:
    return agreement_of(word) if group == "adjective" else _AGREEMENTS.get(group)


def _by_agreement(word: str, agreed: Agreement | None) -> str:
    if agreed is Agreement.FEMININE:
        return "third" if word.endswith("ь") else "indeclinable"
    if agreed is Agreement.PLURAL and word.endswith(("и", "і", "ї")):
        return "plural"
    if agreed is Agreement.NEUTER and word.endswith(("о", "е")):
        return "neuter"
    return "indeclinable" if is_vowel(word[-1:]) else "masculine"
