"""Whatever is typed, no language fails: the text itself comes back, unsure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memodesk.languages.pack import Confidence, Gender, NameKind
from memodesk.languages.registry import codes, pack
from memodesk.languages.typography import plain

CODES = (*codes(), "pl", "ka", "xx")
LETTERS = st.sampled_from("абвгґдеєжзиіїйклмнопрстуфхцчшщьюяАБВІЇЄЮЯ’'ʼ- .,()«»№15aB\u00a0\n\u0301")
ENDINGS = st.sampled_from(
    "ий ій ець іль ів їв а я о е ння ович івна ська ін ок ж щ піль ці и є ї ський".split()
)
TEXTS = st.one_of(
    st.text(LETTERS, max_size=16), st.tuples(st.text(LETTERS, max_size=8), ENDINGS).map("".join),
    st.text(max_size=12),
)  # fmt: skip


@given(TEXTS, st.sampled_from(NameKind), st.sampled_from([None, *Gender]))
def test_forms_of_anything(text: str, kind: NameKind, gender: Gender | None) -> None:
    for code in CODES:
        forms = pack(code).forms(text, kind, gender)
        assert tuple(forms) == pack(code).form_names
        base = forms[pack(code).form_names[0]]
        assert base.text in (text, text.replace("\u00a0", " ").replace("\u202f", " "))
        assert base.confidence is Confidence.SURE
    assert not any("\u00a0" in form.text for form in pack("uk").forms(text, kind, gender).values())


@given(TEXTS, TEXTS)
def test_every_other_method_on_anything(text: str, other: str) -> None:
    for code in CODES:
        one = pack(code)
        assert plain(one.typeset(text)) == plain(text)  # only spaces change
        assert one.choose(("у", "в"), text, other) in ("у", "в")
        assert one.choose(("a", "an"), text, other) in ("a", "an")
        assert text in one.quote(text)
        assert text in one.join([text, other])
        assert one.suggest_gender(text) in (None, *Gender)
        assert one.gender_of(text, NameKind.BODY) in (None, *Gender)
        assert isinstance(one.surname_in_capitals(text), str)
        assert isinstance(one.transliterate(text), str | None)


@pytest.mark.parametrize("text", ["", " ", "Agnone", "123", "«»", "—", "я" * 10_000, "д " * 5_000])
@pytest.mark.parametrize("kind", NameKind)
def test_what_is_no_ukrainian_name_comes_back_unsure(text: str, kind: NameKind) -> None:
    forms = pack("uk").forms(text, kind)
    assert {form.text for form in forms.values()} == {text}
    oblique = [form for name, form in forms.items() if name != "nominative"]
    assert {form.confidence for form in oblique} == {Confidence.UNSURE}
