"""The files of words agree with each other and are written in clean letters and signs."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from memodesk.languages import library
from memodesk.paths import RESOURCES

CODES = library.codes()
FILES = ("states", "areas", "words", "glossary", "languages")
CASES = {"nominative", "genitive", "dative", "accusative", "instrumental", "locative"}
ITALIAN = {"base", "il", "di", "a", "da", "in", "con", "per", "tra"}
ENGLISH = {"base", "the", "of", "in"}
STATE_FORMS = {"uk": CASES | {"in"}, "it": ITALIAN, "en": ENGLISH}
"""Languages whose engine asks for certain forms; the others name what their sentences need."""
EVERY_FILE = sorted((RESOURCES / "languages").glob("*/*.toml")) + [
    RESOURCES / name for name in ("countries.toml", "law.toml", "monitoring.toml")
]
OURS = [path for path in EVERY_FILE if path.stem in {*FILES, "meta", "countries", "law"}] + [
    RESOURCES / "monitoring.toml"
]
EXPECTED_STATES = frozenset(
    "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE "
    "IS LI NO CH GB UA MD GE TR US CA BR AR JP KR CN IN IL KZ AZ AM UZ "
    "AL BA ME MK RS AU MX ZA EG MA TN RU BY".split()
)
LATIN = re.compile(r"[a-zA-Z]")
CYRILLIC = re.compile(r"[а-яіїєґ]", re.IGNORECASE)


def _load(path: Path) -> dict[str, object]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _strings(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a file with its dotted place."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _strings(item, f"{path}.{key}" if path else str(key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _strings(item, f"{path}[{index}]")


def _placeholders(text: str) -> set[str]:
    names = {name for _before, name, _spec, _mark in Formatter().parse(text) if name}
    return {name for name in names if "|" not in name}


def _facts(text: str) -> set[str]:
    """The facts a text prints; in which form is the language's own affair."""
    return {name.split(".")[0] for name in _placeholders(text)}


def test_the_languages_are_there() -> None:
    assert set(CODES) <= set(library.codes())
    for code in CODES:
        assert library.meta(code).code == code
        assert library.meta(code).base in library.meta(code).form_names


@pytest.mark.parametrize("name", FILES)
def test_every_language_has_the_same_entries(name: str) -> None:
    entries = [list(_load(RESOURCES / "languages" / code / f"{name}.toml")) for code in CODES]
    assert all(set(found) == set(entries[0]) for found in entries)


def test_states_cover_the_expected_partners_and_countries() -> None:
    assert set(library.states("uk")) >= EXPECTED_STATES
    assert set(library.states("uk")) == set(library.countries())
    assert len(library.states("uk")) >= 50


@pytest.mark.parametrize("code", CODES)
def test_every_state_has_every_form(code: str) -> None:
    first = next(iter(library.states(code).values()))
    expected = STATE_FORMS.get(code, set(first.short))
    for state in library.states(code).values():
        for forms in (state.short, state.formal):
            assert set(forms) == expected, state.code
            assert all(text == text.strip() and text for text in forms.values())


def test_ukrainian_state_forms_differ_where_the_name_is_declined() -> None:
    same_in_all_cases = {
        state.code
        for state in library.states("uk").values()
        if len({state.short[case] for case in CASES}) == 1
    }
    assert same_in_all_cases == {"CL", "MA", "MC", "PE", "SM", "US"}
    for state in library.states("uk").values():
        assert len({state.formal[case] for case in CASES}) >= 4, state.code
        assert state.formal["in"].endswith(state.formal["locative"])


@pytest.mark.parametrize(
    ("first", "ending"),
    [
        ("Республіка ", ("Республіки", "Республіці", "Республіку", "Республікою", "Республіці")),
        ("Королівство ", ("Королівства", "Королівству", "Королівство", "Королівством")),
        ("Князівство ", ("Князівства", "Князівству", "Князівство", "Князівством")),
    ],
)
def test_the_proper_name_beside_a_common_noun_is_not_declined(
    first: str, ending: tuple[str, ...]
) -> None:
    order = ("genitive", "dative", "accusative", "instrumental", "locative")
    found = [s for s in library.states("uk").values() if s.formal["nominative"].startswith(first)]
    assert found
    for state in found:
        tail = state.formal["nominative"].removeprefix(first)
        for case, noun in zip(order, ending, strict=False):
            assert state.formal[case] == f"{noun} {tail}"


def test_italian_prepositions_follow_the_article() -> None:
    fused = {"il": "del", "lo": "dello", "la": "della", "i": "dei", "gli": "degli", "le": "delle"}
    for state in library.states("it").values():
        for forms in (state.short, state.formal):
            article = forms["il"].removesuffix(forms["base"]).strip()
            if article == "l’":
                assert forms["di"] == f"dell’{forms['base']}"
                assert forms["base"][0] in "AEIOU"
            elif article:
                assert forms["di"] == f"{fused[article]} {forms['base']}"
                assert forms["base"][0] not in "AEIOU" or article in ("gli", "le")
            else:
                assert forms["di"] == f"di {forms['base']}"
            assert forms["tra"] == f"tra {forms['il']}"


@pytest.mark.parametrize("code", CODES)
def test_documents_of_a_language_have_the_same_forms(code: str) -> None:
    documents = list(library.words(code).documents.values())
    for part in ("name", "this", "proper", "plain"):
        keys = {tuple(sorted(getattr(document, part))) for document in documents}
        assert len(keys) == 1
    assert {tuple(sorted(kind.cooperation)) for kind in library.words(code).kinds.values()}
    for document in documents:
        assert document.title == document.title.upper()
        assert all(
            text.casefold() == document.proper[key].casefold()
            for key, text in document.plain.items()
        )


