"""One spelling of each place, and Latin forms by resolution № 55."""

import re
from collections.abc import Iterator

from memodesk.checks.context import Context, found
from memodesk.checks.finding import Finding
from memodesk.checks.required import script_of
from memodesk.domain.party import Party
from memodesk.i18n import _
from memodesk.languages.pack import NameKind
from memodesk.languages.registry import pack

_WORD = re.compile(r"[^\W\d_]+(?:[’'ʼ-][^\W\d_]+)*")
_INSIDE = re.compile(r"(?<=[^\W\d_][ \u00a0])(?=[^\W\d_a-zа-яґєії])[^\W\d_]{4,}")
"""A word with a capital inside a sentence: a name."""
_SHORTEST = 4
_COMMON_NOUN = re.compile(r"област|район|громад|місто|селище|село|рада|республік", re.IGNORECASE)


def one_spelling(context: Context) -> Iterator[Finding]:
    """Each place is spelt one way in all typed texts of a language («Барі», «Баррі»)."""
    seen = set()
    places = {code: _place_names(context, code) for code in context.agreement.languages}
    for path, _description, code, text in context.texts():
        if path.endswith(f".place.{code}") and path.startswith("parties["):
            continue
        for token in _WORD.findall(text):
            for place in places.get(code, ()):
                if (path, token) not in seen and _is_variant(token, place, code):
                    seen.add((path, token))
                    yield _two_ways(place, token, path)


def _two_ways(first: str, second: str, path: str) -> Finding:
    sentence = _("Назву міста написано двояко: {first}, {second}")
    return found("party.spelling", sentence.format(first=first, second=second), path)


def _place_names(context: Context, code: str) -> list[str]:
    """The parties' places and, where these are others, those in which they sign."""
    signing = context.agreement.signing
    places = [party.place for _path, party in context.parties()]
    places += [event.place for event in signing.events] if signing else []
    names: list[str] = []
    for place in places:
        name = place.get(code, "").strip()
        fits = len(name) >= _SHORTEST and " " not in name
        if fits and not any(_is_variant(name, other, code) for other in names):
            names.append(name)
    return list(dict.fromkeys(names))


def doubled(context: Context) -> Iterator[Finding]:
    """Any other name that stands once with a letter doubled and once without («Барі», «Баррі»)."""
    seen: dict[tuple[str, str], str] = {}
    known: set[str] = set()
    for code in context.agreement.languages:
        known.update(_squeezed(name.casefold()) for name in _place_names(context, code))
    for path, _description, code, text in context.texts():
        for word in _INSIDE.findall(text):
            squeezed = _squeezed(word.casefold())
            first = seen.setdefault((code, squeezed), word)
            differs = len(first) != len(word) or first.casefold() != word.casefold()
            if word[0].isupper() and differs and squeezed not in known:
                yield _two_ways(first, word, path)


def _is_variant(token: str, place: str, code: str) -> bool:
    """Whether a word is the place misspelt: one letter doubled, dropped, added or changed.

    A changed end of the word is its grammatical case, not another spelling.
    """
    if not token[0].isupper() or len(token) < _SHORTEST or token[0] != place[0]:
        return False
    forms = {form.text.casefold() for form in pack(code).forms(place, NameKind.PLACE).values()}
    word, name = token.casefold(), place.casefold()
    if word in forms or word == name:
        return False
    if _squeezed(word) in {_squeezed(form) for form in (*forms, name)}:
        return True
    return len(name) > _SHORTEST and word[-2:] == name[-2:] and _one_edit(word, name)


def _squeezed(word: str) -> str:
    return re.sub(r"(.)\1", r"\1", word)


def _one_edit(first: str, second: str) -> bool:
    """Whether one inserted, dropped or changed letter makes one word the other."""
    if abs(len(first) - len(second)) > 1:
        return False
    short, long = sorted((first, second), key=len)
    start = next((n for n, letter in enumerate(short) if letter != long[n]), len(short))
    rest = short[start + 1 :] if len(short) == len(long) else short[start:]
    return rest == long[start + 1 :]


def transliteration(context: Context) -> Iterator[Finding]:
    """The Latin form of a Ukrainian name follows CMU resolution № 55 of 27.01.2010."""
    for path, party in context.ukrainian():
        # «Волинська область» is translated, «Волинь» would be transliterated
        if not _COMMON_NOUN.search(party.place.get("uk", "")):
            yield from _compared(context, f"{path}.place", party.place)
        yield from _people(context, path, party)


def _people(context: Context, path: str, party: Party) -> Iterator[Finding]:
    for index, person in enumerate(party.signatories):
        yield from _compared(context, f"{path}.signatories[{index}].name", person.name)


def _compared(context: Context, path: str, names: dict[str, str]) -> Iterator[Finding]:
    for code in context.agreement.languages:
        name = names.get(code, "")
        if code == "uk" or script_of(code) != "Latn" or not names.get("uk", "").strip():
            continue
        expected = pack(code).transliterate(names["uk"])
        if expected and name.strip() and name != expected:
            sentence = _(
                "За постановою № 55 пишуть «{expected}». Якщо в паспорті так, як у вас, залиште"
            )
            yield found(
                "party.transliteration", sentence.format(expected=expected), f"{path}.{code}"
            )


CHECKS = (one_spelling, doubled, transliteration)
