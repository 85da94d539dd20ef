"""Whole documents of the sample, word for word: read every change of these files as a reader."""

from collections.abc import Callable
from typing import Any

import pytest

from memodesk.domain.agreement import Agreement
from memodesk.drafting.compose import compose
from memodesk.drafting.draft import NUMBERED, USUAL, DocumentType, Draft, Mark, Piece

_SIGNS = {
    Mark.PLAIN: "{}",
    Mark.GAP: "[{}]",
    Mark.UNSURE: "?{}?",
    Mark.EMPHASIS: "_{}_",
    Mark.STRONG: "*{}*",
}


def shown(draft: Draft) -> str:
    """A draft as text: a block for each segment, no-break spaces as «~»."""
    blocks = [f"titles: {code}: {title}" for code, title in draft.titles.items()]
    for segment in draft.segments:
        number = f" {segment.number}" if segment.role in NUMBERED else ""
        lines = [f"{segment.id} ({segment.role}){number}"]
        for code, text in segment.texts.items():
            lines.append(f"  {code}: " + "".join(_sign(piece) for piece in text))
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def _sign(piece: Piece) -> str:
    return _SIGNS[piece.mark].format(piece.words).replace("\u00a0", "~").replace("\n", "⏎")


@pytest.mark.parametrize("document", USUAL)
def test_the_sample(
    sample: Agreement, golden: Callable[[str, str], None], document: DocumentType
) -> None:
    draft = compose(sample, document)
    assert draft.languages == ("uk", "it")
    golden(f"draft-{document.value}.txt", shown(draft))


def test_the_letter(sample: Agreement, golden: Callable[[str, str], None]) -> None:
    draft = compose(sample, DocumentType.LETTER_MINISTRY)
    assert draft.languages == ("uk",)
    golden("draft-letter-ministry.txt", shown(draft))


@pytest.mark.parametrize("document", USUAL)
def test_the_partners_original(
    sample: Agreement, golden: Callable[[str, str], None], document: DocumentType
) -> None:
    draft = compose(sample, document, first="agnone")
    assert draft.languages == ("it", "uk")
    golden(f"draft-{document.value}.agnone.txt", shown(draft))


@pytest.mark.parametrize("document", USUAL)
def test_english(
    changed: Callable[..., Agreement],
    case: dict[str, Any],
    golden: Callable[[str, str], None],
    document: DocumentType,
) -> None:
    draft = compose(in_english(changed, case), document)
    assert not draft.gaps()
    golden(f"draft-{document.value}.english.txt", shown(draft))


def in_english(changed: Callable[..., Agreement], case: dict[str, Any]) -> Agreement:
    """The sample's facts with an English partner text instead of the Italian one."""
    names = {
        "Кременець": "Kremenets",
        "Кременецька міська рада Тернопільської області": (
            "Kremenets City Council of Ternopil Oblast"
        ),
        "Тернопільська область": "Ternopil Oblast",
        "Кременецький міський голова": "Mayor of Kremenets",
        "Закону України «Про місцеве самоврядування в Україні»": (
            "the Law of Ukraine “On Local Self-Government in Ukraine”"
        ),
        "Аньйоне": "Agnone",
        "Комуна Аньйоне": "Municipality of Agnone",
        "провінція Ізернія, регіон Молізе": "Province of Isernia, Molise Region",
        "Даніеле Сая": "Daniele Saia",
        "мер Аньйоне": "Mayor of Agnone",
        "Статуту комуни Аньйоне": "the Statute of the Municipality of Agnone",
        "Національний Конгрес Українських Асоціацій Італії": (
            "National Congress of Ukrainian Associations in Italy"
        ),
        "будівля муніципалітету": "town hall",
        "така співпраця зміцнить спроможність громади у післявоєнному відновленні": (
            "this cooperation will make the community stronger in its post-war recovery"
        ),
        "співробітництво, партнерство": "cooperation, partnership",
    }

    def translated(value: Any) -> Any:
        if isinstance(value, list):
            return [translated(item) for item in value]
        if not isinstance(value, dict):
            return value
        if isinstance(value.get("uk"), str):
            return {"uk": value["uk"]} | (
                {"en": names[value["uk"]]} if value["uk"] in names else {}
            )
        return {key: translated(item) for key, item in value.items()}

    fields: dict[str, Any] = translated(case)
    return changed(**fields | {"languages": ["uk", "en"]})
