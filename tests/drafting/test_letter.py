"""The words of the letter to the Ministry, in the variants that offices really have."""

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given

from memodesk.checks.finding import Severity
from memodesk.checks.registry import check_agreement, concerns
from memodesk.domain.agreement import Agreement
from memodesk.drafting import compose as vocabulary
from memodesk.drafting.compose import compose
from memodesk.drafting.draft import DocumentType, Draft, Mark, Role
from memodesk.drafting.letter import width
from memodesk.drafting.phrases import Kind, parse
from memodesk.drafting.scope import CHOICES, FACTS
from memodesk.drafting.structure import sentences, structure
from tests.drafting.reading import plain, read
from tests.drafting.test_library import keys
from tests.factories import agreements

assert vocabulary.VOCABULARY  # importing it registers the facts
Changed = Callable[..., Agreement]
KHOTYN = {
    "key": "khotyn",
    "country": "UA",
    "unit_type": "hromada_council",
    "place": {"uk": "Хотин"},
    "name": {"uk": "Хотинська міська рада Чернівецької області"},
}
KONIN = {
    "key": "konin",
    "country": "PL",
    "unit_type": "municipality",
    "place": {"uk": "Конін", "pl": "Konin"},
    "name": {"uk": "Гміна Конін", "pl": "Gmina Konin"},
}
FIRM = {
    "key": "firm",
    "country": "IT",
    "unit_type": "company",
    "place": {"uk": "Рим"},
    "name": {"uk": "Товариство «Рим»"},
}
DIRECT = [
    ({}, "request_content", "Строк дії — 5 років з автоматичним продовженням. Кожна сторона несе"),
    ({"term": {"years": 1}}, "request_content", "мовами. Строк дії — 1 рік. Кожна"),
    ({"term": {"years": 22}}, "request_content", "Строк дії — 22 роки."),
    ({"term": {"indefinite": True}}, "request_content", "мовами. Строк дії не обмежено. Кожна"),
    ({"term": None}, "request_content", "Строк дії — [строк]."),
    ({}, "request_kind", "встановлення побратимських відносин. Напрями співробітництва: спільні"),
    (
        {"establishes_twinning": False},
        "request_kind",
        "Вид співробітництва — міжтериторіальне. Напрями співробітництва: спільні проєкти",
    ),
    (
        {"cooperation_kind": "cross_border_and_interterritorial"},
        "request_kind",
        "Вид співробітництва — транскордонне та міжтериторіальне. ",
    ),
    ({"cooperation_kind": None}, "request_kind", "Вид співробітництва — [вид співробітництва]. "),
    ({"areas": ["culture"]}, "request_kind", "Напрям співробітництва: культура і мистецтво."),
    ({"areas": []}, "request_kind", "Напрями співробітництва: [напрям співробітництва]."),
    (
        {"areas": ["joint_projects", "tourism"]},
        "request_kind",
        "спільні проєкти, зокрема за програмами Європейського Союзу; туризм.",
    ),
    (
        {"languages": ["uk", "it", "pl", "en"]},
        "attachments_draft",
        "українською, італійською, польською та англійською мовами на ____ арк. в 1 прим.",
    ),
    ({"languages": ["uk"]}, "request_content", "Проєкт складено українською мовою."),
    (
        {"languages": ["uk", "hi"]},
        "request_content",
        "складено українською мовою та мовою гінді. Строк",
    ),
    (
        {"finance": {"mode": "budget", "amount": "2000", "currency": "EUR"}},
        "request_content",
        "Видатки передбачено в межах бюджетів сторін; додаткових",
    ),
    (
        {"finance": {"mode": "estimate", "amount": "2000", "currency": "EUR"}},
        "request_content",
        "Очікувані витрати наведено в проєкті; додаткових видатків державного бюджету він не",
    ),
    (
        {},
        "request_planned",
        "Підписання заплановано на 14 серпня 2025 року (Аньйоне, Італійська Республіка).",
    ),
    (
        {"signing": {"mode": "online", "events": [{"date": "2025-07-18"}]}},
        "request_planned",
        "Підписання заплановано на 18 липня 2025 року в онлайн-форматі.",
    ),
    (
        {"signing": {"mode": "in_person", "events": [{"date": "2025-07-18"}]}},
        "request_planned",
        "на 18 липня 2025 року ([місце підписання], [держава]).",
    ),
    (
        {
            "signing": {
                "mode": "exchange",
                "events": [
                    {"date": "2025-08-08", "place": {"uk": "Львів"}, "country": "UA"},
                    {"date": "2025-09-01", "place": {"uk": "Аньйоне"}, "country": "IT"},
                ],
            }
        },
        "request_planned",
        "на 8 серпня 2025 року (Львів, Україна) та 1 вересня 2025 року (Аньйоне, Італійська",
    ),
]