def test_words_and_gaps_have_the_same_keys_in_all_languages() -> None:
    first = library.words("uk")
    for code in CODES[1:]:
        words = library.words(code)
        assert set(words.texts) == set(first.texts)
        assert set(words.gaps) == set(first.gaps)


def test_every_unit_has_bodies_and_as_many_heads_for_women_as_for_men() -> None:
    for code in CODES:
        for unit in library.words(code).units.values():
            assert unit.bodies
            assert len(unit.heads) == len(unit.heads_feminine) > 0


def test_placeholders_agree_between_the_languages() -> None:
    for name in ("areas", "words"):
        found = []
        for code in CODES:
            file = _load(RESOURCES / "languages" / code / f"{name}.toml")
            found.append({p: _facts(t) for p, t in _strings(file) if _facts(t)})
        assert all(one == found[0] for one in found)
    for kind in ("full", "without_countries"):
        said = [getattr(library.monitoring(code), kind) for code in CODES]
        assert len({frozenset(_placeholders(sentence)) for sentence in said}) == 1


@pytest.mark.parametrize("code", CODES)
def test_monitoring_is_said_for_every_day_of_the_series(code: str) -> None:
    said = library.monitoring(code)
    assert set(said.when) == {figures.as_of.isoformat() for figures in library.series()}
    assert set(said.plurals) == {"communities", "agreements", "almost_agreements", "countries"}
    assert all("{count}" in text for forms in said.plurals.values() for text in forms.values())


@pytest.mark.parametrize("path", OURS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_placeholder_is_explained_at_the_top(path: Path) -> None:
    head = path.read_text(encoding="utf-8").split("\n[")[0]
    for _place, text in _strings(_load(path)):
        for name in _placeholders(text):
            assert f"{{{name}}}" in head, name


@pytest.mark.parametrize("path", OURS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_letters_and_signs_are_clean(path: Path) -> None:
    for place, text in _strings(_load(path)):
        for word in re.findall(r"[^\W\d_]+(?:’[^\W\d_]+)*", text):
            assert not (
                re.search(r"[a-zA-Z]", word) and re.search(r"[а-яіїєґ]", word, re.IGNORECASE)
            ), word
        assert not re.search("['\"ʼ`\u00a0\u202f\u00ad\u200b„]", text), f"{place}: {text}"
        assert "  " not in text, place
        assert text == text.strip(), place


def test_ukrainian_has_no_letters_of_its_neighbour() -> None:
    for name in (*FILES, "meta"):
        file = _load(RESOURCES / "languages" / "uk" / f"{name}.toml")
        for _place, text in _strings(file):
            assert not re.search("[ыэёъ]", text, re.IGNORECASE), text


def test_languages_of_all_countries_have_names() -> None:
    needed = {country.language for country in library.countries().values()}
    assert needed <= set(library.languages("uk"))
    assert len(needed) >= 35
    ukrainian = library.languages("uk")["it"].forms
    assert ukrainian["in"] == "італійською"
    assert ukrainian["by_noun"] == "італійською мовою"
    assert library.languages("it")["uk"].forms["feminine"] == "ucraina"
    assert [code for code, row in library.languages("uk").items() if not row.adjective] == [
        "he",
        "hi",
    ]


@pytest.mark.parametrize("code", CODES)
def test_no_term_forbids_itself(code: str) -> None:
    for term in library.glossary(code).values():
        right = {text.casefold() for text in (term.term, *term.also)}
        assert not right & {text.casefold() for text in term.never}, term.key


def test_a_memorandum_is_no_agreement_in_any_language() -> None:
    forbidden = {"uk": "угода", "it": "accordo", "en": "agreement"}
    for code, word in forbidden.items():
        assert word in library.glossary(code)["memorandum"].never
        assert library.glossary(code)["agreement"].term == word


def test_laws_point_at_each_other_and_are_cited_in_every_language() -> None:
    laws = library.laws()
    for law in laws.values():
        assert not law.replaced_by or laws[law.replaced_by].in_force
        assert set(law.source) == {"uk", "en"}
        assert set(law.title) == {"uk", "en"}
        assert set(law.states) <= set(library.countries())
    for rule in library.rules().values():
        assert set(rule.laws) <= set(laws)
        assert rule.severity in ("error", "warning", "hint")
        assert not (rule.verified and not rule.source)


@pytest.mark.parametrize("code", CODES)
def test_every_law_of_a_preamble_is_cited_in_every_language(code: str) -> None:
    cited = library.citations(code)
    assert {law.key for law in library.laws().values() if law.preamble} <= set(cited)
    assert set(cited) <= set(library.laws())
    forms = {"uk": CASES, "it": {"il", "di"}, "en": {"the"}}.get(code)
    for one in cited.values():
        assert set(one) == (forms or set(next(iter(cited.values()))))


def test_reminders_are_bilingual_and_sourced() -> None:
    rows = [row for code in library.countries() for row in library.reminders(code)]
    assert {row.country for row in rows} == {
        "IT",
        "FR",
        "PL",
        "RO",
        "MD",
        "HU",
        "CZ",
        "LT",
        "DE",
        "US",
    }
    for row in rows:
        assert set(row.text) == set(row.source) == {"uk", "en"}
