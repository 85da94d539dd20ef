"""What people type is printed as it is; what is missing is a visible gap."""

import dataclasses
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memodesk.domain.agreement import Agreement
from memodesk.drafting.compose import compose
from memodesk.drafting.draft import USUAL, DocumentType, Draft, Mark, Owner, Piece, Role
from memodesk.drafting.phrases import Kind, parse
from memodesk.drafting.structure import sentences
from tests.drafting.reading import memorandum, plain, read, release
from tests.factories import agreements

ODD = ("{{ 7*7 }}", "{у|в}", "[a|b]", "*a* **b**", "{party.name}", "{>party}", "{x: a|b}", "%1 {0}")
SIGNATURE = tuple(role for role in Role if role.value.startswith("sign_"))


def pieces(draft: Draft) -> Iterator[Piece]:
    for segment in draft.segments:
        for text in segment.texts.values():
            yield from text


@pytest.mark.parametrize("odd", ODD)
def test_notation_in_a_typed_value_stays_literal(
    case: dict[str, Any], changed: Callable[..., Agreement], odd: str
) -> None:
    both = {"uk": odd, "it": odd}
    person = case["parties"][0]["signatories"][0] | {"authority": both, "position": both}
    party = case["parties"][0] | {"name": both, "region": both, "address": odd, "phone": odd}
    event = {"date": "2025-08-14", "place": both, "country": "IT", "venue": both}
    agreement = changed(
        parties=[party | {"signatories": [person]}, case["parties"][1]],
        areas=[{"key": "own", "text": both}],
        signing={"mode": "in_person", "events": [event]},
        press={"quotes": [{"speaker": "saia", "style": "direct", "text": both}], "tags": odd},
        clauses={"replace": {"disputes": both}, "add": [{"after": "areas", "id": "x"}]},
    )
    for document in USUAL:
        draft = compose(agreement, document)
        for language in ("uk", "it"):
            assert odd in read(draft, language)
            assert "49" not in read(draft, language)


@given(agreements(), st.sampled_from(DocumentType), st.booleans())
def test_any_agreement_makes_a_whole_draft(
    agreement: Agreement, document: DocumentType, swapped: bool
) -> None:
    first = agreement.parties[-1].key if swapped and agreement.parties else None
    draft = compose(agreement, document, first=first)
    assert draft.segments
    assert len({segment.id for segment in draft.segments}) == len(draft.segments)
    for segment in draft.segments:
        assert 0 < len(segment.id) <= 24
        assert set(segment.id) <= set("abcdefghijklmnopqrstuvwxyz0123456789_")
        if segment.role in SIGNATURE:
            assert segment.texts
        else:
            assert set(segment.texts) == set(draft.languages)
        for text in segment.texts.values():
            assert "".join(piece.words for piece in text).strip()
    for piece in pieces(draft):
        assert piece.words
        assert piece.mark is not Mark.GAP or (piece.fields and piece.owner)


@given(agreements(), st.sampled_from(DocumentType))
def test_library_words_hold_no_notation_and_no_none(
    agreement: Agreement, document: DocumentType
) -> None:
    for piece in pieces(compose(agreement, document)):
        if not piece.fields:
            assert not set("{}|*") & set(piece.words)
            assert "None" not in piece.words


@given(agreements())
def test_composing_is_pure(agreement: Agreement) -> None:
    before = agreement.model_dump_json()
    for document in USUAL:
        twin = agreement.model_copy()
        assert compose(agreement, document) == compose(twin, document)
    assert agreement.model_dump_json() == before


def typed(agreement: Agreement) -> list[str]:
    return [area.text["uk"] for area in agreement.areas if area.text.get("uk", "").strip()]


@given(agreements())
def test_typed_areas_are_printed_character_for_character(agreement: Agreement) -> None:
    agreement = agreement.but(languages=("uk", "it"), clauses=None)
    printed = [plain(piece.words) for piece in pieces(memorandum(agreement))]
    for text in typed(agreement):
        assert plain(text) in printed or not any(char.isprintable() for char in text.strip())


