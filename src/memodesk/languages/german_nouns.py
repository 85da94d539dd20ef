"""German nouns that head the names of bodies, lands and premises, with their gender."""

import re
from typing import Final

_ENDINGS: Final = {
    "n": (
        "amt ministerium präsidium kollegium konsortium komitee parlament kabinett institut"
        " zentrum forum museum theater büro netzwerk hilfswerk departement dezernat dekanat referat"
        " sekretariat kommissariat konsulat rektorat direktorat direktorium kuratorium"
        " unternehmen bündnis rathaus bürgerhaus kreishaus gemeindehaus kulturhaus landhaus kurhaus"
        " ständehaus gästehaus gebäude schloss hotel palais gymnasium bundesland"
    ),
    "f": (
        "gemeinde schaft verwaltung behörde regierung versammlung vertretung kammer stelle"
        " stiftung vereinigung abteilung siedlung einrichtung"
        " leitung beratung förderung entwicklung"
        " direktion organisation kommission fraktion föderation konföderation delegation"
        " administration institution koordination sektion union region mission anstalt zentrale"
        " agentur präfektur konferenz allianz republik fabrik klinik kanzlei akademie bibliothek"
        " schule universität kommune liga provinz metropole residenz rada hromada oblast gmina"
    ),
    "m": (
        "rat kreis verband verbund verein bund ausschuss vorstand senat magistrat"
        " kreistag landtag gemeindetag städtetag bezirkstag bundestag kongress bezirk"
        " distrikt kanton rajon betrieb fonds konvent konzern klub club dienst saal"
        " palast freistaat powiat"
    ),
    "p": "stadtwerke gemeindewerke kreiswerke kommunalbetriebe verkehrsbetriebe nationen",
}
"""Nouns that are heads alone and as the last part of a compound («Landesverband»)."""
_WHOLE: Final = {
    "n": "land haus kreuz",
    "f": (
        "stadt kreisstadt landeshauptstadt hauptstadt bundeshauptstadt bundesstadt hansestadt"
        " universitätsstadt wissenschaftsstadt hochschulstadt residenzstadt lutherstadt kurstadt"
        " bergstadt europastadt partnerstadt festspielstadt stadthalle festhalle mehrzweckhalle"
        " sporthalle kongresshalle"
    ),
    "m": "markt staat",
    "p": "gemeinden städte kommunen kliniken behörden",
}
"""Nouns that are heads only as they stand, as towns end so too («Darmstadt»)."""
_LANDS: Final = {
    "f": (
        "Ukraine|Schweiz|Slowakei|Mongolei|Türkei|Krim|Steiermark|Lausitz|Oberlausitz"
        "|Niederlausitz|Uckermark|Altmark|Prignitz|Pfalz|Oberpfalz|Eifel|Bukowina"
    ),
    "n": "Saarland|Burgenland|Emsland|Vogtland|Havelland|Allgäu|Ruhrgebiet|Wallis|Tessin|Elsass",
    "m": "Aargau|Thurgau|Schwarzwald|Harz|Breisgau|Kraichgau",
    "p": "Niederlande|Vereinigte Staaten|Vereinigte Arabische Emirate",
}
_TERRITORY: Final = re.compile(
    r"(?:.*gemeinde|.*kreis|.*region|.*bezirk|.*schaft|.*distrikt|.*provinz|.*republik|stadt"
    r"|kreisstadt|hansestadt|landeshauptstadt|hauptstadt|bundesland|land|freistaat|kanton|oblast"
    r"|rajon|powiat|gmina|hromada|kommune|departement)"
)
_NOUN: Final = re.compile(
    "|".join(
        rf"(?P<{gender}>.*(?:{'|'.join(nouns.split())})|(?:{'|'.join(_WHOLE[gender].split())}))"
        for gender, nouns in _ENDINGS.items()
    )
)
LANDS: Final = {name: gender for gender, names in _LANDS.items() for name in names.split("|")}
_ADJECTIVE: Final = re.compile(
    r"(?!kalisch|nisch)"  # towns: «Kalischer Stadtrat»
    r"(?:.*(?:isch|schaftlich|amtlich|onal|okal|ntral|munal|ozial|deral|kreisfrei|deutsch)"
    r"|staatlich|öffentlich|örtlich|kirchlich|christlich|ländlich|gewerblich"
    r"|groß|klein|neu|alt|jung|hoh|frei|vereinigt|vereint|autonom|ständig|gemeinsam|allgemein"
    r"|unabhängig|auswärtig|ober|unter|erst|zweit|dritt|oberst|höchst|rot|grün|weiß|schwarz|blau"
    r"|bunt|rund|offen|gut|weltweit|digital|kulturell|interkulturell|kollektiv|orthodox|humanitär"
    r"|gemeinnützig|kreisangehörig|grenzüberschreitend|selbstständig|selbständig|beratend"
    r"|amtierend|regierend|leitend|stellvertretend|geschäftsführend|berufsmäßig)"
)
_NOMINALISED: Final = re.compile(
    r".*(?:vorsitzend|beauftragt|beigeordnet|abgeordnet|beamt|gesandt|delegiert|bevollmächtigt"
    r"|verordnet|sachverständig)er"
)
"""Participles that are posts and declined as adjectives: «Vorsitzender»."""
_WEAK_POST: Final = re.compile(
    r".*(?:präsident|referent|dezernent|assistent|superintendent|intendant|kommandant|prokurist"
    r"|repräsentant|woiwode|starost)"
)


def gender_of(word: str) -> str:
    """«m», «f», «n» or «p» of a noun that the lexicon knows, else an empty string."""
    known = _NOUN.fullmatch(word.rstrip(",").rpartition("-")[2].lower())
    return known.lastgroup or "" if known else ""


def is_territory(word: str) -> bool:
    """Whether a noun names a territory, so that the place has its article."""
    return _TERRITORY.fullmatch(word.rstrip(",").rpartition("-")[2].lower()) is not None


def is_adjective(word: str, ending: str) -> bool:
    """Whether a word is a known adjective with this ending («Städtischer» with «er»)."""
    lower = word.lower()
    return lower.endswith(ending) and _ADJECTIVE.fullmatch(lower[: -len(ending)]) is not None


def oblique_post(word: str) -> str:
    """A word of a man's post as it is in every case but the nominative."""
    if _NOMINALISED.fullmatch(word.lower()) or is_adjective(word, "er"):
        return f"{word[:-1]}n"
    if _WEAK_POST.fullmatch(word.lower()):
        return f"{word}n" if word.endswith("e") else f"{word}en"
    return word
