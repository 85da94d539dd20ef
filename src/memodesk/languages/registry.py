"""Which language packs exist, by BCP 47 code."""

from functools import cache
from importlib import import_module

from memodesk.languages.pack import LanguagePack
from memodesk.languages.plain import PlainPack

_PACKS = {
    "uk": ("memodesk.languages.ukrainian", "UkrainianPack"),
    "it": ("memodesk.languages.italian", "ItalianPack"),
    "en": ("memodesk.languages.english", "EnglishPack"),
}


def codes() -> tuple[str, ...]:
    """The languages with a grammar of their own."""
    return tuple(_PACKS)


@cache
def pack(code: str) -> LanguagePack:
    """The pack of a language; `en-GB` is served by `en`, an unknown code by the plain pack."""
    known = _PACKS.get(code) or _PACKS.get(code.replace("_", "-").split("-")[0].lower())
    if known is None:
        return PlainPack(code)
    module, name = known
    made: LanguagePack = getattr(import_module(module), name)()
    return made
