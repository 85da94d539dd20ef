"""Ukrainian nouns in seven cases, made from the nominative and the genitive.

Words are small letters with U+2019 as the apostrophe. Of parallel forms one is chosen: dative
-у/-ю; locative -ові/-еві/-єві of people, -і or -у of things.
"""

from memodesk.languages.words import CASES, SIBILANTS, Forms, is_vowel

_VELAR_SOFT = {"г": "з", "к": "ц", "х": "с"}
_VELAR_CALL = {"г": "ж", "к": "ч", "х": "ш"}


def _forms(*words: str) -> Forms:
    return dict(zip(CASES, words, strict=True))


def softened(stem: str) -> str:
    """The stem before -і: рука → руц, нога → ноз, муха → мус."""
    return stem[:-1] + _VELAR_SOFT.get(stem[-1:], stem[-1:])


def masculine(nominative: str, genitive: str, *, animate: bool) -> Forms:
    """Second declension, masculine: голос/голосу, кременець/кременця, дніпро/дніпра."""
    stem, ending = genitive[:-1], genitive[-1]
    if ending in "яю" and (is_vowel(stem[-1:]) or stem.endswith("’")):
        dative, instrumental, person, place, call = "ю", "єм", "єві", "ї", "ю"
    elif ending in "яю":
        dative, instrumental, person, place, call = "ю", "ем", "еві", "і", "ю"
    elif stem[-1:] in SIBILANTS:
        dative, instrumental, person, place = "у", "ем", "еві", "і"
        call = "е" if stem.endswith("ж") else "у"
    else:
        return _hard_masculine(nominative, stem, genitive, animate=animate)
    return _forms(
        nominative,
        genitive,
        stem + dative,
        genitive if animate else nominative,
        stem + instrumental,
        stem + (person if animate else place),
        stem + call,
    )


def _hard_masculine(nominative: str, stem: str, genitive: str, *, animate: bool) -> Forms:
    if animate:
        place = stem + "ові"
    else:
        steady = stem[-1] in "кх" or stem.endswith("инг")
        place = stem + "у" if steady else softened(stem) + "і"
    call = stem + "у" if stem[-1] in "гкх" else stem + "е"
    accusative = genitive if animate else nominative
    return _forms(nominative, genitive, stem + "у", accusative, stem + "ом", place, call)


def first(nominative: str) -> Forms:
    """First declension, of either gender: рада, комісія, голова, воєвода, суддя."""
    stem = nominative[:-1]
    if nominative.endswith("я"):
        after_vowel = is_vowel(stem[-1:]) or stem.endswith(("’", "ь"))
        i, e, call = ("ї", "єю", "є") if after_vowel else ("і", "ею", "е")
        return _forms(nominative, stem + i, stem + i, stem + "ю", stem + e, stem + i, stem + call)
    soft = softened(stem) + "і"
    if stem[-1:] in SIBILANTS:
        return _forms(nominative, stem + "і", soft, stem + "у", stem + "ею", soft, stem + "е")
    return _forms(nominative, stem + "и", soft, stem + "у", stem + "ою", soft, stem + "о")


def third(nominative: str, genitive: str) -> Forms:
    """Third declension: область, умань, керч, твер."""
    stem = nominative.removesuffix("ь")
    last, before = stem[-1:], stem[-2:-1]
    if before and not is_vowel(before):
        instrumental = stem + "ю"
    elif last in "бпвмфр":
        instrumental = stem + "’ю"
    else:
        instrumental = stem + last + "ю"
    call = genitive[:-1] + "е"
    return _forms(nominative, genitive, genitive, nominative, instrumental, genitive, call)


def neuter(nominative: str, genitive: str) -> Forms:
    """Second declension, neuter: місто, поле, прізвище, управління, подвір’я."""
    stem, ending = genitive[:-1], genitive[-1]
    if nominative.endswith("я"):
        place = "ї" if stem.endswith("’") or is_vowel(stem[-1:]) else "і"
        dative, instrumental = "ю", "ям"
    elif nominative.endswith("о"):
        place = "у" if stem[-1] in "кх" else "і"
        dative, instrumental = "у", "ом"
    else:
        place, instrumental = "і", "ем"
        dative = "ю" if ending == "я" else "у"
    locative = (softened(stem) if place == "і" else stem) + place
    return _forms(
        nominative, genitive, stem + dative, nominative, stem + instrumental, locative, nominative
    )


def plural(nominative: str, genitive: str, *, animate: bool = False) -> Forms:
    """Plural: суми/сум, чернівці/чернівців, мостиська/мостиськ, збори/зборів."""
    stem = nominative[:-1]
    if nominative.endswith("ї"):
        vowel = "я"
    else:
        soft = nominative.endswith("і") and stem[-1:] not in SIBILANTS
        vowel = "я" if soft or nominative.endswith("я") else "а"
    return _forms(
        nominative,
        genitive,
        f"{stem}{vowel}м",
        genitive if animate else nominative,
        f"{stem}{vowel}ми",
        f"{stem}{vowel}х",
        nominative,
    )
