"""The order of parties, clauses and signature blocks."""

from collections.abc import Callable
from typing import Any

import pytest

from memodesk.domain.agreement import Agreement
from memodesk.domain.terms import Clauses
from memodesk.drafting.compose import compose
from memodesk.drafting.draft import USUAL, DocumentType, Role, Segment
from tests.drafting.reading import memorandum, read

Changed = Callable[..., Agreement]
POLISH = {
    "key": "zagan",
    "country": "PL",
    "unit_type": "municipality",
    "place": {"uk": "Жагань", "it": "Żagań"},
    "name": {"uk": "Ґміна Жагань", "it": "Comune di Żagań"},
    "signatories": [{"key": "n", "name": {"uk": "Ян Новак", "it": "Jan Nowak"}, "gender": "m"}],
}


@pytest.mark.parametrize("document", USUAL)
def test_an_original_puts_its_party_first_and_keeps_ids_and_numbers(
    sample: Agreement, document: DocumentType
) -> None:
    ours = compose(sample, document)
    theirs = compose(sample, document, first="agnone")
    assert theirs.languages == ("it", "uk")
    assert theirs.first_party == "agnone"
    assert [one.id for one in ours.segments] == [one.id for one in theirs.segments]
    assert [one.number for one in ours.segments] == [one.number for one in theirs.segments]
    assert [one.role for one in ours.segments] == [one.role for one in theirs.segments]


def test_an_original_changes_every_pair(sample: Agreement) -> None:
    draft = memorandum(sample, first="agnone")
    ukrainian, italian = read(draft, "uk"), read(draft, "it")
    assert "народи Італії та України" in ukrainian
    assert "законодавством Італійської Республіки та України" in ukrainian
    assert "між Аньйоне та Кременцем" in ukrainian
    assert "кожний італійською та українською мовами" in ukrainian
    assert "popoli dell’Italia e dell’Ucraina" in italian
    assert "nelle lingue italiana e ucraina" in italian
    assert ukrainian.index("№ 131") < ukrainian.index("№ 3668-IX")
    assert "підтримка української культури в Італії" in ukrainian


def test_an_unknown_first_party_changes_nothing(sample: Agreement) -> None:
    neutral = memorandum(sample)
    assert memorandum(sample, first="nobody").languages == neutral.languages
    assert memorandum(sample, first="kremenets").segments == neutral.segments


def test_numbers_run_through_articles_clauses_and_items(sample: Agreement) -> None:
    article, clause, item = 0, 0, 0
    for segment in memorandum(sample).segments:
        if segment.role is Role.ARTICLE:
            article, clause = article + 1, 0
            assert segment.number == str(article)
        elif segment.role in (Role.CLAUSE, Role.CLAUSE_INTRO, Role.TESTIMONIUM):
            clause, item = clause + 1, 0
            assert segment.number == f"{article}.{clause}"
        elif segment.role in (Role.ITEM, Role.ITEM_LAST):
            item += 1
            assert segment.number == str(item)
        else:
            assert segment.number == ""
    assert article > 10


def test_the_last_clause_is_the_testimonium(sample: Agreement) -> None:
    segments = memorandum(sample).segments
    last = [one for one in segments if not one.role.value.startswith("sign_")][-1]
    assert last.role is Role.TESTIMONIUM
    assert [one.role for one in segments[segments.index(last) + 1 :]] == [
        Role.SIGN_PARTY,
        Role.SIGN_PARTY_SECOND,
        Role.SIGN_POSITION,
        Role.SIGN_POSITION_SECOND,
        Role.SIGN_NAME,
        Role.SIGN_SEAL,
        Role.SIGN_NAME_SECOND,
    ]


def columns(segments: tuple[Segment, ...], role: Role) -> list[list[str]]:
    return [list(one.texts) for one in segments if one.role is role]


def test_two_parties_sign_in_their_own_columns(sample: Agreement) -> None:
    draft = memorandum(sample)
    assert columns(draft.segments, Role.SIGN_PARTY) == [["uk", "it"]]
    assert read(draft, "uk", "sign_party_1") == "За Кременецьку міську раду Тернопільської області"
    assert read(draft, "it", "sign_party_2") == "За Комуну Аньйоне"
    assert read(draft, "it", "sign_post_2") == "Мер Аньйоне"
    assert read(draft, "uk", "sign_name_1") == "Андрій СМАГЛЮК"
    assert read(draft, "uk", "sign_seal") == "М. П."
    assert " " not in next(
        piece.words
        for one in draft.segments
        if one.role is Role.SIGN_NAME
        for piece in one.texts["uk"]
    )


def test_three_parties_sign_in_their_own_language_only(
    case: dict[str, Any], changed: Changed
) -> None:
    draft = memorandum(changed(parties=[*case["parties"], POLISH]))
    assert columns(draft.segments, Role.SIGN_PARTY) == [["uk", "it"], ["it"]]
    assert not columns(draft.segments, Role.SIGN_PARTY_SECOND)
    assert "Per il Comune di Żagań" in read(draft, "it", "sign_party")
    title = read(draft, "uk", "title_party")
    assert title.splitlines() == [
        "між Кременецькою міською радою Тернопільської області (Україна),",
        "Комуною Аньйоне (Італійська Республіка)",
        "та Ґміною Жагань (Республіка Польща)",
    ]


