"""The forms of Ukrainian names of every kind, with the confidence of each."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from memodesk.languages.pack import Confidence, Gender, NameKind, Suggestion
from memodesk.languages.ukrainian_people import decline_person, suggest_gender
from memodesk.languages.words import CASES, Case

__all__ = ["decline", "gender_of", "suggest_gender"]


@lru_cache(maxsize=4096)
def decline(text: str, kind: NameKind, gender: Gender | None) -> Mapping[str, Suggestion]:
    """Seven suggestions; a name no rule knows comes back as it is, `unsure`."""
    found = decline_person(text, gender) if kind is NameKind.PERSON else None
    forms = {
        case.value: Suggestion((found or {}).get(case, text), Confidence.UNSURE) for case in CASES
    }
    forms[Case.NOMINATIVE.value] = Suggestion(text, Confidence.SURE)
    return MappingProxyType(forms)


def gender_of(text: str, kind: NameKind) -> Gender | None:
    """The grammatical gender of a name's head word."""
    return suggest_gender(text) if kind is NameKind.PERSON else None