def test_gaps_say_what_is_missing_whose_and_in_which_case() -> None:
    draft = memorandum(Agreement(languages=("uk", "it")))
    ukrainian = read(draft, "uk")
    assert "[ім’я та прізвище, родовий відмінок]" in ukrainian
    assert "За [назва органу, знахідний відмінок]" in ukrainian
    assert "[nome e cognome]" in read(draft, "it")
    owners = {piece.fields[0]: piece.owner for piece in pieces(draft) if piece.mark is Mark.GAP}
    assert owners["parties[0].name.uk"] is Owner.OURS
    assert owners["parties[1].name.uk"] is Owner.PARTNER
    assert owners["signing.events[0].date"] is Owner.OURS
    assert "None" not in ukrainian


@pytest.mark.parametrize("document", USUAL)
def test_the_same_gap_stands_in_all_languages(document: DocumentType) -> None:
    draft = compose(Agreement(languages=("uk", "it", "en")), document)
    for segment in draft.segments:
        if segment.role in SIGNATURE or len(segment.texts) < 3:
            continue
        counts = {
            sum(p.mark is Mark.GAP and not p.fields[0].endswith("gender") for p in text)
            for text in segment.texts.values()
        }
        assert len(counts) == 1, segment.id


def test_a_missing_gender_is_asked_for(
    case: dict[str, Any], changed: Callable[..., Agreement]
) -> None:
    person = {**case["parties"][0]["signatories"][0], "gender": None}
    parties = [case["parties"][0] | {"signatories": [person]}, case["parties"][1]]
    draft = memorandum(changed(parties=parties))
    assert "[який діє/яка діє] на підставі" in read(draft, "uk", "parties")
    assert "parties[0].signatories[0].gender" in draft.gaps()


def test_a_ukrainian_is_transliterated_and_a_foreigner_is_not(
    case: dict[str, Any], changed: Callable[..., Agreement]
) -> None:
    saia = case["parties"][1]["signatories"][0] | {"name": {"it": "Daniele Saia"}}
    parties = [case["parties"][0], case["parties"][1] | {"signatories": [saia]}]
    draft = memorandum(changed(parties=parties))
    assert "Andrii Smahliuk" in read(draft, "it", "parties")
    assert "[ім’я та прізвище, родовий відмінок]" in read(draft, "uk", "parties")
    assert "parties[1].signatories[0].name.uk" in draft.gaps()
    assert "Andrii SMAHLIUK" in read(draft, "uk", "sign_name_2")


def test_a_person_speaks_by_gender(case: dict[str, Any], changed: Callable[..., Agreement]) -> None:
    saia = case["parties"][1]["signatories"][0]
    woman = saia | {"name": {"uk": "Анна Россі", "it": "Anna Rossi"}, "gender": "f"}
    parties = [case["parties"][0], case["parties"][1] | {"signatories": [woman]}]
    text = read(memorandum(changed(parties=parties)), "uk", "parties")
    assert "Смаглюка, який діє" in text
    assert ", яка діє на підставі Статуту" in text


def test_several_people_sign_for_one_party(
    case: dict[str, Any], changed: Callable[..., Agreement]
) -> None:
    mayor = case["parties"][0]["signatories"][0]
    clerk = mayor | {
        "key": "clerk",
        "name": {"uk": "Олена Коваль"},
        "gender": "f",
        "position": {"uk": "секретар міської ради", "it": "Segretaria del Consiglio comunale"},
    }
    other = clerk | {"authority": {"uk": "Регламенту ради", "it": "Regolamento del Consiglio"}}
    for second, expected in ((clerk, "які діють на підставі Закону"), (other, "яка діє на")):
        parties = [case["parties"][0] | {"signatories": [mayor, second]}, case["parties"][1]]
        draft = memorandum(changed(parties=parties))
        assert expected in read(draft, "uk", "parties")
        assert sum(one.role is Role.PARTIES for one in draft.segments) == 2
        assert "Олена КОВАЛЬ" in read(draft, "uk", "sign_name_2")