def test_parties_of_one_language_stand_one_below_the_other(
    case: dict[str, Any], changed: Changed
) -> None:
    second = case["parties"][0] | {"key": "other", "signatories": [], "country": "UA"}
    parties = [case["parties"][0], second, case["parties"][1]]
    draft = memorandum(changed(parties=parties))
    assert columns(draft.segments, Role.SIGN_PARTY) == [["uk", "it"], ["uk"]]
    assert "[Ім’я ПРІЗВИЩЕ]" in read(draft, "uk", "sign_name_2")


def test_several_signatories_stand_one_below_the_other(
    case: dict[str, Any], changed: Changed
) -> None:
    mayor = case["parties"][0]["signatories"][0]
    party = case["parties"][0] | {"signatories": [mayor, mayor | {"key": "two"}]}
    draft = memorandum(changed(parties=[party, case["parties"][1]]))
    assert columns(draft.segments, Role.SIGN_PARTY) == [["uk", "it"]]
    assert columns(draft.segments, Role.SIGN_NAME) == [["uk", "it"], ["uk"]]


def test_arms_stand_over_the_columns_of_their_parties_or_nowhere(
    case: dict[str, Any], changed: Changed
) -> None:
    ours, theirs = case["parties"]
    both = [ours | {"emblem": "ours.png"}, theirs | {"emblem": "theirs.png"}]
    first = memorandum(changed(parties=both), first="agnone").segments[0]
    assert first.role is Role.EMBLEM
    assert {code: text[0].words for code, text in first.texts.items()} == {
        "it": "theirs.png",
        "uk": "ours.png",
    }
    alone = memorandum(changed(parties=[both[0], theirs]))
    assert not columns(alone.segments, Role.EMBLEM)


def articles(agreement: Agreement) -> list[str]:
    return [one.clause for one in memorandum(agreement).segments if one.role is Role.ARTICLE]


def test_a_clause_can_be_left_out(sample: Agreement, changed: Changed) -> None:
    without = articles(changed(clauses={"omit": ["publicity", "disputes", "preamble"]}))
    assert without == [one for one in articles(sample) if one not in ("publicity", "disputes")]


def test_a_clause_can_be_reworded(changed: Changed) -> None:
    words = {"uk": "Перше.\nДруге.", "it": "Primo."}
    draft = memorandum(changed(clauses={"replace": {"disputes": words}}))
    clauses = [one for one in draft.segments if one.clause == "disputes"]
    assert [one.role for one in clauses] == [Role.ARTICLE, Role.CLAUSE, Role.CLAUSE]
    assert read(draft, "uk", "disputes_own") == "Перше.\nДруге."
    assert read(draft, "it", "disputes_own") == "Primo.\n[testo dell’articolo]"
    assert "clauses.replace.disputes.it" in draft.gaps()


@pytest.mark.parametrize(
    ("after", "neighbour"),
    [
        ("areas", "areas"),
        ("preamble", None),
        ("title", None),
        ("nowhere", "details"),
        ("languages", "languages"),
        ("signatures", "languages"),
    ],
)
def test_an_own_clause_stands_after_its_clause(
    case: dict[str, Any], changed: Changed, after: str, neighbour: str | None
) -> None:
    own = {
        "after": after,
        "id": "memory",
        "heading": {"uk": "Пам’ять", "it": "Memoria"},
        "text": {"uk": "Сторони бережуть пам’ять.", "it": "Le Parti custodiscono la memoria."},
    }
    next_to = {"after": "memory", "id": "next", "heading": {"uk": "Далі", "it": "Poi"}}
    parties = [case["parties"][0] | {"phone": "+380"}, case["parties"][1]]
    order = articles(changed(clauses={"add": [next_to, own]}, parties=parties))
    place = order.index("memory")
    assert order[place + 1] == "next"
    assert order[place - 1] == neighbour if neighbour else place == 0


def test_own_clauses_that_wait_for_each_other_are_still_printed(changed: Changed) -> None:
    add = [{"after": "b", "id": "a"}, {"after": "a", "id": "b"}]
    assert {"a", "b"} <= set(articles(changed(clauses={"add": add})))


def test_a_preamble_of_ones_own_may_end_with_the_agreement(changed: Changed) -> None:
    own = {"uk": "прагнучи дружби,\nдомовилися про таке:", "it": "amici,\nhanno convenuto:"}
    draft = memorandum(changed(clauses={"replace": {"preamble": own}}))
    assert read(draft, "uk").count("домовилися про таке:") == 1
    other = {"uk": "прагнучи дружби,", "it": "amici,"}
    draft = memorandum(changed(clauses={"replace": {"preamble": other}}))
    assert read(draft, "uk").count("домовилися про таке:") == 1


def test_articles_stand_in_the_order_of_the_record(sample: Agreement) -> None:
    wanted = ("finance", "areas", "nothing")
    record = sample.but(clauses=Clauses(order=wanted))
    ids = [one.id for one in memorandum(record).segments if one.role is Role.ARTICLE]
    before = [one.id for one in memorandum(sample).segments if one.role is Role.ARTICLE]
    assert sorted(ids) == sorted(before)
    swap = {"areas": "finance", "finance": "areas"}
    assert ids == [swap.get(name, name) for name in before]
    assert ids[-1] == before[-1] == "languages"
    numbers = [one.number for one in memorandum(record).segments if one.role is Role.ARTICLE]
    assert numbers == [str(number) for number in range(1, len(ids) + 1)]
