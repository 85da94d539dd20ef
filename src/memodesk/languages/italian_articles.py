"""Italian names with their article and the prepositions fused with it."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from memodesk.languages import italian_nouns as nouns
from memodesk.languages.pack import Confidence, Gender, NameKind, Suggestion

FORM_NAMES: Final = ("base", "il", "da", "di", "per", "con", "a", "tra")
_FUSED: Final = {
    "il": ("il ", "lo ", "l’", "la ", "i ", "gli ", "le "),
    "da": ("dal ", "dallo ", "dall’", "dalla ", "dai ", "dagli ", "dalle "),
    "di": ("del ", "dello ", "dell’", "della ", "dei ", "degli ", "delle "),
    "a": ("al ", "allo ", "all’", "alla ", "ai ", "agli ", "alle "),
}
_HARD_START = re.compile(r"s[^aeiou]|z|gn|ps|pn|x|y|j|i[aeou]")


class _Article(Enum):
    """An article; the value is its place in the rows of `_FUSED`."""

    IL, LO, ELIDED, LA, I_, GLI, LE = range(7)


@dataclass(frozen=True, slots=True)
class _Head:
    """What is known of the noun an article must agree with; known: a lexicon says so."""

    feminine: bool
    plural: bool
    known: bool


@lru_cache(maxsize=1024)
def decline(text: str, kind: NameKind, gender: Gender | None) -> Mapping[str, Suggestion]:
    """Every form of FORM_NAMES; people and cities take no article, positions and bodies do."""
    head = _head_of(text, kind, gender)
    article = _article(text, head) if head else None
    sure = bool(text.strip()) and (head.known if head else _bare_is_right(text, kind))
    # before a vowel the article is the same for both genders, if the noun is no plural
    singular = not text.split(" ", 1)[0].endswith(("i", "e"))
    sure = sure or (article is _Article.ELIDED and singular)
    confidence = Confidence.SURE if sure else Confidence.UNSURE
    forms = {name: Suggestion(_form(name, text, article), confidence) for name in FORM_NAMES}
    return MappingProxyType(forms | {"base": Suggestion(text, Confidence.SURE)})


def gender_of(text: str, kind: NameKind) -> Gender | None:
    """The grammatical gender of the head noun, None where no lexicon knows it."""
    head = _head_of(text, kind, None)
    if head is None or not head.known:
        return None
    return Gender.FEMININE if head.feminine else Gender.MASCULINE


def _form(name: str, text: str, article: _Article | None) -> str:
    if name == "base" or (article is None and name == "il"):
        return text
    if article is None:
        sound = _sound(text)
        euphonic = name == "a" and sound.startswith("a") and sound[1:2] != "d"
        return f"{'ad' if euphonic else name} {text}"
    if name in _FUSED:
        return f"{_FUSED[name][article.value]}{text}"
    return f"{name} {_FUSED['il'][article.value]}{text}"


def _article(text: str, head: _Head) -> _Article:
    sound = _sound(text)
    vowel = sound[:1] in tuple("aeiou") and not _HARD_START.match(sound)
    if head.feminine:
        if head.plural:
            return _Article.LE
        return _Article.ELIDED if vowel else _Article.LA
    hard = bool(_HARD_START.match(sound))
    if head.plural:
        return _Article.GLI if hard or vowel else _Article.I_
    return _Article.ELIDED if vowel else _Article.LO if hard else _Article.IL


def _head_of(text: str, kind: NameKind, gender: Gender | None) -> _Head | None:
    """The noun the article agrees with, None where the name takes no article."""
    if kind is NameKind.PERSON:
        return None
    if kind is NameKind.PLACE:
        land = nouns.PLACES.get(text)
        if land:
            return _Head(feminine=land[0] == "f", plural=land[1:] == "p", known=True)
        noun = _noun(text, None)
        return noun if noun.known and " " in text.strip() else None
    return _noun(text, gender)


def _noun(text: str, gender: Gender | None) -> _Head:
    """The first noun of the text, past words such as «primo», by lexicon or by its ending."""
    words = re.findall(r"[^\W\d_]+", text.lower()) or [""]
    noun = next((word for word in words if word not in nouns.LEADING), words[0])
    if noun in nouns.MASCULINE or noun in nouns.FEMININE:
        return _Head(noun in nouns.FEMININE, plural=False, known=True)
    if noun in nouns.EPICENE:
        return _Head(gender is Gender.FEMININE, plural=False, known=gender is not None)
    if noun in nouns.PLURAL:
        return _Head(nouns.PLURAL[noun] == "f", plural=True, known=True)
    return _Head(noun.endswith(("a", "ione", "tà")), plural=False, known=False)


def _bare_is_right(text: str, kind: NameKind) -> bool:
    """A person's name takes no article; nor does a city, unless its name has one of its own."""
    own = re.match(r"(?:L[’']|La |Il |Lo |Le |I |Gli )", text)
    return kind is NameKind.PERSON or (own is None and text[:1].isupper())


def _sound(text: str) -> str:
    """The first letters without accents, quotation marks and capitals."""
    letters = unicodedata.normalize("NFD", text[:20].lower()).lstrip("«“‘\"'( ")
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