def letter(agreement: Agreement) -> Draft:
    return compose(agreement, DocumentType.LETTER_MINISTRY)


def test_the_structure_and_the_sentences_fit_each_other() -> None:
    document = DocumentType.LETTER_MINISTRY
    written = sentences(document, "uk") or {}
    asked = [key for key in keys(document) if not key.startswith("signature.")]
    assert sorted(written) == sorted(asked)
    for key, text in written.items():
        for node in parse(text):
            if node.kind is Kind.PART:
                assert node.text in structure(document).parts, key
            elif node.kind is Kind.CHOICE:
                assert node.text in CHOICES, key
            elif node.kind is Kind.FACT:
                assert node.text in FACTS or node.text.rpartition(".")[0] in FACTS, key


@pytest.mark.parametrize(("changes", "paragraph", "expected"), DIRECT)
def test_a_condition_in_words(
    changed: Changed, changes: dict[str, Any], paragraph: str, expected: str
) -> None:
    assert expected in read(letter(changed(**changes)), "uk", paragraph)


@pytest.mark.parametrize(
    ("name", "subject"),
    [
        ("memorandum", "Меморандуму про співробітництво з Комуною"),
        ("agreement", "Угоди про партнерство з Комуною"),
        ("twinning_agreement", "Угоди про побратимство з Комуною"),
        ("declaration", "Декларації про співробітництво з Комуною"),
        ("letter_of_intent", "Листа про наміри з Комуною"),
        (None, "[назва документа] з Комуною"),
    ],
)
def test_the_document_is_named_in_the_genitive(
    changed: Changed, name: str | None, subject: str
) -> None:
    draft = letter(changed(document_name=name))
    expected = f"Про погодження проєкту {subject} Аньйоне (Італійська Республіка)"
    assert read(draft, "uk", "letterhead_subject") == expected
    genitive = subject.removesuffix(" з Комуною")
    assert f"надсилаємо на погодження проєкт {genitive} між" in read(draft, "uk", "request_law")
    assert read(draft, "uk", "attachments_draft").startswith(
        f"Додатки:\t1.\tПроєкт {genitive} українською"
    )


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Згорянська міська рада Київської області", "співробітництво зі Згорянською"),
        ("Самбірська міська рада Львівської області", "співробітництво із Самбірською"),
        ("Конотопська міська рада Сумської області", "співробітництво з Конотопською"),
    ],
)
def test_the_preposition_before_the_partner(
    case: dict[str, Any], changed: Changed, body: str, words: str
) -> None:
    partner = KHOTYN | {"name": {"uk": body}}
    draft = letter(changed(parties=[case["parties"][0], partner]))
    assert words in read(draft, "uk", "letterhead_subject")


def test_the_first_ukrainian_party_writes_and_another_stands_beside_the_partner(
    case: dict[str, Any], changed: Changed
) -> None:
    ours, theirs = case["parties"]
    draft = letter(changed(parties=[theirs, ours, KHOTYN]))
    assert read(draft, "uk", "letterhead_body") == ours["name"]["uk"]
    assert read(draft, "uk", "letterhead_subject").endswith(
        "з Комуною Аньйоне (Італійська Республіка) та Хотинською міською радою Чернівецької "
        "області (Україна)"
    )
    assert (
        "між Комуною Аньйоне (Італійська Республіка), Кременецькою міською радою Тернопільської "
        "області (Україна) та Хотинською міською радою Чернівецької області (Україна) (далі — "
        "проєкт)." in read(draft, "uk", "request_law")
    )
    assert read(draft, "uk", "name_") == "Андрій СМАГЛЮК"


def test_it_is_ukrainian_whatever_the_agreement_speaks(
    case: dict[str, Any], changed: Changed
) -> None:
    draft = letter(changed(languages=["it", "en"], parties=[*case["parties"], KONIN]))
    assert draft.languages == ("uk",)
    assert "складено італійською та англійською мовами" in read(draft, "uk", "request_content")
    assert "та Гміною Конін (Республіка Польща)" in read(draft, "uk", "request_law")


def test_a_firm_is_named_and_the_record_is_stopped(case: dict[str, Any], changed: Changed) -> None:
    agreement = changed(parties=[case["parties"][0], FIRM])
    law = read(letter(agreement), "uk", "request_law")
    assert "та Товариством «Рим» (Італійська Республіка)" in law
    stops = [
        one
        for one in check_agreement(agreement, dt.date(2025, 8, 1))
        if one.code == "party.foreign-type" and concerns(one, DocumentType.LETTER_MINISTRY)
    ]
    assert [one.severity for one in stops] == [Severity.ERROR]


@pytest.mark.parametrize("signing", [None, {"mode": "in_person", "events": [{"country": "IT"}]}])
def test_a_draft_is_sent_before_its_signing_is_planned(
    changed: Changed, signing: dict[str, Any] | None
) -> None:
    draft = letter(changed(signing=signing))
    assert not read(draft, "uk", "request_planned")
    assert not any(path.startswith("signing") for path in draft.gaps())


