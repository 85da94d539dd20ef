"""Language tags as Word writes them in w:lang."""

from typing import Final

_REGIONS: Final = {
    "uk": "uk-UA",
    "it": "it-IT",
    "en": "en-GB",
    "pl": "pl-PL",
    "de": "de-DE",
    "fr": "fr-FR",
    "es": "es-ES",
    "pt": "pt-PT",
    "ro": "ro-RO",
    "cs": "cs-CZ",
    "sk": "sk-SK",
    "hu": "hu-HU",
    "lt": "lt-LT",
    "lv": "lv-LV",
    "et": "et-EE",
    "bg": "bg-BG",
    "ar": "ar-SA",
    "he": "he-IL",
}


def word_tag(language: str) -> str:
    """The tag with the region that Word's spelling knows; an unknown code stays as it is."""
    return _REGIONS.get(language, language)
