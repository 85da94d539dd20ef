"""People in Ukrainian: parts of a name, gender and the seven cases."""

from memodesk.languages.pack import Gender
from memodesk.languages.phrases import Phrase, unchanged
from memodesk.languages.signature import capital_surname
from memodesk.languages.words import CASES, Case

_SHEVCHENKO = {Case.INSTRUMENTAL: "ablative"}


def suggest_gender(name: str) -> Gender | None:
    """The gender of the first name, None in doubt."""
    import shevchenko

    words = name.split()
    found = shevchenko.detect_gender(given_name=words[0]) if words else None
    return {"masculine": Gender.MASCULINE, "feminine": Gender.FEMININE}.get(found or "")


def decline_person(name: str, gender: Gender | None) -> Phrase:
    """The seven cases of a first name and surname, unchanged when it is not such a name."""
    import shevchenko

    words = name.split(" ")
    gender = gender or suggest_gender(name)
    if len(words) < 2 or gender is None or not all(words):
        return unchanged(name, sure=False)
    full = "masculine" if gender is Gender.MASCULINE else "feminine"
    parts = {"given_name": words[0], "family_name": words[-1]}
    if len(words) == 3:
        parts["patronymic_name"] = words[1]
    forms = {
        case: " ".join(
            shevchenko.in_case(_SHEVCHENKO.get(case, case.value), parts, gender=full).values()
        )
        for case in CASES
    }
    return Phrase(forms, sure=False)


def signature(name: str) -> str:
    """Own name and SURNAME."""
    return capital_surname(name)