def test_given_forms_win_and_suggested_ones_do_not(
    case: dict[str, Any], changed: Callable[..., Agreement]
) -> None:
    saia = case["parties"][1]["signatories"][0]
    for form, expected in (
        ("Даніеле Саї", ("Даніеле Саї", Mark.PLAIN)),
        ({"text": "Даніеле Саї", "state": "confirmed"}, ("Даніеле Саї", Mark.PLAIN)),
    ):
        person = saia | {"forms": {"name": {"uk": {"genitive": form}}}}
        parties = [case["parties"][0], case["parties"][1] | {"signatories": [person]}]
        draft = memorandum(changed(parties=parties))
        [piece] = [
            one
            for one in pieces(draft)
            if one.form == "genitive" and one.fields == ("parties[1].signatories[0].name.uk",)
        ]
        assert (plain(piece.words), piece.mark) == expected
    stale = saia | {"forms": {"name": {"uk": {"genitive": {"text": "Ой", "state": "suggested"}}}}}
    parties = [case["parties"][0], case["parties"][1] | {"signatories": [stale]}]
    assert "Ой" not in read(memorandum(changed(parties=parties)), "uk", "parties")


def test_a_typed_title_replaces_the_composed_one(changed: Callable[..., Agreement]) -> None:
    title = {"uk": "Меморандум\nпро дружбу", "it": "Memorandum\nd’amicizia"}
    draft = memorandum(changed(title=title))
    assert [one.role for one in draft.segments[:3]] == ["title", "title_party", "place"]
    assert draft.titles["uk"] == "Меморандум про дружбу"
    half = memorandum(changed(title={"uk": "Меморандум про дружбу"}))
    assert half.titles["uk"] == "Меморандум про дружбу"
    assert half.titles["it"].startswith("Memorandum di cooperazione tra il Consiglio")


def test_a_language_without_a_library_still_has_every_paragraph(
    changed: Callable[..., Agreement],
) -> None:
    replace = {"disputes": {"pt": "Litígios\nAs Partes resolvem os litígios por conversações."}}
    agreement = changed(languages=["uk", "pt", "tr", "it"], clauses={"replace": replace})
    draft = memorandum(agreement)
    assert "[tradução deste parágrafo]" in read(draft, "pt", "subject")
    assert "[bu paragrafın çevirisi]" in read(draft, "tr", "subject")
    assert (
        read(draft, "pt", "disputes")
        == "Litígios\nAs Partes resolvem os litígios por conversações."
    )
    assert "консультацій" in read(draft, "uk", "disputes")
    assert "clauses.replace.subject.pt" in draft.gaps()
    assert release(agreement).languages == ("uk", "pt", "tr", "it")


def test_every_field_path_exists(sample: Agreement) -> None:
    for document in USUAL:
        for piece in pieces(compose(sample, document)):
            assert all(path and " " not in path for path in piece.fields)
            if piece.form:
                assert piece.fields


def test_conditions_light_their_paragraphs(sample: Agreement) -> None:
    by_id = {segment.id: segment for segment in memorandum(sample).segments}
    assert "term.auto_renew" in by_id["duration_renewal"].fields
    assert "term.years" in by_id["duration_renewal"].fields
    assert "establishes_twinning" in by_id["twinning_established"].fields
    assert "parties[0].name.uk" in by_id["parties_all"].fields


def test_pieces_are_values(sample: Agreement) -> None:
    piece = next(pieces(memorandum(sample)))
    with pytest.raises(dataclasses.FrozenInstanceError):
        piece.words = "інше"  # type: ignore[misc]


def test_sentences_of_the_library_are_parsed_without_leftovers() -> None:
    for document in USUAL:
        for text in (sentences(document, "uk") or {}).values():
            assert all("{" not in n.text for n in parse(text) if n.kind is Kind.TEXT)
