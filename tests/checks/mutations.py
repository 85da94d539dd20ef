"""Small wrongs put into one language of a document or text, as a tired person makes them."""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from memodesk.drafting.draft import Draft, Piece, Role, Segment, Text

NEGATION = {"uk": "не", "it": "non", "en": "not"}
MAY = {
    "uk": (r"\b(?:може|можуть)\b", "повинна"),
    "it": (r"\b(?:può|possono)\b", "deve"),
    "en": (r"\bmay\b", "shall"),
}
MUST = {
    "uk": (r"\bповинні\b", "можуть"),
    "it": (r"\bdevono\b", "possono"),
    "en": (r"\bshall\b", "may"),
}
PARTY = {"uk": r"\bСторон\w*|\bСторін\b", "it": r"\bPart[ei]\b", "en": r"\bPart(?:y|ies)\b"}
Mutant = tuple[str, Draft]
Words = Callable[[str], str]


def _changed_digit(chance: random.Random) -> Words:
    def change(words: str) -> str:
        place = chance.choice([n for n, one in enumerate(words) if one.isdigit()])
        other = chance.choice([one for one in "123456789" if one != words[place]])
        return words[:place] + other + words[place + 1 :]

    return change


def _replaced(pattern: str, by: str) -> Words:
    return lambda words: re.sub(pattern, by, words, count=1)


def _without_all(pattern: str) -> Words:
    return lambda words: re.sub(pattern, "", words)


def _with_word(word: str, chance: random.Random) -> Words:
    def change(words: str) -> str:
        gaps = [at.start() for at in re.finditer(r"(?<=\w)[ \u00a0](?=\w)", words)]
        place = chance.choice(gaps)
        return f"{words[:place]} {word}{words[place:]}"

    return change


def draft_mutants(draft: Draft, chance: random.Random) -> Iterator[Mutant]:
    """One mutant of each kind that the draft has room for, at places chosen by chance."""
    code = chance.choice(draft.languages)
    other_month = {"серпня": "липня", "agosto": "luglio", "August": "July"}
    kinds: list[tuple[str, Callable[[Piece], bool], Words]] = [
        ("digit", _figure, _changed_digit(chance)),
        ("number dropped", _figure, _replaced(r"\d+", "")),
        ("month", _says("|".join(other_month)), _other(other_month)),
        ("currency", _says(r"\bEUR\b"), _replaced(r"\bEUR\b", "USD")),
        ("name changed", _name, lambda _words: "Іваненко"),
        ("name dropped", _name, lambda _words: ""),
        ("mail", _says("@"), _replaced(r"\w@", "x@")),
        (
            "negation dropped",
            _says(rf"\b{NEGATION[code]} "),
            _replaced(rf"\b{NEGATION[code]} ", ""),
        ),
        ("negation added", _sentence, _with_word(NEGATION[code], chance)),
        ("right into duty", _says(MAY[code][0]), _replaced(*MAY[code])),
        ("years", lambda piece: piece.fields == ("term.years",), _other({"5": "8"})),
    ]
    for kind, fits, change in kinds:
        places = [
            (segment, number)
            for segment in draft.segments
            if not segment.role.value.startswith("sign_")
            for number, piece in enumerate(segment.texts.get(code, ()))
            if fits(piece) and change(piece.words) != piece.words
        ]
        if places:
            segment, number = chance.choice(places)
            text = segment.texts[code]
            piece = replace(text[number], words=change(text[number].words))
            yield (
                f"{kind} ({code})",
                _put(draft, segment, code, (*text[:number], piece, *text[number + 1 :])),
            )
    yield from _structural(draft, code, chance)


