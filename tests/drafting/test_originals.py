"""Originals: each names its party first everywhere, and nothing else is different."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memodesk.domain.agreement import Agreement
from memodesk.drafting.alternat import compare
from memodesk.drafting.compose import compose
from memodesk.drafting.draft import DocumentType, Draft, Layout, Piece, Role, Segment, words
from memodesk.drafting.originals import MOST, keyed, originals, reading
from memodesk.errors import InputError, ProofError
from memodesk.languages import library
from tests.drafting.reading import memorandum, plain, read
from tests.factories import agreements

Changed = Callable[..., Agreement]
STATES = ("UA", "IT", "PL", "ES", "HU", "DE", "FR", "GB", "CZ", "SK", "BG", "RO", "LT", "LV", "MD")
TOWNS = ("Oviedo", "Elva", "Iași", "Zvolen", "Šaľa", "Іршава", "Київ", "Vác", "Agnone", "Osijek")
BODIES = ("Comune di {}", "Ville, qui est {}", "Обухівська та Іршавська громада {}", "Y {}")


def party(place: int, country: str, languages: tuple[str, ...], people: int = 1) -> dict[str, Any]:
    """A party with everything a text may print of it."""
    town = TOWNS[place]

    def each(text: str) -> dict[str, str]:
        return dict.fromkeys(languages, text)

    signers = [
        {
            "key": f"s{place}{number}",
            "name": each(f"Jan Nowak{number}"),
            "gender": "fm"[number % 2],
            "position": each(f"Mayor {place}"),
            "authority": each(f"Law {number}"),
        }
        for number in range(people)
    ]
    return {
        "key": f"k{place}",
        "country": country,
        "unit_type": "hromada_council" if country == "UA" else "municipality",
        "place": each(town),
        "name": each(BODIES[place % len(BODIES)].format(town)),
        "phone": f"+38{place}",
        "coordinator": {"unit": each(f"Unit {place}")},
        "signatories": signers,
    }


def blocks(draft: Draft) -> list[tuple[str, str]]:
    """Who signs, in the order of the page, with the language of the column."""
    return [
        (language, plain(words(segment.texts[language])))
        for segment in draft.segments
        if segment.role is Role.SIGN_PARTY
        for language in draft.languages
        if language in segment.texts
    ]


@pytest.mark.parametrize("layout", list(Layout))
def test_every_party_comes_first_in_its_own_original(sample: Agreement, layout: Layout) -> None:
    ours, theirs = originals(sample, layout=layout)
    assert [ours.name, theirs.name] == ["kremenets", "agnone"]
    assert ours.draft.languages == ("uk", "it")
    assert theirs.draft.languages == ("it", "uk")
    assert blocks(ours.draft)[0] == (
        "uk",
        "За Кременецьку міську раду Тернопільської області",
    )
    assert blocks(theirs.draft)[0] == ("it", "Per il Comune di Agnone")


PAIRS = {
    "uk": (
        ("між Комуною Аньйоне", "та Кременецькою міською радою"),
        ("Комуна Аньйоне (Італійська Республіка) в особі", "та Кременецька міська рада"),
        ("народи Італії", "та України"),
        ("статті 6 Закону Італійської Республіки", "Законом України"),
        ("законодавством Італійської Республіки", "та України"),
        ("між Аньйоне", "та Кременцем"),
        ("італійською", "та українською мовами"),
    ),
    "it": (
        ("tra il Comune di Agnone", "e il Consiglio comunale di Kremenets"),
        ("Il Comune di Agnone (Repubblica Italiana), in persona", "e il Consiglio comunale"),
        ("i popoli dell’Italia", "e dell’Ucraina"),
        ("l’articolo 6, comma 7", "la Legge dell’Ucraina"),
        ("dalla legislazione della Repubblica Italiana", "e dell’Ucraina"),
        ("tra Agnone", "e Kremenets"),
        ("nelle lingue italiana", "e ucraina"),
    ),
}
"""What an original of Agnone says in this order, in each of its languages."""


@pytest.mark.parametrize("language", PAIRS)
def test_every_pair_is_turned_in_every_language(sample: Agreement, language: str) -> None:
    _ours, theirs = originals(sample)
    text = " ".join(read(theirs.draft, language).split())
    for first, second in PAIRS[language]:
        assert text.index(first) < text.index(second, text.index(first)), (first, second)


def test_only_pairs_are_turned(sample: Agreement) -> None:
    neutral = memorandum(sample)
    found = compare([neutral, *(one.draft for one in originals(sample))])
    moved = {one.segment.id for one in found.moved}
    assert moved == {
        "title_party_1",
        "title_party_2",
        "parties_all",
        "preamble_ties",
        "preamble_laws",
        "subject_kind",
        "twinning_established",
        "languages_testimonium",
    }
    assert found.equal > 100
    assert not found.typed


def test_a_party_keeps_the_language_it_signs_in_though_the_text_lacks_its_own(
    case: dict[str, Any], changed: Changed
) -> None:
    polish = party(2, "PL", ("uk", "it"))
    record = changed(parties=[*case["parties"], polish])
    columns: dict[str, set[str]] = {}
    for one in originals(record):
        for language, text in blocks(one.draft):
            columns.setdefault(text.split()[-1], set()).add(language)
    assert all(len(languages) == 1 for languages in columns.values())
    theirs = originals(record, "k2")[0].draft
    assert theirs.languages == ("it", "uk")
    assert "Šaľa" not in blocks(theirs)[0][1]
    assert "Iași" in blocks(theirs)[0][1]


def test_a_party_whose_language_is_not_printed_comes_first_with_the_language_it_signs_in(
    changed: Changed,
) -> None:
    both = ("uk", "en")
    record = changed(languages=both, parties=[party(0, "UA", both), party(1, "PL", both)])
    theirs = originals(record, "k1")[0].draft
    assert theirs.languages == ("en", "uk")
    assert "Elva" in blocks(theirs)[0][1]


def test_parties_of_one_language_change_places_in_their_column(
    case: dict[str, Any], changed: Changed
) -> None:
    second = party(0, "UA", ("uk", "it"))
    record = changed(parties=[case["parties"][0], second, case["parties"][1]])
    draft = originals(record, "k0")[0].draft
    assert draft.languages == ("uk", "it")
    ukrainian = [text for language, text in blocks(draft) if language == "uk"]
    assert "Oviedo" in ukrainian[0]
    assert "Кременецьку" in ukrainian[1]


def test_arms_go_with_the_language_of_their_party(case: dict[str, Any], changed: Changed) -> None:
    parties = [one | {"emblem": f"{one['key']}.png"} for one in case["parties"]]
    record = changed(parties=parties)
    parallel = originals(record, "agnone")[0].draft.segments[0]
    assert parallel.texts["it"][0].words == "agnone.png"
    whole = originals(record, "agnone", layout=Layout.CONSECUTIVE)[0].draft.segments[0]
    assert [piece.words for piece in whole.texts["uk"]] == ["agnone.png", "kremenets.png"]
    compare([memorandum(record), originals(record, "agnone")[0].draft])


@given(
    languages=st.lists(st.sampled_from(library.codes()), min_size=2, max_size=4, unique=True),
    countries=st.lists(st.sampled_from(STATES), min_size=2, max_size=4),
    people=st.lists(st.integers(1, 2), min_size=4, max_size=4),
    layout=st.sampled_from(list(Layout)),
)
def test_originals_differ_in_their_order_alone(
    changed: Changed,
    languages: list[str],
    countries: list[str],
    people: list[int],
    layout: Layout,
) -> None:
    codes = tuple(languages)
    parties = [party(i, code, codes, people[i]) for i, code in enumerate(countries)]
    record = changed(languages=codes, parties=parties, establishes_twinning=True)
    neutral = compose(record, DocumentType.MEMORANDUM, layout=layout)
    made = originals(record, layout=layout)
    compare([neutral, *(one.draft for one in made)])
    for place, one in enumerate(made):
        assert TOWNS[place] in read(one.draft, one.draft.languages[0], "title_party_1")
        assert TOWNS[place] in blocks(one.draft)[0][1]


def test_each_of_several_originals_says_which_one_it_is(changed: Changed) -> None:
    made = originals(changed(originals_per_party=2))
    assert [one.name for one in made] == ["kremenets", "kremenets.2", "agnone", "agnone.2"]
    assert [plain(one.draft.copy["it"]) for one in made if one.draft.copy] == [
        "Esemplare della Parte: Consiglio comunale di Kremenets, oblast di Ternopil (1 di 2)",
        "Esemplare della Parte: Consiglio comunale di Kremenets, oblast di Ternopil (2 di 2)",
        "Esemplare della Parte: Comune di Agnone (1 di 2)",
        "Esemplare della Parte: Comune di Agnone (2 di 2)",
    ]
    [first, _second] = originals(changed(originals_per_party=1))
    assert first.draft.copy
    assert first.draft.copy["uk"] == (
        "Примірник Сторони: Кременецька міська рада Тернопільської області"
    )


def test_what_the_record_lacks_is_a_gap_in_the_foot_too(changed: Changed) -> None:
    record = changed(parties=[{"country": "UA"}, {"country": "IT"}], originals_per_party=None)
    first, second = originals(record)
    assert [first.name, second.name] == ["party-1", "party-2"]
    assert first.draft.copy
    assert first.draft.copy["uk"] == "Примірник Сторони: [назва органу]"
    assert second.draft.languages[0] == "it"


def test_keys_that_cannot_name_files_are_replaced(changed: Changed) -> None:
    odd = [{"key": "reading"}, {"key": "a/b"}, {"key": "party-2"}, {"key": "reading"}]
    record = keyed(changed(parties=odd))
    keys = [one.key for one in record.parties]
    assert keys[0] == "reading"
    assert len(set(keys)) == len(keys)
    assert not any("/" in key for key in keys)
    assert originals(record)[0].name == "reading.1"


def test_the_copy_to_read_says_that_nobody_signs_it(sample: Agreement) -> None:
    draft = reading(memorandum(sample))
    assert draft.copy == {
        "uk": "Копія для читання, не для підпису",
        "it": "Copia per lettura, non per la firma",
    }
    assert draft.segments == memorandum(sample).segments


def test_what_cannot_be_wanted_is_refused_in_a_sentence(changed: Changed) -> None:
    with pytest.raises(InputError, match="Можна: kremenets, agnone або each"):
        originals(changed(), "lviv")
    with pytest.raises(InputError, match=f"щонайбільше {MOST}"):
        originals(changed(originals_per_party=MOST + 1))
    with pytest.raises(InputError, match="немає сторін"):
        originals(changed(parties=[]))


def spoiled(draft: Draft, name: str, **changes: Any) -> Draft:
    segments = [replace(s, **changes) if s.id == name else s for s in draft.segments]
    return replace(draft, segments=tuple(segments))


def reworded(segment: Segment, old: str, new: str) -> dict[str, Any]:
    texts = dict(segment.texts)
    said = words(texts["uk"]).replace("\u00a0", " ")
    assert old in said
    texts["uk"] = (Piece(said.replace(old, new), "uk"),)
    return texts


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("preamble_ties", "народи", "міста"),
        ("preamble_laws", "131", "132"),
        ("title_party_1", "Аньйоне", "Кременцем"),
        ("disputes_talks", "Сторони", "Учасники"),
        ("languages_testimonium", "14 серпня", "15 серпня"),
        ("sign_party_1", "Кременецьку", "Тернопільську"),
    ],
)
def test_another_word_is_found(sample: Agreement, name: str, old: str, new: str) -> None:
    draft = originals(sample, "agnone")[0].draft
    segment = next(one for one in draft.segments if one.id == name)
    wrong = spoiled(draft, name, texts=reworded(segment, old, new))
    with pytest.raises(ProofError, match="різняться не лише порядком"):
        compare([memorandum(sample), wrong])


def test_people_of_another_party_are_found(sample: Agreement) -> None:
    draft = originals(sample, "agnone")[0].draft
    segment = next(one for one in draft.segments if one.id == "parties_all")
    pieces = list(segment.texts["uk"])
    ours = next(i for i, p in enumerate(pieces) if "Смаглюка" in p.words)
    theirs = next(i for i, p in enumerate(pieces) if "Саї" in p.words)
    pieces[ours], pieces[theirs] = pieces[theirs], pieces[ours]
    wrong = spoiled(draft, "parties_all", texts={**segment.texts, "uk": tuple(pieces)})
    with pytest.raises(ProofError, match=r"parties \(uk\)"):
        compare([memorandum(sample), wrong])


def test_another_shape_is_found(sample: Agreement) -> None:
    neutral, draft = memorandum(sample), originals(sample, "agnone")[0].draft
    for wrong in (
        replace(draft, segments=draft.segments[:-1]),
        replace(draft, segments=(draft.segments[1], draft.segments[0], *draft.segments[2:])),
        replace(draft, languages=("it", "en")),
        spoiled(draft, "subject_kind", number="1.2"),
        spoiled(draft, "subject_kind", role=Role.PARAGRAPH),
    ):
        with pytest.raises(ProofError):
            compare([neutral, wrong])


def test_a_typed_title_is_named_as_the_same_everywhere(changed: Changed) -> None:
    record = changed(title={"uk": "МЕМОРАНДУМ\nКременця та Аньйоне", "it": "MEMORANDUM\ndi due"})
    found = compare([memorandum(record), *(one.draft for one in originals(record))])
    assert [one.id for one in found.typed] == ["title", "title_2"]


@given(drawn=agreements())
def test_any_record_has_originals_that_differ_in_their_order_alone(drawn: Agreement) -> None:
    record = drawn.but(originals_per_party=min(drawn.originals_per_party or 1, 3))
    if record.parties:
        compare([memorandum(record), *(one.draft for one in originals(record))])