def test_everybody_of_the_sender_signs_and_nobody_else(
    case: dict[str, Any], changed: Changed
) -> None:
    mayor = case["parties"][0]["signatories"][0]
    clerk = mayor | {
        "key": "melnyk",
        "name": {"uk": "Ганна Мельник"},
        "position": {"uk": "секретар ради"},
    }
    ours = case["parties"][0] | {"signatories": [mayor, clerk]}
    draft = letter(changed(parties=[ours, case["parties"][1]]))
    roles = [one.role for one in draft.segments[-4:]]
    assert roles == [Role.LETTER_POSITION, Role.LETTER_NAME] * 2
    assert read(draft, "uk", "post_2") == "Секретар ради"
    assert read(draft, "uk", "name_") == "Андрій СМАГЛЮК\nГанна МЕЛЬНИК"


@pytest.mark.parametrize(
    ("office", "printed"),
    [
        (
            {"name": {"uk": "Олена Бондар"}, "unit": {"uk": "Відділ"}, "phone": "2-10-22"},
            "Олена Бондар\nтел. 2-10-22",
        ),
        ({"unit": {"uk": "Відділ економіки"}}, "Відділ економіки"),
        ({"name": {"it": "Olena"}, "phone": "2-10-22"}, "тел. 2-10-22"),
        ({"email": "rada@example.org"}, ""),
        (None, ""),
    ],
)
def test_the_executor(
    case: dict[str, Any], changed: Changed, office: dict[str, Any] | None, printed: str
) -> None:
    ours = case["parties"][0] | {"coordinator": office}
    draft = letter(changed(parties=[ours, case["parties"][1]]))
    assert read(draft, "uk", "executor") == printed


def test_the_data_below_the_name_or_a_gap(case: dict[str, Any], changed: Changed) -> None:
    assert read(letter(changed()), "uk", "letterhead_data") == "[адреса]"
    ours = case["parties"][0] | {"address": "вул. Шевченка, 15", "phone": "2-10-21"}
    draft = letter(changed(parties=[ours, case["parties"][1]]))
    assert read(draft, "uk", "letterhead_data") == "вул. Шевченка, 15, тел. 2-10-21"


def test_an_empty_record_is_a_letter_of_gaps() -> None:
    draft = letter(Agreement(id="empty"))
    text = read(draft, "uk")
    assert "None" not in text
    for gap in ("назва документа", "назва органу", "адреса", "строк", "посада", "Ім’я ПРІЗВИЩЕ"):
        assert f"[{gap}" in text


@given(agreements())
def test_any_record_composes_without_spilling_the_program(agreement: Agreement) -> None:
    draft = letter(agreement)
    own = [
        plain(piece.words)
        for segment in draft.segments
        for text in segment.texts.values()
        for piece in text
        if not piece.fields and piece.mark is Mark.PLAIN
    ]
    for words in own:
        assert not re.search(r"None|  |[{}<>|]|\bSigningMode", words), words
    assert {one.language for s in draft.segments for t in s.texts.values() for one in t} <= {"uk"}


def lines(case: dict[str, Any], changed: Changed, post: str, name: str) -> list[str]:
    """The lines of a post beside a name."""
    person = case["parties"][0]["signatories"][0] | {"position": {"uk": post}, "name": {"uk": name}}
    ours = case["parties"][0] | {"signatories": [person]}
    draft = letter(changed(parties=[ours, case["parties"][1]]))
    return read(draft, "uk", "post_").split("\n")


GOVERNOR = (
    "голова Тернопільської обласної державної адміністрації — начальник обласної військової "
    "адміністрації"
)


@pytest.mark.parametrize(
    ("post", "name", "count"),
    [
        ("Кременецький міський голова", "Андрій Смаглюк", 1),
        (GOVERNOR, "Андрій Смаглюк", 3),
        (GOVERNOR, "Олександра Красноперекопська", 5),
    ],
)
def test_a_long_post_breaks_and_loses_no_word(
    case: dict[str, Any], changed: Changed, post: str, name: str, count: int
) -> None:
    found = lines(case, changed, post, name)
    assert len(found) == count
    assert " ".join(found).lower() == post.lower()
    assert width(found[-1]) + width(name.upper()) < 168


def test_a_very_long_name_has_a_line_of_its_own(case: dict[str, Any], changed: Changed) -> None:
    name = "Олександра-Владислава Красноперекопська-Добровольська"
    assert lines(case, changed, GOVERNOR, name)[-1] == ""


def test_a_missing_post_stays_one_gap(changed: Changed) -> None:
    draft = letter(changed(parties=[]))
    [post] = [one.texts["uk"] for one in draft.segments if one.role is Role.LETTER_POSITION]
    assert [piece.mark for piece in post] == [Mark.GAP]
