"""Which language packs exist, by BCP 47 code."""

from functools import cache
from importlib import import_module

from memodesk.languages import library
from memodesk.languages.folder import FolderPack
from memodesk.languages.pack import LanguagePack
from memodesk.languages.plain import PlainPack

_ENGINES = {
    "uk": ("memodesk.languages.ukrainian", "UkrainianPack"),
    "it": ("memodesk.languages.italian", "ItalianPack"),
    "en": ("memodesk.languages.english", "EnglishPack"),
    "de": ("memodesk.languages.german", "GermanPack"),
}


def codes() -> tuple[str, ...]:
    """The languages with a pack."""
    return library.codes()


@cache
def pack(code: str) -> LanguagePack:
    """The pack of a language; `en-GB` is served by `en`, an unknown code by the plain pack."""
    base = code.replace("_", "-").split("-")[0].lower()
    known = next((name for name in (code, base) if name in codes()), None)
    if known is None:
        return PlainPack(code)
    if known not in _ENGINES:
        return FolderPack(known)
    module, name = _ENGINES[known]
    made: LanguagePack = getattr(import_module(module), name)()
    return made
