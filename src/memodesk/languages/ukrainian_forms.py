"""The forms of Ukrainian names of every kind, with the confidence of each."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from memodesk.languages.adjectives import Agreement
from memodesk.languages.pack import Confidence, Gender, NameKind, Suggestion
from memodesk.languages.phrases import Phrase, unchanged
from memodesk.languages.typography import plain
from memodesk.languages.ukrainian_people import decline_person, suggest_gender
from memodesk.languages.ukrainian_places import decline_place
from memodesk.languages.ukrainian_titles import decline_body, decline_position
from memodesk.languages.words import CASES, Case, normalise, with_apostrophes

_LONGEST = 300
"""Letters; a longer text is no name, and is given back as it is."""


@lru_cache(maxsize=1024)
def decline(text: str, kind: NameKind, gender: Gender | None) -> Mapping[str, Suggestion]:
    """Seven suggestions with plain spaces; what no rule knows comes back as it is, `unsure`.

    The nominative is the text itself and `sure`.
    """
    spaced = plain(text)
    composed, signs = normalise(spaced)
    phrase = _phrase(composed, kind, gender)
    confidence = Confidence.SURE if phrase.sure else Confidence.UNSURE
    forms = {
        case.value: Suggestion(with_apostrophes(phrase.forms[case], signs), confidence)
        for case in CASES
    }
    forms[Case.NOMINATIVE.value] = Suggestion(spaced, Confidence.SURE)
    return MappingProxyType(forms)


@lru_cache(maxsize=1024)
def gender_of(text: str, kind: NameKind) -> Gender | None:
    """The grammatical gender of a name's head word; None when neuter, plural or unknown."""
    if kind is NameKind.PERSON:
        return suggest_gender(text)
    agreement = _phrase(normalise(plain(text))[0], kind, None).agreement
    genders = {Agreement.MASCULINE: Gender.MASCULINE, Agreement.FEMININE: Gender.FEMININE}
    return genders.get(agreement) if agreement else None


def _phrase(text: str, kind: NameKind, gender: Gender | None) -> Phrase:
    if len(text) > _LONGEST:
        return unchanged(text, sure=False)
    match kind:
        case NameKind.PERSON:
            return decline_person(text, gender)
        case NameKind.POSITION:
            return decline_position(text)
        case NameKind.BODY:
            return decline_body(text)
        case NameKind.PLACE:
            return decline_place(text)
