"""Own name and SURNAME, as a signature block prints a person."""

_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "ст.", "мл."})
_PARTICLES = frozenset(
    {"d’", "da", "dal", "dalla", "de", "degli", "dei", "del", "della", "delle", "di", "do",
     "dos", "la", "le", "li", "lo", "van", "von", "der", "den", "ter", "zu", "y", "e",
     "да", "де", "ді", "делла", "дель", "ла", "ле", "ван", "фон", "дер", "дес"}
)  # fmt: skip


def capital_surname(name: str) -> str:
    """The name with its last word, the surname, in capitals: «Daniele SAIA».

    A particle that is written with a capital belongs to the surname («Maria DE LUCA»); one
    written small stays small («Charles de GAULLE»). Words keep their order and spaces.
    """
    words = name.split(" ")
    last = _surname_index(words)
    if last is None:
        return name
    words[last] = words[last].upper()
    while last > 1 and words[last - 1].lower() in _PARTICLES:
        last -= 1
        if words[last][:1].isupper():
            words[last] = words[last].upper()
    return " ".join(words)


def _surname_index(words: list[str]) -> int | None:
    """The place of the last word that is neither empty nor a suffix such as «Jr.»."""
    for index in range(len(words) - 1, -1, -1):
        if words[index] and words[index].lower() not in _SUFFIXES:
            return index
    return None
