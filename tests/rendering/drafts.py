"""Drafts for the tests of this room: whole documents in two or three languages."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from memodesk.drafting.draft import (
    DocumentType,
    Draft,
    Layout,
    Mark,
    Piece,
    Role,
    Segment,
    Side,
    Text,
)

WORDS: dict[str, dict[str, Any]] = {
    "uk": {
        "title": "МЕМОРАНДУМ",
        "about": "про співробітництво",
        "parties": ("між Кременецькою міською радою", "та Комуною Аньйоне"),
        "place": "Аньйоне",
        "date": "14 серпня 2025 року",
        "recital": ("усвідомлюючи", " значення прямих зв’язків між громадами;"),
        "agreed": "домовилися про таке:",
        "articles": ("Предмет і мета", "Напрями співробітництва", "Мови та примірники"),
        "clause": "Сторони співпрацюють на засадах рівності та взаємної поваги.",
        "intro": "Сторони співпрацюють за такими напрямами:",
        "items": ("спільні проєкти;", "інфраструктура;", "місцевий розвиток;", "культура."),
        "end": "Учинено в Аньйоне 14 серпня 2025 року у двох примірниках.",
        "sign": ("За Кременецьку міську раду", "Кременецький міський голова", "Андрій СМАГЛЮК"),
        "other": ("За Комуну Аньйоне", "Мер Аньйоне", "Даніеле САЯ"),
        "seal": "М. П.",
    },
    "it": {
        "title": "MEMORANDUM",
        "about": "di cooperazione",
        "parties": ("tra il Consiglio comunale di Kremenets", "e il Comune di Agnone"),
        "place": "Agnone",
        "date": "14 agosto 2025",
        "recital": ("consapevoli", " del valore dei legami diretti tra le comunità;"),
        "agreed": "hanno convenuto quanto segue:",
        "articles": ("Oggetto e finalità", "Settori di cooperazione", "Lingue ed esemplari"),
        "clause": "Le Parti cooperano secondo i principi di uguaglianza e rispetto reciproco.",
        "intro": "Le Parti cooperano nei seguenti settori:",
        "items": ("progetti comuni;", "infrastrutture;", "sviluppo locale;", "cultura."),
        "end": "Fatto ad Agnone il 14 agosto 2025 in due esemplari.",
        "sign": ("Per il Consiglio comunale", "Sindaco di Kremenets", "Andrii SMAHLIUK"),
        "other": ("Per il Comune di Agnone", "Sindaco di Agnone", "Daniele SAIA"),
        "seal": "L. S.",
    },
    "en": {
        "title": "MEMORANDUM",
        "about": "of cooperation",
        "parties": ("between the Kremenets City Council", "and the Municipality of Agnone"),
        "place": "Agnone",
        "date": "14 August 2025",
        "recital": ("aware", " of the value of direct ties between communities;"),
        "agreed": "have agreed as follows:",
        "articles": ("Purpose", "Areas of cooperation", "Languages and originals"),
        "clause": "The Parties cooperate on the principles of equality and mutual respect.",
        "intro": "The Parties cooperate in the following areas:",
        "items": ("joint projects;", "infrastructure;", "local development;", "culture."),
        "end": "Done at Agnone on 14 August 2025 in two originals.",
        "sign": ("For the Kremenets City Council", "Mayor of Kremenets", "Andrii SMAHLIUK"),
        "other": ("For the Municipality of Agnone", "Mayor of Agnone", "Daniele SAIA"),
        "seal": "L. S.",
    },
}


def say(language: str, words: str, mark: Mark = Mark.PLAIN, *fields: str) -> Text:
    return (Piece(words, language, mark, fields),)


class Writer:
    """Collects segments with the same words key in every language."""

    def __init__(self, languages: tuple[str, ...]) -> None:
        self.languages, self.segments = languages, list[Segment]()

    def add(self, role: Role, texts: Mapping[str, Text], number: str = "") -> None:
        key = f"s{len(self.segments) + 1}"
        self.segments.append(Segment(key, role, texts, number))

    def each(self, role: Role, key: str, place: int | None = None, number: str = "") -> None:
        texts = {}
        for language in self.languages:
            words = WORDS[language][key]
            texts[language] = say(language, words if place is None else words[place])
        self.add(role, texts, number)


def _heading(out: Writer) -> None:
    out.each(Role.TITLE, "title")
    out.each(Role.TITLE_ABOUT, "about")
    out.each(Role.TITLE_PARTY, "parties", 0)
    out.each(Role.TITLE_PARTY, "parties", 1)
    out.each(Role.PLACE, "place")
    out.each(Role.DATE, "date")
    recitals = {
        language: (
            Piece(WORDS[language]["recital"][0], language, Mark.EMPHASIS),
            Piece(WORDS[language]["recital"][1], language),
        )
        for language in out.languages
    }
    out.add(Role.RECITAL, recitals)
    out.each(Role.AGREED, "agreed")


def _signatures(out: Writer) -> None:
    """Two blocks: the first party in the first column, the second in the second."""
    one, two = out.languages[:2]
    own, other = {one: WORDS[one]["sign"]}, {two: WORDS[two]["other"]}
    for place, first, second in (
        (0, Role.SIGN_PARTY, Role.SIGN_PARTY_SECOND),
        (1, Role.SIGN_POSITION, Role.SIGN_POSITION_SECOND),
        (2, Role.SIGN_NAME, Role.SIGN_NAME_SECOND),
    ):
        out.add(first, {one: say(one, own[one][place]), two: say(two, other[two][place])})
        if place == 2:
            seals = {one: say(one, WORDS[one]["seal"]), two: say(two, WORDS[two]["seal"])}
            out.add(Role.SIGN_SEAL, seals)
        swapped = (say(two, WORDS[two]["sign"][place]), say(one, WORDS[one]["other"][place]))
        out.add(second, {one: swapped[0], two: swapped[1]})


def memorandum(*languages: str, articles: int = 3) -> Draft:
    """A whole instrument; more articles make it longer."""
    out = Writer(languages or ("uk", "it"))
    _heading(out)
    for article in range(1, articles + 1):
        out.each(Role.ARTICLE, "articles", (article - 1) % 3, f"{article}")
        if article == articles:
            out.each(Role.TESTIMONIUM, "end", number=f"{article}.1")
        elif article == 2:
            out.each(Role.CLAUSE_INTRO, "intro", number="2.1")
            for item in range(4):
                role = Role.ITEM_LAST if item == 3 else Role.ITEM
                out.each(role, "items", item, f"{item + 1}")
            out.each(Role.CLAUSE, "clause", number="2.2")
        else:
            out.each(Role.CLAUSE, "clause", number=f"{article}.1")
            out.each(Role.CLAUSE, "clause", number=f"{article}.2")
    _signatures(out)
    titles = {code: f"{words['title']} {words['about']}" for code, words in WORDS.items()}
    return Draft(DocumentType.MEMORANDUM, out.languages, tuple(out.segments), titles)


def versions(*languages: str, articles: int = 3, blocks: int = 1, people: int = 1) -> Draft:
    """The same instrument with whole texts one after another and as many rows of two parties."""
    draft = memorandum(*languages, articles=articles)
    segments = [one for one in draft.segments if not one.role.startswith("sign_")]
    for block in range(1, blocks + 1):
        for person in range(1, people + 1):
            segments += _side_by_side(draft.languages, f"{block}_{person}", named=person == 1)
    return replace(draft, segments=tuple(segments), layout=Layout.CONSECUTIVE)


def _side_by_side(languages: tuple[str, ...], key: str, *, named: bool) -> list[Segment]:
    return [
        Segment(
            f"{role}_{key}_{side}",
            role,
            {code: say(code, words(WORDS[code], side)) for code in languages},
            side=side,
        )
        for role, once, words in _SIGNED
        if named or not once
        for side in Side
    ]


_BLOCK = {Side.LEFT: "sign", Side.RIGHT: "other"}
_SIGNED: tuple[tuple[Role, bool, Callable[[dict[str, Any], Side], str]], ...] = (
    (Role.SIGN_PARTY, True, lambda words, side: words[_BLOCK[side]][0]),
    (Role.SIGN_POSITION, False, lambda words, side: words[_BLOCK[side]][1]),
    (Role.SIGN_NAME, False, lambda words, side: words[_BLOCK[side]][2]),
    (Role.SIGN_SEAL, True, lambda words, _side: words["seal"]),
)


def press_release(*languages: str, notes: int = 1) -> Draft:
    """A release with bullets and notes."""
    out = Writer(languages or ("uk", "it"))
    out.each(Role.RELEASE_KIND, "title")
    out.each(Role.RELEASE_DATE, "date")
    out.each(Role.HEADLINE, "about")
    out.each(Role.LEDE, "agreed")
    out.each(Role.BODY, "intro")
    for item in range(4):
        out.each(Role.BULLET, "items", item)
    out.each(Role.BODY, "clause")
    out.each(Role.NOTE_HEADING, "articles", 0)
    for _number in range(notes):
        out.each(Role.NOTE, "clause")
    out.each(Role.NOTE_HEADING, "articles", 1)
    out.each(Role.NOTE, "place")
    out.each(Role.TAGS, "about")
    titles = {language: WORDS[language]["about"] for language in out.languages}
    return Draft(DocumentType.PRESS_RELEASE, out.languages, tuple(out.segments), titles)


def with_text(draft: Draft, role: Role, language: str, text: Text) -> Draft:
    """The draft with other words in the first segment of a role."""
    segments = list(draft.segments)
    place = next(i for i, segment in enumerate(segments) if segment.role is role)
    texts = {**segments[place].texts, language: text}
    segments[place] = replace(segments[place], texts=texts)
    return replace(draft, segments=tuple(segments))