def _structural(draft: Draft, code: str, chance: random.Random) -> Iterator[Mutant]:
    items = [one for one in draft.segments if one.role in (Role.ITEM, Role.BULLET)]
    if items:
        yield f"item dropped ({code})", _put(draft, chance.choice(items), code, ())
    clauses = [one for one in draft.segments if one.role in (Role.CLAUSE, Role.BODY)]
    first = chance.choice(clauses)
    following = draft.segments[draft.segments.index(first) + 1]
    merged = _put(draft, first, code, (*first.texts[code], *following.texts.get(code, ())))
    yield f"merged ({code})", _put(merged, following, code, ())
    terms = [
        one
        for one in clauses
        if draft.document.value == "memorandum"
        and all(re.search(PARTY[each], _plain(text)) for each, text in one.texts.items())
    ]
    if terms:
        segment = chance.choice(terms)
        change = _without_all(PARTY[code])
        text = tuple(replace(one, words=change(one.words)) for one in segment.texts[code])
        yield f"term dropped ({code})", _put(draft, segment, code, text)


def _put(draft: Draft, segment: Segment, code: str, text: Text) -> Draft:
    changed = tuple(
        replace(one, texts={**one.texts, code: text}) if one.id == segment.id else one
        for one in draft.segments
    )
    return replace(draft, segments=changed)


def _plain(text: Text) -> str:
    return "".join(piece.words for piece in text)


def _other(pairs: dict[str, str]) -> Words:
    pattern = "|".join(pairs)
    return lambda words: re.sub(pattern, lambda at: pairs[at[0]], words)


def _figure(piece: Piece) -> bool:
    return bool(re.search(r"\d", piece.words))


def _name(piece: Piece) -> bool:
    return any(".name." in path or ".place." in path for path in piece.fields) and bool(piece.form)


def _sentence(piece: Piece) -> bool:
    return not piece.fields and bool(re.search(r"\w \w", piece.words))


def _says(pattern: str) -> Callable[[Piece], bool]:
    return lambda piece: bool(re.search(pattern, piece.words))


def typed_mutants(text: str, code: str, chance: random.Random) -> Iterator[tuple[str, str]]:
    """The same of a typed text: every wrong it has room for."""
    money = {
        "uk": (r"євро|гривень", "доларів"),
        "it": (r"euro|grivne", "dollari"),
        "en": (r"euros|hryvnias", "dollars"),
    }
    percent = {"uk": r"%| відсотк\w+", "it": r"%| per cento", "en": r"%| per cent"}
    name = r"\b(?:Кремен\w+|Аньйоне|Kremenets|Agnone|Сая|Саї|Saia|Смаглюк\w*|Smahliuk)\b"
    kinds: list[tuple[str, Words]] = [
        ("number dropped", _replaced(r"\d+", "")),
        ("day and month", _replaced(r"\b(\d\d)\.(\d\d)\.(\d{4})", r"\2.\1.\3")),
        ("currency", _replaced(*money[code])),
        ("percent", _replaced(percent[code], "")),
        ("name dropped", _replaced(name, "")),
        ("name changed", _replaced(name, "Ternopil")),
        ("mail", _replaced(r"\w@", "x@")),
        ("host", _replaced(r"www\.\w", "www.x")),
        ("item dropped", _replaced(r"(?m)^– .*\n", "")),
        ("paragraphs merged", _replaced(r"\n", " ")),
        ("paragraph dropped", _replaced(r"\n.*\Z", "")),
        ("negation dropped", _replaced(rf"(?i)\b{NEGATION[code]} ", "")),
        ("duty into right", _replaced(*MUST[code])),
        ("right into duty", _replaced(*MAY[code])),
        ("term dropped", _without_all(PARTY[code])),
        ("bracket dropped", _replaced(r" ?\([^()]*\)", "")),
        ("quotation marks dropped", _replaced(r"[«“]([^»”]*)[»”]", r"\1")),
    ]
    if re.search(r"\d", text):
        kinds += [("digit", _changed_digit(chance))] * 2
    kinds += [("negation added", _with_word(NEGATION[code], chance))] * 2
    for kind, change in kinds:
        mutant = change(text)
        if mutant != text:
            yield f"{kind} ({code})", mutant
